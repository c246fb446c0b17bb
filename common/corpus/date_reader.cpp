#include "common/corpus/date_reader.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "common/text/fold.hpp"
#include "common/text/umlauts.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

/// Month names as folded, full and abbreviated without their full stop; English ones as in headers of mail.
constexpr std::array<std::pair<std::string_view, int>, 40> month_names = {
    {{"januar", 1},    {"jänner", 1}, {"jan", 1},       {"jän", 1},       {"january", 1},   {"februar", 2},
     {"feber", 2},     {"feb", 2},    {"febr", 2},      {"february", 2},  {"märz", 3},      {"mär", 3},
     {"mrz", 3},       {"mar", 3},    {"march", 3},     {"april", 4},     {"apr", 4},       {"mai", 5},
     {"may", 5},       {"juni", 6},   {"jun", 6},       {"june", 6},      {"juli", 7},      {"jul", 7},
     {"july", 7},      {"august", 8}, {"aug", 8},       {"september", 9}, {"sep", 9},       {"sept", 9},
     {"oktober", 10},  {"okt", 10},   {"october", 10},  {"oct", 10},      {"november", 11}, {"nov", 11},
     {"dezember", 12}, {"dez", 12},   {"december", 12}, {"dec", 12}}};

/// Names of weekdays, and of feasts on them, as folded, by their number from Monday on.
constexpr std::array<std::pair<std::string_view, unsigned>, 32> weekday_names = {{{"montag", 1},
                                                                                  {"mo", 1},
                                                                                  {"mon", 1},
                                                                                  {"dienstag", 2},
                                                                                  {"di", 2},
                                                                                  {"tue", 2},
                                                                                  {"mittwoch", 3},
                                                                                  {"mi", 3},
                                                                                  {"wed", 3},
                                                                                  {"donnerstag", 4},
                                                                                  {"do", 4},
                                                                                  {"thu", 4},
                                                                                  {"freitag", 5},
                                                                                  {"fr", 5},
                                                                                  {"fri", 5},
                                                                                  {"samstag", 6},
                                                                                  {"sonnabend", 6},
                                                                                  {"sa", 6},
                                                                                  {"sat", 6},
                                                                                  {"sonntag", 7},
                                                                                  {"so", 7},
                                                                                  {"sun", 7},
                                                                                  {"rosenmontag", 1},
                                                                                  {"ostermontag", 1},
                                                                                  {"pfingstmontag", 1},
                                                                                  {"aschermittwoch", 3},
                                                                                  {"gründonnerstag", 4},
                                                                                  {"karfreitag", 5},
                                                                                  {"karsamstag", 6},
                                                                                  {"palmsonntag", 7},
                                                                                  {"ostersonntag", 7},
                                                                                  {"pfingstsonntag", 7}}};

}  // namespace

std::optional<int> DateReader::number(std::size_t least, std::size_t most) {
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

bool DateReader::skip(std::string_view expected) {
    if (!rest_.starts_with(expected)) return false;
    rest_.remove_prefix(expected.size());
    return true;
}

void DateReader::skip_spaces() {
    rest_ = trim(rest_);
}

std::optional<int> DateReader::hour_of_world_time() const {
    constexpr std::array<std::string_view, 3> zones = {"Z", "+00:00", "+0000"};
    const bool told =
        std::any_of(zones.begin(), zones.end(), [&](std::string_view zone) { return rest_.ends_with(zone); });
    DateReader time(rest_);
    if (!told || !(time.skip("T") || time.skip(" "))) return std::nullopt;
    DateReader hour(time.rest_.substr(0, 2));
    return hour.number(2, 2);
}

/// What the next word stands for among `names`, folded, be it in capitals or with a full stop behind it.
template <typename Names>
auto DateReader::named(const Names& names) -> std::optional<decltype(names.front().second)> {
    const std::size_t end = std::min(rest_.find_first_of(" ,()"), rest_.size());
    std::string_view word = rest_.substr(0, end);
    if (word.ends_with('.')) word.remove_suffix(1);
    std::string folded;
    fold_word(word, folded);
    read_umlaut_digraphs(folded);
    for (const auto& [name, number] : names) {
        if (folded != name) continue;
        rest_.remove_prefix(end);
        skip_spaces();
        return number;
    }
    return std::nullopt;
}

std::optional<int> DateReader::month_name() {
    return named(month_names);
}

std::optional<unsigned> DateReader::weekday() {
    return named(weekday_names);
}

std::optional<int> DateReader::roman_month() {
    constexpr std::array<std::string_view, 12> numerals = {"I",   "II",   "III", "IV", "V",  "VI",
                                                           "VII", "VIII", "IX",  "X",  "XI", "XII"};
    const std::size_t end = std::min(rest_.find_first_not_of("IVX"), rest_.size());
    const auto* numeral = std::find(numerals.begin(), numerals.end(), rest_.substr(0, end));
    if (numeral == numerals.end()) return std::nullopt;
    rest_.remove_prefix(end);
    return static_cast<int>(numeral - numerals.begin()) + 1;
}

bool DateReader::ends_or_time_follows() {
    if (rest_.empty() || rest_ == "Z") return true;
    if (skip("+") || skip("-")) return number(2, 2) && skip(":") && number(2, 2) && rest_.empty();
    if (!skip("T") && !skip(" ")) return false;
    return number(1, 2) && skip(":") && number(2, 2);
}

bool DateReader::ends_or_spoken_time_follows() {
    if (rest_.empty()) return true;
    if (rest_.front() != ' ' && rest_.front() != ',') return false;
    skip(",");
    skip_spaces();
    for (const std::string_view joint : {"um ", "- ", "– ", "| ", "/ ", "• ", "· "}) skip(joint);
    if (!number(1, 2)) return false;
    if (skip(":")) return number(2, 2).has_value();
    if (skip(".") && !number(2, 2)) return false;
    skip_spaces();
    if (!skip("Uhr")) return false;
    skip_spaces();
    for (const std::string_view zone : {"MEZ", "MESZ", "(MEZ)", "(MESZ)"}) {
        if (rest_ == zone) return true;
    }
    return rest_.empty();
}

}  // namespace fundstelle
