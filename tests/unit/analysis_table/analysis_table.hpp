#pragma once
#include <catch2/catch.hpp>

#include <string>
#include <string_view>
#include <vector>

#include "common/text/analyzer.hpp"
#include "common/text/utf8.hpp"
#include "tests/unit/analyzer_promises.hpp"
#include "tests/unit/random_text.hpp"
#include "tests/unit/small_lexicon.hpp"

namespace fundstelle {

/// A text and what the analysis with the small lexicon makes of it, as shown_terms writes it. The rows of all
/// files here show the whole analysis: a row that changes is a word that is found in another way. The
/// built-in lexicon leads to the same terms but for Umweltschutzgesetz, whose Schutzgesetz it knows.
struct AnalysisRow {
    std::string_view text, terms;
};

/// Whether `text` is one word of Latin letters without a capital that means something within it.
inline bool is_plain_word(std::string_view text) {
    for (std::size_t offset = 0; offset < text.size();) {
        const bool first = offset == 0;
        const char32_t letter = next_code_point(text, offset);
        if (!is_letter(letter) || letter >= 0x250 || (is_upper_case(letter) && !first)) return false;
    }
    return true;
}

/// Whether the words of `text` begin with a letter or digit and end with one, or with the sign of Lehrer(in).
inline bool lies_on_letters(Analyzer& analyzer, std::string_view text) {
    const auto is_wordlike = [](char32_t sign) {
        const bool small_digit = sign >= U'\u2080' && sign <= U'\u2089';
        return is_letter(sign) || is_digit(sign) || small_digit;
    };
    analyzer.start(text);
    for (Word word; analyzer.next(word);) {
        const std::string_view letters = word.source.of(text);
        std::size_t begin = 0;
        std::size_t last = code_point_boundary(letters, letters.size() - 1);
        if (!is_wordlike(next_code_point(letters, begin))) return false;
        if (!is_wordlike(next_code_point(letters, last)) && !letters.ends_with(')')) return false;
    }
    return true;
}

/// Whether the other spellings of a text that is one word have the terms of the row.
inline void check_spellings(Analyzer& analyzer, const AnalysisRow& row) {
    if (!is_plain_word(row.text)) return;
    const std::string word(row.text);
    std::vector<std::string> spellings = spellings_of(word);
    spellings.push_back(without_umlauts(word));
    for (const std::string& spelling : spellings) {
        CAPTURE(spelling, escaped(spelling));
        CHECK(shown_terms(analyzer, spelling) == row.terms);
    }
}

inline void check_analysis(const std::vector<AnalysisRow>& rows) {
    Analyzer analyzer(small_lexicon());
    Analyzer forgetful(small_lexicon(), Limits{.word_cache_bytes = 0});
    for (const AnalysisRow& row : rows) {
        CAPTURE(row.text, escaped(row.text));
        CHECK(shown_terms(analyzer, row.text) == row.terms);
        CHECK(shown_terms(analyzer, row.text) == row.terms);
        CHECK(shown_terms(forgetful, row.text) == row.terms);
        CHECK(broken_promise(analyzer, row.text).empty());
        CHECK(lies_on_letters(analyzer, row.text));
        check_spellings(analyzer, row);
    }
}

}  // namespace fundstelle
