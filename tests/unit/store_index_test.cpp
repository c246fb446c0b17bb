#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/error.hpp"
#include "common/query/parser.hpp"
#include "common/store/generations.hpp"
#include "common/store/index_builder.hpp"
#include "common/store/index_reader.hpp"
#include "tests/scratch_folder.hpp"
#include "tests/unit/small_index.hpp"
#include "tests/unit/small_lexicon.hpp"

namespace fundstelle {

namespace fs = std::filesystem;

TEST_CASE("what is published is found with all its fields") {
    const ScratchFolder scratch;
    Article full = article("news/a.txt", "Titel über Ärger", "Der Text nennt ein Haus.\n\nEnde");
    full.date = "2022-12-19";
    full.source = "AFP";
    full.url = "https://example.org/";
    full.author = "Anna Weiß";
    full.language = "de";
    full.place = "Minsk";
    build(scratch.path(), {full, houses()[2]});

    const IndexReader index(scratch.path());
    CHECK(index.documents() == 2);
    CHECK(index.analysis() == Analyzer().settings());
    Page page;
    const Results all = answer(index, "Häuser", page);
    REQUIRE(all.matches.size() == 1);
    CHECK(all.matched == 1);
    CHECK(all.matched_exactly);
    const Match& match = all.matches[0];
    CHECK(match.rank == 1);
    CHECK(match.score > 0);
    CHECK(match.article.id == full.id);
    CHECK(match.article.title == full.title);
    CHECK(match.article.text == full.text);
    CHECK(match.article.date == full.date);
    CHECK(match.article.source == full.source);
    CHECK(match.article.url == full.url);
    CHECK(match.article.author == full.author);

    CHECK(match.article.language == full.language);
    CHECK(match.article.place == full.place);

    page.content = MatchContent::id;
    CHECK(answer(index, "Haus", page).matches.at(0).article.id == full.id);
    CHECK(answer(index, "Haus", page).matches.at(0).article.title.empty());
    CHECK(answer(index, "Haus", page).matches.at(0).article.text.empty());
}

TEST_CASE("documents are found and counted by their language") {
    const ScratchFolder scratch;
    std::vector<Article> articles = {article("a", "Haus", "Ein Haus am See"), article("b", "House", "A Haus"),
                                     article("c", "Haus", "Haus")};
    articles[0].language = "de";
    articles[1].language = "en";
    build(scratch.path(), articles);
    const IndexReader index(scratch.path());
    CHECK(answer(index, "sprache:en", {}).matches.at(0).article.id == "b");
    CHECK(answer(index, "Haus lang:Deutsch", {}).matched == 1);
    CHECK(answer(index, "Haus -sprache:de", {}).matched == 2);
    CHECK(answer(index, "sprache:fr", {}).matched == 0);
    Analyzer analyzer;
    std::string counts;
    const auto facets =
        index.facets(parse_query("Haus", analyzer), {DocumentValue::language, DocumentValue::year});
    REQUIRE(facets.size() == 2);
    CHECK(facets[1].size() == 1);
    for (const FacetCount& count : facets[0])
        counts += count.value + "=" + std::to_string(count.documents) + " ";
    CHECK(counts == "=1 de=1 en=1 ");
}

TEST_CASE("queries find what they say") {
    const ScratchFolder scratch;
    build(scratch.path(), houses());
    const IndexReader index(scratch.path());
    struct Row {
        const char* query;
        const char* ids;  ///< in the order of the alphabet
    };
    const std::vector<Row> rows = {
        {"Haus", "alt neu"},
        {"Haus Hund", "alt hof neu"},
        {"+Haus +Hund", "alt"},
        {"+Haus Hund", "alt neu"},
        {"Haus -Hund", "neu"},
        {"Hund -Haus -Garten", "hof"},
        {"\"alte Haus\"", "alt"},
        {"\"Haus alte\"", ""},
        {"\"rote Dächer\"", "alt"},
        {"+Dächer -\"rote Dächer\"", "neu"},
        {"\"Hund bewacht die roten Dächer\"", "alt"},
        {"„Das alte Haus“", "alt"},
        // The title ends with the one word, the text begins with the other.
        {"\"Haus es\"", ""},
        {"\"Haus Es steht\"", ""},
        {"\"Neubau ein\"", ""},
        {"der Hund", "alt hof"},
        {"der", "alt hof"},
        {"Weissrussland", "hof minsk"},
        {"WEISSRUSSLAND", "hof minsk"},
        {"Weißrusslands", "hof minsk"},
        {"Moeglichkeit", "minsk"},
        {"MÖGLICHKEITEN", "minsk"},
        {"Katze", ""},
        {"", ""},
        {"-Haus", ""},
        {"?!", ""},
        // Terms of other prefixes are no words.
        {"Qalt", ""},
        {"Shaus", ""},
    };
    for (const Row& row : rows) {
        INFO(row.query);
        const Results results = answer(index, row.query);
        CHECK(sorted(ids_of(results)) == row.ids);
        CHECK(results.matched == results.matches.size());
    }
}

TEST_CASE("of equal matches those come first that have the words nearer, earlier, or in the title") {
    const ScratchFolder scratch;
    const std::string filler = " der und die das ein des dem den zu im";
    const auto text = [&](const std::string& middle) {
        std::string padded;
        for (int i = 0; i < 30; ++i) padded += filler;
        return padded + " " + middle + padded;
    };
    build(scratch.path(),
          {article("apart", "", text("Garten" + filler + " Hund Katze") + " Ende"),
           article("near", "", text("Garten Hund" + filler + " Katze") + " Ende"),
           article("early", "", filler + filler + " Garten" + filler + " Hund Katze" + text("") + " Ende"),
           article("title", "Katze", text("") + " Ende")});
    const IndexReader index(scratch.path());
    CHECK(found(index, "Hund Garten") == "near early apart");
    CHECK(found(index, "Katze Ende") == "title early apart near");
    // Whatever page is asked for, the order is the same.
    std::string paged;
    for (std::size_t offset = 0; offset < 3; ++offset) {
        Page page;
        page.offset = offset;
        page.limit = 1;
        const Results results = answer(index, "Hund Garten", page);
        REQUIRE(results.matches.size() == 1);
        CHECK(results.matches[0].rank == offset + 1);
        paged += results.matches[0].article.id + " ";
    }
    CHECK(paged == "near early apart ");
}

TEST_CASE("a compound is told by its parts near each other, however many documents have them apart") {
    const ScratchFolder scratch;
    const std::string far = " und die dem der das den ein im am zu mit von";
    Analyzer analyzer(small_lexicon());
    IndexBuilder builder(scratch.path());
    builder.start(small_lexicon());
    const auto add = [&](const std::string& id, const std::string& text) {
        builder.add(article(id, "", text));
    };
    for (int i = 0; i < 60; ++i) {
        add("far" + std::to_string(i), "Umwelt" + far + " Schutz" + far);
        add("other" + std::to_string(i), "Garten" + far + " Hund" + far);
        add("neither" + std::to_string(i), "Katze" + far + " Maus" + far);
    }
    add("near", far + " zum Schutz der deutschen Umwelt" + far);
    builder.finish();
    builder.publish();
    const Results results =
        IndexReader(scratch.path()).search(parse_query("Umweltschutz", analyzer), Page{.limit = 1});
    CHECK(results.matched == 61);
    CHECK(ids_of(results) == "near");
}

TEST_CASE("pages follow each other beyond the documents that are ranked by places") {
    const ScratchFolder scratch;
    std::vector<Article> articles;
    for (std::size_t i = 0; i < 75; ++i) {
        articles.push_back(article("a" + std::to_string(i), "", "Haus " + std::string(i % 7, '.') + " Hof"));
    }
    build(scratch.path(), articles);
    const IndexReader index(scratch.path());
    Page all;
    all.limit = 1000;
    const Results whole = answer(index, "Haus Hof", all);
    REQUIRE(whole.matches.size() == 75);
    for (const std::size_t size : {std::size_t{1}, std::size_t{7}, std::size_t{30}, std::size_t{40}}) {
        std::string ids;
        for (Page page{0, size}; page.offset < 80; page.offset += size) {
            for (const Match& match : answer(index, "Haus Hof", page).matches) ids += match.article.id + " ";
        }
        CHECK(ids == ids_of(whole) + " ");
    }
}

TEST_CASE("better matches come first, and equal ones in the order of their ids") {
    const ScratchFolder scratch;
    build(scratch.path(),
          {article("c", "", "Haus Hof"), article("a", "", "Haus Hof"), article("two", "", "Haus Haus"),
           article("long", "", "Haus und viele andere Wörter, die dieses Dokument länger machen als andere"),
           article("both", "", "Haus Garten"), article("b", "", "Haus Hof")});
    const IndexReader index(scratch.path());
    CHECK(found(index, "Haus") == "two a b both c long");
    // A rare word tells more than a frequent one, and two words more than one.
    CHECK(found(index, "Haus Garten") == "both two a b c long");
    CHECK(found(index, "+Haus Garten") == "both two a b c long");
    const Results results = answer(index, "Haus");
    for (std::size_t i = 1; i < results.matches.size(); ++i) {
        CHECK(results.matches[i - 1].score >= results.matches[i].score);
        CHECK(results.matches[i].rank == i + 1);
    }
}

TEST_CASE("the spelling that was typed comes before other forms of the word") {
    const ScratchFolder scratch;
    build(scratch.path(), {article("haus", "", "Haus"), article("häuser", "", "Häuser"),
                           article("hauses", "", "Hauses"), article("hof", "", "Hof")});
    CHECK(found(scratch.path(), "Häuser").starts_with("häuser "));
    CHECK(found(scratch.path(), "Hauses").starts_with("hauses "));
    CHECK(found(scratch.path(), "HAUS").starts_with("haus "));
}

TEST_CASE("pages put together are the whole list") {
    const ScratchFolder scratch;
    std::vector<Article> articles;
    for (int i = 0; i < 40; ++i) {
        std::string text = "Haus";
        for (int j = 0; j < i % 5; ++j) text += " Haus Garten";
        articles.push_back(article("id" + std::to_string(i), "", text));
    }
    build(scratch.path(), articles);
    const IndexReader index(scratch.path());
    const Results whole = answer(index, "Haus Garten", {.offset = 0, .limit = 100});
    REQUIRE(whole.matches.size() == 40);
    for (const std::size_t limit : {1U, 2U, 3U, 7U, 39U, 40U}) {
        std::string ids;
        for (std::size_t offset = 0; offset < 40; offset += limit) {
            const Results page = answer(index, "Haus Garten", {.offset = offset, .limit = limit});
            CHECK(page.matched == 40);
            REQUIRE(page.matches.size() == std::min(limit, 40 - offset));
            for (std::size_t i = 0; i < page.matches.size(); ++i) {
                CHECK(page.matches[i].rank == offset + i + 1);
                CHECK(page.matches[i].score == Approx(whole.matches[offset + i].score));
            }
            ids += (ids.empty() ? "" : " ") + ids_of(page);
        }
        INFO(limit);
        CHECK(ids == ids_of(whole));
    }
    CHECK(answer(index, "Haus", {.offset = 40}).matches.empty());
    CHECK(answer(index, "Haus", {.offset = 40}).matched == 40);
    CHECK(answer(index, "Haus", {.offset = 0, .limit = 0}).matches.empty());
    CHECK(answer(index, "Haus", {.offset = 0, .limit = 0}).matched == 40);
}

TEST_CASE("how many documents match is exact") {
    const ScratchFolder scratch;
    std::vector<Article> articles;
    for (int i = 0; i < 200; ++i) {
        std::string text = i % 2 == 0 ? "Häuser" : "Wald";
        if (i % 3 == 0) text += " am Garten";
        if (i % 5 == 0) text += " Der Hund im Hof und im Feld";
        articles.push_back(article("id" + std::to_string(i), "", text));
    }
    build(scratch.path(), articles);
    const IndexReader index(scratch.path());
    struct Row {
        std::string_view query;
        std::size_t matched;
    };
    for (const Row& row :
         {Row{"Haus", 100}, Row{"Häuser", 100}, Row{"Haus Garten", 133}, Row{"Haus Hund", 120},
          Row{"+Haus +Garten", 34}, Row{"+Haus Garten", 100}, Row{"Haus -Garten", 66},
          Row{"\"am Garten\"", 67}, Row{"\"im Hof\" Garten", 93}, Row{"Fehlt", 0}}) {
        CAPTURE(row.query);
        const Results exact = answer(index, row.query, {.limit = 1});
        CHECK(exact.matched == row.matched);
        CHECK(exact.matched_exactly);
    }
}

TEST_CASE("texts are written in parts without a difference") {
    const ScratchFolder scratch;
    build(scratch.path() / "parts", houses(), {.jobs = 1, .memory_bytes = 1});
    build(scratch.path() / "whole", houses());
    for (const char* query : {"Haus Hund", "\"rote Dächer\"", "der", "Weissrussland"}) {
        CHECK(found(scratch.path() / "parts", query) == found(scratch.path() / "whole", query));
    }
}

TEST_CASE("any id is stored, and any word can be indexed") {
    const ScratchFolder scratch;
    const std::string with_nul("a\0b", 3);
    const std::string long_id(5000, 'x');
    const std::string long_word(100'000, 'y');
    build(scratch.path(), {article(with_nul, "", "eins"), article(long_id, "", "zwei"),
                           article("3", long_word, long_word + " drei"), article("4", "", "")});
    CHECK(found(scratch.path(), "eins") == with_nul);
    CHECK(found(scratch.path(), "zwei") == long_id);
    CHECK(found(scratch.path(), "drei") == "3");
    CHECK(found(scratch.path(), long_word) == "3");
    CHECK(IndexReader(scratch.path()).documents() == 4);
}

TEST_CASE("an index is the same wherever it is copied or linked to") {
    const ScratchFolder scratch;
    const fs::path folder = scratch.path() / "index";
    build(folder, houses());
    const std::string ids = found(folder, "Haus Hund Minsk");
    fs::copy(folder, scratch.path() / "copy", fs::copy_options::recursive);
    fs::create_directory_symlink("index", scratch.path() / "link");
    CHECK(found(scratch.path() / "link", "Haus Hund Minsk") == ids);
    fs::remove_all(folder);
    CHECK(found(scratch.path() / "copy", "Haus Hund Minsk") == ids);
    CHECK_FALSE(opens(folder));
    build(scratch.path() / "copy", {article("kiew", "", "Kiew")});
    CHECK(found(scratch.path() / "copy", "Kiew") == "kiew");
}

}  // namespace fundstelle
