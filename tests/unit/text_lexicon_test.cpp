#include <catch2/catch.hpp>

#include <map>
#include <string>
#include <string_view>

#include "common/error.hpp"
#include "common/text/lexicon.hpp"
#include "common/text/lexicon_builder.hpp"
#include "tests/unit/random_text.hpp"

namespace fundstelle {
namespace {

constexpr WordClasses noun{WordClasses::noun};
constexpr WordClasses other{WordClasses::other};

Lexicon of(const std::map<std::string, WordClasses>& words) {
    LexiconBuilder builder;
    for (const auto& [word, classes] : words) builder.add(word, classes);
    return builder.build("a test");
}

}  // namespace

TEST_CASE("a lexicon knows the words that were added, each with its classes, and no others") {
    const Lexicon lexicon = of({{"haus", noun}, {"hausen", other}, {"häuser", noun}, {"maus", noun}});
    CHECK(lexicon.words() == 4);
    CHECK(lexicon.origin() == "a test");
    CHECK(lexicon.classes("haus") == noun);
    CHECK(lexicon.classes("hausen") == other);
    CHECK(lexicon.classes("häuser") == noun);
    for (const char* unknown : {"", "h", "hau", "hause", "hausenx", "laus", "h\xC3", "\xFF"}) {
        CAPTURE(unknown);
        CHECK(lexicon.classes(unknown).empty());
    }
    CHECK(lexicon.classes(std::string_view("haus\0", 5)).empty());
}

TEST_CASE("the classes of a word that is added twice are joined") {
    LexiconBuilder builder;
    builder.add("essen", other);
    builder.add("essen", noun);
    builder.add("", noun);
    builder.add("essen", {});
    const Lexicon lexicon = builder.build("");
    CHECK(lexicon.words() == 1);
    CHECK(lexicon.classes("essen").bits == (WordClasses::noun | WordClasses::other));
}

TEST_CASE("a lexicon may be empty") {
    CHECK(Lexicon().empty());
    CHECK(Lexicon().classes("haus").empty());
    CHECK(of({}).bytes() == LexiconBuilder().build("a test").bytes());
}

TEST_CASE("the same words make the same bytes, and the bytes make the same lexicon") {
    LexiconBuilder forwards;
    LexiconBuilder backwards;
    const std::array words = {"abend", "abende", "morgen", "morgens", "über"};
    for (std::size_t i = 0; i < words.size(); ++i) {
        forwards.add(words[i], noun);
        backwards.add(words[words.size() - 1 - i], noun);
    }
    const Lexicon lexicon = forwards.build("x");
    CHECK(lexicon.bytes() == backwards.build("x").bytes());
    const Lexicon read(lexicon.bytes());
    CHECK(read.words() == 5);
    CHECK(read.classes("morgens") == noun);
    LexiconBuilder copy;
    copy.add_all(lexicon);
    CHECK(copy.build("x").bytes() == lexicon.bytes());
}

TEST_CASE("a lexicon of random words is what a map of them is") {
    RandomText random(7);
    std::map<std::string, WordClasses> words;
    for (int i = 0; i < 3000; ++i) {
        std::string word = random.unicode(6);
        if (word.empty() || word.find('\0') != std::string::npos) continue;
        words[word] = {static_cast<std::uint8_t>(1 + random.below(255))};
    }
    const Lexicon lexicon = of(words);
    CHECK(lexicon.words() == words.size());
    for (const auto& [word, classes] : words) {
        INFO(escaped(word));
        REQUIRE(lexicon.classes(word) == classes);
        REQUIRE((words.count(word + "x") != 0 || lexicon.classes(word + "x").empty()));
    }
}

TEST_CASE("words that share their ends share their room") {
    LexiconBuilder builder;
    for (char a = 'a'; a <= 'z'; ++a) {
        for (char b = 'a'; b <= 'z'; ++b) {
            builder.add(std::string{a, b} + "wirtschaftsministerium", noun);
        }
    }
    CHECK(builder.build("").bytes().size() < 600);
}

TEST_CASE("a damaged lexicon is refused") {
    const std::string bytes = of({{"haus", noun}, {"maus", noun}}).bytes();
    CHECK_THROWS_AS(Lexicon(std::string()), Error);
    CHECK_THROWS_AS(Lexicon("FSLEX001"), Error);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        CAPTURE(i);
        std::string damaged = bytes;
        damaged[i] = static_cast<char>(damaged[i] ^ 1);
        CHECK_THROWS_AS(Lexicon(damaged), Error);
        CHECK_THROWS_AS(Lexicon(bytes.substr(0, i)), Error);
    }
}

}  // namespace fundstelle
