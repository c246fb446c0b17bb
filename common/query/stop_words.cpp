#include "common/query/stop_words.hpp"

#include <algorithm>
#include <array>

namespace fundstelle {
namespace {

using namespace std::string_view_literals;

// The closed classes of German: articles, pronouns, prepositions, conjunctions, particles, and the forms of
// the auxiliary verbs. Sorted by bytes.
constexpr std::array stop_words = {
    "ab"sv,      "aber"sv,    "alle"sv,   "allem"sv,   "allen"sv,   "aller"sv,   "alles"sv,   "als"sv,
    "also"sv,    "am"sv,      "an"sv,     "andere"sv,  "anderem"sv, "anderen"sv, "anderer"sv, "anderes"sv,
    "auch"sv,    "auf"sv,     "aus"sv,    "bei"sv,     "beim"sv,    "bin"sv,     "bis"sv,     "bist"sv,
    "bzw"sv,     "da"sv,      "dabei"sv,  "dadurch"sv, "dafür"sv,   "dagegen"sv, "daher"sv,   "damit"sv,
    "danach"sv,  "dann"sv,    "daran"sv,  "darauf"sv,  "daraus"sv,  "darf"sv,    "darin"sv,   "darunter"sv,
    "darüber"sv, "das"sv,     "dass"sv,   "davon"sv,   "dazu"sv,    "dein"sv,    "deine"sv,   "dem"sv,
    "den"sv,     "denen"sv,   "denn"sv,   "dennoch"sv, "der"sv,     "deren"sv,   "des"sv,     "dessen"sv,
    "die"sv,     "dies"sv,    "diese"sv,  "diesem"sv,  "diesen"sv,  "dieser"sv,  "dieses"sv,  "doch"sv,
    "dort"sv,    "du"sv,      "durch"sv,  "dürfen"sv,  "ein"sv,     "eine"sv,    "einem"sv,   "einen"sv,
    "einer"sv,   "eines"sv,   "er"sv,     "es"sv,      "etwa"sv,    "etwas"sv,   "euch"sv,    "euer"sv,
    "eure"sv,    "falls"sv,   "für"sv,    "gegen"sv,   "hab"sv,     "habe"sv,    "haben"sv,   "hat"sv,
    "hatte"sv,   "hatten"sv,  "hier"sv,   "hin"sv,     "hinter"sv,  "hätte"sv,   "hätten"sv,  "ich"sv,
    "ihm"sv,     "ihn"sv,     "ihnen"sv,  "ihr"sv,     "ihre"sv,    "ihrem"sv,   "ihren"sv,   "ihrer"sv,
    "ihres"sv,   "im"sv,      "in"sv,     "indem"sv,   "ins"sv,     "ist"sv,     "ja"sv,      "jede"sv,
    "jedem"sv,   "jeden"sv,   "jeder"sv,  "jedes"sv,   "jedoch"sv,  "jene"sv,    "jenem"sv,   "jenen"sv,
    "jener"sv,   "jenes"sv,   "kann"sv,   "kein"sv,    "keine"sv,   "keinem"sv,  "keinen"sv,  "keiner"sv,
    "konnte"sv,  "konnten"sv, "können"sv, "könnte"sv,  "man"sv,     "mein"sv,    "meine"sv,   "mich"sv,
    "mir"sv,     "mit"sv,     "muss"sv,   "musste"sv,  "müssen"sv,  "nach"sv,    "nicht"sv,   "nichts"sv,
    "noch"sv,    "nun"sv,     "nur"sv,    "ob"sv,      "obwohl"sv,  "oder"sv,    "ohne"sv,    "per"sv,
    "pro"sv,     "schon"sv,   "sehr"sv,   "sei"sv,     "seid"sv,    "sein"sv,    "seine"sv,   "seinem"sv,
    "seinen"sv,  "seiner"sv,  "seines"sv, "seit"sv,    "selbst"sv,  "sich"sv,    "sie"sv,     "sind"sv,
    "so"sv,      "sodass"sv,  "solche"sv, "solchen"sv, "soll"sv,    "sollen"sv,  "sollte"sv,  "sondern"sv,
    "sonst"sv,   "soweit"sv,  "sowie"sv,  "um"sv,      "und"sv,     "uns"sv,     "unser"sv,   "unsere"sv,
    "unter"sv,   "vom"sv,     "von"sv,    "vor"sv,     "war"sv,     "waren"sv,   "weder"sv,   "weil"sv,
    "wenn"sv,    "werde"sv,   "werden"sv, "wie"sv,     "wieder"sv,  "will"sv,    "wir"sv,     "wird"sv,
    "wo"sv,      "wobei"sv,   "wollen"sv, "worden"sv,  "wurde"sv,   "wurden"sv,  "während"sv, "wäre"sv,
    "wären"sv,   "würde"sv,   "würden"sv, "zu"sv,      "zum"sv,     "zur"sv,     "zwar"sv,    "zwischen"sv,
    "über"sv};

constexpr std::array question_words = {
    "wann"sv,    "warum"sv,    "was"sv,     "welche"sv, "welchem"sv, "welchen"sv, "welcher"sv,
    "welches"sv, "wem"sv,      "wen"sv,     "wer"sv,    "weshalb"sv, "wessen"sv,  "wieso"sv,
    "wieviel"sv, "wieviele"sv, "wodurch"sv, "wofür"sv,  "woher"sv,   "wohin"sv,   "womit"sv,
    "woran"sv,   "worauf"sv,   "woraus"sv,  "worin"sv,  "worüber"sv, "wovon"sv,   "wozu"sv};

// Those of them that dictionaries have as nouns too: das Aus, das Für und Wider, das Soll, die Oder.
constexpr std::array nouns = {"aus"sv,   "dürfen"sv, "für"sv,    "haben"sv,  "ich"sv,    "ist"sv,
                              "ja"sv,    "kann"sv,   "können"sv, "muss"sv,   "müssen"sv, "nichts"sv,
                              "oder"sv,  "pro"sv,    "sein"sv,   "selbst"sv, "soll"sv,   "sollen"sv,
                              "warum"sv, "werden"sv, "will"sv,   "wollen"sv, "würden"sv};

static_assert(std::is_sorted(nouns.begin(), nouns.end()));
static_assert(std::is_sorted(stop_words.begin(), stop_words.end()));
static_assert(std::is_sorted(question_words.begin(), question_words.end()));

}  // namespace

WordWeight word_weight(std::string_view folded) {
    if (std::binary_search(question_words.begin(), question_words.end(), folded)) return WordWeight::question;
    if (std::binary_search(stop_words.begin(), stop_words.end(), folded)) return WordWeight::stop;
    return WordWeight::full;
}

NounSense noun_sense(std::string_view folded) {
    if (folded == "würde") return NounSense::always;
    return std::binary_search(nouns.begin(), nouns.end(), folded) ? NounSense::within : NounSense::none;
}

}  // namespace fundstelle
