#include <catch2/catch.hpp>

#include <string>

#include "tests/programs/run_program.hpp"
#include "tests/scratch_folder.hpp"

// What an index remembers of how it was built, and tells of it.

namespace fundstelle {
namespace {

std::string line_of(const ScratchFolder& scratch, const std::string& label) {
    return run_command("indexer --info index | grep '^" + label + "'", scratch.path()).output;
}

void write_text(const ScratchFolder& scratch, const std::string& name, const std::string& text) {
    scratch.write("texte/" + name + ".txt",
                  "Der Bach am Markt ist wieder offen\n\n" + text +
                      " Die Leute im Ort haben lange darauf gewartet.\n\nWERBUNG\n\nDas freut viele.\n");
}

}  // namespace

TEST_CASE("an index built with --no-language takes in updates only what documents declare", "[programs]") {
    const ScratchFolder scratch;
    const auto run = [&](const std::string& command) { return run_command(command, scratch.path()); };
    write_text(scratch, "a", "Der Rat hat am Abend beschlossen, den Bach wieder zu öffnen.");
    scratch.write("texte/b.md", "---\nlang: en\n---\nThe stream at the market is open again.\n");
    REQUIRE(run("indexer --quiet --no-language index texte").exit_code == 0);
    CHECK(line_of(scratch, "languages") == "languages  en 1, as documents declare\n");
    CHECK(run("indexer --info index --format json").output.find("\"languages_from\":\"documents\"") !=
          std::string::npos);
    // A small update, a large one, and an analysis of the same texts.
    write_text(scratch, "c", "Der Rat hat am Morgen beschlossen, den Bach zu verlegen.");
    CHECK(run("indexer --quiet index texte").exit_code == 0);
    for (int i = 0; i < 30; ++i) write_text(scratch, "d" + std::to_string(i), "Der Rat tagt heute am Bach.");
    CHECK(run("indexer --quiet --no-language index texte").exit_code == 0);
    CHECK(line_of(scratch, "languages") == "languages  en 1, as documents declare\n");
    CHECK(run("indexer --quiet --reanalyze index").exit_code == 0);
    CHECK(line_of(scratch, "languages") == "languages  en 1, as documents declare\n");
    write_text(scratch, "e", "Der Rat hat am Mittag nichts beschlossen.");
    CHECK(run("indexer --quiet index texte").exit_code == 0);
    CHECK(line_of(scratch, "languages") == "languages  en 1, as documents declare\n");
    CHECK(run("indexer --quiet --rebuild index texte").exit_code == 0);
    CHECK(line_of(scratch, "languages") == "languages  de 33, en 1\n");
    const CommandResult refused = run("indexer --no-language index texte");
    CHECK(refused.exit_code == 2);
    CHECK(refused.output.find("was made without --no-language") != std::string::npos);
}

TEST_CASE("what was learnt of a folder holds when it was moved", "[programs]") {
    const ScratchFolder scratch;
    const auto run = [&](const std::string& command) { return run_command(command, scratch.path()); };
    const std::string learnt =
        "Gartenheft immer freitags neu mit vielen Bildern und Rezepten aus den Gärten im Ort";
    for (const char* word : {"Haus", "Hund", "Garten", "Zaun", "Teich", "Baum"})
        write_text(scratch, std::string("orte/") + word,
                   std::string("Im ") + word + " ist es still.\n\n" + learnt + "\n\n");
    REQUIRE(
        run("indexer --quiet index texte && mv texte neu && indexer --quiet --allow-removal index texte neu")
            .exit_code == 0);
    write_text(scratch, "orte/Fuchs", "Der Fuchs ist still.\n\n" + learnt + "\n\n");
    CHECK(run("mv texte/orte/Fuchs.txt neu/orte; indexer --quiet --report-cleaning index neu | grep -c '" +
              learnt + "'")
              .output == "1\n");
    // A folder within it that has another name is another origin; all is learnt anew on request.
    CHECK(run("mv neu/orte neu/dorf; indexer --quiet --allow-removal index neu; searcher index Gartenheft | "
              "head -n 1")
              .output.starts_with("7 documents match"));
    CHECK(run("indexer --quiet --rebuild index neu; searcher index Gartenheft | head -n 1")
              .output.starts_with("No document matches"));
}

TEST_CASE("an index tells how much of its texts is cut, also when it was updated", "[programs]") {
    const ScratchFolder scratch;
    const auto run = [&](const std::string& command) { return run_command(command, scratch.path()); };
    const auto litter = [&](const std::string& index) {
        return run("indexer --info " + index + " --format json | grep -o '\"cut_.*\"analysis_version'")
            .output;
    };
    for (int i = 0; i < 20; ++i) write_text(scratch, "a" + std::to_string(i), "Der Rat tagt heute am Bach.");
    scratch.write("texte/ohne.txt", "Der Bach am Markt ist wieder offen.\n");
    REQUIRE(run("indexer --quiet index texte").exit_code == 0);
    CHECK(line_of(scratch, "litter").find("1 kB cut from 20 documents, by what lines look like") !=
          std::string::npos);
    // A document that is new, one that has less litter, one without any, one that is gone; then many.
    write_text(scratch, "b", "Der Rat tagt heute am Bach.\n\nANZEIGE\n\nEr tagt lange.");
    write_text(scratch, "a1", "Der Rat tagt heute am Bach.\n\nANZEIGE\n\nEr tagt lange.");
    scratch.write("texte/a2.txt", "Der Rat tagt heute am Bach.\n");
    const auto is_as_built_afresh = [&] {
        run("rm -rf fresh; indexer --quiet fresh texte");
        const std::string cut = litter("index");
        CHECK(cut.starts_with("\"cut_documents\":"));
        CHECK(cut == litter("fresh"));
    };
    CHECK(run("rm texte/a3.txt; indexer --quiet index texte").exit_code == 0);
    is_as_built_afresh();
    for (int i = 0; i < 40; ++i) write_text(scratch, "c" + std::to_string(i), "Der Rat tagt heute am Bach.");
    CHECK(run("indexer --quiet index texte").exit_code == 0);
    is_as_built_afresh();
    CHECK(run("indexer --quiet --remove b.txt index; rm texte/b.txt").exit_code == 0);
    is_as_built_afresh();
    CHECK(run("indexer --quiet --reanalyze index").exit_code == 0);
    is_as_built_afresh();
    CHECK(run("indexer --quiet --reanalyze --keep-boilerplate index").exit_code == 0);
    CHECK(litter("index") == "\"cut_documents\":0,\"cut_bytes\":0,\"analysis_version\n");
}

}  // namespace fundstelle
