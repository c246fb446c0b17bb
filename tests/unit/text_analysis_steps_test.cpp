#include <catch2/catch.hpp>

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "common/text/analysis_steps.hpp"
#include "common/text/probe_text.hpp"
#include "tests/unit/random_text.hpp"
#include "tests/unit/small_lexicon.hpp"

namespace fundstelle {
namespace {

/// Where and with which terms an analyzer finds the words of `text`, a line each.
std::vector<std::string> analysed(Analyzer& analyzer, std::string_view text) {
    std::vector<std::string> lines;
    analyzer.start(text);
    for (Word word; analyzer.next(word);) {
        std::string line = std::to_string(word.position) + " at " + std::to_string(word.source.begin) + "-" +
                           std::to_string(word.source.end);
        for (const Term& term : word.terms) {
            line += " " + std::to_string(static_cast<int>(term.kind)) + ":" + std::string(term.text);
        }
        lines.push_back(line);
    }
    return lines;
}

/// The same as the steps tell it.
std::vector<std::string> explained(const std::vector<TokenSteps>& tokens) {
    std::vector<std::string> lines;
    for (const TokenSteps& token : tokens) {
        std::string line = std::to_string(token.position) + " at " + std::to_string(token.source.begin) +
                           "-" + std::to_string(token.source.end);
        for (const KeptTerm& term : token.terms) {
            line += " " + std::to_string(static_cast<int>(term.kind)) + ":" + term.text;
        }
        lines.push_back(line);
    }
    return lines;
}

std::string_view name_of(BaseRule rule) {
    constexpr std::array names = {"none", "strong", "weak", "ung", "genitive", "loanword"};
    return names.at(static_cast<std::size_t>(rule));
}

/// The steps of a word: `folded umlauts spelling base(rule)/other stem`.
std::string shown(const WordSteps& word) {
    std::string text = word.folded + " " + word.umlauts + " " + word.spelling + " " + word.base.word + "(" +
                       std::string(name_of(word.base.rule)) + ")";
    if (!word.base.other.empty()) text += "/" + word.base.other;
    return text + " " + word.stem;
}

/// The parts, a `>` for each that one lies in, linking letters behind a `+`.
std::string shown(const std::vector<PartSteps>& parts) {
    std::string text;
    for (const PartSteps& part : parts) {
        text += (text.empty() ? "" : " ") + std::string(part.depth, '>') +
                part.part.substr(0, part.part.size() - part.link.size());
        if (!part.link.empty()) text += "+" + part.link;
    }
    return text;
}

constexpr std::string_view phrases =
    "19.12.2022 am 19. Dezember 2022, 200.000 z. B. U.S.A. Putin's Grimm'sche Lehrer:innen LehrerInnen "
    "Schüler:innenvertretung Kommis-\nsion EU-Kommission-Sitzung Ein- und Ausfuhr Haupteingang und -ausgang "
    "Verteidigungsminister Umweltschutzgesetz Arbeitsmarkt Flugzeugbesatzungen Photograph Schiffahrt band "
    "traf verstand Lukaschenkos restaurierte Förderungen ’ 5G ½ Ⅳ";

}  // namespace

TEST_CASE("the terms that the steps lead to are those of the analyzer") {
    const std::string_view pieces[] = {
        "Haus",   "tür", "flugzeug", "ß",      "\u0308", "\u00AD", "ae",   "S", "schul", "-",  "garten", "en",
        ":innen", "'s",  " ",        "- und ", "ung",    "test",   "traf", ".", "2",     "\n", "arbeits"};
    for (const auto& lexicon : {small_lexicon(), std::make_shared<const Lexicon>()}) {
        for (const std::string_view without :
             {"none", "exact", "stems,umlauts,ung-nouns", "tokens,spelling,genitives",
              "compounds,strong-verbs,weak-verbs"}) {
            const Limits limits = without == "none" ? Limits{} : Limits{.word_bytes = 20, .term_bytes = 16};
            const AnalysisSteps taken = analysis_without(without);
            Analyzer analyzer(lexicon, limits, taken);
            const auto check = [&](std::string_view text) {
                INFO(without << ": " << escaped(text));
                REQUIRE(explained(analysis_steps(text, *lexicon, limits, taken)) == analysed(analyzer, text));
            };
            check(probe_text());
            check(phrases);
            RandomText random(1219);
            for (int i = 0; i < 500; ++i) {
                check(random.unicode(60));
                std::string text;
                for (std::size_t n = random.below(12); n > 0; --n) {
                    text += pieces[random.below(std::size(pieces))];
                }
                check(text);
            }
        }
    }
}

TEST_CASE("every step of a word is kept") {
    struct Row {
        std::string_view word, steps;
    };
    for (const Row& row : std::array{
             Row{"Häuser", "häuser häuser häuser häuser(none) haus"},
             Row{"STRAẞE", "strasse strasse strasse strasse(none) strass"},
             Row{"Moeglichkeiten", "moeglichkeiten möglichkeiten möglichkeiten möglichkeiten(none) moglich"},
             Row{"Photograph", "photograph photograph fotograf fotograf(none) fotograf"},
             Row{"traf", "traf traf traf treffen(strong) treff"},
             Row{"Band", "band band band band(none)/binden band"},
             Row{"restaurierte", "restaurierte restaurierte restaurierte restaurieren(weak) restauri"},
             Row{"Foerderung", "foerderung förderung förderung fördern(ung) ford"},
             Row{"Lukaschenkos", "lukaschenkos lukaschenkos lukaschenkos lukaschenko(genitive) lukaschenko"},
         }) {
        CAPTURE(row.word);
        const std::vector<TokenSteps> tokens = analysis_steps(row.word, *small_lexicon());
        REQUIRE(tokens.size() == 1);
        CHECK(tokens.front().word.letters == row.word);
        CHECK(shown(tokens.front().word) == row.steps);
    }
}

TEST_CASE("parts are told with what they lie in and what links them") {
    struct Row {
        std::string_view word, parts;
    };
    for (const Row& row : std::array{
             Row{"Haus", ""},
             Row{"Haustür", "haus tür"},
             Row{"Umweltschutzgesetz", "umweltschutz >umwelt >schutz gesetz"},
             Row{"Arbeitsmarkt", "arbeit+s markt"},
             Row{"Kindergarten", "kinder garten"},
             Row{"Schulgesetz", "schul gesetz"},
             Row{"Verteidigungsminister", "verteidigung+s minister"},
         }) {
        CAPTURE(row.word);
        const std::vector<TokenSteps> tokens = analysis_steps(row.word, *small_lexicon());
        REQUIRE(tokens.size() == 1);
        CHECK(shown(tokens.front().word.parts) == row.parts);
    }
}

TEST_CASE("a token says why it is one, and why it is found by other words") {
    using Pattern = TokenPatternKind;
    using Origin = VariantOrigin;
    struct Row {
        std::string_view text;
        std::optional<Pattern> pattern;
        std::string_view letters;
        std::vector<std::pair<Origin, std::string_view>> variants;
    };
    const std::vector<Row> rows = {
        {"Haus", std::nullopt, "Haus", {}},
        {"19.12.2022", Pattern::date, "20221219", {{Origin::pattern, "2022"}}},
        {"200.000", Pattern::number, "200000", {}},
        {"U.S.A.", Pattern::abbreviation, "USA", {}},
        {"Putin's", Pattern::genitive, "Putin", {}},
        {"Lehrer:innen", Pattern::gender, "Lehrer", {{Origin::pattern, "Lehrerinnen"}}},
        {"Kommis-\nsion", Pattern::broken_line, "Kommission", {}},
        {"EU-Rat", std::nullopt, "EU", {{Origin::hyphens, "EURat"}}},
        {"Ein- und Ausfuhr", std::nullopt, "Ein", {{Origin::cut_short, "einfuhr"}}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const TokenSteps token = analysis_steps(row.text, *small_lexicon()).at(0);
        CHECK((token.pattern == row.pattern));
        CHECK(token.word.letters == row.letters);
        REQUIRE(token.variants.size() == row.variants.size());
        for (std::size_t i = 0; i < row.variants.size(); ++i) {
            CHECK((token.variants[i].origin == row.variants[i].first));
            CHECK(token.variants[i].word.letters == row.variants[i].second);
        }
    }
    CHECK_FALSE(analysis_steps("19.12.2022 Haus", *small_lexicon()).at(1).pattern);
    const std::vector<TokenSteps> words = analysis_steps("Haupteingang und -ausgang", *small_lexicon());
    REQUIRE(words.size() == 3);
    REQUIRE(words[2].variants.size() == 1);
    CHECK((words[2].variants[0].origin == Origin::cut_short));
    CHECK(words[2].variants[0].word.letters == "hauptausgang");
}

}  // namespace fundstelle
