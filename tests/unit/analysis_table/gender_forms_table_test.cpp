#include <catch2/catch.hpp>

#include "tests/unit/analysis_table/analysis_table.hpp"

namespace fundstelle {

TEST_CASE("a plural for both sexes is found by the masculine and the feminine") {
    check_analysis({
        {"Lehrer:innen", "=lehrer@1 lehr@1 ~lehrerinn@1"},
        {"Lehrer*innen", "=lehrer@1 lehr@1 ~lehrerinn@1"},
        {"Lehrer_innen", "=lehrer@1 lehr@1 ~lehrerinn@1"},
        {"Lehrer/innen", "=lehrer@1 lehr@1 ~lehrerinn@1"},
        {"Lehrer/-innen", "=lehrer@1 lehr@1 ~lehrerinn@1"},
        {"LehrerInnen", "=lehrer@1 lehr@1 ~lehrerinn@1"},
        {"Lehrer(innen)", "=lehrer@1 lehr@1 ~lehrerinn@1"},
        {"Lehrer·innen", "=lehrer@1 lehr@1 ~lehrerinn@1"},
        {"LEHRER:INNEN", "=lehrer@1 lehr@1 ~lehrerinn@1"},
        {"Ärzt:innen", "=ärzte@1 arzt@1 ~arztinn@1"},
        {"Student*innen", "=studenten@1 student@1 ~studentinn@1"},
        {"Kolleg:innen", "=kollegen@1 kolleg@1 ~kolleginn@1"},
        {"Bürger:innen", "=bürger@1 burg@1 ~burgerinn@1"},
        {"Minister:innen", "=minister@1 minist@1 ~ministerinn@1"},
        {"Monteur:innen", "=monteure@1 monteur@1 ~monteurinn@1"},
    });
}

TEST_CASE("a word for one person is found by both sexes") {
    check_analysis({
        {"Lehrer:in", "=lehrer@1 lehr@1 ~lehrerin@1"},
        {"Lehrer/in", "=lehrer@1 lehr@1 ~lehrerin@1"},
        {"Lehrer/-in", "=lehrer@1 lehr@1 ~lehrerin@1"},
        {"Lehrer(in)", "=lehrer@1 lehr@1 ~lehrerin@1"},
        {"LehrerIn", "=lehrer@1 lehr@1 ~lehrerin@1"},
        {"Kolleg:in", "=kolleg@1 kolleg@1 ~kollegin@1"},
        {"Ärzt:in", "=ärzt@1 arzt@1 ~arztin@1"},
        {"Minister*in", "=minister@1 minist@1 ~ministerin@1"},
        {"Monteur:in", "=monteur@1 monteur@1 ~monteurin@1"},
    });
}

TEST_CASE("an adjective with both endings is found by both") {
    check_analysis({
        {"Angestellte/r", "=angestellte@1 angestellt@1 ~angestellt@1"},
        {"Angestellte(r)", "=angestellte@1 angestellt@1 ~angestellt@1"},
        {"Vorsitzende:r", "=vorsitzende@1 vorsitz@1 ~vorsitz@1"},
        {"jede/r", "=jede@1 jed@1 ~jed@1"},
    });
}

TEST_CASE("a compound goes on behind the ending for both sexes") {
    check_analysis({
        {"Schüler:innenvertretung",
         "=schülervertretung@1 schulervertret@1 part:schul@1 part:vertret@1 ~schulerinnenvertret@1"},
        {"SchülerInnenvertretung",
         "=schülervertretung@1 schulervertret@1 part:schul@1 part:vertret@1 ~schulerinnenvertret@1"},
        {"Bürger:inneninitiative",
         "=bürgerinitiative@1 burgerinitiativ@1 part:burg@1 part:initiativ@1 ~burgerinneninitiativ@1"},
    });
}

TEST_CASE("what only looks like a word for both sexes stays") {
    check_analysis({
        {"LinkedIn", "=linkedin@1 linkedin@1"},
        {"Thema:Inhalt", "=thema@1 thema@1 =inhalt@2 inhalt@2"},
        {"Abteilung/in", "=abteilung@1 abteil@1 =in@2 in@2"},
        {"außen/innen", "=aussen@1 auss@1 =innen@2 inn@2"},
        {"Lehrerinnen", "=lehrerinnen@1 lehrerinn@1"},
        {"Lehrerin", "=lehrerin@1 lehrerin@1"},
    });
}

}  // namespace fundstelle
