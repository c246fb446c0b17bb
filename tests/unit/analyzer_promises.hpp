#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/text/analyzer.hpp"
#include "common/text/unicode_forms.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {

inline constexpr std::size_t longest_term = 245 - 8;

inline bool is_boundary(std::string_view text, std::size_t offset) {
    return offset <= text.size() && code_point_boundary(text, offset) == offset;
}

/// Which promise of Analyzer a term of `word`, the letters of a text, breaks, or nothing.
inline std::string_view broken_promise(const Term& term, std::string_view word) {
    if (term.text.empty() || term.text.size() > longest_term) return "a term of the wrong size";
    if (find_invalid_utf8(term.text)) return "a term that is not UTF-8";
    if (term.letters.empty() || term.letters.end > word.size()) return "letters off the word";
    const bool whole = term.letters.begin == 0 && term.letters.end <= word.size();
    if (!whole && term.kind != TermKind::part) return "a term for a piece of the word";
    if (!is_boundary(word, term.letters.begin) || !is_boundary(word, term.letters.end)) {
        return "letters that begin or end within a code point";
    }
    return {};
}

/// Which promise of Analyzer the words of `text` break, or nothing.
inline std::string broken_promise(Analyzer& analyzer, std::string_view text) {
    std::uint32_t position = 0;
    std::size_t end = 0;
    analyzer.start(text);
    for (Word word; analyzer.next(word); end = word.source.end) {
        if (word.position != ++position) return "positions do not ascend by one";
        if (word.source.begin < end || word.source.end <= word.source.begin) return "words do not ascend";
        if (!is_boundary(text, word.source.begin) || !is_boundary(text, word.source.end)) {
            return "a word begins or ends within a code point";
        }
        if (word.terms.empty()) return "a word without terms";
        for (const Term& term : word.terms) {
            const std::string_view broken = broken_promise(term, word.source.of(text));
            if (!broken.empty()) return std::string(broken);
        }
    }
    return {};
}

/// `text` with every `from` written as `to`.
inline std::string with(std::string text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
    return text;
}

/// `word` with `sign` between its letters.
inline std::string with_between(std::string_view word, std::string_view sign) {
    std::string out;
    for (std::size_t offset = 0; offset < word.size();) {
        const std::size_t begin = offset;
        next_code_point(word, offset);
        if (begin > 0) out += sign;
        out.append(word, begin, offset - begin);
    }
    return out;
}

/// How else `word`, of letters only, may be written, each with the same meaning.
inline std::vector<std::string> spellings_of(const std::string& word) {
    std::vector<std::string> spellings = {in_capitals(word),
                                          with(in_capitals(word), "SS", "ẞ"),
                                          decomposed(word),
                                          decomposed(in_capitals(word)),
                                          with_between(word, "\u00AD"),
                                          with_between(word, "\u200B")};
    for (const auto& [letters, other] : std::vector<std::pair<std::string_view, std::string_view>>{
             {"ß", "ss"}, {"fi", "ﬁ"}, {"fl", "ﬂ"}, {"ff", "ﬀ"}, {"st", "ﬆ"}}) {
        spellings.push_back(with(word, letters, other));
    }
    return spellings;
}

/// `word` as it is written where no umlauts are at hand.
inline std::string without_umlauts(std::string word) {
    for (const auto& [umlaut, letters] : std::vector<std::pair<std::string_view, std::string_view>>{
             {"ä", "ae"}, {"ö", "oe"}, {"ü", "ue"}, {"Ä", "Ae"}, {"Ö", "Oe"}, {"Ü", "Ue"}}) {
        word = with(std::move(word), umlaut, letters);
    }
    return word;
}

}  // namespace fundstelle
