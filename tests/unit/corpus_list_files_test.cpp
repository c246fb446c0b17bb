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
    for (
        const auto& [content, shown] : std::vector<Case>{
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
            {R"({"articles":[]})", ""},
            {"3", "[-a.json is no JSON of articles: a list or an object is expected at byte 1]"},
            {"", "[-a.json holds no text]"},
            {" \n", "[-a.json holds no text]"},
            // Names in capitals, as German has them.
            {R"({"Titel":"Moor","Text":"Torf.","Quelle":"Bote"})", "[a.json Moor|Torf.|Bote]"},
            {R"({"Artikel":[{"Überschrift":"Moor","VOLLTEXT":"Torf."}]})", "[a.json#1 Moor|Torf.|]"},
            {R"([{"\u00dcberschrift":"Moor"}])", "[a.json#1 Moor||]"},
            {R"([{"\u00dcberschrift":"Moor","Abs\u00e4tze":["Torf."]},{"ueberschrift":"Heide","absaetze":["Sand."]}])",
             "[a.json#1 Moor|Torf.|][a.json#2 Heide|Sand.|]"},
            // Several objects or lists, one behind the other.
            {R"({"title":"Moor"} {"title":"Heide"})", "[a.json#1 Moor||][a.json#2 Heide||]"},
            {"{\"title\":\"Moor\"},\n[{\"title\":\"Heide\"},{\"title\":\"See\"}]\n",
             "[a.json#1 Moor||][a.json#2 Heide||][a.json#3 See||]"},
            {R"({"title":"Moor"} {"title":"Heide)",
             "[a.json#1 Moor||][-a.json is cut short: what begins at byte 27 does not end]"},
            {R"({"title":"Moor"} Heide)", "[-a.json is no JSON of articles: the end is expected at byte 18]"},
            // Runs of a text are no articles.
            {R"({"name":"Gruppe","messages":[{"text":"Torf."},{"text":["Moos ",{"type":"bold","text":"im"}," Moor."]}]})",
             "[a.json#1 Torf.|Torf.|][a.json#2 Moos im Moor.|Moos im Moor.|]"},
            // What a server says beside articles is none.
            {R"({"message":"ok","articles":[{"title":"Moor","text":"Torf."}]})", "[a.json#1 Moor|Torf.|]"},
            {R"([{"message":"Torf."}])", "[a.json#1 Torf.|Torf.|]"},
        }) {
        CAPTURE(content);
        CHECK(read("a.json", content) == shown);
    }
}

TEST_CASE("lines of JSON may be those of a list") {
    const std::string moor = R"({"title":"Moor"})";
    const std::string heide = R"({"title":"Heide"})";
    for (const std::string& content :
         {moor + ",\n" + heide + ",\n", "[" + moor + ",\n" + heide + "]\n", moor + " ,\r\n" + heide + "\r\n"})
        CHECK(read("a.jsonl", content) == "[a.jsonl:1 Moor||][a.jsonl:2 Heide||]");
    CHECK(read("a.jsonl", "[\n" + moor + "\n,\n" + heide + "\n]\n") ==
          "[a.jsonl:2 Moor||][a.jsonl:4 Heide||]");
}

