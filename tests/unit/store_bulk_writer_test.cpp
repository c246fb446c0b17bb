#include <catch2/catch.hpp>

#include <array>
#include <filesystem>
#include <string>
#include <vector>

#include "common/error.hpp"
#include "common/store/generation_writer.hpp"
#include "common/store/index_builder.hpp"
#include "tests/scratch_folder.hpp"
#include "tests/unit/built_index.hpp"
#include "tests/unit/random_text.hpp"
#include "tests/unit/small_index.hpp"

namespace fundstelle {
namespace {

namespace fs = std::filesystem;

std::vector<Article> random_articles(std::uint64_t seed) {
    RandomText random(seed);
    const std::array<std::string, 14> words = {
        "Haus ",    "Häuser ", "Haustür ",          "der ", "die ",   "Garten ",       "E-Mail ",
        "fing an ", "3. Mai ", "Ein- und Ausfuhr ", "x. ",  "z. B. ", "Lehrer:innen ", "und "};
    std::vector<Article> articles;
    for (std::size_t left = random.below(60); left > 0; --left) {
        Article one = article("id" + std::to_string(left), random.pick(words, 6),
                              random.below(4) == 0 ? random.unicode(300) : random.pick(words, 200));
        if (random.below(3) == 0) one.date = "2022-12-" + std::to_string(10 + random.below(20));
        if (random.below(3) == 0) one.source = random.pick(words, 2);
        if (random.below(9) == 0) one.title_kind = TitleKind::label;
        articles.push_back(one);
    }
    return articles;
}

}  // namespace

TEST_CASE("an index is the same whatever writes it, in how many threads and how much memory", "[threads]") {
    constexpr std::size_t ample = 512ULL << 20;
    for (std::uint64_t seed = 1; seed <= 8; ++seed) {
        INFO("seed " << seed);
        const std::vector<Article> articles = random_articles(seed);
        const std::string wanted =
            shown_index(articles, {.jobs = 1, .memory_bytes = ample, .writer = DatabaseWriter::plain});
        // With a byte of memory every article is a batch of its own, and every batch but the last is spilled.
        for (const std::size_t memory : {ample, std::size_t{1}, std::size_t{20'000}}) {
            for (const unsigned jobs : {1U, 2U, 5U}) {
                INFO("jobs " << jobs << ", memory " << memory);
                const bool alike = shown_index(articles, {.jobs = jobs, .memory_bytes = memory}) == wanted;
                CHECK(alike);
            }
        }
        const bool alike =
            shown_index(articles, {.jobs = 3, .memory_bytes = 1, .writer = DatabaseWriter::plain}) == wanted;
        CHECK(alike);
    }
}

TEST_CASE("articles with little text and long fields fill batches, too") {
    const ScratchFolder scratch;
    RandomText random(3);
    IndexBuilder builder(scratch.path() / "index", {.jobs = 1, .memory_bytes = 1 << 20});
    builder.start();
    for (int i = 0; i < 200; ++i) {
        Article one = article(std::to_string(i), "", "a");
        one.author = random.unicode(4'000);
        builder.add(one);
    }
    // What is worked on at once, in this thread, is written.
    CHECK(fs::exists(scratch.path() / "index" / "gen-1.tmp" / "docdata.glass"));
}

TEST_CASE("databases are written in bulk with the Xapian of this build") {
    const ScratchFolder scratch;
    CHECK(fault_of_bulk_writing(scratch.path()).empty());
    CHECK(names_in(scratch.path()).empty());
}

TEST_CASE("what goes wrong in a thread reaches the one who adds", "[threads]") {
    const ScratchFolder scratch;
    for (const unsigned jobs : {1U, 3U}) {
        IndexBuilder builder(scratch.path() / "index", {.jobs = jobs, .memory_bytes = 1});
        builder.start();
        builder.add(article("first", "", "Haus"));
        // The postings of the second article must wait in a file, and there is no folder for it any more.
        fs::remove_all(scratch.path() / "index" / "gen-1.tmp");
        const auto add_many = [&] {
            for (int i = 0; i < 100; ++i) builder.add(article(std::to_string(i), "", "Haus und Hof"));
            builder.finish();
        };
        CHECK_THROWS_AS(add_many(), Error);
    }
}

}  // namespace fundstelle
