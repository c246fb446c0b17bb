#include "common/corpus/line_signs.hpp"

#include <algorithm>
#include <array>
#include <bitset>
#include <unordered_set>

#include "common/corpus/date_words.hpp"
#include "common/corpus/litter_calls.hpp"
#include "common/corpus/litter_phrases.hpp"
#include "common/corpus/page_litter.hpp"

namespace fundstelle {
namespace {

constexpr std::size_t longest_looked_at = 400;  // bytes
constexpr std::size_t longest_headline = 120;   // bytes
constexpr std::size_t least_sentence_words = 4;
constexpr std::size_t most_label_words = 9;
constexpr std::size_t most_credit_words = 14;
constexpr std::size_t longest_credit = 80;  // bytes

/// Few lines begin with a word of the tables: a glance tells of most that they do not.
class Sketch {
  public:
    void add(std::string_view word) { bits_.set(of(word)); }
    bool may_hold(std::string_view word) const { return bits_.test(of(word)); }

  private:
    static std::size_t of(std::string_view word) {
        std::size_t hash = word.size();
        for (const char letter : word.substr(0, 5)) hash = hash * 31 + static_cast<unsigned char>(letter);
        return hash % 8192;
    }
    std::bitset<8192> bits_;
};

std::string_view first_word(std::string_view phrase) {
    return phrase.substr(0, phrase.find(' '));
}

struct Tables {
    Tables() {
        const auto add_first = [this](const auto& phrases) {
            for (const std::string_view phrase : phrases) first_words.add(first_word(phrase));
        };
        add_first(litter::labels);
        add_first(litter::weak_labels);
        add_first(litter::sections);
        add_first(litter::section_beginnings);
        add_first(litter::count_words);
        add_first(litter::networks);
        add_first(litter::share_words);
        add_first(litter::agencies);
        add_first(litter::agency_words);
        add_first(date_words);
        add_first(litter::page_date_words);
        add_first(litter::credit_beginnings);
        first_words.add("0");
        for (const litter::Call& call : litter::calls) call_words.add(call.word);
        for (const std::string_view word : litter::reading_on) call_words.add(word);
        labels.insert(litter::labels.begin(), litter::labels.end());
        weak_labels.insert(litter::weak_labels.begin(), litter::weak_labels.end());
        sections.insert(litter::sections.begin(), litter::sections.end());
    }

