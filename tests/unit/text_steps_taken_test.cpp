#include <catch2/catch.hpp>

#include <array>
#include <fstream>
#include <string>
#include <string_view>

#include "common/error.hpp"
#include "common/store/index_reader.hpp"
#include "common/store/inverter.hpp"
#include "tests/scratch_folder.hpp"
#include "tests/unit/small_index.hpp"
#include "tests/unit/small_lexicon.hpp"

namespace fundstelle {
namespace {

std::string terms_without(std::string_view steps, std::string_view text) {
    Analyzer analyzer(small_lexicon(), {}, analysis_without(steps));
    return shown_terms(analyzer, text);
}

}  // namespace

TEST_CASE("each step of the analysis can be left out, and the others stay") {
    struct Row {
        std::string_view text, with, step, without;
    };
    for (const Row& row : std::array{
             Row{"Foerderung", "=förderung@1 ford@1", "umlauts", "=foerderung@1 foerder@1"},
             Row{"Photograph", "=photograph@1 fotograf@1", "spelling", "=photograph@1 photograph@1"},
             Row{"traf", "=traf@1 treff@1", "strong-verbs", "=traf@1 traf@1"},
             Row{"Band", "=band@1 band@1 ~bind@1", "strong-verbs", "=band@1 band@1"},
             Row{"restaurierte", "=restaurierte@1 restauri@1", "weak-verbs", "=restaurierte@1 restauriert@1"},
             Row{"Förderung", "=förderung@1 ford@1", "ung-nouns", "=förderung@1 forder@1"},
             Row{"Lukaschenkos", "=lukaschenkos@1 lukaschenko@1", "genitives",
                 "=lukaschenkos@1 lukaschenkos@1"},
             Row{"Viren", "=viren@1 virus@1", "loanwords", "=viren@1 vir@1"},
             Row{"Häuser", "=häuser@1 haus@1", "stems", "=häuser@1 häuser@1"},
             Row{"traf", "=traf@1 treff@1", "stems", "=traf@1 treffen@1"},
             Row{"Haustür", "=haustür@1 haustur@1 part:haus@1 part:tur@1", "stems",
                 "=haustür@1 haustür@1 part:haus@1 part:tür@1"},
             Row{"Haustür", "=haustür@1 haustur@1 part:haus@1 part:tur@1", "compounds",
                 "=haustür@1 haustur@1"},
             Row{"19.12.2022", "=20221219@1 20221219@1 ~2022@1", "tokens", "=19.12.2022@1 19.12.2022@1"},
             Row{"Ein- und Ausfuhr",
                 "=ein@1 ein@1 ~einfuhr@1 ~einfahr@1 =und@2 und@2 =ausfuhr@3 ausfuhr@3 ~ausfahr@3", "tokens",
                 "=ein@1 ein@1 =und@2 und@2 =ausfuhr@3 ausfuhr@3 ~ausfahr@3"},
             Row{"EU-Rat", "=eu@1 eu@1 ~eurat@1 =rat@2 rat@2", "tokens", "=eu@1 eu@1 =rat@2 rat@2"},
             Row{"Haus", "=haus@1 haus@1", "exact", "=haus@1 haus@1"},
         }) {
        CAPTURE(row.text, row.step);
        CHECK(terms_without("none", row.text) == row.with);
        CHECK(terms_without(row.step, row.text) == row.without);
    }
    CHECK(terms_without("umlauts,stems,compounds", "Haustueren") == "=haustueren@1 haustueren@1");
}

TEST_CASE("steps that are left out are named, and read by these names") {
    CHECK(left_out({}).empty());
    CHECK(left_out(analysis_without("none")).empty());
    const std::string all =
        "umlauts,spelling,strong-verbs,weak-verbs,ung-nouns,genitives,loanwords,stems,compounds,tokens,exact";
    CHECK(left_out(analysis_without(all)) == all);
    CHECK(left_out(analysis_without("exact,stems,exact")) == "stems,exact");
    for (const std::string_view wrong : {"", "stem", "stems,", "Stems", "stems, exact", "none,stems"}) {
        CAPTURE(wrong);
        try {
            analysis_without(wrong);
            FAIL("was read");
        } catch (const Error& error) {
            CHECK(error.kind() == ErrorKind::usage);
            CHECK(error.hint().find("strong-verbs, weak-verbs") != std::string::npos);
        }
    }
}

TEST_CASE("analyses that leave out other steps have other fingerprints") {
    const auto fingerprint = [](std::string_view steps) {
        return Analyzer(small_lexicon(), {}, analysis_without(steps)).settings().fingerprint;
    };
    CHECK(fingerprint("none") == Analyzer(small_lexicon()).settings().fingerprint);
    CHECK(fingerprint("exact") != fingerprint("none"));
    CHECK(fingerprint("exact") != fingerprint("exact,stems"));
}

TEST_CASE("without exact spellings documents have none") {
    Analyzer analyzer(small_lexicon(), {}, analysis_without("exact"));
    Inverter inverter;
    inverter.add(article("a", "Häuser", "Haus"), analyzer);
    std::string terms;
    for (const InvertedTerm& term : inverter.terms()) terms += std::string(term.text) + " ";
    CHECK(terms == "Pa Qa Shaus haus ");
}

TEST_CASE("an index carries the steps that its analysis leaves out") {
    const ScratchFolder scratch;
    const auto carried = [&](std::string_view steps) {
        IndexBuilder builder(scratch.path() / "index");
        builder.start(small_lexicon(), analysis_without(steps));
        builder.add(article("a", "", "Haus"));
        builder.finish();
        builder.publish();
        const AnalysisSettings settings = IndexReader(scratch.path() / "index").analysis();
        CHECK_NOTHROW(Analyzer(settings.lexicon, {}, settings.steps).require(settings));
        if (steps != "none") CHECK_THROWS_AS(Analyzer(settings.lexicon).require(settings), Error);
        return left_out(settings.steps);
    };
    CHECK(carried("exact,tokens") == "tokens,exact");
    CHECK(carried("none").empty());
}

TEST_CASE("an index without a step that this program does not know is refused") {
    const ScratchFolder scratch;
    const auto folder = scratch.path() / "index";
    IndexBuilder builder(folder);
    builder.start(small_lexicon(), analysis_without("weak-verbs"));
    builder.add(article("a", "", "Haus"));
    builder.finish();
    builder.publish();
    CHECK(opens(folder));
    const auto table = folder / "gen-1" / "postlist.glass";
    std::string content = content_of(table);
    content.replace(content.find("weak-verbs"), 10, "weak-nouns");
    std::ofstream(table, std::ios::binary) << content;
    CHECK_FALSE(opens(folder));
}

}  // namespace fundstelle
