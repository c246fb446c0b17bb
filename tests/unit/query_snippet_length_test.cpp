#include <catch2/catch.hpp>

#include <string>
#include <string_view>

#include "common/query/parser.hpp"
#include "common/query/passage.hpp"
#include "common/query/snippet.hpp"
#include "common/text/utf8.hpp"
#include "tests/unit/joined_passages.hpp"

namespace fundstelle {
namespace {

Passage snippet_for(std::string_view query, std::string_view text, std::string_view title = {},
                    std::size_t room = 300) {
    Analyzer analyzer;
    Limits limits;
    limits.snippet_code_points = room;
    const Snippet snippet = make_snippet(text, title, parse_query(query, analyzer), analyzer, limits);
    CHECK(length_of(snippet) <= room);
    return joined(snippet);
}

std::string repeated(std::string_view text, int times) {
    std::string result;
    while (times-- > 0) result += text;
    return result;
}

TEST_CASE("signs between sentences and lines count to the length of a snippet") {
    const auto length = [](const Passage& snippet) { return count_code_points(snippet.text); };
    CHECK(length(snippet_for("Haus", "Das Haus steht. " + repeated("§ ", 400) + "Der Garten.")) <= 300);
    CHECK(length(snippet_for("Haus Garten", "Das Haus\n" + repeated("=", 500) + "\n\nDer Garten.")) <= 300);
    const std::string row = "\n|" + repeated("Haus|", 100);
    CHECK(length(snippet_for("Haus", "Das Haus." + row)) <= 300);
    CHECK(length(snippet_for("Haus", repeated("|der", 40) + "|Haus|" + repeated("der|", 40), "", 40)) <= 40);
    CHECK(length(snippet_for("Haus", "Das Haus ist so lang wie" + repeated("\n•ein", 100), "", 40)) <= 40);
}

TEST_CASE("a sentence of any length is shown with what matched") {
    for (std::size_t length = 250; length < 330; ++length) {
        const std::string sentence = ("Putin" + repeated(" ab", 200)).substr(0, length - 2) + "x.";
        INFO(length);
        CHECK(snippet_for("Putin", sentence).marks.size() == 1);
    }
    const std::string word(230, 'a');
    const std::string around = "Anfang " + repeated("nichts ", 100) + word + repeated(" nichts", 100);
    CHECK(snippet_for(word, around).marks.size() == 1);
}

TEST_CASE("a text of nothing but markup is read in time") {
    for (const char* piece :
         {"[](x)", "[](x).", "[](", "](", "[x](y \"", "*a", "*a_b ", "> ", "|", ">|a\n"}) {
        INFO(piece);
        const std::string text = "Haus" + repeated(piece, 100'000) + " Garten";
        CHECK(count_code_points(snippet_for("Haus", text).text) <= 300);
    }
}

TEST_CASE("a sentence that names the title is not the title") {
    const std::string text =
        "Das Archiv in Minsk ist offen. Putin kam zur Feier. Das Archiv schloss am Abend.";
    CHECK(snippet_for("Archiv Minsk", text, "Putin", 40).text == "Das Archiv in Minsk ist offen.");
}

TEST_CASE("narrow no-break spaces separate words and are never marked") {
    const Passage snippet = snippet_for("Dezember", "Am 19.\u202FDezember begann es.");
    REQUIRE(snippet.marks.size() == 1);
    CHECK(snippet.marks.front().of(snippet.text) == "Dezember");
    CHECK(snippet_for("\"\u202FHaus\"", "Der \u202FHaus steht").marks.size() == 1);
}

TEST_CASE("a passage is cut at spaces and hyphens, not within words that fit") {
    const auto fitted = [](std::string_view text, ByteRange sentence, ByteRange core, std::size_t room) {
        return fit_around(text, sentence, core, room).of(text);
    };
    const std::string_view dog = "Weg. Der alte Hund bellt im Garten";
    CHECK(fitted(dog, {5, dog.size()}, {9, 24}, 12) == "alte Hund");
    CHECK(fitted(dog, {5, dog.size()}, {19, 24}, 16) == "Hund bellt im");
    const std::string_view numbers = "eins zwei drei-vier-fünf-sechs sieben acht neun";
    CHECK(fitted(numbers, {0, numbers.size()}, {10, 14}, 20) == "zwei drei-vier-");
}

TEST_CASE("a passage does not begin behind the sign of its first word") {
    const std::string_view law = "nach den §§ 4 und 5 sowie § 12 Abs. 3 des Gesetzes";
    const std::size_t number = law.find("12");
    const std::size_t word = law.find("Gesetzes");
    CHECK(fit_around(law, {0, law.size()}, {number, number + 2}, 7).of(law) == "§ 12");
    for (std::size_t room = 8; room < law.size(); ++room) {
        const std::string_view part = fit_around(law, {0, law.size()}, {word, law.size()}, room).of(law);
        INFO(room << ": " << part);
        CHECK_FALSE((part.starts_with("12") || part.starts_with("4")));
    }
}

}  // namespace
}  // namespace fundstelle
