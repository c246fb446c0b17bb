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

TEST_CASE("a report of the cleaning that cannot be written is an error", "[programs]") {
    const ScratchFolder scratch;
    scratch.write("texte/bach.txt", page);
    const CommandResult result =
        run_command("indexer --report-cleaning=no/such/report index texte", scratch.path());
    CHECK(result.exit_code == 2);
    CHECK(result.output.find("no/such/report") != std::string::npos);
}

}  // namespace fundstelle
