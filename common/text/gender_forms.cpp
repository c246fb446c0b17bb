#include "common/text/gender_forms.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <utility>

#include "common/text/rule_text.hpp"
#include "common/text/utf8.hpp"
#include "common/text/word_edges.hpp"

namespace fundstelle {
namespace {

/// Letters a compound has at least behind its feminine part.
constexpr std::size_t least_compound_letters = 3;

// ---- signs

enum class SignKind { mark, underscore, slash, parenthesis, capital };

struct Sign {
    SignKind kind = SignKind::mark;
    std::size_t end = 0;
};

std::optional<Sign> read_sign(std::string_view text, std::size_t offset) {
    // Markdown hides its own signs behind a backslash.
    if (text[offset] == '\\' && offset + 1 < text.size()) ++offset;
    switch (text[offset]) {
        case 'I':
            return Sign{SignKind::capital, offset};
        case ':':
        case '*':
            return Sign{SignKind::mark, offset + 1};
        case '_':
            return Sign{SignKind::underscore, offset + 1};
        case '/':
            return Sign{SignKind::slash, offset + 1 + hyphen_bytes_at(text, offset + 1)};
        case '(':
            return Sign{SignKind::parenthesis, offset + 1 + hyphen_bytes_at(text, offset + 1)};
        default:
            if (text.substr(offset).starts_with("·")) return Sign{SignKind::mark, offset + 2};
            return std::nullopt;
    }
}

// ---- endings

enum class EndingKind { plural, singular, inflection };

struct Ending {
    std::string_view letters;
    EndingKind kind;
};

constexpr std::array plain_endings = {Ending{"innen", EndingKind::plural}, Ending{"in", EndingKind::singular},
                                      Ending{"r", EndingKind::inflection},
                                      Ending{"n", EndingKind::inflection}};

constexpr std::array parenthesised_endings = {
    Ending{"innen)", EndingKind::plural}, Ending{"inn)en", EndingKind::plural},
    Ending{"in)nen", EndingKind::plural}, Ending{"in)", EndingKind::singular},
    Ending{"r)", EndingKind::inflection}, Ending{"n)", EndingKind::inflection}};

constexpr std::array capital_endings = {Ending{"Innen", EndingKind::plural},
                                        Ending{"In", EndingKind::singular}};

std::span<const Ending> endings_behind(SignKind sign) {
    switch (sign) {
        case SignKind::capital:
            return capital_endings;
        case SignKind::parenthesis:
            return parenthesised_endings;
        default:
            return plain_endings;
    }
}

// ---- the part before the sign

/// How masculine words for persons end. What else stands before In, _in, /in and (in is as likely a LinkedIn,
/// a check_in or an Abteilung/in.
constexpr auto person_endings = std::to_array<std::string_view>(
    {"agog",  "ant",    "bar",    "eamt",  "ekar",   "ent",    "enten", "er",   "ern",    "ers",
     "eur",   "freund", "goge",   "hef",   "idat",   "idaten", "ilot",  "ist",  "isten",  "krat",
     "kund",  "kunde",  "lleg",   "llege", "llegen", "loge",   "oldat", "olog", "or",     "orand",
     "osoph", "otar",   "plomat", "rurg",  "rzt",    "spekt",  "ssar",  "tekt", "tograf", "tograph",
     "vokat", "walt",   "wirt",   "wält",  "xpert",  "xperte", "är"});

bool ends_ignoring_case(std::string_view word, std::string_view ending) {
    return word.size() >= ending.size() &&
           equal_ignoring_case(word.substr(word.size() - ending.size()), ending);
}

bool names_person(std::string_view stem) {
    return std::any_of(person_endings.begin(), person_endings.end(),
                       [&](std::string_view ending) { return ends_ignoring_case(stem, ending); });
}

bool is_outside(std::string_view stem) {
    return equal_ignoring_case(stem, "außen") || equal_ignoring_case(stem, "aussen");
}

bool ends_in_small_letter(std::string_view word) {
    std::size_t last = code_point_boundary(word, word.size() - 1);
    const char32_t letter = next_code_point(word, last);
    return is_letter(letter) && !is_upper_case(letter);
}

bool may_take(std::string_view stem, SignKind sign, EndingKind ending) {
    const std::size_t letters = count_letters(stem);
    const bool bold = sign == SignKind::slash || sign == SignKind::parenthesis;
    if (letters < (bold ? 4U : 3U) || is_outside(stem)) return false;
    if (sign == SignKind::capital && !ends_in_small_letter(stem)) return false;
    if (ending == EndingKind::inflection) return sign != SignKind::underscore && stem.ends_with('e');
    return ending == EndingKind::plural || sign == SignKind::mark || names_person(stem);
}

// ---- forms

constexpr auto umlauts = std::to_array<std::string_view>({"ä", "ö", "ü", "Ä", "Ö", "Ü", "\u0308"});

/// What the last vowel of a word is.
struct Vowel {
    bool umlaut = false;
    bool last_letter = false;  ///< of the word
};

Vowel last_vowel(std::string_view word) {
    for (std::size_t i = word.size(); i-- > 0;) {
        const std::string_view rest = word.substr(i);
        for (const std::string_view umlaut : umlauts) {
            if (rest.starts_with(umlaut)) return {true, rest.size() == umlaut.size()};
        }
        if (std::string_view("aeiouyAEIOUY").find(word[i]) != std::string_view::npos) {
            return {false, rest.size() == 1};
        }
    }
    return {};
}

/// The masculine plural as far as letters tell it.
std::string masculine_plural(std::string_view stem) {
    const auto ends = [&](std::string_view ending) { return ends_ignoring_case(stem, ending); };
    const Vowel vowel = last_vowel(stem);
    std::string word(stem);
    if (ends("e")) return word + "n";                                        // Kollege/innen
    if (ends("er") || ends("ern") || ends("el") || ends("en")) return word;  // Lehrer, Enkel, Kollegen
    if (vowel.last_letter) return word;                                      // Azubi
    if (vowel.umlaut || ends("eur") || ends("ar")) return word + "e";        // Ärzte, Redakteure
    return word + "en";                                                      // Kunden, Studenten
}

/// What the feminine ending is put behind: Geschäftsleiters/in, Kollegen/innen, Kollege/in.
std::string_view feminine_base(std::string_view stem) {
    const auto ends = [&](std::string_view ending) { return ends_ignoring_case(stem, ending); };
    if (ends("ers") || ends("ern")) return stem.substr(0, stem.size() - 1);
    if (ends("en")) return stem.substr(0, stem.size() - 2);
    if (ends("e")) return stem.substr(0, stem.size() - 1);
    return stem;
}

/// Masculine and feminine word; `rest` is the rest of a compound.
std::vector<std::string> forms_of(std::string_view stem, const Ending& ending, std::string_view rest) {
    std::string feminine(feminine_base(stem));
    switch (ending.kind) {
        case EndingKind::plural:
            return {masculine_plural(stem).append(rest), feminine.append("innen").append(rest)};
        case EndingKind::singular:
            return {std::string(stem), feminine.append("in")};
        case EndingKind::inflection:
            break;
    }
    return {std::string(stem), std::string(stem).append(ending.letters, 0, 1)};
}

/// Where the letters behind an ending end; 0 when the ending may not have those.
std::size_t end_behind(std::string_view text, const Ending& ending, ByteRange written, SignKind sign) {
    const std::size_t end = skip_letters(text, written.end);
    if (end == written.end) return end;
    // Schüler:innenvertretung, but Thema:Innenpolitik.
    const bool compound =
        ending.kind == EndingKind::plural && (sign == SignKind::capital || text[written.begin] == 'i') &&
        count_letters(text.substr(written.end, end - written.end)) >= least_compound_letters;
    return compound ? end : 0;
}

}  // namespace

std::optional<TokenPattern> match_gender_form(std::string_view text, ByteRange stem) {
    const auto sign = read_sign(text, stem.end);
    if (!sign) return std::nullopt;
    for (const Ending& ending : endings_behind(sign->kind)) {
        const ByteRange written{sign->end, sign->end + ending.letters.size()};
        if (written.end > text.size()) continue;
        const bool exactly = sign->kind == SignKind::capital || ending.kind == EndingKind::inflection;
        if (exactly ? written.of(text) != ending.letters
                    : !equal_ignoring_case(written.of(text), ending.letters)) {
            continue;
        }
        const std::size_t end = end_behind(text, ending, written, sign->kind);
        if (end == 0 || !ends_word(text, end)) continue;
        if (!may_take(stem.of(text), sign->kind, ending.kind)) return std::nullopt;
        const std::string_view rest = text.substr(written.end, end - written.end);
        return TokenPattern{TokenPatternKind::gender, end, forms_of(stem.of(text), ending, rest)};
    }
    return std::nullopt;
}

void add_gender_form_rules(RuleText& rules) {
    const auto add_endings = [&](std::string_view name, std::span<const Ending> endings) {
        rules.begin(name);
        for (const Ending& ending : endings) {
            rules.entry(ending.letters);
            rules.entry(static_cast<int>(ending.kind));
        }
    };
    add_endings("gender_forms.plain_endings", plain_endings);
    add_endings("gender_forms.parenthesised_endings", parenthesised_endings);
    add_endings("gender_forms.capital_endings", capital_endings);
    rules.add("gender_forms.person_endings", person_endings);
    rules.add("gender_forms.umlauts", umlauts);
}

}  // namespace fundstelle