TEST_CASE("the articles of a JSON file may lie in lists and objects of objects and lists") {
    struct Case {
        const char* content;
        const char* shown;
    };
    for (const auto& [content, shown] : std::vector<Case>{
             {R"({"news":{"articles":[{"title":"Moor"},{"text":"Torf."}]}})",
              "[a.json#1 Moor||][a.json#2 Torf.|Torf.|]"},
             {R"({"meta":{"title":"Export"},"data":{"items":[{"title":"Moor"}]}})", "[a.json#1 Moor||]"},
             {R"({"data":{"items":[]}})", ""},
             {R"([{"ressort":"Politik","artikel":[{"title":"Moor"}]},{"artikel":[{"title":"Heide"}]}])",
              "[a.json#1 Moor||][a.json#2 Heide||]"},
             {R"([{"name":"Politik","title":"P","articles":[{"titel":"Moor"}]}])", "[a.json#1 Moor||]"},
             {R"([[{"title":"Moor"}],[{"title":"Heide"}]])", "[a.json#1 Moor||][a.json#2 Heide||]"},
             {R"({"rss":{"channel":{"title":"Bote","item":[{"title":"Moor","link":"x"}]}}})",
              "[a.json#1 Moor||]"},
             {R"({"stand":3,"moor":{"title":"Moor"}})", "[a.json#1 Moor||]"},
             {R"({"hits":{"hits":[{"_id":"7","_source":{"title":"Moor"}},{"_source":{"text":"Torf."}}]}})",
              "[a.json#1 Moor||][a.json#2 Torf.|Torf.|]"},
             // What an article holds is its own.
             {R"({"a":{"b":[{"title":"Moor","text":"Torf.","mehr":{"items":[{"title":"X"}]}}]}})",
              "[a.json#1 Moor|Torf.|]"},
             {R"({"title":"Moor","siehe":{"items":[{"title":"X"}]}})", "[a.json Moor||]"},
             {R"({"text":["Torf.","Moos."],"siehe":[{"title":"X"}]})", "[a.json Torf.|Torf.\n\nMoos.|]"},
             {R"({"content":{"artikel":[{"title":"Moor"}]}})", "[a.json#1 Moor||]"},
             // A text under a name that says nothing is worth more than a title.
             {R"({"articles":[{"title":"Moor"}],"weitere":[{"text":"Torf."}],"links":[{"title":"X"}]})",
              "[a.json#1 Moor||][a.json#2 Torf.|Torf.|]"},
             // One that is broken, and one that is none.
             {R"({"x":{"y":[{"title":"Moor"},{"title":zwei},{"nr":3},{"text":{"de":"Torf."}}]}})",
              "[a.json#1 Moor||]"
              "[-a.json#2 not a JSON object: a syntax error at byte 10]"
              "[-a.json#3 has neither a `text` nor a `title`, but `nr`]"
              "[-a.json#4 the `text` is an object, not a string]"},
             {R"({"x":{"y":[{"title":"Moor"},{"title":"Heide"}]},"z":{"a":1)",
              "[a.json#1 Moor||][a.json#2 Heide||][-a.json is cut short: what begins at byte 53 does not "
              "end]"},
             {R"({"x":{"y":[{"title":"Moor"}]}}]})",
              "[a.json#1 Moor||][-a.json is no JSON of articles: the end is expected at byte 31]"},
         }) {
        CAPTURE(content);
        CHECK(read("a.json", content) == shown);
    }
}

TEST_CASE("what an object calls its articles is their id where it tells them from those of other files") {
    const ScratchFolder folder;
    const auto ids = [&](const char* content) {
        CorpusReader reader({folder.write("a.json", content)}, {});
        std::string shown;
        for (Article article; reader.next(article);) shown += article.id + '=' + article.title + ' ';
        for (const Skipped& skipped : reader.skipped())
            shown += '-' + std::filesystem::path(skipped.place).filename().string() + ' ' + skipped.reason;
        return shown;
    };
    CHECK(ids(R"({"a1":{"title":"Moor"},"a-2":{"text":"Torf.","id":"x"}})") == "a1=Moor x=Torf. ");
    CHECK(ids(R"({"a1":{"title":"Moor"},"a2":{"title":"Heide"}})") == "a1=Moor a2=Heide ");
    CHECK(ids(R"({"artikel":{"2022-12-19/\u0031":{"text":"Torf."},"meta":{"von":"heute"}}})") ==
          "2022-12-19/1=Torf. ");
    CHECK(ids(R"({"a1":{"text":"Torf."},"a2":{"absatz":"Moos."}})") ==
          "a1=Torf. -a.json#2 has neither a `text` nor a `title`, but `absatz`");
    // Every file may have these.
    CHECK(ids(R"({"0":{"title":"Moor"},"1":{"title":"Heide"}})") == "a.json#1=Moor a.json#2=Heide ");
    CHECK(ids(R"({"lead":{"title":"Moor"},"zweiter_text":{"title":"Heide"}})") ==
          "a.json#1=Moor a.json#2=Heide ");
    CHECK(ids(R"([{"node":{"title":"Moor"}},{"node":{"title":"Heide"}}])") ==
          "a.json#1=Moor a.json#2=Heide ");
}

TEST_CASE("whatever is cut off or out of a JSON file, its items lie within it and come to an end") {
    const std::string whole =
        R"({"a":{"items":[{"title":"M","x":{"y":[1,{"z":"\\\"{"}]}},[],{"text":"T"}],"b-1":{"text":"U"}},"c":{"d2":{"titel":3}}})";
    const auto count_items = [](const std::string& text) {
        std::size_t count = 0;
        try {
            JsonItems items(text);
            for (JsonItem item; items.next(item); ++count) {
                CHECK(item.text.data() >= text.data());
                CHECK(item.text.data() + item.text.size() <= text.data() + text.size());
                REQUIRE(count < text.size());
            }
        } catch (const Error& error) {
            CHECK(error.kind() == ErrorKind::input);
        }
        return count;
    };
    CHECK(count_items(whole) == 4);
    for (std::size_t i = 0; i < whole.size(); ++i) {
        CAPTURE(i);
        CHECK(count_items(whole.substr(0, i)) <= 4);
        count_items(whole.substr(i));
        for (const char sign : {'{', '}', '[', ']', '"', ',', ':', '\\', '\0'}) {
            std::string other = whole;
            other[i] = sign;
            count_items(other);
        }
    }
}

