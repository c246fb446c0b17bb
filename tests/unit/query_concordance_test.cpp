#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include "common/query/concordance.hpp"
#include "common/query/parser.hpp"
#include "common/text/display_width.hpp"
#include "common/text/utf8.hpp"
#include "tests/unit/random_text.hpp"
#include "tests/unit/small_lexicon.hpp"

namespace fundstelle {
namespace {

/// `left[keyword]right`, a line each.
std::string lines(const std::string& text, const std::string& query, std::size_t context = 15) {
    Analyzer analyzer(small_lexicon());
    std::string all;
    for (const Occurrence& one : concordance(text, parse_query(query, analyzer), analyzer, {}, context)) {
        all += one.left + "[" + one.keyword + "]" + one.right + "\n";
    }
    return all;
}

}  // namespace

TEST_CASE("every occurrence of a word is a line with what stands around it") {
    struct Row {
        std::string text, query, lines;
    };
    const std::vector<Row> rows = {
        {"Das Haus steht.", "haus", "Das [Haus] steht.\n"},
        {"Häuser, Häuser!", "Haus", "[Häuser], Häuser!\nHäuser, [Häuser]!\n"},
        {"Am Ende der langen Straße steht ein Haus am Rand der alten Stadt", "Haus",
         "steht ein [Haus] am Rand der\n"},
        {"Ein Wort\n\nin   zwei\tZeilen", "Wort Zeile", "Ein [Wort] in zwei Zeilen\nWort in zwei [Zeilen]\n"},
        {"Die Haustür klemmt", "Tür", "Die [Haustür] klemmt\n"},
        {"Die alte Linde und die Linde", "\"alte Linde\"", "Die [alte Linde] und die Linde\n"},
        {"Der Hund", "Katze", ""},
        {"Das «Haus»", "Haus", "Das «[Haus]»\n"},
        {"# Titel\n\nEin **Haus** am [Hof](http://haus.example)", "Haus", "Titel Ein [Haus] am Hof\n"},
        {"Die Firma Müller & Söhne, in Hof", "\"Müller & Söhne\"", "Die Firma [Müller & Söhne], in Hof\n"},
        {"Er rief, Müller, Söhne und Hunde", "\"Müller Söhne\" Hund",
         "Er rief, [Müller, Söhne] und Hunde\nSöhne und [Hunde]\n"},
        {"Sie fing heute an. Ein Hund", "anfangen", "Sie [fing heute an]. Ein Hund\n"},
        {"Bis zum 26. Mai 2022 gilt das", "26.05.2022", "Bis zum [26. Mai 2022] gilt das\n"},
        {"Am 12.05.2022 und 4711/2022", "2022", "Am 12.05.[2022] und 4711/2022\nund 4711/[2022]\n"},
        {"", "Haus", ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text, row.query);
        CHECK(lines(row.text, row.query) == row.lines);
    }
}

TEST_CASE("a context is never longer than asked for, and cuts no letter") {
    CHECK(lines("Donaudampfschifffahrt Haus Donaudampfschifffahrt", "Haus", 10) ==
          "hifffahrt [Haus] Donaudamp\n");
    CHECK(lines("aaaaaaaaae\u0301\u0302 Haus", "Haus", 2) == " [Haus]\n");
    CHECK(lines("Ein Haus hier", "Haus", 0) == "[Haus]\n");
}

TEST_CASE("a concordance of long texts reads as far as there is room, up to a line end or a space") {
    Analyzer analyzer(small_lexicon());
    const Query query = parse_query("Haus", analyzer);
    const auto count = [&](const std::string& text, ConcordanceRoom& room,
                           const std::vector<Cut>& cuts = {}) {
        return concordance(text, query, analyzer, cuts, room).size();
    };
    ConcordanceRoom room{25};
    CHECK(count("Haus Haus\n", room) == 2);
    CHECK(room.bytes == 15);
    CHECK(count("Haus\nHaus Haus Haus Haus", room) == 1);
    CHECK(room.left_out == 19);
    CHECK(count("Haus Hausboot", room) == 1);
    CHECK(room.left_out == 19 + 8);
    CHECK(count("HausHausHaus", room) == 0);
    ConcordanceRoom some{15};
    CHECK(count("Haus Haus Haus Haus", some, {{{0, 5}, CutReason::label}, {{10, 19}, CutReason::label}}) ==
          1);
}

TEST_CASE("concordances are sorted by the words around the keyword, umlauts as their base letters") {
    const auto sorted = [](ContextOrder order) {
        std::vector<Occurrence> all = {{"der ", "Hund", " Zeus"},
                                       {"Äpfel, ", "Hund", " bellt"},
                                       {"ein alter ", "Hund", " äst"},
                                       {"ein neuer ", "Hund", " «Ast»"}};
        std::stable_sort(all.begin(), all.end(), [&](const Occurrence& a, const Occurrence& b) {
            return sort_key(a, order) < sort_key(b, order);
        });
        std::string shown;
        for (const Occurrence& one : all) shown += one.left + one.right + ";";
        return shown;
    };
    CHECK(sorted(ContextOrder::none) == "der  Zeus;Äpfel,  bellt;ein alter  äst;ein neuer  «Ast»;");
    CHECK(sorted(ContextOrder::left) == "ein alter  äst;Äpfel,  bellt;der  Zeus;ein neuer  «Ast»;");
    CHECK(sorted(ContextOrder::right) == "ein alter  äst;ein neuer  «Ast»;Äpfel,  bellt;der  Zeus;");
}

TEST_CASE("the width of a text counts what a terminal shows of it") {
    struct Row {
        std::string text;
        std::size_t width;
    };
    const std::vector<Row> rows = {
        {"", 0},     {"Haus", 4}, {"Häuser", 6}, {"Ha\u0308user", 6}, {"weiß\u00ADer", 6},
        {"東京", 4}, {"👍", 2},    {"\u200Ba", 1}};
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(display_width(row.text) == row.width);
    }
}

}  // namespace fundstelle
