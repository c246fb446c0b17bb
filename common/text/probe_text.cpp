#include "common/text/probe_text.hpp"

namespace fundstelle {

std::string_view probe_text() {
    return
        // Inflection: plurals, cases, comparison, conjugation.
        "Haus Häuser Hauses Häusern Kindern Frauen Autos Mädchen Systeme Möglichkeiten schöner schönste "
        "wählen "
        "läufst abgeschlossen Erkenntnissen freundlichere Freundschaft kategorisch Verantwortung Regierungen "
        // Umlauts as letters, as marks, as digraphs, and what only looks like one.
        "Übung U\u0308bung Uebung UEBUNG Ärger Oel Moeglichkeiten Haeuser Mueller Steuer neue Quelle Poesie "
        "Israel aktuell Statue Zueinander Zuege zuerst abzuernten geuebt hebraeisch Goethe Kinoecke "
        // ß and its Swiss and capital spellings, capitals, letters of other alphabets, ligatures.
        "Straße STRASSE STRAẞE Weissrussland Masse Café CAFÉ naïve Citroën Łódź Šibenik Tromsø Æther œuvre "
        "İstanbul ıstanbul ﬁnden Straﬀ Đorđe Garðabær Ħal Москва Київ й Αθήνα ά 東京 カタカナ ไทย "
        // Invisible characters within words.
        "Donau\u00ADdampf Schiff\u200Bfahrt Zusammen\u200Darbeit Ha\u034F\u0308user "
        // Dates and numbers, and what is none.
        "19.12.2022 1. 2. 2022 2022-12-19 12.2022 30.02.2022 19. Dezember 2022 1. Maerz 2021 3. Okt. 1990, "
        "200.000 200,000 200\u00A0000 1.234,56 6'000 3’454 1,5 0.250 1.2.3 192.168.0.1 100 200 30; 3/4 §5 "
        // Abbreviations, initials, genitives, other apostrophes.
        "z.B. z. B. U.S.A. i. d. R. n. Chr. J. S. Bach, Putin's Putin’s Grimm'sche Grimm’schem Hans’ ’ne "
        "geht's geht’s geht\u02BCs geht‘s geht`s geht´s Rock’n’Roll "
        // Words for both sexes.
        "Lehrer:innen Lehrer*innen Lehrer_innen Lehrer/innen Lehrer/-innen Lehrer(innen) LehrerInnen "
        "Lehrer·innen Kolleg:innen Ärzt:innen Monteur:innen Azubi:innen Lehrer:in LehrerIn Lehrer(in) "
        "Kollege/in Angestellte/r Angestellte(n) Schüler:innenvertretung Thema:Inhalt LinkedIn "
        // Hyphens, compounds cut short, words over the end of a line.
        "EU-Kommission E‐Mail CO2-Steuer-Gesetz EU-\nKommission Kommis-\nsion Verant-\nwor-\ntung "
        "Ein- und Ausfuhr, Ein-, Aus- und Durchfuhr, Ein-/Ausfuhr, Vor- bzw. Nachteile, be- und entladen, "
        "Haupteingang und -ausgang, Land- Forstwirtschaft, "
        // Compounds: every link, every kind of part, in one another, and what is none.
        "Haustür Arbeitsmarkt Bundesamt Landesminister Kindergarten Frauenquote Regionenland Hundehütte "
        "Herzensangelegenheit Lehrerinnenverband Schulgarten Wohnhaus Eisbär Putinbesuch Staubecken "
        "Hitzewagen "
        "Umweltschutzgesetz Donaudampfschiffahrtsgesellschaft Arbeitsabfahrt Verteidigungsfähigkeit "
        "Steuerpflichtige Körperschaftsteuer Antragsteller Tierhandel Talente Monteurin Transportes Verstand "
        "Minister Notwendigkeit Kamerad Abteilung herausragende Rosenberg Schweinheim Müller "
        "Weltverbesserung "
        // Strong and irregular verbs in all their forms, apart from their prefix too.
        "traf trafst trafen träfe trifft triff getroffen getroffenes brachte brachtest brächten gebracht "
        "band "
        "gelegen verstand missverstanden anfing angefangen anzufangen anzufangender hinzukommen beschriebe "
        "weiß weißt siehe Herzog last; fing gestern an, FING GESTERN AN, es stellte Häuser her. Sie nahm an "
        "der Sitzung teil! "
        // Weak verbs, nouns in -ung, genitives.
        "restaurierte restauriert lieferten schreiten redetest stellst hergestelltes lieferte geliefert "
        "verhandelt Förderung "
        "Förderungen Verteidigungs Lukaschenkos Selenskyjs Kiews Krakaus Omas Autos Dombrowskis Virus Praxis "
        // Plurals of loanwords, and what only looks like one.
        "Museen Firmen Risiken Kriterien Praktika Alben Viren Formen Daten wurde würde "
        // Old and variant spellings.
        "Photographie Telephon potentiell numerieren rauh Rauheit aufwendig Prozeß Tip Tipi Ballettänzer "
        // Signs in words.
        "B2B 5G CO₂ m² ½ №5 Ⅳ ① ｆｕｌｌ a_b @c 5;6 ";
}

}  // namespace fundstelle
