#include <catch2/catch.hpp>

#include <array>
#include <string>
#include <string_view>

#include "common/error.hpp"
#include "common/query/steps_taken.hpp"
#include "tests/scratch_folder.hpp"
#include "tests/unit/small_index.hpp"
#include "tests/unit/small_lexicon.hpp"

namespace fundstelle {

TEST_CASE("each step of reading a query can be left out") {
    struct Row {
        std::string_view query, step, tree;
    };
    Analyzer analyzer(small_lexicon());
    for (const Row& row : std::array{
             Row{"Haustür", "lone-parts",
                 "Haustür(haustur^1 =haustür^0.2 parts(Haus(haus^0.4), tür(tur^0.4) near^0.3))"},
             Row{"Haustür", "parts", "prefer(Haustür(haustur^1 =haustür^0.2), Haus(haus^0.2), tür(tur^0.2))"},
             Row{"Haustür", "parts,lone-parts", "Haustür(haustur^1 =haustür^0.2)"},
             Row{"Haustür", "near-parts",
                 "prefer(Haustür(haustur^1 =haustür^0.2 parts(Haus(haus^0.4), tür(tur^0.4))), "
                 "Haus(haus^0.2), "
                 "tür(tur^0.2))"},
             Row{"Selenskyj", "names", "Selenskyj(selenskyj^1 =selenskyj^0.2)"},
             Row{"Schutz der Umwelt", "neighbours",
                 "prefer(any(Schutz(schutz^1 =schutz^0.2), Umwelt(umwelt^1 =umwelt^0.2)), "
                 "der(der^0.5 =der^0.1))"},
             Row{"\"Umwelt Schutz\"", "neighbours",
                 "phrase(Umwelt(umwelt^1 =umwelt^0.2), Schutz(schutz^1 =schutz^0.2))"},
             Row{"Haus der", "stop-words", "prefer(Haus(haus^1 =haus^0.2), der(der^1 =der^0.2))"},
             Row{"Haus", "exact", "Haus(haus^1 =haus^0)"},
         }) {
        CAPTURE(row.query, row.step);
        const auto tree = [&](std::string_view steps) {
            return shown(parse_query(row.query, analyzer, query_weights(search_without(steps))));
        };
        CHECK(tree(row.step) == row.tree);
        CHECK(tree("none") != row.tree);
        CHECK(tree("none") == shown(parse_query(row.query, analyzer)));
    }
}

TEST_CASE("an index without exact spellings is not asked for them, but stop words and names are known") {
    Analyzer analyzer(small_lexicon(), {}, analysis_without("exact"));
    CHECK(shown(parse_query("Haus der", analyzer)) == "prefer(Haus(haus^1 =haus^0), der(der^0.5 =der^0))");
    CHECK(shown(parse_query("Selenskyj", analyzer)).find("~zelensky^0.3") != std::string::npos);
}

TEST_CASE("a spelling that is not asked for changes no score") {
    const ScratchFolder scratch;
    build(scratch.path() / "index", {article("a", "", "Haus"), article("b", "", "Häuser")});
    const IndexReader index(scratch.path() / "index");
    Analyzer analyzer;
    const auto scores_differ = [&](std::string_view steps) {
        const QueryWeights weights = query_weights(search_without(steps));
        const Results results = index.search(parse_query("Häuser", analyzer, weights), {});
        REQUIRE(results.matches.size() == 2);
        return results.matches[0].score != results.matches[1].score;
    };
    CHECK(scores_differ("none"));
    CHECK_FALSE(scores_differ("exact"));
}

TEST_CASE("the places of words count unless they are left out") {
    const std::string fill = "Rosen und Bäume und Wege und Bänke und Rosen und Bäume und Wege und Bänke ";
    const ScratchFolder scratch;
    build(scratch.path() / "index",
          {article("apart", "", fill + "Hund Rosen Bäume Wege Katze"),
           article("near", "", fill + "Rosen Bäume Wege Hund Katze"), article("behind", "", fill + "Vogel"),
           article("early", "", "Vogel " + fill)});
    const IndexReader index(scratch.path() / "index");
    Analyzer analyzer;
    const auto order = [&](std::string_view query, std::string_view steps) {
        return ids_of(index.search(parse_query(query, analyzer), {}, place_weights(search_without(steps))));
    };
    CHECK(order("Hund Katze", "beginning") == "near apart");
    CHECK(order("Hund Katze", "beginning,near") == "apart near");
    CHECK(order("Vogel", "none") == "early behind");
    CHECK(order("Vogel", "beginning") == "behind early");
    CHECK(place_weights({}).title > 0);
    CHECK(place_weights(search_without("title")).title == 0);
}

TEST_CASE("a wrong step of searching is answered with all of them") {
    CHECK((search_without("none") == SearchSteps{}));
    CHECK((search_without("names") == SearchSteps{}.without(SearchStep::names)));
    for (const std::string_view wrong : {"", "name", "stems", "names,,near"}) {
        CAPTURE(wrong);
        try {
            search_without(wrong);
            FAIL("was read");
        } catch (const Error& error) {
            CHECK(error.kind() == ErrorKind::usage);
            CHECK(error.hint().find("lone-parts, parts, names") != std::string::npos);
        }
    }
}

}  // namespace fundstelle
