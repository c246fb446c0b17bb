#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "common/query/parser.hpp"
#include "common/text/utf8.hpp"

// Queries that somebody types to break something, the bounds of the language, and words that are all
// required.

namespace fundstelle {
namespace {

std::string repeated(std::string_view text, std::size_t times) {
    std::string all;
    while (times-- > 0) all += text;
    return all;
}

std::string first_note(const Query& query) {
    return query.notes.empty() ? "" : query.notes.front();
}

std::size_t depth_of(const QueryNode& node) {
    std::size_t deepest = 0;
    for (const QueryNode& child : node.children) deepest = std::max(deepest, depth_of(child));
    return deepest + 1;
}

}  // namespace

TEST_CASE("parentheses beyond the deepest are read flat, and said") {
    Analyzer analyzer;
    const std::string deepest = repeated("(a UND ", 16) + "b" + repeated(")", 16);
    CHECK(parse_query(deepest, analyzer).notes.empty());
    const Query deeper = parse_query(repeated("(a UND ", 17) + "b ODER c" + repeated(")", 17), analyzer);
    CHECK(first_note(deeper) == "parentheses are nested more than 16 deep: those within are ignored");
    CHECK(deeper.notes.size() == 1);
    CHECK(outline(deeper) == "all(" + repeated("a, ", 15) + "any(all(a, a, b), c))");
    const std::string alternating = repeated("(a UND (b ODER ", 8) + "c" + repeated("))", 8);
    CHECK(parse_query(alternating, analyzer).notes.empty());
    CHECK(depth_of(parse_query(alternating, analyzer).root) == 17);
    Limits limits;
    limits.query_depth = 1;
    const ParseOptions flat{.limits = limits};
    CHECK(outline(parse_query("a UND (b ODER (c UND d))", analyzer, flat)) == "all(a, any(b, all(c, d)))");
    CHECK(outline(parse_query("(a) UND (b)", analyzer, flat)) == "all(a, b)");
    CHECK(outline(parse_query("-(-(a b)) c", analyzer, flat)) == "without(c, a, b)");
}

TEST_CASE("what is typed to break something gives a small sound tree") {
    Analyzer analyzer;
    Limits whole;
    whole.query_bytes = 1 << 20;
    for (const std::string& text : {
             repeated("(", 10'000),
             repeated(")", 10'000),
             repeated("(", 10'000) + "Haus" + repeated(")", 10'000),
             repeated("()", 5'000),
             repeated("-(", 5'000) + "Haus",
             repeated("a(", 5'000),
             repeated("\"", 10'001),
             repeated("„", 10'001),
             repeated("‚", 10'000),
             repeated("‘a ", 5'000),
             repeated("›", 10'001),
             repeated("NICHT ", 10'001) + "Haus Hof",
             repeated("a NAHE NICHT ", 2'000) + "b",
             repeated("UND ", 10'000),
             repeated("a ODER ", 5'000),
             repeated("(a b) NAHE ", 2'000) + "c",
             repeated("titel:", 5'000),
             repeated("titel:(", 5'000) + "a",
             repeated("*", 10'000),
             repeated("a*", 5'000),
             repeated("~", 10'000),
             repeated("a~", 5'000),
             repeated("=", 10'000),
             repeated("+-", 5'000),
             repeated("datum:", 5'000),
             repeated("datum:2022..", 2'000),
             repeated("9. ", 5'000),
             repeated(std::string(1, '\0'), 10'000),
             repeated("\xff", 10'000),
             repeated("\u202E(", 5'000),
             "\"a b\"~" + repeated("9", 10'000),
             "a NAHE/" + repeated("9", 10'000) + " b",
             "Wort~" + repeated("9", 10'000),
             "pfad:" + repeated("/", 10'000),
             "pfad:" + repeated("ä", 10'000),
         }) {
        for (const Limits& limits : {Limits{}, whole}) {
            const Query query = parse_query(text, analyzer, ParseOptions{.limits = limits});
            INFO(text.substr(0, 30));
            CHECK(depth_of(query.root) <= 5 * (limits.query_depth + 1));
            CHECK(shown(query).size() < 100'000);
            CHECK(query.notes.size() <= limits.query_notes + 1);
            CHECK_FALSE(find_invalid_utf8(query.reading));
        }
    }
}

TEST_CASE("many things that are read differently are counted, not told one by one") {
    Analyzer analyzer;
    std::string text = "Haus";
    for (int i = 0; i < 20; ++i) text += " w" + std::to_string(i) + "*x";
    const Query query = parse_query(text, analyzer);
    REQUIRE(query.notes.size() == 17);
    CHECK(query.notes.back() == "more of the query was read differently than typed (4 further notes)");
    CHECK(first_note(parse_query(repeated("x", 100) + "*y", analyzer)) ==
          "the * in '" + repeated("x", 60) + "…' does not stand at the end of a word: ignored");
}

TEST_CASE("a path is no longer than a term can be") {
    Analyzer analyzer;
    const Query query = parse_query("pfad:x" + repeated("ä", 200), analyzer);
    REQUIRE(query.root.terms.size() == 1);
    CHECK(query.root.terms.front().text.size() <= Limits{}.term_bytes - prefix_bytes);
    CHECK_FALSE(find_invalid_utf8(query.root.terms.front().text));
}

TEST_CASE("with words all, every telling word is required") {
    struct Row {
        std::string_view query, tree;
    };
    Analyzer analyzer;
    for (const Row& row : std::vector<Row>{
             {"Haus Hof", "all(Haus, Hof)"},
             {"Haus der Hof", "prefer(all(Haus, Hof), der)"},
             {"der die", "any(der, die)"},
             {"+Haus Hof", "all(Haus, Hof)"},
             {"Haus -Hof", "without(Haus, Hof)"},
             {"Haus ODER Hof Garten", "all(any(Haus, Hof), Garten)"},
             {"(Haus Hof) ODER Garten", "any(all(Haus, Hof), Garten)"},
             {"\"alte Linde\" Haus", "all(phrase(alte, Linde), Haus)"},
             {"Haus Hof quelle:AFP", "all(Haus, Hof, source:AFP)"},
             {"titel:(a b)", "all(title:a, title:b)"},
             {"EU-Rat Haus", "all(EU, Rat, Haus)"},
             {"-(Haus Hof) Garten", "without(Garten, all(Haus, Hof))"},
         }) {
        INFO(row.query);
        CHECK(outline(parse_query(row.query, analyzer, ParseOptions{.words = WordsMode::all})) == row.tree);
    }
}

}  // namespace fundstelle
