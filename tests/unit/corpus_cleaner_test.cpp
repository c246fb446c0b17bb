#include <catch2/catch.hpp>

#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/corpus/cleaner.hpp"
#include "common/corpus/web_page.hpp"
#include "common/limits.hpp"
#include "common/report.hpp"
#include "tests/unit/marked_text.hpp"
#include "tests/unit/shown_cuts.hpp"

namespace fundstelle {
namespace {

namespace fs = std::filesystem;

const fs::path marked_folder = fs::path(FUNDSTELLE_SOURCE) / "tests" / "cleaning";

CutQuality quality_of(const std::string& part) {
    CutQuality all;
    for (const fs::path& file : marked_files(marked_folder / part)) {
        for (const LineGap gap : {LineGap::line_end, LineGap::blank_line}) {
            const MarkedText text = read_marked_text(file, gap);
            const std::vector<Cut> cuts = Cleaner().cuts(text.article);
            all.add(text, cuts);
        }
    }
    UNSCOPED_INFO(part << ": precision " << decimal(all.precision(), 4) << " recall "
                       << decimal(all.recall(), 4) << " of " << all.litter);
    return all;
}

}  // namespace

TEST_CASE("a label is cut where it stands alone, and not within a sentence") {
    const std::string sentences = "Der Bach ist wieder offen. Das freut viele.\n\n";
    const std::vector<std::pair<std::string, std::string>> table = {
        {"WERBUNG", "label:WERBUNG"},
        {"12 Interaktionen", "label:12 Interaktionen"},
        {"Facebook Twitter E-Mail", "label:Facebook Twitter E-Mail"},
        {"Lesen Sie auch: Der Fluss steigt weiter", "links:Lesen Sie auch: Der Fluss steigt weiter"},
        {"Foto: Ada Beispiel", "credit:Foto: Ada Beispiel"},
        {"Klicken Sie hier für mehr!", "call:Klicken Sie hier für mehr!"},
        {"Die Werbung für den Bach war gut.", ""},
        {"Werbung.", ""},
        {"DAS UFER", ""},
        {"„Klicken Sie hier“, stand auf dem Schild.", ""},
        {"Der Newsletter der Stadt berichtet darüber.", ""},
        {"Podcast abonnieren", "label:Podcast abonnieren"},
        {"Externen Inhalt anzeigen", "label:Externen Inhalt anzeigen"},
        {"Startseite > Regionen > Tirol", "label:Startseite > Regionen > Tirol"},
        {"Wien > Graz > Villach", ""},
        {"3 / 12", ""},
        {"07:12 min", ""},
        {"Die Anzeige", ""},
        {"Exklusiv", ""},
        {"Podcast: Wie alles begann", ""},
        {"Wir hören Musik und teilen unser Brot.", ""},
        {"Ab Montag können sich alle Bürger kostenlos testen lassen.", ""},
        {"Der Bürgermeister hat jetzt auf Facebook Stellung genommen.", ""},
        {"Diese Erzählung erschien zuerst 1920 in Berlin.", ""},
        {"Er wollte keinen Tag mehr verpassen.", ""},
        {"Ein Video, das dich zum Lachen bringt, ist selten geworden.", ""},
        {"Die Akten liegen im Keller (Archiv) und werden dort gepflegt.", ""},
        {"(abc/dpa)", "credit:(abc/dpa)"},
        {"(dpa/abc)", "credit:(dpa/abc)"},
        {"KEYSTONE/Ada Beispiel", "credit:KEYSTONE/Ada Beispiel"},
        {"VIDEO: So rauscht der Bach (2 Min)", "links:VIDEO: So rauscht der Bach (2 Min)"},
        {"Wie gefällt dir dieser Artikel?", "call:Wie gefällt dir dieser Artikel?"},
        {"Hast du den Bach schon gesehen?", ""},
        {"Sie haben im Bach gebadet.", ""},
        {"§ 3 Anzeige", ""},
        {"2. Datenschutz", ""},
        {"10/2011", ""},
        {"(km/h)", ""},
        {"a > 7,9 °C", ""},
        {"Der Bach > 2 m", ""},
        {"- > Bach > Ufer", ""},
        {"\uFF21 > Ufer", ""},
        {"\u1EBC › Bach › Ufer", ""},
        {"> > >", ""},
        {"(/)", ""},
        {"()", ""},
        {":", ""},
        {"/", ""},
        {"Mehr Wasser", ""},
        {"Jetzt bei Amazon kaufen", "label:Jetzt bei Amazon kaufen"},
        {"Bei Otto bestellen*", "label:Bei Otto bestellen*"},
        {"Bei Amazon bestellen", ""},
        {"Jetzt Amazon kaufen?", ""},
        {"Jetzt kaufen?", ""},
        {"Zum Angebot", ""},
        {"[Mehr: Der Bach in Bildern]", "links:[Mehr: Der Bach in Bildern]"},
        {"[Mehr als das sagt er nicht.]", ""},
        {"[Mehr Licht]", ""},
        {"Folgen Sie uns auf Facebook!", "call:Folgen Sie uns auf Facebook!"},
        {"Folgen Sie uns in den Garten am Bach.", ""},
        {"Folgen Sie anderen am Bach auf Instagram?", ""},
        {"hiermit kündige ich mein Abonnement. Bitte bestätigen Sie das.", ""},
        {"MEHR WASSER", ""},
        {"MEHR IN NEWS", "links:MEHR IN NEWS"},
        {"Bild: dpa/Ada Beispiel", "credit:Bild: dpa/Ada Beispiel"},
        {"Bild: Bachlauf im Winter", ""},
        {"Bild: Paul Klee malte den Bach", ""},
        {"Foto: Das Ufer ging damals um die Welt", ""},
        {"Foto: Freiwillige Feuerwehr Oberau", "credit:Foto: Freiwillige Feuerwehr Oberau"},
        {"Foto: privat", "credit:Foto: privat"},
        {"Mehr aus Tirol: Der Bach steigt", "links:Mehr aus Tirol: Der Bach steigt"},
        {"Mehr aus Trotz als aus Überzeugung: Der Bach", ""},
        {"Siehe auch: § 12 der Bachordnung", ""},
        {"(ruft)", ""},
        {"Bild A: Verlauf des Baches", ""},
        {"Bild 3: Verlauf des Baches", ""},
        {"Die Ente am Bach. (Foto: Ada Beispiel)", "credit:(Foto: Ada Beispiel)"},
        {"Die Ente schwimmt im Bach. - dpa", "credit: - dpa"},
    };
    for (const auto& [line, cut] : table) {
        INFO(line);
        CHECK(shown_cuts(plain("Der Bach am Markt\n\n" + sentences + line + "\n\n" + sentences)) == cut);
    }
}

TEST_CASE(
    "lines of words of furniture are an article's own where it speaks of that, and requests where it speaks "
    "to readers") {
    const std::string end = "\n\nDer Bach fließt weiter, sagt der Wirt.\n";
    const std::string newsletter =
        "Der Bach am Markt\n\nDie Stadt hat einen Newsletter, der vom Bach berichtet.\n\n";
    CHECK(shown_cuts(plain(
              "Der Bach am Markt\n\nDie Stadt hat einen Bach, der rauscht.\n\nNewsletter bestellen" + end)) ==
          "label:Newsletter bestellen");
    CHECK(shown_cuts(plain(newsletter + "Den Newsletter lesen" + end)).empty());
    CHECK(shown_cuts(plain(newsletter + "Newsletter bestellen" + end)).empty());
    CHECK(
        shown_cuts(
            plain(
                "Der Bach am Markt\n\nWenn du am Bach wohnst, hörst du ihn rauschen.\n\nMagst du den Bach?" +
                end))
            .empty());
}

TEST_CASE("what stands before a title is cut where it shows that it is a page's menu") {
    const std::string text = "Der Bach am Markt\n\nDer Bach ist wieder offen. Das freut viele.\n";
    CHECK(shown_cuts(plain("Startseite\n\nMenü\n\nPolitik\n\nAus aller Welt\n\n" + text)) ==
          "label:Startseite\n\nMenü\n\nPolitik\n\nAus aller Welt");
    CHECK(shown_cuts(plain("Politik\n\nSport\n\nLeute\n\n" + text)) == "label:Politik\n\nSport\n\nLeute");
    CHECK(shown_cuts(plain("Aus dem Rathaus\n\n" + text)).empty());
    const std::string ticker = "+++ Eilmeldung +++ Sturm erreicht die Küste +++";
    CHECK(shown_cuts(plain(ticker + "\n\n" + text)) == "links:" + ticker);
    CHECK(shown_cuts(
              plain("Wahl am Bach\n\n+++ 17:00 Uhr: Lokale am Bach schließen +++\n\nDie Wahl ist zu Ende, "
                    "sagt der Wirt.\n"))
              .empty());
}

TEST_CASE("who writes a letter, and to whom, stands before what it is on and stays") {
    CHECK(shown_cuts(
              plain("Ada Beispiel\nUferweg 1\n\nGemeinde Bachdorf\nAm Markt 2\n\nBetreff: Der Bach\n\n"
                    "Sehr geehrte Damen und Herren,\n\nder Bach ist wieder offen, und das freut mich.\n"))
              .empty());
}

TEST_CASE("headings of an article are not taken for lists of links, and verses not for labels") {
    const std::string lead = "Der Bach am Markt\n\nDer Bach ist wieder offen, sagt der Wirt.\n\n";
    const std::string pairs =
        "\n\nWasser holen\n\nDer Bach hat genug davon, sagt der Wirt.\n\nForellen fangen\n\n"
        "Sie stehen unter der Brücke, sagt der Wirt.\n";
    for (const char* doubtful : {"Im Trend", "Mehr aus dem Bach holen", "Unsere Empfehlungen"}) {
        INFO(doubtful);
        CHECK(shown_cuts(plain(lead + doubtful + "\n\nDas Ufer ist wieder grün, sagt der Wirt.\n")).empty());
        CHECK(shown_cuts(plain(lead + doubtful + pairs)).empty());
        // Headlines without paragraphs are links.
        CHECK(shown_cuts(plain(lead + doubtful + pairs + "\nAalfang verboten\n")) ==
              "links:" + (doubtful + pairs) + "\nAalfang verboten");
    }
    CHECK(shown_cuts(plain(lead + "Meistgelesen" + pairs)).starts_with("links:Meistgelesen"));

    CHECK(shown_cuts(plain("Die Lerche\n\nEs steigt ein Lied\nnach oben\nund über alle Ufer\n")).empty());
    CHECK(shown_cuts(plain("Die Lerche\n\nEs steigt ein Lied\n\nnach oben\n")) == "label:nach oben");
}

TEST_CASE("headings of a web page above its sentences are no labels, and those above links are") {
    const auto cuts_of = [](const std::string& body) {
        Article article;
        read_web_page("<html><body><main><h1>Der Bach am Markt</h1>" + body + "</main></body></html>",
                      Limits{}, article);
        return shown_cuts(article);
    };
    const std::string paragraph = "<p>Der Bach ist wieder offen, sagt der Wirt am Markt.</p>";
    for (const char* heading : {"Teilen", "Werbung", "Mehr zum Thema", "Newsletter abonnieren"}) {
        INFO(heading);
        CHECK(cuts_of(paragraph + "<h2>" + heading + "</h2>" + paragraph + "<h3>Später</h3>" + paragraph)
                  .empty());
        CHECK(cuts_of(paragraph + "<div>" + heading + "</div>" + paragraph).ends_with(heading));
    }
    CHECK(cuts_of(paragraph + "<h3>Mehr zum Thema</h3><ul><li><a href='/1'>Der Fluss</a></li><li><a "
                              "href='/2'>Der See</a></li></ul>") ==
          "links:Mehr zum Thema\n\n- Der Fluss\n- Der See");
    CHECK(cuts_of(paragraph +
                  "<h3>Mehr zum Thema</h3><h4><a href='/1'>Der Fluss</a></h4><p>Auch er ist wieder "
                  "offen, sagt man.</p><h4><a href='/2'>Der See</a></h4><p>Er war nie zu, sagt "
                  "man.</p>")
              .starts_with("links:Mehr zum Thema\n\nDer Fluss"));
    // What stands alone below a label is no part of it.
    CHECK(cuts_of(paragraph + "<h3>Lesen Sie auch</h3><h3>Später</h3>" + paragraph) ==
          "links:Lesen Sie auch");
    CHECK(cuts_of("<h3>Anmelden</h3><p>Teilen</p><p>Drucken</p>" + paragraph).starts_with("label:Anmelden"));
}

TEST_CASE("an article goes on behind a list of links, between times and verses") {
    const std::string lead = "# Der Bach\n\nDer Bach ist wieder offen, sagt der Wirt.\n\n";
    const std::string list = "## Mehr zum Thema\n\n- Der Fluss\n- Der See";
    CHECK(shown_cuts(plain(lead + list +
                           "\n\nDer Wirt wird jährlich gewählt.\n\n## Früher\n\n"
                           "Der Bach war einmal lang.\n")) == "links:" + list);
    CHECK(shown_cuts(plain("Wahl am Bach\n\n17:00\n\nDie Lokale schließen.\n\n17:05\n\n"
                           "Die erste Zahl ist da, sagt der Wirt.\n"))
              .empty());
    CHECK(shown_cuts(plain("Der Abend am Bach\n\nStill liegt der Bach,\nder Mond ist da,\n"
                           "so fern, so nah.\n\nTeilen\n\nWir teilen Brot,\nwir teilen Wein,\n"
                           "wir wollen heut\nzusammen sein.\n")) == "label:Teilen");
}

TEST_CASE("a quotation and a verse that end as links do stay") {
    const std::string text = "Der Bach am Markt\n\nDer Bach ist wieder offen, wie es heißt.\n\n";
    const std::string end = "\n\nDas spart im Winter viel Zeit.\n";
    CHECK(shown_cuts(plain(text + "Und ich bleibe hier bis zum Tod.»" + end)).empty());
    CHECK(shown_cuts(plain(text + "und konnte ihn nicht mehr lesen,\nund rief ihm nach" + end)).empty());
}

TEST_CASE("the date below the first sentences is cut, those of a chronicle are its own") {
    const std::string lead = "Der Bach am Markt\n\nDer Bach ist wieder offen, sagt der Wirt.\n\n";
    const std::string rest = "\n\nDie Leute freuen sich schon lange darauf.\n";
    CHECK(shown_cuts(plain(lead + "19.12.2022, 18.04 Uhr" + rest)) == "date:19.12.2022, 18.04 Uhr");
    CHECK(shown_cuts(plain(lead + "19. Dezember 2022" + rest + "\n20. Dezember 2022" + rest +
                           "\n21. Dezember 2022" + rest))
              .empty());
    // A concert, a life, a day long before there were pages; with a page's labels beside it is its date.
    const std::string title = "Der Bach am Markt\n\n";
    for (const char* date : {"* 3. April 1901", "† 12. Mai 1945 in Berlin",
                             "* 4. Mai 1934 † 17. November 2021", "12.–14. Mai 2023", "12.-14. Mai 2023",
                             "Samstag, 13. Mai 2023, 19.30 Uhr", "19.30 Uhr", "12. Mai 1945", "17:05"}) {
        INFO(date);
        CHECK(shown_cuts(plain(title + date + rest)).empty());
        CHECK(shown_cuts(plain(lead + date + rest)).empty());
    }
    for (const char* date : {"12. Mai 2023", "12.05.2023", "Stand: 13. Mai 2023", "13. Mai 2023, 14:07 Uhr",
                             "Samstag, 13. Mai 2023, 14:07 Uhr"}) {
        INFO(date);
        CHECK(shown_cuts(plain(title + date + rest)) == "date:" + std::string(date));
    }
    const std::string begun = "Samstag, 13. Mai 2023, 19.30 Uhr";
    CHECK(shown_cuts(plain(title + begun + "\n\nTeilen" + rest)) == "date:" + begun + "|label:Teilen");
    CHECK(shown_cuts(plain("Aus meinem Heft\n\n12. Mai 2023" + rest + "\n13. Mai 2023" + rest)).empty());
}

TEST_CASE("a line with a credit before another one is cut once") {
    const Article article = plain(
        "Der Bach ist wieder offen\n\nDer Bach ist wieder offen. Das freut viele.\n\n"
        "Blick © Muster\nEin Mann blickt lange auf den Bach © Muster\n\nDas freut noch immer viele Leute.\n");
    std::size_t last = 0;
    for (const Cut& cut : Cleaner().cuts(article)) {
        CHECK(cut.source.begin >= last);
        last = cut.source.end;
    }
    CHECK(shown_cuts(article) == "credit:Blick © Muster|credit: © Muster");
}

TEST_CASE("lines broken to a width are not taken for labels") {
    const std::string law =
        "Wer ein Gewerbe betreibt, hat dies der zuständigen Behörde vor Beginn durch\n"
        "Anzeige\n"
        "mitzuteilen, soweit nicht durch Gesetz oder durch eine Verordnung der Länder\n"
        "etwas anderes bestimmt ist und die Behörde nicht auf eine solche Mitteilung\n"
        "verzichtet hat, weil sie bereits auf andere Weise davon Kenntnis erlangt und\n"
        "diese geprüft hat.\n\n§ 2 (weggefallen)\n\nFußnote\n";
    CHECK(shown_cuts(plain(law)).empty());
}

TEST_CASE("what a news agency puts around a report is cut, and its headline is the title") {
    const std::string report =
        "   Oberau (APA) - Die Gemeinde Oberau hat am Montag beschlossen, die Schule zu sanieren.\n\n"
        "   Das kostet vier Millionen Euro, sagte die Bürgermeisterin.\n";
    const Article wire = plain(
        "APA0123 5 CI 0345 II/XI      Mo, 19.Dez 2022\n\nOberau saniert Schule um vier "
        "Millionen Euro\n\n" +
        report + "(Schluss) abc/def\n\nAPA0123    2022-12-19/10:30\n");
    CHECK(wire.title == "Oberau saniert Schule um vier Millionen Euro");
    CHECK(shown_cuts(wire) ==
          "credit:APA0123 5 CI 0345 II/XI      Mo, 19.Dez 2022|credit:(Schluss) abc/def\n\nAPA0123    "
          "2022-12-19/10:30");
    const std::string notes =
        "# Notizblock\n\n## Redaktionelle Hinweise\n- Foto folgt\n\n"
        "Die folgenden Informationen sind nicht zur Veröffentlichung bestimmt\n\n"
        "## dpa-Kontakte\n- Autor: Ada Beispiel, +49 30 1234\n";
    const Article noted =
        plain("bdt0123 3 pl 120 dpa 0456\n\nOberau saniert Schule =\n\n" + report + "\n" + notes);
    CHECK(noted.title == "Oberau saniert Schule");
    const std::string shown = text_without(noted.text, Cleaner().cuts(noted));
    CHECK(shown.find("Bürgermeisterin.") != std::string::npos);
    for (const char* word : {"bdt0123", "Notizblock", "Foto folgt", "Veröffentlichung", "Ada Beispiel"}) {
        CAPTURE(word);
        CHECK(shown.find(word) == std::string::npos);
    }
    // Machines are called so too.
    CHECK(
        shown_cuts(
            plain("Der Bach\n\nDer Bach ist offen, sagt sie.\n\nBMW320 im Test\n\nEr fährt gut, sagt er.\n"))
            .empty());
}

TEST_CASE("the title is never cut, whatever it looks like") {
    Article article;
    article.title = "Werbung";
    article.text = "Werbung\n\nWerbung gibt es seit der Antike. Sie wurde auf Wände gemalt.\n";
    article.title_in_text = {0, 7};
    CHECK(shown_cuts(article).empty());
}

TEST_CASE("verses, plays and guides keep lines that pages have too") {
    const std::string end = "\n\nDer Bach fließt weiter, sagt der Wirt am Markt.\n";
    CHECK(shown_cuts(plain("Nachtlied\n\nIch schreibe dir am Bach,\nund Wind von Norden kommt,\nund er bläst "
                           "aufs weiße Papier.\n\nWeiter\nimmer weiter\nzieht der Fluss.\n\nMehr von "
                           "dir\nMehr von mir\nnach oben\nnach unten\nzurück\n"))
              .empty());
    CHECK(shown_cuts(plain("Das Fest am Bach\n\nANNA: Ist er da?\nKARL: Er kommt gleich vom Bach "
                           "herauf.\n(ruft)\nKARL: Vater!\nVATER: Was schreit ihr denn so laut?\n(geht)\n"
                           "\nANNA: Weiter!\n"))
              .empty());
    CHECK(shown_cuts(plain("Welcher Dienst am Bach ist sicher?\n\nDer Wirt hat drei davon geprüft, sagt "
                           "er.\n\nWhatsApp\nDer Dienst sammelt viele Daten.\n\nAlle akzeptieren\nWer darauf "
                           "drückt, erlaubt am Bach alles." +
                           end))
              .empty());
    CHECK(shown_cuts(plain("Gespräch am Bach\n\nWie finden Sie das Ufer?\n\nGefällt mir!" + end)).empty());
}

TEST_CASE("a headline on subscriptions is the title, and no call") {
    for (const std::string& title : std::vector<std::string>{"Das Abo läuft weiter: So kündigen Sie richtig",
                                                             "Cookies im Browser löschen – so geht es"}) {
        const Article article = plain(title +
                                      "\n\nDer Wirt am Bach hat lange gerechnet, sagt er.\n\nDie Leute "
                                      "freuen sich schon lange darauf.\n");
        CHECK(article.title == title);
        CHECK(shown_cuts(article).empty());
    }
}

TEST_CASE("what is cut of texts marked by hand is litter, and most of it") {
    const CutQuality development = quality_of("development");
    CHECK(development.precision() > 0.99);
    CHECK(development.recall() > 0.93);
    // Pages as varied as they are, for whose own phrases there are few rules.
    const CutQuality varied = quality_of("varied");
    CHECK(varied.precision() > 0.99);
    CHECK(varied.recall() > 0.8);
    const CutQuality held_out = quality_of("held_out");
    CHECK(held_out.precision() > 0.96);
    CHECK(held_out.recall() > 0.75);
}

}  // namespace fundstelle
