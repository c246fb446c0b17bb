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

namespace fundstelle {

namespace fs = std::filesystem;

TEST_CASE("nothing is seen of an index before it is published") {
    const ScratchFolder scratch;
    const fs::path folder = scratch.path() / "index";
    {
        IndexBuilder builder(folder);
        CHECK_FALSE(opens(folder));
        add_all(builder, houses());
        CHECK(builder.documents() == houses().size());
        CHECK_FALSE(opens(folder));
        builder.finish();
        CHECK_FALSE(opens(folder));
        builder.publish();
        CHECK(found(folder, "Minsk") == "minsk");
        CHECK_FALSE(builder.abandon());
    }
    CHECK(found(folder, "Minsk") == "minsk");
    CHECK(names_in(folder) == "current gen-1 lock");

    IndexBuilder builder(folder);
    add_all(builder, {article("kiew", "", "Kiew")});
    builder.finish();
    CHECK(found(folder, "Minsk Kiew") == "minsk");
    builder.publish();
    CHECK(found(folder, "Minsk Kiew") == "kiew");
    CHECK(names_in(folder) == "current gen-2 lock");
}

TEST_CASE("an index gives back every article as it was given, in order", "[threads]") {
    std::vector<Article> given = houses();
    given[0].text = "Das alte Haus\n" + given[0].text;
    given[0].title_in_text = {0, 13};
    given[1].title_kind = TitleKind::label;
    given[2].date = "2022-12";
    given[2].source = "NPA";
    given[3].url = "https://example.org/minsk";
    given[3].author = "Ida Beispiel";
    const ScratchFolder scratch;
    build(scratch.path(), given);
    const auto shown = [](const Article& article) {
        return article.id + "|" + article.title + "|" + article.text + "|" + article.date + "|" +
               article.source + "|" + article.url + "|" + article.author + "|" +
               (article.title_kind == TitleKind::label ? "label" : "heading") +
               std::to_string(article.title_in_text.begin) + "-" + std::to_string(article.title_in_text.end);
    };
    std::vector<std::string> expected, back;
    for (const Article& article : given) expected.push_back(shown(article));
    IndexReader(scratch.path()).for_each_article([&](const Article& article) {
        back.push_back(shown(article));
    });
    CHECK(back == expected);
}

TEST_CASE("a build that is abandoned leaves the former index alone, and no files") {
    const ScratchFolder scratch;
    const fs::path folder = scratch.path() / "index";
    build(folder, houses());
    const std::string before = names_in(folder);
    {
        IndexBuilder builder(folder);
        add_all(builder, {article("kiew", "", "Kiew")});
        CHECK(names_in(folder) == "current gen-1 gen-2.tmp lock");
        CHECK(builder.abandon());
        CHECK(names_in(folder) == before);
    }
    {
        IndexBuilder builder(folder);
        add_all(builder, {article("kiew", "", "Kiew")});
        builder.finish();
    }
    CHECK(names_in(folder) == before);
    CHECK(found(folder, "Minsk Kiew") == "minsk");
    build(folder, {article("kiew", "", "Kiew")});
    CHECK(found(folder, "Minsk Kiew") == "kiew");
}

TEST_CASE("a folder made for a build goes with it, one that was there stays") {
    const ScratchFolder scratch;
    const fs::path made = scratch.path() / "made";
    {
        const IndexBuilder builder(made);
        CHECK(fs::exists(made));
    }
    CHECK_FALSE(fs::exists(made));
    const fs::path empty = scratch.path() / "empty";
    fs::create_directory(empty);
    { const IndexBuilder builder(empty); }
    CHECK(names_in(empty).empty());
    { const IndexBuilder builder(empty / "a" / "b" / "c"); }
    CHECK(names_in(empty).empty());
    {
        const IndexBuilder builder(empty / "a" / "b" / "c");
        scratch.write("empty/a/mine", "somebody's file");
    }
    CHECK(names_in(empty / "a") == "mine");
}

TEST_CASE("an index that was named the current one is kept when its publication fails behind that") {
    const ScratchFolder scratch;
    const fs::path folder = scratch.path() / "made" / "index";
    {
        IndexBuilder builder(folder);
        add_all(builder, houses());
        builder.finish();
        // All that `publish` does, but for its word that it is done.
        publish_generation(folder, folder / "gen-1.tmp");
    }
    CHECK(names_in(folder) == "current gen-1 lock");
    CHECK(found(folder, "Minsk") == "minsk");
}

TEST_CASE("one build at a time, and searching goes on meanwhile", "[threads]") {
    const ScratchFolder scratch;
    build(scratch.path(), houses());
    const IndexBuilder builder(scratch.path());
    try {
        const IndexBuilder second(scratch.path());
        FAIL("two builds in one folder");
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::busy);
    }
    CHECK(found(scratch.path(), "Minsk") == "minsk");
    CHECK(names_in(scratch.path()) == "current gen-1 gen-2.tmp lock");
}

TEST_CASE("a reader goes on with the index it opened while others replace it", "[threads]") {
    const ScratchFolder scratch;
    build(scratch.path(), houses());
    const IndexReader index(scratch.path());
    for (int i = 0; i < 3; ++i) {
        build(scratch.path(), {article("kiew", "", "Kiew " + std::to_string(i))});
        CHECK(sorted(found(index, "Haus Hund")) == "alt hof neu");
        CHECK(found(index, "\"rote Dächer\"") == "alt");
        CHECK(answer(index, "Minsk").matches.at(0).article.text == houses()[3].text);
        CHECK(found(index, "Kiew").empty());
        CHECK(found(scratch.path(), "Kiew Minsk") == "kiew");
    }
}

}  // namespace fundstelle
