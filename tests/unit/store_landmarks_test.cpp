#include <catch2/catch.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/error.hpp"
#include "common/query/parser.hpp"
#include "common/store/inverter.hpp"
#include "common/store/landmarks.hpp"
#include "tests/scratch_folder.hpp"
#include "tests/unit/random_text.hpp"
#include "tests/unit/small_index.hpp"
#include "tests/unit/small_lexicon.hpp"

namespace fundstelle {
namespace {

/// Lines of different words, `w0 w1 ...`, eight a line.
std::string lines_of_words(std::size_t words) {
    std::string text;
    for (std::size_t i = 0; i < words; ++i) text += "w" + std::to_string(i) + (i % 8 == 7 ? "\n" : " ");
    return text;
}

std::vector<Landmark> landmarks_of(const Article& one) {
    Analyzer analyzer;
    Inverter inverter;
    return inverter.add(one, analyzer);
}

}  // namespace

TEST_CASE("landmarks say from where the words of a long text can be read") {
    Article one = article("a", "Titel", lines_of_words(6'000));
    const std::vector<Landmark> landmarks = landmarks_of(one);
    REQUIRE(landmarks.size() >= one.text.size() / (2 * landmark_bytes));
    Analyzer analyzer;
    for (const Landmark& landmark : landmarks) {
        CHECK(one.text[landmark.offset - 1] == '\n');
        // The text begins at position 1000; its words are counted from 0.
        const std::string word = "w" + std::to_string(landmark.position - 1'000);
        CHECK(one.text.compare(landmark.offset, word.size() + 1, word + " ") == 0);
    }
    CHECK(landmarks_of(article("a", "", lines_of_words(500))).empty());
}

TEST_CASE("a text of one line has landmarks too") {
    std::string text = lines_of_words(6'000);
    for (char& letter : text) {
        if (letter == '\n') letter = ' ';
    }
    const std::vector<Landmark> landmarks = landmarks_of(article("a", "", text));
    REQUIRE(landmarks.size() >= text.size() / (3 * landmark_bytes));
    for (const Landmark& landmark : landmarks) {
        const std::string word = "w" + std::to_string(landmark.position - 1'000);
        CHECK(text.compare(landmark.offset, word.size() + 1, word + " ") == 0);
    }
}

TEST_CASE("landmarks are stored and read again, or refused") {
    const std::vector<Landmark> landmarks = {{4'100, 1'500}, {8'300, 2'100}, {70'000, 12'000}};
    CHECK(decode_landmarks(encode_landmarks(landmarks)) == landmarks);
    CHECK(decode_landmarks("").empty());
    CHECK_THROWS_AS(decode_landmarks("\x80"), Error);
    CHECK_THROWS_AS(decode_landmarks("\x01"), Error);
    CHECK_THROWS_AS(decode_landmarks(std::string(12, '\xFF')), Error);
    RandomText random(1);
    for (int i = 0; i < 500; ++i) {
        try {
            decode_landmarks(random.bytes(20));
        } catch (const Error& error) {
            CHECK(error.kind() == ErrorKind::index);
        }
    }
}

TEST_CASE("the part with the most different words is worth reading") {
    const std::vector<Landmark> landmarks = {{100, 10}, {200, 20}, {300, 30}, {400, 40}};
    const auto part = [&](const std::vector<WordsAt>& words) {
        const ByteRange best = part_worth_reading(landmarks, 500, words);
        return std::to_string(best.begin) + "-" + std::to_string(best.end);
    };
    CHECK(part({{1, {25}}}) == "200-300");
    CHECK(part({{1, {5}}, {2, {45}}}) == "400-500");
    CHECK(part({{1, {15, 45}}, {1, {45}}}) == "400-500");
    CHECK(part({{1, {1, 11, 21, 31}}, {2, {42}}}) == "300-500");
    CHECK(part({{1, {10}}, {1, {19}}, {1, {20}}}) == "100-300");
    CHECK(part({{1, {5}}, {1, {15}}, {1, {25}}, {1, {35}}}) == "0-300");
    CHECK(part({}) == "0-0");
    CHECK(part({{1, {}}}) == "0-0");
    CHECK(part_worth_reading({}, 500, {{1, {25}}}).empty());
}

TEST_CASE("a match in a long text says where its words stand") {
    const ScratchFolder scratch;
    std::string text = lines_of_words(20'000);
    const std::size_t at = text.find("w15000 ");
    build(scratch.path(), {article("long", "", text), article("short", "", "w15000 w15001")});
    const IndexReader index(scratch.path());
    const Results results = answer(index, "w15000 w15001");
    REQUIRE(results.matches.size() == 2);
    for (const Match& match : results.matches) {
        if (match.article.id == "short") {
            CHECK(match.part.empty());
            continue;
        }
        CHECK(match.part.begin <= at);
        CHECK(match.part.end >= at + 13);
        CHECK(match.part.size() <= 3 * landmark_bytes);
    }
}

/// The part of a long text that `query` finds worth reading: twenty thousand words, but for `replacements` of
/// some of them, of which the last is to lie in it.
void check_part(std::string_view query, std::vector<std::pair<std::string, std::string>> replacements) {
    std::string text = lines_of_words(20'000);
    for (const auto& [word, other] : replacements) text.replace(text.find(word + " "), word.size(), other);
    const ScratchFolder scratch;
    IndexBuilder builder(scratch.path());
    builder.start(small_lexicon());
    builder.add(article("long", "", text));
    builder.finish();
    builder.publish();
    const IndexReader index(scratch.path());
    Analyzer analyzer(small_lexicon());
    const Results results = index.search(parse_query(query, analyzer), {});
    CAPTURE(query, shown_terms(analyzer, replacements.back().second));
    REQUIRE(results.matches.size() == 1);
    const ByteRange part = results.matches.front().part;
    CAPTURE(part.begin, part.end);
    CHECK_FALSE(part.empty());
    CHECK(part.of(text).find(replacements.back().second) != std::string_view::npos);
}

TEST_CASE("a match in a long text says where its phrase stands, or a compound with the word asked for") {
    check_part("\"der Hund\"", {{"w1000", "Hund"}, {"w15000", "der Hund"}});
    check_part("Haustür", {{"w1000", "Haus"}, {"w12000", "Tür"}, {"w15000", "Kinohaustür"}});
}

}  // namespace fundstelle
