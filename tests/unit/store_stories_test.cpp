#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <random>
#include <string>
#include <vector>

#include "common/error.hpp"
#include "common/store/index_reader.hpp"
#include "common/store/manifest.hpp"
#include "common/store/stories.hpp"
#include "tests/scratch_folder.hpp"
#include "tests/unit/small_index.hpp"

namespace fundstelle {
namespace {

namespace fs = std::filesystem;

/// Thirty texts of which every third is printed three times, and each is long enough to be known again.
std::vector<Article> reprints() {
    std::vector<Article> articles;
    for (int i = 0; i < 30; ++i) {
        std::string text = "Haus ";
        for (int word = 0; word < 40; ++word) {
            text += "wort";
            text += static_cast<char>('a' + i % 26);
            text += static_cast<char>('a' + word % 26);
            text += std::string(static_cast<std::size_t>(1 + word / 26 + i / 26), 'o') + " ";
        }
        for (int copy = 0; copy < (i % 3 == 0 ? 3 : 1); ++copy)
            articles.push_back(article(std::to_string(i) + "-" + std::to_string(copy), "", text));
    }
    return articles;
}

std::string ids(const std::optional<Results>& results) {
    return results ? ids_of(*results) : "none";
}

}  // namespace

TEST_CASE("results are grouped by stories, and the versions of one are listed") {
    const ScratchFolder scratch;
    build(scratch.path() / "index", reprints());
    const IndexReader index(scratch.path() / "index");
    Page page;
    page.group = DocumentValue::story;
    page.limit = 100;
    const Results results = answer(index, "Haus", page);
    CHECK(results.matched == 50);
    CHECK(results.matches.size() == 30);
    for (const Match& match : results.matches) {
        const std::string& id = match.article.id;
        const bool printed_again = std::stoi(id) % 3 == 0;
        CAPTURE(id);
        CHECK(match.versions == (printed_again ? 2U : 0U));
        CHECK(match.story == (printed_again ? id.substr(0, id.find('-')) + "-0" : ""));
    }
    CHECK(ids(index.versions("3-1", {})) == "3-0 3-1 3-2");
    CHECK(ids(index.versions("3-1", {.offset = 1, .limit = 1})) == "3-1");
    CHECK(ids(index.versions("4-0", {})) == "4-0");
    CHECK(ids(index.versions("99", {})) == "none");
}

TEST_CASE("the file of stories is the same whatever the threads, the memory and the writer", "[threads]") {
    const ScratchFolder scratch;
    std::vector<Article> articles = reprints();
    build(scratch.path() / "index", articles);
    const std::string stories = content_of(scratch.path() / "index" / "gen-1" / "stories");
    for (const unsigned jobs : {1U, 3U}) {
        for (const DatabaseWriter writer : {DatabaseWriter::bulk, DatabaseWriter::plain}) {
            BuildOptions options;
            options.jobs = jobs;
            options.memory_bytes = 1 << 20;
            options.writer = writer;
            const fs::path folder =
                scratch.path() / (std::to_string(jobs) + std::to_string(static_cast<int>(writer)));
            build(folder, articles, options);
            CHECK(content_of(folder / "gen-1" / "stories") == stories);
        }
    }
}

TEST_CASE("stories are found anew from the signatures of an index") {
    const ScratchFolder scratch;
    build(scratch.path() / "index", reprints());
    const fs::path generation = scratch.path() / "index" / "gen-1";
    const std::string written = content_of(generation / "stories");
    std::vector<StoryDocument> documents = Stories(generation).documents();
    REQUIRE(documents.size() == 50);
    std::shuffle(documents.begin(), documents.end(), std::mt19937(5));
    write_stories(generation, documents);
    CHECK(content_of(generation / "stories") == written);

    const auto first = [](const StoryDocument& one) { return one.id == "3-0"; };
    documents.erase(std::find_if(documents.begin(), documents.end(), first));
    write_stories(generation, documents);
    write_manifest(generation);
    Stories stories(generation);
    CHECK(stories.count() == 10);
    CHECK(stories.documents().size() == 49);
    CHECK(ids(IndexReader(scratch.path() / "index").versions("3-2", {})) == "3-1 3-2");
}

TEST_CASE("an index without stories says so when they are asked for, and only then") {
    const ScratchFolder scratch;
    BuildOptions options;
    options.signatures = Signatures::none;
    build(scratch.path() / "index", reprints(), options);
    const IndexReader index(scratch.path() / "index");
    CHECK(answer(index, "Haus").matched == 50);
    CHECK_FALSE(fs::exists(scratch.path() / "index" / "gen-1" / "stories"));
    Page page;
    page.group = DocumentValue::story;
    CHECK_THROWS_WITH(answer(index, "Haus", page), Catch::Contains("it has no stories"));
    CHECK_THROWS_WITH(index.versions("1-0", {}), Catch::Contains("it has no stories"));
}

TEST_CASE("a damaged file of stories is told by its name") {
    const ScratchFolder scratch;
    build(scratch.path() / "index", reprints());
    const fs::path file = scratch.path() / "index" / "gen-1" / "stories";
    const std::string whole = content_of(file);
    for (const std::size_t kept : {std::size_t{0}, std::size_t{4}, std::size_t{70}, std::size_t{80}}) {
        CAPTURE(kept);
        scratch.write(file, whole.substr(0, kept));
        write_manifest(file.parent_path());
        CHECK_THROWS_WITH(IndexReader(scratch.path() / "index").versions("3-0", {}),
                          Catch::Contains("stories is damaged"));
    }
    std::string changed = whole;
    changed.back() = static_cast<char>(changed.back() ^ 1);
    scratch.write(file, changed);
    write_manifest(file.parent_path());
    CHECK(ids(IndexReader(scratch.path() / "index").versions("3-0", {})) == "3-0 3-1 3-2");
    CHECK_THROWS_WITH(Stories(file.parent_path()).documents(), Catch::Contains("stories is damaged"));
}

}  // namespace fundstelle
