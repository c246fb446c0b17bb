#include "tests/reliability/corpus_texts.hpp"

#include <algorithm>
#include <filesystem>
#include <string_view>
#include <vector>

#include "tests/scratch_folder.hpp"

namespace fundstelle {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t shortest_paragraph = 80;

void add_paragraphs(std::string_view text, std::vector<std::string>& all) {
    while (!text.empty()) {
        const std::size_t end = std::min(text.find("\n\n"), text.size());
        if (end >= shortest_paragraph) all.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 2, text.size()));
    }
}

std::vector<std::string> paragraphs() {
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(FUNDSTELLE_SOURCE "/corpus/articles")) {
        const std::string ending = entry.path().extension().string();
        if (ending == ".txt" || ending == ".md") files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    std::vector<std::string> all;
    for (const fs::path& file : files) add_paragraphs(content_of(file), all);
    return all;
}

}  // namespace

std::string corpus_text(std::size_t number, int revision) {
    static const std::vector<std::string> all = paragraphs();
    const std::string mark = "Revision " + std::to_string(revision);
    const std::string& paragraph = all.at(number % all.size());
    return "Text " + std::to_string(number) + ", " + mark + "\n\n" + paragraph + "\n\nDies ist " + mark +
           ".\n";
}

}  // namespace fundstelle
