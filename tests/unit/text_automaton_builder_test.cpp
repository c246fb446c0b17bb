#include <catch2/catch.hpp>

#include <map>
#include <set>
#include <string>

#include "common/text/automaton_builder.hpp"
#include "common/text/word_automaton.hpp"
#include "tests/unit/random_text.hpp"

namespace fundstelle {

TEST_CASE("an automaton of many words holds each with its value, and nothing else") {
    RandomText random(3);
    std::map<std::string, std::uint32_t> words;
    while (words.size() < 20'000) {
        const std::string word = random.pick(std::string_view("abcdefgh"), 8);
        if (!word.empty()) words[word] = static_cast<std::uint32_t>(random.below(20));
    }
    AutomatonBuilder builder;
    for (const auto& [word, value] : words) builder.add(word, value);
    const std::uint32_t root = builder.finish();
    const std::string bytes = builder.bytes();
    const WordAutomaton automaton{bytes, root};
    REQUIRE(automaton.is_sound());
    CHECK(bytes.size() == builder.size() * lexicon_format::arc_bytes);
    for (const auto& [word, value] : words) REQUIRE(automaton.value(word) == value);
    std::set<std::string> nodes;
    for (std::size_t begin = 0, at = 0; at < builder.size(); ++at) {
        if (!automaton.arc(static_cast<std::uint32_t>(at)).last) continue;
        const std::size_t end = (at + 1) * lexicon_format::arc_bytes;
        REQUIRE(nodes.insert(bytes.substr(begin, end - begin)).second);
        begin = end;
    }
    for (int i = 0; i < 20'000; ++i) {
        const std::string other = random.pick(std::string_view("abcdefghi"), 9);
        if (other.empty()) continue;
        const auto from = words.lower_bound(other);
        CAPTURE(other);
        REQUIRE(automaton.value(other).has_value() == (words.count(other) != 0));
        REQUIRE(automaton.node_behind(other).has_value() ==
                (from != words.end() && from->first.starts_with(other)));
    }
}

TEST_CASE("words with the same endings and values share their nodes, those with other values do not") {
    const auto arcs = [](std::uint32_t step) {
        AutomatonBuilder builder;
        for (std::uint32_t i = 0; i < 26; ++i) {
            builder.add(std::string(1, static_cast<char>('a' + i)) + "verordnung", i * step);
        }
        builder.finish();
        return builder.size();
    };
    CHECK(arcs(0) == 26 + 10 + 1);
    CHECK(arcs(1) == 26 * 12);
}

TEST_CASE("an automaton with an arc that leads nowhere is not sound") {
    AutomatonBuilder builder;
    builder.add("ab", 1);
    const std::uint32_t root = builder.finish();
    const std::string bytes = builder.bytes();
    CHECK(WordAutomaton{bytes, root}.is_sound());
    CHECK_FALSE(WordAutomaton{bytes, root + 1}.is_sound());
    CHECK_FALSE(WordAutomaton{bytes.substr(0, bytes.size() - 1), 0}.is_sound());
    CHECK_FALSE(WordAutomaton{"", 0}.is_sound());
    std::string astray = bytes;
    astray[astray.size() - 2] = '\x7F';
    CHECK_FALSE(WordAutomaton{astray, root}.is_sound());
    std::string endless = bytes;
    endless[endless.size() - 3] = static_cast<char>(endless[endless.size() - 3] & ~1);
    CHECK_FALSE(WordAutomaton{endless, root}.is_sound());
}

}  // namespace fundstelle
