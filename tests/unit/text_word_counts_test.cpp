#include <catch2/catch.hpp>

#include <array>
#include <map>
#include <string>
#include <string_view>

#include "common/text/word_counts.hpp"

namespace fundstelle {
namespace {

/// The counts of a text: `word:small/capital/unclear/cut short`, in the order of the words.
std::string shown(const FoldedCounts& counts) {
    std::string text;
    for (const auto& [word, count] : std::map<std::string, WordCount>(counts.begin(), counts.end())) {
        if (!text.empty()) text += ' ';
        text += word + ':' + std::to_string(count.small) + '/' + std::to_string(count.capital) + '/' +
                std::to_string(count.unclear) + '/' + std::to_string(count.cut_short);
    }
    return text;
}

std::string counted(std::string_view text) {
    WordCounts words;
    words.add(text);
    return shown(words.folded());
}

struct Row {
    std::string_view text, counts;
};

}  // namespace

TEST_CASE("words are counted by their folded form and by how they are written") {
    for (const Row& row : std::array{
             Row{"", ""},
             Row{"das alte Haus, Garten", "alte:1/0/0/0 das:1/0/0/0 garten:0/1/0/0 haus:0/1/0/0"},
             Row{"Das ist es. Das", "das:0/0/2/0 es:1/0/0/0 ist:1/0/0/0"},
             Row{"für „Häuser“", "für:1/0/0/0 häuser:0/0/1/0"},
             Row{"am Fluss am Fluß am FLUSS", "am:3/0/0/0 fluss:0/2/0/0"},
             Row{"zu Moeglichkeit, Möglichkeit, Mo\u0308glichkeit", "möglichkeit:0/3/0/0 zu:1/0/0/0"},
             Row{"im Ver\u00ADein", "im:1/0/0/0 verein:0/1/0/0"},
             Row{"auf Bundes- und Landes-, Gemeindeebene",
                 "auf:1/0/0/0 bundes:0/0/0/1 gemeindeebene:0/0/1/0 landes:0/0/0/1 und:1/0/0/0"},
             Row{"die EU-Kommission", "die:1/0/0/0 kommission:0/0/1/0"},
             Row{"ab 5 Uhr", "ab:1/0/0/0 uhr:0/0/1/0"},
         }) {
        CAPTURE(row.text);
        CHECK(counted(row.text) == row.counts);
    }
}

TEST_CASE("beyond their memory the rarest words are forgotten, and the frequent ones keep their counts") {
    Limits limits;
    limits.counted_words_bytes = 10'000;
    WordCounts words(limits);
    for (int i = 0; i < 3000; ++i) {
        std::string once = "wort";
        for (int rest = i; rest != 0; rest /= 26) once += static_cast<char>('a' + rest % 26);
        words.add("das Haus steht " + once);
    }
    const FoldedCounts counts = words.folded();
    CHECK(counts.size() < 150);
    REQUIRE(counts.count("haus") == 1);
    CHECK(counts.at("haus").capital == 3000);
}

}  // namespace fundstelle
