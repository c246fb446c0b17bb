#include <catch2/catch.hpp>

#include <filesystem>
#include <string>

#include "common/store/build_lock.hpp"
#include "common/store/index_reader.hpp"
#include "tests/programs/run_program.hpp"
#include "tests/scratch_folder.hpp"

namespace fundstelle {

TEST_CASE("who cannot build in a folder is told before the texts are read for their words", "[programs]") {
    const ScratchFolder scratch;
    const auto built = [&](const std::string& database) {
        return run_command("indexer --no-word-lists " + database + " missing", scratch.path());
    };
    scratch.write("mine/letter.txt", "somebody's file");
    CHECK(built("mine").output.find("mine is not an index") != std::string::npos);
    // This is the error that reading them would make.
    CHECK(built("new").output.find("missing") != std::string::npos);
    CHECK(run_command("ls", scratch.path()).output == "mine\n");

    std::filesystem::create_directory(scratch.path() / "index");
    const BuildLock lock(scratch.path() / "index");
    CHECK(built("index").exit_code == 3);
}

TEST_CASE("a stop before the words are known leaves nothing behind", "[programs]") {
    const ScratchFolder scratch;
    scratch.write("text.txt", "Ein Text");
    // The pipe opens when the indexer comes to read it.
    const CommandResult stopped = run_command(
        "mkfifo words; indexer --words words index text.txt & exec 3>words; kill $!; wait $!; echo $?; ls",
        scratch.path());
    INFO(stopped.output);
    CHECK(stopped.output.find("stopped: nothing was published") != std::string::npos);
    CHECK(stopped.output.find("143\ntext.txt\nwords\n") != std::string::npos);
}

TEST_CASE("an index that is analysed anew learns the words that its files would teach", "[programs]") {
    const ScratchFolder scratch;
    // What stands in no index teaches nothing: a document that was there, a text that cannot be read.
    const std::string line =
        "{\"id\":\"1\",\"title\":\"Das Haus\",\"text\":\"Ein Garten, ein Haus, kein Zwirbel.\"}\n";
    scratch.write("more/a.jsonl", line + line + line);
    scratch.write("more/b.txt", "Der Zwirbel \xFF ist ein Zwirbel.");
    scratch.write("words.txt", "Stern\nWarte\n");
    const std::string paths = " '" FUNDSTELLE_SOURCE "/corpus/articles' more";
    const auto run = [&](const std::string& arguments) {
        return run_command("indexer " + arguments, scratch.path()).output;
    };
    run("anew" + paths);
    for (const std::string options : {"--no-word-lists ", "--no-word-lists --words words.txt ", ""}) {
        INFO(options);
        run("--rebuild " + options + "fresh" + paths);
        const std::string summary = run(options + "--reanalyze anew");
        INFO(summary);
        const AnalysisSettings fresh = IndexReader(scratch.path() / "fresh").analysis();
        const AnalysisSettings anew = IndexReader(scratch.path() / "anew").analysis();
        CHECK(anew.lexicon->bytes() == fresh.lexicon->bytes());
        CHECK(anew.fingerprint == fresh.fingerprint);
        CHECK(summary.find("\nformerly  split by") != std::string::npos);
        if (!options.empty()) {
            CHECK(fresh.lexicon->classes("zwirbel").empty());
            CHECK(fresh.lexicon->words() > 500);
        }
    }
}

TEST_CASE("a word that is never split is not, in no form and no spelling", "[programs]") {
    const ScratchFolder scratch;
    scratch.write("text.txt", "Das Schiffahrtsamt");
    scratch.write("whole.txt", "Schiffahrtsamt\nHaustür\n");
    const auto split = [&](const std::string& options) {
        run_command("indexer --rebuild " + options + " index text.txt", scratch.path());
        return run_command("searcher index --analyze 'Schiffahrtsamtes Haustüren' | grep -c '(part)'",
                           scratch.path())
            .output;
    };
    CHECK(split("") == "2\n");
    CHECK(split("--never-split whole.txt") == "0\n");
}

}  // namespace fundstelle
