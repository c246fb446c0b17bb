#include <catch2/catch.hpp>

#include <array>
#include <string>
#include <string_view>

#include "common/text/learnt_lexicon.hpp"
#include "common/text/splitter.hpp"

namespace fundstelle {
namespace {

constexpr WordCount noun(std::uint32_t times) {
    return {.small = 0, .capital = times, .unclear = 0, .cut_short = 0};
}

constexpr WordCount small(std::uint32_t times) {
    return {.small = times, .capital = 0, .unclear = 0, .cut_short = 0};
}

/// A corpus about the law of an invented land.
FoldedCounts counts() {
    return {{"gesetz", noun(50)},
            {"umwelt", noun(30)},
            {"schutz", noun(40)},
            {"umweltschutz", noun(20)},
            {"umweltschutzgesetz", noun(3)},
            {"haus", noun(60)},
            {"tür", noun(20)},
            {"haustür", noun(90)},
            {"schulgarten", noun(2)},
            {"schule", noun(30)},
            {"garten", noun(30)},
            {"kamen", small(20)},
            {"rad", noun(30)},
            {"wohnen", small(20)},
            {"wohnt", small(10)},
            {"pflicht", noun(30)},
            {"bereite", small(3)},
            {"bereiter", small(3)},
            {"bereites", small(3)},
            {"bereit", small(20)},
            {"pflichtbereit", small(2)},
            {"bundes", {.small = 0, .capital = 0, .unclear = 0, .cut_short = 4}},
            {"abend", {.small = 10, .capital = 20, .unclear = 5, .cut_short = 0}},
            {"titel", {.small = 0, .capital = 0, .unclear = 7, .cut_short = 0}},
            {"einmal", small(1)},
            {"grmpf", noun(9)},
            {"ung", noun(9)}};
}

struct ClassRow {
    std::string_view word;
    int classes;
};

std::string split(std::string_view word, const Lexicon& lexicon) {
    std::string text;
    for (const ByteRange& part : Splitter(lexicon).split(word)) {
        if (!text.empty()) text += ' ';
        text += part.of(word);
    }
    return text;
}

struct SplitRow {
    std::string_view word, parts;
};

}  // namespace

TEST_CASE("a learnt lexicon classes words by how they are written and by the frequency of their parts") {
    const Lexicon lexicon = learnt_lexicon(counts());
    CHECK(lexicon.origin() == "the corpus itself");
    for (const ClassRow& row : std::array{
             ClassRow{"gesetz", WordClasses::noun},
             ClassRow{"umweltschutz", WordClasses::compound},
             ClassRow{"umweltschutzgesetz", WordClasses::compound},
             ClassRow{"haustür", WordClasses::noun},  // more frequent than its parts
             ClassRow{"wohnen", WordClasses::other},
             ClassRow{"kamen", WordClasses::name},
             ClassRow{"bereit", WordClasses::adjective},
             ClassRow{"pflichtbereit", 0},
             ClassRow{"bundes", WordClasses::linking},
             ClassRow{"abend", WordClasses::other},
             ClassRow{"titel", WordClasses::noun},
             ClassRow{"einmal", 0},
             ClassRow{"grmpf", 0},
             ClassRow{"ung", 0},
             ClassRow{"unbekannt", 0},
         }) {
        CAPTURE(row.word);
        CHECK(int{lexicon.classes(row.word).bits} == row.classes);
    }
}

TEST_CASE("a learnt lexicon splits compounds that its corpus has and those it has not") {
    const Lexicon lexicon = learnt_lexicon(counts());
    for (const SplitRow& row : std::array{
             SplitRow{"umweltschutzgesetz", "umweltschutz umwelt schutz gesetz"},
             SplitRow{"umweltgesetz", "umwelt gesetz"},
             SplitRow{"bundesgesetz", "bundes gesetz"},
             SplitRow{"schulgarten", "schul garten"},
             SplitRow{"wohnhaus", "wohn haus"},
             SplitRow{"pflichtbereit", "pflicht bereit"},
             SplitRow{"kamerad", ""},
             SplitRow{"gesetz", ""},
         }) {
        CAPTURE(row.word);
        CHECK(split(row.word, lexicon) == row.parts);
    }
}

TEST_CASE("the same counts make the same lexicon, in whatever order they come") {
    const FoldedCounts forwards = counts();
    FoldedCounts backwards(1000);
    for (const auto& [word, count] : forwards) backwards.emplace(word, count);
    CHECK(learnt_lexicon(forwards).bytes() == learnt_lexicon(backwards).bytes());
}

TEST_CASE("of more words than a lexicon has room for the rarest are left out") {
    Limits limits;
    limits.learnt_words_bytes = 100;
    const Lexicon lexicon = learnt_lexicon(counts(), limits);
    CHECK_FALSE(lexicon.classes("haustür").empty());
    CHECK(lexicon.classes("umweltschutzgesetz").empty());
    CHECK(lexicon.classes("wohnen").empty());
}

TEST_CASE("a corpus without words makes an empty lexicon") {
    CHECK(learnt_lexicon({}).empty());
}

}  // namespace fundstelle
