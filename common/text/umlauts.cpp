#include "common/text/umlauts.hpp"

#include <array>
#include <cstddef>
#include <string_view>

namespace fundstelle {
namespace {

using namespace std::string_view_literals;

/// Letters around a digraph that is none; a bar stands before the digraph, `^` for the beginning of the word
/// and `$` for its end.
constexpr std::array not_umlauts = {
    // a + e
    "^|aero"sv, "g|aelisch"sv, "isr|ael"sv, "ism|ael"sv, "m|aestr"sv, "mich|ael"sv, "mik|ael"sv, "p|aella"sv,
    "ph|ael"sv, "raf|ael"sv,
    // o + e
    "^al|oe"sv, "benz|oe"sv, "bi|oe"sv, "itzeh|oe"sv, "j|oel$"sv, "k|oedu"sv, "k|oeff"sv, "k|oerz"sv,
    "k|oexi"sv, "n|oel$"sv, "ob|oe"sv, "|oebene"sv, "|oelektr"sv, "|oenerg"sv, "|oexp"sv, "oldesl|oe"sv,
    "p|oem"sv, "p|oesi"sv, "^p|oet"sv, "p|oeti"sv, "radi|oe"sv, "s|oeben"sv, "^s|oest"sv, "vide|oe"sv,
    "^z|oe$"sv,
    // u + e
    "aven|ue"sv, "barbec|ue"sv, "bl|ues"sv, "b|ueno"sv, "cons|uel"sv, "d|uero"sv, "d|uett"sv, "g|ueri"sv,
    "g|uern"sv, "g|uerr"sv, "individ|ue"sv, "infl|uen"sv, "kongr|uen"sv, "konstit|ue"sv, "man|uel"sv,
    "men|uett"sv, "mig|uel"sv, "min|uend"sv, "p|uebl"sv, "p|uert"sv, "rev|ue"sv, "sam|uel"sv, "stat|ue"sv,
    "s|uez"sv,
    // -uell and its forms: aktuell, duell, sexuell, visuell
    "d|uell"sv, "k|uell"sv, "n|uell"sv, "s|uell"sv, "t|uell"sv, "v|uell"sv, "x|uell"sv};

/// What may follow `z` + `ue` when it is zü: Züge, Züchter, zünden, Zünfte, zürnen, Zürich, verzückt, zügeln.
constexpr std::array umlaut_after_z = {"ch"sv, "ck"sv, "g"sv, "nd"sv, "nf"sv, "rch"sv, "ri"sv, "rn"sv};

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

bool is_umlaut(std::string_view word, std::size_t offset) {
    const char vowel = word[offset];
    const char previous = offset > 0 ? word[offset - 1] : '\0';
    const std::string_view rest = word.substr(offset + 2);
    // No umlaut stands before i, and none after a vowel or q: neue, bauer, quelle, zueinander.
    if (rest.starts_with('i')) return false;
    if (vowel == 'u' && (is_vowel(previous) || previous == 'q')) return false;
    if (vowel == 'u' && previous == 'z') {
        for (const std::string_view letters : umlaut_after_z) {
            if (rest.starts_with(letters) && !rest.starts_with("rnt")) return true;
        }
        return false;
    }
    for (const std::string_view pattern : not_umlauts) {
        if (agrees(pattern, word, offset)) return false;
    }
    return true;
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
        const bool digraph = (letter == 'a' || letter == 'o' || letter == 'u') && offset + 1 < word.size() &&
                             word[offset + 1] == 'e';
        if (!digraph || !is_umlaut(word, offset)) {
            read += letter;
            continue;
        }
        read += letter == 'a' ? "ä" : letter == 'o' ? "ö" : "ü";
        ++offset;
    }
    word = std::move(read);
}

}  // namespace fundstelle
