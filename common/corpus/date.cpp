#include "common/corpus/date.hpp"

#include "common/text/fold.hpp"
#include "common/text/umlauts.hpp"
#include "common/text/utf8.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <utility>

namespace fundstelle {
namespace {

constexpr std::array<std::pair<std::string_view, int>, 16> month_names = {{{"januar", 1},
                                                                           {"jänner", 1},
                                                                           {"februar", 2},
                                                                           {"feber", 2},
                                                                           {"märz", 3},
                                                                           {"april", 4},
                                                                           {"mai", 5},
                                                                           {"juni", 6},
                                                                           {"juli", 7},
                                                                           {"august", 8},
                                                                           {"september", 9},
                                                                           {"oktober", 10},
                                                                           {"november", 11},
                                                                           {"dezember", 12},
                                                                           {"jan.", 1},
                                                                           {"dez.", 12}}};

bool exists(const Date& date) {
    static constexpr std::array days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (date.year < 1 || date.month < 0 || date.month > 12 || date.day < 0) return false;
    if (date.month == 0) return date.day == 0;
    const bool leap = (date.year % 4 == 0 && date.year % 100 != 0) || date.year % 400 == 0;
    const int last = days[static_cast<std::size_t>(date.month - 1)] + (date.month == 2 && leap ? 1 : 0);
    return date.day <= last;
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
        std::string folded;
        fold_word(rest_.substr(0, rest_.find(' ')), folded);
        read_umlaut_digraphs(folded);
        for (const auto& [name, number] : month_names) {
            if (folded != name) continue;
            rest_.remove_prefix(std::min(rest_.find(' '), rest_.size()));
            skip_spaces();
            return number;
        }
        return std::nullopt;
    }

    std::string_view rest() const { return rest_; }

  private:
    std::string_view rest_;
};

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
    const bool time_follows = date.day != 0 && (reader.skip("T") || reader.skip(" "));
    if (!reader.rest().empty() && !time_follows) return std::nullopt;
    return date;
}

std::optional<Date> parse_compact(Reader reader) {
    const auto number = reader.number(8, 8);
    if (!number || !reader.rest().empty()) return std::nullopt;
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
    if (!year || !reader.rest().empty() || date.month == 0 ||
        (first && date.day == 0 && date.month != *first)) {
        return std::nullopt;
    }
    date.year = *year;
    return date;
}

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
    const Reader reader(trim(text));
    for (const auto& date : {parse_iso(reader), parse_compact(reader), parse_german(reader)}) {
        if (date && exists(*date)) return date;
    }
    return std::nullopt;
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
