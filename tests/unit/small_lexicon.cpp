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

/// Words of the tables in analysis_table, with the classes that the built-in lexicon gives them; one of
/// several classes stands under each.
void add_words_of_tables(LexiconBuilder& builder) {
    add_all(builder,
            "abfahrt alt atom ausbau bahn ball ballett bar bau beben bilder brenn buch bus bäcker bücher "
            "bürger deutschland druck ein erd europa fahrzeug fall familien feuer frauen fuss fünf grenz "
            "grün heim hunde innen jahres jugend kern kindes kino klima kraft kranken kreuz landes lebens "
            "menschen mutter mädchen nord politik praxis rechte reifen reise schifffahrts schon schrift "
            "schön schüler sommer spiel strassen studenten süd treue umbau verantwortungs verfassungs "
            "verkehrs virus vor wach wehr wein werk werks winter wochen wohnungs zug ärzte öl",
            {WordClasses::linking});
    add_all(
        builder,
        "abfahrt abladen album angelegenheit angestellte angestellter antrag antragsteller antragstellerin "
        "arbeiten atlas atom aufenthalt aufladen ausbau bahn ball ballett bar bau bauer beben beladen "
        "betreiber bilder brücke buch bus bäcker bücher bürger bürgerinnen demokrat deutschland druck duell "
        "entladen erklären erklärung ernähren erzeugnis europa fahrzeug fall familien feuer finnland fordern "
        "datum firma form formen frau frauen fuss füsse gefühl gehen gericht göttingen hamburg hauses heidelberg heim herzens "
        "herzensangelegenheit hunde häusern hütte influenza initiative israel jahres jugend kanzlers kern "
        "kiew kiews kindern kindes kino kriterium klima koexistenz kolleg kollegen kollegin kolleginnen kraft kreuz "
        "landes lebens lehrerinnen maastricht mann mannheim material materialien mauern span spanien menschen ministerinnen ministern monteur "
        "monteure monteurin monteurinnen museum muse mutter mädchen möglichkeit möglichkeiten münchen mütter nessel nord "
        "nordeuropa nummerieren oboe oldenburg otter paris platzieren poesie poet politik praktikum praxis quelle "
        "radio radium radius risiko "
        "quote recht rechte reifen reise revue sagen schifffahrt schrift schüler schülerinnen sitzen sommer "
        "spiel statue staubecken steller stellerin strassen stube studenten studentinnen systeme systemen "
        "süd südeuropa tagebuch talent talente talents texas thema tonne transporte transporten transportes "
        "treue tänzer umbau uniform verantwortungen verfassen verfassung verkehrs verstehen verteidigen "
        "vertrag vertreten vertretung virus vorsitzende vorsitzender wehr wein werk werks winter wochen "
        "wohnung zug züge zügen zürich äpfel ärger ärzte ärztin ärztinnen öl österreich üben überraschen "
        "überraschung übung",
        {WordClasses::noun});
    add_all(
        builder,
        "abendessen altbau altbauwohnung arbeitsbesuch arbeitsmarkt atomkraftwerk aussenminister autobahn "
        "autobahnbrücke bahnfahrt bilderbuch bundesamt bundeskanzlers bundesrepublik bundesverfassung "
        "bundesverfassungsgericht bundesverkehrsminister busfahrt bürgerinitiative dampfschifffahrt eisbär "
        "erdbeben ernährungsminister familienrecht feuerwehr flugzeugbesatzung forstwirtschaft grenzschutz "
        "haupteingang haustür hundehütte jahrestag jugendhilfe kameramann kernkraftwerks "
        "kindergarten kindergärten kinderhilfe kraftwerk kraftwerks krankenhaus lebensmittelhandel mauerfall "
        "menschenrechte militärflugzeug mülltonne schriftsteller schulgesetz staatsminister "
        "staatsvertrag steuererklärung strassenbahn transportmittel umweltpolitik verkehrsminister "
        "verteidigungsminister weinberg wochenende wohnhaus",
        {WordClasses::compound});
    add_all(builder,
            "abgeschlossen aktuell alt angestellte angestellter arbeitslos bar durchfuhr ein freundlich "
            "freundlichen fünfjährig geübt grün hervorragende jede jeder jährig kinderfreundlichen kranken "
            "neue recht rechte reifen schön schönen schöner schönste steuerpflichtig teuer treue "
            "schreitend umweltfreundlich uniform wach zurückgekommen ärger äusserlich",
            {WordClasses::adjective});
    add_all(
        builder,
        "abfahrt abladen abschliessen als anfangen arbeiten auch auf aufgeben aufladen aus ausfahren "
        "bahn bauen beben beginnen beladen brenn bzw druck durchfahren einfahren entladen erdrücken erklären "
        "ernähren feuer fordern fünf gehen heim herausragend herausragende hervorragende "
        "hinzukommen innen kommen kraft kranken mauern nummerieren oder platzieren quelle recht rechte "
        "reifen reise sagen schon sitzen soeben sowie spiel teilnehmen und verfassen verlieren verstehen "
        "verteidigen vertreten vor vorsitzende vorsitzender wach wegweisend wehr wein zueinander zuerst "
        "zufallen zurückkommen zusammenfassend ärger üben überraschen",
        {WordClasses::other});
    add_all(builder,
            "citroen goethe merkels michael nato obama obamas putins samuel scholz schwarzenegger stalins",
            {WordClasses::name});
    add_all(builder, "deutschland finnland", {WordClasses::unsplit});
}

/// Parts that a careless splitter finds in words of the tables: Tran and Sport in Transport, Ente in Talente.
void add_traps(LexiconBuilder& builder) {
    add_all(builder, "antwort burg drucker form rücken sport teller wachs zeugnis", {WordClasses::linking});
    add_all(builder,
            "alter antwort burg drucker ente form monte rücken samt schwein sport teller tran tube urin "
            "wachs zeugnis",
            {WordClasses::noun});
    add_all(builder, "alter", {WordClasses::adjective});
    add_all(builder, "rücken samt wachs", {WordClasses::other});
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
    add_all(builder,
            "fangen fördern restaurieren stellen herstellen reden mitreden senden liefern verhandeln "
            "lieferten halten schreien schreiten",
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
    add_words_of_tables(builder);
    add_traps(builder);
    return builder.build("a test");
}

}  // namespace

std::shared_ptr<const Lexicon> small_lexicon() {
    static const auto lexicon = std::make_shared<const Lexicon>(made());
    return lexicon;
}

}  // namespace fundstelle
