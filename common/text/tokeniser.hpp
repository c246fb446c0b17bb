#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/limits.hpp"
#include "common/text/byte_range.hpp"
#include "common/text/lexicon.hpp"
#include "common/text/splitter.hpp"
#include "common/text/steps_taken.hpp"
#include "common/text/token_pattern.hpp"
#include "common/text/word_breaker.hpp"
#include "common/text/word_memory.hpp"

namespace fundstelle {

class RuleText;

/// Why a token is found by another word too.
enum class VariantOrigin : std::uint8_t {
    pattern,    ///< it is another form of a pattern: Lehrerinnen of Lehrer:innen
    hyphens,    ///< it is the word with hyphens that begins here: eukommission of EU-Kommission
    cut_short,  ///< the token is the rest of it: einfuhr of Ein- und Ausfuhr
    separated,  ///< the token is its prefix: anfangen of fing gestern an
};

/// Another word that a token is found by.
struct TokenVariant {
    std::string word;  ///< not folded yet
    VariantOrigin origin = VariantOrigin::pattern;
};

/// A word of a text as German writes it.
struct Token {
    ByteRange source;  ///< its bytes in the text
    std::string main;  ///< what stands for it, where that is not just its bytes, else empty
    std::optional<TokenPatternKind> pattern;  ///< what it is read as, where it is more than a word
    std::vector<TokenVariant> variants;
};

/// Takes a text apart into tokens: words by ICU's rules, and what German writes in another way than word by
/// word. Dates, numbers, abbreviations, genitives with an apostrophe, gender forms and words broken at the
/// end of a line are one token each (token_patterns). A word with hyphens is its parts, the first of them
/// also found by the whole without hyphens (`EU-Kommission`: eukommission), over the end of a line too. A
/// compound cut short is also found by the whole (`Ein- und Ausfuhr`: einfuhr; `Haupteingang und -ausgang`:
/// hauptausgang), and a prefix that stands apart by its verb (`fing gestern an`: anfangen). For one text at a
/// time.
class Tokeniser {
  public:
    /// `lexicon` must outlive the tokeniser. Without the step `tokens` every word is just a token.
    explicit Tokeniser(const Lexicon& lexicon, const AnalysisSteps& steps = {}, const Limits& limits = {});

    /// Begins a text, valid UTF-8, which must stay in place until its last token is read.
    void start(std::string_view text);

    /// The next token of the text; false at the end.
    bool next(Token& token);

  private:
    static void make_plain(Token& token);
    void give(const Token& token);
    const ByteRange* ahead(std::size_t count);
    std::string_view letters(const ByteRange& word) const { return word.of(text_); }
    const ByteRange& given(std::size_t back) const { return given_[(given_count_ - back) % given_.size()]; }
    std::string_view between(std::size_t begin, std::size_t end) const {
        return text_.substr(begin, end - begin);
    }
    void take_pattern(TokenPattern&& pattern, Token& token);
    void add_variants(Token& token);
    void add_joined(Token& token);
    void add_completed(std::string_view completed, Token& token);
    void add_completed_behind(Token& token);
    void add_completed_before(Token& token);
    void add_separated_verb(Token& token);
    std::string folded(const ByteRange& word) const;
    template <typename Make>
    std::string_view put_together(std::string_view key, Make&& make);

    const Lexicon& lexicon_;
    Splitter splitter_;
    AnalysisSteps steps_;
    WordBreaker breaker_;
    std::string_view text_;
    std::deque<ByteRange> ahead_;      ///< words read but not yet given
    std::array<ByteRange, 16> given_;  ///< the last words given, each at its number modulo as many
    std::size_t given_count_ = 0;
    WordMemory put_together_;        ///< what was put together before
    std::size_t chained_until_ = 0;  ///< end of the word with hyphens that the last tokens belong to
};

}  // namespace fundstelle
