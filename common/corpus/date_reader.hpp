#pragma once
#include <cstddef>
#include <optional>
#include <string_view>

namespace fundstelle {

/// Reads the text of a date, UTF-8, from the front, piece by piece; a piece that is not there leaves it where
/// it was.
class DateReader {
  public:
    /// `text` must stay in place.
    explicit DateReader(std::string_view text) : rest_(text) {}

    /// A number of `least` to `most` digits.
    std::optional<int> number(std::size_t least, std::size_t most);
    /// Whether `expected` is next; it is passed over.
    bool skip(std::string_view expected);
    void skip_spaces();

    /// The hour of a time of day that is all that is left, as in ISO 8601, where it says that it is the
    /// world's: `T23:30:00Z`.
    std::optional<int> hour_of_world_time() const;

    /// What the name of a month stands for, and of a weekday or a feast on one, from 1 for Monday on; full or
    /// abbreviated, in German, or in English as in headers of mail.
    std::optional<int> month_name();
    std::optional<unsigned> weekday();
    /// The number that the Roman numeral behind stands for, of those of months.
    std::optional<int> roman_month();

    /// Whether nothing is left, or a time of day: `T10:00`, ` 10:00:00Z`; or a zone, as XML has it: `+01:00`.
    bool ends_or_time_follows();
    /// The same as people write it: `, 10:30 Uhr`, ` um 10 Uhr`, ` – 10.30 Uhr`, ` | 10:30`.
    bool ends_or_spoken_time_follows();
    bool ends() const { return rest_.empty(); }

  private:
    template <typename Names>
    auto named(const Names& names) -> std::optional<decltype(names.front().second)>;

    std::string_view rest_;
};

}  // namespace fundstelle
