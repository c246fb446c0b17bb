#include <catch2/catch.hpp>

#include <string>
#include <string_view>
#include <vector>

#include "common/query/parser.hpp"
#include "common/query/reading.hpp"
#include "common/query/synonym_map.hpp"
#include "tests/unit/small_lexicon.hpp"

namespace fundstelle {

// That a reading means what was typed is checked for every row of query_language_test.cpp.
TEST_CASE("how a query was read is told in its own language") {
    struct Row {
        std::string_view query, reading;
    };
    Analyzer analyzer(small_lexicon());
    const SynonymMap synonyms(parse_synonyms("USA = Vereinigte Staaten", "test"), analyzer);
    for (const Row& row : std::vector<Row>{
             {"Putin Minsk", "Putin Minsk"},
             {"(Putin AND Minsk) NOT Fußball date:2022-12",
              "Putin UND Minsk datum:2022-12-01..2022-12-31 -Fußball"},
             {"+Putin Minsk der", "+Putin Minsk der"},
             {"Putin UND Minsk Kiew", "+Putin +Minsk Kiew"},
             {"Putin UND (Minsk ODER Kiew)", "Putin UND (Minsk Kiew)"},
             {"a ODER b UND c", "a (b UND c)"},
             {"Minsk ODER source:AFP", "Minsk ODER quelle:AFP"},
             {"wie heißt der Hund", "heißt Hund wie der"},
             {"=Müller Flug* Minsk~", "=Müller Flug* Minsk~1"},
             {"„rote Häuser“~3 ‚alte Linde‘", "\"rote Häuser\"~3 \"alte Linde\""},
             {"a NEAR/3 b", "\"a b\"~3"},
             {"title:(a AND b) path:/x/y/", "titel:a titel:b pfad:x/y"},
             {"seit:2022 bis:2023-02", "datum:2022-01-01.. datum:..2023-02-28"},
             {"datum:19.12.2022", "datum:2022-12-19"},
             // What was added is left out.
             {"Haustür", "Haustür"},
             {"Schutz der Umwelt", "Schutz Umwelt der"},
             {"\"Umwelt Schutz\"", "\"Umwelt Schutz\""},
             {"USA", "USA"},
             {"", ""},
         }) {
        INFO(row.query);
        Query query = parse_query(row.query, analyzer);
        synonyms.expand(query);
        CHECK(reading_of(query) == row.reading);
    }
}

}  // namespace fundstelle
