#include <catch2/catch.hpp>

#include <string>
#include <unistd.h>

#include "tests/programs/run_program.hpp"
#include "tests/scratch_folder.hpp"

namespace fundstelle {
namespace {

/// A folder in which commands run as somebody whom the rights of files bind, as they do not bind root. The
/// programs are copied there: where they were built nobody else may be allowed to look.
struct Bound {
    Bound() {
        folder.write("texte/a.txt", "Das Moor");
        folder.write("texte/b.txt", "Die Heide");
        folder.write("texte/unten/c.txt", "Die Geest");
        run_command("mkdir bin; cp $(command -v indexer) $(command -v searcher) bin; chmod -R a+rwX .",
                    folder.path());
    }
    CommandResult run(const std::string& command) const {
        const std::string other =
            ::geteuid() == 0 ? "setpriv --reuid=65534 --regid=65534 --clear-groups " : "";
        folder.write("command", "PATH=./bin:$PATH; " + command);
        return run_command(other + "sh ./command", folder.path());
    }
    /// What root or the owner does meanwhile.
    void set(const std::string& command) const { run_command(command, folder.path()); }

    ScratchFolder folder;
};

constexpr const char* ids = "searcher index 'Moor Heide Geest' --format trec | cut -d ' ' -f 3 | sort";

}  // namespace

TEST_CASE("a file or folder that may not be read is told, and all others are in", "[programs]") {
    const Bound bound;
    bound.set("chmod 000 texte/b.txt texte/unten");
    const CommandResult built = bound.run("indexer --quiet index texte");
    bound.set("chmod 755 texte/unten");
    CHECK(built.exit_code == 1);
    CHECK(built.output.find("skipped texte/b.txt: cannot be read: Permission denied\n") != std::string::npos);
    CHECK(built.output.find("skipped texte/unten: ") != std::string::npos);
    CHECK(bound.run(ids).output == "a.txt\n");
}

TEST_CASE("a document whose file may not be read for once stays in the index", "[programs]") {
    const Bound bound;
    REQUIRE(bound.run("indexer --quiet index texte").exit_code == 0);
    bound.folder.write("texte/a.txt", "Das Moor am See");
    bound.folder.write("texte/b.txt", "Die Heide am See");
    bound.set("chmod 000 texte/b.txt texte/unten");
    const CommandResult updated = bound.run("indexer index texte");
    bound.set("chmod 755 texte/unten");
    CHECK(updated.exit_code == 1);
    CHECK(updated.output.find("1 replaced, 0 removed") != std::string::npos);
    CHECK(bound.run(ids).output == "a.txt\nb.txt\nunten/c.txt\n");
    bound.set("chmod 644 texte/b.txt");
    CHECK(bound.run("indexer index texte").output.find("1 replaced, 0 removed") != std::string::npos);
}

TEST_CASE("an index that may be read but not written is searched, asked and checked", "[programs]") {
    const Bound bound;
    REQUIRE(bound.run("indexer --quiet index texte").exit_code == 0);
    bound.set("chmod -R a-w index; [ $(id -u) != 0 ] || chown -R 0 index");
    CHECK(bound.run("indexer --check index").output == "the index index is whole\n");
    CHECK(bound.run("indexer --info index").exit_code == 0);
    CHECK(bound.run(ids).output == "a.txt\nb.txt\nunten/c.txt\n");
    const CommandResult update = bound.run("indexer index texte");
    CHECK(update.exit_code == 2);
    CHECK(update.output.find("ermission denied") != std::string::npos);
    bound.set("chmod -R a+rwX index");
}

TEST_CASE("an index that may not be read is not called damaged", "[programs]") {
    const Bound bound;
    REQUIRE(bound.run("indexer --quiet index texte").exit_code == 0);
    for (const std::string hidden : {"index", "index/current", "index/gen-1", "index/gen-1/docdata.glass",
                                     "index/gen-1/stories", "index/gen-1/words"}) {
        bound.set("chmod 000 " + hidden + "; [ $(id -u) != 0 ] || chown 0 " + hidden);
        for (const char* command : {"searcher index Moor", "indexer --check index", "indexer --info index",
                                    "indexer index texte"}) {
            const CommandResult refused = bound.run(command);
            CAPTURE(hidden, command, refused.output);
            CHECK(refused.exit_code == 2);
            CHECK(refused.output.find("ermission denied") != std::string::npos);
            CHECK(refused.output.find("damaged") == std::string::npos);
        }
        bound.set("chmod 777 " + hidden);
    }
    CHECK(bound.run(ids).output == "a.txt\nb.txt\nunten/c.txt\n");
}

}  // namespace fundstelle
