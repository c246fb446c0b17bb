#pragma once
#include <array>
#include <cstddef>
#include <string_view>

#include "common/text/byte_range.hpp"

namespace fundstelle {

/// Finds what stands between quotation marks in a query: German, Swiss, French, English and ASCII ones,
/// „a“ «a» »a« “a” ”a” "a", and the single ones ‚a‘ ‘a’ ‹a› ›a‹. A double mark is closed by any double one, a
/// single one by its like, and only where that is there: else it is an apostrophe or an arrow. Within a word
/// ‘ and ’ are apostrophes (O’Neill), and an ASCII ' always is.
class Quotation {
  public:
    /// All marks of which any closes any other.
    static constexpr std::array<std::string_view, 7> double_marks = {"\"", "„", "“", "”", "‟", "«", "»"};

    /// `text`, valid UTF-8, must stay in place.
    explicit Quotation(std::string_view text) : text_(text) {}

    /// What stands between the mark at `offset` and the one that closes it, or the end of the text.
    struct Quoted {
        ByteRange letters;
        std::size_t end = 0;  ///< behind the closing mark
        bool closed = true;
    };

    /// Whether a quotation begins at `offset`. `offset` must not go back from call to call.
    bool begins_at(std::size_t offset);

    /// The quotation that begins at `offset`.
    Quoted at(std::size_t offset);

  private:
    enum class Style : std::size_t { none, twofold, comma, angle };
    struct Mark {
        std::string_view letters;
        Style style;
        bool opens;
    };
    static constexpr std::size_t styles = 4;
    static const std::array<Mark, 12> marks;

    const Mark* mark_at(std::size_t offset) const;
    std::size_t closing(std::size_t offset, Style style) const;

    std::string_view text_;
    std::array<bool, styles> unclosed_{};  ///< of a style none closes any more
};

}  // namespace fundstelle
