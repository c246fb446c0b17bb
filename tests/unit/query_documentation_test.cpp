#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "common/query/parser.hpp"

namespace fundstelle {
namespace {

/// What stands between the first two backticks of each part of `line`.
std::vector<std::string> code_of(const std::string& line) {
    std::vector<std::string> code;
    for (std::size_t begin = line.find('`'); begin != std::string::npos;) {
        const std::size_t end = line.find('`', begin + 1);
        if (end == std::string::npos) break;
        code.push_back(line.substr(begin + 1, end - begin - 1));
        begin = line.find('`', end + 1);
    }
    return code;
}

/// The code in each row of the table of queries, that of the query first.
std::vector<std::vector<std::string>> rows_of_page() {
    std::ifstream page(std::string(FUNDSTELLE_SOURCE) + "/common/query/README.md");
    std::vector<std::vector<std::string>> rows;
    for (std::string line; std::getline(page, line);) {
        if (line.starts_with("| `")) rows.push_back(code_of(line));
    }
    return rows;
}

bool is_operator_name(const std::string& code) {
    return code.size() > 1 &&
           std::all_of(code.begin(), code.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

}  // namespace

TEST_CASE("every query of the documentation is understood") {
    Analyzer analyzer;
    const auto rows = rows_of_page();
    REQUIRE(rows.size() > 30);
    for (const std::vector<std::string>& row : rows) {
        const Query query = parse_query(row.front(), analyzer);
        CAPTURE(row.front(), outline(query));
        CHECK_FALSE(query.empty());
        CHECK(query.notes == std::vector<std::string>());
    }
}

TEST_CASE("every name of an operator and a field in the documentation is one") {
    Analyzer analyzer;
    std::size_t names = 0;
    for (const std::vector<std::string>& row : rows_of_page()) {
        for (const std::string& code : row) {
            const bool field = code.ends_with(':');
            if (!field && !is_operator_name(code)) continue;
            const Query query = parse_query(field ? code + "2022" : "Haus " + code + " Hof", analyzer);
            CAPTURE(code, outline(query));
            for (const QueryNode* word : wanted_words(query))
                CHECK(code.find(word->text) == std::string::npos);
            ++names;
        }
    }
    CHECK(names == 13);
}

TEST_CASE("the page names all that the language has") {
    std::ifstream page(std::string(FUNDSTELLE_SOURCE) + "/common/query/README.md");
    std::stringstream text;
    text << page.rdbuf();
    for (const char* name :
         {"UND",    "AND",    "ODER",    "OR",      "NICHT",  "NOT",     "NAHE",     "NEAR",
          "titel:", "title:", "quelle:", "source:", "autor:", "author:", "sprache:", "language:",
          "lang:",  "pfad:",  "path:",   "datum:",  "date:",  "seit:",   "since:",   "bis:",
          "until:", "`=",     "*`",      "~`",      "~5",     "NAHE/5"}) {
        CAPTURE(name);
        CHECK(text.str().find(name) != std::string::npos);
    }
}

}  // namespace fundstelle
