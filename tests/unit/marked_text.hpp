#pragma once
#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "common/corpus/article.hpp"

namespace fundstelle {

/// What stands between two lines of a marked text.
enum class LineGap { line_end, blank_line };

/// A text whose litter was marked by hand.
struct MarkedText {
    Article article;           ///< read as plain text
    std::vector<char> litter;  ///< of each byte of the text, whether it is litter; between lines never
};

/// Reads a file in which each line begins with `+` (of the article) or `-` (litter); `{...}` in a line of the
/// article is litter too. Throws Error (kind input) for any other line.
MarkedText read_marked_text(const std::filesystem::path& file, LineGap gap);

/// The files of a folder of marked texts, in the order of their names.
std::vector<std::filesystem::path> marked_files(const std::filesystem::path& folder);

/// How the bytes of letters and digits that were cut agree with those that were marked as litter.
struct CutQuality {
    std::size_t cut = 0;
    std::size_t litter = 0;
    std::size_t both = 0;

    double precision() const { return cut == 0 ? 1 : static_cast<double>(both) / static_cast<double>(cut); }
    double recall() const {
        return litter == 0 ? 1 : static_cast<double>(both) / static_cast<double>(litter);
    }
    void add(const MarkedText& text, const std::vector<Cut>& cuts);
};

}  // namespace fundstelle
