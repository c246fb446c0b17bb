#include "common/text/affixes.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "common/text/lexicon_builder.hpp"
#include "common/text/rule_text.hpp"

namespace fundstelle {
namespace {

using namespace std::string_view_literals;

// Prefixes and particles, German and foreign. Sorted by bytes, as all lists here.
constexpr std::array prefixes = {
    "ab"sv,       "als"sv,    "am"sv,     "an"sv,     "anti"sv,     "auf"sv,      "aus"sv,    "auss"sv,
    "ausser"sv,   "be"sv,     "bei"sv,    "bi"sv,     "bis"sv,      "da"sv,       "dar"sv,    "daran"sv,
    "de"sv,       "denn"sv,   "des"sv,    "dis"sv,    "durch"sv,    "ein"sv,      "emp"sv,    "ent"sv,
    "entgegen"sv, "er"sv,     "ex"sv,     "fehl"sv,   "fort"sv,     "ge"sv,       "heits"sv,  "her"sv,
    "heraus"sv,   "herein"sv, "herum"sv,  "hier"sv,   "hin"sv,      "hinaus"sv,   "hinter"sv, "hyper"sv,
    "im"sv,       "in"sv,     "inner"sv,  "inter"sv,  "ion"sv,      "ions"sv,     "keits"sv,  "ko"sv,
    "kom"sv,      "kon"sv,    "lings"sv,  "los"sv,    "meta"sv,     "miss"sv,     "mit"sv,    "mono"sv,
    "nach"sv,     "neo"sv,    "nicht"sv,  "nieder"sv, "ob"sv,       "para"sv,     "per"sv,    "poly"sv,
    "pro"sv,      "prä"sv,    "pseudo"sv, "re"sv,     "schafts"sv,  "selbst"sv,   "semi"sv,   "so"sv,
    "sub"sv,      "tele"sv,   "trans"sv,  "tri"sv,    "tums"sv,     "ultra"sv,    "um"sv,     "umher"sv,
    "un"sv,       "ungs"sv,   "ur"sv,     "ver"sv,    "vize"sv,     "vom"sv,      "vor"sv,    "voran"sv,
    "voraus"sv,   "vorbei"sv, "weg"sv,    "weiter"sv, "wenn"sv,     "wider"sv,    "wieder"sv, "wohl"sv,
    "zer"sv,      "zu"sv,     "zum"sv,    "zurück"sv, "zusammen"sv, "zwischen"sv, "über"sv};

// Suffixes of derivation and inflection.
constexpr std::array suffixes = {
    "ade"sv,      "al"sv,      "ale"sv,    "alen"sv,   "ant"sv,     "anten"sv,    "ar"sv,       "are"sv,
    "arier"sv,    "ariern"sv,  "arig"sv,   "arisch"sv, "arische"sv, "arischem"sv, "arischen"sv, "arischer"sv,
    "arisches"sv, "ate"sv,     "aten"sv,   "ativ"sv,   "bar"sv,     "bare"sv,     "barem"sv,    "baren"sv,
    "barer"sv,    "bares"sv,   "barste"sv, "baste"sv,  "chen"sv,    "ei"sv,       "eien"sv,     "ell"sv,
    "elle"sv,     "ellen"sv,   "en"sv,     "end"sv,    "enden"sv,   "ent"sv,      "enten"sv,    "er"sv,
    "erin"sv,     "ern"sv,     "ert"sv,    "erte"sv,   "ese"sv,     "esen"sv,     "eur"sv,      "fach"sv,
    "fache"sv,    "gen"sv,     "gene"sv,   "ger"sv,    "haft"sv,    "haften"sv,   "heit"sv,     "ieren"sv,
    "iert"sv,     "ierte"sv,   "ig"sv,     "ige"sv,    "igen"sv,    "in"sv,       "ing"sv,      "ingen"sv,
    "innen"sv,    "ion"sv,     "ionen"sv,  "isch"sv,   "ische"sv,   "ischem"sv,   "ischen"sv,   "ischer"sv,
    "isches"sv,   "ismus"sv,   "isse"sv,   "ist"sv,    "isten"sv,   "ität"sv,     "iv"sv,       "ive"sv,
    "iven"sv,     "keit"sv,    "lein"sv,   "ler"sv,    "lerin"sv,   "lern"sv,     "lich"sv,     "liche"sv,
    "lichem"sv,   "lichen"sv,  "licher"sv, "liches"sv, "lichte"sv,  "lichten"sv,  "ling"sv,     "linge"sv,
    "lingen"sv,   "logisch"sv, "los"sv,    "lose"sv,   "losen"sv,   "loser"sv,    "mal"sv,      "mals"sv,
    "men"sv,      "ner"sv,     "nis"sv,    "nische"sv, "nischen"sv, "nisse"sv,    "or"sv,       "oren"sv,
    "rin"sv,      "rinnen"sv,  "sam"sv,    "same"sv,   "samen"sv,   "schaft"sv,   "schaften"sv, "ster"sv,
    "stern"sv,    "ten"sv,     "tin"sv,    "tion"sv,   "tionen"sv,  "tum"sv,      "tät"sv,      "täten"sv,
    "tümer"sv,    "um"sv,      "ung"sv,    "ungen"sv,  "ur"sv,      "voll"sv,     "volle"sv,    "vollen"sv,
    "weise"sv,    "wärts"sv,   "zig"sv,    "äre"sv,    "ären"sv,    "ärer"sv};

// Words and pieces that end many words without being a part that somebody would look for.
constexpr std::array accidental_endings = {
    "graf"sv,   "grafen"sv, "graph"sv,    "graphen"sv,    "halts"sv, "login"sv,  "nahme"sv,  "nahmen"sv,
    "nomen"sv,  "samt"sv,   "samtes"sv,   "samts"sv,      "sarde"sv, "skript"sv, "teuer"sv,  "teuern"sv,
    "teuers"sv, "tracht"sv, "trächtig"sv, "wendigkeit"sv, "zeug"sv,  "zeuge"sv,  "zeugen"sv, "zeugs"sv};

// Words that look like compounds of other words. Their forms count as they do.
constexpr std::array whole_words = {
    "bussard"sv,       "demokrat"sv,  "dänemark"sv,   "finnland"sv, "garderobe"sv,  "gaullist"sv,
    "gelehrsamkeit"sv, "gutachten"sv, "gutachter"sv,  "handlung"sv, "haushalt"sv,   "hinterziehung"sv,
    "karatschi"sv,     "landshut"sv,  "maastricht"sv, "marshall"sv, "neutralist"sv, "plantage"sv,
    "punktieren"sv,    "tabulator"sv, "talent"sv,     "teenager"sv, "transkript"sv, "transport"sv,
    "uniform"sv,       "vampirin"sv,  "wallach"sv,    "zinnober"sv, "ökonom"sv};

// First and last parts that the word lists lack.
constexpr std::array more_linking = {"haushalts"sv, "innen"sv, "stau"sv};
constexpr std::array more_lasts = {"steller"sv, "stellerin"sv, "stellerinnen"sv, "stellern"sv, "stellers"sv};

// Prefixes and suffixes that begin compounds as words of their own.
constexpr std::array firsts_all_the_same = {"haft"sv, "los"sv, "mal"sv, "nicht"sv, "selbst"sv, "voll"sv};

// Words of two and three letters that begin compounds.
constexpr std::array short_firsts = {
    "akt"sv, "alt"sv, "amt"sv, "arm"sv, "art"sv, "bad"sv, "bau"sv, "bio"sv, "bus"sv, "ehe"sv, "ei"sv,
    "eis"sv, "erb"sv, "erd"sv, "erz"sv, "eu"sv,  "fan"sv, "gas"sv, "gel"sv, "gut"sv, "heu"sv, "hof"sv,
    "hut"sv, "jod"sv, "kai"sv, "kuh"sv, "kur"sv, "mai"sv, "mut"sv, "nah"sv, "neu"sv, "not"sv, "ohr"sv,
    "ost"sv, "pol"sv, "pop"sv, "rad"sv, "rat"sv, "rot"sv, "rum"sv, "sau"sv, "see"sv, "sex"sv, "ski"sv,
    "süd"sv, "tag"sv, "tal"sv, "tau"sv, "tee"sv, "tod"sv, "ton"sv, "tor"sv, "typ"sv, "tür"sv, "ufo"sv,
    "uhr"sv, "uni"sv, "wal"sv, "web"sv, "weg"sv, "wut"sv, "zoo"sv, "zug"sv, "öko"sv, "öl"sv};

// Words of three letters that end compounds.
constexpr std::array short_lasts = {"akt"sv, "alm"sv, "amt"sv, "arm"sv, "art"sv, "bad"sv, "bau"sv, "bus"sv,
                                    "bär"sv, "eid"sv, "eis"sv, "erz"sv, "gas"sv, "gut"sv, "hof"sv, "hut"sv,
                                    "kur"sv, "lok"sv, "mut"sv, "not"sv, "ohr"sv, "ort"sv, "pol"sv, "rad"sv,
                                    "rat"sv, "ruf"sv, "see"sv, "ski"sv, "tag"sv, "tal"sv, "tat"sv, "tee"sv,
                                    "tod"sv, "ton"sv, "tor"sv, "typ"sv, "tür"sv, "uhr"sv, "uni"sv, "wal"sv,
                                    "weg"sv, "zoo"sv, "zug"sv, "öl"sv,  "öle"sv, "öls"sv};

// Prefixes of verbs and of what is derived of them, separable ones too.
constexpr std::array verb_prefixes = {
    "ab"sv,     "an"sv,     "auf"sv,    "aus"sv,    "be"sv,     "bei"sv,      "da"sv,
    "dar"sv,    "durch"sv,  "ein"sv,    "emp"sv,    "ent"sv,    "entgegen"sv, "er"sv,
    "fort"sv,   "ge"sv,     "gegen"sv,  "her"sv,    "heraus"sv, "herein"sv,   "herum"sv,
    "hin"sv,    "hinaus"sv, "hinter"sv, "los"sv,    "miss"sv,   "mit"sv,      "nach"sv,
    "nieder"sv, "um"sv,     "umher"sv,  "un"sv,     "unter"sv,  "ur"sv,       "ver"sv,
    "vor"sv,    "voran"sv,  "voraus"sv, "vorbei"sv, "weg"sv,    "weiter"sv,   "wider"sv,
    "wieder"sv, "wohl"sv,   "zer"sv,    "zu"sv,     "zurück"sv, "zusammen"sv, "über"sv};

// Last parts of the names of places and, from there, of families.
constexpr std::array place_endings = {"bach"sv,  "berg"sv,   "brunn"sv, "burg"sv,  "dorf"sv,  "furt"sv,
                                      "hagen"sv, "hausen"sv, "heim"sv,  "hofen"sv, "horst"sv, "kirchen"sv,
                                      "leben"sv, "stedt"sv,  "stein"sv, "weiler"sv};

// Adjectives that end compounds by the hundred.
constexpr std::array adjectives = {"abhängig"sv,
                                   "alt"sv,
                                   "anfällig"sv,
                                   "arm"sv,
                                   "artig"sv,
                                   "basiert"sv,
                                   "bedingt"sv,
                                   "bedürftig"sv,
                                   "berechtigt"sv,
                                   "bereit"sv,
                                   "beständig"sv,
                                   "betont"sv,
                                   "bewusst"sv,
                                   "bezogen"sv,
                                   "blau"sv,
                                   "blind"sv,
                                   "braun"sv,
                                   "breit"sv,
                                   "dicht"sv,
                                   "eigen"sv,
                                   "empfindlich"sv,
                                   "erfahren"sv,
                                   "ergeben"sv,
                                   "farben"sv,
                                   "farbig"sv,
                                   "feindlich"sv,
                                   "fern"sv,
                                   "fertig"sv,
                                   "fest"sv,
                                   "frei"sv,
                                   "fremd"sv,
                                   "freundlich"sv,
                                   "fähig"sv,
                                   "förmig"sv,
                                   "gebunden"sv,
                                   "gelb"sv,
                                   "gemäss"sv,
                                   "geplagt"sv,
                                   "geprägt"sv,
                                   "gerecht"sv,
                                   "geschichtlich"sv,
                                   "geschützt"sv,
                                   "gesteuert"sv,
                                   "gestützt"sv,
                                   "gesund"sv,
                                   "getreu"sv,
                                   "gleich"sv,
                                   "grau"sv,
                                   "gross"sv,
                                   "grün"sv,
                                   "haltig"sv,
                                   "heiss"sv,
                                   "hoch"sv,
                                   "hältig"sv,
                                   "intensiv"sv,
                                   "jung"sv,
                                   "jährig"sv,
                                   "kalt"sv,
                                   "klein"sv,
                                   "konform"sv,
                                   "krank"sv,
                                   "kundig"sv,
                                   "köpfig"sv,
                                   "lang"sv,
                                   "lastig"sv,
                                   "leer"sv,
                                   "leicht"sv,
                                   "monatig"sv,
                                   "mässig"sv,
                                   "müde"sv,
                                   "nah"sv,
                                   "nass"sv,
                                   "neu"sv,
                                   "neutral"sv,
                                   "orientiert"sv,
                                   "pflichtig"sv,
                                   "politisch"sv,
                                   "prozentig"sv,
                                   "rechtlich"sv,
                                   "reich"sv,
                                   "relevant"sv,
                                   "rot"sv,
                                   "roth"sv,
                                   "schwach"sv,
                                   "schwarz"sv,
                                   "schwer"sv,
                                   "sicher"sv,
                                   "spezifisch"sv,
                                   "sprachig"sv,
                                   "stark"sv,
                                   "stellig"sv,
                                   "stämmig"sv,
                                   "stündig"sv,
                                   "süchtig"sv,
                                   "taub"sv,
                                   "tauglich"sv,
                                   "technisch"sv,
                                   "teilig"sv,
                                   "tief"sv,
                                   "treu"sv,
                                   "trocken"sv,
                                   "trächtig"sv,
                                   "tägig"sv,
                                   "tüchtig"sv,
                                   "unabhängig"sv,
                                   "unwürdig"sv,
                                   "verständlich"sv,
                                   "verträglich"sv,
                                   "voll"sv,
                                   "warm"sv,
                                   "weise"sv,
                                   "weiss"sv,
                                   "weit"sv,
                                   "wert"sv,
                                   "wichtig"sv,
                                   "widrig"sv,
                                   "wirtschaftlich"sv,
                                   "wissenschaftlich"sv,
                                   "wöchig"sv,
                                   "würdig"sv,
                                   "zeitlich"sv,
                                   "ähnlich"sv,
                                   "örtlich"sv,
                                   "übergreifend"sv};
constexpr std::array adjective_endings = {""sv, "e"sv, "en"sv, "em"sv, "er"sv, "es"sv};

constexpr std::array inseparable_prefixes = {"be"sv, "emp"sv,  "ent"sv, "er"sv,
                                             "ge"sv, "miss"sv, "ver"sv, "zer"sv};

static_assert(std::is_sorted(prefixes.begin(), prefixes.end()));
static_assert(std::is_sorted(suffixes.begin(), suffixes.end()));
static_assert(std::is_sorted(accidental_endings.begin(), accidental_endings.end()));
static_assert(std::is_sorted(whole_words.begin(), whole_words.end()));
static_assert(std::is_sorted(firsts_all_the_same.begin(), firsts_all_the_same.end()));
static_assert(std::is_sorted(short_firsts.begin(), short_firsts.end()));
static_assert(std::is_sorted(short_lasts.begin(), short_lasts.end()));

static_assert(std::is_sorted(adjectives.begin(), adjectives.end()));
static_assert(std::is_sorted(verb_prefixes.begin(), verb_prefixes.end()));
static_assert(std::is_sorted(place_endings.begin(), place_endings.end()));

template <typename List>
bool holds(const List& list, std::string_view letters) {
    return std::binary_search(list.begin(), list.end(), letters);
}

template <typename List>
void add(const List& list, AffixKinds::Bits kind, std::map<std::string_view, std::uint8_t>& kinds) {
    for (const std::string_view letters : list) kinds[letters] |= kind;
}

/// The lists in one automaton; the classes of its words are AffixKinds.
Lexicon made_of_lists() {
    std::map<std::string_view, std::uint8_t> kinds;
    for (const auto kind : {AffixKinds::never_first, AffixKinds::never_last}) {
        add(prefixes, kind, kinds);
        add(suffixes, kind, kinds);
    }
    add(accidental_endings, AffixKinds::never_last, kinds);
    add(short_firsts, AffixKinds::short_first, kinds);
    add(short_lasts, AffixKinds::short_last, kinds);
    add(verb_prefixes, AffixKinds::verb_prefix, kinds);
    add(whole_words, AffixKinds::whole, kinds);
    add(more_linking, AffixKinds::linking, kinds);
    add(more_lasts, AffixKinds::last, kinds);
    for (const std::string_view letters : firsts_all_the_same) {
        kinds[letters] &= static_cast<std::uint8_t>(~AffixKinds::never_first);
    }
    for (const std::string_view letters : short_lasts) {
        kinds[letters] &= static_cast<std::uint8_t>(~AffixKinds::never_last);
    }
    LexiconBuilder builder;
    for (const auto& [letters, bits] : kinds) builder.add(letters, {bits});
    return builder.build("affixes");
}

const Lexicon& all_kinds() {
    static const Lexicon made = made_of_lists();
    return made;
}

}  // namespace

AffixKinds affix_kinds(std::string_view letters) {
    return {all_kinds().classes(letters).bits};
}

AffixCursor::AffixCursor() : cursor_(all_kinds().start()) {}

bool is_place_ending(std::string_view letters) {
    return holds(place_endings, letters);
}

bool is_adjective_of_compounds(std::string_view letters) {
    return std::any_of(adjective_endings.begin(), adjective_endings.end(), [&](std::string_view ending) {
        return letters.ends_with(ending) &&
               holds(adjectives, letters.substr(0, letters.size() - ending.size()));
    });
}

std::size_t inseparable_prefix_bytes(std::string_view word) {
    for (const std::string_view prefix : inseparable_prefixes) {
        if (word.starts_with(prefix)) return prefix.size();
    }
    return 0;
}

void add_affix_rules(RuleText& rules) {
    rules.add("affixes.prefixes", prefixes);
    rules.add("affixes.suffixes", suffixes);
    rules.add("affixes.accidental_endings", accidental_endings);
    rules.add("affixes.whole_words", whole_words);
    rules.add("affixes.more_linking", more_linking);
    rules.add("affixes.more_lasts", more_lasts);
    rules.add("affixes.firsts_all_the_same", firsts_all_the_same);
    rules.add("affixes.short_firsts", short_firsts);
    rules.add("affixes.short_lasts", short_lasts);
    rules.add("affixes.verb_prefixes", verb_prefixes);
    rules.add("affixes.place_endings", place_endings);
    rules.add("affixes.adjectives", adjectives);
    rules.add("affixes.adjective_endings", adjective_endings);
    rules.add("affixes.inseparable_prefixes", inseparable_prefixes);
}

}  // namespace fundstelle
