#include <catch2/catch.hpp>

#include "tests/unit/analysis_table/analysis_table.hpp"

namespace fundstelle {

TEST_CASE("capitals say nothing") {
    check_analysis({
        {"HAUS", "=haus@1 haus@1"},
        {"Haus", "=haus@1 haus@1"},
        {"hAuS", "=haus@1 haus@1"},
        {"ÄRGER", "=ärger@1 arg@1"},
        {"Ärger", "=ärger@1 arg@1"},
        {"ÖSTLICH", "=östlich@1 ostlich@1"},
        {"ÜBER", "=über@1 uber@1"},
        {"Österreich", "=österreich@1 osterreich@1"},
        {"ÖSTERREICH", "=österreich@1 osterreich@1"},
    });
}

TEST_CASE("ß, its capital and ss are one") {
    check_analysis({
        {"Fuß", "=fuss@1 fuss@1"},
        {"FUSS", "=fuss@1 fuss@1"},
        {"FUẞ", "=fuss@1 fuss@1"},
        {"Straße", "=strasse@1 strass@1"},
        {"STRASSE", "=strasse@1 strass@1"},
        {"Strasse", "=strasse@1 strass@1"},
        {"groß", "=gross@1 gross@1"},
        {"gross", "=gross@1 gross@1"},
    });
}

TEST_CASE("an umlaut is one however it is encoded") {
    check_analysis({
        {"Ha\u0308user", "=häuser@1 haus@1"},
        {"HA\u0308USER", "=häuser@1 haus@1"},
        {"O\u0308l", "=öl@1 ol@1"},
        {"U\u0308bung", "=übung@1 uben@1"},
        {"gru\u0308ßen", "=grüssen@1 gruss@1"},
    });
}

TEST_CASE("accents go, umlauts stay") {
    check_analysis({
        {"Ampère", "=ampere@1 amp@1"},
        {"Ångström", "=angström@1 angstrom@1"},
        {"Café", "=cafe@1 caf@1"},
        {"Citroën", "=citroen@1 citro@1"},
        {"garçon", "=garcon@1 garcon@1"},
        {"Lodz", "=lodz@1 lodz@1"},
        {"Łódź", "=lodz@1 lodz@1"},
        {"naïve", "=naive@1 naiv@1"},
        {"Señor", "=senor@1 senor@1"},
        {"Šibenik", "=sibenik@1 siben@1"},
        {"Tromsø", "=tromso@1 tromso@1"},
        {"Việt", "=viet@1 viet@1"},
    });
}

TEST_CASE("ligatures and wide letters are plain ones") {
    check_analysis({
        {"Auﬂage", "=auflage@1 auflag@1"},
        {"ﬁnden", "=finden@1 find@1"},
        {"Straﬀ", "=straff@1 straff@1"},
        {"Ærø", "=aero@1 aero@1"},
        {"Ｗｏｒｔ", "=wort@1 wort@1"},
    });
}

TEST_CASE("invisible characters go") {
    check_analysis({
        {"Donau\u00ADdampf", "=donaudampf@1 donaudampf@1 part:donau@1 part:dampf@1"},
        {"Schiff\u200Bfahrt", "=schifffahrt@1 schifffahrt@1 part:schiff@1 part:fahrt@1"},
        {"Zusammen\u200Darbeit", "=zusammenarbeit@1 zusammenarbeit@1"},
        {"\uFEFFWort", "=wort@1 wort@1"},
        {"Wo\u200Ert", "=wort@1 wort@1"},
    });
}

TEST_CASE("apostrophes are one, and none at the ends") {
    check_analysis({
        {"geht's", "=geht@1 geh@1"},
        {"geht’s", "=geht@1 geh@1"},
        {"geht`s", "=geht@1 geh@1"},
        {"geht´s", "=geht@1 geh@1"},
        {"Hans’", "=hans@1 han@1"},
        {"’ne", "=ne@1 ne@1"},
        {"'Wort'", "=wort@1 wort@1"},
    });
}

TEST_CASE("the Turkish i is the German one") {
    check_analysis({
        {"İstanbul", "=istanbul@1 istanbul@1"},
        {"Istanbul", "=istanbul@1 istanbul@1"},
        {"ıstanbul", "=istanbul@1 istanbul@1"},
    });
}

TEST_CASE("other alphabets keep their letters") {
    check_analysis({
        {"Москва", "=москва@1 москва@1"},
        {"Київ", "=київ@1 київ@1"},
        {"Αθήνα", "=αθηνα@1 αθηνα@1"},
        {"東京", "=東京@1 東京@1"},
    });
}

}  // namespace fundstelle
