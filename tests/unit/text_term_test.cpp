#include <catch2/catch.hpp>

#include <array>
#include <string>
#include <vector>

#include "common/text/term.hpp"
#include "tests/unit/random_text.hpp"

namespace fundstelle {
namespace {

constexpr std::array kinds = {TermKind::exact, TermKind::stem, TermKind::part, TermKind::variant};

std::string shown(const Term& term) {
    return std::string(term.text) + " " + std::to_string(static_cast<int>(term.kind)) + " " +
           std::to_string(term.letters.begin) + "-" + std::to_string(term.letters.end) + "\n";
}

/// What is read of `terms` when they were packed behind `key`.
std::string packed_and_read(const std::vector<Term>& terms, const std::string& key, std::size_t word_bytes) {
    std::string bytes = key;
    pack_terms(terms, key, word_bytes, bytes);
    const TermList list(std::string_view(bytes).substr(0, key.size()), word_bytes);
    CHECK(list.size() == terms.size());
    CHECK(list.empty() == terms.empty());
    std::string read;
    for (const Term& term : list) read += shown(term);
    return read;
}

}  // namespace

TEST_CASE("packed terms read as they were, whatever they are") {
    RandomText random(31);
    for (int i = 0; i < 2'000; ++i) {
        const std::string key = random.bytes(i % 10 == 0 ? 400 : 20);
        std::vector<std::string> texts;
        for (std::size_t n = random.below(12); n > 0; --n) {
            const std::size_t begin = random.below(key.size() + 1);
            texts.push_back(random.below(2) == 0 ? key.substr(begin, random.below(30)) : random.bytes(300));
        }
        std::vector<Term> terms;
        std::string expected;
        for (const std::string& text : texts) {
            const ByteRange piece{random.below(500), 500 + random.below(2) * random.below(70'000)};
            const ByteRange letters = random.below(2) == 0 ? ByteRange{0, key.size()} : piece;
            terms.push_back({text, kinds[random.below(kinds.size())], letters});
            expected += shown(terms.back());
        }
        REQUIRE(packed_and_read(terms, key, key.size()) == expected);
    }
}

TEST_CASE("texts that stand in the word, or in another text, are not packed again") {
    const std::string key = "haustür";
    const std::array terms = {Term{"haustür", TermKind::exact, {0, 8}},
                              Term{"haustur", TermKind::stem, {0, 8}}, Term{"haus", TermKind::part, {0, 4}},
                              Term{"tur", TermKind::part, {4, 8}}};
    std::string packed;
    pack_terms(terms, key, 8, packed);
    CHECK(packed.size() == 2 + std::string("haustur").size() + 2 + 2 + 4 + 4);
}

TEST_CASE("a list of no terms ends where it begins") {
    CHECK(TermList().empty());
    CHECK(TermList().begin() == TermList().end());
    CHECK(packed_and_read({}, "word", 4).empty());
}

}  // namespace fundstelle
