#include <catch2/catch.hpp>

#include "tests/unit/analysis_table/analysis_table.hpp"

namespace fundstelle {

TEST_CASE("a compound of two words is found by both") {
    check_analysis({
        {"Haustür", "=haustür@1 haustur@1 part:haus@1 part:tur@1"},
        {"Haustüren", "=haustüren@1 haustur@1 part:haus@1 part:tur@1"},
        {"HAUSTÜR", "=haustür@1 haustur@1 part:haus@1 part:tur@1"},
        {"Haustuer", "=haustür@1 haustur@1 part:haus@1 part:tur@1"},
        {"Flugzeugbesatzung", "=flugzeugbesatzung@1 flugzeugbesatz@1 part:flugzeug@1 part:besatz@1"},
        {"Flugzeugbesatzungen", "=flugzeugbesatzungen@1 flugzeugbesatz@1 part:flugzeug@1 part:besatz@1"},
        {"Militärflugzeug", "=militärflugzeug@1 militarflugzeug@1 part:militar@1 part:flugzeug@1"},
        {"Steuerpflichtige", "=steuerpflichtige@1 steuerpflicht@1 part:steu@1 part:pflichtig@1"},
        {"Eisbär", "=eisbär@1 eisbar@1 part:eis@1 part:bar@1"},
        {"Mülltonne", "=mülltonne@1 mulltonn@1 part:mull@1 part:tonn@1"},
        {"Mauerfall", "=mauerfall@1 mauerfall@1 part:mau@1 part:fall@1"},
        {"Abendessen", "=abendessen@1 abendess@1 part:abend@1 part:ess@1"},
        {"Poesiealbum", "=poesiealbum@1 poesiealbum@1 part:poesi@1 part:album@1"},
        {"Weinberg", "=weinberg@1 weinberg@1 part:wein@1 part:berg@1"},
        {"Kameramann", "=kameramann@1 kameramann@1 part:kamera@1 part:mann@1"},
        {"Steuererklärung", "=steuererklärung@1 steuererklar@1 part:steu@1 part:erklar@1"},
        {"Transportmittel", "=transportmittel@1 transportmittel@1 part:transport@1 part:mittel@1"},
        {"Israelreise", "=israelreise@1 israelreis@1 part:israel@1 part:reis@1"},
        {"Kinoecke", "=kinoecke@1 kinoeck@1 part:kino@1 part:eck@1"},
    });
}

TEST_CASE("the letters that link two parts belong to none of them") {
    check_analysis({
        {"Arbeitsmarkt", "=arbeitsmarkt@1 arbeitsmarkt@1 part:arbeit@1 part:markt@1"},
        {"Staatsminister", "=staatsminister@1 staatsminist@1 part:staat@1 part:minist@1"},
        {"Landesminister", "=landesminister@1 landesminist@1 part:land@1 part:minist@1"},
        {"Bundesamt", "=bundesamt@1 bundesamt@1 part:bund@1 part:amt@1"},
        {"Bundesämter", "=bundesämter@1 bundesamt@1 part:bund@1 part:amt@1"},
        {"Bundesrepublik", "=bundesrepublik@1 bundesrepubl@1 part:bund@1 part:republ@1"},
        {"Verteidigungsminister",
         "=verteidigungsminister@1 verteidigungsminist@1 part:verteid@1 part:minist@1"},
        {"Verteidigungsfragen", "=verteidigungsfragen@1 verteidigungsfrag@1 part:verteid@1 part:frag@1"},
        {"Verantwortungsgefühl",
         "=verantwortungsgefühl@1 verantwortungsgefuhl@1 part:verantwort@1 part:gefuhl@1"},
        {"Ernährungsminister", "=ernährungsminister@1 ernahrungsminist@1 part:ernahr@1 part:minist@1"},
        {"Frauenquote", "=frauenquote@1 frauenquot@1 part:frau@1 part:quot@1"},
        {"Straßenbahn", "=strassenbahn@1 strassenbahn@1 part:strass@1 part:bahn@1"},
        {"Strassenbahn", "=strassenbahn@1 strassenbahn@1 part:strass@1 part:bahn@1"},
        {"Familienrecht", "=familienrecht@1 familienrecht@1 part:famili@1 part:recht@1"},
        {"Studentenheim", "=studentenheim@1 studentenheim@1 part:student@1 part:heim@1"},
        {"Kindergarten", "=kindergarten@1 kindergart@1 part:kind@1 part:gart@1"},
        {"Kindergärten", "=kindergärten@1 kindergart@1 part:kind@1 part:gart@1"},
        {"Bilderbuch", "=bilderbuch@1 bilderbuch@1 part:bild@1 part:buch@1"},
        {"Länderspiel", "=länderspiel@1 landerspiel@1 part:land@1 part:spiel@1"},
        {"Hundehütte", "=hundehütte@1 hundehutt@1 part:hund@1 part:hutt@1"},
        {"Tagebuch", "=tagebuch@1 tagebuch@1 part:tag@1 part:buch@1"},
        {"Herzensangelegenheit", "=herzensangelegenheit@1 herzensangeleg@1 part:herz@1 part:angeleg@1"},
        {"Wochenende", "=wochenende@1 wochen@1 part:woch@1 part:end@1"},
        {"Menschenrechte", "=menschenrechte@1 menschenrecht@1 part:mensch@1 part:recht@1"},
        {"Regionenland", "=regionenland@1 regionenland@1 part:region@1 part:land@1"},
        {"Jahrestag", "=jahrestag@1 jahrestag@1 part:jahr@1 part:tag@1"},
    });
}

TEST_CASE("a first part may have lost its e or the ending of a verb") {
    check_analysis({
        {"Schulgarten", "=schulgarten@1 schulgart@1 part:schul@1 part:gart@1"},
        {"Schulgesetz", "=schulgesetz@1 schulgesetz@1 part:schul@1 part:gesetz@1"},
        {"Hilfsgesellschaft", "=hilfsgesellschaft@1 hilfsgesellschaft@1 part:hilf@1 part:gesellschaft@1"},
        {"Kontrollfahrt", "=kontrollfahrt@1 kontrollfahrt@1 part:kontroll@1 part:fahrt@1"},
        {"Wohnhaus", "=wohnhaus@1 wohnhaus@1 part:wohn@1 part:haus@1"},
        {"Fahrzeug", "=fahrzeug@1 fahrzeug@1"},
        {"Erdbeben", "=erdbeben@1 erdbeb@1 part:erd@1 part:beb@1"},
        {"Grenzschutz", "=grenzschutz@1 grenzschutz@1 part:grenz@1 part:schutz@1"},
    });
}

TEST_CASE("a part that is a compound is found by its own parts, too") {
    check_analysis({
        {"Umweltschutz", "=umweltschutz@1 umweltschutz@1 part:umwelt@1 part:schutz@1"},
        {"Umweltschutzgesetz",
         "=umweltschutzgesetz@1 umweltschutzgesetz@1 part:umweltschutz@1 part:umwelt@1 part:schutz@1 "
         "part:gesetz@1"},
        {"Umweltschutzgesetze",
         "=umweltschutzgesetze@1 umweltschutzgesetz@1 part:umweltschutz@1 part:umwelt@1 part:schutz@1 "
         "part:gesetz@1"},
        {"Kinderumweltschutz",
         "=kinderumweltschutz@1 kinderumweltschutz@1 part:kind@1 part:umweltschutz@1 part:umwelt@1 "
         "part:schutz@1"},
        {"Donaudampfschifffahrtsgesellschaft",
         "=donaudampfschifffahrtsgesellschaft@1 donaudampfschifffahrtsgesellschaft@1 part:donau@1 "
         "part:dampfschifffahrt@1 part:dampf@1 part:schifffahrt@1 part:gesellschaft@1"},
        {"Donaudampfschiffahrtsgesellschaft",
         "=donaudampfschiffahrtsgesellschaft@1 donaudampfschifffahrtsgesellschaft@1 part:donau@1 "
         "part:dampfschifffahrt@1 part:dampf@1 part:schifffahrt@1 part:gesellschaft@1"},
        {"Bundesverfassungsgericht",
         "=bundesverfassungsgericht@1 bundesverfassungsgericht@1 part:bundesverfass@1 part:bund@1 "
         "part:verfass@1 part:gericht@1"},
        {"Lebensmittelhandel",
         "=lebensmittelhandel@1 lebensmittelhandel@1 part:lebensmittel@1 part:leb@1 part:mittel@1 "
         "part:handel@1"},
        {"Bundesverkehrsminister",
         "=bundesverkehrsminister@1 bundesverkehrsminist@1 part:bund@1 part:verkehrsminist@1 part:verkehr@1 "
         "part:minist@1"},
        {"Atomkraftwerk",
         "=atomkraftwerk@1 atomkraftwerk@1 part:atom@1 part:kraftwerk@1 part:kraft@1 part:werk@1"},
        {"Kernkraftwerksbetreiber",
         "=kernkraftwerksbetreiber@1 kernkraftwerksbetreib@1 part:kernkraftwerk@1 part:kern@1 "
         "part:kraftwerk@1 part:kraft@1 part:werk@1 part:betreib@1"},
        {"Feuerwehrhaus",
         "=feuerwehrhaus@1 feuerwehrhaus@1 part:feuerwehr@1 part:feu@1 part:wehr@1 part:haus@1"},
        {"Krankenhausaufenthalt",
         "=krankenhausaufenthalt@1 krankenhausaufenthalt@1 part:krankenhaus@1 part:krank@1 part:haus@1 "
         "part:aufenthalt@1"},
        {"Autobahnbrücke",
         "=autobahnbrücke@1 autobahnbruck@1 part:autobahn@1 part:auto@1 part:bahn@1 part:bruck@1"},
    });
}

TEST_CASE("a prefix of a verb belongs to the part behind it") {
    check_analysis({
        {"Arbeitsabfahrt", "=arbeitsabfahrt@1 arbeitsabfahrt@1 part:arbeit@1 part:abfahrt@1"},
        {"Arbeitsbesuch", "=arbeitsbesuch@1 arbeitsbesuch@1 part:arbeit@1 part:besuch@1"},
        {"Abfahrt", "=abfahrt@1 abfahrt@1"},
        {"Hauptausgang", "=hauptausgang@1 hauptausgang@1 part:haupt@1 part:ausgang@1"},
        {"Staatsvertrag", "=staatsvertrag@1 staatsvertrag@1 part:staat@1 part:vertrag@1"},
    });
}

TEST_CASE("a name may be part of a compound") {
    check_analysis({
        {"Putinbesuch", "=putinbesuch@1 putinbesuch@1 part:putin@1 part:besuch@1"},
        {"Donaudampf", "=donaudampf@1 donaudampf@1 part:donau@1 part:dampf@1"},
        {"Israelbesuch", "=israelbesuch@1 israelbesuch@1 part:israel@1 part:besuch@1"},
    });
}

TEST_CASE("an adjective may be made of a noun and another") {
    check_analysis({
        {"verteidigungsfähig", "=verteidigungsfähig@1 verteidigungsfah@1 part:verteid@1 part:fahig@1"},
        {"verteidigungsfähigen", "=verteidigungsfähigen@1 verteidigungsfah@1 part:verteid@1 part:fahig@1"},
        {"steuerpflichtig", "=steuerpflichtig@1 steuerpflicht@1 part:steu@1 part:pflichtig@1"},
        {"umweltfreundlich", "=umweltfreundlich@1 umweltfreund@1 part:umwelt@1 part:freundlich@1"},
        {"arbeitslos", "=arbeitslos@1 arbeitslos@1"},
        {"kinderfreundlichen", "=kinderfreundlichen@1 kinderfreund@1 part:kind@1 part:freundlich@1"},
        {"fünfjährig", "=fünfjährig@1 funfjahr@1 part:funf@1 part:jahrig@1"},
    });
}

TEST_CASE("of two readings the likelier counts") {
    check_analysis({
        {"Staubecken", "=staubecken@1 staubeck@1 part:stau@1 part:beck@1"},
        {"Antragsteller", "=antragsteller@1 antragstell@1 part:antrag@1 part:stell@1"},
        {"Antragstellerin", "=antragstellerin@1 antragstellerin@1 part:antrag@1 part:stellerin@1"},
        {"Schriftsteller", "=schriftsteller@1 schriftstell@1 part:schrift@1 part:stell@1"},
        {"Kreuzotter", "=kreuzotter@1 kreuzott@1 part:kreuz@1 part:ott@1"},
        {"Druckerzeugnis", "=druckerzeugnis@1 druckerzeugnis@1 part:druck@1 part:erzeugnis@1"},
        {"Wachstube", "=wachstube@1 wachstub@1 part:wach@1 part:stub@1"},
        {"Erdrücken", "=erdrücken@1 erdruck@1"},
        {"Altbauwohnung", "=altbauwohnung@1 altbauwohn@1 part:altbau@1 part:alt@1 part:bau@1 part:wohn@1"},
    });
}

TEST_CASE("a word that only looks like a compound has no parts") {
    check_analysis({
        {"Abteilung", "=abteilung@1 abteil@1"},
        {"Alternative", "=alternative@1 alternativ@1"},
        {"Bauer", "=bauer@1 bau@1"},
        {"besuchen", "=besuchen@1 besuch@1"},
        {"Besucher", "=besucher@1 besuch@1"},
        {"Demokrat", "=demokrat@1 demokrat@1"},
        {"Goethe", "=goethe@1 goeth@1"},
        {"herausragende", "=herausragende@1 herausrag@1"},
        {"Israel", "=israel@1 israel@1"},
        {"Kamerad", "=kamerad@1 kamerad@1"},
        {"Lehrerin", "=lehrerin@1 lehrerin@1"},
        {"Lehrerinnen", "=lehrerinnen@1 lehrerinn@1"},
        {"Mauer", "=mauer@1 mau@1"},
        {"Mauern", "=mauern@1 mau@1"},
        {"Minister", "=minister@1 minist@1"},
        {"Ministerin", "=ministerin@1 ministerin@1"},
        {"Monteurin", "=monteurin@1 monteurin@1"},
        {"Müller", "=müller@1 mull@1"},
        {"Notwendigkeit", "=notwendigkeit@1 notwend@1"},
        {"Poesie", "=poesie@1 poesi@1"},
        {"Steuer", "=steuer@1 steu@1"},
        {"Steuern", "=steuern@1 steu@1"},
        {"Talente", "=talente@1 talent@1"},
        {"Transport", "=transport@1 transport@1"},
        {"Transporte", "=transporte@1 transport@1"},
        {"Transporten", "=transporten@1 transport@1"},
        {"Transportes", "=transportes@1 transport@1"},
        {"Uniform", "=uniform@1 uniform@1"},
        {"Verantwortung", "=verantwortung@1 verantwort@1"},
        {"Verantwortungen", "=verantwortungen@1 verantwort@1"},
        {"Verstand", "=verstand@1 verstand@1 ~versteh@1"},
    });
}

TEST_CASE("participles are not taken apart") {
    check_analysis({
        {"herausragend", "=herausragend@1 herausrag@1"},
        {"hervorragende", "=hervorragende@1 hervorrag@1"},
        {"abgeschlossen", "=abgeschlossen@1 abschliess@1"},
        {"zusammenfassend", "=zusammenfassend@1 zusammenfass@1"},
        {"wegweisend", "=wegweisend@1 wegweis@1"},
    });
}

TEST_CASE("the names of places and families are not taken apart") {
    check_analysis({
        {"Schweinheim", "=schweinheim@1 schweinheim@1"},
        {"Hamburg", "=hamburg@1 hamburg@1"},
        {"Heidelberg", "=heidelberg@1 heidelberg@1"},
        {"Oldenburg", "=oldenburg@1 oldenburg@1"},
        {"Mannheim", "=mannheim@1 mannheim@1"},
        {"Schwarzenegger", "=schwarzenegger@1 schwarzenegg@1"},
        {"Finnland", "=finnland@1 finnland@1"},
        {"Deutschland", "=deutschland@1 deutschland@1"},
        {"Maastricht", "=maastricht@1 maastricht@1"},
    });
}

}  // namespace fundstelle