TEST_CASE("a JSON file without articles is refused with what it has in their place") {
    const std::string expected =
        "[-a.json holds no article: an object with a `text` or a `title` is expected, or lists or objects of "
        "such";
    CHECK(read("a.json", "{}") == expected + ']');
    CHECK(read("a.json", "[3,4]") == expected + ']');
    CHECK(read("a.json", R"({"articles":"keine"})") == expected + "; what there is has `articles`]");
    CHECK(read("a.json", R"({"daten":{"zeilen":[3,{"absatz":"Torf.","nr":[{"x":1}]}]}})") ==
          expected + "; `daten.zeilen#2` has `absatz`, `nr`]");
    std::string deep = R"([{"title":"Moor"}])";
    for (int i = 0; i < 14; ++i) deep = "{\"a\":" + deep + '}';
    CHECK(read("a.json", deep) == "[a.json#1 Moor||]");
    CHECK(read("a.json", '[' + deep + ']') ==
          expected + "; `#1` has `a`; what is nested deeper than 16 is not looked at]");
    const std::string hostile = std::string(200'000, '[') + std::string(200'000, ']');
    CHECK(read("a.json", hostile) == expected + "; what is nested deeper than 16 is not looked at]");
    const std::string objects = [] {
        std::string text;
        for (int i = 0; i < 100'000; ++i) text += "{\"articles\":";
        return text;
    }();
    CHECK(read("a.json", objects).starts_with("[-a.json is cut short"));
}

TEST_CASE("what is broken in a JSON list is reported by its place and the rest is read") {
    CHECK(read("a.json", R"([{"title":"Eins"},7,{"title":zwei},{"nr":3},{"title":"Fünf","url":[]}])") ==
          "[a.json#1 Eins||][a.json#5 Fünf||]"
          "[-a.json#2 not a JSON object: a lone value where an object {...} is expected]"
          "[-a.json#3 not a JSON object: a syntax error at byte 10]"
          "[-a.json#4 has neither a `text` nor a `title`, but `nr`]"
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

TEST_CASE("what a program puts before the header of a table is passed over") {
    CHECK(read("a.csv", "Export vom 1.3.2023\n\nTitel;Text;Datum\nMoor;Torf.;1.3.2023\n") ==
          "[a.csv:4 Moor|Torf.|]");
    CHECK(read("a.csv", "Export;;\n;;\nTitel;Text;Datum\nMoor;Torf.;1.3.2023\n") == "[a.csv:4 Moor|Torf.|]");
    CHECK(read("a.csv", "Anna;Berta\nTitel;Torf\nMoor;Heide\n") ==
          "[-a.csv its first row names neither a column `text` nor `title`, but `Anna`, `Berta`]");
}

TEST_CASE("a quote that nothing closes takes no rows with it, and lines in quotes stay") {
    const std::string note = "has a quote that nothing closes: read to the end of its line]";
    CHECK(read("a.csv", "nr,title,text\n3,Eins,\"Torf und\n7,\"Zwei\",Moos\n") ==
          "[a.csv:2 Eins|Torf und|][a.csv:3 Zwei|Moos|][!a.csv:2 " + note);
    CHECK(read("a.csv", "title,text\nEins,\"Torf\nund \"\"Moos\"\"\"\nZwei,\"Heide\nund \"Gras\" auch\"\n") ==
          "[a.csv:2 Eins|Torf\nund \"Moos\"|][a.csv:4 Zwei|Heide\nund Gras\" auch\"|]");
}

TEST_CASE("broken rows of a table are reported by their line and the rest is read") {
    CHECK(read("a.csv", "title,text\nEins,a\nZwei,b,c\nDrei,d,\n\"Vier,e\nFünf,f\n") ==
          "[a.csv:2 Eins|a|][a.csv:4 Drei|d|][a.csv:5 Vier|e|][a.csv:6 Fünf|f|]"
          "[-a.csv:3 has 3 fields, but the first row names 2 columns; put fields with separators in quotes]"
          "[!a.csv:5 has a quote that nothing closes: read to the end of its line]");
    CHECK(read("a.csv", "title,datum\nEins,bald\n,2022\n") ==
          "[a.csv:2 Eins||][-a.csv:3 has neither a `text` nor a `title`, but `datum`]"
          "[!a.csv:2 the date `bald` is none that can be read, and shown as it stands]");
    CHECK(read("a.csv", "Moor,Torf\nElbe,Pegel\n") ==
          "[-a.csv its first row names neither a column `text` nor `title`, but `Moor`, `Torf`]");
    CHECK(read("a.csv", "Überschrift;Autor\nMoor;Ada\n") == "[a.csv:2 Moor||]");
    CHECK(read("a.csv", "Überschrift;Volltext\nMoor;Torf.\n") == "[a.csv:2 Moor|Torf.|]");
    CHECK(read("a.csv", "\n \n") == "[-a.csv holds no text]");
}

}  // namespace
}  // namespace fundstelle
