#include "tests/data/data_folder.hpp"

#include <cstdlib>
#include <stdexcept>
#include <string>
#include <system_error>

namespace fundstelle {
namespace {

namespace fs = std::filesystem;

/// `path` as one word of a shell's command.
std::string quoted(const fs::path& path) {
    std::string word = "'";
    for (const char sign : path.string()) word += sign == '\'' ? std::string("'\\''") : std::string(1, sign);
    return word + "'";
}

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

bool can_unpack() {
    return std::system("command -v zstd > /dev/null") == 0;
}

bool unpack(const fs::path& packed, const fs::path& unpacked) {
    const std::string command = "zstd -q -d -f --long=27 " + quoted(packed) + " -o " + quoted(unpacked);
    return std::system(command.c_str()) == 0;
}

}  // namespace fundstelle
