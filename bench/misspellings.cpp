#include "bench/misspellings.hpp"

#include <utility>

#include "common/text/confusions.hpp"
#include "common/text/fold.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

using Pair = std::pair<std::string_view, std::string_view>;

constexpr Pair table[] = {{"Rythmus", "Rhythmus"},
                          {"Packet", "Paket"},
                          {"Standart", "Standard"},
                          {"Addresse", "Adresse"},
                          {"Maschiene", "Maschine"},
                          {"Wiederstand", "Widerstand"},
                          {"vorraus", "voraus"},
                          {"Gallerie", "Galerie"},
                          {"agressiv", "aggressiv"},
                          {"Vorraussetzung", "Voraussetzung"},
                          {"Reperatur", "Reparatur"},
                          {"Terasse", "Terrasse"},
                          {"Komission", "Kommission"},
                          {"Kommittee", "Komitee"},
                          {"Adminstration", "Administration"},
                          {"Apperat", "Apparat"},
                          {"Karrikatur", "Karikatur"},
                          {"Katastrofe", "Katastrophe"},
                          {"Labtop", "Laptop"},
                          {"Lizens", "Lizenz"},
                          {"Konkurenz", "Konkurrenz"},
                          {"Interesant", "interessant"},
                          {"intressant", "interessant"},
                          {"Intresse", "Interesse"},
                          {"Fahrad", "Fahrrad"},
                          {"Verwandschaft", "Verwandtschaft"},
                          {"Entgeld", "Entgelt"},
                          {"endgültik", "endgültig"},
                          {"entgültig", "endgültig"},
                          {"seperat", "separat"},
                          {"tolerrant", "tolerant"},
                          {"Atmosfäre", "Atmosphäre"},
                          {"Strase", "Straße"},
                          {"grosteil", "Großteil"},
                          {"Ergebniss", "Ergebnis"},
                          {"Verständniss", "Verständnis"},
                          {"Erlaubniss", "Erlaubnis"},
                          {"Zeugniss", "Zeugnis"},
                          {"Verhältniss", "Verhältnis"},
                          {"Kentnis", "Kenntnis"},
                          {"nähmlich", "nämlich"},
                          {"warscheinlich", "wahrscheinlich"},
                          {"ungefär", "ungefähr"},
                          {"Gebür", "Gebühr"},
                          {"Entschedigung", "Entschädigung"},
                          {"Gesez", "Gesetz"},
                          {"Gesätz", "Gesetz"},
                          {"Geselschaft", "Gesellschaft"},
                          {"Bundesminsterium", "Bundesministerium"},
                          {"Verorndung", "Verordnung"},
                          {"Verodnung", "Verordnung"},
                          {"Paragrahp", "Paragraph"},
                          {"Asylbewerper", "Asylbewerber"},
                          {"Krankenkase", "Krankenkasse"},
                          {"Rentenversicherrung", "Rentenversicherung"},
                          {"Arbeitsloßengeld", "Arbeitslosengeld"},
                          {"Schwerbehindertte", "Schwerbehinderte"},
                          {"Führerrschein", "Führerschein"},
                          {"Kindergelt", "Kindergeld"},
                          {"Elterngelt", "Elterngeld"},
                          {"Mitwoch", "Mittwoch"},
                          {"Febuar", "Februar"},
                          {"Dienstak", "Dienstag"},
                          {"Bibliotek", "Bibliothek"},
                          {"Apoteke", "Apotheke"},
                          {"Hypotek", "Hypothek"},
                          {"Teather", "Theater"},
                          {"Filosofie", "Philosophie"},
                          {"Psychatrie", "Psychiatrie"},
                          {"Millitär", "Militär"},
                          {"Imobilie", "Immobilie"},
                          {"Imunität", "Immunität"},
                          {"Eletronik", "Elektronik"},
                          {"Temperratur", "Temperatur"},
                          {"Prozes", "Prozess"},
                          {"Profesor", "Professor"},
                          {"Abonement", "Abonnement"},
                          {"Alkohohl", "Alkohol"},
                          {"Akkustik", "Akustik"},
                          {"akzeptiern", "akzeptieren"},
                          {"Anullierung", "Annullierung"},
                          {"Ausnamhe", "Ausnahme"},
                          {"Bekantmachung", "Bekanntmachung"},
                          {"Brilliant", "Brillant"},
                          {"desweitern", "desweiteren"},
                          {"Diskusion", "Diskussion"},
                          {"Dilletant", "Dilettant"},
                          {"existensiell", "existenziell"},
                          {"Gelantine", "Gelatine"},
                          {"Hygeniker", "Hygieniker"},
                          {"Hygene", "Hygiene"},
                          {"Ingeneur", "Ingenieur"},
                          {"Kautzion", "Kaution"},
                          {"Kolission", "Kollision"},
                          {"Kontrole", "Kontrolle"},
                          {"Korektur", "Korrektur"},
                          {"Lehrgank", "Lehrgang"},
                          {"Mannschafft", "Mannschaft"},
                          {"Parlamment", "Parlament"},
                          {"Publikazion", "Publikation"},
                          {"Quallität", "Qualität"},
                          {"Kwalifikation", "Qualifikation"},
                          {"Recource", "Ressource"},
                          {"Resource", "Ressource"},
                          {"Revisohn", "Revision"},
                          {"Sattelit", "Satellit"},
                          {"Schmiergel", "Schmirgel"},
                          {"Sylvester", "Silvester"},
                          {"Tripp", "Trip"},
                          {"Tüpisch", "typisch"},
                          {"vieleicht", "vielleicht"},
                          {"Wagonn", "Waggon"},
                          {"Zilinder", "Zylinder"},
                          {"Zuferlässigkeit", "Zuverlässigkeit"}};

