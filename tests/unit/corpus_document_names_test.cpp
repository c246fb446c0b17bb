#include <catch2/catch.hpp>

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
          "7 x/b.csv/7 x/b.csv:3 2022/x/b.csv/7 a/2022/x/b.csv/7 /a/2022/x/b.csv/7 ");
    // What states no id, and a file that is one document.
    CHECK(names("b.csv:3", {"/a/2022", "b.csv", "b.csv:3"}) ==
          "b.csv:3 2022/b.csv:3 a/2022/b.csv:3 /a/2022/b.csv:3 ");
    CHECK(names("b.txt", {"/a", "b.txt", "b.txt"}) == "b.txt a/b.txt /a/b.txt ");
    CHECK(names("7", {"/a", "b.md", "b.md"}) == "7 b.md a/b.md /a/b.md ");
    // A root that is a file, an entry of an archive, and standard input.
    CHECK(names("b.csv:3", {"/a/b.csv", "b.csv", "b.csv:3"}) == "b.csv:3 a/b.csv:3 /a/b.csv:3 ");
    CHECK(names("7", {"/a/b.zip", "b.zip/c.csv", "b.zip/c.csv:3"}) ==
          "7 b.zip/c.csv/7 b.zip/c.csv:3 a/b.zip/c.csv/7 /a/b.zip/c.csv/7 ");
    CHECK(names("7", {"-", "stdin", "stdin:1"}) == "7 stdin/7 stdin:1 ");
    CHECK(names("7", {"/", "b.csv", "b.csv:3"}) == "7 b.csv/7 b.csv:3 /b.csv/7 ");
    CHECK(names("x", {"/a\xFF", "b.md", "b.md"}) == "x b.md a%FF/b.md /a%FF/b.md ");
}

}  // namespace
}  // namespace fundstelle
