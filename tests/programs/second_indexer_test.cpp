#include <catch2/catch.hpp>

#include <string>

#include "tests/programs/run_program.hpp"
#include "tests/scratch_folder.hpp"

namespace fundstelle {
namespace {

/// An index, and how to run commands while an indexer is at work on it: it waits for its words from a pipe,
/// which it opens when it has the lock.
struct Busy {
    Busy() {
        folder.write("texte/a.txt", "Das Moor");
        folder.write("mehr/b.txt", "Die Heide");
        folder.write("mehr/c.txt", "Die Geest");
        run("indexer --quiet index texte; mkfifo pipe");
    }
    CommandResult run(const std::string& command) const { return run_command(command, folder.path()); }

    /// What `command` prints and how it ends while another indexer works on the index. It is given twenty
    /// times the second that it may take.
    CommandResult run_beside(const std::string& first, const std::string& command) const {
        return run("{ " + first + " --words pipe >/dev/null 2>&1 & } 2>/dev/null; exec 3>pipe; timeout 20 " +
                   command + "; code=$?; kill -KILL $!; wait $! 2>/dev/null; exit $code");
    }

    ScratchFolder folder;
};

}  // namespace

TEST_CASE("a second indexer ends at once with 3 and is told to wait, never to delete a lock", "[programs]") {
    const Busy busy;
    for (const char* first : {"indexer --rebuild index texte", "indexer --reanalyze index"}) {
        for (const char* second :
             {"indexer index mehr", "indexer index texte", "indexer --rebuild index mehr",
              "indexer --reanalyze index", "indexer --remove a.txt index"}) {
            CAPTURE(first, second);
            // The first one is still there when the second one has ended: it did not wait.
            const CommandResult refused = busy.run_beside(first, second);
            CHECK(refused.exit_code == 3);
            CHECK(refused.output ==
                  "indexer: another indexer is building index\n"
                  "  wait until it has finished, or stop it; searching goes on meanwhile\n");
        }
    }
    const CommandResult first_build = busy.run_beside("indexer new texte", "indexer new mehr");
    CHECK(first_build.exit_code == 3);
    for (const char* reading : {"searcher index Moor", "indexer --info index", "indexer --check index"})
        CHECK(busy.run_beside("indexer --rebuild index texte", reading).exit_code == 0);
}

TEST_CASE("a lock file that is left behind means nothing", "[programs]") {
    const Busy busy;
    const CommandResult killed = busy.run_beside("indexer --rebuild index texte", "true");
    CHECK(killed.exit_code == 0);
    CHECK(busy.run("ls index").output == "current\ngen-1\ngen-2.tmp\nlock\n");
    CHECK(busy.run("indexer --quiet index texte mehr; ls index").output == "current\ngen-2\nlock\n");
    CHECK(busy.run("echo 4711 > index/lock; indexer --quiet --rebuild index texte").exit_code == 0);
    CHECK(busy.run("rm index/lock; indexer --quiet --rebuild index texte").exit_code == 0);
    CHECK(busy.run("indexer --check index").exit_code == 0);
}

TEST_CASE("the judgement of second indexers notices one that gets in, and one that waits", "[programs]") {
    const Busy busy;
    // What no message must ever advise.
    const CommandResult entered =
        busy.run_beside("indexer --rebuild index texte", "sh -c 'rm index/lock; indexer --quiet index mehr'");
    CHECK(entered.exit_code == 0);
    CHECK(entered.output.empty());
    // One that waits for the first is stopped.
    CHECK(busy.run_beside("indexer --rebuild index texte", "flock index/lock true").exit_code == 124);
}

}  // namespace fundstelle
