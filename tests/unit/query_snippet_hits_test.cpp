#include <catch2/catch.hpp>

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "common/query/parser.hpp"
#include "common/query/snippet.hpp"
#include "tests/unit/joined_passages.hpp"
#include "tests/unit/random_text.hpp"
#include "tests/unit/small_lexicon.hpp"

namespace fundstelle {
namespace {

std::string with_marks(std::string text, const std::vector<ByteRange>& marks) {
    for (auto mark = marks.rbegin(); mark != marks.rend(); ++mark) {
        text.insert(mark->end, "]").insert(mark->begin, "[");
    }
    return text;
}

Limits with_room(std::size_t code_points) {
    Limits limits;
    limits.snippet_code_points = code_points;
    return limits;
}

std::string shown(std::string_view query, std::string_view text, std::size_t room = 300) {
    Analyzer analyzer(small_lexicon());
    const Query parsed = parse_query(query, analyzer);
    const Passage passage = joined(make_snippet(text, "", parsed, analyzer, with_room(room)));
    return with_marks(passage.text, passage.marks);
}

std::string shown_title(std::string_view query, std::string_view title) {
    Analyzer analyzer(small_lexicon());
    const Query parsed = parse_query(query, analyzer);
    return with_marks(std::string(title), SnippetMaker(parsed, analyzer).title_marks(title));
}

struct Row {
    std::string_view query, text, shown;
    std::size_t room = 300;
};

void check_rows(const std::vector<Row>& rows) {
    for (const Row& row : rows) {
        INFO(row.query << " in " << row.text);
        CHECK(shown(row.query, row.text, row.room) == row.shown);
    }
}

/// Whether any of the words that are marked has a term that is asked for in `query`.
bool is_asked_for(const Word& word, const Query& query) {
    for (const QueryNode* asked : wanted_words(query)) {
        std::vector<const QueryNode*> nodes{asked};
        for (const QueryNode& part : asked->children) nodes.push_back(&part);
        for (const QueryNode* node : nodes) {
            for (const QueryTerm& term : node->terms) {
                for (const Term& of_word : word.terms) {
                    const bool exact = term.kind == TermKind::exact;
                    if ((of_word.kind == TermKind::exact) == exact && of_word.text == term.text) return true;
                }
            }
        }
    }
    return false;
}

}  // namespace

TEST_CASE("words are marked where they were asked for: in texts or in titles only, never for other fields") {
    check_rows({
        {"quelle:Haus Hund", "Der Hund im Haus.", "Der [Hund] im Haus."},
        {"autor:Haus Hund", "Der Hund im Haus.", "Der [Hund] im Haus."},
        {"pfad:Haus Hund", "Der Hund im Haus.", "Der [Hund] im Haus."},
        {"titel:Haus Hund", "Der Hund im Haus.", "Der [Hund] im Haus."},
        {"seit:2022 Hund", "Ein Hund von 2022.", "Ein [Hund] von 2022."},
    });
    CHECK(shown_title("titel:Haus Hund", "Haus und Hund") == "[Haus] und [Hund]");
    CHECK(shown_title("quelle:Haus Hund", "Haus und Hund") == "Haus und [Hund]");
}

TEST_CASE("the exact spelling that was asked for is marked, and nothing else") {
    check_rows({
        {"=Häuser", "Das Haus, die Häuser.", "Das Haus, die [Häuser]."},
        {"=Müller", "Müll beim Müller.", "Müll beim [Müller]."},
    });
}

TEST_CASE("all parts of a compound that were asked for are marked, neighbours as one") {
    check_rows({
        {"Haus", "Die Haustür.", "Die [Haus]tür."},
        {"Tür", "Die Haustüren.", "Die Haus[türen]."},
        {"Tür Haus", "Die Haustür.", "Die [Haustür]."},
        {"Haustür", "Die Haustüren.", "Die [Haustüren]."},
        {"Haus", "Die Ha\u00ADus\u00ADtür.", "Die [Ha\u00ADus]\u00ADtür."},
        {"Tür", "Die Haustu\u0308r.", "Die Haus[tu\u0308r]."},
        {"Tür", "Die HAUSTÜR", "Die HAUS[TÜR]"},
    });
}

TEST_CASE("words near each other are worth more than the same words apart") {
    check_rows({
        {"Haus NAHE/2 Hund", "Haus an Haus an Haus an Haus. Nichts als Leere hier. Ein Hund im Haus.",
         "Ein [Hund] im [Haus].", 32},
        {"Haus NAHE/2 Hund", "Der Hund bellt sehr laut und lange vor dem Haus.",
         "Der [Hund] bellt sehr laut und lange vor dem [Haus]."},
        {"Haus Hund", "Der Hund bellt laut vor dem Haus. Alles ist leer. Der Hund im Haus bellt sehr laut.",
         "Der [Hund] im [Haus] bellt sehr laut.", 40},
    });
}

TEST_CASE("different parts of a compound are worth more than one of them again and again") {
    check_rows({
        {"Haustür", "Ein Haus, noch ein Haus, ein Haus. Nichts als Leere hier. Die Tür am Haus.",
         "Die [Tür] am [Haus].", 35},
        {"Feuerbahn", "Ein Feuer und Feuer mit Bahn. Nichts als Leere hier. Feuerwehrbahn.",
         "[Feuer]wehr[bahn].", 30},
        {"Haustür", "Ein Haus mit Tür, die Tür am Haus. Nichts als Leere hier. Ja, die Haustür.",
         "Ja, die [Haustür].", 35},
        // A part that is a word of the query too counts for both.
        {"Haustür Haus", "Eine Tür, die Tür, eine Tür. Nichts als Leere hier. Ein Haus, noch eins.",
         "Ein [Haus], noch eins.", 30},
    });
}

TEST_CASE("a date that is written out is marked as a whole, of another date only the year asked for") {
    check_rows({
        {"26.05.2022", "Bis zum 26. Mai 2022 oder bis zum 27. Mai 2022.",
         "Bis zum [26. Mai 2022] oder bis zum 27. Mai 2022."},
        {"19901003", "Am 3. Okt. 1990 und am 03.10.1990.", "Am [3. Okt. 1990] und am [03.10.1990]."},
        {"26.05.2022 Mai 2022", "Am 26.\nMai 2022, im Mai.", "Am [26. Mai 2022], im [Mai]."},
        {"2022", "Nr. 4711/2022 vom 12.05.2022, 12. 5. 2022 und 2022-05-12.",
         "Nr. 4711/[2022] vom 12.05.[2022], 12. 5. [2022] und [2022]-05-12."},
        {"26", "Am 26. Mai 2022.", "Am [26]. Mai 2022."},
    });
}

TEST_CASE("a verb is marked with the prefix that stands apart from it") {
    check_rows({
        {"anfangen", "Sie fing gestern noch an. Er fing.", "Sie [fing] gestern noch [an]. Er fing."},
        {"zurückkommen", "Er kam nicht mehr zurück, kam er?", "Er [kam] nicht mehr [zurück], kam er?"},
        {"anfangen", "Der Krieg fing an, und wer fing ihn?", "Der Krieg [fing] [an], und wer fing ihn?"},
        {"fing an", "Sie fing es an.", "Sie [fing] es [an]."},
    });
    CHECK(shown_title("anfangen", "Er fing gestern an") == "Er [fing] gestern [an]");
}

TEST_CASE("words that stand in nearly every text are marked where a match depends on them") {
    check_rows({
        {"+und ODER Flugzeug", "Haus und Hund", "Haus [und] Hund"},
        {"Haus UND der", "Der Hund am Haus.", "[Der] Hund am [Haus]."},
        {"Haus NAHE/2 vor", "Vor dem Haus, und nicht weit vor einem großen alten Haus.",
         "[Vor] dem [Haus], und nicht weit vor einem großen alten [Haus]."},
        {"Haus der", "Der Hund am Haus.", "Der Hund am [Haus]."},
    });
}

TEST_CASE("two passages are shown where they show more than one, in the order of the text") {
    const std::string filler = " Alle freuten sich heute sehr darüber, und keiner fragte warum.";
    const std::string text =
        "Der Hund bellt." + filler + filler + filler + filler + " Das Haus steht." + filler;
    Analyzer analyzer;
    const Query query = parse_query("Haus Hund", analyzer);
    const Snippet two = make_snippet(text, "", query, analyzer, with_room(150));
    REQUIRE(two.passages.size() == 2);
    CHECK(two.passages[0].text.starts_with("Der Hund bellt."));
    CHECK(two.passages[0].marks == std::vector<ByteRange>{{4, 8}});
    CHECK(two.passages[1].text.starts_with("Das Haus steht."));
    CHECK(length_of(two) <= 150);
    // One shows both, or the other word stands nowhere.
    CHECK(make_snippet(text, "", query, analyzer, with_room(400)).passages.size() == 1);
    const Query other = parse_query("Haus Katze", analyzer);
    CHECK(make_snippet(text, "", other, analyzer, with_room(150)).passages.size() == 1);
}

TEST_CASE("of equal passages sentences win over captions") {
    check_rows({
        {"Haus", "Mein Haus\n\nNichts als Leere hier. Das Haus steht.", "Das [Haus] steht.", 20},
        {"Haus", "Das Haus steht. Nichts als Leere hier.\n\nMein Haus", "Das [Haus] steht.", 20},
    });
}

TEST_CASE("a word that is too long is not cut within a reference to a character") {
    const std::string word = "https://example.org/" + std::string(20, 'a') + "&auml;" + std::string(20, 'b');
    for (std::size_t room = 41; room < 46; ++room) {
        INFO(room);
        CHECK(shown("Kiew", word, room) == word.substr(0, 40));
    }
    CHECK(shown("Kiew", word, 46) == word.substr(0, 46));
}

TEST_CASE("every mark in any text lies within a word that is asked for, on whole characters") {
    static constexpr std::array<std::string_view, 16> words = {
        "Haus",      "Haustür", "Häuser",    "Tu\u0308r", "Ha\u00ADus",         "Hund",
        "Hundehaus", "fing",    "Haus-Hund", "an",        "Weiß\u00ADrussland", "HAUSTÜREN",
        "Ein-",      "und",     "2022",      "haus_tür"};
    static constexpr std::array<std::string_view, 10> gaps = {" ",    " ",   " ",    ", ",  ". ",
                                                              "\n\n", " | ", "\n- ", " **", "/"};
    static constexpr std::array<std::string_view, 12> asked = {
        "Haus ",  "Tür ",        "=Häuser ",     "Haustür ",       "\"Haus Tür\" ", "Haus NAHE/3 Hund ",
        "-Hund ", "titel:Hund ", "quelle:Haus ", "Weissrussland ", "+Hund ",        "Haus-Hund "};
    RandomText random(7);
    Analyzer analyzer(small_lexicon());
    for (int i = 0; i < 3000; ++i) {
        std::string text;
        for (std::size_t left = random.below(60); left > 0; --left) {
            text += words[random.below(words.size())];
            text += gaps[random.below(gaps.size())];
        }
        const Query query = parse_query(random.pick(asked, 3), analyzer);
        const Snippet snippet = make_snippet(text, "", query, analyzer, with_room(20 + random.below(200)));
        REQUIRE(snippet.passages.size() <= 2);
        for (const Passage& passage : snippet.passages) {
            CAPTURE(escaped(text), fundstelle::shown(query), with_marks(passage.text, passage.marks));
            std::vector<ByteRange> left = passage.marks;
            std::size_t last = 0;
            for (const ByteRange& mark : passage.marks) {
                REQUIRE(mark.begin >= last);
                REQUIRE(mark.end > mark.begin);
                REQUIRE(mark.end <= passage.text.size());
                REQUIRE(is_grapheme_start(passage.text, mark.begin));
                REQUIRE(is_grapheme_start(passage.text, mark.end));
                last = mark.end;
            }
            analyzer.start(passage.text);
            for (Word word; analyzer.next(word);) {
                const bool asked_for = is_asked_for(word, query);
                std::erase_if(left, [&](ByteRange mark) {
                    return asked_for && mark.begin >= word.source.begin && mark.end <= word.source.end;
                });
            }
            REQUIRE(left.empty());
        }
    }
}

TEST_CASE("an analyzer serves the snippets of several queries at once") {
    Analyzer analyzer;
    const Query house = parse_query("Haus", analyzer);
    const Query dog = parse_query("Hund", analyzer);
    SnippetMaker of_house(house, analyzer);
    SnippetMaker of_dog(dog, analyzer);
    for (int i = 0; i < 3; ++i) {
        const Passage first = joined(of_house.snippet({"Haus und Hund"}, ""));
        const Passage second = joined(of_dog.snippet({"Haus und Hund"}, ""));
        CHECK(with_marks(first.text, first.marks) == "[Haus] und Hund");
        CHECK(with_marks(second.text, second.marks) == "Haus und [Hund]");
        CHECK(with_marks("Haus und Hund", of_house.title_marks("Haus und Hund")) == "[Haus] und Hund");
    }
}

}  // namespace fundstelle
