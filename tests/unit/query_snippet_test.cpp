#include <catch2/catch.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "common/query/parser.hpp"
#include "common/query/snippet.hpp"
#include "tests/unit/joined_passages.hpp"

namespace fundstelle {
namespace {

Limits with_room(std::size_t code_points) {
    Limits limits;
    limits.snippet_code_points = code_points;
    return limits;
}

struct Asked {
    std::string_view query;
    std::string_view text;
    std::string_view title = {};
    std::size_t room = 300;
};

Passage snippet_of(const Asked& asked) {
    Analyzer analyzer;
    return joined(make_snippet(asked.text, asked.title, parse_query(asked.query, analyzer), analyzer,
                               with_room(asked.room)));
}

/// A snippet as `<begins within a sentence [marked] and ends within one>`.
std::string shown(const Asked& asked) {
    const Passage snippet = snippet_of(asked);
    std::string text = snippet.text;
    for (auto mark = snippet.marks.rbegin(); mark != snippet.marks.rend(); ++mark) {
        text.insert(mark->end, "]").insert(mark->begin, "[");
    }
    return (snippet.cut_before ? "<" : "") + text + (snippet.cut_behind ? ">" : "");
}

struct Row {
    Asked asked;
    std::string_view snippet;
};

void check_rows(const std::vector<Row>& rows) {
    for (const Row& row : rows) {
        INFO(row.asked.query << " in " << row.asked.text);
        CHECK(shown(row.asked) == row.snippet);
    }
}

}  // namespace

TEST_CASE("the letters that matched are marked as they stand in the text") {
    check_rows({
        {{"Häuser", "Das Haus steht. Die Häuser auch. HÄUSER!"},
         "Das [Haus] steht. Die [Häuser] auch. [HÄUSER]!"},
        {{"möglichkeiten", "Moeglichkeiten, Möglichkeiten, MO\u0308GLICHKEIT"},
         "[Moeglichkeiten], [Möglichkeiten], [MO\u0308GLICHKEIT]"},
        {{"Weissrussland", "In Weiß\u00ADrussland und Weißrusslands Osten"},
         "In [Weiß\u00ADrussland] und [Weißrusslands] Osten"},
        {{"Kommission", "Die „EU-Kommission“."}, "Die „EU-[Kommission]“."},
        {{"EU-Kommission", "Die „EU-Kommission“."}, "Die „[EU]-[Kommission]“."},
        {{"Haus", "Hausherr und Gartenhaus, haus_1"}, "Hausherr und Gartenhaus, haus_1"},
        {{"„alter Hund“", "Ein Hund und ein alter Hund."}, "Ein Hund und ein [alter] [Hund]."},
        {{"Haus -Garten", "Das Haus im Garten."}, "Das [Haus] im Garten."},
        {{"+Haus Garten", "Das Haus im Garten."}, "Das [Haus] im [Garten]."},
        {{"中", "在 中 国"}, "在 [中] 国"},
    });
}

TEST_CASE("words that tell nothing are marked only where nothing else is asked for") {
    check_rows({
        {{"der Haus", "Der Mann vor dem Haus der Dame."}, "Der Mann vor dem [Haus] der Dame."},
        {{"der", "Der Mann vor dem Haus der Dame."}, "[Der] Mann vor dem Haus [der] Dame."},
    });
}

TEST_CASE("the densest passage wins") {
    check_rows({
        {{"Putin Minsk",
          "Putin kam früh am Morgen hierher. Alle freuten sich sehr. In Minsk traf Putin viele Leute.", "",
          60},
         "In [Minsk] traf [Putin] viele Leute."},
        {{"Putin", "Alle freuten sich heute sehr darüber. Putin kam. Danach war Schluss mit allem.", "", 60},
         "[Putin] kam. Danach war Schluss mit allem."},
        {{"Haus", "Das Haus steht. Es ist alt. Ein Hof. Das Haus und das Haus daneben.", "", 40},
         "Das [Haus] und das [Haus] daneben."},
        // Two different words tell more than one that is repeated.
        {{"Haus Garten", "Haus an Haus an Haus. Nichts als Leere hier. Ein Haus, ein Garten.", "", 32},
         "Ein [Haus], ein [Garten]."},
    });
}

TEST_CASE("words of a phrase are marked within it only, unless they are asked for on their own") {
    check_rows({
        {{"\"Putin und Lukaschenko\"", "Lukaschenko kam. Putin und Lukaschenko sprachen. Putin ging."},
         "[Putin] [und] [Lukaschenko] sprachen. Putin ging."},
        {{"\"rot-weiß Hammelstedt\"", "Die roten Zahlen von Rot-Weiß Hammelstedt, in Hammelstedt"},
         "Die roten Zahlen von [Rot]-[Weiß] [Hammelstedt], in Hammelstedt"},
        {{"\"alter Hund\" Hund", "Ein Hund und ein alter Hund."}, "Ein [Hund] und ein [alter] [Hund]."},
        {{"\"alter Hund\" Katze", "Der Hund ist ein alter. Die Katze.", "", 25}, "Die [Katze]."},
        {{"\"alter Hund\"", "Der Hund war einmal ein alter. Er bellte. Ein alter Hund eben.", "", 32},
         "Ein [alter] [Hund] eben."},
    });
}

TEST_CASE("a phrase wins over words apart, and its common words are marked") {
    check_rows({
        {{"\"Haus des Volkes\"",
          "Das Haus gehört dem Volk, dem Volk das Haus. Und nun etwas anderes. Das Haus des Volkes ist des "
          "Malers.",
          "", 50},
         "Das [Haus] [des] [Volkes] ist des Malers."},
        {{"\"Haus des Volkes\" Garten", "Der Garten am Haus. Ein Haus des Volkes.", "", 25},
         "Ein [Haus] [des] [Volkes]."},
        {{"\"Putin Minsk\" Hof", "Minsk und Putin am Hof in Minsk. Nichts als Leere hier. Putin Minsk.", "",
          35},
         "[Putin] [Minsk]."},
        {{"\"der alte Hund\"", "Der Hund. Der alte Hund und der Hund."}, "[Der] [alte] [Hund] und der Hund."},
        {{"\"Haus des Volkes\"", "Kurze Zeile mit Haus des\nVolkes und mehr."},
         "Kurze Zeile mit [Haus] [des] [Volkes] und mehr."},
        {{"+\"Haus an Haus\" \"an Haus des\"", "Haus an Haus des Volkes"}, "[Haus] [an] [Haus] [des] Volkes"},
        {{"Hund -\"des Volkes\"", "Der Hund des Volkes"}, "Der [Hund] des Volkes"},
        {{"\"wer ist\" Hund", "Wer ist der Hund, wer der Herr, ist er es?"},
         "[Wer] [ist] der [Hund], wer der Herr, ist er es?"},
    });
}

TEST_CASE("a phrase is shown whole where its sentence is cut") {
    constexpr std::string_view text =
        "Das Haus war einmal im Besitz von vielen aus dem Volk das gern darin saß bis endlich das neue "
        "Haus des Volkes eröffnet wurde mit einem Fest für alle";
    check_rows({{{"\"Haus des Volkes\"", text, "", 40}, "<das neue [Haus] [des] [Volkes] eröffnet>"}});
}

TEST_CASE("a text without what is asked for shows its beginning") {
    check_rows({
        {{"Kiew", "Der Präsident kam. Er sprach."}, "Der Präsident kam. Er sprach."},
        {{"", "Der Präsident kam. Er sprach."}, "Der Präsident kam. Er sprach."},
        {{"Kiew", "Der Präsident kam. Er sprach.", "", 22}, "Der Präsident kam."},
        {{"Kiew", "Alle freuten sich sehr darüber, dass endlich einer kam", "", 30},
         "Alle freuten sich sehr>"},
        {{"Kiew", ""}, ""},
        {{"Kiew", "  \n "}, ""},
        {{"", ""}, ""},
    });
}

TEST_CASE("the title is passed over unless nothing else matches") {
    constexpr std::string_view title = "Putin in Minsk";
    check_rows({
        {{"Putin", "Putin in Minsk\n\nDer Präsident kam. Putin sprach.", title}, "[Putin] sprach."},
        {{"Putin", "Bild: AFP\n\nPutin in Minsk\n\nDer Präsident kam. Putin sprach.", title},
         "[Putin] sprach."},
        {{"Minsk", "Putin in Minsk\n\nDer Präsident kam.", title}, "Putin in [Minsk] · Der Präsident kam."},
        {{"Kiew", "Putin in Minsk\n\nDer Präsident kam.", title}, "Der Präsident kam."},
        {{"Putin", "Putin in Minsk", title}, "[Putin] in Minsk"},
        {{"Kiew", "Putin in Minsk", title}, "Putin in Minsk"},
        {{"Putin", "Ganz anderes. Putin kam.", title}, "[Putin] kam."},
    });
}

TEST_CASE("a long sentence is cut at both ends around what matched, and says so") {
    constexpr std::string_view text =
        "Alle freuten sich sehr darüber heute dass endlich Putin nach Minsk gekommen war und sprach";
    check_rows({
        {{"Putin", text, "", 40}, "<dass endlich [Putin] nach Minsk>"},
        {{"Alle", text, "", 40}, "[Alle] freuten sich sehr darüber heute>"},
        {{"sprach", text, "", 40}, "<Putin nach Minsk gekommen war und [sprach]"},
        {{"Putin Minsk Alle", text, "", 40}, "<endlich [Putin] nach [Minsk] gekommen>"},
        {{"Kiew", text, "", 40}, "Alle freuten sich sehr darüber heute>"},
        {{"Putin", text, "", 300},
         "Alle freuten sich sehr darüber heute dass endlich [Putin] nach Minsk gekommen war und sprach"},
    });
}

TEST_CASE("a word of ten thousand letters is cut, and does not hide its neighbours") {
    const std::string word(10'000, 'x');
    CHECK(shown({"Kiew", word}) == std::string(300, 'x') + ">");
    CHECK(shown({"Haus", word + " Haus"}) == "<[Haus]");
    CHECK(shown({"Haus", "Haus " + word}) == "[Haus]>");
    CHECK(snippet_of({word, "Das " + word}).text.size() <= 300);
}

TEST_CASE("white space and marks of Markdown are cleaned away") {
    check_rows({
        {{"Haus", "# Titel\n\n- Das **Haus** steht\n- Der Garten\n\n> Vom Haus"},
         "Das [Haus] steht · Der Garten · Vom [Haus]"},
        {{"Haus", "Das Haus\tsteht   im\n\n\nGarten."}, "Das [Haus] steht im · Garten."},
    });
}

TEST_CASE("the target of a link is neither shown nor searched for the best passage") {
    check_rows({
        {{"Haus", "Der [Hof](https://a.org/Haus/Haus) hier. Nichts als Leere. Ein Haus.", "", 20},
         "Ein [Haus]."},
        {{"Hof", "Der [Hof](https://a.org/Haus/). Danach war Schluss."}, "Der [Hof]. Danach war Schluss."},
        {{"Hof", "Ein **Hof**. Danach war Schluss.", "", 12}, "Ein [Hof]."},
        {{"\"Hof Garten\"", "Der [Hof](https://a.org/x) Garten"}, "Der Hof Garten"},
        {{"Haus", "Der [Hof](https://a.org/Haus)"}, "Der Hof"},
        // It does not take room either.
        {{"Hof", "Der [Hof](https://a.org/sehr/lang/und/noch/mehr) hier. Es ist weit.", "", 30},
         "Der [Hof] hier. Es ist weit."},
    });
}

TEST_CASE("the letters that matched are marked within markup too") {
    check_rows({
        {{"Haus", "| Das Haus | *Hof* |\n|---|---|\n| **Haus** | [Häuser](haus.png) |"},
         "Das [Haus] · Hof · [Haus] · [Häuser]"},
        {{"Zweck", "Das gilt.\n\n## § 1 Zweck"}, "§ 1 [Zweck]"},
    });
}

TEST_CASE("only the beginning of an endless text is looked at") {
    Analyzer analyzer;
    Limits limits;
    limits.snippet_text_bytes = 26;
    const Query query = parse_query("Haus Hund", analyzer);
    const Passage snippet =
        joined(make_snippet("Der Hund bellt. Ganz weit ä. Das Haus.", "", query, analyzer, limits));
    CHECK(snippet.text == "Der Hund bellt. Ganz weit");
    CHECK(snippet.marks == std::vector<ByteRange>{{4, 8}});
}

TEST_CASE("of a long text no more than enough is looked at once all was found") {
    Analyzer analyzer;
    Limits limits;
    limits.snippet_enough_bytes = 26;
    const Query query = parse_query("Haus Hund", analyzer);
    const auto snippet = [&](const std::string& text) {
        return joined(make_snippet(text, "", query, analyzer, limits));
    };
    std::string far;
    for (int i = 0; i < 2000; ++i) far += "Ganz **weit** ä. ";
    const std::string apart = "Der Hund bellt. " + far.substr(0, 850) + "Das Haus steht. ";
    const std::string together = "Das Haus und der Hund.";
    CHECK(snippet(apart + together).text.find(together) != std::string::npos);
    CHECK(snippet(apart + far + together).text.find(together) == std::string::npos);
    // What was not found yet is looked for.
    CHECK(snippet("Der Hund bellt. " + far + together).text.find(together) != std::string::npos);
    CHECK(snippet(far + together + far).text.find(together) != std::string::npos);
}

TEST_CASE("the letters of a title that match are those a snippet marks") {
    Analyzer analyzer;
    const Query query = parse_query("\"Haus des Volkes\" Gärten", analyzer);
    const std::string_view title = "Im Garten des Lichts: Das Haus des Volkes";
    std::string marked;
    SnippetMaker maker(query, analyzer);
    for (const ByteRange& mark : maker.title_marks(title)) {
        marked += "[" + std::string(mark.of(title)) + "]";
    }
    CHECK(marked == "[Garten][Haus][des][Volkes]");
    CHECK(maker.title_marks("").empty());
}

}  // namespace fundstelle
