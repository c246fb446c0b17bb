#include "common/text/transliteration.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <utility>

namespace fundstelle {
namespace {

constexpr std::size_t longest_word = 30;
/// How many readings of a word, and spellings of a reading, are kept while going through it.
constexpr std::size_t beam = 12;

/// Replaces letters by others where its surroundings allow. Among the rules that fit, those with the longest
/// `from` count, all of them.
struct Rule {
    std::string_view from;
    std::string_view to;
    int cost = 0;
    /// Letters one of which stands before; V any vowel, K any consonant, ^ the word's beginning; empty: any.
    std::string_view before = {};
    /// Letters one of which follows; V any vowel, K any consonant, $ the word's end; empty: any.
    std::string_view behind = {};
};

// What stands between reading and writing is one letter for each Cyrillic one: x kh, c ts, C ch, S sh, W
// shch, Z zh, A ya, U yu, E ye, O yo, j the short i, I the end of an adjective in -i or -y, Q an o or e
// behind C, S, W or Z that stands for a stressed yo (Gorbatschow, Gorbachev); a b d e f g h i k l m n o p r s
// t u v y z for themselves. Ya and its like have letters of their own only where Latin spellings differ.

/// The letters that stand for themselves where no rule says otherwise.
constexpr std::string_view same_in_all = "abdefgiklmnoprstuvz";

constexpr std::array common_reading = {Rule{"ss", "s"},
                                       Rule{"ff", "v", 0, "o", "$"},
                                       Rule{"ij", "I", 0, "kn", "$"},
                                       Rule{"yj", "I", 0, "kn", "$"},
                                       Rule{"y", "I", 0, "kn", "$"},
                                       Rule{"i", "I", 0, "k", "$"},
                                       Rule{"tz", "c"},
                                       Rule{"h", "h", 0, "^V"},
                                       Rule{"y", "y", 0, "^K", "K$"}};

// ja je jo ju as scholars write them too.
constexpr std::array german_reading = {
    Rule{"schtsch", "W"}, Rule{"schenk", "Senk"}, Rule{"tsch", "C"},
    // sch is zh before d and often before n; beginning a word before u, rather zh too (Schukow).
    Rule{"schin", "Sin", 1, "", "$"}, Rule{"schin", "Zin", 0, "", "$"}, Rule{"schu", "Zu", 0, "^"},
    Rule{"schu", "Su", 1, "^"}, Rule{"sch", "Z", 0, "", "d"}, Rule{"sch", "Z", 0, "", "n"},
    Rule{"sch", "S", 1, "", "n"}, Rule{"sch", "S", 0, "", "bcfgklmprtvw$"}, Rule{"sch", "Z", 1, "", "k"},
    Rule{"sch", "Z", 0, "d", "Vj"}, Rule{"sch", "S", 0, "^Vbfgkmnprstvwz", "Vj"},
    Rule{"sch", "Z", 1, "^Vbfgkmnprstvwz", "Vj"}, Rule{"sch", "Z", 0, "l", "Vj"},
    Rule{"sch", "S", 0, "l", "Vj"}, Rule{"sh", "Z", 1},  // the way of the GDR
    Rule{"ch", "x"},
    // s between vowels is z, as it would be ss otherwise; at the beginning both.
    Rule{"s", "z", 0, "V", "Vj"}, Rule{"s", "s", 1, "V", "Vj"}, Rule{"s", "s", 0, "^K", "Vj"},
    Rule{"s", "z", 1, "^K", "Vj"}, Rule{"s", "z", 0, "", "bdg"}, Rule{"s", "s", 0, "", "mnlr"},
    Rule{"s", "z", 1, "", "mnlr"}, Rule{"w", "v"}, Rule{"v", "v", 1}, Rule{"z", "c", 2, "^", "V"},
    Rule{"z", "c", 0, "", "K$"}, Rule{"z", "c", 0, "KV", "V"}, Rule{"ja", "A"}, Rule{"ju", "U"},
    Rule{"je", "E"}, Rule{"jo", "O"}, Rule{"ji", "i"}, Rule{"j", "j", 0, "V", "K$"},
    Rule{"i", "j", 0, "aeou", "K$"}};

// English gives y for j, and often leaves it out before e: Dostoevsky.
constexpr std::array english_reading = {Rule{"shch", "W"},
                                        Rule{"tch", "C", 1},
                                        Rule{"sh", "S"},
                                        Rule{"ch", "C"},
                                        Rule{"zh", "Z"},
                                        Rule{"kh", "x"},
                                        Rule{"ts", "c"},
                                        Rule{"ya", "A"},
                                        Rule{"yu", "U"},
                                        Rule{"ye", "E"},
                                        Rule{"yo", "O"},
                                        Rule{"yy", "I", 0, "kn", "$"},
                                        Rule{"iy", "I", 0, "kn", "$"},
                                        Rule{"ii", "I", 0, "kn", "$"},
                                        Rule{"yi", "I", 0, "kn", "$"},
                                        Rule{"y", "j", 0, "aeou", "K$"},
                                        Rule{"i", "j", 0, "aeou", "K$"},
                                        Rule{"iev", "Ev", 0, "K", "$a"},
                                        Rule{"iev", "iEv", 1, "K", "$a"},
                                        Rule{"ev", "ev", 0, "lrtdmbsn", "$"},
                                        Rule{"ev", "Ov", 2, "lrtdmbsn", "$"},
                                        Rule{"ia", "ia", 0, "K"},
                                        Rule{"ia", "A", 1, "K"},
                                        Rule{"e", "E", 0, "^"},
                                        Rule{"e", "e", 1, "^"},
                                        Rule{"e", "E", 0, "aiou"}};

// Scholars mark s, c and z, and folding takes the marks off: each may be two letters.
constexpr std::array scholarly_reading = {Rule{"sc", "W", 0, "", "Vj"},
                                          Rule{"ch", "x"},
                                          Rule{"c", "C"},
                                          Rule{"c", "c", 1},
                                          Rule{"c", "c", 0, "", "k"},
                                          Rule{"senk", "Senk"},
                                          Rule{"senk", "senk", 1},
                                          Rule{"s", "s", 0, "", "Vj"},
                                          Rule{"s", "S", 3, "^", "Vj"},
                                          Rule{"s", "S", 2, "KV", "Vj"},
                                          Rule{"z", "z"},
                                          Rule{"z", "Z", 2},
                                          Rule{"ja", "A"},
                                          Rule{"ju", "U"},
                                          Rule{"je", "E"},
                                          Rule{"jo", "O"},
                                          Rule{"ji", "i"},
                                          Rule{"j", "j", 0, "V", "K$"},
                                          Rule{"ev", "ev", 0, "lrtdmbsn", "$"},
                                          Rule{"ev", "Ov", 2, "lrtdmbsn", "$"},
                                          Rule{"e", "E", 0, "^"},
                                          Rule{"e", "e", 1, "^"},
                                          Rule{"e", "E", 0, "aiou"}};

// Only what differs from German and English is of use here: Tchekhov, Khrouchtchev.
constexpr std::array french_reading = {Rule{"chtch", "W"},
                                       Rule{"tch", "C"},
                                       Rule{"ch", "S"},
                                       Rule{"kh", "x"},
                                       Rule{"j", "Z", 0, "", "V"},
                                       Rule{"ts", "c"},
                                       Rule{"ou", "u"},
                                       Rule{"ia", "A"},
                                       Rule{"iou", "U"},
                                       Rule{"i", "j", 0, "aeo", "K$"},
                                       Rule{"e", "E", 0, "^aio"}};

// What is not said otherwise is written as scholars do.
constexpr std::array common_writing = {
    Rule{"h", "h"},          Rule{"y", "y"},          Rule{"A", "ja"},        Rule{"U", "ju"},
    Rule{"E", "je"},         Rule{"O", "jo"},         Rule{"Q", "e"},         Rule{"Q", "o", 1},
    Rule{"x", "ch"},         Rule{"c", "c"},          Rule{"C", "c"},         Rule{"S", "s"},
    Rule{"W", "sc"},         Rule{"Z", "z"},          Rule{"j", "j"},         Rule{"I", "ij", 0, "k"},
    Rule{"I", "yj", 1, "k"}, Rule{"I", "yj", 0, "n"}, Rule{"I", "ij", 2, "n"}};

// Duden doubles an s between vowels, newspapers often do not.
constexpr std::array german_writing = {Rule{"v", "w"},
                                       Rule{"ov", "ow", 0, "", "$"},
                                       Rule{"ov", "off", 2, "", "$"},
                                       Rule{"z", "s"},
                                       Rule{"s", "ss", 0, "V", "V"},
                                       Rule{"s", "s", 0, "V", "V"},
                                       Rule{"c", "z"},
                                       Rule{"C", "tsch"},
                                       Rule{"S", "sch"},
                                       Rule{"W", "schtsch"},
                                       Rule{"Z", "sch"},
                                       Rule{"j", "i"},
                                       Rule{"j", "j", 1},
                                       Rule{"Q", "o"},
                                       Rule{"Q", "e", 1},
                                       Rule{"I", "i", 0, "k"},
                                       Rule{"I", "ij", 1, "k"},
                                       Rule{"I", "y", 1, "k"},
                                       Rule{"I", "yj", 1, "k"},
                                       Rule{"I", "y", 0, "n"},
                                       Rule{"I", "yj", 1, "n"}};

// As German, but for v: Tschechov.
constexpr std::array half_german_writing = {Rule{"s", "ss", 1, "V", "V"},
                                            Rule{"s", "s", 0, "V", "V"},
                                            Rule{"z", "s"},
                                            Rule{"c", "z"},
                                            Rule{"C", "tsch"},
                                            Rule{"S", "sch"},
                                            Rule{"W", "schtsch"},
                                            Rule{"Z", "sch"},
                                            Rule{"j", "i"},
                                            Rule{"Q", "o"},
                                            Rule{"Q", "e", 1},
                                            Rule{"I", "i", 0, "k"},
                                            Rule{"I", "y", 1, "k"},
                                            Rule{"I", "y", 0, "n"}};

// A t before an initial ch is older English: Tchekhov.
constexpr std::array english_writing = {
    Rule{"C", "ch"},         Rule{"C", "tch", 1, "^"}, Rule{"S", "sh"},         Rule{"W", "shch"},
    Rule{"Z", "zh"},         Rule{"x", "kh"},          Rule{"c", "ts"},         Rule{"A", "ya"},
    Rule{"A", "ia", 2, "K"}, Rule{"U", "yu"},          Rule{"U", "iu", 2, "K"}, Rule{"E", "ye"},
    Rule{"E", "e", 1},       Rule{"E", "ie", 0, "K"},  Rule{"E", "ye", 0, "K"}, Rule{"E", "e", 1, "K"},
    Rule{"O", "e"},          Rule{"O", "yo"},          Rule{"j", "y"},          Rule{"j", "i", 1},
    Rule{"I", "y", 0, "k"},  Rule{"I", "i", 1, "k"},   Rule{"I", "iy", 1, "k"}, Rule{"I", "yy", 1, "k"},
    Rule{"I", "y", 0, "n"},  Rule{"I", "yy", 1, "n"},  Rule{"I", "yi", 2, "n"}};

constexpr std::array scholarly_writing = {Rule{"E", "e"}, Rule{"E", "je", 2}, Rule{"O", "e"}};

constexpr std::array french_writing = {Rule{"C", "tch"},   Rule{"S", "ch"},
                                       Rule{"W", "chtch"}, Rule{"Z", "j"},
                                       Rule{"x", "kh"},    Rule{"c", "ts"},
                                       Rule{"u", "ou"},    Rule{"A", "ia"},
                                       Rule{"U", "iou"},   Rule{"E", "ie"},
                                       Rule{"O", "io"},    Rule{"j", "i"},
                                       Rule{"I", "i"},     Rule{"in", "ine", 0, "", "$"}};

/// A way to put Cyrillic letters into Latin ones. Own rules come before the common ones.
struct Scheme {
    std::span<const Rule> reading;
    std::span<const Rule> writing;
    int cost = 0;                                 ///< of spellings that are written so
    std::array<std::string_view, 4> foreign{};    ///< what no word has that is written so
    std::array<std::string_view, 2> tell_tale{};  ///< one of which every such word has, if any are given
};

constexpr std::array schemes = {
    Scheme{german_reading, german_writing, 0, {}, {}},
    Scheme{english_reading, english_writing, 0, {"sch"}, {}},
    Scheme{scholarly_reading, scholarly_writing, 1, {"sch", "sh", "zh", "kh"}, {}},
    Scheme{{}, half_german_writing, 2, {}, {}},
    Scheme{french_reading, french_writing, 4, {"sch", "sh", "zh"}, {"tch", "ou"}}};

bool is_vowel(char letter) {
    return std::string_view("aeiouyAUEOQI").find(letter) != std::string_view::npos;
}

/// Whether `letter`, ^ or $ is one of `letters`; see Rule.
bool is_one_of(std::string_view letters, char letter) {
    if (letters.empty() || letters.find(letter) != std::string_view::npos) return true;
    if (letter == '^' || letter == '$') return false;
    return letters.find(is_vowel(letter) ? 'V' : 'K') != std::string_view::npos;
}

bool fits(const Rule& rule, std::string_view word, std::size_t offset) {
    if (!word.substr(offset).starts_with(rule.from)) return false;
    const std::size_t end = offset + rule.from.size();
    return is_one_of(rule.before, offset == 0 ? '^' : word[offset - 1]) &&
           is_one_of(rule.behind, end == word.size() ? '$' : word[end]);
}

std::size_t longest_fit(std::span<const Rule> rules, std::string_view word, std::size_t offset) {
    std::size_t longest = 0;
    for (const Rule& rule : rules) {
        if (rule.from.size() > longest && fits(rule, word, offset)) longest = rule.from.size();
    }
    return longest;
}

/// Sorts by cost, leaves of equal texts the cheapest and of all no more than `count`.
void keep_cheapest(std::vector<Respelling>& texts, std::size_t count) {
    std::stable_sort(texts.begin(), texts.end(),
                     [](const Respelling& a, const Respelling& b) { return a.cost < b.cost; });
    std::vector<Respelling> kept;
    for (Respelling& one : texts) {
        const auto same = [&](const Respelling& other) { return other.text == one.text; };
        if (kept.size() < count && std::none_of(kept.begin(), kept.end(), same)) {
            kept.push_back(std::move(one));
        }
    }
    texts = std::move(kept);
}

/// `word` rewritten from its beginning to its end, in every way the rules allow; empty when none does.
std::vector<Respelling> rewrite(std::string_view word, std::span<const Rule> own,
                                std::span<const Rule> common) {
    // What is written of the word up to each of its letters; rules lead from one to a later one.
    std::vector<std::vector<Respelling>> written(word.size() + 1);
    written[0].push_back({});
    for (std::size_t offset = 0; offset < word.size(); ++offset) {
        keep_cheapest(written[offset], beam);
        if (written[offset].empty()) continue;
        const std::size_t own_fit = longest_fit(own, word, offset);
        const std::size_t common_fit = longest_fit(common, word, offset);
        const std::size_t length = std::max(own_fit, common_fit);
        for (const Rule& rule : own_fit >= common_fit ? own : common) {
            if (rule.from.size() != length || !fits(rule, word, offset)) continue;
            for (const Respelling& one : written[offset]) {
                written[offset + length].push_back({one.text + std::string(rule.to), one.cost + rule.cost});
            }
        }
        if (length > 0 || same_in_all.find(word[offset]) == std::string_view::npos) continue;
        for (const Respelling& one : written[offset]) {
            written[offset + 1].push_back({one.text + word[offset], one.cost});
        }
    }
    keep_cheapest(written.back(), beam);
    return std::move(written.back());
}

/// Puts `to` for the end of the readings that end in `from`: beside them, as a reading that costs more.
void add_ending(std::vector<Respelling>& readings, std::string_view from, std::string_view to) {
    for (std::size_t i = 0, count = readings.size(); i < count; ++i) {
        const std::string_view text = readings[i].text;
        if (!text.ends_with(from)) continue;
        readings.push_back(
            {std::string(text.substr(0, text.size() - from.size())).append(to), readings[i].cost + 1});
    }
}

/// Marks an o or e behind a sibilant in -ow and -owa as the vowel that is written both ways.
void mark_stressed_vowel(std::string& reading) {
    const std::size_t behind = reading.find_last_not_of('a');
    if (behind == std::string::npos || behind < 2 || reading[behind] != 'v') return;
    char& vowel = reading[behind - 1];
    if (vowel != 'o' && vowel != 'e') return;
    if (std::string_view("CSWZ").find(reading[behind - 2]) != std::string_view::npos) vowel = 'Q';
}

/// Whether `word` may be written in the way `scheme` has.
bool is_readable(std::string_view word, const Scheme& scheme) {
    const auto is_in_word = [&](std::string_view letters) {
        return !letters.empty() && word.find(letters) != std::string_view::npos;
    };
    if (scheme.reading.empty()) return false;
    if (std::any_of(scheme.foreign.begin(), scheme.foreign.end(), is_in_word)) return false;
    return scheme.tell_tale.front().empty() ||
           std::any_of(scheme.tell_tale.begin(), scheme.tell_tale.end(), is_in_word);
}

/// What `word` may be in Cyrillic letters.
std::vector<Respelling> readings_of(std::string_view word) {
    std::vector<Respelling> readings;
    for (const Scheme& scheme : schemes) {
        if (!is_readable(word, scheme)) continue;
        const std::vector<Respelling> read = rewrite(word, scheme.reading, common_reading);
        readings.insert(readings.end(), read.begin(), read.end());
    }
    for (Respelling& reading : readings) mark_stressed_vowel(reading.text);
    // Belarusian a for Russian o, Ukrainian y for Russian i.
    add_ending(readings, "enko", "enka");
    add_ending(readings, "enka", "enko");
    add_ending(readings, "viC", "vyC");
    add_ending(readings, "vyC", "viC");
    keep_cheapest(readings, beam);
    return readings;
}

}  // namespace

std::vector<Respelling> respell(std::string_view word) {
    const auto is_plain = [](char letter) { return letter >= 'a' && letter <= 'z'; };
    if (word.size() > longest_word || !std::all_of(word.begin(), word.end(), is_plain)) return {};
    std::vector<Respelling> spellings;
    for (const Respelling& reading : readings_of(word)) {
        for (const Scheme& scheme : schemes) {
            for (Respelling& written : rewrite(reading.text, scheme.writing, common_writing)) {
                if (written.text == word) continue;
                spellings.push_back({std::move(written.text), reading.cost + written.cost + scheme.cost});
            }
        }
    }
    keep_cheapest(spellings, spellings.size());
    return spellings;
}

}  // namespace fundstelle
