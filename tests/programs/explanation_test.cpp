#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "searcher/session.hpp"
#include "tests/programs/run_program.hpp"
#include "tests/scratch_folder.hpp"

namespace fundstelle {
namespace {

SearcherOptions explained(const std::filesystem::path& index) {
    SearcherOptions options;
    options.database = index;
    options.explain = true;
    options.limit = 100;
    return options;
}

}  // namespace

TEST_CASE("the shares of words and terms make up the score of every result", "[programs]") {
    const ScratchFolder scratch;
    REQUIRE(run_command("indexer --quiet index '" FUNDSTELLE_SOURCE "/corpus/articles'", scratch.path())
                .exit_code == 0);
    const SearcherOptions options = explained(scratch.path() / "index");
    Session session(options);
    const std::vector<std::string> queries = {
        "Putin",
        "Militärflugzeuge Putin",
        "Kündigungsfrist für Angestellte",
        "Flugzeug* Eis",
        "Lukaschenko~",
        "+Minsk Putin -Fußball",
        "Weißrussland",
        "\"erneuerbare Energien\" Wind",
        "titel:Minsk",
        "Putin NAHE/5 Minsk",
        "der die das",
        "Schutz der Umwelt",
        "Putn",
        "datum:2022 Minsk ODER Brot",
        "=Gletscher",
    };
    for (const std::string& query : queries) {
        const Answer answer = session.answer({"", query}, options);
        CAPTURE(query);
        REQUIRE(answer.explanations.size() == answer.results.matches.size());
        CHECK(!answer.explanations.empty());
        for (std::size_t i = 0; i < answer.explanations.size(); ++i) {
            const MatchExplanation& explanation = answer.explanations[i];
            double sum = explanation.places;
            for (const WordShare& word : explanation.words) {
                double terms = 0;
                for (const TermShare& term : word.terms) terms += term.score;
                CHECK(word.score == Approx(terms));
                CHECK(word.score > 0);
                sum += word.score;
            }
            CAPTURE(answer.results.matches[i].article.id);
            CHECK(sum == Approx(answer.results.matches[i].score).epsilon(1e-6));
        }
    }
}

}  // namespace fundstelle
