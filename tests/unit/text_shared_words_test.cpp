#include <catch2/catch.hpp>

#include <array>
#include <string>
#include <thread>
#include <vector>

#include "common/text/analyzer.hpp"
#include "common/text/shared_words.hpp"
#include "tests/unit/random_text.hpp"
#include "tests/unit/small_lexicon.hpp"

namespace fundstelle {

TEST_CASE("shared words are found by all, and forgotten beyond their memory") {
    SharedWords words(1 << 20);
    std::string content;
    CHECK_FALSE(words.find("Haus", content));
    words.insert("Haus", "haus");
    CHECK(words.find("Haus", content));
    CHECK(content == "haus");
    words.insert("Haus", "haus");
    for (int i = 0; i < 200'000; ++i) words.insert("w" + std::to_string(i), "w");
    CHECK_FALSE(words.find("Haus", content));
}

TEST_CASE("siblings find the terms that an analyzer finds alone, in several threads at once", "[threads]") {
    const std::array<std::string, 10> pool = {"Haustür ", "Häuser ",     "Ein- und Ausfuhr ", "am 3. Mai ",
                                              "E-Mail ",  "fing er an ", "STRASSE ",          "Schiffahrt ",
                                              "der ",     "x1 "};
    RandomText random(4);
    std::vector<std::string> texts;
    std::vector<std::string> wanted;
    Analyzer alone(small_lexicon());
    for (int i = 0; i < 300; ++i) {
        texts.push_back(random.pick(pool, 40) + random.unicode(30));
        wanted.push_back(shown_terms(alone, texts.back()));
    }
    Limits little;
    little.word_cache_bytes = 4'000;
    for (const Limits& limits : {Limits{}, little}) {
        Analyzer first(small_lexicon(), limits);
        std::vector<Analyzer> analyzers;
        for (int i = 0; i < 3; ++i) analyzers.push_back(first.sibling());
        analyzers.push_back(std::move(first));
        std::vector<std::thread> threads;
        std::array<int, 4> differences{};
        for (std::size_t thread = 0; thread < analyzers.size(); ++thread) {
            threads.emplace_back([&, thread] {
                for (std::size_t i = 0; i < texts.size(); ++i) {
                    if (shown_terms(analyzers[thread], texts[i]) != wanted[i]) ++differences[thread];
                }
            });
        }
        for (std::thread& thread : threads) thread.join();
        CHECK(differences == std::array<int, 4>{});
    }
}

}  // namespace fundstelle
