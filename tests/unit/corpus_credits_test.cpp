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
