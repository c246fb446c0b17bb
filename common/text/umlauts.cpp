#include "common/text/umlauts.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include "common/text/rule_text.hpp"

namespace fundstelle {
namespace {

using namespace std::string_view_literals;

/// Letters around a digraph that is none; a bar stands before the digraph, `^` for the beginning of the word
/// and `$` for its end.
constexpr std::array not_umlauts = {
    // a + e
    "^|aeg$"sv, "^|aero"sv, "an|aerob"sv, "g|aelisch"sv, "isr|ael"sv, "ism|ael"sv, "kafk|aesk"sv, "m|aestr"sv,
    "met|aeb"sv, "mich|ael"sv, "mik|ael"sv, "okt|aeder"sv, "p|aella"sv, "ph|ael"sv, "raf|ael$"sv,
    "raf|aela"sv, "raf|aels$"sv, "regg|ae"sv, "tetr|aeder"sv,
    // o + e
    "^al|oe"sv, "benz|oe"sv, "bi|oe"sv, "brutt|oer"sv, "domin|oeff"sv, "hom|oer"sv, "itzeh|oe"sv, "^j|oel$"sv,
    "k|oedu"sv, "k|oeffi"sv, "k|oerz"sv, "k|oexi"sv, "kont|oer"sv, "monr|oe"sv, "nett|oer"sv, "^n|oel$"sv,
    "ob|oe"sv, "|oebene"sv, "^|oecd"sv, "|oelektr"sv, "|oenerg"sv, "|oexp"sv, "oldesl|oe"sv, "p|oem"sv,
    "p|oesi"sv, "^p|oet"sv, "p|oeti"sv, "radi|oe"sv, "s|oeben"sv, "^s|oest"sv, "vide|oe"sv, "^z|oe$"sv,
    // u + e
    "aven|ue"sv, "bag|uett"sv, "barbec|ue"sv, "bellev|ue"sv, "bl|ues"sv, "bl|uetooth"sv, "b|ueno"sv,
    "cons|uel"sv, "d|uero"sv, "d|uett"sv, "fond|ue"sv, "get|ue$"sv, "g|ueri"sv, "g|uern"sv, "g|uerr"sv,
    "individ|ue"sv, "infl|uen"sv, "kongr|uen"sv, "konstit|ue"sv, "man|uel"sv, "men|uett"sv, "mig|uel"sv,
    "min|uend"sv, "p|uebl"sv, "^p|uerto"sv, "resid|ue"sv, "rev|ue"sv, "sam|uel"sv, "stat|ue"sv, "s|uez"sv,
    "^t|ue$"sv, "t|uend"sv, "vak|ue"sv, "wichtigt|uer"sv,
    // -uell and its forms: aktuell, duell, sexuell, visuell
    "an|uell"sv, "at|uell"sv, "d|uell"sv, "in|uell"sv, "it|uell"sv, "k|uell"sv, "kt|uell"sv, "nn|uell"sv,
    "nt|uell"sv, "pt|uell"sv, "rt|uell"sv, "s|uell"sv, "v|uell"sv, "x|uell"sv, "xt|uell"sv};

/// Where a digraph is an umlaut although the rules below say no: ge-übt, über behind any vowel, -äisch, böig.
constexpr std::array umlauts = {"ge|ueb"sv, "zu|ueb"sv, "|ueber"sv, "|aeisch"sv, "b|oeig"sv};

/// What may follow `z` + `ue` when it is zü: Züge, Züchter, zünden, züngeln, Zünfte, zürnen, Zürich,
/// verzückt.
constexpr std::array umlaut_after_z = {"ch"sv,  "ck"sv, "g"sv,   "nd"sv, "ngel"sv, "ngig"sv,
                                       "ngl"sv, "nf"sv, "rch"sv, "ri"sv, "rn"sv};

/// What may not, although it begins like one of those: zu ernten, and zu Ende as a whole.
constexpr std::string_view harvest_after_z = "rnte";
constexpr std::string_view end_after_z = "nde";

bool is_digraph(std::string_view letters) {
    return letters.starts_with("ae") || letters.starts_with("oe") || letters.starts_with("ue");
}

bool is_vowel(char letter) {
    return letter == 'a' || letter == 'e' || letter == 'i' || letter == 'o' || letter == 'u';
}

/// Whether `pattern`, its bar laid on `offset`, agrees with `word`.
bool agrees(std::string_view pattern, std::string_view word, std::size_t offset) {
    const std::size_t bar = pattern.find('|');
    std::string_view before = pattern.substr(0, bar);
    std::string_view behind = pattern.substr(bar + 1);
    if (before.starts_with('^')) {
        before.remove_prefix(1);
        if (offset != before.size()) return false;
    }
    if (behind.ends_with('$')) {
        behind.remove_suffix(1);
        if (offset + behind.size() != word.size()) return false;
    }
    return offset >= before.size() && word.substr(offset - before.size(), before.size()) == before &&
           word.substr(offset).starts_with(behind);
}

template <typename Patterns>
bool any_agrees(const Patterns& patterns, std::string_view word, std::size_t offset) {
    return std::any_of(patterns.begin(), patterns.end(),
                       [&](std::string_view pattern) { return agrees(pattern, word, offset); });
}

bool is_zue_umlaut(std::string_view rest) {
    const auto begins = [&](std::string_view letters) { return rest.starts_with(letters); };
    if (rest == end_after_z || begins(harvest_after_z)) return false;
    return std::any_of(umlaut_after_z.begin(), umlaut_after_z.end(), begins);
}

bool is_umlaut(std::string_view word, std::size_t offset) {
    const char vowel = word[offset];
    const std::string_view rest = word.substr(offset + 2);
    if (any_agrees(umlauts, word, offset)) return true;
    // No umlaut stands before i, and no ü after a vowel or q: neue, bauer, bäuerin, quelle, zueinander.
    if (rest.starts_with('i')) return false;
    if (vowel == 'u' && offset > 0) {
        const char previous = word[offset - 1];
        if (is_vowel(previous) || previous == 'q' || static_cast<unsigned char>(previous) >= 0x80)
            return false;
        if (previous == 'z') return is_zue_umlaut(rest);
    }
    return !any_agrees(not_umlauts, word, offset);
}

}  // namespace

void read_umlaut_digraphs(std::string& word) {
    if (word.find("ae") == std::string::npos && word.find("oe") == std::string::npos &&
        word.find("ue") == std::string::npos) {
        return;
    }
    std::string read;
    for (std::size_t offset = 0; offset < word.size(); ++offset) {
        const char letter = word[offset];
        if (!is_digraph(std::string_view(word).substr(offset)) || !is_umlaut(word, offset)) {
            read += letter;
            continue;
        }
        read += letter == 'a' ? "ä" : letter == 'o' ? "ö" : "ü";
        ++offset;
    }
    word = std::move(read);
}

void read_umlaut_digraphs(std::string& word, const Splitter& splitter) {
    std::string read = word;
    read_umlaut_digraphs(read);
    if (read == word) return;
    const Lexicon& lexicon = splitter.lexicon();
    if (lexicon.classes(read).empty()) {
        if (!lexicon.classes(word).empty()) return;
        const std::vector<std::size_t> joints = boundaries(splitter.split(word));
        for (const std::size_t joint : joints) {
            if (is_digraph(std::string_view(word).substr(joint - 1))) return;
        }
        if (!joints.empty() && splitter.split(read).empty()) return;
    }
    word = std::move(read);
}

void add_umlaut_rules(RuleText& rules) {
    rules.add("umlauts.not_umlauts", not_umlauts);
    rules.add("umlauts.umlauts", umlauts);
    rules.add("umlauts.umlaut_after_z", umlaut_after_z);
    rules.add("umlauts.harvest_after_z", std::array{harvest_after_z});
    rules.add("umlauts.end_after_z", std::array{end_after_z});
}

}  // namespace fundstelle
