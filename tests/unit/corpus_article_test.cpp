#include <catch2/catch.hpp>

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "common/corpus/article.hpp"
#include "common/corpus/json_lines.hpp"
#include "common/error.hpp"
#include "common/limits.hpp"

namespace fundstelle {
namespace {

using namespace std::string_literals;

/// The fields of an article that hold something: `id=1; title=Titel`.
std::string shown(const Article& article) {
    std::string text;
    const auto add = [&](std::string_view name, const std::string& value) {
        if (value.empty()) return;
        text += (text.empty() ? "" : "; ") + std::string(name) + '=' + value;
    };
    add("id", article.id);
    add("title", article.title);
    add("text", article.text);
    add("date", article.date);
    add("source", article.source);
    add("url", article.url);
    add("author", article.author);
    add("language", article.language);
    add("place", article.place);
    return text;
}

/// The article of a JSON line with the notes on it, or why there is none.
std::string read(std::string_view line, const Limits& limits = {}) {
    Article article;
    std::string notes;
    try {
        for (const std::string& note : read_json_line(line, limits, article)) notes += "; (" + note + ')';
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::input);
        return "! " + error.message();
    }
    return shown(article) + notes;
}

std::string assigned(const Fields& fields, std::size_t bytes = 100) {
    Article article;
    Members members;
    members.scalars = fields;
    assign_fields(members, bytes, article);
    return shown(article);
}

TEST_CASE("white space of any kind becomes one space between words") {
    CHECK(on_one_line("").empty());
    CHECK(on_one_line(" \r\n\t").empty());
    CHECK(on_one_line("  Der\n  große \t Wurf\r\n") == "Der große Wurf");
    CHECK(on_one_line("a\u00A0\u2003b\u2028c") == "a b c");
}

TEST_CASE("fields are taken by their English and German names in any case") {
    CHECK(assigned({{"id", "7"},
                    {"title", "Titel"},
                    {"date", "19.12.2022"},
                    {"source", "dpa"},
                    {"url", "https://example.org"},
                    {"author", "Ada"}}) ==
          "id=7; title=Titel; date=2022-12-19; source=dpa; url=https://example.org; author=Ada");
    CHECK(assigned({{"titel", "Titel"}, {"datum", "Dezember 2022"}, {"quelle", "dpa"}, {"autor", "Ada"}}) ==
          "title=Titel; date=2022-12; source=dpa; author=Ada");
    CHECK(assigned({{"TITLE", "Titel"}, {"Datum", "2022"}, {"URL", "u"}, {"Id", "x"}}) ==
          "id=x; title=Titel; date=2022; url=u");
    CHECK(assigned({{"language", "de-AT"}, {"place", "Wien"}}) == "language=de; place=Wien");
    CHECK(assigned({{"lang", "Deutsch"}}) == "language=de");
    CHECK(assigned({{"Sprache", "keine"}, {"ort", "Graz"}}) == "place=Graz");
    CHECK(assigned({{"tags", "a"}, {"titles", "b"}, {"", "c"}, {"text", "d"}}).empty());
}

TEST_CASE("values are put on one line and cut between letters, empty ones say nothing") {
    CHECK(assigned({{"title", "  Der\n große   Wurf "}}) == "title=Der große Wurf");
    CHECK(assigned({{"title", "ääää"}}, 5) == "title=ää");
    CHECK(assigned({{"title", " \n"}, {"author", ""}}).empty());
    Article article;
    article.title = "bleibt";
    Members members;
    members.scalars = {{"title", ""}};
    assign_fields(members, 100, article);
    CHECK(article.title == "bleibt");
}

TEST_CASE("a date that cannot be read stays as it was given") {
    CHECK(assigned({{"date", "gestern"}}) == "date=gestern");
    CHECK(assigned({{"date", "31.2.2022"}}) == "date=31.2.2022");
    CHECK(assigned({{"date", "2022-12-19T10:00:00Z"}}) == "date=2022-12-19");
}

TEST_CASE("a date that cannot be read is noted with its value") {
    for (const std::string date : {"2024-02-30", "2020-13-45", "gestern", "31.2.2022"}) {
        CHECK(read("{\"title\":\"T\",\"date\":\"" + date + "\"}") ==
              "title=T; date=" + date + "; (the date `" + date +
                  "` is none that can be read, and shown as it stands)");
    }
    CHECK(read(R"({"title":"T","datum":"29.2.2024"})") == "title=T; date=2024-02-29");
    CHECK(read(R"({"title":"T","date":""})") == "title=T");
    CHECK_THAT(read("{\"title\":\"T\",\"date\":\"" + std::string(200, 'x') + "\"}"),
               Catch::EndsWith("(the date `" + std::string(100, 'x') +
                               "` is none that can be read, and shown as it stands)"));
}

TEST_CASE("a JSON line becomes an article") {
    struct Row {
        std::string_view line, article;
    };
    static constexpr std::array rows = {
        Row{R"({"id":"a1","title":"Der Titel","text":"Der Text.","date":"2022-12-19","source":"dpa",)"
            R"("url":"https://example.org/1","author":"Ada"})",
            "id=a1; title=Der Titel; text=Der Text.; date=2022-12-19; source=dpa; "
            "url=https://example.org/1; author=Ada"},
        Row{R"({"titel":"Öl","text":"Öl.","datum":"19.12.2022","quelle":"dpa","autor":"Ada"})",
            "title=Öl; text=Öl.; date=2022-12-19; source=dpa; author=Ada"},
        Row{R"({"id":17,"title":"T","text":"x"})", "id=17; title=T; text=x"},
        Row{R"({"id":123456789012345678901234567890,"title":"T"})",
            "id=123456789012345678901234567890; title=T"},
        Row{R"({"id":-1.50,"title":"T"})", "id=-1.50; title=T"},
        Row{R"({"headline":"Öl","body":"Der Text.","published":"2022-12-19","link":"https://example.org/1"})",
            "title=Öl; text=Der Text.; date=2022-12-19; url=https://example.org/1"},
        Row{R"({"title":"Öl","headline":"x","text":"Der Text.","content":"x","date":"2022","published":"2023"})",
            "title=Öl; text=Der Text.; date=2022"},
        Row{R"({"title":"Öl","inhalt":"<p>Der <b>Preis</b> von &Ouml;l.</p>\n<p>Er steigt.<br>Sehr.</p>"})",
            "title=Öl; text=Der Preis von Öl.\n\nEr steigt.\nSehr."},
        Row{R"({"title":"Tags","text":"Mit </p> endet ein Absatz."})",
            "title=Tags; text=Mit </p> endet ein Absatz."},
        Row{R"({"text":"Nur ein Text"})", "title=Nur ein Text; text=Nur ein Text"},
        Row{R"({"title":"Nur ein Titel"})", "title=Nur ein Titel"},
        Row{R"({"id":"n","text":"19.12.2022"})", "id=n; text=19.12.2022"},
        Row{R"({"title":"T","text":null,"author":null,"tags":["a",["b"]]})", "title=T"},
        Row{R"({"title":["T"],"text":"Der Text"})", "title=T; text=Der Text"},
        Row{R"({"title":["T","U"],"text":"Der Text"})",
            "title=Der Text; text=Der Text; (the `title` is a list, not a string, and left out)"},
        Row{R"({"title":"T","meta":{"title":"falsch","text":"falsch"},"text":"x"})", "title=T; text=x"},
        Row{R"({"title":"eins","title":"zwei"})", "title=zwei"},
        Row{R"({"title":"Zwei\nZeilen","text":"eins\nzwei\n"})", "title=Zwei Zeilen; text=eins\nzwei\n"},
        Row{R"({"title":"\ud83d\ude00 gr\u00f6\u00dfer"})", "title=😀 größer"},
        Row{" {\"title\":\"T\"} \r", "title=T"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.line);
        CHECK(read(row.line) == row.article);
    }
}

TEST_CASE("authors in a list or an object are named, other fields in one are told") {
    struct Row {
        std::string_view members, article;
    };
    static constexpr std::array rows = {
        Row{R"("author":["Anna","Bert"])", "author=Anna, Bert"},
        Row{R"("autor":[{"@type":"Person","name":"Anna"},{"name":"Bert"}])", "author=Anna, Bert"},
        Row{R"("author":{"name":"Ada"})", "author=Ada"},
        Row{R"("Author":["Ada\nBeispiel"])", "author=Ada Beispiel"},
        Row{R"("author":[])", "(the `author` is a list, not a string, and left out)"},
        Row{R"("author":["Ada",null])", "author=Ada"},
        Row{R"("author":{"id":7})", "(the `author` is an object, not a string, and left out)"},
        Row{R"("quelle":["dpa"],"url":{"name":"u"})",
            "source=dpa; (the `url` is an object, not a string, and left out)"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.members);
        CHECK(read("{\"title\":\"T\"," + std::string(row.members) + "}") ==
              "title=T; " + std::string(row.article));
    }
}

TEST_CASE("a JSON line that is no article is refused with the reason") {
    struct Row {
        std::string line, reason;
    };
    const std::vector<Row> rows = {
        {"{}", "! has neither a `text` nor a `title`"},
        {R"({"id":"a1","date":"2022"})", "! has neither a `text` nor a `title`, but `date`, `id`"},
        {R"({"title":"","text":""})", "! has neither a `text` nor a `title`"},
        {R"({"text":[["a"]]})", "! the `text` is a list, not a string"},
        {R"({"title":null,"text":{"de":"a"}})", "! the `text` is an object, not a string"},
        {R"({"title":"T","text":[]})", "! the `text` is a list, not a string"},
        {R"({"title":null,"text":null})", "! the `text` is null, not a string"},
        {R"({"title":["T","U"],"text":""})", "! the `title` is a list, not a string"},
        {R"({"titel":null})", "! the `titel` is null, not a string"},
        {"[]", "! not a JSON object: a list where an object {...} is expected"},
        {"\"text\"", "! not a JSON object: a lone value where an object {...} is expected"},
        {"", "! not a JSON object: a syntax error at byte 1"},
        {R"({"title":"T")", "! not a JSON object: a syntax error at byte 13"},
        {R"({"title":"T"}{})", "! not a JSON object: a syntax error at byte 14"},
        {"{\"title\":\"\xC3\xB6\xC3\"}",
         "! is in no charset that can be told: byte 0xC3 in line 1 is not UTF-8; convert it, e.g. with iconv "
         "-f "
         "IBM852 -t UTF-8"},
        {R"({"title":"\ud800"})",
         "! not a JSON object: half a surrogate pair (one of \\ud800 to \\udfff without the other) before "
         "byte 17"},
        {R"({"title":"T","a":)" + std::string(100'000, '['),
         "! not a JSON object: values nested deeper than 64"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.line.substr(0, 40));
        CHECK(read(row.line) == row.reason);
    }
    CHECK(read(R"({"title":"T","a":[[1]]})", Limits{.json_depth = 3}) == "title=T");
    CHECK(read(R"({"title":"T","a":[[1]]})", Limits{.json_depth = 2}) ==
          "! not a JSON object: values nested deeper than 2");
}

TEST_CASE("a value is trimmed once more when it was cut") {
    CHECK(assigned({{"title", "Hallo Welt"}}, 6) == "title=Hallo");
}

}  // namespace
}  // namespace fundstelle
