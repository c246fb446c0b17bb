#include "searcher/conversation.hpp"

#include <catch2/catch.hpp>

#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "searcher/render.hpp"
#include "tests/programs/run_program.hpp"
#include "tests/scratch_folder.hpp"

namespace fundstelle {
namespace {

const std::string corpus = FUNDSTELLE_SOURCE "/corpus/articles";

/// An interactive search in the bundled articles, two results a page.
struct Search {
    Search() {
        const CommandResult built = run_command("indexer --quiet index '" + corpus + "'", folder.path());
        if (built.exit_code != 0) throw std::runtime_error(built.output);
        SearcherOptions options;
        options.database = folder.path() / "index";
        options.limit = 2;
        session.emplace(options);
        conversation.emplace(*session, options);
    }

    std::string say(std::string_view line) { return conversation->reply(line).text; }

    ScratchFolder folder;
    std::optional<Session> session;
    std::optional<Conversation> conversation;
};

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("an interactive search answers, turns pages and opens results", "[programs]") {
    Search search;
    CHECK(has(search.conversation->greeting(), "69 documents"));
    CHECK(has(search.say(""), "Type a query"));
    CHECK(has(search.say("7"), "Type a query"));

    const std::string first = search.say("Minsk");
    CHECK(has(first, "4 documents match"));
    CHECK(has(first, "\n  1 "));
    CHECK(has(first, "Results 1 to 2 of 4; Enter shows more\n"));
    CHECK(has(search.say("p"), "no page before"));
    const std::string second = search.say("");
    CHECK(has(second, "\n  3 "));
    CHECK(has(second, "Results 3 to 4 of 4\n"));
    CHECK(has(search.say("n"), "no more results"));
    CHECK(has(search.say("p"), "\n  1 "));

    const Reply opened = search.conversation->reply("4");
    CHECK(opened.whole_document);
    CHECK(opened.text.starts_with("Belarus"));
    CHECK(has(opened.text, "geographie/belarus.md\n"));
    CHECK(has(opened.text, "Hauptstadt **Minsk**"));
    CHECK(has(search.say("5"), "no result 5"));
    CHECK(has(search.say("\"2022\""), "documents match"));
}

TEST_CASE("an interactive search takes commands, and says what it does not understand", "[programs]") {
    Search search;
    struct Row {
        std::string line, part;
    };
    const std::vector<Row> rows = {
        {":like 1", "There is no result 1"},
        {"Minsk", "4 documents match"},
        {":explain on", "Looked for"},
        {":explain off", "4 documents match"},
        {":sort -date", "  1 Belarus"},
        {":sort best", ":sort takes relevance, date or -date"},
        {":explain perhaps", ":explain takes on or off"},
        {":sort relevance", "4 documents match"},
        {":like x", ":like takes the number of a result"},
        {":like 1", " are like tdn-1219-22"},
        {":like 999", "There is no result 999"},
        {"n", "\n  3 "},
        {"Putn", "showing what matches Putin"},
        {"1", "Putin"},
        {"Putin UND (Minsk", "Note: a '(' is not closed"},
        {":open", "There is no command :open"},
        {":help", ":quit"},
        {"Asdkjhasd", "No document matches"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.line);
        CHECK_THAT(search.say(row.line), Catch::Contains(row.part));
    }
    CHECK_FALSE(search.conversation->ended());
    CHECK(search.say(":quit").empty());
    CHECK(search.conversation->ended());
}

TEST_CASE("searcher without words searches interactively on a terminal, and keeps a private history",
          "[programs]") {
    const ScratchFolder scratch;
    if (!has_terminals(scratch.path())) {
        WARN("no terminal can be made here: /dev/pts is missing");
        return;
    }
    REQUIRE(run_command("indexer --quiet index '" + corpus + "'", scratch.path()).exit_code == 0);
    const CommandResult typed = run_command(
        "export HOME=\"$PWD\" XDG_STATE_HOME= PAGER=cat TERM=dumb; "
        "printf 'Minsk\\n4\\n:quit\\n' | script -qec 'searcher index --limit 1' /dev/null; echo; "
        "stat -c %a .local/state/fundstelle/history; cat .local/state/fundstelle/history",
        scratch.path());
    INFO(typed.output);
    CHECK(has(typed.output, "4 documents match"));
    CHECK(has(typed.output, "geographie/belarus.md"));
    CHECK(has(typed.output, "\n600\n"));
    CHECK(has(typed.output, "Minsk\n4\n:quit\n"));
    const CommandResult interrupted = run_command(
        "export HOME=\"$PWD\" XDG_STATE_HOME= PAGER=cat TERM=dumb; "
        "(printf 'Putin\\n'; sleep 2; printf '\\003') | script -qec 'searcher index --limit 1' /dev/null; "
        "cat .local/state/fundstelle/history",
        scratch.path());
    INFO(interrupted.output);
    CHECK(has(interrupted.output, "\n:quit\nPutin\n"));
    const CommandResult piped = run_command("searcher index </dev/null", scratch.path());
    CHECK(piped.exit_code == 2);
    CHECK(has(piped.output, "no words to search for"));
}

TEST_CASE("a whole document is printable line by line, and marked where it matches", "[programs]") {
    Article article;
    article.title = "Titel\x1B[31m";
    article.id = "a.txt";
    article.text = "Ein Wort\x07\n\nund noch\u202E ein Wort";
    CHECK(render_article(article, {{4, 8}, {27, 31}}, {}) ==
          "Titel\uFFFD[31m\na.txt\n\nEin **Wort**\uFFFD\n\nund noch\uFFFD ein **Wort**\n");
}

}  // namespace fundstelle
