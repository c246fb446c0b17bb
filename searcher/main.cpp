#include <exception>
#include <string>

#include "common/error.hpp"
#include "common/large_pages.hpp"
#include "common/query/query_file.hpp"
#include "common/report.hpp"
#include "common/store/fatal_signal.hpp"
#include "common/version.hpp"
#include "searcher/analyze.hpp"
#include "searcher/exit_code.hpp"
#include "searcher/help_query.hpp"
#include "searcher/interactive.hpp"
#include "searcher/options.hpp"
#include "searcher/render.hpp"
#include "searcher/session.hpp"

namespace fundstelle {
namespace {

void show(const Answer& answer, const SearcherOptions& options) {
    const std::string begin = answer.qid.empty() ? std::string() : answer.qid + ": ";
    for (const std::string& note : answer.query.notes) print_message("searcher", begin + note);
    write_output(rendered(answer, options));
}

int answer_words(Session& session, const SearcherOptions& options) {
    const Answer answer = options.like       ? session.answer_like(*options.like, options)
                          : options.versions ? session.answer_versions(*options.versions, options)
                                             : session.answer({"", options.query}, options);
    show(answer, options);
    return answer.results.matched == 0 ? exit_nothing_found : exit_found;
}

int answer_file(Session& session, const SearcherOptions& options) {
    const QueryFile file = read_query_file(*options.queries);
    for (const std::string& fault : file.faults) print_message("searcher", fault);
    bool first = true;
    for (const NamedQuery& asked : file.queries) {
        if (!first && options.format == OutputFormat::text) write_output("\n");
        first = false;
        show(session.answer(asked, options), options);
    }
    return file.faults.empty() ? exit_found : exit_error;
}

int run(const SearcherOptions& options) {
    if (!options.database.empty()) {
        explain_fatal_signals("searcher", options.database,
                              "check it: indexer --check " + options.database.string());
    }
    if (options.analyze) return analyze(options);
    Session session(options);
    if (options.interactive) return search_interactively(session, options);
    return options.queries ? answer_file(session, options) : answer_words(session, options);
}

int print(std::string_view text) {
    write_output(text);
    return exit_found;
}

int run_command_line(int argc, char** argv) {
    const SearcherOptions options = parse_searcher_options(argc, argv);
    if (options.help) return print(searcher_help());
    if (options.help_query) return print(query_help());
    if (options.version) return print("searcher (Fundstelle) " + std::string(version()) + "\n");
    return run(options);
}

}  // namespace
}  // namespace fundstelle

int main(int argc, char** argv) {
    using namespace fundstelle;
    use_large_pages();
    try {
        return run_command_line(argc, argv);
    } catch (const Error& error) {
        print_error("searcher", error);
    } catch (const std::exception& error) {
        print_message("searcher", std::string("unexpected error: ") + error.what());
    }
    return exit_error;
}