constexpr std::u32string_view alphabet = U"abcdefghijklmnopqrstuvwxyzäöü";

std::u32string letters_of(std::string_view word) {
    std::u32string letters;
    for (std::size_t at = 0; at < word.size();) letters += next_code_point(word, at);
    return letters;
}

std::string text_of(const std::u32string& letters) {
    std::string text;
    for (const char32_t letter : letters) append_code_point(letter, text);
    return text;
}

}  // namespace

std::vector<Misspelling> common_misspellings() {
    std::vector<Misspelling> all;
    for (const auto& [wrong, right] : table) {
        Misspelling one;
        fold_word(wrong, one.wrong);
        fold_word(right, one.right);
        all.push_back(std::move(one));
    }
    return all;
}

std::string MistakeMaker::with_edit(std::string_view word) {
    std::u32string letters = letters_of(word);
    const char32_t letter = alphabet[below(alphabet.size())];
    const std::size_t at = below(letters.size());
    switch (below(4)) {
        case 0:
            letters.insert(at, 1, letter);
            break;
        case 1:
            letters.erase(at, 1);
            break;
        case 2:
            letters[at] = letter;
            break;
        default:
            std::swap(letters[at], letters[at + 1 < letters.size() ? at + 1 : at - 1]);
    }
    return text_of(letters);
}

std::string MistakeMaker::with_confusion(std::string_view word) {
    const std::u32string letters = letters_of(word);
    std::vector<std::u32string> mistakes;
    const auto add = [&](const Confusion& confusion, const std::u32string& from, const std::u32string& to) {
        for (std::size_t at = letters.find(from); at != std::u32string::npos;
             at = letters.find(from, at + 1)) {
            if (confusion.at_end && at + from.size() != letters.size()) continue;
            mistakes.push_back(std::u32string(letters).replace(at, from.size(), to));
        }
    };
    for (const Confusion& confusion : german_confusions()) {
        add(confusion, confusion.one, confusion.other);
        add(confusion, confusion.other, confusion.one);
    }
    return mistakes.empty() ? std::string(word) : text_of(mistakes[below(mistakes.size())]);
}

}  // namespace fundstelle
