#include <catch2/catch.hpp>

#include <string>

#include "common/store/fatal_signal.hpp"
#include "tests/programs/run_program.hpp"
#include "tests/scratch_folder.hpp"

namespace fundstelle {

TEST_CASE("a fatal signal says that the index may be damaged and how to check it", "[programs]") {
    if (!explains_fatal_signals()) return;
    const ScratchFolder scratch;
    scratch.write("texte/a.txt", "Das Moor");
    REQUIRE(run_command("indexer --quiet index texte; mkfifo pipe", scratch.path()).exit_code == 0);
    // The pipe is open when the program has asked for it: by then it works on the index.
    const auto killed = [&](const std::string& command, const std::string& signal) {
        return run_command(
            "{ " + command + " & } 2>/dev/null; exec 3>pipe; kill -" + signal + " $!; wait $! 2>/dev/null",
            scratch.path());
    };
    const auto expected = [](const std::string& program, const std::string& signal) {
        return program + ": ended by SIG" + signal +
               ": the index index may be damaged\n  check it: indexer --check index\n";
    };
    for (const std::string signal : {"SEGV", "BUS", "FPE", "ILL", "ABRT"}) {
        CAPTURE(signal);
        const CommandResult searching = killed("searcher index --queries pipe 2>&1", signal);
        CHECK(searching.exit_code == 2);
        CHECK(searching.output == expected("searcher", signal));
        const CommandResult indexing = killed("indexer --reanalyze index --words pipe 2>&1", signal);
        CHECK(indexing.exit_code == 2);
        CHECK(indexing.output == expected("indexer", signal));
    }
    // Where there is no index yet there is none to be damaged.
    CHECK(killed("indexer new texte --words pipe", "SEGV").exit_code == 128 + 11);
    CHECK(run_command("indexer --check index; searcher index Moor", scratch.path()).exit_code == 0);
}

TEST_CASE("a check tells every damaged file, and what to do about it", "[programs]") {
    const ScratchFolder scratch;
    scratch.write("texte/a.txt", "Das Moor");
    const auto run = [&](const std::string& command) { return run_command(command, scratch.path()); };
    REQUIRE(run("indexer --quiet index texte").exit_code == 0);
    const CommandResult damaged =
        run("cp -r index copy; printf X | dd of=copy/gen-1/iamglass seek=50 bs=1 conv=notrunc 2>/dev/null; "
            "printf X >> copy/gen-1/files; rm copy/gen-1/stories; indexer --check copy");
    CHECK(damaged.exit_code == 2);
    CHECK(damaged.output ==
          "indexer: gen-1/files has " + std::to_string(std::stoi(run("wc -c < copy/gen-1/files").output)) +
              " bytes, not " + std::to_string(std::stoi(run("wc -c < index/gen-1/files").output)) +
              "\nindexer: gen-1/iamglass is not as it was written\nindexer: gen-1/stories is missing\n"
              "indexer: the index copy is damaged\n  build it anew: indexer --rebuild DATABASE PATH...\n");
    const CommandResult opened = run("searcher copy Moor");
    CHECK(opened.exit_code == 2);
    CHECK(opened.output.find("searcher: the index copy: gen-1/files has ") == 0);

    // What no size tells is met when the text is read.
    const CommandResult searching =
        run("cp -r index torn; sed -i s/Moor/Moos/ torn/gen-1/docdata.glass; searcher torn Moor");
    CHECK(searching.exit_code == 2);
    CHECK(
        searching.output ==
        "searcher: the index torn: a stored text is damaged\n"
        "  indexer --check DATABASE tells all that is; build it anew: indexer --rebuild DATABASE PATH...\n");

    const CommandResult lost = run("rm index/gen-1/manifest; indexer --check index; searcher index Moor");
    CHECK(lost.exit_code == 2);
    CHECK(
        lost.output ==
        "indexer: gen-1/manifest is missing\nindexer: the index index is damaged\n"
        "  build it anew: indexer --rebuild DATABASE PATH...\n"
        "searcher: the index index: gen-1/manifest is missing: it is damaged\n"
        "  indexer --check DATABASE tells all that is; build it anew: indexer --rebuild DATABASE PATH...\n");
    CHECK(run("indexer --quiet --rebuild index texte && indexer --check index").output ==
          "the index index is whole\n");
}

TEST_CASE("an index whose file current is lost, or names what is not there, is taken up again",
          "[programs]") {
    const ScratchFolder scratch;
    scratch.write("texte/a.txt", "Das Moor");
    const auto run = [&](const std::string& command) { return run_command(command, scratch.path()); };
    REQUIRE(run("indexer --quiet index texte").exit_code == 0);
    for (const char* loss : {"rm index/current", "echo gen-7 > index/current"}) {
        INFO(loss);
        CHECK(run(std::string(loss) + "; searcher index Moor").exit_code == 2);
        const CommandResult again = run("indexer index texte");
        CHECK(again.exit_code == 0);
        CHECK(
            again.output.find("indexer: note: the index index did not say that gen-1, which is complete, is "
                              "current; now it does\n") == 0);
        CHECK(again.output.find("unchanged") != std::string::npos);
        CHECK(run("searcher index Moor").exit_code == 0);
        CHECK(run("indexer index texte").output.find("note") == std::string::npos);
    }
    // What is not complete is not taken up: it is built anew.
    CHECK(run("rm index/current index/gen-1/words; searcher index Moor").output ==
          "searcher: the index index has no file that says whether gen-1 is current\n"
          "  run indexer index PATH... to its end\n");
    const CommandResult refused = run("indexer --quiet index texte");
    CHECK(refused.exit_code == 2);
    CHECK(refused.output ==
          "indexer: the index index has no current generation, and gen-1/words is missing: it is damaged\n"
          "  build it anew: indexer --rebuild DATABASE PATH...\n");
    CHECK(run("indexer --quiet --rebuild index texte; indexer --check index").output ==
          "the index index is whole\n");
    // Nor where there is none: the advice must lead out.
    CHECK(run("echo gen-9 > index/current; rm -r index/gen-*; indexer index texte").output ==
          "indexer: the index index: gen-9 is missing: it is damaged\n"
          "  indexer DATABASE PATH... goes on with another complete one, if there is one; build it anew: "
          "indexer --rebuild DATABASE PATH...\n");
    CHECK(run(": > index/current; searcher index Moor").output ==
          "searcher: the index index was never finished\n  run indexer index PATH... to its end\n");
    CHECK(run("indexer --quiet --rebuild index texte; indexer --check index").output ==
          "the index index is whole\n");
}

}  // namespace fundstelle
