#include "searcher/session.hpp"

#include <chrono>

#include "common/query/snippet.hpp"
#include "common/query/steps_taken.hpp"

namespace fundstelle {

Analyzer analyzer_of(const IndexReader& index) {
    Analyzer analyzer(index.analysis().lexicon, {}, index.analysis().steps);
    analyzer.require(index.analysis());
    return analyzer;
}

Session::Session(const SearcherOptions& options)
    : index_(options.database), reader_(analyzer_of(index_), options) {}

void Session::add_results(const SearcherOptions& options, Answer& answer) {
    Page page;
    page.offset = options.offset;
    page.limit = options.limit;
    page.content = options.format == OutputFormat::trec ? MatchContent::id : MatchContent::all;
    answer.offset = options.offset;
    answer.results = index_.search(answer.query, page, place_weights(options.steps));
}

void Session::add_passages(Answer& answer) {
    Analyzer& analyzer = reader_.analyzer();
    for (const Match& match : answer.results.matches) {
        const Article& article = match.article;
        answer.snippets.push_back(make_snippet(article.text, article.title, answer.query, analyzer));
        answer.title_marks.push_back(matching_letters(article.title, answer.query, analyzer));
    }
}

Answer Session::answer(const NamedQuery& asked, const SearcherOptions& options) {
    const auto start = std::chrono::steady_clock::now();
    Answer answer;
    answer.qid = asked.qid;
    answer.text = asked.text;
    answer.query = reader_.read(asked.text, index_.words());
    add_results(options, answer);
    if (options.format != OutputFormat::trec) add_passages(answer);
    answer.milliseconds =
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
    return answer;
}

}  // namespace fundstelle
