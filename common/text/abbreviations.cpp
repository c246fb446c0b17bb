#include "common/text/abbreviations.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "common/text/byte_range.hpp"
#include "common/text/rule_text.hpp"
#include "common/text/word_edges.hpp"

namespace fundstelle {
namespace {

/// Longer ones are no abbreviations that anybody writes.
constexpr int most_letters = 12;

/// Those that are written with spaces, too.
constexpr auto spaced_abbreviations = std::to_array<std::string_view>(
    {"a.a.O.", "a.D.",   "a.d.",     "a.d.R.",   "a.F.",   "a.M.",   "a.n.g.", "b.a.w.", "c.t.",   "d.Ä.",
     "d.h.",   "d.i.",   "d.J.",     "d.M.",     "e.G.",   "e.h.",   "e.V.",   "g.g.A.", "g.U.",   "h.c.",
     "h.M.",   "i.A.",   "i.Allg.",  "i.B.a.",   "i.d.F.", "i.d.R.", "i.d.S.", "i.e.",   "i.e.S.", "i.G.",
     "i.H.v.", "i.J.",   "i.L.",     "i.R.",     "i.R.d.", "i.S.",   "i.S.d.", "i.S.e.", "i.S.v.", "i.V.",
     "i.V.m.", "i.w.S.", "i.Z.m.",   "k.A.",     "k.o.",   "k.u.k.", "m.a.W.", "m.E.",   "m.W.v.", "m.w.N.",
     "n.Chr.", "n.F.",   "n.u.Z.",   "n.V.",     "o.a.",   "o.ä.",   "o.D.",   "o.dgl.", "o.g.",   "o.J.",
     "o.O.",   "p.a.",   "r.k.",     "s.a.",     "s.o.",   "s.u.",   "u.a.",   "u.a.m.", "u.ä.",   "u.dgl.",
     "u.E.",   "u.s.f.", "u.s.w.",   "u.U.",     "u.v.a.", "u.v.m.", "v.a.",   "v.Chr.", "v.d.H.", "v.H.",
     "v.J.",   "v.T.",   "v.l.n.r.", "v.r.n.l.", "v.u.Z.", "z.B.",   "z.d.A.", "z.Hd.",  "z.K.",   "z.T.",
     "z.V.",   "z.Z.",   "z.Zt."});

bool is_capital(char letter) {
    return letter >= 'A' && letter <= 'Z';
}

/// Whether `abbreviation` may begin with a capital as the first word of a sentence. Where a capital follows,
/// the letters are rather those of a name, Z. B. excepted.
bool may_begin_sentence(std::string_view abbreviation) {
    return !is_capital(abbreviation[2]) || abbreviation == "z.B.";
}

/// Where the last letter of `abbreviation` ends when it stands at `begin`, with or without spaces; otherwise
/// 0. Capitals count where the first letter is one; a query in lower case finds them all.
std::size_t end_of_listed(std::string_view text, std::size_t begin, std::string_view abbreviation) {
    const bool begins_sentence = is_capital(text[begin]);
    if (begins_sentence && !may_begin_sentence(abbreviation)) return 0;
    std::size_t offset = begin;
    bool spaced = false;
    for (std::size_t next = 0;;) {
        const ByteRange letters{next, abbreviation.find('.', next)};
        const std::string_view written = text.substr(offset, letters.size());
        const bool exactly = begins_sentence && next > 0;
        if (exactly ? written != letters.of(abbreviation)
                    : !equal_ignoring_case(written, letters.of(abbreviation))) {
            return 0;
        }
        const std::size_t end = offset + letters.size();
        next = letters.end + 1;
        const bool last = next == abbreviation.size();
        const bool has_full_stop = text.substr(end).starts_with('.');
        if (last) return has_full_stop || !spaced ? end : 0;
        if (!has_full_stop) return 0;
        offset = skip_gap(text, end + 1);
        spaced = spaced || offset != end + 1;
    }
}

/// Where the last of the single letters with full stops and nothing else between them ends; 0 when there are
/// fewer than two.
std::size_t end_of_dotted_letters(std::string_view text, std::size_t begin) {
    int letters = 0;
    std::size_t end = begin;
    for (std::size_t offset = begin;;) {
        const std::size_t letter_end = skip_letters(text, offset);
        if (letter_end == offset) break;
        if (++letters > most_letters || count_letters(text.substr(offset, letter_end - offset)) != 1)
            return 0;
        end = letter_end;
        if (!text.substr(end).starts_with('.')) break;
        offset = end + 1;
    }
    return letters >= 2 ? end : 0;
}

std::string without_full_stops(std::string_view written) {
    std::string letters;
    for (std::size_t offset = 0; offset < written.size();) {
        const std::size_t end = skip_letters(written, offset);
        letters.append(written, offset, end - offset);
        offset = std::max(end, offset + 1);
    }
    return letters;
}

}  // namespace

std::optional<TokenPattern> match_abbreviation(std::string_view text, std::size_t begin) {
    // Most single letters stand before a number: S. 12.
    const std::size_t second = skip_gap(text, begin + 2);
    if (skip_letters(text, second) == second) return std::nullopt;
    std::size_t end = end_of_dotted_letters(text, begin);
    for (const std::string_view listed : spaced_abbreviations) {
        if (equal_ignoring_case(text.substr(begin, 1), listed.substr(0, 1))) {
            end = std::max(end, end_of_listed(text, begin, listed));
        }
    }
    if (end == 0 || !ends_word(text, end)) return std::nullopt;
    return TokenPattern{
        TokenPatternKind::abbreviation, end, {without_full_stops(text.substr(begin, end - begin))}};
}

void add_abbreviation_rules(RuleText& rules) {
    rules.add("abbreviations.spaced_abbreviations", spaced_abbreviations);
}

}  // namespace fundstelle
