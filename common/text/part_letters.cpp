#include "common/text/part_letters.hpp"

#include <algorithm>
#include <cstddef>
#include <string>

#include "common/text/fold.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

/// Whether folding replaces every letter by as many bytes: those of ASCII and most of German.
bool keeps_offsets(std::string_view letters) {
    return std::all_of(letters.begin(), letters.end(), [](char letter) {
        const auto byte = static_cast<unsigned char>(letter);
        return (byte < 0x80 && byte != '\'' && byte != '`') || byte == 0xC3 || byte == 0x84 || byte == 0xA4 ||
               byte == 0x96 || byte == 0xB6 || byte == 0x9C || byte == 0xBC || byte == 0x9F;
    });
}

/// The first offset in the letters of a word up to which they fold into `folded_size` bytes or more.
std::size_t end_before_folding(std::string_view letters, std::size_t folded_size) {
    if (keeps_offsets(letters)) return folded_size;
    std::string folded;
    std::size_t least = 0;
    std::size_t most = letters.size();
    while (least < most) {
        std::size_t middle = code_point_boundary(letters, least + (most - least) / 2);
        folded.clear();
        fold_word(letters.substr(0, middle), folded);
        if (folded.size() >= folded_size) {
            most = middle;
        } else {
            next_code_point(letters, middle);
            least = middle;
        }
    }
    return most;
}

/// Where the letter stands in a word that its folded form has at `folded_offset`; a soft hyphen before it
/// belongs to neither of the parts that it separates.
std::size_t begin_before_folding(std::string_view letters, std::size_t folded_offset) {
    if (keeps_offsets(letters)) return folded_offset;
    const std::size_t behind = end_before_folding(letters, folded_offset + 1);
    return behind == 0 ? 0 : code_point_boundary(letters, behind - 1);
}

/// The offset in a word as it is spelt of the letter that its modern spelling has at `offset`: before and
/// behind what differs the same letters, within it the letters one by one.
std::size_t offset_as_spelt(std::string_view spelt, std::string_view modern, std::size_t offset) {
    const auto differ = std::mismatch(spelt.begin(), spelt.end(), modern.begin(), modern.end());
    const auto before = static_cast<std::size_t>(differ.first - spelt.begin());
    const std::size_t most = std::min(spelt.size(), modern.size()) - before;
    std::size_t behind = 0;
    while (behind < most && spelt[spelt.size() - 1 - behind] == modern[modern.size() - 1 - behind]) ++behind;
    if (offset <= before) return offset;
    if (offset + behind >= modern.size()) return spelt.size() - (modern.size() - offset);
    return code_point_boundary(spelt, std::min(offset, spelt.size() - behind));
}

}  // namespace

ByteRange letters_of_part(ByteRange part, std::string_view modern, std::string_view folded,
                          std::string_view written) {
    return {begin_before_folding(written, offset_as_spelt(folded, modern, part.begin)),
            end_before_folding(written, offset_as_spelt(folded, modern, part.end))};
}

}  // namespace fundstelle
