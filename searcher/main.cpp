#include <chrono>
#include <exception>
#include <memory>
#include <string>

#include "common/corpus/file.hpp"
#include "common/error.hpp"
#include "common/limits.hpp"
#include "common/query/parser.hpp"
#include "common/query/query_file.hpp"
#include "common/query/snippet.hpp"
#include "common/query/steps_taken.hpp"
#include "common/query/synonym_map.hpp"
#include "common/query/synonyms.hpp"
#include "common/report.hpp"
#include "common/store/index_reader.hpp"
#include "common/text/analysis_steps.hpp"
#include "common/text/analyzer.hpp"
#include "common/text/german_lexicon.hpp"
#include "common/text/utf8.hpp"
#include "common/version.hpp"
#include "searcher/answer.hpp"
#include "searcher/help_query.hpp"
#include "searcher/options.hpp"
#include "searcher/render.hpp"
#include "searcher/render_analysis.hpp"

namespace fundstelle {
namespace {

constexpr int exit_found = 0;
constexpr int exit_nothing_found = 1;
constexpr int exit_error = 2;

/// What reads queries for one index.
struct Reading {
    Analyzer analyzer;
    QueryWeights weights;
    SynonymMap synonyms;
};

std::string content_of(const std::filesystem::path& file) {
    try {
        return read_file(file, Limits{}.file_bytes);
    } catch (const Error& error) {
        throw Error(error.kind(), file.string() + " " + error.message(), error.hint());
    }
}

SynonymMap synonyms_for(const SearcherOptions& options, Analyzer& analyzer) {
    if (!options.steps.has(SearchStep::synonyms)) return SynonymMap({}, analyzer);
    std::vector<SynonymGroup> groups = built_in_synonyms();
    if (options.synonyms) {
        for (SynonymGroup& group :
             parse_synonyms(content_of(*options.synonyms), options.synonyms->string())) {
            groups.push_back(std::move(group));
        }
    }
    return SynonymMap(groups, analyzer);
}

Query read_query(std::string_view text, Reading& reading) {
    Query query = parse_query(text, reading.analyzer, reading.weights);
    reading.synonyms.expand(query);
    return query;
}

Answer answer_query(const NamedQuery& asked, const SearcherOptions& options, const IndexReader& index,
                    Reading& reading) {
    Analyzer& analyzer = reading.analyzer;
    const auto start = std::chrono::steady_clock::now();
    const bool trec = options.format == OutputFormat::trec;
    Answer answer{asked.qid, asked.text, read_query(asked.text, reading), {}, {}, {}, options.offset, 0};
    answer.results = index.search(
        answer.query, {options.offset, options.limit, trec ? MatchContent::id : MatchContent::all},
        place_weights(options.steps));
    if (!trec) {
        SnippetMaker maker(answer.query, analyzer);
        for (const Match& match : answer.results.matches) {
            answer.snippets.push_back(maker.snippet({match.article.text}, match.article.title));
            answer.title_marks.push_back(maker.title_marks(match.article.title));
        }
    }
    answer.milliseconds =
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
    return answer;
}

std::string rendered(const Answer& answer, const SearcherOptions& options) {
    switch (options.format) {
        case OutputFormat::json:
            return render_json(answer);
        case OutputFormat::trec:
            return render_trec(answer, options.tag);
        case OutputFormat::text:
            break;
    }
    return render_text(answer, {.color = options.color});
}

void show(const Answer& answer, const SearcherOptions& options) {
    const std::string begin = answer.qid.empty() ? std::string() : answer.qid + ": ";
    for (const std::string& note : answer.query.notes) print_message("searcher", begin + note);
    write_output(rendered(answer, options));
}

Reading reading_for(const SearcherOptions& options, Analyzer analyzer) {
    SynonymMap synonyms = synonyms_for(options, analyzer);
    return {std::move(analyzer), query_weights(options.steps), std::move(synonyms)};
}

/// The analysis of an index. Throws Error (kind index) when it is not this program's.
Analyzer analyzer_of(const IndexReader& index) {
    Analyzer analyzer(index.analysis().lexicon, {}, index.analysis().steps);
    analyzer.require(index.analysis());
    return analyzer;
}

Analyzer analyzer_without_index() {
    return Analyzer(std::make_shared<const Lexicon>(std::string(german_lexicon())));
}

int analyze(const SearcherOptions& options) {
    const bool alone = options.database.empty();
    Reading reading =
        reading_for(options, alone ? analyzer_without_index() : analyzer_of(IndexReader(options.database)));
    const AnalysisSettings settings = reading.analyzer.settings();
    const std::shared_ptr<const Lexicon>& lexicon = settings.lexicon;
    Analysis analysis;
    analysis.text = valid_utf8(*options.analyze);
    analysis.tokens = analysis_steps(analysis.text, *lexicon, {}, settings.steps);
    analysis.left_out = left_out(settings.steps);
    analysis.query = read_query(analysis.text, reading);
    analysis.words = lexicon->words();
    analysis.words_origin = lexicon->origin();
    analysis.words_place = alone ? "built into this program" : "in " + options.database.string();
    for (const std::string& note : analysis.query.notes) print_message("searcher", note);
    if (analysis.tokens.empty()) return exit_nothing_found;
    write_output(render_analysis(analysis));
    return exit_found;
}

int run(const SearcherOptions& options) {
    if (options.analyze) return analyze(options);
    const IndexReader index(options.database);
    Reading reading = reading_for(options, analyzer_of(index));
    if (!options.queries) {
        const Answer answer = answer_query({"", options.query}, options, index, reading);
        show(answer, options);
        return answer.results.matched == 0 ? exit_nothing_found : exit_found;
    }
    const QueryFile file = read_query_file(*options.queries);
    for (const std::string& fault : file.faults) print_message("searcher", fault);
    bool first = true;
    for (const NamedQuery& asked : file.queries) {
        if (!first && options.format == OutputFormat::text) write_output("\n");
        first = false;
        show(answer_query(asked, options, index, reading), options);
    }
    return file.faults.empty() ? exit_found : exit_error;
}

}  // namespace
}  // namespace fundstelle

int main(int argc, char** argv) {
    using namespace fundstelle;
    try {
        const SearcherOptions options = parse_searcher_options(argc, argv);
        if (options.help) {
            write_output(searcher_help());
        } else if (options.help_query) {
            write_output(query_help());
        } else if (options.version) {
            write_output("searcher (Fundstelle) " + std::string(version()) + "\n");
        } else {
            return run(options);
        }
        return exit_found;
    } catch (const Error& error) {
        print_error("searcher", error);
        return exit_error;
    } catch (const std::exception& error) {
        print_message("searcher", std::string("unexpected error: ") + error.what());
        return exit_error;
    }
}
