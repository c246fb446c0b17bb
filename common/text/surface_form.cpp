#include "common/text/surface_form.hpp"

#include <algorithm>
#include <vector>

#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

/// How much a spelling says of how the word is spelt elsewhere, the least first.
enum class Evidence { capitals, sentence_start, usual };

struct Spelling {
    std::string letters;
    Evidence evidence = Evidence::capitals;
    std::size_t count = 0;
};

/// What a reader does not see: soft hyphens, joiners and spaces without width.
bool is_invisible(char32_t sign) {
    return sign == U'\u00AD' || sign == U'\u034F' || (sign >= U'\u200B' && sign <= U'\u200F') ||
           (sign >= U'\u2060' && sign <= U'\u2064') || sign == U'\uFEFF';
}

std::string visible(std::string_view word) {
    std::string out;
    for (std::size_t at = 0; at < word.size();) {
        const std::size_t begin = at;
        if (!is_invisible(next_code_point(word, at))) out.append(word, begin, at - begin);
    }
    return out;
}

bool is_in_capitals(std::string_view word) {
    std::size_t letters = 0;
    for (std::size_t at = 0; at < word.size();) {
        const char32_t letter = next_code_point(word, at);
        if (!is_letter(letter)) continue;
        // The small ß stands in capitals, too.
        if (!is_upper_case(letter) && letter != U'ß') return false;
        ++letters;
    }
    return letters > 1;
}

/// Whether what stands before `text[begin]` ends a sentence or a line, quotes and brackets apart.
bool is_sentence_start(std::string_view text, std::size_t begin) {
    constexpr std::u32string_view opening = U" \t\u00A0\"'(„“”«»‚‘›‹*_#-–";
    constexpr std::u32string_view ending = U".!?:\n\r…";
    while (begin > 0) {
        const std::size_t before = code_point_boundary(text, begin - 1);
        std::size_t at = before;
        const char32_t sign = next_code_point(text, at);
        if (ending.find(sign) != std::u32string_view::npos) return true;
        if (opening.find(sign) == std::u32string_view::npos) return false;
        begin = before;
    }
    return true;
}

Evidence evidence_of(std::string_view text, ByteRange source) {
    if (is_in_capitals(source.of(text))) return Evidence::capitals;
    return is_sentence_start(text, source.begin) ? Evidence::sentence_start : Evidence::usual;
}

bool is_spelling_of(const Word& word, std::string_view folded) {
    return std::any_of(word.terms.begin(), word.terms.end(),
                       [&](const Term& term) { return term.kind == TermKind::exact && term.text == folded; });
}

}  // namespace

std::optional<std::string> surface_form(std::string_view text, std::string_view folded, Analyzer& analyzer) {
    std::vector<Spelling> spellings;
    analyzer.start(text);
    for (Word word; analyzer.next(word);) {
        if (!is_spelling_of(word, folded)) continue;
        const Spelling read{visible(word.source.of(text)), evidence_of(text, word.source), 0};
        const auto known = std::find_if(spellings.begin(), spellings.end(), [&](const Spelling& one) {
            return one.letters == read.letters && one.evidence == read.evidence;
        });
        ++(known == spellings.end() ? spellings.insert(known, read) : known)->count;
    }
    if (spellings.empty()) return std::nullopt;
    const auto best = std::max_element(spellings.begin(), spellings.end(), [](const auto& a, const auto& b) {
        return a.evidence != b.evidence ? a.evidence < b.evidence : a.count < b.count;
    });
    return best->letters;
}

}  // namespace fundstelle
