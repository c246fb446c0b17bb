#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "common/text/automaton_builder.hpp"
#include "common/text/near_words.hpp"
#include "common/text/utf8.hpp"
#include "tests/unit/random_text.hpp"

namespace fundstelle {
namespace {

using Words = std::map<std::string, std::uint32_t>;

/// An automaton with the bytes that it views.
struct Automaton {
    explicit Automaton(const Words& words) {
        AutomatonBuilder builder;
        for (const auto& [word, value] : words) builder.add(word, value);
        root = builder.finish();
        bytes = builder.bytes();
    }
    WordAutomaton view() const { return {bytes, root}; }

    std::string bytes;
    std::uint32_t root = 0;
};

std::u32string letters_of(const std::string& word) {
    std::u32string letters;
    for (std::size_t at = 0; at < word.size();) letters += next_code_point(word, at);
    return letters;
}

/// The whole table of distances, as its definition says, in quarters of an edit.
unsigned distance(const std::string& from, const std::string& to, std::span<const Confusion> confusions) {
    const std::u32string a = letters_of(from);
    const std::u32string b = letters_of(to);
    std::vector<std::vector<unsigned>> best(a.size() + 1, std::vector<unsigned>(b.size() + 1, 1000));
    const auto ends = [](const std::u32string& word, std::size_t end, const std::u32string& part) {
        return end >= part.size() && word.compare(end - part.size(), part.size(), part) == 0;
    };
    for (std::size_t i = 0; i <= a.size(); ++i) {
        for (std::size_t j = 0; j <= b.size(); ++j) {
            unsigned& here = best[i][j];
            if (i + j == 0) here = 0;
            if (i > 0) here = std::min(here, best[i - 1][j] + 4);
            if (j > 0) here = std::min(here, best[i][j - 1] + 4);
            if (i > 0 && j > 0) here = std::min(here, best[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 4));
            const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped) here = std::min(here, best[i - 2][j - 2] + 4);
            for (const Confusion& one : confusions) {
                if (one.at_end && i != a.size()) continue;
                if (ends(a, i, one.one) && ends(b, j, one.other)) {
                    here = std::min(here, best[i - one.one.size()][j - one.other.size()] + one.quarters);
                }
                if (ends(a, i, one.other) && ends(b, j, one.one)) {
                    here = std::min(here, best[i - one.other.size()][j - one.one.size()] + one.quarters);
                }
            }
        }
    }
    return best[a.size()][b.size()];
}

std::string shown(const std::vector<NearWord>& words) {
    std::string all;
    for (const NearWord& one : words) {
        all += (all.empty() ? "" : " ") + one.word + ":" + std::to_string(one.quarters);
    }
    return all;
}

/// All words by how far they are from `asked`, the nearest first, and of those the greater values.
std::vector<NearWord> ranked(const Words& words, const std::string& asked,
                             std::span<const Confusion> confusions) {
    std::vector<NearWord> near;
    for (const auto& [word, value] : words) near.push_back({word, distance(asked, word, confusions), value});
    std::stable_sort(near.begin(), near.end(), [](const NearWord& a, const NearWord& b) {
        return a.quarters != b.quarters ? a.quarters < b.quarters : a.value > b.value;
    });
    return near;
}

/// Those of `ranked` that must be found.
std::vector<NearWord> wanted(const std::vector<NearWord>& ranked, const NearOptions& options) {
    std::vector<NearWord> near;
    for (const NearWord& one : ranked) {
        if (one.quarters <= options.edits * 4 && near.size() < options.most) near.push_back(one);
    }
    return near;
}

void check_against_comparing(std::span<const Confusion> confusions, const std::vector<std::string>& letters) {
    RandomText random(11);
    Words words;
    for (int i = 0; i < 800; ++i) {
        const std::string word = random.pick(letters, 7);
        if (!word.empty()) words[word] = static_cast<std::uint32_t>(random.below(4));
    }
    const Automaton automaton(words);
    for (int i = 0; i < 150; ++i) {
        const std::string asked = random.pick(letters, 7);
        if (asked.empty()) continue;
        const std::vector<NearWord> all = ranked(words, asked, confusions);
        for (const unsigned edits : {0U, 1U, 2U}) {
            for (const std::size_t most : {std::size_t{3}, std::size_t{5000}}) {
                const NearOptions options{edits, most, confusions};
                CAPTURE(asked, edits, most);
                REQUIRE(shown(near_words(automaton.view(), asked, options)) == shown(wanted(all, options)));
            }
        }
    }
}

}  // namespace

