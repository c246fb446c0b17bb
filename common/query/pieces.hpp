#pragma once
#include <cstddef>
#include <optional>
#include <string_view>

namespace fundstelle {

/// What a sign says of what stands behind it.
enum class Demand { wanted, required, excluded };

/// A piece of the query text: a word with a sign, what stands between quotation marks, or all the words up to
/// the next of those, which may belong together: Ein- und Ausfuhr, 19. Dezember 2022.
struct Piece {
    Demand demand = Demand::wanted;
    bool quoted = false;
    std::string_view text;
};

/// Takes the text of a query apart into its pieces. A sign at the beginning of a word says whether it must
/// occur; within one, as in „Model C“-Schulen, and behind a conjunction it is a hyphen.
class Pieces {
  public:
    /// `text`, valid UTF-8, must stay in place.
    explicit Pieces(std::string_view text) : text_(text) {}

    /// The next piece; nothing at the end.
    std::optional<Piece> next();

    /// Whether the last quotation mark has no partner.
    bool unclosed() const { return unclosed_; }

  private:
    Demand demand() const;
    void take_word();
    bool goes_on();
    void skip_spaces();

    std::string_view text_;
    std::size_t offset_ = 0;
    bool unclosed_ = false;
    bool after_conjunction_ = false;
};

}  // namespace fundstelle
