#include "common/corpus/date.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <utility>

#include "common/text/fold.hpp"
#include "common/text/umlauts.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

/// Longer texts are no dates.
constexpr std::size_t longest_date = 64;

/// Month names as folded, full and abbreviated without their full stop.
constexpr std::array<std::pair<std::string_view, int>, 29> month_names = {
    {{"januar", 1}, {"jänner", 1},    {"jan", 1},       {"jän", 1},       {"februar", 2}, {"feber", 2},
     {"feb", 2},    {"febr", 2},      {"märz", 3},      {"mär", 3},       {"mrz", 3},     {"april", 4},
     {"apr", 4},    {"mai", 5},       {"juni", 6},      {"jun", 6},       {"juli", 7},    {"jul", 7},
     {"august", 8}, {"aug", 8},       {"september", 9}, {"sep", 9},       {"sept", 9},    {"oktober", 10},
     {"okt", 10},   {"november", 11}, {"nov", 11},      {"dezember", 12}, {"dez", 12}}};

bool exists(const Date& date) {
    if (date.year < 1 || date.month < 0 || date.month > 12 || date.day < 0) return false;
    if (date.month == 0) return date.day == 0;
    return date.day <= static_cast<int>(days_of_month(static_cast<unsigned>(date.year),
                                                      static_cast<unsigned>(date.month)));
}

/// Reads its text from the front, piece by piece; a piece that is not there leaves it where it was.
class Reader {
  public:
    explicit Reader(std::string_view text) : rest_(text) {}

    /// A number of `least` to `most` digits.
    std::optional<int> number(std::size_t least, std::size_t most) {
        std::size_t count = 0;
        int value = 0;
        while (count < rest_.size() && rest_[count] >= '0' && rest_[count] <= '9') {
            if (++count > most) return std::nullopt;
            value = value * 10 + (rest_[count - 1] - '0');
        }
        if (count < least) return std::nullopt;
        rest_.remove_prefix(count);
        return value;
    }

    bool skip(std::string_view expected) {
        if (!rest_.starts_with(expected)) return false;
        rest_.remove_prefix(expected.size());
        return true;
    }

    void skip_spaces() { rest_ = trim(rest_); }

    std::optional<int> month_name() {
        std::string_view name_part = rest_.substr(0, rest_.find(' '));
        if (name_part.ends_with('.')) name_part.remove_suffix(1);
        std::string folded;
        fold_word(name_part, folded);
        read_umlaut_digraphs(folded);
        for (const auto& [name, number] : month_names) {
            if (folded != name) continue;
            rest_.remove_prefix(std::min(rest_.find(' '), rest_.size()));
            skip_spaces();
            return number;
        }
        return std::nullopt;
    }

    /// Whether nothing is left, or a time of day: `T10:00`, ` 10:00:00Z`.
    bool ends_or_time_follows() {
        if (rest_.empty()) return true;
        if (!skip("T") && !skip(" ")) return false;
        return number(1, 2) && skip(":") && number(2, 2);
    }

    bool ends() const { return rest_.empty(); }

  private:
    std::string_view rest_;
};

/// `text` with every kind of white space as a space: no-break spaces stand between the parts of a date.
std::string with_plain_spaces(std::string_view text) {
    std::string plain;
    for (std::size_t offset = 0; offset < text.size();) {
        const std::size_t start = offset;
        if (is_space(next_code_point(text, offset))) {
            plain += ' ';
        } else {
            plain.append(text, start, offset - start);
        }
    }
    return plain;
}

std::optional<Date> parse_iso(Reader reader) {
    const auto year = reader.number(4, 4);
    if (!year) return std::nullopt;
    Date date{*year, 0, 0};
    if (reader.skip("-")) {
        const auto month = reader.number(2, 2);
        if (!month || *month == 0) return std::nullopt;
        date.month = *month;
        if (reader.skip("-")) {
            const auto day = reader.number(2, 2);
            if (!day || *day == 0) return std::nullopt;
            date.day = *day;
        }
    }
    if (date.day != 0 ? !reader.ends_or_time_follows() : !reader.ends()) return std::nullopt;
    return date;
}

std::optional<Date> parse_compact(Reader reader) {
    const auto number = reader.number(8, 8);
    if (!number || !reader.ends()) return std::nullopt;
    const Date date{*number / 10000, *number / 100 % 100, *number % 100};
    if (date.month == 0 || date.day == 0) return std::nullopt;
    return date;
}

std::optional<Date> parse_german(Reader reader) {
    Date date;
    const auto first = reader.number(1, 2);
    if (first) {
        if (!reader.skip(".")) return std::nullopt;
        date.day = *first;
        reader.skip_spaces();
    }
    if (const auto named = reader.month_name()) {
        date.month = *named;
    } else {
        if (!first) return std::nullopt;
        if (const auto second = reader.number(1, 2); second && reader.skip(".")) {
            date.month = *second;
            reader.skip_spaces();
        } else if (!second) {
            date = {0, *first, 0};  // 12.2022
        }
    }
    const auto year = reader.number(4, 4);
    if (!year || !reader.ends_or_time_follows() || date.month == 0 ||
        (first && date.day == 0 && date.month != *first)) {
        return std::nullopt;
    }
    date.year = *year;
    return date;
}

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
    text = trim(text);
    if (text.size() > longest_date) return std::nullopt;
    const std::string plain = with_plain_spaces(text);
    const Reader reader(plain);
    for (const auto& date : {parse_iso(reader), parse_compact(reader), parse_german(reader)}) {
        if (date && exists(*date)) return date;
    }
    return std::nullopt;
}

unsigned days_of_month(unsigned year, unsigned month) {
    static constexpr std::array<unsigned, 12> days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return days.at(month - 1) + (month == 2 && leap ? 1 : 0);
}

std::string to_iso(const Date& date) {
    std::array<char, 32> buffer{};
    if (date.day != 0) {
        std::snprintf(buffer.data(), buffer.size(), "%04d-%02d-%02d", date.year, date.month, date.day);
    } else if (date.month != 0) {
        std::snprintf(buffer.data(), buffer.size(), "%04d-%02d", date.year, date.month);
    } else {
        std::snprintf(buffer.data(), buffer.size(), "%04d", date.year);
    }
    return buffer.data();
}

}  // namespace fundstelle
