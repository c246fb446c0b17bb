#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "common/store/index_reader.hpp"
#include "tests/programs/run_program.hpp"
#include "tests/scratch_folder.hpp"

namespace fundstelle {
namespace {

namespace fs = std::filesystem;

using Pairs = std::set<std::pair<std::string, std::string>>;

void add_pairs(const std::vector<std::string>& story, Pairs& pairs) {
    for (const std::string& a : story) {
        for (const std::string& b : story) {
            if (a < b) pairs.emplace(a, b);
        }
    }
}

Pairs known_pairs() {
    std::ifstream in(fs::path(FUNDSTELLE_SOURCE) / "corpus" / "stories.tsv");
    Pairs pairs;
    for (std::string line; std::getline(in, line);) {
        if (line.starts_with('#')) continue;
        std::istringstream fields(line);
        std::vector<std::string> story;
        for (std::string id; std::getline(fields, id, '\t');) story.push_back(id);
        story.erase(story.begin());
        add_pairs(story, pairs);
    }
    return pairs;
}

Pairs found_pairs(const fs::path& folder) {
    const IndexReader index(folder);
    Pairs pairs;
    index.for_each_article([&](const Article& article) {
        std::vector<std::string> story;
        const auto versions = index.versions(article.id, {.limit = 100, .content = MatchContent::id});
        for (const Match& match : versions->matches) story.push_back(match.article.id);
        add_pairs(story, pairs);
    });
    return pairs;
}

}  // namespace

TEST_CASE("versions of one story are known in the bundled corpus, and nothing else is taken for one",
          "[programs]") {
    const ScratchFolder scratch;
    const fs::path articles = fs::path(FUNDSTELLE_SOURCE) / "corpus" / "articles";
    REQUIRE(run_command("indexer --quiet index '" + articles.string() + "'", scratch.path()).exit_code == 0);
    const Pairs known = known_pairs();
    REQUIRE(known.size() == 14);
    std::size_t right = 0;
    for (const auto& pair : found_pairs(scratch.path() / "index")) {
        CAPTURE(pair.first, pair.second);
        CHECK(known.count(pair) == 1);
        right += known.count(pair);
    }
    // Reports of one event in other words are known by their dates too, which most of the texts do not tell.
    CHECK(right >= 5);
}

}  // namespace fundstelle
