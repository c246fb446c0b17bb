#include <catch2/catch.hpp>

#include <map>
#include <string>

#include "common/error.hpp"
#include "common/text/vocabulary.hpp"
#include "common/text/vocabulary_builder.hpp"
#include "tests/unit/random_text.hpp"

namespace fundstelle {
namespace {

std::string bytes_of(const std::map<std::string, std::uint32_t>& words) {
    VocabularyBuilder builder;
    for (const auto& [word, documents] : words) builder.add(word, documents);
    return builder.finish();
}

std::string similar(const Vocabulary& words, const char* word, const NearOptions& options = {}) {
    std::string all;
    for (const NearWord& one : words.similar(word, options)) all += (all.empty() ? "" : " ") + one.word;
    return all;
}

}  // namespace

TEST_CASE("a vocabulary knows its words, and the number of their documents to a power of two") {
    const std::string bytes = bytes_of({{"dach", 1}, {"dächer", 3}, {"haus", 1024}, {"hausen", 1023}});
    const Vocabulary words(bytes);
    CHECK(words.words() == 4);
    CHECK(words.documents("dach") == 1);
    CHECK(words.documents("dächer") == 2);
    CHECK(words.documents("haus") == 1024);
    CHECK(words.documents("hausen") == 512);
    for (const char* unknown : {"", "hau", "hauses", "d\xC3", "zoo"}) {
        CAPTURE(unknown);
        CHECK(words.documents(unknown) == 0);
        CHECK_FALSE(words.contains(unknown));
    }
    CHECK(words.has_beginning("hau"));
    CHECK(words.has_beginning("haus"));
    CHECK_FALSE(words.has_beginning("haut"));
    std::string all;
    words.for_each([&](std::string_view word, std::uint32_t documents) {
        all += std::string(word) + "=" + std::to_string(documents) + " ";
    });
    CHECK(all == "dach=1 dächer=2 haus=1024 hausen=512 ");
}

TEST_CASE("similar words come nearest first, the more frequent of equally near ones before") {
    const std::string bytes =
        bytes_of({{"bauch", 9}, {"buch", 40}, {"bunch", 3}, {"tuch", 700}, {"zug", 999}});
    const Vocabulary words(bytes);
    CHECK(similar(words, "buch") == "buch tuch bauch bunch");
    CHECK(similar(words, "buch", {.most = 2}) == "buch tuch");
    CHECK(similar(words, "buch", {.edits = 0}) == "buch");
    CHECK(similar(words, "xxxx").empty());
}

TEST_CASE("words with digits and endless ones are no suggestions") {
    struct Row {
        std::string word;
        bool suggestible;
    };
    for (const Row& row :
         {Row{"haus", true}, Row{"a380", false}, Row{"0,05", false}, Row{"eu-staat", true}, Row{"", false},
          Row{std::string(64, 'a'), true}, Row{std::string(65, 'a'), false}}) {
        CAPTURE(row.word);
        CHECK(is_suggestible(row.word) == row.suggestible);
        CHECK(Vocabulary(bytes_of({{row.word, 1}})).words() == (row.suggestible ? 1 : 0));
    }
}

TEST_CASE("a vocabulary may be empty") {
    const std::string bytes = bytes_of({});
    const Vocabulary words(bytes);
    CHECK(words.words() == 0);
    CHECK(similar(words, "a").empty());
    words.for_each([](std::string_view, std::uint32_t) { FAIL("a word of an empty vocabulary"); });
}

TEST_CASE("a damaged vocabulary is refused") {
    const std::string bytes = bytes_of({{"haus", 1}, {"maus", 2}});
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        CAPTURE(i);
        std::string damaged = bytes;
        damaged[i] = static_cast<char>(damaged[i] ^ 1);
        CHECK_THROWS_AS(Vocabulary(damaged), Error);
        CHECK_THROWS_AS(Vocabulary(std::string_view(bytes).substr(0, i)), Error);
    }
    RandomText random(1);
    for (int i = 0; i < 200; ++i) CHECK_THROWS_AS(Vocabulary(random.bytes(300)), Error);
}

}  // namespace fundstelle
