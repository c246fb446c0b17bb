#include <catch2/catch.hpp>

#include "tests/unit/analysis_table/analysis_table.hpp"

namespace fundstelle {

TEST_CASE("plurals, cases and comparison share a stem") {
    check_analysis({
        {"Haus", "=haus@1 haus@1"},
        {"Häuser", "=häuser@1 haus@1"},
        {"Häusern", "=häusern@1 haus@1"},
        {"Hauses", "=hauses@1 haus@1"},
        {"Kind", "=kind@1 kind@1"},
        {"Kinder", "=kinder@1 kind@1"},
        {"Kindes", "=kindes@1 kind@1"},
        {"Kindern", "=kindern@1 kind@1"},
        {"Buch", "=buch@1 buch@1"},
        {"Bücher", "=bücher@1 buch@1"},
        {"Zug", "=zug@1 zug@1"},
        {"Züge", "=züge@1 zug@1"},
        {"Zügen", "=zügen@1 zug@1"},
        {"schön", "=schön@1 schon@1"},
        {"schöner", "=schöner@1 schon@1"},
        {"schönste", "=schönste@1 schon@1"},
        {"schönen", "=schönen@1 schon@1"},
        {"Möglichkeit", "=möglichkeit@1 moglich@1"},
        {"Möglichkeiten", "=möglichkeiten@1 moglich@1"},
        {"Frau", "=frau@1 frau@1"},
        {"Frauen", "=frauen@1 frau@1"},
        {"Auto", "=auto@1 auto@1"},
        {"Autos", "=autos@1 auto@1"},
        {"Mädchen", "=mädchen@1 madch@1"},
        {"Systeme", "=systeme@1 system@1"},
        {"Systemen", "=systemen@1 system@1"},
    });
}

TEST_CASE("ae, oe and ue are umlauts where no umlaut is at hand") {
    check_analysis({
        {"Aerger", "=ärger@1 arg@1"},
        {"Aepfel", "=äpfel@1 apfel@1"},
        {"Oel", "=öl@1 ol@1"},
        {"Oesterreich", "=österreich@1 osterreich@1"},
        {"Uebung", "=übung@1 uben@1"},
        {"Ueberraschung", "=überraschung@1 uberrasch@1"},
        {"UEBUNG", "=übung@1 uben@1"},
        {"Haeuser", "=häuser@1 haus@1"},
        {"Moeglichkeiten", "=möglichkeiten@1 moglich@1"},
        {"Muenchen", "=münchen@1 munch@1"},
        {"Goettingen", "=göttingen@1 gotting@1"},
        {"Fuesse", "=füsse@1 fuss@1"},
        {"gruen", "=grün@1 grun@1"},
        {"Zuege", "=züge@1 zug@1"},
        {"Zuerich", "=zürich@1 zurich@1"},
        {"Mueller", "=müller@1 mull@1"},
        {"Baecker", "=bäcker@1 back@1"},
        {"aeusserlich", "=äusserlich@1 auss@1"},
        {"geuebt", "=geübt@1 uben@1"},
    });
}

TEST_CASE("ae, oe and ue stay where the word has two letters") {
    check_analysis({
        {"aktuell", "=aktuell@1 aktuell@1"},
        {"Bauer", "=bauer@1 bau@1"},
        {"Duell", "=duell@1 duell@1"},
        {"Feuer", "=feuer@1 feu@1"},
        {"Frauen", "=frauen@1 frau@1"},
        {"Israel", "=israel@1 israel@1"},
        {"Koexistenz", "=koexistenz@1 koexistenz@1"},
        {"Mauer", "=mauer@1 mau@1"},
        {"Michael", "=michael@1 michael@1"},
        {"neue", "=neue@1 neu@1"},
        {"Poesie", "=poesie@1 poesi@1"},
        {"Poet", "=poet@1 poet@1"},
        {"Quelle", "=quelle@1 quell@1"},
        {"Revue", "=revue@1 revu@1"},
        {"Samuel", "=samuel@1 samuel@1"},
        {"Statue", "=statue@1 statu@1"},
        {"Steuer", "=steuer@1 steu@1"},
        {"Steuern", "=steuern@1 steu@1"},
        {"teuer", "=teuer@1 teu@1"},
        {"Treue", "=treue@1 treu@1"},
        {"zuerst", "=zuerst@1 zuerst@1"},
        {"Zueinander", "=zueinander@1 zueinand@1"},
        {"Influenza", "=influenza@1 influenza@1"},
        {"soeben", "=soeben@1 soeb@1"},
    });
}

TEST_CASE("what the word list knows decides whether two letters are an umlaut") {
    check_analysis({
        {"Goethe", "=goethe@1 goeth@1"},
        {"Kinoecke", "=kinoecke@1 kinoeck@1 part:kino@1 part:eck@1"},
        {"Kinoecken", "=kinoecken@1 kinoeck@1 part:kino@1 part:eck@1"},
        {"Bauecke", "=bauecke@1 baueck@1 part:bau@1 part:eck@1"},
        {"Oboe", "=oboe@1 obo@1"},
    });
}

TEST_CASE("the exact spelling tells apart what a stem joins") {
    check_analysis({
        {"schon", "=schon@1 schon@1"},
        {"schön", "=schön@1 schon@1"},
        {"Bar", "=bar@1 bar@1"},
        {"Bär", "=bär@1 bar@1"},
        {"Müll", "=müll@1 mull@1"},
        {"Müller", "=müller@1 mull@1"},
        {"Muller", "=muller@1 mull@1"},
        {"Mutter", "=mutter@1 mutt@1"},
        {"Mütter", "=mütter@1 mutt@1"},
        {"fordern", "=fordern@1 ford@1"},
        {"fördern", "=fördern@1 ford@1"},
        {"Poesie", "=poesie@1 poesi@1"},
        {"Poesien", "=poesien@1 poesi@1"},
        {"Minister", "=minister@1 minist@1"},
        {"Ministern", "=ministern@1 minist@1"},
        {"talente", "=talente@1 talent@1"},
        {"Talent", "=talent@1 talent@1"},
        {"Talents", "=talents@1 talent@1"},
        {"Monteurin", "=monteurin@1 monteurin@1"},
        {"Monteur", "=monteur@1 monteur@1"},
        {"Monteure", "=monteure@1 monteur@1"},
    });
}

TEST_CASE("a genitive s goes where the stemmer leaves it") {
    check_analysis({
        {"Autos", "=autos@1 auto@1"},
        {"Bilbaos", "=bilbaos@1 bilbao@1"},
        {"Bundeskanzlers", "=bundeskanzlers@1 bundeskanzl@1 part:bund@1 part:kanzl@1"},
        {"Haus", "=haus@1 haus@1"},
        {"Kiews", "=kiews@1 kiew@1"},
        {"Kyjiws", "=kyjiws@1 kyjiw@1"},
        {"Lukaschenko", "=lukaschenko@1 lukaschenko@1"},
        {"Lukaschenkos", "=lukaschenkos@1 lukaschenko@1"},
        {"Merkels", "=merkels@1 merkel@1"},
        {"Musks", "=musks@1 musk@1"},
        {"NATO", "=nato@1 nato@1"},
        {"NATOs", "=natos@1 nato@1"},
        {"Obamas", "=obamas@1 obama@1"},
        {"Scholz", "=scholz@1 scholz@1"},
        {"Selenskyjs", "=selenskyjs@1 selenskyj@1"},
        {"Selenskys", "=selenskys@1 selensky@1"},
        {"Stalins", "=stalins@1 stalin@1"},
        {"Putins", "=putins@1 putin@1"},
        {"Ukraines", "=ukraines@1 ukrain@1"},
        {"Virus", "=virus@1 virus@1"},
        {"Praxis", "=praxis@1 praxis@1"},
        {"Paris", "=paris@1 paris@1"},
        {"Texas", "=texas@1 texas@1"},
        {"Atlas", "=atlas@1 atlas@1"},
        {"Lukas", "=lukas@1 lukas@1"},
    });
}

}  // namespace fundstelle
