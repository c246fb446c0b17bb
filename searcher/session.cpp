#include "searcher/session.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

#include "common/error.hpp"
#include "common/limits.hpp"
#include "common/query/snippet.hpp"
#include "common/query/steps_taken.hpp"
#include "common/report.hpp"
#include "common/store/suggestion.hpp"
#include "searcher/render.hpp"

namespace fundstelle {
namespace {

/// Fewer matches than this are little: something else may have been meant.
constexpr std::size_t few_matches = 3;

using Clock = std::chrono::steady_clock;

double milliseconds_since(Clock::time_point start) {
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

MatchContent content_for(const SearcherOptions& options) {
    if (options.format == OutputFormat::trec) return MatchContent::id;
    return options.explain ? MatchContent::explained : MatchContent::all;
}

Error no_document(const std::string& id, const SearcherOptions& options) {
    return {ErrorKind::input, "there is no document '" + id + "' in " + options.database.string(),
            "name one by its id, which stands below the title of a result"};
}

}  // namespace

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
    page.content = content_for(options);
    page.order = options.order;
    page.group = options.group;
    answer.offset = options.offset;
    answer.group = options.group;
    answer.results = index_.search(answer.query, page, place_weights(options.steps));
}

void Session::look_for_other_query(const SearcherOptions& options, Answer& answer) {
    const std::size_t matched = answer.results.matched;
    const auto suspicion = matched < few_matches ? Suspicion::rare : Suspicion::unknown;
    auto found = suggestion_for(answer.text, answer.query, suspicion, index_, reader_.analyzer());
    if (!found) return;
    Query corrected = reader_.read(found->query, index_.words());
    const Page count_only{.limit = 0, .content = MatchContent::id};
    const std::size_t other_matched = index_.search(corrected, count_only).matched;
    if (other_matched == 0 || other_matched < matched) return;
    answer.other = OtherQuery{std::move(found->query), false, corrected.read_bytes};
    if (matched > 0 || !found->sure || !options.correct) return;
    answer.other->answered = true;
    // They tell what became of what was typed.
    corrected.notes = std::move(answer.query.notes);
    answer.query = std::move(corrected);
    add_results(options, answer);
}

void Session::add_passages(Answer& answer) {
    SnippetMaker maker(answer.query, reader_.analyzer());
    for (const Match& match : answer.results.matches) {
        const Article& article = match.article;
        answer.snippets.push_back(maker.snippet(part_of(match), article.title));
        answer.title_marks.push_back(maker.title_marks(article.title));
    }
}

void Session::add_explanations(Answer& answer) {
    answer.explanation = explanation_of(answer.query, index_);
    for (const Match& match : answer.results.matches) {
        answer.explanations.push_back(explanation_of(match, answer.query));
    }
}

void Session::add_facets(const SearcherOptions& options, Answer& answer) {
    std::vector<std::vector<FacetCount>> counts(options.facets.size());
    // What matches nothing may have taken long to find out.
    if (answer.results.matched != 0) counts = index_.facets(answer.query, options.facets);
    for (std::size_t i = 0; i < counts.size(); ++i)
        answer.facets.push_back({options.facets[i], std::move(counts[i])});
}

void Session::add_kwic(const SearcherOptions& options, Answer& answer) {
    ConcordanceRoom room{Limits{}.concordance_bytes * options.limit};
    for (const Match& match : answer.results.matches) {
        for (KwicLine& line : kwic_lines(match.article, answer.query, reader_.analyzer(), room))
            answer.kwic.push_back(std::move(line));
    }
    sort_lines(answer.kwic, options.kwic_order);
    const auto wanted = wanted_words(answer.query);
    const bool of_text = std::any_of(wanted.begin(), wanted.end(),
                                     [](const QueryNode* word) { return word->field == QueryField::text; });
    if (!of_text && !answer.results.matches.empty())
        answer.query.notes.push_back("--kwic shows the words of the text that are asked for: there is none");
    if (room.left_out == 0) return;
    answer.query.notes.push_back("these texts are long: the last " + shown_bytes(room.left_out) +
                                 " of them were not read for the concordance; a larger --limit reads more");
}

/// What is shown beside the matches.
void Session::add_details(const SearcherOptions& options, Answer& answer) {
    if (options.kwic) {
        add_kwic(options, answer);
    } else if (options.format != OutputFormat::trec) {
        add_passages(answer);
    }
    if (options.explain) add_explanations(answer);
    add_facets(options, answer);
}

Answer Session::answer(const NamedQuery& asked, const SearcherOptions& options) {
    const Clock::time_point start = Clock::now();
    Answer answer;
    answer.qid = asked.qid;
    answer.text = asked.text;
    answer.query = reader_.read(asked.text, index_.words());
    answer.read_bytes = answer.query.read_bytes;
    add_results(options, answer);
    if (options.format != OutputFormat::trec) look_for_other_query(options, answer);
    add_details(options, answer);
    answer.milliseconds = milliseconds_since(start);
    return answer;
}

Answer Session::answer_versions(const std::string& id, const SearcherOptions& options) {
    const Clock::time_point start = Clock::now();
    Page page;
    page.offset = options.offset;
    page.limit = options.limit;
    page.content = content_for(options);
    std::optional<Results> versions = index_.versions(id, page);
    if (!versions) throw no_document(id, options);
    Answer answer;
    answer.versions = id;
    answer.offset = options.offset;
    answer.results = std::move(*versions);
    add_details(options, answer);
    answer.milliseconds = milliseconds_since(start);
    return answer;
}

Answer Session::answer_like(const std::string& id, const SearcherOptions& options) {
    const Clock::time_point start = Clock::now();
    std::optional<Query> query = index_.like(id, reader_.analyzer());
    if (!query) throw no_document(id, options);
    Answer answer;
    answer.like = id;
    answer.query = std::move(*query);
    add_results(options, answer);
    add_details(options, answer);
    answer.milliseconds = milliseconds_since(start);
    return answer;
}

std::string Session::shown_article(const Article& article, const Query& query, const TextStyle& style) {
    return render_article(article, matching_letters(article.text, query, reader_.analyzer(), article.cuts),
                          style);
}

}  // namespace fundstelle
