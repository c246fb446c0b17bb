#include <catch2/catch.hpp>

#include <filesystem>
#include <string>

#include "tests/programs/run_program.hpp"
#include "tests/scratch_folder.hpp"

namespace fundstelle {

TEST_CASE("with another Xapian the index is written through its own functions, and that is said",
          "[programs]") {
    const ScratchFolder scratch;
    scratch.write("texte/a.txt", "Neues von der Haustür\n\nDie Haustür steht offen.\n");
    const std::string preload =
        "LD_PRELOAD=" FUNDSTELLE_OTHER_XAPIAN " ASAN_OPTIONS=\"$ASAN_OPTIONS:verify_asan_link_order=0\" ";
    const CommandResult other = run_command(preload + "indexer index texte", scratch.path());
    INFO(other.output);
    CHECK(other.exit_code == 0);
    CHECK(other.output.find("writing   through Xapian, which takes longer: Xapian 1.5.0 is linked") !=
          std::string::npos);
    CHECK(run_command("searcher index Türen --format trec", scratch.path()).output.find("a.txt") !=
          std::string::npos);

    const CommandResult ours = run_command("indexer index texte", scratch.path());
    CHECK(ours.exit_code == 0);
    CHECK(ours.output.find("through Xapian") == std::string::npos);
}

TEST_CASE("threads and memory make no difference to answers", "[programs]") {
    const ScratchFolder scratch;
    const auto answers = [&](const std::string& options) {
        const std::string command = "rm -rf index; indexer --quiet " + options +
                                    " index '" FUNDSTELLE_SOURCE
                                    "/corpus/articles' && searcher index --queries '" FUNDSTELLE_SOURCE
                                    "/corpus/queries.tsv' --format trec";
        const CommandResult result = run_command(command, scratch.path());
        CHECK(result.exit_code == 0);
        return result.output;
    };
    const std::string plain = answers("--writer plain");
    CHECK(plain.size() > 1000);
    for (const char* options : {"", "--jobs 1", "--jobs 7 --memory 64", "--writer bulk -j 3"}) {
        const bool alike = answers(options) == plain;
        INFO(options);
        CHECK(alike);
    }
}

TEST_CASE("threads that the system does not give are an error like others", "[programs]") {
    const ScratchFolder scratch;
    scratch.write("texte/a.txt", "Neues von der Haustür\n\nDie Haustür steht offen.\n");
    // AddressSanitizer needs more room for addresses than there is here.
    const CommandResult limited = run_command("ulimit -v 300000; indexer --version", scratch.path());
    if (limited.exit_code != 0) return;
    const CommandResult result =
        run_command("ulimit -v 300000; indexer --jobs 60 index texte", scratch.path());
    INFO(result.output);
    CHECK(result.exit_code == 2);
    CHECK(result.output.find("indexer: cannot start thread ") == 0);
    CHECK_FALSE(std::filesystem::exists(scratch.path() / "index"));
    // Little memory is not spent on threads.
    const CommandResult fewer =
        run_command("ulimit -v 300000; indexer --jobs 60 --memory 64 index texte", scratch.path());
    INFO(fewer.output);
    CHECK(fewer.exit_code == 0);
}

}  // namespace fundstelle
