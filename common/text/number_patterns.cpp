#include "common/text/number_patterns.hpp"

#include <array>
#include <chrono>
#include <cstdio>
#include <string>
#include <utility>

#include "common/text/byte_range.hpp"
#include "common/text/rule_text.hpp"
#include "common/text/word_edges.hpp"

namespace fundstelle {
namespace {

/// Numbers of more bytes are no numbers that anybody writes with separators.
constexpr std::size_t longest_number = 64;

bool is_digit_at(std::string_view text, std::size_t offset) {
    return offset < text.size() && is_ascii_digit(text[offset]);
}

std::size_t skip_digits(std::string_view text, std::size_t offset) {
    while (is_digit_at(text, offset)) ++offset;
    return offset;
}

// ---- dates

struct YearRange {
    int least, most;
};

/// Years that dates of four digits have, and those that a month alone may have: 12.5000 is a number.
constexpr YearRange years = {1000, 2999};
constexpr YearRange years_of_months = {1800, 2199};

/// The number of `least` to `most` digits at `offset`, which is moved behind it.
std::optional<int> read_number(std::string_view text, std::size_t& offset, std::size_t least,
                               std::size_t most) {
    std::size_t end = offset;
    int value = 0;
    while (is_digit_at(text, end) && end - offset <= most) value = value * 10 + (text[end++] - '0');
    if (end - offset < least || end - offset > most) return std::nullopt;
    offset = end;
    return value;
}

std::optional<int> read_year(std::string_view text, std::size_t& offset, YearRange range) {
    const auto year = read_number(text, offset, 4, 4);
    return year && *year >= range.least && *year <= range.most ? year : std::nullopt;
}

/// Markdown hides a full stop that would make a list of the line behind a backslash.
bool skip_full_stop(std::string_view text, std::size_t& offset) {
    const std::string_view rest = text.substr(offset);
    if (!rest.starts_with('.') && !rest.starts_with("\\.")) return false;
    offset += rest.front() == '.' ? 1U : 2U;
    return true;
}

/// `20221219`; nothing when there is no such day.
std::optional<std::string> day_form(int year, int month, int day) {
    const std::chrono::year_month_day date{std::chrono::year{year},
                                           std::chrono::month{static_cast<unsigned>(month)},
                                           std::chrono::day{static_cast<unsigned>(day)}};
    if (!date.ok()) return std::nullopt;
    std::array<char, 40> digits{};
    std::snprintf(digits.data(), digits.size(), "%04d%02d%02d", year, month, day);
    return digits.data();
}

/// A date that ends at `end` and is found by `form`, which begins with the year, and by the year.
std::optional<TokenPattern> date_pattern(std::size_t end, std::optional<std::string> form) {
    if (!form) return std::nullopt;
    std::string year = form->substr(0, 4);
    return TokenPattern{TokenPatternKind::date, end, {std::move(*form), std::move(year)}};
}

/// 19.12.2022, 19. 12. 2022
std::optional<TokenPattern> match_numeric_date(std::string_view text, std::size_t offset) {
    const auto day = read_number(text, offset, 1, 2);
    if (!day || !skip_full_stop(text, offset)) return std::nullopt;
    offset += space_bytes_at(text, offset);
    const auto month = read_number(text, offset, 1, 2);
    if (!month || !skip_full_stop(text, offset)) return std::nullopt;
    offset += space_bytes_at(text, offset);
    const auto year = read_year(text, offset, years);
    if (!year || !ends_word(text, offset)) return std::nullopt;
    return date_pattern(offset, day_form(*year, *month, *day));
}

/// 12.2022
std::optional<TokenPattern> match_month(std::string_view text, std::size_t offset) {
    const std::size_t begin = offset;
    const auto month = read_number(text, offset, 2, 2);
    if (!month || *month < 1 || *month > 12 || !text.substr(offset).starts_with('.')) return std::nullopt;
    const auto year = read_year(text, ++offset, years_of_months);
    if (!year || !ends_word(text, offset)) return std::nullopt;
    return date_pattern(offset, std::to_string(*year).append(text, begin, 2));
}

/// 2022-12-19
std::optional<TokenPattern> match_iso_date(std::string_view text, std::size_t offset) {
    const auto year = read_year(text, offset, years);
    if (!year || !text.substr(offset).starts_with('-')) return std::nullopt;
    const auto month = read_number(text, ++offset, 2, 2);
    if (!month || !text.substr(offset).starts_with('-')) return std::nullopt;
    const auto day = read_number(text, ++offset, 2, 2);
    const bool longer = text.substr(offset).starts_with('-') && is_digit_at(text, offset + 1);
    if (!day || longer || !ends_word(text, offset)) return std::nullopt;
    return date_pattern(offset, day_form(*year, *month, *day));
}

/// Month names in full and abbreviated, without their full stop; with their umlaut composed, decomposed and
/// spelt out.
constexpr std::array<std::pair<std::string_view, int>, 33> month_names = {
    {{"Januar", 1}, {"Jänner", 1},     {"Ja\u0308nner", 1}, {"Jaenner", 1}, {"Jan", 1},
     {"Jän", 1},    {"Februar", 2},    {"Feber", 2},        {"Feb", 2},     {"Febr", 2},
     {"März", 3},   {"Ma\u0308rz", 3}, {"Maerz", 3},        {"Mär", 3},     {"Mrz", 3},
     {"April", 4},  {"Apr", 4},        {"Mai", 5},          {"Juni", 6},    {"Jun", 6},
     {"Juli", 7},   {"Jul", 7},        {"August", 8},       {"Aug", 8},     {"September", 9},
     {"Sept", 9},   {"Sep", 9},        {"Oktober", 10},     {"Okt", 10},    {"November", 11},
     {"Nov", 11},   {"Dezember", 12},  {"Dez", 12}}};

std::optional<int> read_month_name(std::string_view text, std::size_t& offset) {
    const ByteRange letters{offset, skip_letters(text, offset)};
    for (const auto& [name, number] : month_names) {
        if (!equal_ignoring_case(letters.of(text), name)) continue;
        offset = letters.end;
        return number;
    }
    return std::nullopt;
}

/// The 19 of 19. Dezember 2022.
std::optional<TokenPattern> match_day_before_month(std::string_view text, std::size_t offset) {
    const std::size_t begin = offset;
    const auto day = read_number(text, offset, 1, 2);
    const std::size_t end = offset;
    if (!day || !skip_full_stop(text, offset)) return std::nullopt;
    offset = skip_gap(text, offset);
    const auto month = read_month_name(text, offset);
    if (!month) return std::nullopt;
    skip_full_stop(text, offset);
    offset = skip_gap(text, offset);
    const auto year = read_year(text, offset, years);
    if (!year || !ends_word(text, offset)) return std::nullopt;
    auto form = day_form(*year, *month, *day);
    if (!form) return std::nullopt;
    return TokenPattern{
        TokenPatternKind::date, end, {std::string(text, begin, end - begin), std::move(*form)}};
}

// ---- numbers

/// The spaces in the order of how strongly they hold a number together.
enum class Separator { none, full_stop, comma, apostrophe, space, fixed_space };

struct SeparatorAt {
    Separator kind = Separator::none;
    std::size_t bytes = 0;