    Sketch first_words;
    Sketch call_words;
    std::unordered_set<std::string_view> labels, weak_labels, sections;
};

const Tables& tables() {
    static const Tables all;
    return all;
}

template <typename Table>
bool holds(const Table& table, std::string_view word) {
    return std::find(table.begin(), table.end(), word) != table.end();
}

/// Calls `take` with every word of a normal form until it says no; whether it never did.
template <typename Take>
bool all_words(std::string_view normal, Take&& take) {
    for (std::size_t begin = 1; begin < normal.size();) {
        const std::size_t end = normal.find(' ', begin);
        if (!take(normal.substr(begin, end - begin))) return false;
        begin = end + 1;
    }
    return true;
}

std::size_t count_words(std::string_view normal) {
    return normal.empty() ? 0 : static_cast<std::size_t>(std::count(normal.begin(), normal.end(), ' ')) - 1;
}

/// Whether the words are all in one of two tables, and one of them is in the first.
template <typename Telling, typename Others>
bool consists_of(std::string_view normal, const Telling& telling, const Others& others) {
    bool told = false;
    const bool only = all_words(normal, [&](std::string_view word) {
        if (holds(telling, word)) {
            told = true;
            return true;
        }
        return holds(others, word);
    });
    return only && told;
}

bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

/// Whether a reader is spoken to, or a publisher speaks.
bool addresses_reader(std::string_view line, std::string_view normal) {
    constexpr std::array<std::string_view, 3> polite = {" Sie ", " Sie,", " Ihr"};
    constexpr std::array<std::string_view, 9> familiar = {" wir ", " uns ",  " unser", " jetzt ", " hier ",
                                                          " dein", " dich ", " du ",   " diese "};
    return line.starts_with("Sie ") || line.starts_with("Ihr") ||
           std::any_of(polite.begin(), polite.end(), [&](auto word) { return contains(line, word); }) ||
           std::any_of(familiar.begin(), familiar.end(), [&](auto word) { return contains(normal, word); });
}

/// Whether somebody is quoted: what people say in an article is no request to its reader.
bool quotes(std::string_view line) {
    constexpr std::array<std::string_view, 4> signs = {"\"", "„", "«", "»"};
    return std::any_of(signs.begin(), signs.end(), [&](std::string_view sign) {
        const std::size_t at = line.find(sign);
        return at != std::string_view::npos && at + sign.size() < line.size();
    });
}

bool is_call(std::string_view line, std::string_view normal) {
    const Tables& known = tables();
    const bool may_be =
        !all_words(normal, [&](std::string_view word) { return !known.call_words.may_hold(word); });
    if (!may_be || quotes(line)) return false;
    const bool spoken_to = addresses_reader(line, normal);
    return std::any_of(litter::calls.begin(), litter::calls.end(), [&](const litter::Call& call) {
        return (spoken_to || call.address == litter::Address::not_needed) && contains(normal, call.phrase);
    });
}

/// Whether a teaser or a link ends with the words to click on.
bool ends_with_link(std::string_view line, std::string_view normal) {
    constexpr std::array<std::string_view, 7> arrows = {"→", "»", "›", "⤴️", "➔", "►", "▶"};
    const bool arrow = std::any_of(arrows.begin(), arrows.end(),
                                   [&](std::string_view sign) { return line.ends_with(sign); });
    if (arrow && count_words(normal) <= most_credit_words)
        return !contains(line, "«") && !contains(line, " »");
    constexpr std::array<std::string_view, 6> endings = {" weiterlesen ", " mehr lesen ",  " mehr erfahren ",
                                                         " mehr dazu ",   " zum artikel ", " jetzt lesen "};
    return std::any_of(endings.begin(), endings.end(),
                       [&](std::string_view ending) { return normal.ends_with(ending); }) &&
           (arrow || line.back() != '.');
}

bool is_picture_credit(std::string_view line, std::string_view normal) {
    const std::string_view word = first_word(normal.substr(1));
    if (!holds(litter::credit_beginnings, word)) return false;
    const std::size_t colon = line.find(':');
    // `Bild 3: ...` names a figure.
    return colon != std::string_view::npos && colon <= word.size() + 12 && line.size() <= longest_credit &&
           line.substr(0, colon).find_first_of("0123456789") == std::string_view::npos;
}

bool is_date(std::string_view line, std::string_view normal) {
    if (!contains(normal, " 0 ") || line.starts_with(':')) return false;
    if (!all_words(normal, [](std::string_view word) {
            return word == "0" || holds(date_words, word) || holds(litter::page_date_words, word);
        }))
        return false;
    const bool in_words = !all_words(normal, [](std::string_view word) { return word == "0"; });
    const auto dots = std::count(line.begin(), line.end(), '.');
    return in_words || (dots == 2 && count_words(normal) >= 3) || contains(line, ":");
}

/// A line that counts what readers did: `2 Interaktionen`, `Lesezeit: 3 Min.`.
bool is_count(std::string_view normal) {
    bool told = false;
    return contains(normal, " 0 ") &&
           all_words(normal,
                     [&](std::string_view word) {
                         const bool counts = holds(litter::count_words, word);
                         told = told || counts;
                         return counts || word == "0" || holds(litter::beside_counts, word);
                     }) &&
           told;
}

LineKind kind_of_short_line(std::string_view line, std::string_view normal) {
    const Tables& known = tables();
    const std::string_view phrase = normal.substr(1, normal.size() - 2);
    if (line.starts_with("©") || line.starts_with("(c) ")) return LineKind::credit;
    const std::string_view first = first_word(phrase);
    // The normal form of `APA0123 5 CI 0345 II`.
    if (first.size() > 1 && first.back() == '0' && is_wire_header(line)) return LineKind::credit;
    if (line.starts_with("(Schluss) ") || line == "(Schluss)") return LineKind::credit;
    if (!known.first_words.may_hold(first)) return LineKind::text;
    // What goes on or ends there belongs to a sentence.
    if (line.ends_with(';') || (line.ends_with('.') && !contains(normal, " 0 "))) return LineKind::text;
    if (known.labels.count(phrase) != 0 || is_count(normal)) return LineKind::label;
    if (known.sections.count(phrase) != 0) return LineKind::section;
    const bool begins_section = std::any_of(
        litter::section_beginnings.begin(), litter::section_beginnings.end(),
        [&](std::string_view beginning) {
            return phrase.starts_with(beginning) && phrase.substr(beginning.size()).starts_with(' ');
        });
    if (begins_section && contains(line, ":") && !line.ends_with(':')) return LineKind::link;
    if (begins_section && !ends_sentence(line)) return LineKind::section;
    if (line.starts_with("MEHR ") && count_words(normal) <= most_label_words) return LineKind::section;
    if (known.weak_labels.count(phrase) != 0) return LineKind::weak_label;
    if (consists_of(normal, litter::networks, litter::share_words)) return LineKind::label;
    if (consists_of(normal, litter::agencies, litter::agency_words)) return LineKind::credit;
    if (is_picture_credit(line, normal)) return LineKind::credit;
    if (is_date(line, normal)) return LineKind::date;
    return LineKind::text;
}

/// The lower case of the second byte of a Latin letter beyond ASCII, whose first one is C3.
char lower_latin(char second) {
    const auto byte = static_cast<unsigned char>(second);
    return byte >= 0x80 && byte <= 0x9E && byte != 0x97 ? static_cast<char>(byte + 0x20) : second;
}

/// What the bytes of a text are in its normal form: themselves, in lower case, a digit (`0`) or no letter
/// (0).
constexpr std::array<char, 256> normal_bytes = [] {
    std::array<char, 256> bytes{};
    for (int byte = 'a'; byte <= 'z'; ++byte) bytes[static_cast<std::size_t>(byte)] = static_cast<char>(byte);
    for (int byte = 'A'; byte <= 'Z'; ++byte)
        bytes[static_cast<std::size_t>(byte)] = static_cast<char>(byte + 0x20);
    for (int byte = '0'; byte <= '9'; ++byte) bytes[static_cast<std::size_t>(byte)] = '0';
    // Letters of two bytes begin with these; signs beyond ASCII mostly have three.
    for (std::size_t byte = 0xC3; byte <= 0xD9; ++byte) bytes[byte] = static_cast<char>(byte);
    return bytes;
}();

}  // namespace

void append_normal_form(std::string_view line, std::string& out) {
    const std::size_t begin = out.size();
    bool within = false;  // whether the last byte belongs to a word
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char normal = normal_bytes[static_cast<unsigned char>(line[i])];
        if (normal == 0) {
            within = false;
            continue;
        }
        if (!within) out += ' ';
        if (normal == '0' && within && out.back() == '0') continue;
        within = true;
        if (static_cast<unsigned char>(normal) < 0x80 || i + 1 == line.size()) {
            out += normal;
        } else if (normal == '\xC3' && line[i + 1] == '\x9F') {
            out += "ss";
            ++i;
        } else {
            out += normal;
            out += normal == '\xC3' ? lower_latin(line[i + 1]) : line[i + 1];
            ++i;
        }
    }
    if (out.size() != begin) out += ' ';
}

