#include <catch2/catch.hpp>

#include <string>
#include <string_view>

#include "common/text/spelling.hpp"

namespace fundstelle {
namespace {

struct Row {
    std::string_view word;
    std::string_view modern;
};

std::string modernised(std::string_view word) {
    std::string out(word);
    modernise_spelling(out);
    return out;
}

constexpr Row rows[] = {
    // three consonants
    {"schiffahrt", "schifffahrt"},
    {"dampfschiffahrten", "dampfschifffahrten"},
    {"brennessel", "brennnessel"},
    {"brennesseltee", "brennnesseltee"},
    {"ballettruppe", "balletttruppe"},
    {"ballettänzerin", "balletttänzerin"},
    {"wetturnen", "wettturnen"},
    {"stilleben", "stillleben"},
    {"stillegung", "stilllegung"},
    {"stoffetzen", "stofffetzen"},
    {"kunststoffabrik", "kunststofffabrik"},
    {"kontrollampe", "kontrolllampe"},
    {"metallegierung", "metalllegierung"},
    {"rolladen", "rollladen"},
    {"rolläden", "rollläden"},
    {"schnellebig", "schnelllebig"},
    {"fussballänderspiel", "fussballländerspiel"},
    {"schwimmeister", "schwimmmeister"},
    {"programmusik", "programmmusik"},
    {"kammolch", "kammmolch"},
    {"geschirreiniger", "geschirrreiniger"},
    {"bettuch", "betttuch"},
    {"schrittempo", "schritttempo"},
    {"volladen", "vollladen"},
    {"wolläppchen", "wollläppchen"},
    {"helleuchtend", "hellleuchtend"},
    // ph and f
    {"delphin", "delfin"},
    {"delphinarium", "delfinarium"},
    {"photo", "foto"},
    {"photograph", "fotograf"},
    {"photographieren", "fotografieren"},
    {"telephon", "telefon"},
    {"telephonisch", "telefonisch"},
    {"phantasie", "fantasie"},
    {"phantastische", "fantastische"},
    {"geographie", "geografie"},
    {"graphik", "grafik"},
    {"computergraphik", "computergrafik"},
    {"autobiographie", "autobiografie"},
    {"orthographisch", "orthografisch"},
    {"mikrophon", "mikrofon"},
    {"saxophonist", "saxofonist"},
    {"grammophon", "grammofon"},
    {"paragraph", "paragraf"},
    {"paragraphen", "paragrafen"},
    {"telegraphenmast", "telegrafenmast"},
    {"kalligraphie", "kalligrafie"},
    {"symphonieorchester", "sinfonieorchester"},
    // ti and zi
    {"potential", "potenzial"},
    {"konfliktpotentiale", "konfliktpotenziale"},
    {"potentiell", "potenziell"},
    {"essentielle", "essenzielle"},
    {"substantiell", "substanziell"},
    {"existentiellen", "existenziellen"},
    {"differentiell", "differenziell"},
    {"differentialgleichung", "differenzialgleichung"},
    {"justitiar", "justiziar"},
    // stems
    {"rauh", "rau"},
    {"rauhe", "raue"},
    {"rauhreif", "raureif"},
    {"rauhhaardackel", "rauhaardackel"},
    {"aufgerauht", "aufgeraut"},
    {"känguruh", "känguru"},
    {"känguruhs", "kängurus"},
    {"tolpatschig", "tollpatschig"},
    {"numerieren", "nummerieren"},
    {"durchnumeriert", "durchnummeriert"},
    {"plazierung", "platzierung"},
    {"deplaziert", "deplatziert"},
    {"blütenstengel", "blütenstängel"},
    {"gemse", "gämse"},
    {"gemsbart", "gämsbart"},
    {"behende", "behände"},
    {"aufwendig", "aufwändig"},
    {"zeitaufwendigere", "zeitaufwändigere"},
    {"überschwenglich", "überschwänglich"},
    {"schneuzen", "schnäuzen"},
    {"greueltat", "gräueltat"},
    {"alptraum", "albtraum"},
    {"alpträume", "albträume"},
    {"quentchen", "quäntchen"},
    {"eingebleut", "eingebläut"},
    {"zierat", "zierrat"},
    {"roheit", "rohheit"},
    {"selbständigkeit", "selbstständigkeit"},
    {"tip", "tipp"},
    {"geheimtips", "geheimtipps"},
    {"stop", "stopp"},
    {"zwischenstops", "zwischenstopps"},
    {"karamel", "karamell"},
    {"karamelbonbon", "karamellbonbon"},
    // loan words
    {"joghurt", "jogurt"},
    {"fruchtyoghurt", "fruchtjogurt"},
    {"ketschup", "ketchup"},
    {"thunfischsalat", "tunfischsalat"},
    {"panther", "panter"},
    {"portemonnaie", "portmonee"},
    {"mayonnaise", "majonäse"},
    {"variete", "varietee"},
    {"varietetheater", "varieteetheater"},
    {"kommunique", "kommunikee"},
    {"kommuniques", "kommunikees"},
    {"nougatcreme", "nugatkreme"},
    {"tomatensauce", "tomatensosse"},
    {"spaghetti", "spagetti"},
    {"sportclub", "sportklub"},
    {"friseurin", "frisörin"},
    {"segelyacht", "segeljacht"},
};

constexpr std::string_view unchanged[] = {
    // what the rules yield
    "schifffahrt", "brennnessel", "stillleben", "fotograf", "potenzial", "rau", "karamell", "varietee",
    "kommunikee", "tipp", "stopp", "kreme", "jogurt", "nummerieren", "charmant",
    // ph that stays
    "philosophie", "physik", "phase", "alphabet", "prophet", "katastrophe", "triumph", "phosphor", "phantom",
    "strophe", "sphäre", "atmosphäre", "typhus", "asphalt", "graph", "graphen", "landgraf", "apostroph",
    // names
    "pfeiffer", "müller", "stiefel", "schiller", "keller",
    // two consonants that are no seam
    "ballade", "ballast", "stillos", "wollust", "einnahme", "rückennummer", "datennetz", "staffellauf",
    "einzelleistung", "zweifellos", "mattieren", "etikettieren", "rohstoffreich", "schallaufnahme",
    "vollautomatisch", "bestelländerung", "werkstattraum", "dennoch", "mittag", "schellack", "schiffer",
    "kontrollieren", "stoppuhr", "dörrobst", "wetteifer", "nachkommenschaft",
    // parts of other words
    "rauheit", "brauhaus", "grauhaarig", "frauheld", "hoheit", "behandeln", "aufwenden", "engel", "angst",
    "partiell", "initiative", "tipi", "stoppel", "nonstop", "inkrement", "varietät", "tugend", "alpen",
    "alptal", "kosten", "bleu", "", "a", "ph", "ä"};

}  // namespace

TEST_CASE("old and variant spellings become one, inside compounds and inflections too") {
    for (const Row& row : rows) {
        INFO(row.word);
        CHECK(modernised(row.word) == row.modern);
        CHECK(modernised(row.modern) == row.modern);
    }
}

TEST_CASE("words that look like an old spelling stay") {
    for (const std::string_view word : unchanged) CHECK(modernised(word) == word);
}

}  // namespace fundstelle
