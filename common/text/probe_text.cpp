#include "common/text/probe_text.hpp"

namespace fundstelle {

std::string_view probe_text() {
    return
        // Inflection: plurals, cases, comparison, conjugation.
        "Haus Häuser Hauses Häusern Kind Kinder Kindern Frau Frauen Auto Autos Mädchen System Systeme Bürger "
        "Bürgern Verein Vereine Vereinigung Möglichkeit Möglichkeiten schön schöner schönste wahl wählen "
        "gewählt laufen läufst gelaufen abgeschlossen Abschlüsse Erkenntnisse Erkenntnissen aufeinander "
        "freundlich freundlichere Freundschaft kategorisch kategorische Verantwortung Regierungen "
        // Umlauts as letters, as marks, as digraphs, and what only looks like one.
        "Übung U\u0308bung Uebung UEBUNG Ärger Aerger Öl Oel Moeglichkeiten Fuesse Strasse Haeuser Mueller "
        "Steuer Mauer neue Treue Quelle Poesie Poet Israel Michael aktuell Duell Statue Revue Zueinander "
        "Zuege zuerst Zuerich abzuernten Koexistenz Influenza "
        // ß and its Swiss and capital spellings, capitals, letters of other alphabets, ligatures.
        "Straße STRASSE STRAẞE Weißrussland Weissrussland WEISSRUSSLANDS groß GROSS Maß Masse Café CAFÉ "
        "naïve Citroën Łódź Šibenik Tromsø Æther Ærø œuvre İstanbul ıstanbul ﬁnden Straﬀ "
        "Москва Київ й Αθήνα ά 東京 カタカナ ไทย "
        // Invisible characters within words.
        "Donau\u00ADdampf Schiff\u200Bfahrt Zusammen\u200Darbeit "
        // Numbers, signs, abbreviations, hyphens, apostrophes.
        "19.12.2022 200.000 200,000 6'000 1,5 3/4 §5 z.B. U.S.A. EU-Kommission E-Mail Putin's Hans’ ’ne "
        "geht’s 3’454 "
        "B2B 5G CO₂ m² ½ №5 Ⅳ ① ｆｕｌｌ ";
}

}  // namespace fundstelle
