#include <catch2/catch.hpp>

#include <string>
#include <string_view>
#include <vector>

#include "common/query/parser.hpp"

// The language of queries (common/query/README.md) as a table: what is typed, and the tree without its terms.

namespace fundstelle {
namespace {

using namespace std::string_view_literals;

struct Row {
    std::string_view query;
    std::string_view tree;
    std::string_view notes = {};  ///< a piece of the first one; empty where nothing is to be said
};

void check_rows(const std::vector<Row>& rows) {
    Analyzer analyzer;
    for (const Row& row : rows) {
        const Query query = parse_query(row.query, analyzer);
        const std::string note = query.notes.empty() ? "" : query.notes.front();
        INFO(row.query);
        CHECK(outline(query) == row.tree);
        INFO("note: " << note);
        CHECK(note.empty() == row.notes.empty());
        INFO("read as: " << query.reading);
        CHECK(outline(parse_query(query.reading, analyzer)) == row.tree);
        CHECK(note.find(row.notes) != std::string::npos);
    }
}

}  // namespace

TEST_CASE("UND and ODER and NICHT join what stands beside them") {
    check_rows({
        {"Putin UND Minsk", "all(Putin, Minsk)"},
        {"Putin AND Minsk", "all(Putin, Minsk)"},
        {"Putin ODER Minsk", "any(Putin, Minsk)"},
        {"Putin OR Minsk", "any(Putin, Minsk)"},
        {"Putin NICHT Minsk", "without(Putin, Minsk)"},
        {"Putin NOT Minsk", "without(Putin, Minsk)"},
        {"NICHT Minsk Putin", "without(Putin, Minsk)"},
        {"Putin UND NICHT Minsk", "without(Putin, Minsk)"},
        {"NICHT Minsk UND Putin", "without(Putin, Minsk)"},
        {"a UND b UND c", "all(a, b, c)"},
        {"a ODER b ODER c", "any(a, b, c)"},
        {"a UND b ODER c", "any(all(a, b), c)"},
        {"a ODER b UND c", "any(a, all(b, c))"},
        {"a ODER b UND NICHT c", "any(a, without(b, c))"},
        {"a UND b c", "prefer(all(a, b), c)"},
        {"a b UND c", "prefer(all(b, c), a)"},
        {"a b ODER c d", "prefer(any(b, c), a, d)"},
        {"a ODER b c ODER d", "all(any(a, b), any(c, d))"},
        {"a UND b c UND d", "all(a, b, c, d)"},
        {"a NICHT b c", "without(any(a, c), b)"},
        {"a UND b -c", "without(all(a, b), c)"},
        {"a ODER b +c", "all(any(a, b), c)"},
        {"a ODER b +c d", "prefer(all(any(a, b), c), d)"},
        {"NICHT a NICHT b c", "without(c, a, b)"},
        {"NICHT NICHT a", "a"},
        {"b NICHT NICHT NICHT a", "without(b, a)"},
        {"PUTIN UND LUKASCHENKO", "all(PUTIN, LUKASCHENKO)"},
        {"Haus und Hof", "prefer(any(Haus, Hof), und)"},
        {"Haus Und Hof", "prefer(any(Haus, Hof), Und)"},
        {"Haus oder Hof", "prefer(any(Haus, Hof), oder)"},
        {"der UND Hund", "all(der, Hund)"},
        {"EU-Kommission UND Rat", "all(EU, Kommission, Rat)"},
        {"EU-Kommission ODER Rat", "any(all(EU, Kommission), Rat)"},
        {"NICHT EU-Kommission Rat", "without(Rat, phrase(EU, Kommission))"},
        {"Haus-und-Hof ODER Rat", "any(all(Haus, Hof), Rat)"},
        {"Treffen am 19. Dezember 2022 UND Minsk", "prefer(all(19, Dezember, 2022, Minsk), Treffen, am)"},
        {"\"rote Häuser\" UND Hof", "all(phrase(rote, Häuser), Hof)"},
        {"Haus, UND Hof", "all(Haus, Hof)"},
        {"Haus ! UND Hof", "all(Haus, Hof)"},
    });
}

TEST_CASE("parentheses hold together what stands in them") {
    check_rows({
        {"(Haus)", "Haus"},
        {"(Haus Hof)", "any(Haus, Hof)"},
        {"(Haus Hof) Garten", "any(Haus, Hof, Garten)"},
        {"(a ODER b) UND c", "all(any(a, b), c)"},
        {"(a ODER b) UND (c ODER d)", "all(any(a, b), any(c, d))"},
        {"(a b) UND c", "all(any(a, b), c)"},
        {"a UND (b ODER (c UND d))", "all(a, any(b, all(c, d)))"},
        {"+(a b) c", "prefer(any(a, b), c)"},
        {"-(a b) c", "without(c, a, b)"},
        {"-(a UND b) c", "without(c, all(a, b))"},
        {"NICHT (a b) c", "without(c, a, b)"},
        {"NICHT(a b) c", "without(c, a, b)"},
        {"c UND NICHT (a UND b)", "without(c, all(a, b))"},
        {"-(a -b) c", "without(c, without(a, b))"},
        {"-(-a)", "a"},
        {"(-a) b", "without(b, a)"},
        {"(NICHT a) UND b", "without(b, a)"},
        {"(a UND b) c", "any(all(a, b), c)"},
        {"(a -b) c", "any(without(a, b), c)"},
        {"(+a b) ODER c", "any(prefer(a, b), c)"},
        {"(a der) c", "any(prefer(a, der), c)"},
        {"-(der a) c", "without(c, a)"},
        {"-(EU-Rat Haus) c", "without(c, phrase(EU, Rat), Haus)"},
        {"(((a)))", "a"},
        {"a UND(b ODER c)", "all(a, any(b, c))"},
        {"(a)(b)", "any(a, b)"},
        {"(a)UND(b)", "all(a, b)"},
        {"Haus(Hof)", "any(Haus, Hof)"},
        {"Lehrer(innen) UND Haus", "all(Lehrer(innen), Haus)"},
        {"(Lehrer(innen) Haus)", "any(Lehrer(innen), Haus)"},
        {"(19. Dezember 2022)", "any(19, Dezember, 2022)"},
    });
}

TEST_CASE("quotation marks of every style hold a phrase, and apostrophes are none") {
    check_rows({
        {"„rote Häuser“", "phrase(rote, Häuser)"},
        {"»rote Häuser«", "phrase(rote, Häuser)"},
        {"«rote Häuser»", "phrase(rote, Häuser)"},
        {"“rote Häuser”", "phrase(rote, Häuser)"},
        {"‚rote Häuser‘", "phrase(rote, Häuser)"},
        {"‘rote Häuser’", "phrase(rote, Häuser)"},
        {"‹rote Häuser›", "phrase(rote, Häuser)"},
        {"›rote Häuser‹", "phrase(rote, Häuser)"},
        {"„er sagt ‚ja‘ dazu“", "phrase(er, sagt, ja, dazu)"},
        {"‚er sagt’s ihm‘", "phrase(er, sagt’s, ihm)"},
        {"geht's Haus", "any(geht's, Haus)"},
        {"O’Neill Haus", "any(O’Neill, Haus)"},
        {"‘s Haus", "any(s, Haus)"},
        {"'rote Häuser'", "any(rote, Häuser)"},
        {"Start › Politik › Minsk", "any(Start, Politik, Minsk)"},
        {"Start › Minsk", "any(Start, Minsk)"},
        {"+„rote Häuser“ Hof", "prefer(phrase(rote, Häuser), Hof)"},
        {"-‚rote Häuser‘ Hof", "without(Hof, phrase(rote, Häuser))"},
        {"„rote Häuser", "phrase(rote, Häuser)", "a quotation mark is not closed"},
        {"\"UND Minsk\"", "phrase(UND, Minsk)"},
        {"\"titel:Haus\"", "phrase(titel, Haus)"},
        {"\"(a)\"", "a"},
    });
}

TEST_CASE("words near each other stand in any order") {
    check_rows({
        {"Putin NAHE Minsk", "near~10(Putin, Minsk)"},
        {"Putin NEAR Minsk", "near~10(Putin, Minsk)"},
        {"Putin NAHE/5 Minsk", "near~5(Putin, Minsk)"},
        {"Putin NEAR/0 Minsk", "near~0(Putin, Minsk)"},
        {"\"Putin Minsk\"~5", "near~5(Putin, Minsk)"},
        {"„Putin Minsk“~5 Haus", "any(near~5(Putin, Minsk), Haus)"},
        {"\"Putin Minsk\"~", "near~10(Putin, Minsk)"},
        {"\"Putin\"~5", "Putin"},
        {"a NAHE/3 b NAHE/3 c", "near~3(a, b, c)"},
        {"a NAHE/2 b NAHE/3 c", "near~2(a, b, c)", "the least of the distances"},
        {"a NAHE b NAHE/2 c", "near~2(a, b, c)", "'a NAHE b NAHE/2 c': all of it stands near each other"},
        {"a NAHE () b", "any(a, b)", "parentheses with nothing"},
        {"a NAHE b UND c", "all(near~10(a, b), c)"},
        {"NICHT a NAHE b c", "without(c, near~10(a, b))"},
        {"c -a NAHE b", "without(c, near~10(a, b))"},
        {"a b NAHE c", "prefer(near~10(b, c), a)"},
        {"(a ODER b) NAHE c", "any(near~10(a, c), near~10(b, c))"},
        {"\"a b\" NAHE c", "near~10(a, b, c)", "'\"a b\"': beside NAHE its words may stand in any order"},
        {"\"a\" NAHE c", "near~10(a, c)"},
        {"EU-Rat NAHE c", "near~10(EU, Rat, c)"},
        {"a NAHE (b UND c)", "all(a, b, c)", "NAHE joins words and phrases only: read as UND"},
        {"a NAHE b*", "near~10(a, b)", "stand for too many words"},
        {"a NAHE Haus*", "all(a, Haus*)", "'a NAHE Haus*': NAHE joins words"},
        {"a NAHE NICHT b", "without(a, b)", "NAHE joins words"},
        {"a NAHE -b", "without(a, b)", "NAHE joins words"},
        {"a NAHE titel:b", "all(a, title:b)", "NAHE joins words"},
        {"a NAHE/500 b", "near~100(a, b)", "'NAHE/500': at most 100 words"},
        {"\"a b\"~999", "near~100(a, b)", "at most 100 words"},
        {"a NAHE/x b", "any(a, NAHE, x, b)"},
        {"\"a b\" NAHE", "phrase(a, b)", "'NAHE' has nothing to join"},
    });
}

TEST_CASE("a word may be asked for as it is spelt, by its beginning or about") {
    check_rows({
        {"=Müller", "=Müller"},
        {"=Müller Haus", "any(=Müller, Haus)"},
        {"+=Müller Haus", "prefer(=Müller, Haus)"},
        {"-=Müller Haus", "without(Haus, =Müller)"},
        {"=\"rote Häuser\"", "all(phrase(rote, Häuser), =rote, =Häuser)"},
        {"=EU-Rat", "all(phrase(EU, Rat), =EU, =Rat)"},
        {"a ODER =Müller", "any(a, =Müller)"},
        {"=(a b)", "any(a, b)", "a '=' stands before a word"},
        {"= Müller", "Müller"},
        {"Flug*", "Flug*"},
        {"+Flug* Haus", "prefer(Flug*, Haus)"},
        {"-Flug* Haus", "without(Haus, Flug*)"},
        {"Flug* UND Haus*", "all(Flug*, Haus*)"},
        {"Flug*, Haus", "any(Flug*, Haus)"},
        {"EU-Komm*", "all(EU, Komm*)"},
        {"Fl*", "Fl*"},
        {"F*", "F", "'F*' would stand for too many words"},
        {"*flug", "flug", "the * in '*flug' does not stand at the end of a word: ignored"},
        {"Fl*g", "any(Fl, g)", "the * in 'Fl*g'"},
        {"*flug*", "flug*", "the * in '*flug*'"},
        {"\"alte~ Linde\"", "phrase(alte, Linde)", "the ~ in '\"alte~ Linde\"' stands between"},
        {"\"alte Lin*\"", "phrase(alte, Lin)",
         "the * in '\"alte Lin*\"' stands between quotation marks: ignored"},
        {"Lehrer*innen", "Lehrer*innen"},
        {"Haus * Hof", "any(Haus, Hof)", "the * in '*'"},
        {"Minsk~", "Minsk~1"},
        {"Lukaschenko~", "Lukaschenko~2"},
        {"Lukaschenko~1", "Lukaschenko~1"},
        {"Minsk~2 Haus", "any(Minsk~2, Haus)"},
        {"Minsk~9", "Minsk~2", "'Minsk~9': at most 2 letters"},
        {"Minsk~0", "=Minsk"},
        {"~Minsk", "Minsk"},
        {"a~b", "any(a, b)"},
        {"Minsk~, Haus", "any(Minsk~1, Haus)"},
    });
}

TEST_CASE("a field narrows what the rest of the query finds") {
    check_rows({
        {"titel:Minsk", "title:Minsk"},
        {"title:Minsk", "title:Minsk"},
        {"Titel:Minsk", "title:Minsk"},
        {"TITEL:Minsk", "title:Minsk"},
        {"titel:Minsk Putin", "all(Putin, title:Minsk)"},
        {"Putin Haus titel:Minsk", "all(any(Putin, Haus), title:Minsk)"},
        {"titel:\"rote Häuser\"", "title:phrase(title:rote, title:Häuser)"},
        {"titel:„rote Häuser“~3", "title:near~3(title:rote, title:Häuser)"},
        {"titel:(a b)", "any(title:a, title:b)"},
        {"titel:(a UND b)", "all(title:a, title:b)"},
        {"titel:(a UND b c)", "prefer(all(title:a, title:b), title:c)"},
        {"titel:(a ODER b c)", "prefer(any(title:a, title:b), title:c)"},
        {"titel:(a -b) c", "all(c, without(title:a, title:b))"},
        {"titel:((a b) UND c)", "all(any(title:a, title:b), title:c)"},
        {"titel:(a NAHE b)", "title:near~10(title:a, title:b)"},
        {"titel:(Minsk quelle:AFP)", "all(title:Minsk, source:AFP)"},
        {"titel:EU-Rat", "all(title:EU, title:Rat)"},
        {"titel:Flug*", "title:Flug*"},
        {"titel:=Flug", "title:Flug", "titles have no exact spellings"},
        {"titel:Flug~", "title:Flug", "similar words are looked for in the text only"},
        {"quelle:AFP", "source:AFP"},
        {"source:AFP Minsk", "all(Minsk, source:AFP)"},
        {"quelle:\"Die Zeit\"", "source:phrase(source:Die, source:Zeit)"},
        {"quelle:dpa-AFX", "source:phrase(source:dpa, source:AFX)"},
        {"quelle:(AFP dpa) Minsk", "all(Minsk, any(source:AFP, source:dpa))"},
        {"quelle:AFP ODER quelle:dpa", "any(source:AFP, source:dpa)"},
        {"Minsk quelle:AFP ODER quelle:dpa", "all(Minsk, any(source:AFP, source:dpa))"},
        {"Minsk (quelle:AFP ODER quelle:dpa)", "all(Minsk, any(source:AFP, source:dpa))"},
        {"Minsk ODER quelle:AFP", "any(Minsk, source:AFP)"},
        {"Minsk UND quelle:AFP", "all(Minsk, source:AFP)"},
        {"Minsk UND quelle:AFP Putin", "prefer(all(Minsk, source:AFP), Putin)"},
        {"+quelle:AFP Putin", "prefer(source:AFP, Putin)"},
        {"-quelle:AFP Putin", "without(Putin, source:AFP)"},
        {"NICHT quelle:AFP Putin", "without(Putin, source:AFP)"},
        {"quelle:AFP -Minsk", "without(source:AFP, Minsk)"},
        {"quelle:AFP der", "prefer(source:AFP, der)"},
        {"(Putin quelle:AFP) ODER Minsk", "any(all(Putin, source:AFP), Minsk)"},
        {"autor:Maier", "author:Maier"},
        {"author:Maier", "author:Maier"},
        {"autor:\"Anna Maier\" Minsk", "all(Minsk, author:phrase(author:Anna, author:Maier))"},
        {"autor:Mai*", "author:Mai*"},
        {"pfad:nachrichten", "path:nachrichten"},
        {"path:/nachrichten/2022/", "path:nachrichten/2022"},
        {"pfad:\"alte Texte/a b.txt\" Minsk", "all(Minsk, path:alte Texte/a b.txt)"},
        {"pfad:nach*", "path:nach*"},
        {"sprache:en", "language:en"},
        {"Lang:Englisch Putin", "all(Putin, language:en)"},
        {"-sprache:de-AT Putin", "without(Putin, language:de)"},
        {"-pfad:sport Putin", "without(Putin, path:sport)"},
        {"titel: Minsk", "any(titel, Minsk)", "'titel:' has no value right behind it: read as a word"},
        {"foo:bar", "any(foo, bar)"},
        {"10:30 Uhr", "any(10, 30, Uhr)"},
        {"Paragraph:5", "any(Paragraph, 5)"},
        {"https://example.org/a", "any(https, example.org, a)"},
        {"Lehrer:innen", "Lehrer:innen"},
    });
}

TEST_CASE("a minus behind und or oder excludes, but for the end of a compound in small letters") {
    check_rows({
        {"Mieter und -Vermieter", "without(prefer(Mieter, und), Vermieter)"},
        {"Putin und -(Minsk)", "without(prefer(Putin, und), Minsk)"},
        {"Putin und -\"Minsk\"", "without(prefer(Putin, und), Minsk)"},
        {"Putin und -=Minsk", "without(prefer(Putin, und), =Minsk)"},
        {"Putin und -titel:minsk", "without(prefer(Putin, und), title:minsk)"},
        {"Putin und titel:-minsk", "without(prefer(Putin, und), title:minsk)", "the '-' behind 'titel:'"},
        {"Putin oder -quelle:AFP", "without(prefer(Putin, oder), source:AFP)"},
        {"Putin und -2022", "without(prefer(Putin, und), 2022)"},
        {"Putin und -haus*", "without(prefer(Putin, und), haus*)"},
        {"Putin und --minsk", "without(prefer(Putin, und), minsk)", "of several signs"},
        {"Minsk und NICHT =Flugzeug", "without(prefer(Minsk, und), =Flugzeug)"},
        {"Putin und () -minsk", "without(prefer(Putin, und), minsk)", "parentheses with nothing"},
        {"Haus und -hof", "prefer(any(Haus, hof), und)",
         "'-hof' behind 'und' is read as the end of a compound, and excludes nothing; NICHT excludes"},
    });
}

TEST_CASE("signs stand before what they belong to, each once") {
    check_rows({
        {"titel:-Minsk Putin", "without(Putin, title:Minsk)", "the '-' behind 'titel:' is read as if it"},
        {"titel:+Minsk Putin", "prefer(title:Minsk, Putin)", "the '+' behind 'titel:'"},
        {"quelle:-(AFP dpa) Putin", "without(Putin, source:AFP, source:dpa)", "the '-' behind"},
        {"seit:-2022 Putin", "without(Putin, dates(20220101..))", "the '-' behind 'seit:'"},
        {"pfad:+page.js", "path:+page.js"},
        {"=titel:Minsk", "title:Minsk", "titles have no exact spellings"},
        {"-=titel:Minsk Putin", "without(Putin, title:Minsk)", "titles have no exact spellings"},
        {"a --(titel:Dezember)", "without(a, title:Dezember)", "of several signs before a word the first"},
        {"a -+b", "without(a, b)", "of several signs"},
        {"\"Haus\"-titel:Minsk", "all(Haus, title:Minsk)"},
    });
}

TEST_CASE("dates are days, months, years and ranges of them") {
    check_rows({
        {"datum:2022", "dates(20220101..20221231)"},
        {"date:2022-12", "dates(20221201..20221231)"},
        {"datum:2024-02", "dates(20240201..20240229)"},
        {"datum:2022-12-19", "dates(20221219..20221219)"},
        {"datum:19.12.2022", "dates(20221219..20221219)"},
        {"datum:12.2022", "dates(20221201..20221231)"},
        {"datum:12/2022", "dates(20221201..20221231)"},
        {"datum:2022/12", "dates(20221201..20221231)"},
        {"datum:2022/12/19", "dates(20221219..20221219)"},
        {"datum:19/12/2022", "dates(20221219..20221219)"},
        {"datum:\"19. Dezember 2022\"", "dates(20221219..20221219)"},
        {"datum:\"Jänner 2023\"", "dates(20230101..20230131)"},
        {"datum:Dezember-2022", "dates(20221201..20221231)"},
        {"datum:Feber-2023", "dates(20230201..20230228)"},
        {"datum:2022-12..2023-01", "dates(20221201..20230131)"},
        {"datum:..2023", "dates(..20231231)"},
        {"datum:2022..", "dates(20220101..)"},
        {"datum:19.12.2022..31.12.2022", "dates(20221219..20221231)"},
        {"datum:2022…2023", "dates(20220101..20231231)"},
        {"seit:2022-12", "dates(20221201..)"},
        {"since:2022", "dates(20220101..)"},
        {"bis:2022", "dates(..20221231)"},
        {"until:19.12.2022", "dates(..20221219)"},
        {"Minsk seit:2022 bis:2023", "all(Minsk, dates(20220101..), dates(..20231231))"},
        {"Minsk datum:2022, Putin", "all(any(Minsk, Putin), dates(20220101..20221231))"},
        {"datum:(2020 ODER 2022) Minsk",
         "all(Minsk, any(dates(20200101..20201231), dates(20220101..20221231)))"},
        {"datum:(19. Dezember 2022)", "dates(20221219..20221219)"},
        {"Minsk -datum:2022", "without(Minsk, dates(20220101..20221231))"},
        {"Minsk ODER datum:2022", "any(Minsk, dates(20220101..20221231))"},
        {"datum:2023..2022", "dates(20220101..20231231)", "'2023..2022' ends before it begins"},
        {"seit:2023 bis:2022", "all(dates(20230101..), dates(..20221231))",
         "no date is from 2023-01-01 on and up to 2022-12-31: nothing can match"},
        {"Minsk ODER datum:2020 datum:2021",
         "all(any(Minsk, dates(20200101..20201231)), dates(20210101..20211231))"},
        {"datum:gestern Minsk", "any(gestern, Minsk)", "'gestern' is no date like 2022"},
        {"datum:30.02.2022", "30.02.2022", "'30.02.2022' is no date"},
        {"datum:..", "nothing", "'..' is no date"},
        {"19.12.2022", "19.12.2022"},
    });
}

TEST_CASE("what is broken is read as the nearest thing that is not, and said") {
    check_rows({
        {"a ODER", "a", "'ODER' has nothing to join: ignored"},
        {"ODER a", "a", "'ODER' has nothing to join"},
        {"UND", "nothing", "'UND' has nothing to join"},
        {"a UND UND b", "all(a, b)", "'UND' has nothing to join"},
        {"a UND ODER b", "all(a, b)", "'ODER' has nothing to join"},
        {"a ODER UND", "a", "'ODER' has nothing to join"},
        {"NAHE a", "a", "'NAHE' has nothing to join"},
        {"a NICHT", "a", "'NICHT' has nothing to exclude"},
        {"a UND NICHT", "a", "'NICHT' has nothing to exclude"},
        {"NICHT UND a b", "without(b, a)", "'UND' has nothing to join"},
        {"NICHT a", "nothing", "only says what must not occur"},
        {"NICHT a UND NICHT b", "nothing", "only says what must not occur"},
        {"a ODER NICHT b", "a", "excludes nothing beside ODER"},
        {"Haus ODER -hof", "Haus", "'-hof' excludes nothing beside ODER"},
        {"(a ODER b", "any(a, b)", "a '(' is not closed"},
        {"((a ODER b) UND c", "all(any(a, b), c)", "a '(' is not closed"},
        {"a) ODER b", "any(a, b)", "a ')' has no '(' before it"},
        {"()", "nothing", "parentheses with nothing"},
        {"a UND () b", "any(a, b)", "parentheses with nothing"},
        {"a ODER -b c", "any(a, c)", "excludes nothing beside ODER"},
        {"-b ODER a c", "any(a, c)", "excludes nothing beside ODER"},
        {"a)-b", "without(a, b)", "a ')' has no '(' before it"},
        {"a (UND) b", "any(a, b)", "'UND' has nothing to join"},
        {"+", "nothing", "no word"},
        {"titel:", "titel", "'titel:' has no value"},
        {"titel:()", "nothing", "parentheses with nothing"},
        {"titel:\"\"", "nothing", "no word"},
        {"+UND Haus", "prefer(UND, Haus)"},
        {":-( Haus", "Haus", "a '(' is not closed"},
        {"a\0UND\0b"sv, "prefer(any(a, b), UND)"},
        {"a \xff UND \xc3 b", "all(a, b)"},
        {"a \u202EUND\u202C b", "prefer(any(a, b), UND\u202C)"},
        {"\xe2\x80(\xed\xa0\x80 a", "a", "a '(' is not closed"},
    });
}

}  // namespace fundstelle