TEST_CASE("the words near another are those that comparing with every word finds, in its order",
          "[by_comparison]") {
    check_against_comparing({}, {"a", "b", "c", "ä", "ß", "𝄞", "水"});
    check_against_comparing(german_confusions(),
                            {"a", "i", "e", "h", "u", "ä", "s", "c", "t", "z", "k", "ph"});
    check_against_comparing(german_confusions(),
                            {"d", "t", "i", "g", "ch", "x", "ks", "chs", "n", "l", "r", "ng"});
}

TEST_CASE("what German writers take for something else costs less than its edits") {
    struct Row {
        const char* written;
        const char* meant;
        unsigned quarters;
    };
    const std::vector<Row> rows = {
        {"weiss", "wiess", 2},
        {"flugzoig", "flugzeug", 2},
        {"häuser", "heuser", 2},
        {"vater", "fater", 2},
        {"fotograf", "photograph", 4},
        {"hund", "hunt", 2},
        {"rad", "rat", 2},
        {"laden", "laten", 3},
        {"cafe", "kafe", 2},
        {"fahren", "faren", 2},
        {"komission", "kommission", 2},
        {"zypern", "yzpern", 4},
        {"yeit", "zeit", 2},
        {"wenich", "wenig", 2},
        {"mechanik", "mechanig", 2},
        {"mueller", "müller", 1},
        {"putn", "putin", 4},
        {"hasu", "haus", 4},
        {"hxxus", "haus", 8},
        {"packet", "paket", 2},
        {"nazion", "nation", 2},
        {"lux", "luchs", 2},
        {"fuchs", "fux", 2},
    };
    for (const Row& row : rows) {
        CAPTURE(row.written, row.meant);
        const Automaton automaton({{row.meant, 0}});
        const NearOptions options{.edits = row.quarters <= 4 ? 1U : 2U};
        CHECK(shown(near_words(automaton.view(), row.written, options)) ==
              row.meant + (":" + std::to_string(row.quarters)));
    }
}

TEST_CASE("nothing is like what is no word, or too long a one") {
    const Automaton automaton({{std::string(64, 'a'), 0}, {std::string(65, 'a'), 0}, {"b", 0}});
    CHECK(near_words(automaton.view(), "").empty());
    CHECK(near_words(automaton.view(), "b\xC3").empty());
    CHECK(near_words(automaton.view(), "b", {.most = 0}).empty());
    CHECK(near_words(automaton.view(), std::string(64, 'a'), {.confusions = {}}).size() == 2);
    CHECK(near_words(automaton.view(), std::string(65, 'a')).empty());
    CHECK(near_words(automaton.view(), "bbb", {.edits = 7}).size() == 1);
    CHECK(near_words(automaton.view(), "bbbb", {.edits = 7, .confusions = {}}).empty());
    CHECK(near_words(Automaton(Words()).view(), "a").empty());
}

TEST_CASE("words with an ending behind what is like the other are near, each once") {
    const Automaton automaton(
        Words{{"besatzung", 1}, {"besatzungen", 3}, {"besatzungs", 0}, {"fahrerinnen", 2}});
    constexpr std::array<std::string_view, 4> endings = {"en", "n", "nen", "s"};
    struct Row {
        const char* written;
        const char* near;
    };
    for (const Row& row : std::vector<Row>{
             {"besatzung", "besatzung:0 besatzungs:4 besatzungen:5"},
             {"besazung", "besatzung:2 besatzungs:6 besatzungen:7"},
             {"fahrerin", "fahrerinnen:5"},
             {"farerin", "fahrerinnen:7"},
             {"forerin", ""},
             {"fah", ""},
         }) {
        CAPTURE(row.written);
        CHECK(shown(near_words(automaton.view(), row.written, {.endings = endings})) == row.near);
    }
    CHECK(shown(near_words(automaton.view(), "fahrerin", {.edits = 2})).empty());
}

}  // namespace fundstelle
