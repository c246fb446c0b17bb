#include "tests/unit/marked_text.hpp"

#include <algorithm>
#include <cctype>
#include <fstream>

#include "common/corpus/plain_text.hpp"
#include "common/error.hpp"
#include "common/limits.hpp"

namespace fundstelle {

namespace fs = std::filesystem;

MarkedText read_marked_text(const fs::path& file, LineGap gap) {
    std::ifstream in(file);
    std::string text;
    std::vector<char> litter;
    for (std::string line; std::getline(in, line);) {
        if (line.empty() || (line.front() != '+' && line.front() != '-')) {
            throw Error(ErrorKind::input, file.string() + ": a line begins with neither + nor -: " + line);
        }
        bool within = line.front() == '-';
        for (const char letter : line.substr(1)) {
            if (letter == '{' || letter == '}') {
                within = letter == '{';
                continue;
            }
            text += letter;
            litter.push_back(within ? 1 : 0);
        }
        const std::string between = gap == LineGap::blank_line ? "\n\n" : "\n";
        text += between;
        litter.insert(litter.end(), between.size(), 0);
    }
    MarkedText marked;
    read_plain_text(text, Limits{}.field_bytes, marked.article);
    marked.article.id = file.filename().string();
    marked.litter = std::move(litter);
    return marked;
}

std::vector<fs::path> marked_files(const fs::path& folder) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(folder)) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

void CutQuality::add(const MarkedText& text, const std::vector<Cut>& cuts) {
    std::vector<char> was_cut(text.litter.size(), 0);
    for (const Cut& one : cuts)
        std::fill_n(was_cut.begin() + static_cast<std::ptrdiff_t>(one.source.begin), one.source.size(), 1);
    for (std::size_t i = 0; i < was_cut.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text.article.text[i]);
        if (std::isalnum(byte) == 0 && byte < 0xC0) continue;
        cut += was_cut[i] != 0;
        litter += text.litter[i] != 0;
        both += was_cut[i] != 0 && text.litter[i] != 0;
    }
}

}  // namespace fundstelle
