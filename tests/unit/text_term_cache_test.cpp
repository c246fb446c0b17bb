#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "common/text/term_cache.hpp"

namespace fundstelle {
namespace {

std::vector<Term> terms_of(const std::string& word) {
    return {{word, TermKind::exact, {0, word.size()}},
            {std::string_view(word).substr(1), TermKind::part, {1, word.size()}}};
}

std::string shown(std::span<const Term> terms) {
    std::string text;
    for (const Term& term : terms) {
        text += std::string(term.text) + (term.kind == TermKind::part ? "+" : "=") +
                std::to_string(term.letters.end) + " ";
    }
    return text;
}

std::string word(std::size_t number) {
    return "w" + std::to_string(number) + std::string(number % 50, 'x');
}

}  // namespace

TEST_CASE("a cache gives back the terms of the words that it was given") {
    TermCache cache(1 << 20);
    CHECK_FALSE(cache.find("Haus"));
    CHECK_FALSE(cache.find(""));
    for (std::size_t i = 0; i < 2000; ++i)
        CHECK(shown(cache.insert(word(i), terms_of(word(i)))) == shown(terms_of(word(i))));
    for (std::size_t i = 0; i < 2000; ++i) {
        const auto found = cache.find(word(i));
        REQUIRE(found);
        REQUIRE(shown(*found) == shown(terms_of(word(i))));
    }
    cache.insert("", {});
    REQUIRE(cache.find(""));
    CHECK(cache.find("")->empty());
    const std::string long_word(1 << 20, 'y');
    cache.insert(long_word, terms_of(long_word));
    CHECK(shown(*cache.find(long_word)) == shown(terms_of(long_word)));
}

TEST_CASE("a cache forgets what was not asked for, keeps what was, and only when it makes room") {
    TermCache cache(2 << 20);
    const std::string kept = "kept";
    cache.insert(kept, terms_of(kept));
    for (std::size_t i = 0; i < 20'000; ++i) {
        REQUIRE(cache.find(kept));
        if (!cache.find(word(i))) cache.insert(word(i), terms_of(word(i)));
        cache.make_room();
    }
    CHECK_FALSE(cache.find(word(0)));
    CHECK(cache.find(word(19'999)));
    CHECK(shown(*cache.find(kept)) == shown(terms_of(kept)));

    TermCache without_room(0);
    const auto terms = without_room.insert(kept, terms_of(kept));
    for (std::size_t i = 0; i < 3000; ++i) without_room.insert(word(i), terms_of(word(i)));
    CHECK(shown(terms) == shown(terms_of(kept)));
}

}  // namespace fundstelle
