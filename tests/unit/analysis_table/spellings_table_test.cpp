#include <catch2/catch.hpp>

#include "tests/unit/analysis_table/analysis_table.hpp"

namespace fundstelle {

TEST_CASE("spellings before and after 1996 meet") {
    check_analysis({
        {"daß", "=dass@1 dass@1"},
        {"dass", "=dass@1 dass@1"},
        {"muß", "=muss@1 muss@1"},
        {"muss", "=muss@1 muss@1"},
        {"Fluß", "=fluss@1 fluss@1"},
        {"Fluss", "=fluss@1 fluss@1"},
        {"Flüße", "=flüsse@1 fluss@1"},
        {"rauh", "=rauh@1 rau@1"},
        {"rau", "=rau@1 rau@1"},
        {"Rauheit", "=rauheit@1 rauheit@1"},
        {"Schiffahrt", "=schiffahrt@1 schifffahrt@1 part:schiff@1 part:fahrt@1"},
        {"Schifffahrt", "=schifffahrt@1 schifffahrt@1 part:schiff@1 part:fahrt@1"},
        {"Schiffahrtsgesellschaft",
         "=schiffahrtsgesellschaft@1 schifffahrtsgesellschaft@1 part:schifffahrt@1 part:gesellschaft@1"},
        {"Ballettänzer", "=ballettänzer@1 balletttanz@1 part:ballett@1 part:tanz@1"},
        {"Balletttänzer", "=balletttänzer@1 balletttanz@1 part:ballett@1 part:tanz@1"},
        {"Brennessel", "=brennessel@1 brennnessel@1 part:brenn@1 part:nessel@1"},
        {"Brennnessel", "=brennnessel@1 brennnessel@1 part:brenn@1 part:nessel@1"},
        {"Stengel", "=stengel@1 stangel@1"},
        {"Stängel", "=stängel@1 stangel@1"},
        {"numerieren", "=numerieren@1 nummeri@1"},
        {"nummerieren", "=nummerieren@1 nummeri@1"},
        {"numerierte", "=numerierte@1 nummeri@1"},
        {"plazieren", "=plazieren@1 platzi@1"},
        {"platzieren", "=platzieren@1 platzi@1"},
        {"Plazierung", "=plazierung@1 platzi@1"},
        {"Tip", "=tip@1 tipp@1"},
        {"Tipp", "=tipp@1 tipp@1"},
        {"Gemse", "=gemse@1 gams@1"},
        {"Gämse", "=gämse@1 gams@1"},
        {"behende", "=behende@1 behand@1"},
        {"behände", "=behände@1 behand@1"},
        {"Greuel", "=greuel@1 grauel@1"},
        {"Gräuel", "=gräuel@1 grauel@1"},
        {"Quentchen", "=quentchen@1 quantch@1"},
        {"überschwenglich", "=überschwenglich@1 uberschwang@1"},
        {"Ass", "=ass@1 ass@1 ~ess@1"},
        {"belemmert", "=belemmert@1 belammert@1"},
        {"schneuzen", "=schneuzen@1 schnauz@1"},
        {"Känguruh", "=känguruh@1 kanguru@1"},
        {"Känguru", "=känguru@1 kanguru@1"},
        {"Prozeß", "=prozess@1 prozess@1"},
        {"Delphin", "=delphin@1 delfin@1"},
        {"Delfine", "=delfine@1 delfin@1"},
    });
}

TEST_CASE("spellings that are both in use meet") {
    check_analysis({
        {"Photo", "=photo@1 foto@1"},
        {"Foto", "=foto@1 foto@1"},
        {"Photograph", "=photograph@1 fotograf@1"},
        {"Fotograf", "=fotograf@1 fotograf@1"},
        {"Photographie", "=photographie@1 fotografi@1"},
        {"Fotografie", "=fotografie@1 fotografi@1"},
        {"Telephon", "=telephon@1 telefon@1"},
        {"Telefon", "=telefon@1 telefon@1"},
        {"Phantasie", "=phantasie@1 fantasi@1"},
        {"Fantasie", "=fantasie@1 fantasi@1"},
        {"Symphonie", "=symphonie@1 sinfoni@1"},
        {"Sinfonie", "=sinfonie@1 sinfoni@1"},
        {"Mikrophon", "=mikrophon@1 mikrofon@1"},
        {"Geographie", "=geographie@1 geografi@1"},
        {"Geografie", "=geografie@1 geografi@1"},
        {"Paragraph", "=paragraph@1 paragraf@1"},
        {"Paragraf", "=paragraf@1 paragraf@1"},
        {"potentiell", "=potentiell@1 potenziell@1"},
        {"potenziell", "=potenziell@1 potenziell@1"},
        {"Potential", "=potential@1 potenzial@1"},
        {"Potenzial", "=potenzial@1 potenzial@1"},
        {"aufwendig", "=aufwendig@1 aufwand@1"},
        {"aufwändig", "=aufwändig@1 aufwand@1"},
        {"selbständig", "=selbständig@1 selbststand@1"},
        {"selbstständig", "=selbstständig@1 selbststand@1"},
        {"Joghurt", "=joghurt@1 jogurt@1"},
        {"Jogurt", "=jogurt@1 jogurt@1"},
        {"Thunfisch", "=thunfisch@1 tunfisch@1"},
        {"Tunfisch", "=tunfisch@1 tunfisch@1"},
        {"Orthographie", "=orthographie@1 orthografi@1"},
        {"existentiell", "=existentiell@1 existenziell@1"},
        {"differentiell", "=differentiell@1 differenziell@1"},
    });
}

TEST_CASE("Swiss spelling is the one of all") {
    check_analysis({
        {"Strasse", "=strasse@1 strass@1"},
        {"Massnahme", "=massnahme@1 massnahm@1"},
        {"Maßnahme", "=massnahme@1 massnahm@1"},
        {"Grösse", "=grösse@1 gross@1"},
        {"Größe", "=grösse@1 gross@1"},
        {"Fussball", "=fussball@1 fussball@1 part:fuss@1 part:ball@1"},
        {"Fußball", "=fussball@1 fussball@1 part:fuss@1 part:ball@1"},
        {"grösser", "=grösser@1 gross@1"},
        {"ausser", "=ausser@1 auss@1"},
        {"heissen", "=heissen@1 heiss@1"},
        {"heißen", "=heissen@1 heiss@1"},
        {"Velo", "=velo@1 velo@1"},
        {"parkieren", "=parkieren@1 parki@1"},
    });
}

TEST_CASE("a word that looks like an old spelling stays") {
    check_analysis({
        {"Xenophon", "=xenophon@1 xenophon@1"},
        {"Telegramm", "=telegramm@1 telegramm@1"},
        {"Tipi", "=tipi@1 tipi@1"},
    });
}

}  // namespace fundstelle
