#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "tests/unit/shown_cuts.hpp"

namespace fundstelle {

TEST_CASE("what an article on pages asks of its readers is its own") {
    const std::string call = "Abonnieren Sie jetzt den Newsletter, den alle lesen.";
    const std::string rest = "\n\n" + call + "\n\nDas spart viel Zeit, sagt der Wirt.\n";
    CHECK(shown_cuts(plain("Der Bach am Markt\n\nDer Bach ist wieder offen, sagt der Wirt." + rest)) ==
          "call:" + call);
    CHECK(
        shown_cuts(plain("Newsletter am Markt\n\nEin Newsletter vom Markt kommt oft, sagt der Wirt." + rest))
            .empty());
}

TEST_CASE("what a text asks on pages and answers is its own, and what a page asks its reader is not") {
    const std::string end = "\n\nDas spart viel Zeit, sagt der Wirt.\n";
    const std::string text = "Der Bach am Markt\n\nDer Bach ist wieder offen, sagt der Wirt.\n\n";
    const std::string answer = "Cookies sind kleine Dateien, die Ihr Browser speichert.";
    CHECK(shown_cuts(plain(text + "Was sind Cookies?\n\n" + answer + end)).empty());
    CHECK(shown_cuts(plain(text + "Was sind Cookies? " + answer + end)).empty());
    for (const std::string& call :
         std::vector<std::string>{answer, "Wollen Sie Cookies? " + answer,
                                  "Was sind Cookies? Wir speichern Cookies auf Ihrem Gerät.",
                                  "Was meinen Sie? Abonnieren Sie unseren Newsletter.",
                                  "Was ist neu? Cookies sind kleine Dateien, die Ihr Browser speichert."})
        CHECK(shown_cuts(plain(text + call + end)) == "call:" + call);
}

TEST_CASE("a sentence between sentences of an article is no call for one phrase of it") {
    const std::string text = "Der Bach am Markt\n\nDer Bach ist wieder offen, wie es heißt.\n\n";
    const std::string end = "\n\nDas spart im Winter viel Zeit.\n\nDie Arbeiten beginnen im Herbst.\n";
    for (const std::string& sentence : std::vector<std::string>{
             "Bei der Kontrolle der Brücke wurden keine Fehler gefunden.",
             "Das Buch über ihn ist 1781 entstanden, der Text erschien zuerst in Riga.",
             "Kennengelernt haben wir uns auf Facebook.", "Unsere Boote fahren jetzt kostenlos dorthin.",
             "Haben Sie den Newsletter gelesen, fragte er den Wirt."})
        CHECK(shown_cuts(plain(text + sentence + end)).empty());
    for (const std::string& call : std::vector<std::string>{
             "Loggen Sie sich ein, um den ganzen Artikel zu lesen.",
             "Melden Sie sich für unseren Newsletter an, Sie können ihn jederzeit abbestellen."})
        CHECK(shown_cuts(plain(text + call + end)) == "call:" + call);
}

TEST_CASE(
    "a sentence at the end of an article or beside litter is a call only if it asks for what pages have") {
    const std::string text = "Der Bach am Markt\n\nDer Bach ist wieder offen, wie es heißt.\n\n";
    const std::string end = "Die Arbeiten an der Brücke beginnen im Herbst.\n";
    for (const std::string& sentence : std::vector<std::string>{
             "Bei der Kontrolle der Brücke wurden keine Fehler gefunden.",
             "Der Mann hat in der Nacht einen Kommentar hinterlassen.",
             "Die Kommentarfunktion ist laut Sender seit Montag abgeschaltet.",
             "Der Müller hat sich alle Rechte vorbehalten.",
             "Sie trat ans Fenster, um weiterzulesen.",
             "Am Ufer laden sie unsere Boote ab.",
             "Wer nicht mehr rudern will, kann sich jederzeit abmelden.",
             "Der Laden tritt als Amazon-Partner auf.",
             "Der Händler am Ufer verkauft auch Cookies, wie unser Bäcker.",
             "Unser Vertrag war jederzeit kündbar, doch niemand ging.",
             "Teilen Sie diesen Teig in vier Stücke.",
             "Melden Sie sich beim Amt an.",
             "Klicken Sie auf Speichern.",
             "Loggen Sie sich ein und wählen Sie das Formular.",
             "Löschen Sie regelmäßig Ihre Cookies.",
             "Kündigen Sie das Abo rechtzeitig.",
             "Abonnieren Sie keine Kanäle, die Sie nicht kennen.",
             "Folgen Sie uns auf dem Weg zur Quelle.",
             "Wenn Ihr Vertrag gilt, ändert sich nichts. Ein Klick auf die Webseite genügt nicht.",
             "Nachdruck nur mit Genehmigung, stand auf dem Flugblatt."}) {
        INFO(sentence);
        CHECK(shown_cuts(plain(text + end + "\n" + sentence + "\n")).empty());
        CHECK(shown_cuts(plain(text + "WERBUNG\n\n" + sentence + "\n\nArtikel drucken\n\n" + end)) ==
              "label:WERBUNG|label:Artikel drucken");
    }
    for (const std::string& call : std::vector<std::string>{
             "Fehler gefunden? Jetzt melden.", "Alle Rechte vorbehalten. Nachdruck nur mit Genehmigung.",
             "Die Kommentarfunktion wurde geschlossen.", "Teilen Sie diesen Artikel mit anderen.",
             "Folgen Sie uns auf Facebook und Instagram.", "Mehr davon steht in unserem Newsletter.",
             "Sie können den Newsletter jederzeit abbestellen.", "Schreiben Sie uns Ihre Meinung."}) {
        INFO(call);
        CHECK(shown_cuts(plain(text + end + "\n" + call + "\n")) == "call:" + call);
    }
}

}  // namespace fundstelle
