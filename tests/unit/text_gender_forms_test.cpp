#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "common/text/fold.hpp"
#include "common/text/stemmer.hpp"
#include "tests/unit/random_text.hpp"
#include "tests/unit/shown_patterns.hpp"

namespace fundstelle {
namespace {

TEST_CASE("a word for both sexes is found by the masculine and by the feminine one") {
    static constexpr auto rows = std::to_array<PatternRow>({
        {"Lehrer:innen", "[Lehrer:innen]Lehrer Lehrerinnen"},
        {"Lehrer*innen", "[Lehrer*innen]Lehrer Lehrerinnen"},
        {"Lehrer_innen", "[Lehrer_innen]Lehrer Lehrerinnen"},
        {"Lehrer·innen", "[Lehrer·innen]Lehrer Lehrerinnen"},
        {"Lehrer/innen", "[Lehrer/innen]Lehrer Lehrerinnen"},
        {"Lehrer/-innen", "[Lehrer/-innen]Lehrer Lehrerinnen"},
        {"Lehrer/\u2011innen", "[Lehrer/\u2011innen]Lehrer Lehrerinnen"},
        {"Lehrer(innen)", "[Lehrer(innen)]Lehrer Lehrerinnen"},
        {"Lehrer(-innen)", "[Lehrer(-innen)]Lehrer Lehrerinnen"},
        {"Lehrer(inn)en", "[Lehrer(inn)en]Lehrer Lehrerinnen"},
        {"Lehrer(in)nen", "[Lehrer(in)nen]Lehrer Lehrerinnen"},
        {"LehrerInnen", "[LehrerInnen]Lehrer Lehrerinnen"},
        {"Lehrer:Innen", "[Lehrer:Innen]Lehrer Lehrerinnen"},
        {"LEHRER:INNEN", "[LEHRER:INNEN]LEHRER LEHRERinnen"},
        {"lehrer:innen", "[lehrer:innen]lehrer lehrerinnen"},
        {"Lehrer\\*innen", "[Lehrer\\*innen]Lehrer Lehrerinnen"},
        {"Lehrer\\_innen", "[Lehrer\\_innen]Lehrer Lehrerinnen"},
        {"Leh\u00ADrer:innen", "[Leh\u00ADrer:innen]Leh\u00ADrer Leh\u00ADrerinnen"},
        {"die Lehrer:innen.", "die|[Lehrer:innen]Lehrer Lehrerinnen"},
        {"_Lehrer:innen_", "[Lehrer:innen]Lehrer Lehrerinnen"},
        {"**Lehrer*innen** und", "[Lehrer*innen]Lehrer Lehrerinnen|und"},
        {"Lehrer:in", "[Lehrer:in]Lehrer Lehrerin"},
        {"Lehrer*in", "[Lehrer*in]Lehrer Lehrerin"},
        {"Lehrer_in", "[Lehrer_in]Lehrer Lehrerin"},
        {"Lehrer/in", "[Lehrer/in]Lehrer Lehrerin"},
        {"Lehrer/-in", "[Lehrer/-in]Lehrer Lehrerin"},
        {"Lehrer(in)", "[Lehrer(in)]Lehrer Lehrerin"},
        {"LehrerIn", "[LehrerIn]Lehrer Lehrerin"},
        {"StudentIn, PolizistIn", "[StudentIn]Student Studentin|[PolizistIn]Polizist Polizistin"},
        {"ÄrztIn", "[ÄrztIn]Ärzt Ärztin"},
        {"Chef:in", "[Chef:in]Chef Chefin"},
        {"Kolleg:in", "[Kolleg:in]Kolleg Kollegin"},
        {"Kollege/in", "[Kollege/in]Kollege Kollegin"},
        {"Präsidenten/in", "[Präsidenten/in]Präsidenten Präsidentin"},
        {"Kolleg:innen", "[Kolleg:innen]Kollegen Kolleginnen"},
        {"Kund*innen", "[Kund*innen]Kunden Kundinnen"},
        {"Expert_innen", "[Expert_innen]Experten Expertinnen"},
        {"Student*innen", "[Student*innen]Studenten Studentinnen"},
        {"Kollegen/innen", "[Kollegen/innen]Kollegen Kolleginnen"},
        {"Kollegen/-innen", "[Kollegen/-innen]Kollegen Kolleginnen"},
        {"Ärzt:innen", "[Ärzt:innen]Ärzte Ärztinnen"},
        {"ÄrztInnen", "[ÄrztInnen]Ärzte Ärztinnen"},
        {"A\u0308rzt:innen", "[A\u0308rzt:innen]A\u0308rzte A\u0308rztinnen"},
        {"Rät:innen", "[Rät:innen]Räte Rätinnen"},
        {"Redakteur:innen", "[Redakteur:innen]Redakteure Redakteurinnen"},
        {"Azubi:innen", "[Azubi:innen]Azubi Azubiinnen"},
        {"Geschäftsleiters/in", "[Geschäftsleiters/in]Geschäftsleiters Geschäftsleiterin"},
        {"Geschäftsleitern/innen", "[Geschäftsleitern/innen]Geschäftsleitern Geschäftsleiterinnen"},
        {"Schüler:innenvertretung", "[Schüler:innenvertretung]Schülervertretung Schülerinnenvertretung"},
        {"Bürger*innenmeister", "[Bürger*innenmeister]Bürgermeister Bürgerinnenmeister"},
        {"Kund:innenberatung", "[Kund:innenberatung]Kundenberatung Kundinnenberatung"},
        {"Ärzt*innenkammer", "[Ärzt*innenkammer]Ärztekammer Ärztinnenkammer"},
        {"SchülerInnenvertretung", "[SchülerInnenvertretung]Schülervertretung Schülerinnenvertretung"},
        {"Schüler(innen)vertretung", "[Schüler(innen)vertretung]Schülervertretung Schülerinnenvertretung"},
        {"Schüler:innen-Vertretung", "[Schüler:innen]Schüler Schülerinnen|Vertretung"},
        {"Bundes-Lehrer:innen", "Bundes|[Lehrer:innen]Lehrer Lehrerinnen"},
        {"Vorsitzende/r", "[Vorsitzende/r]Vorsitzende Vorsitzender"},
        {"Angestellte(r)", "[Angestellte(r)]Angestellte Angestellter"},
        {"Abgeordnete:r", "[Abgeordnete:r]Abgeordnete Abgeordneter"},
        {"jede*n", "[jede*n]jede jeden"},
        {"Name(n) des", "[Name(n)]Name Namen|des"},
    });
    for (const PatternRow& row : rows) {
        CAPTURE(escaped(row.text));
        CHECK(shown_patterns(row.text) == row.shown);
    }
}

TEST_CASE("words that only look like one for both sexes stay") {
    for (const std::string_view text :
         {"LEHRERINNEN",    "Lehrerinnen", "InDesign",    "LinkedIn", "McInnes", "YouTube", "iPhone",
          "PlugIn",         "CheckIn",     "LogIn",       "StandIn",  "BuiltIn", "PlugIns", "LayerInfo",
          "Innen",          "plug_in",     "check_in",    "In",       "IInnen",  "A:innen", "MeinIn",
          "OpenInnovation", "LehrerInn",   "Lehrer_inne", "ABInnen",  "value_r"}) {
        CAPTURE(text);
        CHECK_FALSE(match_token_pattern(text, 0));
    }
    static constexpr auto rows = std::to_array<PatternRow>({
        {"und/in", "und|in"},
        {"er/in", "er|in"},
        {"Pat/innen", "Pat|innen"},
        {"um:innen", "um|innen"},
        {"Lehrer:innena", "Lehrer|innena"},
        {"auf/in", "auf|in"},
        {"in-vitro/in-vivo", "in|vitro|in|vivo"},
        {"Abteilung/in", "Abteilung|in"},
        {"außen/innen", "außen|innen"},
        {"Außen/Innen", "Außen|Innen"},
        {"Haus (in Wien)", "Haus|in|Wien"},
        {"Lehrer (in)", "Lehrer|in"},
        {"Lehrer(in Wien)", "Lehrer|in|Wien"},
        {"Lehrer(innen", "Lehrer|innen"},
        {"Lehrer: innen", "Lehrer|innen"},
        {"Lehrer:innerhalb", "Lehrer|innerhalb"},
        {"Lehrer:innung", "Lehrer|innung"},
        {"Bezirk/Innenstadt", "Bezirk|Innenstadt"},
        {"Thema:Innenpolitik", "Thema|Innenpolitik"},
        {"Lehrer:innen2", "Lehrer|innen2"},
        {"Lehrer:in_x", "Lehrer|in_x"},
        {"Lehrer:innen.de", "Lehrer|innen.de"},
        {"Lehrer**innen", "Lehrer|innen"},
        {"Lehrer//innen", "Lehrer|innen"},
        {"Lehr3r:innen", "Lehr3r|innen"},
        {"Haus/r", "Haus|r"},
        {"Haus(n)", "Haus|n"},
        {"Ende:", "Ende"},
        {"Ende/", "Ende"},
        {"Ende(", "Ende"},
        {"Ende\\", "Ende"},
    });
    for (const PatternRow& row : rows) {
        CAPTURE(escaped(row.text));
        CHECK(shown_patterns(row.text) == row.shown);
    }
}

std::string stem_of(std::string_view word) {
    Stemmer stemmer;
    std::string folded;
    fold_word(word, folded);
    return std::string(stemmer.stem(folded));
}

TEST_CASE("the stems of a word for both sexes are those of the words it stands for") {
    struct Row {
        std::string_view text;
        std::vector<std::string_view> words;
    };
    const std::vector<Row> rows = {
        {"Lehrer:innen", {"Lehrer", "Lehrern", "Lehrerinnen"}},
        {"Kolleg:innen", {"Kollege", "Kollegen", "Kolleginnen"}},
        {"Kolleg:in", {"Kollege", "Kollegen", "Kollegin"}},
        {"Kund*innen", {"Kunde", "Kunden", "Kundinnen"}},
        {"Expert:innen", {"Experte", "Experten", "Expertinnen"}},
        {"Student*innen", {"Student", "Studenten", "Studentinnen"}},
        {"Freund:innen", {"Freund", "Freunde", "Freunden", "Freundinnen"}},
        {"Ärzt:innen", {"Arzt", "Ärzte", "Ärzten", "Ärztinnen"}},
        {"Ärzt:in", {"Arzt", "Ärztin"}},
        {"Anwält:innen", {"Anwalt", "Anwälte", "Anwältinnen"}},
        {"Jüd:innen", {"Jude", "Juden", "Jüdinnen"}},
        {"Französ:innen", {"Franzose", "Franzosen", "Französinnen"}},
        {"Professor:innen", {"Professor", "Professoren", "Professorinnen"}},
        {"Ingenieur:innen", {"Ingenieur", "Ingenieure", "Ingenieurinnen"}},
        {"Funktionär:innen", {"Funktionär", "Funktionäre", "Funktionärinnen"}},
        {"Polizist:innen", {"Polizist", "Polizisten", "Polizistinnen"}},
        {"Beamt:innen", {"Beamte", "Beamten", "Beamtinnen"}},
        {"Patient:innenakte", {"Patientenakte", "Patientenakten"}},
    };
    for (const Row& row : rows) {
        const auto pattern = match_token_pattern(row.text, 0);
        REQUIRE(pattern);
        std::vector<std::string> stems;
        for (const std::string& form : pattern->forms) stems.push_back(stem_of(form));
        for (const std::string_view word : row.words) {
            CAPTURE(row.text, word, stems);
            CHECK(std::find(stems.begin(), stems.end(), stem_of(word)) != stems.end());
        }
    }
}

}  // namespace
}  // namespace fundstelle
