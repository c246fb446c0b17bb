#include <catch2/catch.hpp>

#include <string>
#include <string_view>
#include <vector>

#include "common/corpus/credits.hpp"

namespace fundstelle {
namespace {

/// What is told of an article with this text, of which a date may be known.
std::string told(std::string_view text, std::string_view date = {}) {
    Article article;
    article.text = text;
    article.date = date;
    take_credits(article);
    return article.author + "|" + article.source + "|" + article.place + "|" + article.date;
}

const std::string sentence =
    "Der Gemeinderat hat am Abend über die neue Brücke beraten, die im Frühjahr gebaut werden soll.";

TEST_CASE("lines that credit an article fill its fields") {
    struct Row {
        std::string text, fields;
    };
    const std::vector<Row> rows = {
        {"Neue Brücke\n\nVon: Ada Beispiel\n\n" + sentence, "Ada Beispiel|||"},
        {"Neue Brücke\nVon Ada Beispiel und Max Muster, Graz\n" + sentence, "Ada Beispiel, Max Muster|||"},
        {"Autorin: Ida von der Aue\n" + sentence, "Ida von der Aue|||"},
        {sentence + " (Ada Beispiel)", "Ada Beispiel|||"},
        {sentence + " (Ada Beispiel, dpa)", "Ada Beispiel|dpa||"},
        {sentence + " (dpa/lby)", "|dpa||"},
        {sentence + " (mit APA)", "|APA||"},
        {"Neue Brücke\nKeystone-SDA\nKeystone-SDA\n" + sentence, "|Keystone-SDA||"},
        {"Neue Brücke\nAFP/Reuters\n" + sentence, "|AFP/Reuters||"},
        {sentence + "\n\nMit AFP\n\nMehr lesen", "|AFP||"},
        {"Bildnachweis: AFP\n\nNeue Brücke\n\n" + sentence, "|AFP||"},
        {"Bildnachweis: AFP\n\nNeue Brücke\n\n" + sentence + " (epd)", "|epd||"},
        {"Quelle: Talbote\n" + sentence, "|Talbote||"},
        {"Quelle: https://example.org/a\n" + sentence, "|||"},
        {"Neue Brücke\n\nGraz – " + sentence, "||Graz|"},
        {"Graz  – " + sentence, "||Graz|"},
        {"Graz (APA) – " + sentence, "|APA|Graz|"},
        {"Frankfurt am Main/Graz (dpa/KNA) - " + sentence, "|dpa/KNA|Frankfurt am Main/Graz|"},
        {"Graz, 19. Dezember 2022 (Reuters) - " + sentence, "|Reuters|Graz|2022-12-19"},
        {"BAD AUSSEE: " + sentence, "||BAD AUSSEE|"},
        {"Neue Brücke\nMontag, 19. Dezember 2022, 10:30 Uhr\n" + sentence, "|||2022-12-19"},
        {"Neue Brücke\nVon Ada Beispiel | 19.12.2022\n" + sentence, "Ada Beispiel|||2022-12-19"},
        {"Neue Brücke\nVeröffentlicht am 19.12.22\n" + sentence, "|||2022-12-19"},
        {"Neue Brücke\nErstellt am 19. Dezember 2022 um 14:00\n" + sentence, "|||2022-12-19"},
        {"Neue Brücke\nVeröffentlicht am 19.12.2022 von Ada Beispiel\n" + sentence,
         "Ada Beispiel|||2022-12-19"},
        {"GRAZ (dpa-AFX) - " + sentence, "|dpa-AFX|GRAZ|"},
        {"Graz, 3. März 2022\n\nNeue Brücke\n\n" + sentence, "||Graz|2022-03-03"},
        {"Graz , 3. März 2022\n\nNeue Brücke\n\n" + sentence, "||Graz|2022-03-03"},
        {"Graz, den 3. März 2022 – Neue Brücke\n\n" + sentence, "||Graz|2022-03-03"},
        {"Max Muster (Text)\n" + sentence, "Max Muster|||"},
        {"Max Muster (Text), Ada Beispiel (Fotos)\n" + sentence, "Max Muster|||"},
        {"Von Max Muster (Text) und Ada Beispiel (Fotos)\n" + sentence, "Max Muster|||"},
        {"Text: Max Muster, Fotos: Ada Beispiel\n" + sentence, "Max Muster|||"},
        {"Text: Max Muster und Ida von der Aue / Fotos: Ada Beispiel\n" + sentence,
         "Max Muster, Ida von der Aue|||"},
        {"Fotos: Ada Beispiel, Text: Max Muster\n" + sentence, "Max Muster|||"},
        {"Text und Fotos: Max Muster\n" + sentence, "Max Muster|||"},
        {"Max Muster (Text und Fotos)\n" + sentence, "Max Muster|||"},
        {"Von Max Muster am 3. März 2022\n" + sentence, "Max Muster|||2022-03-03"},
        {"Von Max Muster, 3. März 2022\n" + sentence, "Max Muster|||2022-03-03"},
        {"Von Max Muster - 3. März 2022, 10:30 Uhr\n" + sentence, "Max Muster|||2022-03-03"},
        {"3. März 2022 von Max Muster\n" + sentence, "Max Muster|||2022-03-03"},
        {"Von Max Muster (dpa)\n" + sentence, "Max Muster|dpa||"},
        {"Von Max Muster und dpa\n" + sentence, "Max Muster|dpa||"},
        {"Von: Ada Beispiel <ada@example.org>\nDatum: Mo, 19. Dezember 2022 10:30\n\n" + sentence,
         "Ada Beispiel|||2022-12-19"},
        {"From: Ada Beispiel <ada@example.org>\nDate: Mon, 19 Dec 2022 10:30:00 +0100\n\n" + sentence,
         "Ada Beispiel|||2022-12-19"},
        {"Die Aktie stieg um zwei Prozent. (Reuters)", "|Reuters||"},
        {"Die Aktie stieg um zwei Prozent (Reuters).", "|Reuters||"},
        {"Die Aktie stieg. (Ada Beispiel)", "Ada Beispiel|||"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(told(row.text) == row.fields);
    }
}

TEST_CASE("agencies, papers and authorities say in many words who wrote, where and when") {
    struct Row {
        std::string text, fields;
    };
    const std::string title = "Neue Brücke\n\n";
    const std::vector<Row> rows = {
        {title + "Graz (epd). " + sentence, "|epd|Graz|"},
        {title + "Graz (KNA) " + sentence, "|KNA|Graz|"},
        {title + "GRAZ. (afp) " + sentence, "|AFP|GRAZ|"},
        {title + "Graz, 12. Februar 2022 (dpa). " + sentence, "|dpa|Graz|2022-02-12"},
        {title + "(Reuters) - " + sentence, "|Reuters||"},
        {title + "(sda) " + sentence, "|SDA||"},
        {title + "Graz (dpa) | " + sentence, "|dpa|Graz|"},
        {title + sentence + "\n\n(Quelle: APA)", "|APA||"},
        {title + "LINZ. " + sentence, "||LINZ|"},
        {title + sentence + "\n\n(APA, 14.3.2023)", "|APA||2023-03-14"},
        {title + sentence + " (APA, red, 14.3.2023)", "|APA||2023-03-14"},
        {title + sentence + " (Ada Beispiel, 14.3.2023)", "Ada Beispiel|||2023-03-14"},
        {title + sentence + "\n\n(Ada Beispiel)", "Ada Beispiel|||"},
        {title + sentence + "\n\nAda Beispiel/dpa", "Ada Beispiel|dpa||"},
        {title + sentence + "\n\n© dpa-infocom, dpa:230314-99-12345/3", "|dpa||2023-03-14"},
        {title + "Graz (ots) - " + sentence +
             "\n\nOriginal-Content von: Polizei Graz, übermittelt durch news aktuell",
         "|Polizei Graz|Graz|"},
        {title + "Von Ada Beispiel/dpa\n\n" + sentence, "Ada Beispiel|dpa||"},
        {title + "Ein Kommentar von Ada Beispiel\n\n" + sentence, "Ada Beispiel|||"},
        {title + "Eine Analyse von Ada Beispiel, Berlin\n\n" + sentence, "Ada Beispiel|||"},
        {title + "Gastbeitrag von Ada Beispiel\n\n" + sentence, "Ada Beispiel|||"},
        {title + "Geschrieben von Ada Beispiel am 3. März 2023\n\n" + sentence, "Ada Beispiel|||2023-03-03"},
        {title + "Aufgezeichnet von Ada Beispiel\n\n" + sentence, "Ada Beispiel|||"},
        {title + "Von unserem Korrespondenten Max Muster, Brüssel\n\n" + sentence, "Max Muster|||"},
        {title + "Von unserer Berliner Redakteurin Ada Beispiel\n\n" + sentence, "Ada Beispiel|||"},
        {title + sentence + "\n\nDas Gespräch führte Ada Beispiel.", "Ada Beispiel|||"},
        {title + sentence + "\n\nDie Fragen stellten Ada Beispiel und Max Muster.",
         "Ada Beispiel, Max Muster|||"},
        {title + sentence + "\n\nInterview: Ada Beispiel", "Ada Beispiel|||"},
        {"Von: \"Beispiel, Ada\" <ada@example.org>\n\n" + sentence, "Ada Beispiel|||"},
        {"Kritik von Ada Beispiel\n\n" + sentence, "|||"},
        {title + "Von unserer Redaktion\n\n" + sentence, "|||"},
        {title + sentence + "\n\nParkplatz Brücke/Rathaus", "|||"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(told(row.text) == row.fields);
    }
}

TEST_CASE("a text has the date of its head or its foot, not of what it announces") {
    struct Row {
        std::string text, fields;
    };
    const std::vector<Row> rows = {
        {"Neue Brücke\n\nStand: 03.04.2023, 18:04 Uhr\n\n" + sentence, "|||2023-04-03"},
        {"Neue Brücke\n\nAusgabe vom 3. April 2023\n\n" + sentence, "|||2023-04-03"},
        {"Neue Brücke\n\n(3.4.2023)\n\n" + sentence, "|||2023-04-03"},
        {"Neue Brücke\n\nEnde Feber 2022\n\n" + sentence, "|||2022-02"},
        {"Neue Brücke\n\nGründonnerstag, 6. April 2023\n\n" + sentence, "|||2023-04-06"},
        {"Neue Brücke\n\n" + sentence + "\n\nGraz, im Jänner 2021", "||Graz|2021-01"},
        {"Neue Brücke\n\n" + sentence + "\n\nGraz, 3. IV. 2023", "||Graz|2023-04-03"},
        {"Neue Brücke\n\n" + sentence + "\n\n3. April 2023", "|||2023-04-03"},
        {"Neue Brücke\n\n" + sentence + "\n\nNächste Termine\nMontag, 3. April 2023\nFest", "|||"},
        {"Neue Brücke\n\n" + sentence + "\n\nWann?\nMontag, 3. April 2023\nWo?\nIm Hof", "|||"},
        {"Neue Brücke\n\n" + sentence + "\n\nMontag, 3. April 2023, 18 Uhr\nMarktplatz", "|||"},
        {"Neue Brücke\n\n1. April 2023\n\n" + sentence + "\n\n3. Mai 2023", "|||2023-04-01"},
        {"Neue Brücke\n\nAktualisiert am 5.4.23\n\n" + sentence + "\n\nVeröffentlicht am 3.4.23",
         "|||2023-04-03"},
        {"Neue Brücke\n\nErstellt: 3.4.2023 Aktualisiert: 5.4.2023, 09:15 Uhr\n\n" + sentence,
         "|||2023-04-03"},
        {"Pressemitteilung Nr. 12/2023 vom 3. Mai 2023\n\nNeue Brücke\n\n" + sentence, "|||2023-05-03"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(told(row.text) == row.fields);
    }
    Article minutes;
    minutes.title = "Protokoll der Sitzung vom 3. März 2023";
    minutes.text = minutes.title + "\n\n" + sentence;
    take_credits(minutes);
    CHECK(minutes.date == "2023-03-03");
    Article news;
    news.title = "Brand vom 3. März 2023";
    news.text = news.title + "\n\n" + sentence;
    take_credits(news);
    CHECK(news.date.empty());
}

TEST_CASE("what sentences and headlines speak of credits nobody") {
    std::string long_text;
    for (int i = 0; i < 30; ++i) long_text += "Zeile " + std::to_string(i) + "\n";
    for (const std::string& text : std::vector<std::string>{
             "Von Mäusen und Menschen\n" + sentence,
             "Von Graz nach Wien\n" + sentence,
             "Wirtschaft: " + sentence,
             "KOMMENTAR: " + sentence,
             "DATENSCHUTZHINWEIS: " + sentence,
             "Kommentar – " + sentence,
             "Die Stadt – " + sentence,
             "Graz – eine Stadt, über die der Gemeinderat am Abend lange und ausführlich beraten hat.",
             "Das berichtet die Agentur dpa, wie der Gemeinderat am Abend in einer Aussendung wissen liess.",
             sentence + " (Archivbild)",
             "Der Gemeinderat hat am Abend über die neue Brücke am alten Markt beraten (Ada Beispiel)",
             "Die Mit AFP nichts zu tun haben\n" + sentence,
             "Dezember\n" + sentence,
             "19. August 1839\n" + sentence,
             "Paris, 19. August 1939: " + sentence,
             "ADA: " + sentence + "\nMAX: Ja.",
             "MAX: Ja.\nADA: " + sentence,
             "Ada Beispiel (Fotos)\n" + sentence,
             "Von Ada Beispiel (Fotos)\n" + sentence,
             "Fotos: Ada Beispiel\n" + sentence,
             "Interview: Ada Beispiel\n" + sentence,
             "Von Garmisch Partenkirchen am Fuß der Zugspitze\n" + sentence,
             sentence + "\nFoto: Ada Beispiel (dpa)",
             sentence + "\nDie Aktie stieg um zwei Prozent (Reuters)\n" + sentence,
             long_text + "Von: Ada Beispiel\nGraz, den\n" + long_text,
         }) {
        CAPTURE(text);
        CHECK(told(text) == "|||");
    }
}

TEST_CASE("a date line adds the day to a month that is known, and overrules nothing") {
    CHECK(told("Neue Brücke\nMontag, 19. Dezember\n" + sentence, "2022-12") == "|||2022-12-19");
    CHECK(told("Neue Brücke\nMontag (19. Dezember)\n" + sentence, "2022") == "|||2022-12-19");
    CHECK(told("Neue Brücke\n19.12.2022, 10:30 Uhr\n" + sentence, "2022-12") == "|||2022-12-19");
    CHECK(told("Neue Brücke\n19. November\n" + sentence, "2022-12") == "|||2022-12");
    CHECK(told("Neue Brücke\nDienstag, 19. Dezember\n" + sentence, "2022-12") == "|||2022-12");
    CHECK(told("Neue Brücke\n18.12.2022\n" + sentence, "2022-12-19") == "|||2022-12-19");
    CHECK(told("Neue Brücke\nMontag, 19. Dezember\n" + sentence) == "|||");
}

TEST_CASE("what is known of an article is left as it is") {
    Article article;
    article.text = "Von: Ada Beispiel\nGraz (APA) – " + sentence;
    article.author = "Max Muster";
    article.source = "Talbote";
    article.place = "Wien";
    take_credits(article);
    CHECK(article.author + article.source + article.place == "Max MusterTalboteWien");
}

}  // namespace
}  // namespace fundstelle
