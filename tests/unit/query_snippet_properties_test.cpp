#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "common/query/parser.hpp"
#include "common/query/snippet.hpp"
#include "common/text/utf8.hpp"
#include "tests/unit/joined_passages.hpp"
#include "tests/unit/random_text.hpp"

namespace fundstelle {
namespace {

Limits with_room(std::size_t code_points) {
    Limits limits;
    limits.snippet_code_points = code_points;
    return limits;
}

constexpr std::array<std::string_view, 16> words = {
    "Haus", "Häuser", "haus", "Garten", "GÄRTEN",          "Möglichkeit", "Moeglichkeiten", "der",
    "wer",  "2019",   "Dr",   "中",     "e\u0301te\u0301", "B\u0308a",    "Straße",         "österreichisch"};
constexpr std::array<std::string_view, 16> gaps = {" ",  " ",  " ",  " ",  " ",    " ",    "  ",  ", ",
                                                   ". ", "! ", "? ", "\n", "\n\n", "\n- ", ".“ ", "… "};

/// Words with one of the gaps between each two.
std::string random_text(RandomText& random) {
    std::string text;
    for (std::size_t left = random.below(120); left > 0; --left) {
        if (random.below(40) == 0) {
            text += std::string(1 + random.below(400), 'z');
        } else {
            text += words[random.below(words.size())];
        }
        text += gaps[random.below(gaps.size())];
    }
    return text;
}

std::string random_query(RandomText& random) {
    std::string query;
    for (std::size_t left = random.below(5); left > 0; --left) {
        query += std::string(words[random.below(words.size())]) + " ";
    }
    return query;
}

/// The words of `text` that match a word of `query` as the marks should have them.
std::vector<ByteRange> matching_words(std::string_view text, const Query& query, Analyzer& analyzer) {
    std::set<std::string, std::less<>> stems;
    const auto asked = wanted_words(query);
    const bool telling =
        std::any_of(asked.begin(), asked.end(), [](const QueryNode* word) { return is_telling(*word); });
    for (const QueryNode* word : asked) {
        for (const QueryTerm& term : word->terms) {
            if (term.kind == TermKind::stem && is_telling(*word) == telling) stems.insert(term.text);
        }
    }
    std::vector<ByteRange> found;
    analyzer.start(text);
    for (Word word; analyzer.next(word);) {
        const bool matches = std::any_of(word.terms.begin(), word.terms.end(), [&](const Term& term) {
            return term.kind == TermKind::stem && stems.count(term.text) != 0;
        });
        if (matches) found.push_back(word.source);
    }
    return found;
}

/// The runs of letters between white space.
std::vector<std::string> pieces_of(std::string_view text) {
    std::vector<std::string> pieces(1);
    for (std::size_t offset = 0; offset < text.size();) {
        const std::size_t start = offset;
        if (!is_space(next_code_point(text, offset))) {
            pieces.back() += text.substr(start, offset - start);
        } else if (!pieces.back().empty()) {
            pieces.emplace_back();
        }
    }
    return pieces;
}

}  // namespace

TEST_CASE("a snippet of any text fits, is one line, and marks exactly the words that match") {
    RandomText random(20221219);
    Analyzer analyzer;
    for (int i = 0; i < 4000; ++i) {
        const std::string text = random_text(random);
        const Query query = parse_query(random_query(random), analyzer);
        const std::size_t room = 20 + random.below(300);
        const Snippet made = make_snippet(text, "", query, analyzer, with_room(room));
        const Passage snippet = joined(made);
        CAPTURE(text, fundstelle::shown(query), room, snippet.text);
        REQUIRE_FALSE(find_invalid_utf8(snippet.text));
        REQUIRE(length_of(made) <= room);
        REQUIRE(snippet.text == trim(snippet.text));
        REQUIRE(snippet.text.find_first_of("\n\t") == std::string::npos);
        REQUIRE(snippet.text.find("  ") == std::string::npos);
        REQUIRE(snippet.marks == matching_words(snippet.text, query, analyzer));
        REQUIRE((snippet.marks.empty() == matching_words(text, query, analyzer).empty()));
    }
}

TEST_CASE("a snippet of any text consists of whole words, and of parts of those that do not fit") {
    RandomText random(1648);
    Analyzer analyzer;
    for (int i = 0; i < 4000; ++i) {
        const std::string text = random_text(random);
        const Query query = parse_query(random_query(random), analyzer);
        const std::size_t room = 20 + random.below(300);
        const Snippet made = make_snippet(text, "", query, analyzer, with_room(room));
        const Passage snippet = joined(made);
        const std::vector<std::string> whole = pieces_of(text);
        for (const std::string& piece : pieces_of(snippet.text)) {
            if (piece.empty() || piece == "·" || piece == "…") continue;
            CAPTURE(text, room, snippet.text, piece);
            const bool kept = std::any_of(whole.begin(), whole.end(), [&](const std::string& word) {
                return word == piece || (word.starts_with(piece) && count_code_points(word) > room);
            });
            REQUIRE(kept);
        }
    }
}

TEST_CASE("any bytes that are UTF-8 make a sound snippet") {
    RandomText random(7);
    Analyzer analyzer;
    for (int i = 0; i < 3000; ++i) {
        const std::string text = random.unicode(200);
        const Query query =
            parse_query(random.unicode(10) + " " + text.substr(0, random.below(40)), analyzer);
        const Passage snippet = joined(make_snippet(text, cut_utf8(text, 8), query, analyzer, with_room(50)));
        INFO(escaped(text));
        REQUIRE_FALSE(find_invalid_utf8(snippet.text));
        std::size_t last = 0;
        for (const ByteRange& mark : snippet.marks) {
            REQUIRE(mark.begin >= last);
            REQUIRE(mark.end > mark.begin);
            REQUIRE(mark.end <= snippet.text.size());
            REQUIRE_FALSE(find_invalid_utf8(mark.of(snippet.text)));
            last = mark.end;
        }
    }
}

TEST_CASE("markup does not change which letters are marked") {
    RandomText random(30);
    Analyzer analyzer;
    static constexpr std::array<std::string_view, 14> around = {
        " ",    " | ",       " **", "** ", "\n| ", " |\n|---|---|\n| ", " [", "](x.png) ", ") ",
        "\n> ", "\n\n## § ", " *",  "* ",  "|"};
    for (int i = 0; i < 3000; ++i) {
        std::string text;
        for (std::size_t left = random.below(60); left > 0; --left) {
            text += words[random.below(words.size())];
            text += around[random.below(around.size())];
        }
        const Query query = parse_query(random_query(random), analyzer);
        const std::size_t room = 20 + random.below(300);
        const Snippet made = make_snippet(text, "", query, analyzer, with_room(room));
        const Passage snippet = joined(made);
        CAPTURE(text, fundstelle::shown(query), room, snippet.text);
        REQUIRE(length_of(made) <= room);
        REQUIRE(snippet.marks == matching_words(snippet.text, query, analyzer));
    }
}

}  // namespace fundstelle
