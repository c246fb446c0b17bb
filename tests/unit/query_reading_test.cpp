#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "common/query/parser.hpp"
#include "common/query/synonym_map.hpp"
#include "tests/unit/random_text.hpp"
#include "tests/unit/small_lexicon.hpp"

namespace fundstelle {
namespace {

/// What is wrong with the reading of `text`: nothing where the same query is read from it.
std::string fault_of_reading(const std::string& text, Analyzer& analyzer, WordsMode words) {
    const ParseOptions options{.words = words};
    const Query query = parse_query(text, analyzer, options);
    // What is left of words that are read together, as those of a date are, may be read otherwise.
    const auto is_cut = [](const std::string& note) { return note.find("beside ODER") != std::string::npos; };
    if (std::any_of(query.notes.begin(), query.notes.end(), is_cut)) return {};
    const Query again = parse_query(query.reading, analyzer, options);
    if (shown(query) != shown(again))
        return "'" + query.reading + "'\n  is " + shown(again) + "\n  not " + shown(query);
    return {};
}

}  // namespace

// That a reading means what was typed is also checked for every row of query_language_test.cpp.
TEST_CASE("how a query was read is told in its own language") {
    struct Row {
        std::string_view query, reading;
    };
    Analyzer analyzer(small_lexicon());
    const SynonymMap synonyms(parse_synonyms("USA = Vereinigte Staaten", "test"), analyzer);
    for (const Row& row : std::vector<Row>{
             {"Putin\n Minsk", "Putin  Minsk"},
             {"(Putin AND Minsk) NOT Fußball date:2022-12",
              "(Putin UND Minsk) NICHT Fußball datum:2022-12-01..2022-12-31"},
             {"+Putin -Minsk der", "+Putin -Minsk der"},
             {"Putin UND(Minsk OR Kiew", "Putin UND (Minsk ODER Kiew)"},
             {"Minsk ODER source:AFP", "Minsk ODER quelle:AFP"},
             {"wie heißt der Hund", "wie heißt der Hund"},
             {"=Müller Flug* Minsk~", "=Müller Flug* Minsk~1"},
             {"„rote Häuser“~3 ‚alte Linde‘", "\"rote Häuser\"~3 \"alte Linde\""},
             {"‚das „alte“ Haus‘", "\"das ;alte; Haus\""},
             {"a NEAR/3 b", "a NAHE/3 b"},
             {"a NAHE b NAHE/2 c", "a NAHE/2 b NAHE/2 c"},
             {"a NAHE Haus*", "a UND Haus*"},
             {"Title:(a AND b) path:/x/y/", "titel:(a UND b) pfad:/x/y/"},
             {"seit:2022 bis:2023-02", "seit:2022-01-01 bis:2023-02-28"},
             {"datum:19.12.2022", "datum:2022-12-19"},
             {"(Weißrussland ODER titel:sehr) -Fußball", "(Weißrussland ODER titel:sehr) -Fußball"},
             {"Minsk und NICHT =Flugzeug", "Minsk und NICHT =Flugzeug"},
             {"Privatpersonen und -organisationen", "Privatpersonen und -organisationen"},
             {"titel:-Minsk Haus", "-titel:Minsk Haus"},
             // What makes a difference is kept.
             {"+\"Haustür\"", "+\"Haustür\""},
             {"Ukraine-Krieg", "Ukraine-Krieg"},
             {"Ein- und Ausfuhr, Zoll", "Ein- und Ausfuhr, Zoll"},
             {"Haus \"\" Hof", "Haus, Hof"},
             // What was ignored or added is left out.
             {"a UND UND () b", "a, b"},
             {"Haus ODER -Hof NICHT", "Haus"},
             {"a) ODER b (", "a ODER b"},
             {"Haus datum:gestern", "Haus, gestern"},
             {"titel: ) Haus", "titel: ; Haus"},
             {"Lehrer F*", "Lehrer, F"},
             {"*flug", "flug"},
             {"Minsk~9", "Minsk~2"},
             {"Schutz der Umwelt", "Schutz der Umwelt"},
             {"USA", "USA"},
             {"UND", ""},
             {"", ""},
         }) {
        INFO(row.query);
        Query query = parse_query(row.query, analyzer);
        synonyms.expand(query);
        CHECK(query.reading == row.reading);
    }
}

TEST_CASE("a reading is read as the same query, with all its terms") {
    Analyzer analyzer(small_lexicon());
    const std::vector<std::string> pieces = {"a",
                                             "Haustür",
                                             "Umwelt",
                                             "Schutz",
                                             "der",
                                             "und",
                                             "-",
                                             "+",
                                             "=",
                                             "(",
                                             ")",
                                             " UND ",
                                             " ODER ",
                                             "NICHT ",
                                             " NAHE ",
                                             " NEAR/3 ",
                                             "\"Haustür\"",
                                             "„rote Häuser“~4",
                                             "\"",
                                             "EU-Rat",
                                             " Ein- und Ausfuhr ",
                                             "titel:",
                                             "quelle:AFP",
                                             "datum:2022",
                                             "datum:gestern",
                                             "seit:",
                                             "2023",
                                             "19. Dezember 2022",
                                             "Flug*",
                                             "Minsk~",
                                             "F*",
                                             "Selenskyj",
                                             ",",
                                             ".",
                                             "-ausgang",
                                             "Haupteingang",
                                             "reden mit",
                                             "sprache:en",
                                             "sprache:xx",
                                             "pfad:/a/b",
                                             " ‚alte „Linde“‘ ",
                                             "!",
                                             "–",
                                             "\n",
                                             "200",
                                             "000",
                                             "Würde",
                                             "Soll",
                                             "Lehrer(innen)",
                                             "z.B.",
                                             "()",
                                             "~",
                                             "*"};
    RandomText random(20230701);
    std::vector<std::string> faults;
    for (int i = 0; i < 40'000 && faults.size() < 10; ++i) {
        std::string text;
        for (std::size_t left = random.below(9); left > 0; --left) {
            text += pieces[random.below(pieces.size())];
            if (random.below(4) != 0) text += ' ';
        }
        const WordsMode words = random.below(4) == 0 ? WordsMode::all : WordsMode::any;
        const std::string fault = fault_of_reading(text, analyzer, words);
        if (!fault.empty()) faults.push_back("\n" + text + "\n  is read as " + fault);
    }
    CHECK(faults == std::vector<std::string>());
}

TEST_CASE("a reading of any letters is read as the same query") {
    Analyzer analyzer;
    RandomText random(20230702);
    for (int i = 0; i < 5'000; ++i) {
        const std::string text = random.unicode(20);
        INFO(escaped(text));
        REQUIRE(fault_of_reading(text, analyzer, WordsMode::any).empty());
    }
}

}  // namespace fundstelle
