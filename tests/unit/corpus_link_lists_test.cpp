#include <catch2/catch.hpp>

#include <string>
#include <utility>
#include <vector>

#include "common/corpus/web_page.hpp"
#include "tests/unit/shown_cuts.hpp"

namespace fundstelle {
namespace {

const std::string lead = "Der Landtag hat das Gesetz zum Schutz der Bäche beschlossen, und zwar am Abend.";
const std::string first = "Bis 2030 soll ein Sechstel der Fläche geschützt sein. Derzeit ist es weniger.";
const std::string last = "Die Abstimmung dauerte drei Stunden. Mehrere Abgeordnete blieben ihr fern.";

}  // namespace

TEST_CASE("an article goes on behind a box of links, whatever stands between its paragraphs") {
    for (const std::string box : {"Mehr zum Thema", "Lesen Sie auch", "Das könnte Sie auch interessieren"}) {
        for (const std::string between :
             {"WERBUNG", "Anzeige", "Foto: APA", "2 Interaktionen", "Quelle: APA", "Pause"}) {
            const std::string links = box + "\nElefant bricht aus Zirkus aus\nPolizei sucht nach Zeugen";
            const std::string text = "Am Bach\n\n" + lead + "\n\n" + links + "\n\n" + first + "\n\n" +
                                     between + "\n\n" + last + "\n";
            INFO(text);
            const std::string cuts = shown_cuts(plain(text));
            CHECK(cuts.starts_with("links:" + links));
            CHECK(cuts.find("Bis 2030") == std::string::npos);
            CHECK(cuts.find("Die Abstimmung") == std::string::npos);
        }
    }
    CHECK(shown_cuts(plain("Der Verein\n\n" + lead + "\n\nWeitere Themen\nKassenbericht\nNeuwahlen\n\n" +
                           first + "\n\nPause\n\n" + last + "\n")) ==
          "links:Weitere Themen\nKassenbericht\nNeuwahlen");
}

TEST_CASE("an article goes on behind a box of links where all paragraphs stand alike") {
    const auto cuts_of = [](const std::string& body) {
        Article article;
        read_web_page("<html><body><h1>Am Bach</h1>" + body + "</body></html>", Limits{}, article);
        return shown_cuts(article);
    };
    const auto p = [](const std::string& text) { return "<p>" + text + "</p>"; };
    for (const std::string between :
         {"WERBUNG", "Anzeige", "Foto: APA", "2 Interaktionen", "Pause", "Der Abend im Landtag"}) {
        INFO(between);
        const std::string cuts = cuts_of(p(lead) + p("Mehr zum Thema") + p("Elefant bricht aus Zirkus aus") +
                                         p("Polizei sucht nach Zeugen") + p(first) + p(between) + p(last));
        CHECK(cuts.find("Bis 2030") == std::string::npos);
        CHECK(cuts.find("Die Abstimmung") == std::string::npos);
    }
}

TEST_CASE("paragraphs close below links in a short text stay") {
    CHECK(shown_cuts(plain("Der Landtag schützt die Bäche\n" + lead +
                           "\nMehr zum Thema\nElefant bricht aus Zirkus aus\n"
                           "Polizei sucht nach Zeugen\n" +
                           last + "\n")) ==
          "links:Mehr zum Thema\nElefant bricht aus Zirkus aus\nPolizei sucht nach Zeugen");
}

TEST_CASE("a short sentence at the end stays, whatever stands before it, and headlines go") {
    CHECK(shown_cuts(plain("Am Bach\n\n" + lead + "\n\nWERBUNG\n\nDas freut viele.\n")) == "label:WERBUNG");
    CHECK(shown_cuts(plain("Am Bach\n\n" + lead + "\n\nWERBUNG\n\nDas freut viele.\n\nTeilen\n")) ==
          "label:WERBUNG|label:Teilen");
    CHECK(shown_cuts(plain("Am Bach\n\n" + lead + "\n\nWERBUNG\n\nElefant bricht aus\n")) ==
          "label:WERBUNG|links:Elefant bricht aus");
}

}  // namespace fundstelle
