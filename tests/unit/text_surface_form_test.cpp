#include <catch2/catch.hpp>

#include <string>
#include <string_view>
#include <vector>

#include "common/text/surface_form.hpp"
#include "tests/unit/small_lexicon.hpp"

namespace fundstelle {

TEST_CASE("a word is shown as the text spells it most often, capitals and beginnings of sentences apart") {
    struct Row {
        const char* text;
        const char* folded;
        const char* shown;
    };
    const std::vector<Row> rows = {
        {"Der Präsident Putin sprach. PUTIN SAGT AB. PUTIN REIST.", "putin", "Putin"},
        {"Nach Weissrussland, aus Weißrussland, in Weißrussland.", "weissrussland", "Weißrussland"},
        {"Aus Weissrussland, aus Weißrussland.", "weissrussland", "Weissrussland"},
        {"Gehen wir? Gehen wir! Wir gehen.", "gehen", "gehen"},
        {"Das Gehen. „Gehen Sie!“ Das Gehen und gehen.", "gehen", "Gehen"},
        {"Rote Rosen.\nRote Dächer.", "rote", "Rote"},
        {"IN MINSK", "minsk", "MINSK"},
        {"In der NATO. Die NATO", "nato", "NATO"},
        {"Viele sagten: Heute nicht; das ist heute.", "heute", "heute"},
        {"Die STRAßE, die Straße", "strasse", "Straße"},
        {"Die Mu\u0308ller, die Müller, die Müller", "müller", "Müller"},
        {"Ä", "ä", "Ä"},
        {"Alte Eisen\u00ADbahn\u00ADschwellen", "eisenbahnschwellen", "Eisenbahnschwellen"},
        {"Der Schiff\u200Bfahrt, der Schifffahrt", "schifffahrt", "Schifffahrt"},
    };
    Analyzer analyzer(small_lexicon());
    for (const Row& row : rows) {
        CAPTURE(row.text, row.folded);
        CHECK(surface_form(row.text, row.folded, analyzer).value_or("nothing") == row.shown);
    }
}

TEST_CASE("a word that the text has in other forms only is not shown") {
    Analyzer analyzer(small_lexicon());
    CHECK_FALSE(surface_form("Die Häuser, die Haustür", "haus", analyzer));
    CHECK_FALSE(surface_form("", "haus", analyzer));
    CHECK_FALSE(surface_form("Haus", "", analyzer));
}

}  // namespace fundstelle
