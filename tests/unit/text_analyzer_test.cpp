#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/error.hpp"
#include "common/text/analyzer.hpp"
#include "common/text/utf8.hpp"
#include "tests/unit/analyzer_promises.hpp"
#include "tests/unit/random_text.hpp"

namespace fundstelle {
namespace {

using namespace std::string_view_literals;

/// The stems of `text`, a space between them.
std::string stems(Analyzer& analyzer, std::string_view text) {
    std::string shown;
    analyzer.start(text);
    for (Word word; analyzer.next(word);) {
        for (const Term& term : word.terms) {
            if (term.kind != TermKind::stem) continue;
            if (!shown.empty()) shown += ' ';
            shown += term.text;
        }
    }
    return shown;
}

TEST_CASE("a text becomes exact terms and stems with their positions") {
    struct Row {
        std::string_view text, terms;
    };
    static constexpr std::array rows = {
        Row{"", ""},
        Row{" \n\t", ""},
        Row{"... – »«!? 😀", ""},
        Row{"\0\0"sv, ""},
        Row{"Häuser", "=häuser@1 haus@1"},
        Row{"Die Häuser.", "=die@1 die@1 =häuser@2 haus@2"},
        Row{"Straße", "=strasse@1 strass@1"},
        Row{"Weißrusslands", "=weissrusslands@1 weissrussland@1"},
        Row{"Moeglichkeiten", "=möglichkeiten@1 moglich@1"},
        Row{"Möglichkeiten", "=möglichkeiten@1 moglich@1"},
        Row{"Steuern", "=steuern@1 steu@1"},
        Row{"Öl, Uebung", "=öl@1 ol@1 =übung@2 ubung@2"},
        Row{"Donau\u00ADdampf", "=donaudampf@1 donaudampf@1"},
        Row{"EU-Kommission", "=eu@1 eu@1 ~eukommission@1 =kommission@2 kommission@2"},
        Row{"im Jahr 2022", "=im@1 im@1 =jahr@2 jahr@2 =2022@3 2022@3"},
        Row{"a\0b"sv, "=a@1 a@1 =b@2 b@2"},
        Row{"Haus\n\n— Haus", "=haus@1 haus@1 =haus@2 haus@2"},
        Row{"Москва", "=москва@1 москва@1"},
    };
    Analyzer analyzer;
    for (const Row& row : rows) {
        CAPTURE(escaped(row.text));
        CHECK(shown_terms(analyzer, row.text) == row.terms);
    }
}

TEST_CASE("inflected and differently spelt forms of a word share its stem") {
    struct Row {
        std::string_view forms, stem;
    };
    static constexpr std::array rows = {
        Row{"Haus Häuser Hauses Häusern HÄUSER Ha\u0308user Haeuser", "haus"},
        Row{"Weißrussland Weissrussland WEISSRUSSLAND WEIẞRUSSLAND weißrusslands Weißruss\u00ADland",
            "weissrussland"},
        Row{"Möglichkeit Möglichkeiten Moeglichkeiten MOEGLICHKEITEN", "moglich"},
        Row{"Kind Kinder Kindern Kindes", "kind"},
        Row{"Regierung Regierungen REGIERUNGEN", "regier"},
        Row{"schön schöner schönste schoen", "schon"},
        Row{"Buch Bücher Büchern Buches Buecher", "buch"},
        Row{"Straße Strassen STRASSE Straßen", "strass"},
        Row{"Zug Züge Zuege Zügen", "zug"},
        Row{"München Muenchen MÜNCHEN Muenchens", "munch"},
        Row{"Vereinigung Vereinigungen", "verein"},
    };
    Analyzer analyzer;
    for (const Row& row : rows) {
        CAPTURE(row.forms);
        std::string expected(row.stem);
        for (auto rest = std::count(row.forms.begin(), row.forms.end(), ' '); rest > 0; --rest) {
            expected += ' ' + std::string(row.stem);
        }
        CHECK(stems(analyzer, row.forms) == expected);
    }
}

TEST_CASE("different words keep different exact forms even where they share a stem") {
    Analyzer analyzer;
    CHECK(shown_terms(analyzer, "schon schön") == "=schon@1 schon@1 =schön@2 schon@2");
    CHECK(shown_terms(analyzer, "Bar Bär") == "=bar@1 bar@1 =bär@2 bar@2");
}

TEST_CASE("a word says where it stands in the text") {
    Analyzer analyzer;
    const std::string_view text = "„Größe“, sagte Österreich.";
    std::string shown;
    analyzer.start(text);
    for (Word word; analyzer.next(word);) {
        shown += std::string(word.source.of(text)) + '@' + std::to_string(word.source.begin) + ' ';
        for (const Term& term : word.terms) CHECK((term.letters == ByteRange{0, word.source.size()}));
    }
    CHECK(shown == "Größe@3 sagte@15 Österreich@21 ");
}

TEST_CASE("of a word of 10 MB a bounded term remains and its place is the whole word") {
    constexpr std::size_t size = 10'000'000;
    const std::string text = std::string(size, 'x') + " Ende";
    Analyzer analyzer;
    CHECK(broken_promise(analyzer, text).empty());
    analyzer.start(text);
    Word word;
    REQUIRE(analyzer.next(word));
    CHECK((word.source == ByteRange{0, size}));
    CHECK(word.terms.front().text == std::string(longest_term, 'x'));
    REQUIRE(analyzer.next(word));
    CHECK(word.terms.front().text == "ende");
    CHECK(word.position == 2);
}

TEST_CASE("long words of many-byte letters are cut between code points") {
    Analyzer analyzer;
    for (const std::string_view letter : {"ä", "ß", "ﬃ", "東", "ж\u0301", "𝐖", "\u0308"}) {
        for (std::size_t lead = 0; lead < 4; ++lead) {
            std::string text(lead, 'a');
            while (text.size() < 3'000) text += letter;
            CAPTURE(letter, lead);
            CHECK(broken_promise(analyzer, text).empty());
        }
    }
}

TEST_CASE("a word and its terms are cut where the limits say") {
    Analyzer of_short_terms(Limits{.term_bytes = 20});
    CHECK(shown_terms(of_short_terms, "Donaudampfschifffahrt") == "=donaudampfsc@1 donaudampfsc@1");
    Analyzer of_short_words(Limits{.word_bytes = 8});
    CHECK(shown_terms(of_short_words, "Donaudampfschifffahrt") == "=donaudam@1 donaudam@1");
}

TEST_CASE("the terms of a text do not depend on what the analyzer remembers") {
    const std::string text =
        "Häuser und Häuser, Steuern wie Moeglichkeiten; Häuser im Weißrussland der Möglichkeiten und Steuern";
    Analyzer fresh;
    Analyzer forgetful(Limits{.word_cache_bytes = 0});
    Analyzer used;
    RandomText random(5);
    for (int i = 0; i < 200; ++i) shown_terms(used, random.unicode(40));
    const std::string expected = shown_terms(fresh, text);
    CHECK(shown_terms(fresh, text) == expected);
    CHECK(shown_terms(forgetful, text) == expected);
    CHECK(shown_terms(forgetful, text) == expected);
    CHECK(shown_terms(used, text) == expected);
}

TEST_CASE("any Unicode text keeps the promises of the analyzer") {
    RandomText random(20'000);
    Analyzer analyzer;
    Analyzer forgetful(Limits{.word_cache_bytes = 500});
    std::vector<std::string> faults;
    for (int i = 0; i < 5'000 && faults.size() < 5; ++i) {
        const std::string text = random.unicode(60);
        const std::string fault = broken_promise(analyzer, text);
        if (!fault.empty()) faults.push_back(fault + ": " + escaped(text));
        if (shown_terms(analyzer, text) != shown_terms(forgetful, text)) {
            faults.push_back("depends on the cache: " + escaped(text));
        }
    }
    CHECK(faults == std::vector<std::string>{});
}

TEST_CASE("an analyzer goes from text to text, also when it moved or left one unfinished") {
    Analyzer analyzer;
    Word word;
    analyzer.start("eins zwei drei");
    CHECK(analyzer.next(word));
    CHECK(shown_terms(analyzer, "vier") == "=vier@1 vier@1");
    CHECK_FALSE(analyzer.next(word));
    Analyzer moved = std::move(analyzer);
    CHECK(shown_terms(moved, "Haus Tür") == "=haus@1 haus@1 =tür@2 tur@2");
}

TEST_CASE("two analyzers of one program have the same settings, whatever they have read") {
    Analyzer one;
    Analyzer other(Limits{.word_cache_bytes = 0});
    shown_terms(one, "Häuser und Gärten");
    const AnalysisSettings settings = one.settings();
    CHECK(settings == other.settings());
    CHECK(settings.version > 0);
    CHECK(settings.fingerprint.size() == 32);
    CHECK_NOTHROW(one.require(other.settings()));
}

TEST_CASE("an index of another analysis is refused with a way out") {
    Analyzer analyzer;
    AnalysisSettings other_version = analyzer.settings();
    other_version.version += 41;
    AnalysisSettings other_libraries = analyzer.settings();
    other_libraries.fingerprint.front() ^= 1;
    const auto refusal = [&](const AnalysisSettings& settings) -> std::string {
        try {
            analyzer.require(settings);
        } catch (const Error& error) {
            CHECK(error.kind() == ErrorKind::index);
            CHECK(error.hint().find("indexer --reanalyze DATABASE") != std::string::npos);
            return error.message();
        }
        return "accepted";
    };
    CHECK_THAT(refusal(other_version), Catch::Contains("version " + std::to_string(other_version.version)));
    CHECK_THAT(refusal(other_libraries), Catch::Contains("ICU or Snowball"));
    CHECK_THAT(refusal({}), Catch::Contains("version 0"));
}

TEST_CASE("the letters of a very long word lie within it, whatever was seen before") {
    Analyzer analyzer;
    const std::string text = std::string(2000, 'a') + " " + std::string(1100, 'a');
    analyzer.start(text);
    for (Word word; analyzer.next(word);) {
        for (const Term& term : word.terms) CHECK((term.letters == ByteRange{0, Limits{}.word_bytes}));
    }
}

TEST_CASE("a word with zero-width spaces or soft hyphens in it is one word") {
    Analyzer analyzer;
    const std::string whole = shown_terms(analyzer, "Die Donaudampfschifffahrt ruht");
    CHECK(shown_terms(analyzer, "Die Donau\u200Bdampf\u200B\u200Bschifffahrt ruht") == whole);
    CHECK(shown_terms(analyzer, "Die Donau\u00ADdampf\u00ADschifffahrt ruht") == whole);
    CHECK(shown_terms(analyzer, "Die\u200B Donaudampfschifffahrt \u200Bruht\u200B") == whole);
}

/// Numbers the words of `text` that bear no note, from `count` + 1, and shows them: `der:1 Hund:2 der:1`.
std::string notes(Analyzer& analyzer, std::string_view text, std::uint64_t& count) {
    std::string shown;
    analyzer.start(text);
    for (Word word; analyzer.next(word);) {
        if (!shown.empty()) shown += ' ';
        shown += word.source.of(text);
        if (word.note == nullptr) continue;
        if (*word.note == 0) *word.note = ++count;
        shown += ':' + std::to_string(*word.note);
    }
    return shown;
}

TEST_CASE("what is noted with a word is there when it comes again, in any text") {
    Analyzer analyzer;
    std::uint64_t count = 0;
    CHECK(notes(analyzer, "der Hund der Hunde", count) == "der:1 Hund:2 der:1 Hunde:3");
    CHECK(notes(analyzer, "Der Hund", count) == "Der:4 Hund:2");
    Analyzer moved = std::move(analyzer);
    CHECK(notes(moved, "Hunde, Katzen", count) == "Hunde:3 Katzen:5");
}

TEST_CASE("what is put together has a note of its own for all that its terms depend on") {
    Analyzer analyzer;
    std::uint64_t count = 0;
    CHECK(notes(analyzer, "EU EU-Rat EU-Kommission EU-Rat", count) ==
          "EU:1 EU:2 Rat:3 EU:4 Kommission:5 EU:2 Rat:3");
    CHECK(notes(analyzer, "1.000, 2.000, 1 000, 1000", count) == "1.000:6 2.000:7 1 000:6 1000:8");
    CHECK(notes(analyzer, "1.2.2022, 01.02.2022, 2022", count) == "1.2.2022:9 01.02.2022:9 2022:10");
    CHECK(notes(analyzer, "Lehrer:innen, LehrerInnen, Lehrer", count) ==
          "Lehrer:innen:11 LehrerInnen:11 Lehrer:12");
}

TEST_CASE("equal notes stand for equal terms, and a forgotten word comes without one") {
    RandomText random(1'848);
    constexpr std::array pieces = {"Haus"sv,   "EU"sv,     "-"sv,      "Rat"sv,     " "sv,
                                   "1"sv,      "000"sv,    "."sv,      ","sv,       "z. B. "sv,
                                   ":innen"sv, "Lehrer"sv, "- und "sv, "ausfuhr"sv, "Ein"sv};
    Analyzer analyzer(Limits{.word_cache_bytes = 300 << 10});
    std::vector<std::string> noted;
    std::size_t fresh_again = 0;
    for (int i = 0; i < 40'000; ++i) {
        const std::string_view seldom = i % 20'000 == 0 ? " selten" : "";
        const std::string text = random.pick(pieces, 14).append(" w" + std::to_string(i)).append(seldom);
        analyzer.start(text);
        for (Word word; analyzer.next(word);) {
            std::string terms;
            for (const Term& term : word.terms)
                terms += std::to_string(static_cast<int>(term.kind)) + std::string(term.text) + ' ';
            if (word.note == nullptr) continue;
            if (*word.note == 0) {
                fresh_again += terms.starts_with("0selten ");
                noted.push_back(terms);
                *word.note = noted.size();
            }
            REQUIRE(noted[*word.note - 1] == terms);
        }
    }
    CHECK(fresh_again == 2);
}

TEST_CASE("what is too long to be remembered as a whole has its terms and no note") {
    Analyzer analyzer(Limits{.word_bytes = 20});
    const std::string_view text = "Donaudampfschiff-Kapitän";
    analyzer.start(text);
    Word word;
    REQUIRE(analyzer.next(word));
    CHECK(word.note == nullptr);
    std::string shown;
    for (const Term& term : word.terms) shown += std::string(term.text) + ' ';
    CHECK(shown == "donaudampfschiff donaudampfschiff donaudampfschiffkapi ");
    REQUIRE(analyzer.next(word));
    CHECK(word.note != nullptr);
}

}  // namespace
}  // namespace fundstelle
