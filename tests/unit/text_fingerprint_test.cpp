#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "common/hash.hpp"
#include "common/text/analysis_rules.hpp"
#include "common/text/analysis_steps.hpp"
#include "common/text/probe_text.hpp"
#include "tests/unit/small_lexicon.hpp"

namespace fundstelle {
namespace {

namespace fs = std::filesystem;

/// Sources of common/text whose lists change no term of a document: they are read by queries only, come
/// before the analysis, or make a lexicon, which the fingerprint covers.
constexpr std::array<std::string_view, 8> sources_without_rules = {
    "compounding",  "confusions",     "decode_text", "known_names",
    "language_tag", "learnt_lexicon", "names",       "transliteration"};

/// The sources that the analysis is made of.
std::vector<fs::path> sources() {
    std::vector<fs::path> found;
    for (const fs::directory_entry& entry : fs::directory_iterator(FUNDSTELLE_SOURCE "/common/text")) {
        const std::string name = entry.path().stem().string();
        const bool exempt = std::count(sources_without_rules.begin(), sources_without_rules.end(), name) > 0;
        if (entry.path().extension() == ".cpp" && !exempt) found.push_back(entry.path());
    }
    return found;
}

std::string content(const fs::path& file) {
    std::ifstream in(file);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// The names of the lists that a source has as constants, those in one string with blanks between included.
std::vector<std::string> lists_of(const std::string& source) {
    static const std::regex list(
        R"re(constexpr\s+[\w:<>, ]*[\w>]\s+(\w+)(?:\[\])?\s*=\s*(?:\{|"[^"\n]* |std::to_array))re");
    std::vector<std::string> names;
    for (std::sregex_iterator it(source.begin(), source.end(), list), end; it != end; ++it) {
        names.push_back((*it)[1]);
    }
    return names;
}

/// The entries of a list in the text that is hashed.
std::string entries_of(const std::string& rules, const std::string& list) {
    const std::size_t begin = rules.find("\n" + list + ":");
    if (begin == std::string::npos) return {};
    const std::size_t entries = begin + list.size() + 2;
    return rules.substr(entries, rules.find('\n', entries) - entries);
}

}  // namespace

TEST_CASE("the fingerprint covers every list that the analysis reads") {
    const std::string rules = analysis_rules();
    std::size_t lists = 0;
    for (const fs::path& file : sources()) {
        const std::string source = content(file);
        for (const std::string& name : lists_of(source)) {
            const std::string list = file.stem().string() + "." + name;
            if (list == "steps_taken.names") continue;  // of steps that may be left out
            CAPTURE(list);
            CHECK_FALSE(entries_of(rules, list).empty());
            ++lists;
        }
        // A list within a loop has no name to be covered by.
        CAPTURE(file);
        CHECK_FALSE(std::regex_search(source, std::regex(R"re(:\s*\{\s*")re")));
    }
    CHECK(lists > 40);
}

TEST_CASE("the fingerprint covers every entry of a list") {
    struct Row {
        std::string_view list, first, last;
    };
    const std::string rules = analysis_rules();
    for (const Row& row : std::array{
             Row{"abbreviations.spaced_abbreviations", "a.a.O.", "z.Zt."},
             Row{"affixes.prefixes", "ab", "über"},
             Row{"affixes.whole_words", "bussard", "ökonom"},
             Row{"affixes.inseparable_prefixes", "be", "zer"},
             Row{"base_form.weak_endings", "test", "t"},
             Row{"gender_forms.plain_endings", "innen 0", "n 2"},
             Row{"gender_forms.person_endings", "agog", "är"},
             Row{"number_patterns.month_names", "Januar 1", "Dez 12"},
             Row{"part_search.links", "s 1200", "nen 1600"},
             Row{"part_search.costs", "500 900", "800 1500"},
             Row{"separated_verbs.more_prefixes", "bekannt", "still"},
             Row{"spelling_table.rules", "phot fot", "kabarettheater kabaretttheater"},
             Row{"splitter.form_endings", "n", "innen"},
             Row{"strong_verb_ambiguity.forms", "ass", "zwang"},
             Row{"strong_verb_table.verbs", "abraten / / / abgeraten / / /",
                 "zwingen / zwang / / gezwungen / / be er /"},
             Row{"strong_verbs.inseparable_prefixes", "be", "zer"},
             Row{"conjunctions.conjunctions", "als", "wie"},
             Row{"umlauts.not_umlauts", "^|aeg$", "xt|uell"},
             Row{"word_edges.separating", "161 169", "8352 8383"},
         }) {
        CAPTURE(row.list);
        const std::string entries = entries_of(rules, std::string(row.list));
        const std::string squeezed = std::regex_replace(entries, std::regex(" +"), " ");
        CHECK_THAT(squeezed, Catch::StartsWith(" " + std::string(row.first) + " "));
        CHECK_THAT(squeezed, Catch::EndsWith(" " + std::string(row.last)));
    }
}

TEST_CASE("the text of the fingerprint yields every kind of term, pattern, variant and base form") {
    std::set<TermKind> kinds;
    std::set<TokenPatternKind> patterns;
    std::set<VariantOrigin> origins;
    std::set<BaseRule> rules;
    const auto note = [&](const WordSteps& word) {
        rules.insert(word.base.rule);
        for (const PartSteps& part : word.parts) rules.insert(part.base.rule);
    };
    for (const TokenSteps& token : analysis_steps(probe_text(), *small_lexicon())) {
        for (const KeptTerm& term : token.terms) kinds.insert(term.kind);
        if (token.pattern) patterns.insert(*token.pattern);
        note(token.word);
        for (const VariantSteps& variant : token.variants) {
            origins.insert(variant.origin);
            note(variant.word);
        }
    }
    CHECK((kinds == std::set{TermKind::exact, TermKind::stem, TermKind::part, TermKind::variant}));
    CHECK((patterns == std::set{TokenPatternKind::date, TokenPatternKind::number,
                                TokenPatternKind::abbreviation, TokenPatternKind::genitive,
                                TokenPatternKind::gender, TokenPatternKind::broken_line}));
    CHECK((origins == std::set{VariantOrigin::pattern, VariantOrigin::hyphens, VariantOrigin::cut_short,
                               VariantOrigin::separated}));
    CHECK((rules == std::set{BaseRule::none, BaseRule::strong_verb, BaseRule::weak_verb,
                             BaseRule::noun_in_ung, BaseRule::genitive, BaseRule::loanword}));
}

TEST_CASE("the fingerprint is made of the words, the lists and the terms of a text") {
    Analyzer analyzer(small_lexicon());
    const std::string hashed = hexadecimal(hash128(small_lexicon()->bytes())) + analysis_rules() + "\n" +
                               shown_terms(analyzer, probe_text());
    CHECK(analyzer.settings().fingerprint == hexadecimal(hash128(hashed)));
}

}  // namespace fundstelle
