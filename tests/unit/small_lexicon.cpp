#include "tests/unit/small_lexicon.hpp"

#include <algorithm>
#include <string_view>

#include "common/text/lexicon_builder.hpp"

namespace fundstelle {
namespace {

void add_all(LexiconBuilder& builder, std::string_view words, WordClasses classes) {
    for (std::size_t begin = 0; begin < words.size();) {
        const std::size_t end = std::min(words.find(' ', begin), words.size());
        builder.add(words.substr(begin, end - begin), classes);
        begin = end + 1;
    }
}

Lexicon made() {
    LexiconBuilder builder;
    add_all(builder,
            "stand flugzeug besatzung besatzungen militär minister ministerin haus häuser tür türen land "
            "länder "
            "staat "
            "staaten staats kleid kleider kind kinder schule schulen garten gärten gesetz gesetze umwelt "
            "schutz "
            "schiff schiffe fahrt gesellschaft gesellschaften dampf donau arbeit markt märkte transport "
            "steuer "
            "steuern stau becken ecke ecken staub verantwortung verstand vers tand müll müller abend essen "
            "hilfe frage fragen verteidigung kontrolle lehrer lehrerin besuch besucher ende mauer eis bär "
            "hitze bewegung bewegungen abteilung abtei lunge lungen mode moder notwendigkeit kamerad rad "
            "kamera "
            "region regionen leben mittel wagen wein berg bundes republik bund tag tage amt ämter weg wege",
            {WordClasses::noun});
    add_all(builder,
            "schul kontroll verteidigungs arbeits umwelt staats kinder bundes militär wohn hilfs stau",
            {WordClasses::linking});
    add_all(builder, "umweltschutz lebensmittel", {WordClasses::compound});
    add_all(builder,
            "fähig fähigen pflichtig pflichtige gross grosse notwendig steuerpflichtige alternative native",
            {WordClasses::adjective});
    add_all(builder, "wohnen stehen brechen besuchen abteilen herausragen verantworten fahren lehren bewegen",
            {WordClasses::other});
    add_all(builder, "fördern restaurieren stellen herstellen reden mitreden senden liefern verhandeln",
            {WordClasses::other});
    add_all(builder,
            "auto autos einfuhr ausfuhr eingang ausgang vorteil vorteile nachteil nachteile förderung forst "
            "wirtschaft ernährung frühwarn",
            {WordClasses::noun});
    add_all(builder, "haupt aussen ernährungs", {WordClasses::linking});
    add_all(builder, "landwirtschaft hauptausgang", {WordClasses::compound});
    add_all(builder, "putin rosenberg", {WordClasses::name});
    builder.add("tierhandel", {WordClasses::unsplit});
    add_all(builder, "tier handel", {WordClasses::noun});
    builder.add("zyx", {WordClasses::own});
    return builder.build("a test");
}

}  // namespace

std::shared_ptr<const Lexicon> small_lexicon() {
    static const auto lexicon = std::make_shared<const Lexicon>(made());
    return lexicon;
}

}  // namespace fundstelle