bool ends_sentence(std::string_view line) {
    // Most lines of long texts end amid a sentence.
    if (!line.empty() && normal_bytes[static_cast<unsigned char>(line.back())] != 0) return false;
    constexpr std::array<std::string_view, 10> closing = {"\"", "“", "”", "«", "»", "‘", "’", "'", ")", "]"};
    for (bool taken = true; taken;) {
        taken = false;
        for (const std::string_view sign : closing) {
            if (!line.ends_with(sign)) continue;
            line.remove_suffix(sign.size());
            taken = true;
        }
    }
    return line.ends_with('.') || line.ends_with('!') || line.ends_with('?') || line.ends_with("…");
}

LineKind kind_of_line(std::string_view line, std::string_view normal) {
    if (normal.empty()) return LineKind::text;
    if (line.size() > longest_looked_at) return LineKind::prose;
    const std::size_t words = count_words(normal);
    // Items of lists and rows of tables are their author's.
    if (words <= most_credit_words && !line.starts_with('|')) {
        const LineKind kind = kind_of_short_line(line, normal);
        if (kind != LineKind::text) return kind;
    }
    if (ends_with_link(line, normal)) return LineKind::link;
    if (is_call(line, normal)) return LineKind::call;
    const bool sentence = ends_sentence(line) && words >= least_sentence_words;
    return sentence || line.size() > longest_headline ? LineKind::prose : LineKind::text;
}

std::size_t caption_credit(std::string_view line) {
    constexpr std::array<std::string_view, 14> beginnings = {
        "(Foto:",  "(Bild:",  "(Archivbild", "(Symbolbild", "(Archivfoto", "(Symbolfoto", "(Archiv)",
        ". Foto:", ". Bild:", "| Foto:",     "/ Foto:",     "- Foto:",     "– Foto:",     " © "};
    const std::size_t searched = line.size() - std::min(line.size(), longest_credit);
    std::size_t credit = line.size();
    for (const std::string_view beginning : beginnings) {
        std::size_t at = line.find(beginning, searched);
        if (at == std::string_view::npos) continue;
        if (beginning.front() == '.') ++at;
        credit = std::min(credit, at);
    }
    for (const std::string_view dash : {" - ", " – ", " / ", " | "}) {
        const std::size_t at = line.rfind(dash, credit);
        if (at == std::string_view::npos || at < searched) continue;
        std::string normal;
        append_normal_form(line.substr(at + dash.size()), normal);
        if (consists_of(normal, litter::agencies, litter::agency_words)) credit = std::min(credit, at);
    }
    return credit;
}

}  // namespace fundstelle