    bool is_space() const { return kind == Separator::space || kind == Separator::fixed_space; }
    bool is_decimal_sign() const { return kind == Separator::full_stop || kind == Separator::comma; }
};

SeparatorAt separator_at(std::string_view text, std::size_t offset) {
    if (offset == text.size()) return {};
    if (text[offset] == '.') return {Separator::full_stop, 1};
    if (text[offset] == ',') return {Separator::comma, 1};
    if (text[offset] == '\'') return {Separator::apostrophe, 1};
    if (text.substr(offset).starts_with("’")) return {Separator::apostrophe, 3};
    const std::size_t space = space_bytes_at(text, offset);
    if (space == 0) return {};
    return {space == 1 ? Separator::space : Separator::fixed_space, space};
}

/// Whether a number in front of `begin`, a space between, or the sign there makes the digits behind `begin`
/// part of a list of numbers or of a telephone number.
bool follows_number(std::string_view text, std::size_t begin, Separator separator) {
    if (begin == 0) return false;
    if (text[begin - 1] == '/' || text[begin - 1] == '+') return true;
    for (const std::size_t bytes : {std::size_t{1}, std::size_t{2}, std::size_t{3}}) {
        if (separator == Separator::fixed_space && bytes == 1) continue;
        if (begin > bytes && space_bytes_at(text, begin - bytes) == bytes) {
            return is_ascii_digit(text[begin - bytes - 1]);
        }
    }
    return false;
}

/// Whether the digits `first` may be the first group of a number with such separators.
bool can_lead_groups(std::string_view text, ByteRange first, SeparatorAt separator) {
    if (first.size() > 3 || text[first.begin] == '0') return false;
    return !separator.is_space() || !follows_number(text, first.begin, separator.kind);
}

/// Moves over separators of one kind, each with three digits behind it.
std::size_t skip_groups(std::string_view text, std::size_t offset, Separator kind) {
    for (;;) {
        const SeparatorAt separator = separator_at(text, offset);
        if (separator.kind != kind) return offset;
        const std::size_t digits = offset + separator.bytes;
        if (skip_digits(text, digits) != digits + 3) return offset;
        offset = digits + 3;
    }
}

/// Whether the groups of `number` could be the four bytes of an IP address.
bool is_ip_address(std::string_view number) {
    int parts = 0;
    for (std::size_t offset = 0; offset < number.size(); ++offset) {
        const std::size_t begin = offset;
        const auto part = read_number(number, offset, 1, 3);
        if (!part || *part > 255 || number[begin] == '0') return false;
        if (offset < number.size() && number[offset] != '.') return false;
        ++parts;
    }
    return parts == 4;
}

struct Number {
    std::size_t integer_end = 0;  ///< behind its groups
    std::size_t fraction = 0;     ///< the first digit behind the decimal sign
    std::size_t end = 0;
};

/// The number from `begin` with its groups and its fraction; nothing when it has neither.
std::optional<Number> read_separated_number(std::string_view text, std::size_t begin) {
    const std::size_t first_end = skip_digits(text, begin);
    const SeparatorAt separator = separator_at(text, first_end);
    if (!is_digit_at(text, first_end + separator.bytes)) return std::nullopt;
    Number number;
    number.integer_end = first_end;
    if (can_lead_groups(text, {begin, first_end}, separator)) {
        number.integer_end = skip_groups(text, first_end, separator.kind);
    }
    number.end = number.integer_end;
    const bool grouped = number.integer_end != first_end;
    const SeparatorAt point = separator_at(text, number.integer_end);
    if (point.is_decimal_sign() && !(grouped && point.kind == separator.kind) &&
        is_digit_at(text, number.integer_end + 1)) {
        number.fraction = number.integer_end + 1;
        number.end = skip_digits(text, number.fraction);
    }
    if (number.end == first_end) return std::nullopt;
    if (!separator.is_space()) return number;
    // 19 200.000: two numbers. 100 200 30: a list, or a telephone number.
    const bool two_numbers = number.fraction != 0 && number.end - number.fraction == 3;
    const SeparatorAt behind = separator_at(text, number.end);
    const bool list = behind.kind >= separator.kind && is_digit_at(text, number.end + behind.bytes);
    return two_numbers || list ? std::nullopt : std::optional(number);
}

std::optional<TokenPattern> match_number(std::string_view text, std::size_t begin) {
    const auto number = read_separated_number(text, begin);
    if (!number || number->end - begin > longest_number || !ends_word(text, number->end)) return std::nullopt;
    if (is_ip_address(text.substr(begin, number->end - begin))) return std::nullopt;
    std::string form;
    for (const char digit : text.substr(begin, number->integer_end - begin)) {
        if (is_ascii_digit(digit)) form += digit;
    }
    if (number->fraction != 0) {
        form.append(",").append(text, number->fraction, number->end - number->fraction);
    }
    return TokenPattern{TokenPatternKind::number, number->end, {std::move(form)}};
}

}  // namespace

std::optional<TokenPattern> match_digits(std::string_view text, std::size_t begin) {
    const std::size_t end = skip_digits(text, begin);
    const std::size_t count = end - begin;
    if (end == text.size()) return std::nullopt;
    if (count <= 2 && (text[end] == '.' || text[end] == '\\')) {
        if (auto date = match_numeric_date(text, begin)) return date;
        if (auto day = match_day_before_month(text, begin)) return day;
        if (auto month = match_month(text, begin)) return month;
    }
    if (count == 4 && text[end] == '-') return match_iso_date(text, begin);
    return match_number(text, begin);
}

void add_number_rules(RuleText& rules) {
    rules.begin("number_patterns.month_names");
    for (const auto& [name, number] : month_names) {
        rules.entry(name);
        rules.entry(number);
    }
    rules.begin("number_patterns.years");
    rules.entry(years.least);
    rules.entry(years.most);
    rules.begin("number_patterns.years_of_months");
    rules.entry(years_of_months.least);
    rules.entry(years_of_months.most);
}

}  // namespace fundstelle
