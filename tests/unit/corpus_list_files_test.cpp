#include <catch2/catch.hpp>

#include <filesystem>
#include <string>
#include <vector>

#include "common/corpus/corpus_reader.hpp"
#include "common/corpus/csv_rows.hpp"
#include "common/corpus/json_file.hpp"
#include "common/error.hpp"
#include "tests/scratch_folder.hpp"

// Files with many articles: JSON and tables.

namespace fundstelle {
namespace {

/// All that a file gives, each in brackets: `PLACE TITLE|TEXT|SOURCE`, then what was skipped (-) and noted
/// (!).
std::string read(const std::string& name, const std::string& content, const Limits& limits = {}) {
    const ScratchFolder folder;
    CorpusReader reader({folder.write(name, content)}, limits);
    const auto place_of = [](const std::string& place) {
        return std::filesystem::path(place).filename().string();
    };
    std::string shown;
    for (Article article; reader.next(article);) {
        shown += '[' + place_of(reader.shown(reader.origin())) + ' ' + article.title + '|' + article.text +
                 '|' + article.source + ']';
        const bool own = article.id == "eigen";
        CHECK((own || article.id == place_of(reader.shown(reader.origin()))));
    }
    for (const Skipped& skipped : reader.skipped()) {
        shown += "[-" + place_of(skipped.place) + ' ' + skipped.reason + ']';
    }
    for (const Skipped& note : reader.warnings()) {
        shown += "[!" + place_of(note.place) + ' ' + note.reason + ']';
    }
    return shown;
}

TEST_CASE("a JSON file is one article, a list of them or an object with such a list") {
    struct Case {
        const char* content;
        const char* shown;
    };
    const char* const neither = "[-a.json has neither a `text` nor a `title`]";
    for (const auto& [content, shown] : std::vector<Case>{
             {R"({"titel":"Moor","text":"Torf.","quelle":"Bote"})", "[a.json Moor|Torf.|Bote]"},
             {"\uFEFF\n [ {\"title\":\"Moor\"} ,\r\n\t{\"title\":\"Heide\"}\n]\n",
              "[a.json#1 Moor||][a.json#2 Heide||]"},
             {R"([{"id":"eigen","title":"Moor"}])", "[a.json#1 Moor||]"},
             {R"({"stand":"heute","artikel":[{"title":"Moor"},{"title":"Heide"}],"seite":1})",
              "[a.json#1 Moor||][a.json#2 Heide||]"},
             {R"({"autoren":[{"name":"Ada"}],"articles":[{"title":"Moor"}],"mehr":[{"title":"X"}]})",
              "[a.json#1 Moor||]"},
             {R"({"ids":[1,2],"eintraege":[{"title":"Moor"}],"mehr":[{"title":"X"}]})",
              "[a.json#1 Moor||][a.json#2 X||]"},
             {R"({"autoren":[{"name":"Ada"}],"politik":[{"title":"Moor"}],"orte":[{"name":"Ems"}],
                  "sport":[{"text":"Ball"},{"title":"Tor"}]})",
              "[a.json#1 Moor||][a.json#2 Ball|Ball|][a.json#3 Tor||]"},
             // Signs of JSON within texts, and a list within an article.
             {R"([{"title":"a]}\"[{,","x":[{"title":"innen"}]},{"title":"\\"}])",
              "[a.json#1 a]}\"[{,||][a.json#2 \\||]"},
             {R"({"items":[{"title":"innen"}],"text":"Moor"})", "[a.json Moor|Moor|]"},
             {R"({"autoren":[{"name":"Ada"}],"title":"Moor"})", "[a.json Moor||]"},
             {R"({"title":"Der Bote","items":[{"title":"Moor"}]})", "[a.json#1 Moor||]"},
             {"[]", ""},
             {"{}", neither},
             {R"({"articles":"keine"})", neither},
             {"3", "[-a.json is no JSON of articles: a list or an object is expected at byte 1]"},
             {"", "[-a.json is no JSON of articles: a list or an object is expected at byte 1]"},
             {R"({"title":"Moor"} {"title":"Heide"})",
              "[-a.json is no JSON of articles: the end is expected at byte 18]"},
         }) {
        CAPTURE(content);
        CHECK(read("a.json", content) == shown);
    }
}

