#include <catch2/catch.hpp>

#include <filesystem>
#include <string>
#include <vector>

#include "common/error.hpp"
#include "common/store/generations.hpp"
#include "common/store/index_words.hpp"
#include "common/store/manifest.hpp"
#include "common/store/schema.hpp"
#include "tests/scratch_folder.hpp"
#include "tests/unit/small_index.hpp"

namespace fundstelle {
namespace {

namespace fs = std::filesystem;

std::string words_in(IndexWords& words) {
    const Vocabulary* vocabulary = words.vocabulary();
    if (vocabulary == nullptr) return "none";
    std::string all;
    vocabulary->for_each([&](std::string_view word, std::uint32_t documents) {
        all += (all.empty() ? "" : " ") + std::string(word) + ":" + std::to_string(documents);
    });
    return all;
}

std::string words_of(const fs::path& folder) {
    IndexWords words(current_generation(folder));
    return words_in(words);
}

const std::vector<Article>& few() {
    static const std::vector<Article> articles = {
        article("a", "Häuser", "Das Haus von 1990, das A380 und 3 Häuser"), article("b", "", "Das Haus"),
        article("c", "", "§ 5 Das"), article("d", "", "x-beliebig")};
    return articles;
}

constexpr const char* words_of_few = "beliebig:1 das:2 haus:2 häuser:1 und:1 von:1 x:1";

}  // namespace

TEST_CASE("a build leaves the words of the index beside it, whichever writer it has") {
    for (const DatabaseWriter writer : {DatabaseWriter::bulk, DatabaseWriter::plain}) {
        const ScratchFolder scratch;
        build(scratch.path(), few(), {.writer = writer});
        CHECK(words_of(scratch.path()) == words_of_few);
    }
}

TEST_CASE("an index without exact spellings, or without words, has none to suggest") {
    const ScratchFolder scratch;
    const fs::path folder = scratch.path() / "index";
    {
        IndexBuilder builder(folder);
        builder.start(nullptr, analysis_without("exact"));
        for (const Article& one : few()) builder.add(one);
        builder.finish();
        builder.publish();
    }
    CHECK(words_of(folder) == "none");
    build(folder, {});
    CHECK(words_of(folder) == "none");
    build(folder, few());
    CHECK(words_of(folder) == words_of_few);
    fs::remove(current_generation(folder) / schema::words_file);
    write_manifest(current_generation(folder));
    CHECK(words_of(folder) == "none");
    CHECK(found(folder, "Haus") == "b a");
}

TEST_CASE("damaged words are told when they are used, and hinder no search") {
    const ScratchFolder scratch;
    const fs::path folder = scratch.path() / "index";
    build(folder, few());
    const std::string name = "index/gen-1/" + std::string(schema::words_file);
    const auto check = [&] {
        IndexWords words(current_generation(folder));
        try {
            words.vocabulary();
            FAIL("damaged words were read");
        } catch (const Error& error) {
            CHECK(error.kind() == ErrorKind::index);
            CHECK(error.message().find(name) != std::string::npos);
        }
    };
    for (const char* content : {"", "FSWORD01", "something else altogether, of some length, of no use"}) {
        scratch.write(name, content);
        write_manifest(current_generation(folder));
        CAPTURE(content);
        check();
        CHECK(found(folder, "Haus") == "b a");
    }
    fs::remove(scratch.path() / name);
    fs::create_directory(scratch.path() / name);
    check();
}

TEST_CASE("the words of an index are those of its time, also when another one is published meanwhile") {
    const ScratchFolder scratch;
    build(scratch.path(), few());
    IndexWords words(current_generation(scratch.path()));
    build(scratch.path(), {article("e", "", "Kiew")});
    CHECK(words_in(words) == words_of_few);
    CHECK(words_of(scratch.path()) == "kiew:1");
}

}  // namespace fundstelle
