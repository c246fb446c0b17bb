#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/text/byte_range.hpp"

namespace fundstelle {

/// Why a part of a text is none of the article. The numbers are stored in indexes.
enum class CutReason : std::uint8_t {
    label = 0,      ///< a word of a page's furniture: `WERBUNG`, `SHARE:`
    call = 1,       ///< a request to click, subscribe, consent, or a notice of the publisher
    links = 2,      ///< headlines and teasers of other articles
    credit = 3,     ///< who made a picture, or which agency sent the text
    date = 4,       ///< when it was published
    repeated = 5,   ///< what the text says once more: its title, a caption
    recurring = 6,  ///< what many documents of the corpus have
};

/// A part of a text that is taken out of ranking and snippets.
struct Cut {
    ByteRange source;  ///< of the text, not empty
    CutReason reason = CutReason::label;

    friend bool operator==(const Cut&, const Cut&) = default;
};

/// The name of a reason as reports give it: `label`.
std::string_view name_of(CutReason reason);

/// `text` with line ends in the place of every byte that `cuts` (ascending, apart from each other, those
/// beyond the text passed over) take out: all else stays at its offset.
std::string text_without(std::string_view text, const std::vector<Cut>& cuts);

}  // namespace fundstelle
