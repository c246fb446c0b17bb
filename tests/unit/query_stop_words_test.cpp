#include <catch2/catch.hpp>

#include <string>
#include <string_view>
#include <vector>

#include "common/query/stop_words.hpp"
#include "common/text/analyzer.hpp"

namespace fundstelle {
namespace {

/// The class of the one word `text` as the analysis spells it.
WordWeight weight_of(std::string_view text) {
    Analyzer analyzer;
    analyzer.start(text);
    Word word;
    REQUIRE(analyzer.next(word));
    for (const Term& term : word.terms) {
        if (term.kind == TermKind::exact) return word_weight(term.text);
    }
    FAIL("no exact term for " << text);
    return WordWeight::full;
}

}  // namespace

TEST_CASE("words have the class of what they tell") {
    struct Row {
        const char* word;
        WordWeight weight;
    };
    const std::vector<Row> rows = {
        {"der", WordWeight::stop},
        {"und", WordWeight::stop},
        {"nicht", WordWeight::stop},
        {"ab", WordWeight::stop},
        {"über", WordWeight::stop},
        {"zwischen", WordWeight::stop},
        {"wie", WordWeight::stop},
        {"wo", WordWeight::stop},
        {"dass", WordWeight::stop},
        {"würden", WordWeight::stop},
        {"wer", WordWeight::question},
        {"was", WordWeight::question},
        {"wann", WordWeight::question},
        {"wozu", WordWeight::question},
        {"welchem", WordWeight::question},
        {"wofür", WordWeight::question},
        {"wieviele", WordWeight::question},
        {"haus", WordWeight::full},
        {"putin", WordWeight::full},
        {"viele", WordWeight::full},
        {"gegenwart", WordWeight::full},
        {"derb", WordWeight::full},
        {"unde", WordWeight::full},
        {"de", WordWeight::full},
        {"5", WordWeight::full},
        {"", WordWeight::full},
        {"zzz", WordWeight::full},
    };
    for (const Row& row : rows) {
        INFO(row.word);
        CHECK(word_weight(row.word) == row.weight);
    }
}

TEST_CASE("a stop word is one in every spelling") {
    for (const char* word : {"Der", "DER", "für", "FÜR", "fuer", "Fu\u0308r", "daß", "dass", "DAẞ", "muß",
                             "über", "Ueber", "waehrend", "koennen", "KÖNNEN"}) {
        INFO(word);
        CHECK(weight_of(word) == WordWeight::stop);
    }
    for (const char* word : {"Wer", "WARUM", "wofuer", "Worüber", "worueber"}) {
        INFO(word);
        CHECK(weight_of(word) == WordWeight::question);
    }
}

}  // namespace fundstelle
