#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <sstream>
#include <string>

#include "tests/programs/run_program.hpp"
#include "tests/scratch_folder.hpp"

namespace fundstelle {
namespace {

TEST_CASE("of thousands of files every good one is in the index and every broken one in the list") {
    const ScratchFolder scratch;
    constexpr int count = 3000;
    for (int i = 0; i < count; ++i) {
        const std::string number = std::to_string(i);
        const bool broken = i % 100 == 7;
        scratch.write("texte/" + std::to_string(i % 10) + "/t" + number + ".txt",
                      broken ? std::string("\x00\x01\x02", 3) : "Das Moor Nummer " + number);
    }
    const CommandResult run = run_command("indexer index texte --skipped liste.jsonl", scratch.path());
    CHECK(run.exit_code == 1);
    CHECK(run.output.find("... and ") == std::string::npos);
    std::istringstream list(content_of(scratch.path() / "liste.jsonl"));
    int listed = 0;
    for (std::string line; std::getline(list, line); ++listed) {
        const auto skipped = nlohmann::json::parse(line);
        const std::string place = skipped["place"];
        CHECK(place.ends_with("7.txt"));
        CHECK(skipped["reason"] == "is a binary file, not text");
    }
    CHECK(listed == count / 100);
    const std::string counted = run_command("searcher index Moor --limit 1", scratch.path()).output;
    CHECK(counted.starts_with("2,970 documents match"));
}

TEST_CASE(
    "the list of what was skipped is whole where the terminal shows its beginning, and empty without "
    "faults") {
    const ScratchFolder scratch;
    std::string lines = "{\"text\":\"Das Moor\"}\n";
    for (int i = 0; i < 80; ++i) lines += "kaputt\n";
    scratch.write("a.jsonl", lines);
    scratch.write("b.txt", "Die Heide");
    const CommandResult run = run_command("indexer index a.jsonl --skipped liste.jsonl", scratch.path());
    CHECK(run.output.find("... and 30 more") != std::string::npos);
    const std::string list = content_of(scratch.path() / "liste.jsonl");
    CHECK(std::count(list.begin(), list.end(), '\n') == 80);
    CHECK(run_command("indexer index b.txt --skipped liste.jsonl", scratch.path()).exit_code == 0);
    CHECK(content_of(scratch.path() / "liste.jsonl").empty());
}

TEST_CASE("standard input is read to its end from a pipe and from the place where a file stands") {
    const ScratchFolder scratch;
    std::string lines;
    for (int i = 0; i < 5000; ++i) lines += "{\"text\":\"Das Moor " + std::to_string(i) + "\"}\n";
    scratch.write("a.jsonl", lines);
    const std::string found = "; searcher index Moor --limit 1 | head -n 1 | cut -c 1-15";
    CHECK(run_command("cat a.jsonl | TMPDIR=. indexer -q index - && ls" + found, scratch.path()).output ==
          "a.jsonl\nindex\n5,000 documents\n");
    CHECK(run_command("(read line; indexer -q --rebuild index -) < a.jsonl" + found, scratch.path()).output ==
          "4,999 documents\n");
    CHECK(run_command("indexer -q index - < a.jsonl" + found, scratch.path()).output == "5,000 documents\n");
}

}  // namespace
}  // namespace fundstelle
