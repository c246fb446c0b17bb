#include "indexer/same_options.hpp"

#include <memory>
#include <string>
#include <string_view>

#include "common/error.hpp"
#include "common/text/learnt_lexicon.hpp"
#include "indexer/word_lists.hpp"

namespace fundstelle {
namespace {

Error other_options(const IndexerOptions& options, const std::string& what) {
    return {ErrorKind::index, "the index " + options.database.string() + " was made " + what,
            "an update keeps to what the index was made with: leave the option out, or take "
            "indexer --rebuild DATABASE PATH... or indexer --reanalyze DATABASE"};
}

bool has_words_named(const IndexerOptions& options, const AnalysisSettings& settings) {
    const std::string_view origin = settings.lexicon ? settings.lexicon->origin() : std::string_view();
    const bool own = options.words || options.never_split;
    if (options.word_lists == WordLists::none)
        return origin.starts_with(learnt_origin) && (!own || origin != learnt_origin);
    if (!own) return true;
    const auto no_corpus = [](const auto&) {};
    const std::shared_ptr<const Lexicon> named = lexicon_for(options, no_corpus, options.build.limits);
    return settings.lexicon && named->bytes() == settings.lexicon->bytes();
}

}  // namespace

void require_same_options(const IndexerOptions& options, const IndexReader& index) {
    const AnalysisSettings& settings = index.analysis();
    Analyzer(settings.lexicon, {}, settings.steps).require(settings);
    if (options.steps && !(*options.steps == settings.steps)) {
        const std::string without = left_out(settings.steps);
        throw other_options(options,
                            without.empty() ? "with all steps of the analysis" : "without " + without);
    }
    if (!has_words_named(options, settings)) throw other_options(options, "with other words");
    if (options.boilerplate == Boilerplate::kept && index.boilerplate())
        throw other_options(options, "without --keep-boilerplate");
    if (options.language_source == LanguageSource::declared &&
        index.language_source() != LanguageSource::declared)
        throw other_options(options, "without --no-language");
    if (options.build.signatures == Signatures::none && index.has_stories())
        throw other_options(options, "without --no-stories");
}

}  // namespace fundstelle
