#include <catch2/catch.hpp>

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "common/text/fold.hpp"
#include "common/text/spelling.hpp"
#include "common/text/spelling_table.hpp"
#include "common/text/umlauts.hpp"
#include "tests/unit/analyzer_promises.hpp"
#include "tests/unit/random_text.hpp"
#include "tests/unit/small_lexicon.hpp"

namespace fundstelle {
namespace {

using namespace std::string_view_literals;

/// Words, pieces of words and signs that mean something to the analysis.
constexpr std::array pieces = {
    "Haus"sv, "tür"sv,       "Straßen"sv,   "flugzeug"sv, "schiffahrts"sv, "Müll"sv,    "kino"sv,
    "ecke"sv, "goethe"sv,    "traf"sv,      "fing"sv,     " an "sv,        "gestern"sv, "förder"sv,
    "ung"sv,  "Ein- und "sv, "ausfuhr"sv,   ":innen"sv,   "Lehrer"sv,      "Innen"sv,   "(in)"sv,
    "'s"sv,   "’sche"sv,     "-"sv,         "-\n"sv,      "\n"sv,          " "sv,       ", "sv,
    ". "sv,   "/"sv,         "z. B. "sv,    "U.S.A."sv,   "19."sv,         "12."sv,     "2022"sv,
    "200"sv,  "000"sv,       " Dezember"sv, "a\u0308"sv,  "oe"sv,          "ue"sv,      "ss"sv,
    "ﬁ"sv,    "\u00AD"sv,    "\u200B"sv,    "\u0308"sv,   "I"sv,           "_"sv};

/// A text of any Unicode, of any bytes or of the pieces.
std::string random_text(RandomText& random) {
    switch (random.below(4)) {
        case 0:
            return random.unicode(40);
        case 1:
            return valid_utf8(random.bytes(60));
        default:
            return random.pick(pieces, 14);
    }
}

/// A word of the pieces that are letters, a long one too.
std::string random_word(RandomText& random) {
    std::string word;
    for (std::size_t n = 1 + random.below(5); n > 0; --n) {
        const std::string_view piece = pieces[random.below(pieces.size())];
        if (holds_only_letters(piece)) word += piece;
    }
    return word;
}

template <typename Change>
std::vector<std::string> changed_twice(const Change& change, const std::vector<std::string>& words) {
    std::vector<std::string> faults;
    for (const std::string& word : words) {
        std::string once = word;
        change(once);
        std::string twice = once;
        change(twice);
        if (once != twice && faults.size() < 5) {
            faults.push_back(escaped(word) + " -> " + escaped(once) + " -> " + escaped(twice));
        }
    }
    return faults;
}

std::vector<std::string> random_folded_words(std::uint64_t seed) {
    RandomText random(seed);
    std::vector<std::string> words;
    for (int i = 0; i < 5'000; ++i) {
        words.emplace_back();
        fold_word(random_word(random), words.back());
    }
    return words;
}

}  // namespace

TEST_CASE("with a lexicon too any text keeps the promises of the analyzer") {
    RandomText random(4'711);
    Analyzer analyzer(small_lexicon());
    Analyzer forgetful(small_lexicon(), Limits{.word_cache_bytes = 500});
    std::vector<std::string> faults;
    for (int i = 0; i < 6'000 && faults.size() < 5; ++i) {
        const std::string text = random_text(random);
        const std::string fault = broken_promise(analyzer, text);
        if (!fault.empty()) faults.push_back(fault + ": " + escaped(text));
        const std::string terms = shown_terms(analyzer, text);
        if (shown_terms(analyzer, text) != terms) faults.push_back("not the same twice: " + escaped(text));
        if (shown_terms(forgetful, text) != terms) {
            faults.push_back("depends on the cache: " + escaped(text));
        }
    }
    CHECK(faults == std::vector<std::string>{});
}

TEST_CASE("every term has room in the index, however long the words and their parts are") {
    Analyzer analyzer(small_lexicon());
    for (const std::string_view piece : pieces) {
        std::string text;
        for (std::size_t n = 0; n < 400; ++n) text += piece;
        INFO(escaped(piece));
        CHECK(broken_promise(analyzer, text).empty());
    }
}

TEST_CASE("a prefix behind a word of a megabyte is looked at in no time") {
    Analyzer analyzer(small_lexicon());
    const std::string text = std::string(1'000'000, 'a') + " an.";
    CHECK(shown_terms(analyzer, text).ends_with(" =an@2 an@2"));
}

TEST_CASE("all spellings of a word have the same terms, parts and all") {
    RandomText random(1'996);
    Analyzer analyzer(small_lexicon());
    std::vector<std::string> faults;
    for (int i = 0; i < 3'000 && faults.size() < 5; ++i) {
        std::string word;
        fold_word(random_word(random), word);
        const std::string terms = shown_terms(analyzer, word);
        for (const std::string& spelling : spellings_of(word)) {
            if (shown_terms(analyzer, spelling) == terms) continue;
            faults.push_back(word + " " + terms + " and " + escaped(spelling) + " " +
                             shown_terms(analyzer, spelling));
        }
    }
    CHECK(faults == std::vector<std::string>{});
}

TEST_CASE("with a lexicon too digraphs that were read read the same again") {
    const Splitter splitter(*small_lexicon());
    const auto read = [&](std::string& word) { read_umlaut_digraphs(word, splitter); };
    CHECK(changed_twice(read, random_folded_words(12)) == std::vector<std::string>{});
}

TEST_CASE("what a rule of spelling makes of a word no other rule changes again") {
    std::vector<std::string> words;
    for (const SpellingRule& rule : spelling_rules()) {
        words.emplace_back();
        for (const char letter : rule.part) {
            if (letter != '^' && letter != '$') words.back() += letter;
        }
    }
    CHECK(changed_twice(modernise_spelling, words) == std::vector<std::string>{});
}

}  // namespace fundstelle
