#include <catch2/catch.hpp>

#include <string>

#include "common/error.hpp"
#include "common/file_copy.hpp"
#include "common/store/known_files.hpp"
#include "tests/scratch_folder.hpp"
#include "tests/unit/random_text.hpp"

namespace fundstelle {
namespace {

KnownFiles two_roots() {
    return {{"/texte", {{"a.md", 12, 1'700'000'000'123'456'789, {{"a.md", {1, 2}, KnownState::held}}}}},
            {"/mehr",
             {{"x/ä.jsonl",
               std::uint64_t{1} << 40,
               0,
               {{"npa 1", {~std::uint64_t{0}, 7}, KnownState::other}, {"", {0, 0}, KnownState::removed}}},
              {"leer.txt", 0, 1, {}}}}};
}

}  // namespace

TEST_CASE("what is known of files is read as it was written") {
    for (const KnownFiles& files : {KnownFiles(), two_roots()}) {
        const bool alike = decode_known_files(encode_known_files(files)) == files;
        CHECK(alike);
    }
    const ScratchFolder scratch;
    CHECK_FALSE(read_known_files(scratch.path()));
    write_known_files(scratch.path(), two_roots());
    const bool alike = read_known_files(scratch.path()) == two_roots();
    CHECK(alike);
}

TEST_CASE("a damaged list of files is an error that names it") {
    const std::string whole = encode_known_files(two_roots());
    const ScratchFolder scratch;
    RandomText random(1);
    for (int i = 0; i < 300; ++i) {
        std::string bytes = whole;
        if (i % 3 == 0) {
            bytes.resize(random.below(bytes.size()));
        } else {
            bytes[random.below(bytes.size())] ^= static_cast<char>(1 + random.below(255));
        }
        scratch.write("files", bytes);
        try {
            const bool alike = read_known_files(scratch.path()) == two_roots();
            CHECK(alike);  // what the damage did not touch
        } catch (const Error& error) {
            CHECK(error.kind() == ErrorKind::index);
            CHECK(error.message().find("files") != std::string::npos);
        }
    }
}

TEST_CASE("a copied file has the content of the other one and is a file of its own") {
    const ScratchFolder scratch;
    for (const std::size_t bytes : {std::size_t{0}, std::size_t{1}, std::size_t{5'000'000}}) {
        const std::string content(bytes, 'x');
        const auto from = scratch.write("from", content);
        const auto to = scratch.path() / ("to" + std::to_string(bytes));
        copy_file_content(from, to);
        scratch.write("from", "other");
        const bool alike = content_of(to) == content;
        CHECK(alike);
        CHECK_THROWS_AS(copy_file_content(from, to), Error);
    }
    CHECK_THROWS_AS(copy_file_content(scratch.path() / "none", scratch.path() / "new"), Error);
}

}  // namespace fundstelle
