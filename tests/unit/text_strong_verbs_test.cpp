#include <catch2/catch.hpp>

#include <string>
#include <string_view>

#include "common/text/strong_verbs.hpp"

namespace fundstelle {
namespace {

struct Row {
    std::string_view word;
    std::string_view read;  ///< infinitive, behind it ? when ambiguous; - for no reading
};

std::string shown(std::string_view word) {
    const auto reading = strong_verb(word);
    if (!reading) return "-";
    return reading->infinitive + (reading->ambiguous ? "?" : "");
}

void check(std::string_view word, std::string_view read) {
    INFO(word);
    CHECK(shown(word) == read);
}

constexpr Row plain_forms[] = {
    {"traf", "treffen"},
    {"trafst", "treffen"},
    {"trafen", "treffen"},
    {"traft", "treffen"},
    {"träfe", "treffen"},
    {"trifft", "treffen"},
    {"triffst", "treffen"},
    {"getroffen", "treffen"},
    {"getroffene", "treffen"},
    {"getroffener", "treffen"},
    {"getroffenes", "treffen"},
    {"getroffenem", "treffen"},
    {"ging", "gehen"},
    {"gegangen", "gehen"},
    {"standen", "stehen"},
    {"stünde", "stehen"},
    {"tatest", "tun"},
    {"getan", "tun"},
    {"täten", "tun"},
    {"brachte", "bringen"},
    {"brächten", "bringen"},
    {"gebracht", "bringen"},
    {"dachten", "denken"},
    {"dächte", "denken"},
    {"kannte", "kennen"},
    {"nannten", "nennen"},
    {"genannten", "nennen"},
    {"rannte", "rennen"},
    {"gerannt", "rennen"},
    {"brannte", "brennen"},
    {"sandte", "senden"},
    {"wandte", "wenden"},
    {"wusste", "wissen"},
    {"wüssten", "wissen"},
    {"gewusst", "wissen"},
    {"weisst", "wissen"},
    {"isst", "essen"},
    {"gegessen", "essen"},
    {"sass", "sitzen"},
    {"gesessen", "sitzen"},
    {"zog", "ziehen"},
    {"gezogen", "ziehen"},
    {"schnitten", "schneiden?"},
    {"schrieb", "schreiben"},
    {"geschrieben", "schreiben"},
    {"schrien", "schreien"},
    {"hielt", "halten"},
    {"hält", "halten"},
    {"lädt", "laden"},
    {"rät", "raten"},
    {"läufst", "laufen"},
    {"stösst", "stossen"},
    {"gibt", "geben"},
    {"gib", "geben"},
    {"nimmt", "nehmen"},
    {"liest", "lesen"},
    {"lies", "lesen"},
    {"sieht", "sehen"},
    {"siehe", "sehen"},
    {"gilt", "gelten"},
    {"half", "helfen"},
    {"hülfe", "helfen"},
    {"wächst", "wachsen"},
    {"lässt", "lassen"},
    {"begann", "beginnen"},
    {"begonnen", "beginnen"},
    {"verlor", "verlieren"},
    {"verlorene", "verlieren"},
    {"geboren", "gebären"},
    {"empfahl", "empfehlen"},
    {"empfiehlt", "empfehlen"},
    {"befohlen", "befehlen"},
    {"gewann", "gewinnen"},
    {"geschah", "geschehen"},
    {"schwor", "schwören"},
    {"erschrak", "erschrecken"},
    {"erlosch", "erlöschen"},
    {"geronnen", "gerinnen"},
    {"bot", "bieten"},
    {"bat", "bitten"},
    {"fiel", "fallen"},
    {"fällt", "fallen"},
    {"hingen", "hängen"},
    {"verzieh", "verzeihen"},
};

constexpr Row prefixed_forms[] = {
    {"anfing", "anfangen"},
    {"angefangen", "anfangen"},
    {"angefangene", "anfangen"},
    {"anzufangen", "anfangen"},
    {"anzufangende", "anfangen"},
    {"anfängt", "anfangen"},
    {"vorgeschlagen", "vorschlagen"},
    {"vorschlug", "vorschlagen"},
    {"betraf", "betreffen"},
    {"betrifft", "betreffen"},
    {"verstanden", "verstehen"},
    {"übernahm", "übernehmen"},
    {"übernommene", "übernehmen"},
    {"unternommen", "unternehmen"},
    {"verbracht", "verbringen"},
    {"umgebracht", "umbringen"},
    {"erkannten", "erkennen"},
    {"anerkannt", "anerkennen"},
    {"anzuerkennen", "anerkennen"},
    {"einbezogen", "einbeziehen"},
    {"einzubeziehen", "einbeziehen"},
    {"vorenthielt", "vorenthalten"},
    {"auferstanden", "auferstehen"},
    {"aufrechterhielt", "aufrechterhalten"},
    {"wiederaufgenommen", "wiederaufnehmen"},
    {"zurückgetreten", "zurücktreten"},
    {"zusammengebrochen", "zusammenbrechen"},
    {"teilgenommen", "teilnehmen"},
    {"stattfand", "stattfinden"},
    {"bekanntgegeben", "bekanntgeben"},
    {"herausgefunden", "herausfinden"},
    {"umging", "umgehen"},
    {"widersprach", "widersprechen"},
    {"vollzog", "vollziehen"},
    {"missfiel", "missfallen"},
    {"gefror", "gefrieren"},
    {"oblag", "obliegen"},
    {"erwog", "erwägen"},
    {"abgewogen", "abwägen"},
    {"überwogen", "überwiegen?"},
    {"eingestanden", "eingestehen"},
    {"abgeraten", "abraten"},
    {"zerriss", "zerreissen?"},
    {"hinausgehen", "-"},
    {"hinzukam", "hinzukommen"},
    {"zuzugeben", "zugeben"},
};

constexpr Row ambiguous_forms[] = {
    {"band", "binden?"},
    {"stand", "stehen?"},
    {"schloss", "schliessen?"},
    {"griff", "greifen?"},
    {"begriff", "begreifen?"},
    {"biss", "beissen?"},
    {"riss", "reissen?"},
    {"schnitt", "schneiden?"},
    {"durchschnitt", "durchschneiden?"},
    {"ritt", "reiten?"},
    {"sang", "singen?"},
    {"klang", "klingen?"},
    {"drang", "dringen?"},
    {"trank", "trinken?"},
    {"zwang", "zwingen?"},
    {"verstand", "verstehen?"},
    {"verband", "verbinden?"},
    {"bestand", "bestehen?"},
    {"gebot", "gebieten?"},
    {"verbot", "verbieten?"},
    {"schwamm", "schwimmen?"},
    {"hieb", "hauen?"},
    {"trieb", "treiben?"},
    {"betriebe", "betreiben?"},
    {"wand", "winden?"},
    {"tat", "tun?"},
    {"taten", "tun?"},
    {"lagen", "liegen?"},
    {"gelegen", "liegen?"},
    {"gelungen", "gelingen?"},
    {"verschieden", "verscheiden?"},
    {"verschiedene", "verscheiden?"},
    {"vergangen", "vergehen?"},
    {"vergangenen", "vergehen?"},
    {"gehalten", "halten?"},
    {"gefallen", "fallen?"},
    {"gelassen", "lassen?"},
    {"gefahren", "fahren?"},
    {"weiss", "wissen?"},
    {"schienen", "scheinen?"},
    {"boten", "bieten?"},
    {"betrug", "betragen?"},
    {"verziehen", "verzeihen?"},
    {"bekannten", "bekennen?"},
    {"verwandte", "verwenden?"},
    {"ausnahmen", "ausnehmen?"},
    {"sprachen", "sprechen?"},
    {"erwachsene", "erwachsen?"},
};

constexpr std::string_view no_forms[] = {
    // nouns and others that look like forms
    "lage", "fahrt", "rate", "gabe", "sage", "last", "vertrag", "antrag", "anlass", "gewand", "herzog",
    "angebot", "aufgebot", "andacht", "sankt", "schuft", "wicht", "bewusst", "erblich", "angeblichen",
    "herbst", "obst", "bekanntermassen", "umstritten", "begabt", "offenbarst",
    // weak verbs
    "sagte", "machten", "gemacht", "führe", "führen", "ausführen", "zwänge", "drängen", "tränken", "trügen",
    "einflössen", "stählen", "spannen", "entspannt", "schaltet", "vermisst", "gelangen", "gelangt", "legen",
    "verlegen", "auferlegen", "beauftragt", "beantragt", "verschafft", "verzieht",
    // infinitives, and forms that leave them to the stemmer
    "treffen", "anfangen", "betreffen", "erhalten", "vergessen", "bescheiden", "hinzukommen", "hinzunehmen",
    "dazukommen", "treffe", "trefft", "fangt",
    // sein, haben, werden and the modal verbs
    "war", "hatte", "wurde", "konnte", "musste", "gewesen", "geworden",
    // no words
    "", "an", "zu", "anzu", "ge", "be", "getroffenst", "7", "ä"};

}  // namespace

TEST_CASE("forms of strong and irregular verbs are read as their infinitive") {
    for (const Row& row : plain_forms) check(row.word, row.read);
}

TEST_CASE("glued prefixes stay with the infinitive, ge and zu between them go") {
    for (const Row& row : prefixed_forms) check(row.word, row.read);
}

TEST_CASE("forms that are also a noun, an adjective or another verb's are ambiguous") {
    for (const Row& row : ambiguous_forms) check(row.word, row.read);
}

TEST_CASE("nouns, weak verbs, infinitives and auxiliaries are no forms of strong verbs") {
    for (const std::string_view word : no_forms) check(word, "-");
}

}  // namespace fundstelle
