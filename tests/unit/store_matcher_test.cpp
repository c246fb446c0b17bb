#include <catch2/catch.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

#include "common/store/index_columns.hpp"
#include "common/store/match_tree.hpp"
#include "common/store/matcher.hpp"
#include "common/store/remembered_tables.hpp"
#include "common/store/tables.hpp"
#include "common/store/term_prefix.hpp"
#include "tests/scratch_folder.hpp"
#include "tests/unit/database_model.hpp"
#include "tests/unit/query_nodes.hpp"

namespace fundstelle {

TEST_CASE("terms without a frequency, as those of sources are, decide like all others") {
    const std::string source = std::string(term_prefix(QueryField::source, TermKind::exact)) + "blatt";
    DatabaseModel model;
    for (std::uint32_t id = 1; id <= 4'000; ++id)
        model.documents[id].terms = {{"oft", {1, {1}}}, {source, {0, {}}}};
    model.documents[7].terms = {{"selten", {1, {1}}}, {source, {0, {}}}};
    model.documents[8].terms = {{"selten", {1, {1}}}};
    const ScratchFolder scratch;
    write_by_us(model, scratch.path() / "index");
    const auto tables = open_glass_tables(scratch.path() / "index");
    IndexColumns columns(*tables);
    const auto word = [](QueryField field, const std::string& text) {
        QueryNode node;
        node.kind = QueryKind::word;
        node.field = field;
        node.text = text;
        node.terms = {{text, field == QueryField::text ? TermKind::stem : TermKind::exact, 1}};
        return node;
    };
    const auto join = [](QueryKind kind, std::vector<QueryNode> children) {
        QueryNode node;
        node.kind = kind;
        node.children = std::move(children);
        return node;
    };
    const auto matched = [&](const QueryNode& root) {
        const Query query{root, {}};
        const MatchTree tree = match_tree(query, *tables, {});
        PlacesRead places(*tables);
        return Matcher(tree, *tables, columns, places, {}).rank(10).matched;
    };
    const QueryNode often = word(QueryField::text, "oft");
    const QueryNode rare = word(QueryField::text, "selten");
    const QueryNode paper = word(QueryField::source, "blatt");
    // Few documents, one after the other; many, by windows.
    CHECK(matched(join(QueryKind::all, {rare, paper})) == 1);
    CHECK(matched(join(QueryKind::without, {rare, paper})) == 1);
    CHECK(matched(join(QueryKind::any, {join(QueryKind::all, {rare, paper}), often})) == 3'999);
    CHECK(matched(join(QueryKind::any, {join(QueryKind::without, {rare, paper}), often})) == 3'999);
}

TEST_CASE("words that stand nowhere find nothing, beside a phrase of many documents too") {
    DatabaseModel model;
    for (std::uint32_t id = 1; id <= 4'000; ++id)
        model.documents[id].terms = {{"a", {1, {id % 2 + 2}}}, {"b", {1, {3}}}};
    const ScratchFolder scratch;
    write_by_us(model, scratch.path() / "index");
    const auto tables = open_glass_tables(scratch.path() / "index");
    IndexColumns columns(*tables);
    Query query;
    query.root.kind = QueryKind::any;
    query.root.children = {phrase_of({"a", "b"}), stem_word("nirgends")};
    const MatchTree tree = match_tree(query, *tables, {});
    PlacesRead places(*tables);
    const Ranking ranking = Matcher(tree, *tables, columns, places, {}).rank(4'000);
    CHECK(ranking.matched == 2'000);
    CHECK(std::all_of(ranking.best.begin(), ranking.best.end(),
                      [](const ScoredDocument& one) { return one.id % 2 == 0 && one.id != 0; }));
}

TEST_CASE("too many places are not read, and that is told") {
    // Of a document with short lists two steps are taken, of one with a long list a third one.
    const bool long_lists = GENERATE(false, true);
    const bool half_match = GENERATE(false, true);
    const std::size_t steps_of_one = long_lists ? 3 : 2;
    DatabaseModel model;
    std::vector<std::uint32_t> places{1};
    if (long_lists) {
        places.resize(Matcher::places_of_a_step);
        std::iota(places.begin(), places.end(), 1);
    }
    const auto frequency = static_cast<std::uint32_t>(places.size());
    for (std::uint32_t id = 1; id <= Matcher::most_place_steps / 2 + 100; ++id) {
        const std::uint32_t between = half_match && id % 2 == 0 ? 5 : 0;
        model.documents[id].terms = {{"a", {frequency, places}}, {"b", {1, {frequency + 1 + between}}}};
    }
    const ScratchFolder scratch;
    write_by_us(model, scratch.path() / "index");
    const Query query{phrase_of({"a", "b"}), {}};
    // Places that are remembered are counted as those that are read.
    const RememberedTables tables(open_glass_tables(scratch.path() / "index"), 1 << 24);
    IndexColumns columns(tables);
    for (int i = 0; i < 6; ++i) {
        INFO("asked " << i << " times before");
        const MatchTree tree = match_tree(query, tables, {});
        PlacesRead places_read(tables);
        const Ranking ranking = Matcher(tree, tables, columns, places_read, {}).rank(10);
        CHECK(ranking.places_cut);
        CHECK(ranking.matched == Matcher::most_place_steps / steps_of_one / (half_match ? 2 : 1));
        // Who asks again, to group them or to count their values, finds the same ones.
        CHECK(Matcher(tree, tables, columns, places_read, {}).all().size() == ranking.matched);
    }
}

TEST_CASE("what is cut does not depend on what is remembered") {
    // Every other document has the phrase. In the others the rarer word `b` stands apart from `a`, or only
    // where no word can stand before it, or so often that a sketch says nothing; `a` has a place or none.
    std::vector<std::uint32_t> often(3 * Matcher::places_of_a_step);
    std::iota(often.begin(), often.end(), 5);
    const std::vector<std::uint32_t> places_of_b =
        GENERATE_REF(values<std::vector<std::uint32_t>>({{70}, {1}, often}));
    const std::vector<std::uint32_t> places_of_a = GENERATE(values<std::vector<std::uint32_t>>({{10}, {}}));
    DatabaseModel model;
    // So far apart that it takes several windows.
    constexpr std::uint32_t apart = 4;
    constexpr std::uint32_t last = apart * Matcher::most_place_steps;
    for (std::uint32_t id = apart; id <= last; id += apart) {
        auto& terms = model.documents[id].terms;
        terms["a"] = {1, places_of_a};
        terms["b"] = {static_cast<std::uint32_t>(places_of_b.size()), places_of_b};
        if (id % (2 * apart) == 0) terms = {{"a", {1, {1}}}, {"b", {1, {2}}}};
    }
    model.documents[last + 1].terms["a"] = {1, {1}};
    const ScratchFolder scratch;
    write_by_us(model, scratch.path() / "index");
    const RememberedTables tables(open_glass_tables(scratch.path() / "index"), 1 << 28);
    IndexColumns columns(tables);
    const Query query{phrase_of({"a", "b"}), {}};
    std::size_t first = 0;
    for (int i = 0; i < 6; ++i) {
        INFO("asked " << i << " times before");
        const MatchTree tree = match_tree(query, tables, {});
        PlacesRead places(tables);
        const Ranking ranking = Matcher(tree, tables, columns, places, {}).rank(10);
        CHECK(ranking.places_cut);
        if (i == 0) first = ranking.matched;
        CHECK(ranking.matched == first);
    }
}

TEST_CASE("what is cut of three words does not depend on what is remembered") {
    // Two of the words always stand together; the third one where it should in every third document, else
    // elsewhere, nowhere in the text, or so often that a sketch says nothing.
    std::vector<std::uint32_t> often(3 * Matcher::places_of_a_step);
    std::iota(often.begin(), often.end(), 50);
    const std::vector<std::uint32_t> elsewhere =
        GENERATE_REF(values<std::vector<std::uint32_t>>({{70}, {12 + 64}, {}, often}));
    DatabaseModel model;
    // So far apart that it takes several windows.
    for (std::uint32_t id = 1; id <= 2 * Matcher::most_place_steps; id += 4) {
        const std::vector<std::uint32_t> third = id % 3 == 0 ? std::vector{12U} : elsewhere;
        model.documents[id].terms = {
            {"a", {1, {10}}}, {"b", {1, {11}}}, {"c", {static_cast<std::uint32_t>(third.size()), third}}};
        if (id % 8 == 1) model.documents[id].terms["d"] = {1, {1}};
    }
    const ScratchFolder scratch;
    write_by_us(model, scratch.path() / "index");
    const RememberedTables tables(open_glass_tables(scratch.path() / "index"), 1 << 28);
    IndexColumns columns(tables);
    const auto ask = [&](const QueryNode& node) {
        const Query query{node, {}};
        const MatchTree tree = match_tree(query, tables, {});
        PlacesRead places(tables);
        return Matcher(tree, tables, columns, places, {}).rank(10);
    };
    std::size_t first = 0;
    for (int i = 0; i < 6; ++i) {
        INFO("asked " << i << " times before");
        const Ranking ranking = ask(phrase_of({"a", "b", "c"}));
        CHECK(ranking.places_cut);
        if (i == 0) first = ranking.matched;
        CHECK(ranking.matched == first);
        // Reads places of documents behind those too.
        QueryNode both;
        both.kind = QueryKind::all;
        both.children = {phrase_of({"a", "b", "c"}), stem_word("d")};
        if (i >= 2) CHECK(ask(both).matched > 0);
    }
    CHECK(first > 0);
}

}  // namespace fundstelle