TEST_CASE("what is broken in a JSON list is reported by its place and the rest is read") {
    CHECK(read("a.json", R"([{"title":"Eins"},7,{"title":zwei},{"nr":3},{"title":"Fünf","url":[]}])") ==
          "[a.json#1 Eins||][a.json#5 Fünf||]"
          "[-a.json#2 not a JSON object: a lone value where an object {...} is expected]"
          "[-a.json#3 not a JSON object: a syntax error at byte 10]"
          "[-a.json#4 has neither a `text` nor a `title`]"
          "[!a.json#5 the `url` is a list, not a string, and left out]");
    CHECK(read("a.json", R"([{"title":"Eins"},{"title":"Zw)") ==
          "[a.json#1 Eins||][-a.json is cut short: what begins at byte 19 does not end]");
    CHECK(read("a.json", R"({"daten":[{"title":"Eins"},{"title":"Zw)") ==
          "[a.json#1 Eins||][-a.json is cut short: what begins at byte 28 does not end]");
    CHECK(read("a.json", R"([{"title":"Eins"} {"title":"Zwei"}])") ==
          "[a.json#1 Eins||][-a.json is no JSON of articles: a comma or the end of the list is expected at "
          "byte "
          "19]");
    CHECK(read("a.json", "[{\"title\":\"Gr\xF6\xDF\x65\"}]") == "[a.json#1 Größe||]");
    CHECK(read("a.json", R"([{"title":"Eins"}])", Limits{.list_file_bytes = 10}) ==
          "[-a.json has 18 bytes, more than the 10 that are read of one file]");
    const std::string deep = std::string(200'000, '[') + std::string(200'000, ']');
    CHECK(read("a.json", '[' + deep + ",{\"title\":\"Eins\"}]").starts_with("[a.json#2 Eins||][-a.json#1 "));
}

std::string rows_of(std::string_view text) {
    CsvRows rows(text);
    std::string shown;
    for (std::vector<std::string> fields; rows.next(fields);) {
        shown += std::to_string(rows.line()) + (rows.is_open() ? "?" : ":");
        for (const std::string& field : fields) shown += '(' + field + ')';
    }
    return shown;
}

TEST_CASE("rows are split as RFC 4180 and German spreadsheets write them") {
    struct Case {
        const char* text;
        const char* rows;
    };
    for (const auto& [text, rows] : std::vector<Case>{
             {"a,b\nc,d\n", "1:(a)(b)2:(c)(d)"},
             {"a;b\r\nc;1,5\r\n", "1:(a)(b)2:(c)(1,5)"},
             {"a\tb\nc\td;e,f", "1:(a)(b)2:(c)(d;e,f)"},
             {"a|b\nc|d", "1:(a)(b)2:(c)(d)"},
             {"sep=;\r\na,b;c\r\nd;e", "2:(a,b)(c)3:(d)(e)"},
             {"\"a;b\",c\n\"d\"\"e\"\"\",\"f,\ng\"\nh,", "1:(a;b)(c)2:(d\"e\")(f,\ng)4:(h)()"},
             {"a,b\n\"c\" d,e \"f\"\n", "1:(a)(b)2:(c d)(e \"f\")"},
             {"text\nEins, zwei; drei\n", "1:(text)2:(Eins, zwei; drei)"},
             {"\n\na;b\n", "1:()2:()3:(a)(b)"},
             {"a,b\nc,\"offen\nd,e\nf", "1:(a)(b)2?(c)()3:(d)(e)4:(f)"},
             {"a,b\n\"\"\n\"", "1:(a)(b)2:()3?()"},
             {"", ""},
         }) {
        CAPTURE(text);
        CHECK(rows_of(text) == rows);
    }
}

TEST_CASE("a table is an article a row, named by its columns") {
    CHECK(read("a.csv",
               "\uFEFFNr;Titel;TEXT;Quelle\r\n1;Moor;\"Torf;\r\nund "
               "Heide\";Bote\r\n\r\n;;;\r\n2;Elbe;Pegel;\r\n") ==
          "[a.csv:2 Moor|Torf;\r\nund Heide|Bote][a.csv:6 Elbe|Pegel|]");
    CHECK(read("a.tsv", "id\ttext\neigen\tDas Moor\n") == "[a.tsv:2 Das Moor|Das Moor|]");
}

TEST_CASE("broken rows of a table are reported by their line and the rest is read") {
    CHECK(read("a.csv", "title,text\nEins,a\nZwei,b,c\nDrei,d,\n\"Vier,e\nFünf,f\n") ==
          "[a.csv:2 Eins|a|][a.csv:4 Drei|d|][a.csv:6 Fünf|f|]"
          "[-a.csv:3 has 3 fields, but the first row names 2 columns; put fields with separators in quotes]"
          "[-a.csv:5 has a quote that nothing closes]");
    CHECK(read("a.csv", "title,datum\nEins,bald\n,2022\n") ==
          "[a.csv:2 Eins||][-a.csv:3 has neither a `text` nor a `title`]"
          "[!a.csv:2 the date `bald` is none that can be read, and shown as it stands]");
    CHECK(read("a.csv", "Moor,Torf\nElbe,Pegel\n") ==
          "[-a.csv its first row names neither a column `text` nor `title`]");
    CHECK(read("a.csv", "\n \n") == "[-a.csv holds no text]");
}

}  // namespace
}  // namespace fundstelle
