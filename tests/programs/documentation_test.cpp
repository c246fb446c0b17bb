#include <catch2/catch.hpp>

#include <fstream>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "searcher/help_query.hpp"
#include "searcher/options.hpp"
#include "searcher/session.hpp"
#include "tests/programs/run_program.hpp"
#include "tests/scratch_folder.hpp"

namespace fundstelle {
namespace {

const std::filesystem::path source_folder = FUNDSTELLE_SOURCE;

/// An index of the bundled articles, by the name that the documentation uses.
struct Examples {
    Examples() {
        const CommandResult built =
            run_command("indexer --quiet my-index '" FUNDSTELLE_SOURCE "/corpus/articles'", folder.path());
        if (built.exit_code != 0) throw std::runtime_error(built.output);
    }
    ScratchFolder folder;
};

/// What stands between backticks in a page.
std::vector<std::string> code_in(const std::string& page) {
    static const std::regex code("`([^`\n]+)`");
    std::vector<std::string> found;
    for (std::sregex_iterator one(page.begin(), page.end(), code), end; one != end; ++one) {
        found.push_back((*one)[1]);
    }
    return found;
}

/// The options that `text` names.
std::set<std::string> options_in(const std::string& text) {
    static const std::regex option("(^|[^a-z-])(--[a-z][a-z-]*)");
    std::set<std::string> found;
    for (std::sregex_iterator one(text.begin(), text.end(), option), end; one != end; ++one) {
        found.insert((*one)[2]);
    }
    return found;
}

/// The lines of `text` that are commands of the searcher.
std::vector<std::string> commands_in(const std::string& text) {
    std::vector<std::string> found;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        const std::size_t begin = line.find("searcher my-index ");
        const bool alone = line.find_first_not_of(' ') == begin || line.starts_with("Example: ");
        if (begin != std::string::npos && alone) found.push_back(line.substr(begin));
    }
    return found;
}

}  // namespace

TEST_CASE("every command that the help shows runs", "[programs]") {
    const Examples examples;
    std::vector<std::string> commands = commands_in(query_help());
    for (const std::string& command : commands_in(searcher_help())) commands.push_back(command);
    CHECK(commands.size() == 6);
    for (const std::string& command : commands) {
        const CommandResult result = run_command(command, examples.folder.path());
        CAPTURE(command, result.output);
        CHECK(result.exit_code < 2);
        CHECK(result.output.find("searcher:") == std::string::npos);
    }
}

TEST_CASE("every query of the documentation runs, and is read as it stands", "[programs]") {
    const Examples examples;
    SearcherOptions options;
    options.database = examples.folder.path() / "my-index";
    Session session(options);
    std::ifstream page(source_folder / "common" / "query" / "README.md");
    std::size_t queries = 0;
    for (std::string line; std::getline(page, line);) {
        if (!line.starts_with("| `")) continue;
        const Answer answer = session.answer({"", code_in(line).front()}, options);
        CAPTURE(answer.text, answer.query.notes);
        for (const std::string& note : answer.query.notes) {
            CHECK(note.find("stands for no word of the index") != std::string::npos);
        }
        ++queries;
    }
    CHECK(queries > 30);
}

TEST_CASE("every option that the documentation names is one", "[programs]") {
    const Examples examples;
    std::set<std::string> known;
    for (const char* program : {"searcher", "indexer", "evaluate"}) {
        const CommandResult help = run_command(std::string(program) + " --help", examples.folder.path());
        known.merge(options_in(help.output));
    }
    for (const char* script : {"demo", "check"}) known.merge(options_in(content_of(source_folder / script)));
    CHECK(known.size() > 30);
    for (const char* page : {"README.md", "CHANGELOG.md", "searcher/README.md", "common/query/README.md"}) {
        for (const std::string& code : code_in(content_of(source_folder / page))) {
            if (code.starts_with("sudo cmake")) continue;
            for (const std::string& option : options_in(code)) {
                CAPTURE(page, code, option);
                CHECK(known.count(option) == 1);
            }
        }
    }
}

}  // namespace fundstelle
