#include <catch2/catch.hpp>

#include <string>

#include "tests/programs/run_program.hpp"
#include "tests/scratch_folder.hpp"

namespace fundstelle {
namespace {

const char* const page =
    "Der Bach am Markt\n\n"
    "Der Bach am Markt ist wieder offen. Das freut viele.\n\n"
    "WERBUNG\n\n"
    "Im Sommer kühlt er die Luft.\n";

const char* const report = "texte/bach.txt: line 5: label: WERBUNG\n";

}  // namespace

TEST_CASE("what is cut is told, not found, and searched again where boilerplate is kept", "[programs]") {
    const ScratchFolder scratch;
    scratch.write("texte/bach.txt", page);
    const auto output = [&](const std::string& command) {
        return run_command(command, scratch.path()).output;
    };
    const auto found = [&](const std::string& words) {
        return output("searcher index --format trec " + words);
    };
    CHECK(output("indexer --quiet --report-cleaning index texte") == report);
    CHECK(found("Werbung").empty());
    CHECK_FALSE(found("Luft").empty());
    if (has_terminals(scratch.path())) {
        CHECK(output("export HOME=\"$PWD\" PAGER=cat TERM=dumb; "
                     "printf 'Bach\\n1\\n:quit\\n' | script -qec 'searcher index' /dev/null")
                  .find("WERBUNG") != std::string::npos);
    } else {
        WARN("no terminal can be made here: /dev/pts is missing");
    }
    // The cuts are the index's own.
    CHECK(output("indexer --quiet --reanalyze --report-cleaning=report.txt index").empty());
    CHECK(output("cat report.txt") == "bach.txt: line 5: label: WERBUNG\n");
    CHECK(found("Werbung").empty());
    CHECK(output("indexer --quiet --rebuild --keep-boilerplate --report-cleaning index texte").empty());
    CHECK_FALSE(found("Werbung").empty());
    // What is kept once stays so when the index is analysed anew.
    REQUIRE(output("indexer --quiet --rebuild index texte").empty());
    REQUIRE(found("Werbung").empty());
    for (const char* options : {"--keep-boilerplate", ""}) {
        CHECK(output("indexer --quiet --reanalyze index " + std::string(options)).empty());
        CHECK_FALSE(found("Werbung").empty());
        CHECK(output("indexer --info index").find("litter     kept\n") != std::string::npos);
    }
}

TEST_CASE("what is left out of web pages is told, and read where boilerplate is kept", "[programs]") {
    const ScratchFolder scratch;
    const std::string paragraph =
        "<p>Der Bach am Markt ist seit gestern wieder offen, und das freut viele.</p>";
    scratch.write("texte/bach.html",
                  "<title>Der Bach</title><body>\n<nav><a href='/'>Startseite</a></nav>\n"
                  "<article>" +
                      paragraph + "<p>Die Stadt hat dort neue Bäume gepflanzt.</p>" +
                      "\n<p>WERBUNG</p>\n<div id='mehr' class='related box'><a href='/1'>"
                      "Kanal</a></div><div hidden>Geduld</div></article>\n<p>Rand</p></body>");
    const auto output = [&](const std::string& command) {
        return run_command(command, scratch.path()).output;
    };
    const auto found = [&](const std::string& words) {
        return output("searcher index --format trec " + words);
    };
    const std::string told =
        "texte/bach.html: page line 2: element: <nav>, 10 letters: Startseite\n"
        "texte/bach.html: page line 5: name: <div id=\"mehr\" class=\"related box\">, 5 letters: Kanal\n"
        "texte/bach.html: page line 5: hidden: <div>, 6 letters: Geduld\n"
        "texte/bach.html: page line 6: outside: <p>, 4 letters: Rand\n"
        "texte/bach.html: line 5: label: WERBUNG\n";
    CHECK(output("indexer --quiet --report-cleaning index texte") == told);
    for (const char* word : {"Startseite", "Kanal", "Geduld", "Rand", "Werbung"}) CHECK(found(word).empty());
    CHECK(output("indexer --quiet --rebuild --keep-boilerplate --report-cleaning index texte").empty());
    for (const char* word : {"Startseite", "Kanal", "Geduld", "Rand", "Werbung"}) {
        INFO(word);
        CHECK_FALSE(found(word).empty());
    }
    // An update reads as the index was built.
    scratch.write("texte/kanal.html", "<body><nav>Archiv</nav><article>" + paragraph + "</article></body>");
    CHECK(output("indexer --quiet index texte").empty());
    CHECK(found("Archiv").find("kanal.html") != std::string::npos);
}

TEST_CASE("a report of the cleaning that cannot be written is an error", "[programs]") {
    const ScratchFolder scratch;
    scratch.write("texte/bach.txt", page);
    const CommandResult result =
        run_command("indexer --report-cleaning=no/such/report index texte", scratch.path());
    CHECK(result.exit_code == 2);
    CHECK(result.output.find("no/such/report") != std::string::npos);
}

}  // namespace fundstelle
