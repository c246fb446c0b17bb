#include "tests/reliability/revisions.hpp"

#include <charconv>
#include <fstream>
#include <stdexcept>

namespace fundstelle {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view mark = "Revision ";
constexpr std::size_t paragraphs = 20;

}  // namespace

void write_revision(const fs::path& folder, std::size_t revision) {
    const std::string number = std::string(mark) + std::to_string(revision);
    for (std::size_t text = 0; text < revision_texts; ++text) {
        const std::string name = "Bericht " + std::to_string(text);
        std::ofstream file(folder / (std::to_string(text) + ".txt"), std::ios::binary);
        file << name << ", " << number << "\n";
        for (std::size_t i = 0; i < paragraphs; ++i)
            file << "\nDer Bericht steht in der " << number << " dieses Textes, Absatz " << i << ".\n";
        if (!file.flush()) throw std::runtime_error("cannot write into " + folder.string());
    }
}

std::set<std::size_t> revisions_in(std::string_view text) {
    std::set<std::size_t> found;
    for (std::size_t at = text.find(mark); at != std::string_view::npos; at = text.find(mark, at)) {
        at += mark.size();
        std::size_t number = 0;
        if (std::from_chars(text.data() + at, text.data() + text.size(), number).ec == std::errc())
            found.insert(number);
    }
    return found;
}

std::string fault_of_answer(std::string_view text) {
    const std::set<std::size_t> found = revisions_in(text);
    if (found.size() == 1) return {};
    std::string fault = "an answer of the revisions";
    for (const std::size_t revision : found) fault += " " + std::to_string(revision);
    return fault;
}

}  // namespace fundstelle
