#include <catch2/catch.hpp>

#include <set>
#include <string>

#include "common/corpus/document_names.hpp"

namespace fundstelle {
namespace {

std::string names(const std::string& id, const DocumentPlace& place) {
    std::string shown;
    for (const std::string& name : document_names(id, place)) shown += name + ' ';
    return shown;
}

TEST_CASE("a document may be called by its id, its file, its place and the folders above") {
    CHECK(names("7", {"/a/2022", "x/b.csv", "x/b.csv:3"}) ==
          "7 x/b.csv/7 x/b.csv:3 2022/x/b.csv/7 2022/x/b.csv:3 a/2022/x/b.csv/7 a/2022/x/b.csv:3 "
          "/a/2022/x/b.csv/7 /a/2022/x/b.csv:3 ");
    // What states no id, and a file that is one document.
    CHECK(names("b.csv:3", {"/a/2022", "b.csv", "b.csv:3"}) ==
          "b.csv:3 2022/b.csv:3 a/2022/b.csv:3 /a/2022/b.csv:3 ");
    CHECK(names("b.txt", {"/a", "b.txt", "b.txt"}) == "b.txt a/b.txt /a/b.txt ");
    CHECK(names("7", {"/a", "b.md", "b.md"}) == "7 b.md a/b.md /a/b.md ");
    // A root that is a file, an entry of an archive, and standard input.
    CHECK(names("b.csv:3", {"/a/b.csv", "b.csv", "b.csv:3"}) == "b.csv:3 a/b.csv:3 /a/b.csv:3 ");
    CHECK(names("7", {"/a/b.zip", "b.zip/c.csv", "b.zip/c.csv:3"}) ==
          "7 b.zip/c.csv/7 b.zip/c.csv:3 a/b.zip/c.csv/7 a/b.zip/c.csv:3 /a/b.zip/c.csv/7 "
          "/a/b.zip/c.csv:3 ");
    CHECK(names("7", {"-", "stdin", "stdin:1"}) == "7 stdin/7 stdin:1 ");
    CHECK(names("7", {"/", "b.csv", "b.csv:3"}) == "7 b.csv/7 b.csv:3 /b.csv/7 /b.csv:3 ");
    CHECK(names("x", {"/a\xFF", "b.md", "b.md"}) == "x b.md a%FF/b.md /a%FF/b.md ");
}

TEST_CASE("there is a name for every document, however many have its id") {
    FreeNames names;
    std::set<std::string> taken = {"stdin:1", "stdin:2", "stdin:4"};
    const auto named = [&](const std::string& id, const DocumentPlace& place) {
        const std::string name =
            names.find(id, place, [&](const std::string& one) { return taken.count(one) != 0; });
        CHECK(taken.insert(name).second);
        return name;
    };
    // Entries of one name in one archive.
    std::string shown;
    for (int i = 0; i < 5; ++i) shown += named("a.tar/b.txt", {"/a.tar", "a.tar/b.txt", "a.tar/b.txt"}) + ' ';
    CHECK(shown == "a.tar/b.txt /a.tar/b.txt /a.tar/b.txt~2 /a.tar/b.txt~3 /a.tar/b.txt~4 ");
    CHECK(named("stdin:1", {"-", "stdin", "stdin:1"}) == "stdin:3");
    CHECK(named("stdin:2", {"-", "stdin", "stdin:2"}) == "stdin:5");
    CHECK(named("7", {"-", "stdin", "stdin:6"}) == "7");
    CHECK(named("7", {"-", "stdin", "stdin:7"}) == "stdin/7");
    CHECK(named("7", {"-", "stdin", "stdin:1"}) == "stdin:6");
}

}  // namespace
}  // namespace fundstelle
