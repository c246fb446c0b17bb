#include <catch2/catch.hpp>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "common/error.hpp"
#include "common/limits.hpp"
#include "common/query/query_file.hpp"
#include "tests/scratch_folder.hpp"

namespace fundstelle {
namespace {

namespace fs = std::filesystem;

/// What a file of queries holds, a line each: `[qid] [text]`, then its faults (-); or the message of the
/// error (!). Its own path stands as FILE.
std::string shown(const fs::path& path, const Limits& limits = {}) {
    std::string text;
    try {
        const QueryFile file = read_query_file(path, limits);
        for (const NamedQuery& query : file.queries) text += '[' + query.qid + "] [" + query.text + "]\n";
        for (const std::string& fault : file.faults) text += "- " + fault + '\n';
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::input);
        CHECK(error.hint() == "write one query a line: qid<TAB>query");
        text = "! " + error.message();
    }
    for (std::size_t at; (at = text.find(path.string())) != std::string::npos;) {
        text.replace(at, path.string().size(), "FILE");
    }
    return text;
}

TEST_CASE("queries are read line by line, and what is none is named with its line") {
    struct Row {
        std::string content;
        std::string_view queries;
    };
    const std::string long_line = "q\t" + std::string(Limits{}.query_line_bytes, 'x');
    const std::vector<Row> rows = {
        {"q1\tHaus\nq2\t\"zwei Worte\"  -drei\n", "[q1] [Haus]\n[q2] [\"zwei Worte\"  -drei]\n"},
        {"q1\tHaus\r\n\r\n \t \r\nq2\tHof", "[q1] [Haus]\n[q2] [Hof]\n"},
        {"\xEF\xBB\xBFq1\tHaus\n", "[q1] [Haus]\n"},
        {" q 1 \tHaus\tHof\n", "[q 1] [Haus\tHof]\n"},
        {"q1\t\n", "[q1] []\n"},
        {"q1 Haus\nq2\tHof\n", "[q2] [Hof]\n- FILE:1: no tab between the name of the query and its words\n"},
        {"q1\tHaus\n\n \tHof\n", "[q1] [Haus]\n- FILE:3: no name before the tab\n"},
        {long_line + "\nq2\tHof\n", "[q2] [Hof]\n- FILE:1: the line is too long\n"},
        {"a\tHaus\n\nb\tHof\n a \tGarten\na\tHaus\n",
         "[a] [Haus]\n[b] [Hof]\n- FILE:4: the name 'a' stands in line 1 already\n"
         "- FILE:5: the name 'a' stands in line 1 already\n"},
        {"\xFF\xFEq\t", "! FILE is UTF-16, not UTF-8; convert it, e.g. with iconv -f UTF-16 -t UTF-8"},
        {"", "! FILE holds no query"},
        {"\n \n", "! FILE holds no query"},
    };
    const ScratchFolder folder;
    for (const Row& row : rows) {
        CAPTURE(row.content.substr(0, 40));
        CHECK(shown(folder.write("queries.tsv", row.content)) == row.queries);
    }
    CHECK(shown(folder.path() / "none.tsv") == "! FILE cannot be read: No such file or directory");
}

TEST_CASE("a file of queries that is none, or has no end, is refused before it fills the memory") {
    Limits limits;
    limits.named_file_bytes = 1'000;
    limits.file_queries = 3;
    limits.file_query_faults = 2;
    const ScratchFolder folder;
    const auto shown_of = [&](const std::string& content) {
        return shown(folder.write("queries.tsv", content), limits);
    };
    CHECK(shown_of("a\tA\nb\tB\nc\tC\n") == "[a] [A]\n[b] [B]\n[c] [C]\n");
    CHECK(shown_of("a\tA\nb\tB\nc\tC\nd\tD\n") == "! FILE has more than 3 queries");
    CHECK(
        shown_of("a\tA\nb\nc\nd\n") ==
        "! FILE has more than 2 faulty lines, as line 4: no tab between the name of the query and its words");
    CHECK(shown_of("a\t" + std::string(998, 'x')) == "[a] [" + std::string(998, 'x') + "]\n");
    CHECK(shown_of("a\t" + std::string(998, 'x') + '\n') ==
          "! FILE has 1001 bytes, more than the 1000 that are read of one file");
}

}  // namespace
}  // namespace fundstelle
