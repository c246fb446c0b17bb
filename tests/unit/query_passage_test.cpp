#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "common/query/markup.hpp"
#include "common/query/passage.hpp"
#include "common/text/utf8.hpp"
#include "tests/unit/random_text.hpp"

namespace fundstelle {
namespace {

/// A text written with signs around ranges of it: `{` and `}` around the sentence, `[` and `]` around words.
struct Marked {
    explicit Marked(std::string_view signed_text) {
        for (const char sign : signed_text) {
            if (sign == '{') sentence.begin = text.size();
            if (sign == '}') sentence.end = text.size();
            if (sign == '[') words.push_back({text.size(), text.size()});
            if (sign == ']') words.back().end = text.size();
            if (std::string_view("{}[]").find(sign) == std::string_view::npos) text += sign;
        }
        if (sentence.end == 0) sentence.end = text.size();
    }

    std::string text;
    ByteRange sentence;
    std::vector<ByteRange> words;
};

std::string fitted(std::string_view signed_text, std::size_t room) {
    const Marked marked(signed_text);
    return std::string(fit_around(marked.text, marked.sentence, marked.words.at(0), room).of(marked.text));
}

/// `text` cleaned, its marks as `[` and `]` again.
std::string cleaned(std::string_view signed_text) {
    const Marked marked(signed_text);
    Passage passage;
    write_clean(marked.text, marked.sentence, find_markup(marked.text), marked.words, passage);
    for (auto mark = passage.marks.rbegin(); mark != passage.marks.rend(); ++mark) {
        passage.text.insert(mark->end, "]").insert(mark->begin, "[");
    }
    return passage.text;
}

}  // namespace

TEST_CASE("a part of a sentence is cut between words") {
    struct Row {
        std::size_t room;
        const char* text;
        const char* part;
    };
    const std::vector<Row> rows = {
        {100, "Der alte Hund [bellt] im Garten", "Der alte Hund bellt im Garten"},
        {29, "Der alte Hund [bellt] im Garten", "Der alte Hund bellt im Garten"},
        {20, "Der alte Hund [bellt] im Garten am Haus", "Hund bellt im"},
        {5, "Der alte Hund [bellt] im Garten", "bellt"},
        {12, "[Der] alte Hund bellt im Garten", "Der alte"},
        {12, "Der alte Hund bellt im [Garten]", "im Garten"},
        {12, "[]Der alte Hund bellt im Garten", "Der alte"},
        {100, "Weg. {Der alte Hund [bellt] im Garten} am Haus", "Der alte Hund bellt im Garten"},
        {9, "Größe übt [über] Ärger Öfen", "über"},
        {15, "Größe übt [über] Ärger Öfen", "übt über Ärger"},
        {10, "a  b   [Hund]   c  d", "Hund"},
        {12, "vor [Hund] Donaudampfschifffahrtsgesellschaft", "vor Hund"},
        {12, "Donaudampfschifffahrtsgesellschaft [Hund] nach", "Hund"},
    };
    for (const Row& row : rows) {
        INFO(row.room << ": " << row.text);
        CHECK(fitted(row.text, row.room) == row.part);
    }
}

TEST_CASE("a word longer than the room is cut behind its last character that fits") {
    CHECK(fitted("[Donaudampfschifffahrt] ahoi", 8) == "Donaudam");
    CHECK(fitted("ahoi [Donaudampfschifffahrt]", 8) == "Donaudam");
    CHECK(fitted("[Donaudampfschifffahrt] ahoi", 0).empty());
    CHECK(fitted("[éééé] b", 3) == "ééé");
    const std::string decomposed = "e\u0301e\u0301e\u0301";
    CHECK(fitted("[" + decomposed + "] b", 4) == "e\u0301e\u0301");
    CHECK(fitted("[" + decomposed + "] b", 5) == "e\u0301e\u0301");
    CHECK(fitted("[" + decomposed + "] b", 6) == decomposed);
    CHECK(fitted("[👍🏽👍🏽👍🏽] b", 3) == "👍🏽");
    CHECK(fitted("[]" + std::string(10'000, 'a'), 300) == std::string(300, 'a'));
}

TEST_CASE("a part has the words that were asked for, and what fits of the sentence around them") {
    static constexpr std::array<std::string_view, 9> words = {
        "a", "Haus", "Ärger", "übermütig", "österreichisch", "中", "e\u0301te\u0301", "👍🏽", "„so“"};
    RandomText random(20221219);
    for (int i = 0; i < 5000; ++i) {
        std::string text;
        std::vector<ByteRange> places;
        for (std::size_t left = 1 + random.below(30); left > 0; --left) {
            if (!text.empty()) text += random.below(4) == 0 ? "  " : " ";
            const std::string_view word = words[random.below(words.size())];
            places.push_back({text.size(), text.size() + word.size()});
            text += word;
        }
        const std::size_t first = random.below(places.size());
        const std::size_t last = std::min(first + random.below(2), places.size() - 1);
        const ByteRange core{places[first].begin, places[last].end};
        const std::size_t room = count_code_points(core.of(text)) + random.below(60);
        const ByteRange part = fit_around(text, {0, text.size()}, core, room);
        CAPTURE(text, core.of(text), room, part.of(text));
        REQUIRE(part.begin <= core.begin);
        REQUIRE(part.end >= core.end);
        REQUIRE(part.end <= text.size());
        REQUIRE(count_code_points(part.of(text)) <= room);
        const auto begins = [&](const ByteRange& word) { return word.begin == part.begin; };
        const auto ends = [&](const ByteRange& word) { return word.end == part.end; };
        REQUIRE(std::any_of(places.begin(), places.end(), begins));
        REQUIRE(std::any_of(places.begin(), places.end(), ends));
    }
}

TEST_CASE("a passage is written on one line without the marks of Markdown") {
    struct Row {
        const char* text;
        const char* written;
    };
    const std::vector<Row> rows = {
        {"", ""},
        {"  \n ", ""},
        {"  Der  alte\tHund\nbellt ", "Der alte Hund bellt"},
        {"Der\u00A0alte\u3000Hund", "Der alte Hund"},
        {"Eins\n\nZwei", "Eins · Zwei"},
        {"Eins\r\n\r\n\r\nZwei", "Eins · Zwei"},
        {"Liste\n- Äpfel\n* Birnen\n• Quitten", "Liste · Äpfel · Birnen · Quitten"},
        {"Eins\n## Zwei\n### Drei", "Eins · Zwei · Drei"},
        {"Eins\n\n- Zwei\n\n- Drei", "Eins · Zwei · Drei"},
        {"Das **fette** Wort", "Das fette Wort"},
        {"Das **[fette]** Wort", "Das [fette] Wort"},
        {"a - b # c > d | e * f", "a - b # c > d | e * f"},
        {"Haupt-\nund Nebeneingang\n-ausgang", "Haupt- und Nebeneingang -ausgang"},
        {"Der [alte]  [Hund]", "Der [alte] [Hund]"},
        {"[Der] [Hund]", "[Der] [Hund]"},
        {"Über [Häuser]\nund\n- [Ärger]\n- Not", "Über [Häuser] und · [Ärger] · Not"},
        {"[Ha\u00ADus]", "[Ha\u00ADus]"},
        {"Vor. {Der [Hund] bellt.} Nach.", "Der [Hund] bellt."},
        {"Vor {der [Hund]}", "der [Hund]"},
    };
    for (const Row& row : rows) {
        INFO(row.text);
        CHECK(cleaned(row.text) == row.written);
    }
}

}  // namespace fundstelle
