#include <catch2/catch.hpp>

#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/corpus/plain_text.hpp"
#include "common/text/utf8.hpp"
#include "tests/unit/random_text.hpp"

namespace fundstelle {
namespace {

std::string title_of(std::string_view text, std::size_t bytes) {
    Article article;
    assign_title(text, bytes, article);
    return article.title;
}

constexpr std::size_t no_limit = 4096;

struct Row {
    std::string_view text, title;
};

template <typename Rows>
void check(const Rows& rows) {
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(title_of(row.text, no_limit) == row.title);
    }
}

TEST_CASE("a title is known to stand in the text, and a whole paragraph to be no heading") {
    Article article;
    const std::string_view text = "Foto: Maier\n\n  Die Elbe steigt weiter |\n\nDie Elbe bei Pirna.";
    assign_title(text, 1000, article);
    CHECK(article.title == "Die Elbe steigt weiter");
    CHECK(article.title_in_text.of(text) == article.title);
    CHECK(article.title_kind == TitleKind::heading);

    std::string paragraph;
    while (paragraph.size() < 250) paragraph += "Die Elbe steigt weiter. ";
    assign_title(paragraph, 1000, article);
    CHECK(article.title_kind == TitleKind::label);
}

TEST_CASE("the first line that the text goes on to speak of is its title") {
    check(std::array{
        Row{"Pegel der Elbe steigt weiter\n\nAn der Elbe wächst die Sorge.\n",
            "Pegel der Elbe steigt weiter"},
        Row{"Das Moor kehrt zurück: Wie ein Dorf am Moor gewinnt\n\nDas Moor war trocken.",
            "Das Moor kehrt zurück: Wie ein Dorf am Moor gewinnt"},
        Row{"Pegel der Elbe steigt\r\n\r\nAn der Elbe wächst die Sorge.\r\n", "Pegel der Elbe steigt"},
        Row{"\n\n  Pegel der Elbe \t steigt\u00A0an \n\nAn der Elbe wächst die Sorge.",
            "Pegel der Elbe steigt an"},
        Row{"Öl wird wieder teurer: Ölpreis steigt\n\nDer Ölpreis stieg am Montag.",
            "Öl wird wieder teurer: Ölpreis steigt"},
        Row{"Pegel der „Elbe“, heute\n\nElbe und Saale steigen.", "Pegel der „Elbe“, heute"},
    });
}

TEST_CASE("the litter of a page before its headline is not the title") {
    const std::string_view article =
        "Pegel der Elbe steigt weiter\n\nVon Ada Beispiel\n\nAn der Elbe wächst die Sorge.\n";
    for (const std::string_view litter :
         {"Bildnachweis: Agentur",
          "Bild: Elbe bei Dresden im Winter",
          "Foto: Ada Beispiel an der Elbe",
          "Quelle: Amt für die Elbe",
          "Von: Ada Beispiel",
          "Symbolbild der Elbe bei Nacht",
          "Stand: Pegel der Elbe am Montag",
          "Rubrik: Elbe und Saale heute",
          "Vernetzen Sie sich mit uns",
          "Belarus",
          "Elbe",
          "Elbe heute",
          "TEILEN:",
          "Lesen Sie auch über die Elbe:",
          "Veröffentlicht\n\nam",
          "19.12.2022",
          "***",
          "Startseite > Nachrichten > Sachsen",
          "Wir verwenden Ihre Anmeldung, um Inhalte bereitzustellen",
          "Menü\nSuche\nAnmelden\nAbo\nTeilen\nDrucken",
          "Sport | Elbe | Sorge",
          "Sachsen > Elbe > Sorge",
          "Diese Seite verwendet Cookies an der Elbe",
          "Wir speichern Cookies an der Elbe. [Alle akzeptieren]",
          "DATENSCHUTZHINWEIS: Die Elbe finanziert sich durch Werbung. "
          "Wählen Sie: weiter mit Tracking oder werbefrei.",
          "Die Elbe auf Facebook und WhatsApp teilen",
          "Bitte aktivieren Sie JavaScript in Ihrem Browser, Sorge!",
          "Wir an der Elbe schätzen Sie sehr, weiterhin. Darum haben wir die Sorge um das "
          "Angebot zu unserer gemacht.",
          "https://example.org/elbe/Elbe Pegel Sorge",
          "www.example.org",
          "Kontakt: elbe@example.org",
          "<!DOCTYPE html>",
          "<p class=\"Elbe\">Die Sorge an der Elbe</p>",
          "Von Ada von der Elbe und Max Muster | 17.09.2025",
          "Von Elbe Sorge",
          "Die Sorge an der Elbe | 10.02.2026",
          "Die Elbe bei Nacht (Archivbild) - Sorge",
          "Die Elbe bei Nacht, Foto der Sorge. Foto: Ada",
          "Montag, 19. Dezember 2022, 10:30 Uhr",
          "Zuletzt aktualisiert am 12.03.2024 um 10:15 Uhr",
          "date 2022-12"}) {
        CAPTURE(litter);
        CHECK(title_of(std::string(litter) + "\n\n" + std::string(article), no_limit) ==
              "Pegel der Elbe steigt weiter");
    }
}

TEST_CASE("what page titles and exports put around a headline is taken off") {
    check(std::array{
        Row{"Pegel der Elbe steigt weiter |\n\nAn der Elbe wächst die Sorge.",
            "Pegel der Elbe steigt weiter"},
        Row{"Pegel der Elbe steigt weiter | |\n\nAn der Elbe wächst die Sorge.",
            "Pegel der Elbe steigt weiter"},
        Row{"Elbe | Pegel steigt weiter\n\nAn der Elbe wächst die Sorge.", "Elbe | Pegel steigt weiter"},
        Row{" date 2022-12 Pegel der Elbe steigt\n\nAn der Elbe wächst die Sorge.", "Pegel der Elbe steigt"},
        Row{"date 2022-12-19 Pegel der Elbe steigt |\n\nAn der Elbe wächst die Sorge.",
            "Pegel der Elbe steigt"},
        Row{"date 2022-13 Pegel der Elbe steigt\n\nAn der Elbe wächst die Sorge.",
            "date 2022-13 Pegel der Elbe steigt"},
        Row{"date Pegel\n", "date Pegel"},
    });
}

TEST_CASE("what a page's litter is made of may be the subject of an article") {
    check(std::array{
        Row{"Wir verwenden Cookies. [Alle akzeptieren]\n\nCookies im Browser: was Nutzer wissen "
            "sollten\n\nEin "
            "Browser legt Cookies an, wenn eine Seite das will. Cookies sind klein, und der Browser schickt "
            "sie zurück.",
            "Cookies im Browser: was Nutzer wissen sollten"},
        Row{"Facebook kauft die Werft\n\nDas Netzwerk Facebook hat in Wismar eine Werft gekauft.",
            "Facebook kauft die Werft"},
        Row{"Von Mäusen und Menschen\n\nDie Mäuse leben mit den Menschen, und von Mäusen handelt das.",
            "Von Mäusen und Menschen"},
        Row{"Die Prüfung in zwei Teilen\n\nDauer der Arbeiten\n\nDie Prüfung dauert lange, die Arbeiten "
            "auch.",
            "Die Prüfung in zwei Teilen"},
    });
}

TEST_CASE("a headline stands before sentences, and the headings between them are none") {
    const std::string passage =
        "Die Elbe ist ein Strom. Sie fließt durch Sachsen, und an der Elbe liegt Pirna.";
    const std::string chapter = "\n\nDie Elbe in Sachsen\n\n" + passage;
    CHECK(title_of(passage + chapter, no_limit) == "Die Elbe in Sachsen");
    CHECK(title_of(passage + "\n\n" + passage + chapter, no_limit) == passage);
    CHECK(title_of("Elbe\n\n" + passage + chapter, no_limit) == "Elbe");
    CHECK(title_of("Ein langer Weg zur Urne\n\n" + passage + chapter, no_limit) == "Ein langer Weg zur Urne");
    CHECK(title_of("Inkrafttreten\n\nWas jetzt zu beachten ist\n\nEs gilt.", no_limit) == "Inkrafttreten");
    CHECK(title_of("Unter uns gesagt nicht\n\nDer Pegel der Elbe\n\nUnter uns und unter der Elbe.",
                   no_limit) == "Der Pegel der Elbe");
    // A sentence on several lines is no headline either.
    CHECK(title_of("Die Elbe ist ein Strom und\nfließt weit.\n\nDer Pegel der Elbe\n\n" + passage,
                   no_limit) == "Der Pegel der Elbe");
    CHECK(title_of("• Die Elbe und Pirna\n\nDer Pegel der Elbe\n\n" + passage, no_limit) ==
          "Der Pegel der Elbe");
}

TEST_CASE("a headline that the text does not take up is the title behind a page's menu too") {
    const std::string text =
        "\n\nDas Werk steht in der kommenden Woche still. Es fehlt an Teilen.\n\nWochenende am See\n";
    for (const char* menu :
         {"Gratis testen\n\n", "Mein Konto\n\nPLUS\n\n", "Einloggen\n\nWarenkorb\n\n",
          "vorlesen Druckansicht 112 Kommentare lesen\n\n", "Push-Nachrichten aktivieren\n\n"}) {
        CAPTURE(menu);
        CHECK(title_of(menu + ("Autobauer drosseln Produktion" + text), no_limit) ==
              "Autobauer drosseln Produktion");
    }
    // A word that stands again only in a link says nothing.
    CHECK(title_of("Autobauer drosseln Produktion" + text + "\n\nVier Wochen frei", no_limit) ==
          "Autobauer drosseln Produktion");
}

TEST_CASE("what opens a text without a headline is its title, unless a page's furniture stands there") {
    const std::string passages =
        "\n\nDie Lehrer wollen Noten nicht vorlesen. Das hat der Verband der Lehrer am Dienstag gesagt.\n\n"
        "Auch Fotos der Lehrer gehören nicht ins Netz. Das sagt der Verband.\n";
    for (const std::string_view title : {"MEHR FREIHEIT", "Datenschutz in der Schule", "Notengeheimnis"}) {
        CAPTURE(title);
        CHECK(title_of(std::string(title) + passages, no_limit) == title);
    }
    const std::string first = title_of("Wir nutzen Cookies auf der Webseite" + passages, no_limit);
    CHECK(first.starts_with("Die Lehrer"));
    CHECK(title_of("Anmelden\n\nDatenschutz in der Schule" + passages, no_limit) == first);
    CHECK(title_of("Politik\n\nSport" + passages, no_limit) == first);
    // Rows that begin with numbers are a list.
    CHECK(title_of("Linsensuppe\n\n250 g Linsen\n1 Zwiebel\n2 EL Essig\n\nDie Linsen einweichen.",
                   no_limit) == "Linsensuppe");
    const std::string recipe = "\n\nZutaten\n\nMehl\nÄpfel\nSalz und Pfeffer\n\n1 kg Zwiebeln\n\n";
    const std::string steps = "Die Zwiebeln rösten, Äpfel dazu.\n\nMit Salz und Pfeffer abschmecken.\n";
    CHECK(title_of("Gulasch" + recipe + steps, no_limit) == "Gulasch");
    CHECK(title_of("Gulasch\n\nZutaten: Mehl, Äpfel\n\n" + steps, no_limit) == "Gulasch");
    CHECK(title_of("Protokoll der Sitzung\n\nAnwesend: Huber, Maier\n\nDer Wirt begrüßt Huber und Maier.\n",
                   no_limit) == "Protokoll der Sitzung");
    // A sentence behind it says that it is one.
    CHECK(title_of("Bergtour\n\nDie Tour ist lang. Sie dauert den Tag.\n\nFolgen Sie dem Bach.\n\n"
                   "Der Bach rauscht.\n\nFolge uns auf Instagram!\n\nSchlagworte: Bach, Tour",
                   no_limit) == "Bergtour");
    CHECK(title_of("Pirna\n\n250 Jahre Linsen\n\nDie Linsen wachsen.", no_limit) == "250 Jahre Linsen");
}

TEST_CASE("letters, mails, plays and releases for the press tell their titles by their form") {
    const std::string letter = "\n\nLiebe Ada,\n\nder Pegel steigt, und die Elbe ist schon im Keller.\n";
    const std::string speech =
        "\n\nADA: Die Elbe steigt, Vater, hörst du sie denn nicht? Komm!\n\n"
        "DER ALTE MAIER: Ich höre, Ada, die Elbe ist laut heute Nacht.\n\nADA: Komm!\n";
    const std::string prose =
        "\n\nDie Elbe ist am Donnerstag über die Ufer getreten. Das sagte der Landrat.\n";
    const std::vector<std::pair<std::string, std::string>> rows = {
        {"Von: Ada Beispiel <ada@example.org>\nDatum: 19.12.2022\nBetreff: AW: Der Keller" + letter,
         "Der Keller"},
        {"From: ada@example.org\nSubject: Re: Der Keller" + letter, "Der Keller"},
        {"Ada Beispiel\nUferweg 1\n\nPirna, 3. März 2022\n\nBetreff: Der Keller" + letter, "Der Keller"},
        {"Kontakt\n\nBetreff: *\n\nDie Elbe steigt weiter" + prose, "Die Elbe steigt weiter"},
        {"Die Flut\n\nErster Akt\n\nErste Szene" + speech, "Die Flut"},
        {"Die Flut\n\nPersonen\n\nAda\nDer alte Maier" + speech, "Die Flut"},
        {"Kultur\n\nNeues Buch" + prose + "\nDie Elbe stieg, sagte der Landrat.",
         "Die Elbe ist am Donnerstag über die Ufer getreten. Das sagte der Landrat."},
        {"EU: Hilfe für die Ufer der Elbe?" + prose, "EU: Hilfe für die Ufer der Elbe?"},
        {"Pirna, 3. März 2022\n\nHelfer kommen aus Wien" + prose, "Helfer kommen aus Wien"},
        {"Pirna, 3. März 2022" + prose, "Pirna, 3. März 2022"},
        {"PRESSEMITTEILUNG Nr. 3/2022\n\nHelfer kommen aus Wien" + prose, "Helfer kommen aus Wien"},
        {"Pirna, 3. März 2022 – Helfer kommen aus Wien" + prose, "Helfer kommen aus Wien"},
        {"Pirna, den 3. März 2022 (dpa) – Die Elbe steigt.", "Die Elbe steigt."},
        {"Wien – Stadt der Musik" + prose, "Wien – Stadt der Musik"},
        {"Abo gekündigt" + prose, "Abo gekündigt"},
        {"Ratgeber E-Mail" + prose, "Ratgeber E-Mail"},
    };
    for (const auto& [text, title] : rows) {
        CAPTURE(text);
        CHECK(title_of(text, no_limit) == title);
    }
}

TEST_CASE("a headline is looked for among the first dozen lines, not counting litter") {
    const auto behind = [](std::string_view line, int times) {
        std::string text;
        while (times-- > 0) text += std::string(line) + '\n';
        return title_of(text + "Der Pegel der Elbe\n\nDie Elbe steigt.", no_limit);
    };
    CHECK(behind("Suche", 40) == "Der Pegel der Elbe");
    CHECK(behind("Wort", 11) == "Der Pegel der Elbe");
    CHECK(behind("Wort", 12) == "Wort");
}

TEST_CASE("a text of nothing but litter gives the best of it") {
    check(std::array{
        Row{"https://example.org/a\nFoto: Ada Beispiel", "Foto: Ada Beispiel"},
        Row{"Von Ada Beispiel\nKurz gemeldet", "Kurz gemeldet"},
        Row{"19. Dezember 2022\nKurz gemeldet", "Kurz gemeldet"},
        Row{"Aktualisiert am 12.03.2024 um 10:15 Uhr\nKurz gemeldet", "Kurz gemeldet"},
        Row{"https://example.org/a", "https://example.org/a"},
        Row{"Wir verwenden Cookies.", "Wir verwenden Cookies."},
    });
}

TEST_CASE("texts too short to tell give their first line with a letter") {
    check(std::array{
        Row{"Ein einziger Satz ohne Überschrift.", "Ein einziger Satz ohne Überschrift."},
        Row{"Wort", "Wort"},
        Row{"Foto: Ada", "Foto: Ada"},
        Row{"***\n1.\n\nErst hier ein Wort\nund dann noch etwas.", "Erst hier ein Wort"},
        Row{"eins\nzwei\ndrei", "eins"},
        Row{"Nur Kopf |", "Nur Kopf"},
        Row{"東京タワー", "東京タワー"},
    });
}

TEST_CASE("a text without a letter has no title") {
    check(std::array{
        Row{"", ""},
        Row{" \r\n\t\n", ""},
        Row{"*** 19.12.2022 ***\n|\n€ 😀\n", ""},
        Row{"date 2022-12\n2022\n", ""},
    });
}

TEST_CASE("a title is cut between letters and stands on one line") {
    const std::string text = "Überschwemmung in Überlingen\n\nIn Überlingen steht das Wasser.";
    CHECK(title_of(text, 1).empty());
    CHECK(title_of(text, 2) == "Ü");
    CHECK(title_of(text, 18) == "Überschwemmung in");
    CHECK(title_of(text, 20) == "Überschwemmung in");
    CHECK(title_of(text, 21) == "Überschwemmung in Ü");
    RandomText random(41);
    std::size_t wrong = 0;
    for (int i = 0; i < 3'000; ++i) {
        const std::string title = title_of(random.unicode(80), 30);
        wrong += title.size() > 30 || find_invalid_utf8(title) || title.find('\n') != std::string::npos;
    }
    CHECK(wrong == 0);
}

TEST_CASE("a plain text gives its title, the date before it and all of its text") {
    struct Case {
        std::string_view text, title, date;
    };
    static constexpr std::array cases = {
        Case{" date 2022-12 Pegel der Elbe steigt\n\nAn der Elbe.\n", "Pegel der Elbe steigt", "2022-12"},
        Case{"date 19.12.2022 Pegel der Elbe steigt\n\nAn der Elbe.\n", "Pegel der Elbe steigt",
             "2022-12-19"},
        Case{"date 2022-12\n\nPegel der Elbe steigt\n\nAn der Elbe.\n", "Pegel der Elbe steigt", "2022-12"},
        Case{"Pegel der Elbe steigt\n\ndate 2022-12 An der Elbe.\n", "Pegel der Elbe steigt", ""},
        Case{"date gestern Pegel\n", "date gestern Pegel", ""},
    };
    for (const Case& row : cases) {
        CAPTURE(row.text);
        Article article;
        read_plain_text(row.text, no_limit, article);
        CHECK(article.title == row.title);
        CHECK(article.date == row.date);
        CHECK(article.text == row.text);
        CHECK(article.id.empty());
    }
}

TEST_CASE("a line that a page repeats as a whole is not its title") {
    CHECK(title_of("Vernetzen Sie sich mit uns\n\nPegel der Elbe steigt weiter\n\nAn der Elbe wächst die "
                   "Sorge.\n\nVernetzen Sie sich mit uns\n",
                   4096) == "Pegel der Elbe steigt weiter");
}

}  // namespace
}  // namespace fundstelle
