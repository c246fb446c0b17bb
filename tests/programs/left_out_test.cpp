#include <catch2/catch.hpp>

#include <string>

#include "tests/programs/run_program.hpp"
#include "tests/scratch_folder.hpp"

namespace fundstelle {

TEST_CASE("an index without a step is searched and analysed anew without it, untold", "[programs]") {
    const ScratchFolder scratch;
    scratch.write("texte/a.txt", "Neues von der Haustür\n\nDie Haustür steht offen.\n");
    scratch.write("texte/b.txt", "Neues vom Garten\n\nIm Garten steht eine Tür.\n");
    const auto ran = [&](const std::string& command) {
        const CommandResult result = run_command(command, scratch.path());
        INFO(result.output);
        CHECK(result.exit_code == 0);
    };
    const auto found = [&](const std::string& words) {
        return run_command("searcher index --format trec " + words + " | cut -d ' ' -f 3 | sort",
                           scratch.path())
            .output;
    };
    ran("indexer --quiet index texte");
    CHECK(found("Türen") == "a.txt\nb.txt\n");
    ran("indexer --quiet --rebuild --without compounds index texte");
    CHECK(found("Türen") == "b.txt\n");
    CHECK(found("Haustüren") == "a.txt\n");
    ran("indexer --quiet --reanalyze index");
    CHECK(found("Türen") == "b.txt\n");
    ran("indexer --quiet --reanalyze --without stems index");
    CHECK(found("Türen").empty());
    CHECK(found("Tür") == "a.txt\nb.txt\n");
    ran("indexer --quiet --reanalyze --without none index");
    CHECK(found("Türen") == "a.txt\nb.txt\n");
}

TEST_CASE("what a step of searching finds is not found without it", "[programs]") {
    const ScratchFolder scratch;
    scratch.write("texte/a.txt", "Neues aus Belarus\n\nIn Belarus ist es still.\n");
    scratch.write("texte/b.txt", "Neues von der Tür\n\nEine Tür am Haus.\n");
    REQUIRE(run_command("indexer --quiet index texte", scratch.path()).exit_code == 0);
    const auto found = [&](const std::string& arguments) {
        return run_command("searcher index --format trec " + arguments, scratch.path()).output;
    };
    CHECK(found("Weißrussland").find("a.txt") != std::string::npos);
    CHECK(found("Weißrussland --without synonyms").empty());
    CHECK(found("Haustür").find("b.txt") != std::string::npos);
    CHECK(found("Haustür --without parts").empty());
    CHECK(found("Haustür --without synonyms,near").find("b.txt") != std::string::npos);
}

}  // namespace fundstelle
