#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "searcher/render.hpp"
#include "searcher/session.hpp"
#include "tests/programs/json_schema.hpp"
#include "tests/programs/run_program.hpp"
#include "tests/scratch_folder.hpp"
#include "tests/unit/random_text.hpp"

namespace fundstelle {
namespace {

/// A query of words, operators and random bytes.
std::string random_query(RandomText& random) {
    constexpr std::array pieces = {
        "Minsk",   "Putn",  "Recht",  "UND",    "ODER",   "NICHT",  "NAHE/3",
        "(",       ")",     "\"",     "\"~5",   "-",      "+",      "=",
        "titel:",  "*",     "~",      "Flug*",  "Wald~",  "datum:", "2022-12",
        "quelle:", "pfad:", "\x1B[m", "\u202E", "\u2028", "der",    "Haustürschlüssel"};
    std::string query;
    for (std::size_t i = random.below(9); i > 0; --i) {
        query += random.below(8) == 0 ? random.bytes(6) : pieces[random.below(pieces.size())];
        if (random.below(3) != 0) query += ' ';
    }
    return query;
}

bool is_printable(const std::string& text) {
    return std::none_of(text.begin(), text.end(),
                        [](char letter) {
                            const auto byte = static_cast<unsigned char>(letter);
                            return (byte < 0x20 && letter != '\n') || byte == 0x7F;
                        }) &&
           !find_invalid_utf8(text) && text.find("\u202E") == std::string::npos;
}

}  // namespace

TEST_CASE("any query is answered, explained and shown in every format without harm", "[programs]") {
    const ScratchFolder scratch;
    REQUIRE(run_command("indexer --quiet index '" FUNDSTELLE_SOURCE "/corpus/articles'", scratch.path())
                .exit_code == 0);
    SearcherOptions options;
    options.database = scratch.path() / "index";
    options.explain = true;
    options.facets = {DocumentValue::year};
    Session session(options);
    SearcherOptions kwic = options;
    kwic.kwic = true;
    kwic.explain = false;
    kwic.limit = 2;
    // In every other way that results may be asked for, in turn.
    std::vector<SearcherOptions> ways(4, options);
    ways[0].group = DocumentValue::story;
    ways[1].group = DocumentValue::source;
    ways[1].order = MatchOrder::newest;
    ways[2].order = MatchOrder::oldest;
    ways[2].facets = {DocumentValue::source, DocumentValue::language, DocumentValue::day};
    ways[3].offset = 5;
    const nlohmann::json schema =
        nlohmann::json::parse(content_of(FUNDSTELLE_SOURCE "/searcher/answer.schema.json"));
    RandomText random(20260722);
    for (int i = 0; i < 300; ++i) {
        const std::string query = random_query(random);
        const Answer answer = session.answer({"", query}, options);
        CAPTURE(query);
        for (const MatchExplanation& explanation : answer.explanations) {
            double sum = explanation.places;
            for (const WordShare& word : explanation.words) sum += word.score;
            CHECK(sum == Approx(explanation.score).margin(1e-9));
        }
        CHECK(is_printable(render_text(answer, {})));
        CHECK(schema_faults(nlohmann::json::parse(render_json(answer)), schema).empty());
        const Answer other = session.answer({"", query}, ways[static_cast<std::size_t>(i) % ways.size()]);
        CHECK(other.results.matched == answer.results.matched);
        CHECK(is_printable(render_text(other, {})));
        CHECK(schema_faults(nlohmann::json::parse(render_json(other)), schema).empty());
        if (!answer.results.matches.empty()) {
            const Answer like = session.answer_like(answer.results.matches.front().article.id, options);
            CHECK(is_printable(render_text(like, {})));
        }
        const Answer lines = session.answer({"", query}, kwic);
        CHECK(is_printable(render_kwic_text(lines, {})));
        for (const KwicLine& line : lines.kwic) CHECK(!line.occurrence.keyword.empty());
    }
}

TEST_CASE("a concordance of long texts is bounded by the results asked for, and that is said", "[programs]") {
    const ScratchFolder scratch;
    std::string text;
    // Lines that are the one before again would be cut.
    for (int line = 0; line < 9'000; ++line)
        text += std::string("Das Moor ") + (line % 2 == 0 ? "ist weit und liegt" : "war weit und lag") +
                " still am See.\n";
    scratch.write("texte/a.txt", text);
    scratch.write("texte/b.txt", "Das Moor am Fluss.");
    const auto run = [&](const std::string& command) { return run_command(command, scratch.path()).output; };
    REQUIRE(run_command("indexer --quiet index texte", scratch.path()).exit_code == 0);
    const std::string asked = "searcher index Moor --kwic --format jsonl --limit ";
    const std::string note = "searcher: these texts are long: the last ";
    CHECK(run(asked + "1 2>&1 >/dev/null").find(note) == 0);
    const int lines = std::stoi(run(asked + "1 2>/dev/null | wc -l"));
    CHECK(lines > 3000);
    CHECK(lines < 9'000);
    CHECK(run(asked + "3 2>&1 >/dev/null").empty());
    CHECK(std::stoi(run(asked + "3 2>/dev/null | wc -l")) == 9'001);
}

}  // namespace fundstelle
