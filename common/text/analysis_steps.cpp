#include "common/text/analysis_steps.hpp"

#include <utility>

#include "common/text/fold.hpp"
#include "common/text/spelling.hpp"
#include "common/text/splitter.hpp"
#include "common/text/stemmer.hpp"
#include "common/text/umlauts.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

/// Takes words through the analysis, keeping what each step makes of them.
class Walk {
  public:
    Walk(const Lexicon& lexicon, const Limits& limits, const AnalysisSteps& taken)
        : lexicon_(lexicon), splitter_(lexicon), limits_(limits), taken_(taken) {}

    WordSteps word(std::string_view letters);

  private:
    std::string cut(std::string_view term) const {
        return std::string(cut_utf8(term, limits_.term_bytes - prefix_bytes));
    }
    std::string stem(const std::string& form) {
        return cut(taken_.has(AnalysisStep::stems) ? stemmer_.stem(form) : form);
    }
    std::vector<PartSteps> parts(const std::string& word);

    const Lexicon& lexicon_;
    Splitter splitter_;
    Stemmer stemmer_;
    Limits limits_;
    AnalysisSteps taken_;
};

WordSteps Walk::word(std::string_view letters) {
    WordSteps steps;
    steps.letters = cut_utf8(letters, limits_.word_bytes);
    fold_word(steps.letters, steps.folded);
    steps.umlauts = steps.folded;
    if (taken_.has(AnalysisStep::umlauts)) read_umlaut_digraphs(steps.umlauts, splitter_);
    steps.umlauts = cut(steps.umlauts);
    if (steps.umlauts.empty()) return steps;
    steps.spelling = steps.umlauts;
    if (taken_.has(AnalysisStep::spelling)) modernise_spelling(steps.spelling);
    steps.base = base_form(steps.umlauts, lexicon_, taken_);
    steps.stem = stem(steps.base.word);
    if (!steps.base.other.empty()) steps.other_stem = stem(steps.base.other);
    if (taken_.has(AnalysisStep::compounds)) steps.parts = parts(steps.spelling);
    return steps;
}

std::vector<PartSteps> Walk::parts(const std::string& word) {
    std::vector<PartSteps> all;
    std::vector<ByteRange> around;  // the parts that the next one may lie in, outermost first
    for (const ByteRange& range : splitter_.split(word)) {
        while (!around.empty() && around.back().end <= range.begin) around.pop_back();
        PartSteps steps;
        steps.part = range.of(word);
        if (range.end != word.size()) steps.link = linking_letters(steps.part, lexicon_);
        steps.depth = around.size();
        steps.base = range.end == word.size() ? base_form(steps.part, lexicon_, taken_)
                                              : base_form_of_first_part(steps.part, lexicon_, taken_);
        steps.stem = stem(steps.base.word);
        all.push_back(std::move(steps));
        around.push_back(range);
    }
    return all;
}

std::vector<KeptTerm> terms_of(const TokenSteps& token) {
    std::vector<KeptTerm> terms;
    const auto add_stems = [&](const WordSteps& word, TermKind kind) {
        if (word.umlauts.empty()) return;
        terms.push_back({word.stem, kind});
        if (!word.base.other.empty()) terms.push_back({word.other_stem, TermKind::variant});
    };
    if (!token.word.umlauts.empty()) terms.push_back({token.word.umlauts, TermKind::exact});
    add_stems(token.word, TermKind::stem);
    for (const PartSteps& part : token.word.parts) terms.push_back({part.stem, TermKind::part});
    for (const VariantSteps& variant : token.variants) add_stems(variant.word, TermKind::variant);
    return terms;
}

}  // namespace

std::vector<TokenSteps> analysis_steps(std::string_view text, const Lexicon& lexicon, const Limits& limits,
                                       const AnalysisSteps& taken) {
    Walk walk(lexicon, limits, taken);
    Tokeniser tokeniser(lexicon, taken);
    tokeniser.start(text);
    std::vector<TokenSteps> all;
    std::uint32_t position = 0;
    for (Token token; tokeniser.next(token);) {
        TokenSteps steps;
        steps.source = token.source;
        steps.pattern = token.pattern;
        steps.word = walk.word(token.main.empty() ? token.source.of(text) : token.main);
        for (const TokenVariant& variant : token.variants) {
            steps.variants.push_back({variant.origin, walk.word(variant.word)});
        }
        steps.terms = terms_of(steps);
        if (steps.terms.empty()) continue;
        steps.position = ++position;
        all.push_back(std::move(steps));
    }
    return all;
}

}  // namespace fundstelle
