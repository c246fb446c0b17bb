#include <catch2/catch.hpp>

#include <string>
#include <string_view>
#include <vector>

#include "common/corpus/plain_text.hpp"

namespace fundstelle {
namespace {

struct Row {
    std::string_view text, title;
};

void check(const std::vector<Row>& rows) {
    for (const Row& row : rows) {
        CAPTURE(row.text);
        Article article;
        assign_title(row.text, 4096, article);
        CHECK(article.title == row.title);
        CHECK(on_one_line(article.title_in_text.of(row.text)) == article.title);
    }
}

TEST_CASE("what is underlined is the title, of texts broken to a width too") {
    check({
        {"Die Verwandlung von Oberau\n==========================\n\n"
         "Als der Müller eines Morgens aus Träumen erwachte, fand er die\nMühle still und das Wasser\n"
         "fort.\n\nAnzeige\nerstattete er noch am selben Tag bei der Polizei in Passau, doch man\n"
         "lachte nur. Der Müller ging heim.\n",
         "Die Verwandlung von Oberau"},
        {"=========\nVerein der Gartenfreunde\n==================\n\nDie Satzung gilt ab heute.",
         "Verein der Gartenfreunde"},
        {"Winterreise\n-----------\n\nFremd bin ich eingezogen, fremd zieh ich wieder aus.", "Winterreise"},
        {"Ein Wort\n---\nName: Ada\n", "Ein Wort"},
        {"Name     Preis\n--------------\nÄpfel   3\n\nPreise der Äpfel\n\nÄpfel werden teurer.",
         "Preise der Äpfel"},
    });
}

TEST_CASE("a title may take two or three lines") {
    check({
        {"Rede des Präsidenten\nzum Tag der Einheit\n\nMeine Damen und Herren!\n\nWir feiern heute.",
         "Rede des Präsidenten zum Tag der Einheit"},
        {"Mühle bleibt –\nRat stimmt zu\n\nDer Rat hat am Dienstag beraten.", "Mühle bleibt – Rat stimmt zu"},
        {"Neue Mühle\nVon Ada Beispiel\n\nDer Rat hat am Dienstag beraten.", "Neue Mühle"},
        {"Suche\nmein Konto\n\nNeue Mühle in Oberau\n\nDie Mühle steht in Oberau am Bach.",
         "Neue Mühle in Oberau"},
    });
}

TEST_CASE("years, first days of diaries and what stands above several pieces are titles") {
    check({
        {"1984\n\nvon George Orwell\n\nEs war ein klarer Tag im April.", "1984"},
        {"1984\n\nEs war ein klarer Tag im April.\n\nDer Flur roch nach Kohl.", "1984"},
        {"2022\n\nJahresbericht des Museums\n\nDas Museum war gut besucht.", "Jahresbericht des Museums"},
        {"1. Jänner 1945\nSchnee. Kein Brot.\n\n2. Jänner 1945\nDer Vater ist fort.\n", "1. Jänner 1945"},
        {"1. Mai 2022\nDie Mühle brennt\n\nDie Mühle von Oberau brennt.", "Die Mühle brennt"},
        {"Sagen aus dem Harz\n\nDer Teufel am Steg\n\nEinst sprach der Teufel zum Müller.\n\n"
         "Das Irrlicht im Moor\n\nIm Moor tanzt nachts ein Licht.",
         "Sagen aus dem Harz"},
        {"Neues aus aller Welt\n\nBrand in der Mühle\n\nIn der Mühle brach ein Brand aus.\n\n"
         "Feuerwehr hilft Nachbarn\n\nDie Feuerwehr rettete die Mühle.",
         "Brand in der Mühle"},
    });
}

TEST_CASE("capitals, page numbers, greetings and abbreviations do not hide a title") {
    check({
        {"DER KAUFMANN VON LÜBECK\nLustspiel in einem Akt\n\nPERSONEN\nHerr Petersen, Kaufmann\n"
         "Lisbeth, Magd\n\nERSTE SZENE\n(Kontor. Petersen am Pult.)\n",
         "DER KAUFMANN VON LÜBECK"},
        {"PLUS\n\nSchwimmbad öffnet wieder\n\nDas Schwimmbad öffnet, ein Plus für die Stadt.",
         "Schwimmbad öffnet wieder"},
        {"Bericht des Museums Oberau      Seite 1\n\nBericht über die Mühle\n\nDie Mühle steht still.",
         "Bericht über die Mühle"},
        {"Gemeinde Oberau - Seite 3 von 12 -\n\nBericht über die Mühle\n\nDie Mühle steht still.",
         "Bericht über die Mühle"},
        {"Neues von Seite 3\n\nAuf der Seite steht viel.", "Neues von Seite 3"},
        {"Sitzung der Gartenfreunde Oberau e. V.\n\nProtokoll: Ada Beispiel\n\n"
         "Die Gartenfreunde haben getagt.",
         "Sitzung der Gartenfreunde Oberau e. V."},
        {"Cookies im Browser löschen – so geht es\n\nWer mag, löscht alle Cookies in seinem Browser.\n\n"
         "Schritt 1\nÖffnen Sie das Menü.\n",
         "Cookies im Browser löschen – so geht es"},
    });
}

}  // namespace
}  // namespace fundstelle
