#include "common/text/strong_verb_table.hpp"

namespace fundstelle {
namespace {

constexpr std::string_view forms =
    "ass assen band banden biss bisse bissen bogen boten brach brachen bände bänden bögen böte böten "
    "drang floh floss flossen flöhe flöhen frass gaben gelegen gerät gossen griff griffe griffen gruben "
    "göre gören hieb hiebe hieben hübe hüben klang klänge klängen kniff kniffe kniffen lagen legen "
    "logen mass massen miss nahmen pfiff pfiffe pfiffen rang riefe riefen riss risse rissen ritt ritte "
    "ritten rochen ränge rängen sang schied schiede schieden schiene schienen schiss schisse schissen "
    "schlangen schlich schliche schlichen schliff schliffe schliffen schloss schmiss schmisse schmissen "
    "schnitt schnitte schnitten schoss schossen schritt schritte schritten schund schwamm schwang "
    "schwur schwämme schwämmen schwüre schwüren schösse schössen sog spann spliss sprachen spross "
    "sprossen stahl stand stich stieg stiege stiegen strich striche strichen stände ständen tat taten "
    "trank trieb triebe trieben tritt trug tröge trögen wand wiese wiesen wogen wuchs wände wänden "
    "wüchse wüchsen würfe würfen zwang";

constexpr std::string_view words =
    "abfuhr abrieb angeboren angebracht angemessen angesehen anverwandt aufgeschlossen ausfuhr "
    "ausfuhren ausgelassen ausgenommen ausgesprochen ausgewogen bedacht befangen bekannt benommen "
    "besessen besonnen betroffen durchfuhr einfuhr einfuhren entschieden entschlossen erfahren ergeben "
    "erhalten erwachsen gebaren gebeten gebissen gebot geboten gedacht gefahren gefallen gefangen "
    "gehalten gelassen gelungen genossen gerieben gerissen gesandt geschieden geschossen geschworen "
    "gestanden getrieben gewandt gewogen unterlegen verbissen verborgen verbot verboten verdacht "
    "verdachte verflossen vergangen verlassen verlies verlogen vermessen verschieden versessen "
    "versonnen verstorben verwandt verwunden vorbedacht zufuhr zufuhren zugetan überdacht";

constexpr std::string_view others =
    "bracht gabt gelangen gelangst gelangt lagt last massest masset masst sankt schient "
    "schlichst schlicht schufst schuft spannen spannst spannt verziehe verziehet verziehst verzieht "
    "wichst wicht wogt";

constexpr std::string_view own =
    "andacht andachten angebot auferlegen aufgebot bekanntermassen gleichermassen herzog herzogen "
    "herzöge herzögen offenbarst umstritten vermiss vermisst";

}  // namespace

std::string_view ambiguous_forms() {
    return forms;
}

std::string_view ambiguous_words() {
    return words;
}

std::string_view forms_of_others() {
    return others;
}

std::string_view words_of_their_own() {
    return own;
}

}  // namespace fundstelle
