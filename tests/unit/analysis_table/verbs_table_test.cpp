#include <catch2/catch.hpp>

#include "tests/unit/analysis_table/analysis_table.hpp"

namespace fundstelle {

TEST_CASE("forms of strong and irregular verbs are found by the infinitive") {
    check_analysis({
        {"beginnt", "=beginnt@1 beginn@1"},
        {"begann", "=begann@1 beginn@1"},
        {"begonnen", "=begonnen@1 beginn@1"},
        {"begänne", "=begänne@1 beginn@1"},
        {"blieb", "=blieb@1 bleib@1"},
        {"geblieben", "=geblieben@1 bleib@1"},
        {"brach", "=brach@1 brach@1 ~brech@1"},
        {"gebrochen", "=gebrochen@1 brech@1"},
        {"bricht", "=bricht@1 brech@1"},
        {"brachte", "=brachte@1 bring@1"},
        {"gebracht", "=gebracht@1 bring@1"},
        {"dachte", "=dachte@1 denk@1"},
        {"empfiehlt", "=empfiehlt@1 empfehl@1"},
        {"empfahl", "=empfahl@1 empfehl@1"},
        {"empfohlen", "=empfohlen@1 empfehl@1"},
        {"fiel", "=fiel@1 fall@1"},
        {"gefallen", "=gefallen@1 gefall@1 ~fall@1"},
        {"fand", "=fand@1 find@1"},
        {"gefunden", "=gefunden@1 find@1"},
        {"fuhr", "=fuhr@1 fahr@1"},
        {"fährt", "=fährt@1 fahr@1"},
        {"gefahren", "=gefahren@1 gefahr@1 ~fahr@1"},
        {"gab", "=gab@1 geb@1"},
        {"gibt", "=gibt@1 geb@1"},
        {"gegeben", "=gegeben@1 geb@1"},
        {"ging", "=ging@1 geh@1"},
        {"gingen", "=gingen@1 geh@1"},
        {"gegangen", "=gegangen@1 geh@1"},
        {"hielt", "=hielt@1 halt@1"},
        {"kam", "=kam@1 komm@1"},
        {"kamen", "=kamen@1 komm@1"},
        {"kannte", "=kannte@1 kenn@1"},
        {"lief", "=lief@1 lauf@1"},
        {"läuft", "=läuft@1 lauf@1"},
        {"gelaufen", "=gelaufen@1 lauf@1"},
        {"liest", "=liest@1 les@1"},
        {"nahm", "=nahm@1 nehm@1"},
        {"nimmt", "=nimmt@1 nehm@1"},
        {"genommen", "=genommen@1 nehm@1"},
        {"nannte", "=nannte@1 nenn@1"},
        {"rief", "=rief@1 ruf@1"},
        {"sah", "=sah@1 seh@1"},
        {"sieht", "=sieht@1 seh@1"},
        {"siehe", "=siehe@1 seh@1"},
        {"sang", "=sang@1 sang@1 ~sing@1"},
        {"schrieb", "=schrieb@1 schreib@1"},
        {"schrieben", "=schrieben@1 schreib@1"},
        {"geschrieben", "=geschrieben@1 schreib@1"},
        {"schwamm", "=schwamm@1 schwamm@1 ~schwimm@1"},
        {"sprach", "=sprach@1 sprech@1"},
        {"spricht", "=spricht@1 sprech@1"},
        {"gesprochen", "=gesprochen@1 sprech@1"},
        {"stand", "=stand@1 stand@1 ~steh@1"},
        {"starb", "=starb@1 sterb@1"},
        {"stirbt", "=stirbt@1 sterb@1"},
        {"gestorben", "=gestorben@1 sterb@1"},
        {"stieg", "=stieg@1 stieg@1 ~steig@1"},
        {"traf", "=traf@1 treff@1"},
        {"trafen", "=trafen@1 treff@1"},
        {"träfe", "=träfe@1 treff@1"},
        {"trifft", "=trifft@1 treff@1"},
        {"getroffen", "=getroffen@1 treff@1"},
        {"trug", "=trug@1 trug@1 ~trag@1"},
        {"vergaß", "=vergass@1 vergess@1"},
        {"vergass", "=vergass@1 vergess@1"},
        {"verlor", "=verlor@1 verli@1"},
        {"verliert", "=verliert@1 verli@1"},
        {"warf", "=warf@1 werf@1"},
        {"weiß", "=weiss@1 weiss@1 ~wiss@1"},
        {"weißt", "=weisst@1 wiss@1"},
        {"wusste", "=wusste@1 wiss@1"},
        {"wußte", "=wusste@1 wiss@1"},
        {"zog", "=zog@1 zieh@1"},
        {"gezogen", "=gezogen@1 zieh@1"},
    });
}

TEST_CASE("a form that is another word too is found by both") {
    check_analysis({
        {"Band", "=band@1 band@1 ~bind@1"},
        {"Fluss", "=fluss@1 fluss@1"},
        {"gelegen", "=gelegen@1 geleg@1 ~lieg@1"},
        {"Griff", "=griff@1 griff@1 ~greif@1"},
        {"Maß", "=mass@1 mass@1 ~mess@1"},
        {"Ritt", "=ritt@1 ritt@1 ~reit@1"},
        {"Schloss", "=schloss@1 schloss@1 ~schliess@1"},
        {"Schnitt", "=schnitt@1 schnitt@1 ~schneid@1"},
        {"Schritt", "=schritt@1 schritt@1 ~schreit@1"},
        {"stahl", "=stahl@1 stahl@1 ~stehl@1"},
        {"Verbot", "=verbot@1 verbot@1 ~verbiet@1"},
        {"Wuchs", "=wuchs@1 wuch@1 ~wachs@1"},
        {"bekannt", "=bekannt@1 bekannt@1 ~bekenn@1"},
        {"verschieden", "=verschieden@1 verschied@1 ~verscheid@1"},
    });
}

TEST_CASE("words of their own are no verbs") {
    check_analysis({
        {"Andacht", "=andacht@1 andacht@1"},
        {"Herzog", "=herzog@1 herzog@1"},
        {"umstritten", "=umstritten@1 umstritt@1"},
        {"last", "=last@1 last@1"},
        {"schuft", "=schuft@1 schuft@1"},
    });
}

TEST_CASE("forms with a separable prefix are found by the whole verb") {
    check_analysis({
        {"anfing", "=anfing@1 anfang@1"},
        {"angefangen", "=angefangen@1 anfang@1"},
        {"anzufangen", "=anzufangen@1 anfang@1"},
        {"abgebrochen", "=abgebrochen@1 abbrech@1"},
        {"aufgegeben", "=aufgegeben@1 aufgeb@1"},
        {"ausgegangen", "=ausgegangen@1 ausgeh@1"},
        {"einzunehmen", "=einzunehmen@1 einnehm@1"},
        {"teilgenommen", "=teilgenommen@1 teilnehm@1"},
        {"teilnimmt", "=teilnimmt@1 teilnehm@1"},
        {"zurückkam", "=zurückkam@1 zuruckkomm@1"},
        {"zurückgekommen", "=zurückgekommen@1 zuruckkomm@1"},
        {"zusammengebrochen", "=zusammengebrochen@1 zusammenbrech@1"},
        {"hinzukommen", "=hinzukommen@1 hinzukomm@1"},
        {"vorgeschlagen", "=vorgeschlagen@1 vorschlag@1"},
    });
}

TEST_CASE("forms with an inseparable prefix are found by the whole verb") {
    check_analysis({
        {"beschrieb", "=beschrieb@1 beschreib@1"},
        {"entkam", "=entkam@1 entkomm@1"},
        {"erhielt", "=erhielt@1 erhalt@1"},
        {"missverstanden", "=missverstanden@1 missversteh@1"},
        {"unterschrieb", "=unterschrieb@1 unterschreib@1"},
        {"verband", "=verband@1 verband@1 ~verbind@1"},
        {"verbunden", "=verbunden@1 verbind@1"},
        {"verstand", "=verstand@1 verstand@1 ~versteh@1"},
        {"verstanden", "=verstanden@1 versteh@1"},
        {"zerbrach", "=zerbrach@1 zerbrach@1 ~zerbrech@1"},
    });
}

TEST_CASE("a verb apart from its prefix is found by both together") {
    check_analysis({
        {"fing gestern an", "=fing@1 fang@1 =gestern@2 gest@2 =an@3 an@3 ~anfang@3"},
        {"FING GESTERN AN", "=fing@1 fang@1 =gestern@2 gest@2 =an@3 an@3 ~anfang@3"},
        {"kam zurück", "=kam@1 komm@1 =zurück@2 zuruck@2 ~zuruckkomm@2"},
        {"kam zurueck", "=kam@1 komm@1 =zurück@2 zuruck@2 ~zuruckkomm@2"},
        {"kam zuru\u0308ck", "=kam@1 komm@1 =zurück@2 zuruck@2 ~zuruckkomm@2"},
        {"kam zu\u00ADrück", "=kam@1 komm@1 =zurück@2 zuruck@2 ~zuruckkomm@2"},
        {"Sie nahm an der Sitzung teil.",
         "=sie@1 sie@1 =nahm@2 nehm@2 =an@3 an@3 =der@4 der@4 =sitzung@5 sitz@5 =teil@6 teil@6 ~teilnehm@6"},
        {"Er kommt morgen zurück, sagt sie.",
         "=er@1 er@1 =kommt@2 komm@2 =morgen@3 morg@3 =zurück@4 zuruck@4 ~zuruckkomm@4 =sagt@5 sag@5 =sie@6 "
         "sie@6"},
        {"Er kommt zurück", "=er@1 er@1 =kommt@2 komm@2 =zurück@3 zuruck@3 ~zuruckkomm@3"},
        {"Gestern fing sie an.", "=gestern@1 gest@1 =fing@2 fang@2 =sie@3 sie@3 =an@4 an@4 ~anfang@4"},
        {"Der Krieg fing gestern an.",
         "=der@1 der@1 =krieg@2 krieg@2 =fing@3 fang@3 =gestern@4 gest@4 =an@5 an@5 ~anfang@5"},
        {"Kriege fangen an, wo Reden enden.",
         "=kriege@1 krieg@1 =fangen@2 fang@2 =an@3 an@3 ~anfang@3 =wo@4 wo@4 =reden@5 red@5 =enden@6 end@6"},
        {"Sie gibt das Amt auf.",
         "=sie@1 sie@1 =gibt@2 geb@2 =das@3 das@3 =amt@4 amt@4 =auf@5 auf@5 ~aufgeb@5"},
        {"Die Tür fiel zu.", "=die@1 die@1 =tür@2 tur@2 =fiel@3 fall@3 =zu@4 zu@4 ~zufall@4"},
        {"Wir stellen das Haus her.",
         "=wir@1 wir@1 =stellen@2 stell@2 =das@3 das@3 =haus@4 haus@4 =her@5 her@5 ~herstell@5"},
        {"Er stellte Häuser her.", "=er@1 er@1 =stellte@2 stell@2 =häuser@3 haus@3 =her@4 her@4 ~herstell@4"},
        {"Sie ging gestern. Morgen an",
         "=sie@1 sie@1 =ging@2 geh@2 =gestern@3 gest@3 =morgen@4 morg@4 =an@5 an@5"},
        {"Das Haus an der Mauer", "=das@1 das@1 =haus@2 haus@2 =an@3 an@3 =der@4 der@4 =mauer@5 mau@5"},
    });
}

TEST_CASE("forms of weak verbs are found by the infinitive") {
    check_analysis({
        {"baut", "=baut@1 bau@1"},
        {"baute", "=baute@1 bau@1"},
        {"gebaut", "=gebaut@1 bau@1"},
        {"restaurierte", "=restaurierte@1 restauri@1"},
        {"restauriert", "=restauriert@1 restauri@1"},
        {"hergestellt", "=hergestellt@1 herstell@1"},
        {"hergestellte", "=hergestellte@1 herstell@1"},
        {"stellte", "=stellte@1 stell@1"},
        {"stellt", "=stellt@1 stell@1"},
        {"redete", "=redete@1 red@1"},
        {"geredet", "=geredet@1 red@1"},
        {"sendest", "=sendest@1 send@1"},
        {"lieferte", "=lieferte@1 lief@1"},
        {"geliefert", "=geliefert@1 lief@1"},
        {"besuchte", "=besuchte@1 besuch@1"},
        {"besuchst", "=besuchst@1 besuch@1"},
        {"arbeitete", "=arbeitete@1 arbeit@1"},
        {"gearbeitet", "=gearbeitet@1 arbeit@1"},
    });
}

TEST_CASE("modal verbs and auxiliaries stand for themselves") {
    check_analysis({
        {"ist", "=ist@1 ist@1"},
        {"war", "=war@1 war@1"},
        {"hat", "=hat@1 hat@1"},
        {"hatte", "=hatte@1 hatt@1"},
        {"wurde", "=wurde@1 werd@1"},
        {"kann", "=kann@1 kann@1"},
        {"konnte", "=konnte@1 konnt@1"},
    });
}

TEST_CASE("a noun in -ung is found by its verb") {
    check_analysis({
        {"Bewegung", "=bewegung@1 beweg@1"},
        {"Bewegungen", "=bewegungen@1 beweg@1"},
        {"Förderung", "=förderung@1 ford@1"},
        {"Foerderungen", "=förderungen@1 ford@1"},
        {"Herstellung", "=herstellung@1 herstell@1"},
        {"Lieferung", "=lieferung@1 lief@1"},
        {"Lieferungen", "=lieferungen@1 lief@1"},
        {"Restaurierung", "=restaurierung@1 restauri@1"},
        {"Sendung", "=sendung@1 send@1"},
        {"Stellung", "=stellung@1 stell@1"},
        {"Wohnung", "=wohnung@1 wohn@1"},
        {"Wohnungen", "=wohnungen@1 wohn@1"},
        {"Zeitung", "=zeitung@1 zeitung@1"},
        {"Hoffnung", "=hoffnung@1 hoffnung@1"},
        {"Sitzung", "=sitzung@1 sitz@1"},
        {"Ernährung", "=ernährung@1 ernahr@1"},
    });
}

TEST_CASE("verbs in -eln, and verbs with zu between them and their prefix, are found by the infinitive") {
    check_analysis({
        {"verhandeln", "=verhandeln@1 verhandeln@1"},
        {"verhandelt", "=verhandelt@1 verhandeln@1"},
        {"Verhandlung", "=verhandlung@1 verhandeln@1"},
        {"Verhandlungen", "=verhandlungen@1 verhandeln@1"},
        {"herstellen", "=herstellen@1 herstell@1"},
        {"herzustellen", "=herzustellen@1 herstell@1"},
        {"mitzureden", "=mitzureden@1 mitred@1"},
    });
}

}  // namespace fundstelle
