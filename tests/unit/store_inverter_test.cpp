#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/store/id_term.hpp"
#include "common/store/inverter.hpp"
#include "common/store/schema.hpp"
#include "common/text/utf8.hpp"
#include "tests/unit/random_text.hpp"
#include "tests/unit/small_index.hpp"
#include "tests/unit/small_lexicon.hpp"

namespace fundstelle {
namespace {

/// The terms of each document, ascending, each as `term*frequency@position,position`.
std::vector<std::string> shown(std::span<const InvertedTerm> terms, std::size_t documents) {
    std::vector<std::string> texts(documents);
    for (const InvertedTerm& term : terms) {
        std::span<const std::uint32_t> positions = term.positions;
        for (const Posting& posting : term.postings) {
            std::string& text = texts.at(posting.document);
            if (!text.empty()) text += ' ';
            text += std::string(term.text) + "*" + std::to_string(posting.frequency);
            for (std::size_t i = 0; i < posting.positions; ++i) {
                text += (i == 0 ? "@" : ",") + std::to_string(positions[i]);
            }
            positions = positions.subspan(posting.positions);
        }
        CHECK(positions.empty());
    }
    return texts;
}

std::string inverted(const Article& one) {
    Analyzer analyzer;
    Inverter inverter;
    inverter.add(one, analyzer);
    return shown(inverter.terms(), 1).front();
}

}  // namespace

// An id does not count as a word of its document: its frequency is 0.
TEST_CASE("an article becomes the terms of the schema in the order of their bytes") {
    CHECK(inverted(article("a", "", "Das Haus")) == "Pa*0 Qa*0 Rdas*1 Rhaus*1 das*1@1000 haus*1@1001");
    CHECK(inverted(article("a", "", "Haus Häuser haus Hauses")) ==
          "Pa*0 Qa*0 Rhaus*2 Rhauses*1 Rhäuser*1 haus*4@1000,1001,1002,1003");
    CHECK(inverted(article("a", "", "Äpfel zu 5")) ==
          "5*1@1002 Pa*0 Qa*0 R5*1 Rzu*1 Räpfel*1 apfel*1@1000 zu*1@1001");
    CHECK(inverted(article("a", "", "")) == "Pa*0 Qa*0");
    CHECK(inverted(article("a", "!", "?")) == "Pa*0 Qa*0");
}

TEST_CASE("the words of a title count as words and as a title, far before those of the text") {
    CHECK(inverted(article("a", "Haus", "Hof")) == "Pa*0 Qa*0 Rhaus*1 Rhof*1 Shaus*1 haus*1@1 hof*1@1000");
    CHECK(inverted(article("a", "Haus am Haus", "Häuser")) ==
          "Pa*0 Qa*0 Ram*1 Rhaus*2 Rhäuser*1 Sam*1 Shaus*2 am*1@2 haus*3@1,3,1000");
    CHECK(inverted(article("a", "Haus", "")) == "Pa*0 Qa*0 Rhaus*1 Shaus*1 haus*1@1");
    CHECK(inverted(article("a", "!!!", "Hof")) == "Pa*0 Qa*0 Rhof*1 hof*1@1000");
    // Wider than any phrase can be.
    CHECK(schema::passage_gap > Limits{}.query_words);
    std::string long_title;
    for (int i = 0; i < 1200; ++i) long_title += "am ";
    const std::string behind = inverted(article("a", long_title, "Hof"));
    CHECK(behind.ends_with(" hof*1@1301"));
}

TEST_CASE("a document is found by the words of its source and author and by its path") {
    Article one = article("Recht/BGB/p1.txt", "", "");
    one.source = "Die Zeitung";
    one.author = "Müller, Müllers";
    CHECK(inverted(one) ==
          "Amüller*0 Amüllers*0 Hdie*0 Hzeitung*0 Pbgb*0 Pp1*0 Pp1.txt*0 Precht*0 Precht/bgb*0 "
          "Precht/bgb/p1.txt*0 QRecht/BGB/p1.txt*0");
    CHECK(inverted(article(std::string(300, 'x') + "/a", "", "")).starts_with("Pa*0 Q"));
}

TEST_CASE("the words of a title that stands in the text count once, and no phrase crosses its ends") {
    Article one = article("a", "Haus", "Foto: Maier\nHaus\nHof");
    one.title_in_text = {12, 16};
    CHECK(inverted(one) ==
          "Pa*0 Qa*0 Rfoto*1 Rhaus*1 Rhof*1 Rmaier*1 Shaus*1 foto*1@1101 haus*1@1 hof*1@1000 maier*1@1102");
    one = article("a", "Haus", "Haus\nHof");
    one.title_in_text = {0, 4};
    CHECK(inverted(one) == inverted(article("a", "Haus", "Hof")));
}

TEST_CASE("a label is no title: its words count only as the text's") {
    Article one = article("a", "Das Haus ...", "Das Haus und der Hof");
    one.title_kind = TitleKind::label;
    CHECK(inverted(one) == inverted(article("a", "", "Das Haus und der Hof")));
}

TEST_CASE("an inverter forgets the batch before") {
    Analyzer analyzer;
    Inverter inverter;
    inverter.add(article("a", "Ein langer Titel", "Garten Garten"), analyzer);
    inverter.terms();
    inverter.clear();
    CHECK(inverter.terms().empty());
    inverter.add(article("b", "", "Haus"), analyzer);
    CHECK(shown(inverter.terms(), 1).front() == "Pb*0 Qb*0 Rhaus*1 haus*1@1000");
}

TEST_CASE("a document has the same terms in every batch, whatever was analysed before") {
    RandomText random(1);
    Analyzer analyzer(small_lexicon());
    const std::array<std::string, 12> words = {
        "Haus",   "Häuser ", "Haustür ",    "am 3. Mai 2022 ", "Ein- und Ausfuhr ", "E-Mail ",
        "z. B. ", "der ",    "fing er an ", "Lehrer:innen ",   "STRASSE, ",         "x "};
    for (int round = 0; round < 20; ++round) {
        std::vector<Article> articles;
        for (std::size_t left = random.below(40); left > 0; --left) {
            articles.push_back(article(std::to_string(left), random.pick(words, 5), random.pick(words, 60)));
        }
        // Two inverters that take turns must not take the one's words for the other's.
        Inverter together;
        std::vector<std::string> alone;
        for (const Article& one : articles) {
            together.add(one, analyzer);
            Inverter inverter;
            inverter.add(one, analyzer);
            alone.push_back(shown(inverter.terms(), 1).front());
        }
        CHECK(shown(together.terms(), articles.size()) == alone);
    }
}

TEST_CASE("an id is a term as it is, or as its hash where it does not fit into one") {
    CHECK(id_term("news/a.txt") == "Qnews/a.txt");
    CHECK(id_term("") == "Q");
    CHECK(id_term("Größe%FF") == "QGröße%FF");
    CHECK(id_term(std::string(244, 'x')) == "Q" + std::string(244, 'x'));

    const std::string hashed = id_term(std::string(245, 'x'));
    CHECK(hashed.size() == 34);
    CHECK(hashed.starts_with("Q#"));
    CHECK(hashed.find_first_not_of("0123456789abcdef", 2) == std::string::npos);
    CHECK(hashed == id_term(std::string(245, 'x')));
    CHECK(hashed != id_term(std::string(245, 'y')));
    CHECK(id_term(std::string(100'000, 'x')).size() == 34);

    // Xapian counts a NUL twice, and refuses at the end what was accepted at the beginning.
    const std::string with_nul = id_term(std::string_view("a\0b", 3));
    CHECK(with_nul.size() == 34);
    CHECK(with_nul.find('\0') == std::string::npos);
    CHECK(with_nul != id_term(std::string_view("a\0c", 3)));
    CHECK(with_nul != id_term("a"));
}

TEST_CASE("the terms of any article are sorted, different, and fit into the index") {
    RandomText random(20221219);
    Analyzer analyzer;
    Inverter inverter;
    for (int i = 0; i < 400; ++i) {
        const Article one = article(random.unicode(10), random.unicode(20),
                                    random.unicode(300) + std::string(random.below(2000), 'x'));
        INFO(escaped(one.text));
        std::string_view last;
        inverter.clear();
        inverter.add(one, analyzer);
        for (const InvertedTerm& term : inverter.terms()) {
            REQUIRE(term.text > last);
            REQUIRE(term.text.size() <= Limits{}.term_bytes);
            REQUIRE(term.postings.size() == 1);
            const bool is_word =
                !term.text.starts_with(schema::id_prefix) && !term.text.starts_with(schema::path_prefix);
            REQUIRE((term.postings.front().frequency != 0) == is_word);
            REQUIRE(term.positions.size() <= term.postings.front().frequency);
            REQUIRE(std::is_sorted(term.positions.begin(), term.positions.end()));
            last = term.text;
        }
    }
}

}  // namespace fundstelle
