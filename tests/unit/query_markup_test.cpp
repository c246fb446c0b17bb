#include <catch2/catch.hpp>

#include <string>
#include <string_view>
#include <vector>

#include "common/query/markup.hpp"
#include "common/query/passage.hpp"
#include "common/text/utf8.hpp"
#include "tests/unit/random_text.hpp"

namespace fundstelle {
namespace {

/// All of `text` as a passage.
std::string written(std::string_view text) {
    Passage passage;
    write_clean(text, {0, text.size()}, find_markup(text), {}, passage);
    return passage.text;
}

/// The same of a text that has a heading before it, so that it is Markdown.
std::string written_markdown(std::string_view text) {
    constexpr std::string_view title = "Titel · ";
    std::string all = written("# Titel\n\n" + std::string(text));
    REQUIRE(all.starts_with(title));
    return all.substr(title.size());
}

struct Row {
    std::string_view text;
    std::string_view written;
};

void check_rows(const std::vector<Row>& rows) {
    for (const Row& row : rows) {
        INFO(row.text);
        CHECK(written_markdown(row.text) == row.written);
    }
}

}  // namespace

TEST_CASE("of a link and an image only the text is shown") {
    check_rows({
        {"Siehe [das Merkblatt](https://example.org/a_b?c=d_e).", "Siehe das Merkblatt."},
        {"[Haus](url)", "Haus"},
        {"[Haus](https://example.org/Haus_(Bau) \"Ein Titel\") steht", "Haus steht"},
        {"Ein ![Bild vom Haus](haus.png) hier", "Ein Bild vom Haus hier"},
        {"Vor ![](haus.png) nach", "Vor nach"},
        {"[![Vorschau](klein.png)](gross.png)", "Vorschau"},
        {"[ein\nText](https://example.org)", "ein Text"},
        {"[**fett**](url) und [a](b) und [c](d)", "fett und a und c"},
    });
}

TEST_CASE("brackets that are no link stay") {
    check_rows({
        {"Er sagte [sic] (nichts).", "Er sagte [sic] (nichts)."},
        {"[Abs. 1](vgl. Anm. 3)", "[Abs. 1](vgl. Anm. 3)"},
        {"Absatz](1) und [2] () und [3]()", "Absatz](1) und [2] () und [3]()"},
        {"[offen\n\nzu](url)", "[offen · zu](url)"},
        {"\\[kein Link\\](url)", "[kein Link](url)"},
        {"[ohne Ende](https://example.org", "[ohne Ende](https://example.org"},
    });
}

TEST_CASE("a table is shown cell after cell") {
    check_rows({
        {"| Gast | Preis |\n|------|------:|\n| Kind | 2 € |", "Gast · Preis · Kind · 2 €"},
        {"|a|b|\n|-|-|\n|c||", "a · b · c"},
        {"Gast | Preis\n---|:---:\nKind | 2 €\n\nKind | 3 €", "Gast · Preis · Kind · 2 € · Kind | 3 €"},
        {"| a \\| b | c |", "a | b · c"},
    });
}

TEST_CASE("bars, hyphens and asterisks of prose stay") {
    for (const std::string_view prose :
         {"3 | 4", "20 % | 30 %", "a_b und c_d", "snake_case_name", "2 * 3 * 4", "2**3",
          "Bürger*innen und Schüler*innen", "Anna (*1980) und Berta (*1990)", "-ausgang", "#Hashtag",
          "a - b # c > d", "- 5", "C:\\Haus", "|x| ist der Betrag", "a --- b", "3 == 3", "_ und _"}) {
        INFO(prose);
        // Behind a word, so that the line is no item.
        CHECK(written_markdown("x " + std::string(prose)) == "x " + std::string(prose));
    }
    CHECK(written_markdown("|x| ist der Betrag") == "|x| ist der Betrag");
    CHECK(written_markdown("-ausgang") == "-ausgang");
}

TEST_CASE("a text without clear Markdown is shown as it is") {
    for (const std::string_view plain :
         {"2**3**4", "__init__ und _x_", "Das *schräge* Wort", "> 5 Euro", "#1", "C:\\_alt\\.config",
          "a[i](x) und [1](2)", "|x|", "* Name geändert", "- 5 Grad waren es.", "#Haus _x_", "f(**a, **b)",
          "Sch**ße und F**k", "\\d+\\.\\*"}) {
        INFO(plain);
        CHECK(written(plain) == plain);
    }
    CHECK(written("Wrapped text has lines that are longer than headlines\n- as here - and\n- there - too") ==
          "Wrapped text has lines that are longer than headlines - as here - and - there - too");
}

TEST_CASE("items and rulers are layout in any text") {
    CHECK(written("Liste:\n- _x_\n- 2**3**4") == "Liste: · _x_ · 2**3**4");
    CHECK(written("*\n    *   17 02 04\n\n    *   17 02 05") == "17 02 04 · 17 02 05");
    CHECK(written("Das __init__\n============\nText") == "Das __init__ · Text");
}

TEST_CASE("any clear Markdown in a text has all of it read") {
    for (const std::string_view clear : {"# Titel", "[Haus](haus.html)", "|a|b|\n|-|-|\n|c|d|",
                                         "```\ncode\n```", "**Kapitel 1**", "vom\n20\\. Dezember"}) {
        INFO(clear);
        CHECK(written("Das *schräge* Wort\n\n" + std::string(clear)).starts_with("Das schräge Wort"));
    }
}

TEST_CASE("rulers, underlines and fences are not shown") {
    check_rows({
        {"Eins\n---\nZwei", "Eins · Zwei"},
        {"Eins\n\n***\n\nZwei", "Eins · Zwei"},
        {"Titel\n=====\nText", "Titel · Text"},
        {"Eins\n* * *\nZwei\n———\nDrei", "Eins · Zwei · Drei"},
        {"---\nEins\n---", "Eins"},
        {"Eins\n```cpp\nzwei\n```", "Eins · zwei"},
        {"+++ Eilmeldung +++", "+++ Eilmeldung +++"},
    });
}

TEST_CASE("headings, items and quotations are blocks without their signs") {
    check_rows({
        {"# Titel\nText", "Titel · Text"},
        {"Text\n### Titel\n- Eins\n  * Zwei\n• Drei", "Text · Titel · Eins · Zwei · Drei"},
        {"Text\n> Zitat, das\n> weitergeht\n>\n> und weiter", "Text · Zitat, das weitergeht · und weiter"},
        {"> > Tief\n> - Eins", "Tief · Eins"},
    });
}

TEST_CASE("signs of emphasis are not shown") {
    check_rows({
        {"Das **fette**, *schräge* und _andere_ Wort", "Das fette, schräge und andere Wort"},
        {"***Beides*** und __doppelt__", "Beides und doppelt"},
        {"Die *Nosema*-Seuche", "Die Nosema-Seuche"},
        {"*Sagittarius A\\**, das", "Sagittarius A*, das"},
        {"113\\.750 Euro", "113.750 Euro"},
        {"*offen", "*offen"},
    });
}

TEST_CASE("of strong emphasis no sign is left where its partner is longer, elsewhere or missing") {
    check_rows({
        {"**offen\n\nzu**", "offen · zu"},
        {"**offen", "offen"},
        {"**Frist von [14]*** Tagen", "Frist von [14]* Tagen"},
        {"Der **Preis** gilt** ab heute", "Der Preis gilt** ab heute"},
        {"**offen\n\na ** b", "offen · a ** b"},
        {"a ** b und 2**3", "a ** b und 2**3"},
    });
}

TEST_CASE("the markup of any text lies apart, between code points") {
    RandomText random(4711);
    static constexpr std::string_view signs = "*_[]()|-=#>!\\` \n\"a";
    for (int i = 0; i < 5000; ++i) {
        std::string text = random.unicode(10);
        for (std::size_t left = random.below(60); left > 0; --left) text += signs[random.below(signs.size())];
        text += random.unicode(10);
        INFO(escaped(text));
        std::size_t last = 0;
        for (const Markup& markup : find_markup(text)) {
            REQUIRE(markup.source.begin >= last);
            REQUIRE(markup.source.end > markup.source.begin);
            REQUIRE(markup.source.end <= text.size());
            REQUIRE_FALSE(find_invalid_utf8(markup.source.of(text)));
            last = markup.source.end;
        }
    }
}

}  // namespace fundstelle
