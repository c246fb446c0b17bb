#include "tests/data/data_folder.hpp"

#include <cstdlib>
#include <stdexcept>
#include <string>
#include <system_error>

namespace fundstelle {
namespace {

namespace fs = std::filesystem;

fs::path named_folder() {
    const char* name = std::getenv("FUNDSTELLE_DATA");
    if (name == nullptr || *name == '\0') {
        throw std::runtime_error("FUNDSTELLE_DATA is not set; it names the folder of the large corpora");
    }
    std::error_code code;
    if (!fs::is_directory(name, code)) {
        throw std::runtime_error("FUNDSTELLE_DATA names no folder: " + std::string(name));
    }
    return name;
}

}  // namespace

const fs::path& data_folder() {
    static const fs::path folder = named_folder();
    return folder;
}

}  // namespace fundstelle
