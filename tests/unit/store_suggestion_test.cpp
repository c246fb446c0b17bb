#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "common/query/known_words.hpp"
#include "common/query/parser.hpp"
#include "common/store/suggestion.hpp"
#include "tests/scratch_folder.hpp"
#include "tests/unit/small_index.hpp"
#include "tests/unit/small_lexicon.hpp"

namespace fundstelle {
namespace {

/// What is suggested for `text`; empty when nothing is.
std::string suggested(const IndexReader& index, const std::string& text, Suspicion suspicion) {
    Analyzer analyzer(index.analysis().lexicon);
    Query query = parse_query(text, analyzer);
    expand_patterns(query, index.words());
    const auto found = suggestion_for(text, query, suspicion, index, analyzer);
    return found ? found->query + (found->sure ? "" : " (unsure)") : "";
}

}  // namespace

TEST_CASE("misspelt words are corrected where they stand in the query, and nothing else is touched") {
    const ScratchFolder scratch;
    std::vector<Article> articles = houses();
    articles.push_back(article("nicht", "", "Nicht da."));
    build(scratch.path(), articles);
    const IndexReader index(scratch.path());
    struct Row {
        std::string query, suggested;
    };
    const std::vector<Row> rows = {
        {"Hudn", "Hund"},
        {"hudn", "Hund"},
        {"Hudn Garten", "Hund Garten"},
        {"+Hudn UND (Gartne ODER Hof)", "+Hund UND (Garten ODER Hof)"},
        {"\"rote Rosne\"", "\"rote Rosen\""},
        {"=Hudn", "=Hund"},
        {"der Hudn, der Hudn", "der Hund, der Hund"},
        {"Weißrusland", "Weißrussland"},
        {"Gartne -Hudn", "Garten -Hudn"},
        {"Hudn -Hudn", "Hund -Hudn"},
        {"-Hudn", ""},
        {"datum:Hudn", ""},
        {"Gartne datum:Gartne", "Garten datum:Gartne"},
        {"*udn", ""},
        {"H?udn", ""},
        {"[Hudn TO Gartne]", ""},
        {"Wo ist der Hudn?", "Wo ist der Hund?"},
        {"Hnd", ""},
        {"Hudn2", ""},
        {"Hofe", ""},
        {"Hund", ""},
        {"Hunde", ""},
        {"Hof Haus", ""},
        {"Xylophonspieler", ""},
        {"nichtda", ""},
        {"nciht", ""},
        {"titel:Hudn", "titel:Hund"},
        {"quelle:Hudn", ""},
        {"Hudn*", ""},
        {"", ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.query);
        CHECK(suggested(index, row.query, Suspicion::unknown) == row.suggested);
    }
}

TEST_CASE("a suggestion has the ß that some texts write and Swiss ones do not") {
    const ScratchFolder scratch;
    build(scratch.path(), {article("a", "", "Sie reisen nach Weissrussland."), article("b", "", "Ein Hund."),
                           article("c", "", "Sie kommen aus Weißrussland.")});
    const IndexReader index(scratch.path());
    CHECK(suggested(index, "Wießrussland", Suspicion::unknown) == "Weißrussland");
    CHECK(suggested(index, "Hudn", Suspicion::unknown) == "Hund");
}

TEST_CASE("of a long query only the first misspelt words are corrected") {
    const ScratchFolder scratch;
    build(scratch.path(), houses());
    const IndexReader index(scratch.path());
    std::string query;
    for (std::size_t i = 0; i < 10; ++i) {
        // Each is another word: what was corrected once is corrected everywhere.
        const std::string behind(i, 'x');
        query += "Gartn" + behind + " Hudn ";
    }
    const std::string found = suggested(index, query, Suspicion::unknown);
    CHECK(found.starts_with("Garten Hund "));
    CHECK(found.ends_with("Gartnxxxxxxxxx Hund  (unsure)"));
}

TEST_CASE("behind two misspelt words compounds are not corrected in their parts any more") {
    const ScratchFolder scratch;
    IndexBuilder builder(scratch.path());
    builder.start(small_lexicon());
    builder.add(article("a", "", "Das Klima, der Vertrag, ein Hund, ein Garten."));
    builder.finish();
    builder.publish();
    const IndexReader index(scratch.path());
    CHECK(suggested(index, "Klimavertrga", Suspicion::unknown) == "Klimavertrag");
    CHECK(suggested(index, "Hudn Klimavertrga", Suspicion::unknown) == "Hund Klimavertrag");
    CHECK(suggested(index, "Hudn Gartne Klimavertrga", Suspicion::unknown) == "Hund Garten Klimavertrga");
}

TEST_CASE("a compound of known words that no text has is not taken for another one") {
    const ScratchFolder scratch;
    IndexBuilder builder(scratch.path());
    builder.start(small_lexicon());
    builder.add(article("a", "", "Das Klima, der Fall, ein Hund."));
    builder.finish();
    builder.publish();
    const IndexReader index(scratch.path());
    CHECK(suggested(index, "Klimazall", Suspicion::unknown) == "Klimafall (unsure)");
    CHECK(suggested(index, "Klimaball", Suspicion::unknown).empty());
}

TEST_CASE("no other form of a word is suggested, and no letter that nobody sees") {
    const ScratchFolder scratch;
    std::vector<Article> articles = {article("eine", "", "Die Zollbehörde fragt.")};
    for (int i = 0; i < 20; ++i) {
        articles.push_back(
            article(std::to_string(i), "", "Die Zoll\u00ADbehörden fragen nach Konkurrenten."));
    }
    build(scratch.path(), articles);
    const IndexReader index(scratch.path());
    CHECK(suggested(index, "Zollbehördens", Suspicion::rare).empty());
    CHECK(suggested(index, "=Zollbehördens", Suspicion::rare).empty());
    CHECK(suggested(index, "Zolbehörden", Suspicion::rare) == "Zollbehörden");
    CHECK(suggested(index, "Konkurent", Suspicion::rare) == "Konkurrenten");
}

TEST_CASE("what no title has is no mistake when texts have it") {
    const ScratchFolder scratch;
    std::vector<Article> articles = {article("titel", "Puten", "Vom Hof.")};
    for (int i = 0; i < 20; ++i) articles.push_back(article(std::to_string(i), "Rede", "Putin spricht."));
    build(scratch.path(), articles);
    const IndexReader index(scratch.path());
    CHECK(suggested(index, "titel:Putin", Suspicion::rare).empty());
    CHECK(suggested(index, "titel:Puttin", Suspicion::rare) == "titel:Putin");
}

TEST_CASE("a word of a single text is suspicious only where little was found") {
    const ScratchFolder scratch;
    std::vector<Article> articles = {article("falsch", "", "Die Zietung fehlt.")};
    for (int i = 0; i < 20; ++i) articles.push_back(article(std::to_string(i), "", "Die Zeitung kommt."));
    build(scratch.path(), articles);
    const IndexReader index(scratch.path());
    CHECK(suggested(index, "Zietung", Suspicion::unknown).empty());
    CHECK(suggested(index, "Zietung", Suspicion::rare) == "Zeitung (unsure)");
    CHECK(suggested(index, "Zeitung", Suspicion::rare).empty());
}

}  // namespace fundstelle
