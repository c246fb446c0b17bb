#include <catch2/catch.hpp>

#include <string>

#include "tests/programs/run_program.hpp"
#include "tests/scratch_folder.hpp"

namespace fundstelle {

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
