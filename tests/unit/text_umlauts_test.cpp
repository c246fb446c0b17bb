#include <catch2/catch.hpp>

#include <array>
#include <string>
#include <string_view>

#include "common/text/umlauts.hpp"
#include "tests/unit/random_text.hpp"

namespace fundstelle {
namespace {

struct Row {
    std::string_view word;
    std::string_view read;
};

constexpr std::array umlauts = {
    Row{"europaeisch", "europäisch"},
    Row{"europaeische", "europäische"},
    Row{"hebraeisch", "hebräisch"},
    Row{"aegaeisch", "ägäisch"},
    Row{"geuebt", "geübt"},
    Row{"ausgeuebt", "ausgeübt"},
    Row{"ungeuebt", "ungeübt"},
    Row{"auszuueben", "auszuüben"},
    Row{"grenzueberschreitend", "grenzüberschreitend"},
    Row{"grenzuebergang", "grenzübergang"},
    Row{"netzueberlast", "netzüberlast"},
    Row{"parteiuebergreifend", "parteiübergreifend"},
    Row{"liveuebertragung", "liveübertragung"},
    Row{"radiouebertragung", "radioübertragung"},
    Row{"gespuert", "gespürt"},
    Row{"verspuert", "verspürt"},
    Row{"aufspuert", "aufspürt"},
    Row{"spuerte", "spürte"},
    Row{"olivenoel", "olivenöl"},
    Row{"sonnenblumenoel", "sonnenblumenöl"},
    Row{"leinoel", "leinöl"},
    Row{"motorenoel", "motorenöl"},
    Row{"knueller", "knüller"},
    Row{"zerknuellt", "zerknüllt"},
    Row{"tuell", "tüll"},
    Row{"zuengeln", "züngeln"},
    Row{"scharfzuengig", "scharfzüngig"},
    Row{"zuernt", "zürnt"},
    Row{"erzuernt", "erzürnt"},
    Row{"boeig", "böig"},
    Row{"niagarafaelle", "niagarafälle"},
    Row{"koefferchen", "köfferchen"},
    Row{"moeglichkeiten", "möglichkeiten"},
    Row{"moeglich", "möglich"},
    Row{"muenchen", "münchen"},
    Row{"haeuser", "häuser"},
    Row{"ueber", "über"},
    Row{"uebung", "übung"},
    Row{"ueblich", "üblich"},
    Row{"ueberall", "überall"},
    Row{"geoeffnet", "geöffnet"},
    Row{"oeffentlich", "öffentlich"},
    Row{"veroeffentlichen", "veröffentlichen"},
    Row{"erhaelt", "erhält"},
    Row{"schaelen", "schälen"},
    Row{"haelfte", "hälfte"},
    Row{"haeufig", "häufig"},
    Row{"roecke", "röcke"},
    Row{"boecke", "böcke"},
    Row{"zuege", "züge"},
    Row{"zuegig", "zügig"},
    Row{"zuegeln", "zügeln"},
    Row{"zuechter", "züchter"},
    Row{"zuechtigen", "züchtigen"},
    Row{"zuenden", "zünden"},
    Row{"anzuenden", "anzünden"},
    Row{"entzuendung", "entzündung"},
    Row{"zuendstoff", "zündstoff"},
    Row{"zuenfte", "zünfte"},
    Row{"zuenftig", "zünftig"},
    Row{"zuerich", "zürich"},
    Row{"zuercher", "zürcher"},
    Row{"zuernen", "zürnen"},
    Row{"entzuecken", "entzücken"},
    Row{"verzueckt", "verzückt"},
    Row{"zurueck", "zurück"},
    Row{"zurueckziehen", "zurückziehen"},
    Row{"gruen", "grün"},
    Row{"begruenden", "begründen"},
    Row{"gruesse", "grüsse"},
    Row{"muenze", "münze"},
    Row{"muede", "müde"},
    Row{"mueller", "müller"},
    Row{"muell", "müll"},
    Row{"muehle", "mühle"},
    Row{"fuellen", "füllen"},
    Row{"fuer", "für"},
    Row{"fuehren", "führen"},
    Row{"fuenf", "fünf"},
    Row{"fruehling", "frühling"},
    Row{"fluessig", "flüssig"},
    Row{"fluechtling", "flüchtling"},
    Row{"fluegel", "flügel"},
    Row{"koenig", "könig"},
    Row{"koennen", "können"},
    Row{"koerper", "körper"},
    Row{"koeln", "köln"},
    Row{"poebel", "pöbel"},
    Row{"gespoett", "gespött"},
    Row{"baer", "bär"},
    Row{"baeren", "bären"},
    Row{"baecker", "bäcker"},
    Row{"aerzte", "ärzte"},
    Row{"aerger", "ärger"},
    Row{"aehnlich", "ähnlich"},
    Row{"aelter", "älter"},
    Row{"oel", "öl"},
    Row{"oelpreis", "ölpreis"},
    Row{"erdoel", "erdöl"},
    Row{"oekonomie", "ökonomie"},
    Row{"oekologisch", "ökologisch"},
    Row{"oesterreich", "österreich"},
    Row{"schoen", "schön"},
    Row{"schoener", "schöner"},
    Row{"hoeren", "hören"},
    Row{"hoeher", "höher"},
    Row{"groesse", "grösse"},
    Row{"groesste", "grösste"},
    Row{"boese", "böse"},
    Row{"boerse", "börse"},
    Row{"loesung", "lösung"},
    Row{"stoerung", "störung"},
    Row{"stroemung", "strömung"},
    Row{"toeten", "töten"},
    Row{"voegel", "vögel"},
    Row{"goettlich", "göttlich"},
    Row{"goethe", "göthe"},
    Row{"woerter", "wörter"},
    Row{"zwoelf", "zwölf"},
    Row{"ploetzlich", "plötzlich"},
    Row{"gehoert", "gehört"},
    Row{"unterstuetzung", "unterstützung"},
    Row{"stuerme", "stürme"},
    Row{"stueck", "stück"},
    Row{"schluessel", "schlüssel"},
    Row{"schueler", "schüler"},
    Row{"duerfen", "dürfen"},
    Row{"duenn", "dünn"},
    Row{"buerger", "bürger"},
    Row{"buergermeister", "bürgermeister"},
    Row{"buecher", "bücher"},
    Row{"buendnis", "bündnis"},
    Row{"bruecke", "brücke"},
    Row{"bluete", "blüte"},
    Row{"bluehen", "blühen"},
    Row{"kuenstler", "künstler"},
    Row{"kuenftig", "künftig"},
    Row{"kueste", "küste"},
    Row{"tuer", "tür"},
    Row{"haustuer", "haustür"},
    Row{"tuerkei", "türkei"},
    Row{"natuerlich", "natürlich"},
    Row{"wuerde", "würde"},
    Row{"wuensche", "wünsche"},
    Row{"gebaeude", "gebäude"},
    Row{"laeuft", "läuft"},
    Row{"verkaeufer", "verkäufer"},
    Row{"traeume", "träume"},
    Row{"raeume", "räume"},
    Row{"baeume", "bäume"},
    Row{"aeusserung", "äusserung"},
    Row{"waehler", "wähler"},
    Row{"waehrend", "während"},
    Row{"jaehrlich", "jährlich"},
    Row{"naechste", "nächste"},
    Row{"spaeter", "später"},
    Row{"staedte", "städte"},
    Row{"laender", "länder"},
    Row{"maenner", "männer"},
    Row{"praesident", "präsident"},
    Row{"gefaehrlich", "gefährlich"},
    Row{"taeglich", "täglich"},
    Row{"vaeter", "väter"},
    Row{"faelle", "fälle"},
    Row{"geschaeft", "geschäft"},
    Row{"maedchen", "mädchen"},
    Row{"ernaehrung", "ernährung"},
    Row{"erklaeren", "erklären"},
    Row{"militaer", "militär"},
    Row{"universitaet", "universität"},
    Row{"phaenomen", "phänomen"},
    Row{"caesar", "cäsar"},
    Row{"suedkueste", "südküste"},
    Row{"oeluebergabe", "ölübergabe"},
    Row{"ae", "ä"},
    Row{"oe", "ö"},
    Row{"ue", "ü"},
    Row{"benzoesaeure", "benzoesäure"},
};

constexpr auto no_umlauts = std::to_array<std::string_view>(
    {"bäuerin",        "bäuerlich",     "gemäuer",    "säuerlich",  "knäuel",       "gräuel",
     "wiederkäuer",    "säuern",        "tue",        "getue",      "wohltuend",    "wichtigtuer",
     "anaerob",        "bellevue",      "fondue",     "bluetooth",  "homoerotik",   "metaebene",
     "kafkaesk",       "oecd",          "reggae",     "tetraeder",  "dominoeffekt", "bruttoertrag",
     "residuen",       "vakuen",        "monroe",     "zuende",     "steuer",       "steuern",
     "mehrwertsteuer", "dauer",         "bedauern",   "mauer",      "mauern",       "neue",
     "neuer",          "neues",         "erneuert",   "treue",      "betreuen",     "teuer",
     "feuer",          "abenteuer",     "ungeheuer",  "bauer",      "bauern",       "trauer",
     "sauer",          "lauern",        "schauen",    "frauen",     "blaue",        "graue",
     "genaue",         "euer",          "europa",     "reue",       "heue",         "scheue",
     "quelle",         "quer",          "bequem",     "konsequent", "frequenz",     "sequenz",
     "requiem",        "poesie",        "poet",       "poetisch",   "poetin",       "poem",
     "israel",         "israelisch",    "michael",    "michaela",   "raphael",      "raphaela",
     "rafael",         "ismael",        "mikael",     "maestro",    "paella",       "gaelisch",
     "aerosol",        "aerodynamik",   "aktuell",    "aktuelle",   "aktuellen",    "manuell",
     "sexuell",        "duell",         "duette",     "menuett",    "individuell",  "eventuell",
     "virtuell",       "intellektuell", "rituell",    "visuell",    "konventuell",  "spirituell",
     "statue",         "statuen",       "revue",      "avenue",     "barbecue",     "individuen",
     "blues",          "zuerst",        "zuerkennen", "zuerkannt",  "zueinander",   "abzuernten",
     "zuerteilen",     "aufzuessen",    "zueignen",   "koexistenz", "koexistieren", "koeffizient",
     "koedukation",    "koerzitiv",     "influenza",  "influencer", "kongruent",    "konstituente",
     "samuel",         "manuel",        "miguel",     "consuelo",   "guernica",     "guerilla",
     "pueblo",         "puerto",        "minuend",    "suez",       "venezuela",    "venezuelanisch",
     "aloe",           "oboe",          "soest",      "soeben",     "boeing",       "joel",
     "noel",           "zoe",           "itzehoe",    "oldesloe",   "bioenergie",   "videoebene",
     "radioempfang",   "biologie",      "haus",       "strasse"});

std::string umlauts_read(std::string_view word) {
    std::string read(word);
    read_umlaut_digraphs(read);
    return read;
}

TEST_CASE("a digraph that stands for an umlaut is read as one") {
    for (const Row& row : umlauts) {
        CAPTURE(row.word);
        CHECK(umlauts_read(row.word) == row.read);
    }
}

TEST_CASE("two letters that only look like an umlaut stay") {
    for (const std::string_view word : no_umlauts) CHECK(umlauts_read(word) == word);
}

TEST_CASE("a word whose digraphs were read reads the same again") {
    for (const Row& row : umlauts) CHECK(umlauts_read(row.read) == row.read);
}

TEST_CASE("words without a digraph stay as they are") {
    for (const std::string_view word : {"", "a", "e", "ea", "hauptstadt", "häuser", "москва", "東京"}) {
        CHECK(umlauts_read(word) == word);
    }
}

TEST_CASE("reading digraphs twice changes nothing more, whatever the letters") {
    static constexpr std::array<std::string_view, 12> letters = {"a", "o", "u", "e", "e", "i",
                                                                 "n", "z", "q", "ä", "ö", "ü"};
    RandomText random(71);
    for (int i = 0; i < 20'000; ++i) {
        const std::string word = random.pick(letters, 8);
        const std::string once = umlauts_read(word);
        if (umlauts_read(once) != once) FAIL_CHECK(word << " -> " << once << " -> " << umlauts_read(once));
    }
}

}  // namespace
}  // namespace fundstelle
