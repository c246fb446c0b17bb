#include "searcher/analyze.hpp"

#include <memory>
#include <string>

#include "common/report.hpp"
#include "common/store/index_reader.hpp"
#include "common/text/analysis_steps.hpp"
#include "common/text/german_lexicon.hpp"
#include "common/text/utf8.hpp"
#include "searcher/exit_code.hpp"
#include "searcher/query_reader.hpp"
#include "searcher/render_analysis.hpp"
#include "searcher/session.hpp"

namespace fundstelle {
namespace {

Analyzer analyzer_without_index() {
    return Analyzer(std::make_shared<const Lexicon>(std::string(german_lexicon())));
}

}  // namespace

int analyze(const SearcherOptions& options) {
    const bool alone = options.database.empty();
    QueryReader reader(alone ? analyzer_without_index() : analyzer_of(IndexReader(options.database)),
                       options);
    const AnalysisSettings settings = reader.analyzer().settings();
    const Lexicon& lexicon = *settings.lexicon;
    Analysis analysis;
    analysis.text = valid_utf8(*options.analyze);
    analysis.tokens = analysis_steps(analysis.text, lexicon, {}, settings.steps);
    analysis.left_out = left_out(settings.steps);
    analysis.query = reader.read(analysis.text);
    analysis.words = lexicon.words();
    analysis.words_origin = lexicon.origin();
    analysis.words_place = alone ? "built into this program" : "in " + options.database.string();
    for (const std::string& note : analysis.query.notes) print_message("searcher", note);
    if (analysis.tokens.empty()) return exit_nothing_found;
    write_output(render_analysis(analysis));
    return exit_found;
}

}  // namespace fundstelle
