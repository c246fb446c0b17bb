#include <catch2/catch.hpp>

#include <array>
#include <string>
#include <string_view>

#include "common/corpus/markdown.hpp"
#include "common/limits.hpp"

namespace fundstelle {
namespace {

/// What a Markdown file gives: the notes on it after a `!`, its fields, and its text behind a bar.
std::string read(std::string_view content, const Limits& limits = {}) {
    Article article;
    std::string shown;
    for (const std::string& note : read_markdown(content, limits, article)) shown += "! " + note + "; ";
    const auto add = [&](std::string_view name, const std::string& value) {
        if (!value.empty()) shown += std::string(name) + '=' + value + "; ";
    };
    add("id", article.id);
    add("title", article.title);
    add("date", article.date);
    add("source", article.source);
    add("url", article.url);
    add("author", article.author);
    return shown + '|' + article.text;
}

struct Row {
    std::string_view content, article;
};

template <typename Rows>
void check(const Rows& rows) {
    for (const Row& row : rows) {
        CAPTURE(row.content);
        CHECK(read(row.content) == row.article);
    }
}

TEST_CASE("a heading is known to stand in the text, a title of the front matter to stand apart") {
    Article article;
    const std::string_view text = "\n## Die Elbe steigt\n\nText";
    read_markdown(text, {}, article);
    CHECK(article.title_in_text.of(text) == "Die Elbe steigt");
    article = {};
    read_markdown("---\ntitle: Die Elbe\n---\nDie Elbe steigt\n", {}, article);
    CHECK(article.title_in_text.empty());
}

TEST_CASE("a front matter gives the fields and what follows it is the text") {
    check(std::array{
        Row{"---\nid: elbe-1\ntitle: Titel\ndate: 2022-12-19\nsource: dpa\nurl: https://example.org/a\n"
            "author: Ada\n---\nDer Text.\n",
            "id=elbe-1; title=Titel; date=2022-12-19; source=dpa; url=https://example.org/a; author=Ada; "
            "|Der Text.\n"},
        Row{"---\ntitel: Titel\ndatum: 19. Dezember 2022\nquelle: dpa\nautor: Ada\n---\nText",
            "title=Titel; date=2022-12-19; source=dpa; author=Ada; |Text"},
        Row{"---\nTitle: Titel\nDATE: 12.2022\nQuelle: dpa\n---\nText",
            "title=Titel; date=2022-12; source=dpa; |Text"},
        Row{"---\ntitle: \"Elbe: der Pegel\"\n---\nText", "title=Elbe: der Pegel; |Text"},
        Row{"---\ntitle: >\n  Der Pegel\n  der Elbe\n---\nText", "title=Der Pegel der Elbe; |Text"},
        Row{"---\ntitle: Der Pegel\n  der Elbe\n---\nText", "title=Der Pegel der Elbe; |Text"},
        Row{"---\ntags:\n  - Elbe\n  - Pegel\ntitle: Titel\n---\nText", "title=Titel; |Text"},
        Row{"---\ntags: [Elbe, Pegel]\ntitle: Titel\nlayout: post\n---\nText", "title=Titel; |Text"},
        Row{"---\r\ntitle: Titel\r\n---\r\nText\r\n", "title=Titel; |Text\r\n"},
        Row{"--- \ntitle: Titel\n---\t\nText", "title=Titel; |Text"},
        Row{"---\ntitle: Titel\ndate: gestern\n---\nText",
            "! front matter: the date `gestern` is none that can be read, and shown as it stands; "
            "title=Titel; "
            "date=gestern; |Text"},
        Row{"---\ntitle: Titel\ndate: 2022-12-19T10:00:00+01:00\n---\nText",
            "title=Titel; date=2022-12-19; |Text"},
        Row{"---\ntitle: Titel\n---\n# Überschrift\n\nText", "title=Titel; |# Überschrift\n\nText"},
        Row{"---\ntitle: Titel\n---\nText\n---\nmehr Text", "title=Titel; |Text\n---\nmehr Text"},
        Row{"---\ntitle: Titel\n---", "title=Titel; |"},
        Row{"---\n---\nText", "title=Text; |Text"},
        Row{"---\n# nichts\n---\nText", "title=Text; |Text"},
    });
}

TEST_CASE("authors in a list are named, other fields in one are told") {
    check(std::array{
        Row{"---\ntitle: T\nautor: [Ada Beispiel, Max Muster]\n---\nText",
            "title=T; author=Ada Beispiel, Max Muster; |Text"},
        Row{"---\ntitle: T\nauthor:\n  - Ada\n  - Max\n---\nText", "title=T; author=Ada, Max; |Text"},
        Row{"---\ntitle: [T, U]\ndatum:\n---\nText",
            "! front matter: the `title` is a list, not a string, and left out; title=Text; |Text"},
        Row{"---\ntitle: `T`\nautor: [Ada, Max]\n---\nText",
            "! front matter, line 1: found character that cannot start any token; read line by line; "
            "title=`T`; "
            "author=Ada, Max; |Text"},
    });
}

TEST_CASE("a front matter that is no YAML is reported and read line by line") {
    struct Broken {
        std::string_view front_matter, line, fields;
    };
    static constexpr std::array rows = {
        Broken{"title: Teil 1: Der Anfang\n", "1", "title=Teil 1: Der Anfang; "},
        Broken{"title: Teil 1: Der Anfang\r\nautor: Ada\r\n", "1", "title=Teil 1: Der Anfang; author=Ada; "},
        Broken{"date: 2022-12-19\ntitle: Elbe: der Pegel\nid: elbe-1\n", "2",
               "id=elbe-1; title=Elbe: der Pegel; date=2022-12-19; "},
        Broken{"title: \"Zitat\" und mehr\nautor: Ada\n", "1", "title=\"Zitat\" und mehr; author=Ada; "},
        Broken{"title: \"Hin\" und \"Her\"\n", "1", "title=\"Hin\" und \"Her\"; "},
        Broken{"title: \"Der Ordner C:\\Daten\"\n", "1", "title=Der Ordner C:\\Daten; "},
        Broken{"title: 'Elbe: der Pegel'\nautor: @ada\n", "2", "title=Elbe: der Pegel; author=@ada; "},
        Broken{"title: \"\\u00dcber \\\"alles\\\"\"\nautor: @ada\n", "2",
               "title=Über \"alles\"; author=@ada; "},
        Broken{"title: %TEMP% erklärt\n", "1", "title=%TEMP% erklärt; "},
        Broken{"title: `make` erklärt\n", "1", "title=`make` erklärt; "},
        Broken{"title: [Update] Der Pegel\n", "1", "title=[Update] Der Pegel; "},
        Broken{"title: *Elbe* der Pegel\n", "1", "title=*Elbe* der Pegel; "},
        Broken{"title: Der Pegel\n\tuntertitel: der Elbe\nautor: Ada\n", "2",
               "title=Der Pegel; author=Ada; "},
        Broken{"title: Der Pegel # neu\n\tuntertitel: der Elbe\n", "2", "title=Der Pegel; "},
        Broken{"tags:\n\t- Elbe\nTitel:\tDer Pegel\n", "2", "title=Der Pegel; "},
        Broken{"tags: [a\ntitle: Der Pegel\n", "2", "title=Der Pegel; "},
        Broken{"title: >\n  Der Pegel\n  der Elbe\nautor: @ada\n", "4",
               "title=Der Pegel der Elbe; author=@ada; "},
        Broken{"meta:\n  title: falsch\n# title: falsch\nautor: @ada\ntitle: Titel\n", "4",
               "title=Titel; author=@ada; "},
        Broken{"title: eins: zwei\ntitle: Titel\nurl:https://example.org\n", "1", "title=Titel; "},
        Broken{"\ntitle: \"offen\n", "3", "title=\"offen; "},
        Broken{"- a\n- b\n", "1", "title=Kopf; "},
        Broken{"nur Text\n", "1", "title=Kopf; "},
        Broken{"title:\nautor: @ada\n", "2", "title=Kopf; author=@ada; "},
    };
    for (const Broken& row : rows) {
        CAPTURE(row.front_matter);
        CHECK_THAT(read("---\n" + std::string(row.front_matter) + "---\n# Kopf\nText"),
                   Catch::StartsWith("! front matter, line " + std::string(row.line) + ": ") &&
                       Catch::EndsWith("; read line by line; " + std::string(row.fields) + "|# Kopf\nText"));
    }
}

TEST_CASE("without a front matter all is text and the first heading is the title") {
    check(std::array{
        Row{"# Der Pegel\n\nDie Elbe.", "title=Der Pegel; |# Der Pegel\n\nDie Elbe."},
        Row{"\n\n## Der Pegel \nDie Elbe.", "title=Der Pegel; |\n\n## Der Pegel \nDie Elbe."},
        Row{"#\n# Der Pegel\nDie Elbe.", "title=Der Pegel; |#\n# Der Pegel\nDie Elbe."},
        Row{"Der Pegel der Elbe\n\n# Kopf\n\nDie Elbe.",
            "title=Der Pegel der Elbe; |Der Pegel der Elbe\n\n# Kopf\n\nDie Elbe."},
        Row{"Text ohne Kopf", "title=Text ohne Kopf; |Text ohne Kopf"},
        Row{"Text\n---\ntitle: Titel\n---\n", "title=Text; |Text\n---\ntitle: Titel\n---\n"},
        Row{"----\ntitle: Titel\n----\n", "title=title: Titel; |----\ntitle: Titel\n----\n"},
        Row{"", "|"},
        Row{"# \n\n***\n", "|# \n\n***\n"},
    });
}

TEST_CASE("a heading is shown without its markup") {
    struct Heading {
        std::string_view line, title;
    };
    static constexpr std::array rows = {
        Heading{"# Kopf *kursiv* und `code`", "Kopf kursiv und code"},
        Heading{"## **Der** __Pegel__ ***der*** ~~Saale~~ _Elbe_ ##", "Der Pegel der Saale Elbe"},
        Heading{"# **Der *Pegel* steigt**", "Der Pegel steigt"},
        Heading{"# [Die Elbe](https://example.org/a \"Titel\") und [mehr][1]", "Die Elbe und mehr"},
        Heading{"# ![Karte](karte.png) der [**Elbe**](elbe.md)", "Karte der Elbe"},
        Heading{"# ``a ` b`` und `find_markup(*a*)`", "a ` b und find_markup(*a*)"},
        Heading{"# Bürger*innen und Schüler*innen, a_b_c, 2 * 3 * 4",
                "Bürger*innen und Schüler*innen, a_b_c, 2 * 3 * 4"},
        Heading{"# Das [sic] C# und \\*Sterne\\* #", "Das [sic] C# und *Sterne*"},
        Heading{"# Ein * allein, ein ` allein, ein [ allein", "Ein * allein, ein ` allein, ein [ allein"},
        Heading{"# „*Elbe*“, (**Saale**)", "„Elbe“, (Saale)"},
        Heading{"**Der Pegel** der `Elbe` steigt", "Der Pegel der Elbe steigt"},
        Heading{"# ``", "``"},
    };
    for (const Heading& row : rows) {
        CAPTURE(row.line);
        CHECK(read(std::string(row.line) + "\n\nDer Pegel.") ==
              "title=" + std::string(row.title) + "; |" + std::string(row.line) + "\n\nDer Pegel.");
    }
    CHECK(read("---\ntitle: Ein `Titel`\n---\nText") == "title=Ein `Titel`; |Text");
}

TEST_CASE("a front matter without an end, or a too long one, is text") {
    check(std::array{
        Row{"---\ntitle: Titel\n\nText", "title=title: Titel; |---\ntitle: Titel\n\nText"},
        Row{"---", "|---"},
        Row{"---\n", "|---\n"},
    });
    const std::string content = "---\ntitle: Titel\nnotiz: " + std::string(100, 'x') + "\n---\nText";
    CHECK(read(content, Limits{.front_matter_bytes = 200}) == "title=Titel; |Text");
    CHECK(read(content, Limits{.front_matter_bytes = 100}) == "title=title: Titel; |" + content);
}

TEST_CASE("titles are cut to the limit of a field") {
    CHECK(read("---\ntitle: Überlang\n---\nText", Limits{.field_bytes = 5}) == "title=Über; |Text");
    CHECK(read("# Überlang\nText", Limits{.field_bytes = 5}) == "title=Über; |# Überlang\nText");
    CHECK(read("Überlang", Limits{.field_bytes = 5}) == "title=Über; |Überlang");
}

}  // namespace
}  // namespace fundstelle
