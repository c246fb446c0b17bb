#include <catch2/catch.hpp>

#include <array>
#include <string>
#include <string_view>

#include "common/query/parser.hpp"
#include "common/query/synonym_map.hpp"

namespace fundstelle {
namespace {

std::string expanded(std::string_view text) {
    Analyzer analyzer;
    const SynonymMap synonyms(
        parse_synonyms("Belarus = Weißrussland = Republik Belarus\nUSA = Vereinigte Staaten\n"
                       "Jänner = Januar\n",
                       "test"),
        analyzer);
    Query query = parse_query(text, analyzer);
    synonyms.expand(query);
    return shown(query);
}

struct Row {
    std::string_view query, tree;
};

}  // namespace

TEST_CASE("a query also looks for the other names of what it names") {
    for (const Row& row : std::array{
             Row{"Jänner", "Jänner(jann^1 ~januar^0.25 =jänner^0.2)"},
             Row{"Jänners Haus", "any(Jänners(jann^1 ~januar^0.25 =jänners^0.2), Haus(haus^1 =haus^0.2))"},
             Row{"USA",
                 "any(USA(usa^1 =usa^0.2), phrase(Vereinigte(vereinigt^0.25), "
                 "Staaten(staat^0.25)))"},
             Row{"U.S.A.",
                 "any(U.S.A(usa^1 =usa^0.2), phrase(Vereinigte(vereinigt^0.25), "
                 "Staaten(staat^0.25)))"},
             Row{"Vereinigte Staaten",
                 "any(Vereinigte(vereinigt^1 =vereinigte^0.2), Staaten(staat^1 =staaten^0.2), "
                 "USA(usa^0.25))"},
             Row{"vereinigten Haus",
                 "any(vereinigten(vereinigt^1 =vereinigten^0.2), Haus(haus^1 =haus^0.2))"},
             Row{"Haus", "Haus(haus^1 =haus^0.2)"},
             Row{"\"Jänner Haus\"", "phrase(Jänner(jann^1 =jänner^0.2), Haus(haus^1 =haus^0.2))"},
             Row{"Haus -Jänner", "without(Haus(haus^1 =haus^0.2), Jänner(jann^1 =jänner^0.2))"},
             Row{"+USA +Jänner",
                 "all(any(USA(usa^1 =usa^0.2), phrase(Vereinigte(vereinigt^0.25), "
                 "Staaten(staat^0.25))), Jänner(jann^1 ~januar^0.25 =jänner^0.2))"},
             Row{"", "nothing"},
         }) {
        CAPTURE(row.query);
        CHECK(expanded(row.query) == row.tree);
    }
}

TEST_CASE("a name of several words wins over one that begins it") {
    const std::string tree = expanded("Republik Belarus");
    CHECK(tree.find("weissrussland^0.25") != std::string::npos);
    CHECK(tree.find("republik^0.25") == std::string::npos);
}

}  // namespace fundstelle
