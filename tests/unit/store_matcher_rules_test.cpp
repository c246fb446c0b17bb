#include <catch2/catch.hpp>
#include <xapian.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "common/store/index_columns.hpp"
#include "common/store/match_tree.hpp"
#include "common/store/matcher.hpp"
#include "common/store/remembered_tables.hpp"
#include "common/store/tables.hpp"
#include "tests/scratch_folder.hpp"
#include "tests/unit/database_model.hpp"
#include "tests/unit/matching_rules.hpp"
#include "tests/unit/query_nodes.hpp"
#include "tests/unit/random_text.hpp"
#include "tests/unit/xapian_query.hpp"

namespace fundstelle {
namespace {

constexpr std::size_t vocabulary = 40;

std::string word_of(std::size_t number) {
    return "w" + std::to_string(number);
}

/// The number of a word, low ones much more often.
std::size_t some_word(RandomText& random) {
    return random.below(1 + random.below(1 + random.below(vocabulary)));
}

void occur(DatabaseModel::Document& document, const std::string& term, std::uint32_t position) {
    DatabaseModel::Term& found = document.terms[term];
    ++found.frequency;
    if (position != 0) found.positions.push_back(position);
}

/// Documents of words with their places, spellings, titles and dates, as the schema has them.
DatabaseModel random_articles(RandomText& random, std::uint32_t documents) {
    static const std::vector<std::string> dates = {"2022",       "2022-12", "2022-12-19", "2023-01-02",
                                                   "2022-12-31", "2021-02", "2024-02-29", ""};
    DatabaseModel model;
    std::uint32_t id = 0;
    for (std::uint32_t i = 0; i < documents; ++i) {
        id += static_cast<std::uint32_t>(1 + (i % 17 == 0 ? random.below(300) : 0));
        auto& document = model.documents[id];
        const auto title_words = static_cast<std::uint32_t>(random.below(6));
        for (std::uint32_t position = 1; position <= title_words; ++position) {
            const std::string word = word_of(some_word(random));
            occur(document, word, position);
            occur(document, "S" + word, 0);
        }
        const auto words = static_cast<std::uint32_t>(random.below(30));
        for (std::uint32_t position = 1000; position < 1000 + words; ++position) {
            const std::string word = word_of(some_word(random));
            occur(document, word, position);
            if (random.below(2) == 0) occur(document, "R" + word, 0);
            // Sources have documents, but no frequency.
            if (random.below(20) == 0) document.terms["H" + word];
        }
        const std::string& date = dates[random.below(dates.size())];
        if (!date.empty()) document.values[0] = date;
    }
    return model;
}

/// Some different words: one that is asked for twice near itself Xapian finds at one place.
std::vector<std::string> some_words(RandomText& random, std::size_t count) {
    std::vector<std::string> words;
    while (words.size() < count) {
        const std::string word = word_of(some_word(random));
        if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(word);
    }
    return words;
}

enum class Kinds {
    any_and_all,  ///< Xapian 1.4 takes too many for matches where AND_MAYBE and AND_NOT stand within each
                  ///< other
    all,
};

/// A word by its spelling only, or some that `Wort*` stands for.
QueryNode random_spellings(RandomText& random) {
    QueryNode word;
    word.kind = QueryKind::word;
    const bool pattern = random.below(2) == 0;
    for (const std::string& text : some_words(random, pattern ? 1 + random.below(4) : 1))
        word.terms.push_back({text, TermKind::exact, pattern ? 0.5 : 0.2});
    word.text = word.terms.front().text;
    if (pattern) word.pattern = WordPattern{PatternKind::prefix, "w", 0};
    return word;
}

/// A phrase, or words near each other, sometimes in the title or of a source.
QueryNode random_placed(RandomText& random) {
    static const std::vector<QueryField> fields = {QueryField::text, QueryField::text, QueryField::text,
                                                   QueryField::title, QueryField::source};
    QueryNode node;
    node.kind = random.below(2) == 0 ? QueryKind::phrase : QueryKind::near;
    node.distance = node.kind == QueryKind::near ? static_cast<unsigned>(random.below(5)) : 0;
    node.field = fields[random.below(fields.size())];
    const bool filter = node.field == QueryField::source;
    for (const std::string& text : some_words(random, 2 + random.below(2))) {
        QueryNode word;
        word.kind = QueryKind::word;
        word.field = node.field;
        word.text = text;
        word.terms = {{word.text, filter ? TermKind::exact : TermKind::stem,
                       0.5 + static_cast<double>(random.below(2))}};
        if (node.field == QueryField::text && random.below(3) == 0)
            word.terms.push_back({word.text, TermKind::exact, 0.2});
        node.children.push_back(std::move(word));
    }
    return node;
}

QueryNode random_word(RandomText& random, Kinds kinds) {
    static const std::vector<double> weights = {1, 0.5, 0.2, 0};
    QueryNode word;
    word.kind = QueryKind::word;
    word.text = word_of(some_word(random));
    if (random.below(12) == 0) word.field = QueryField::title;
    if (random.below(20) == 0) word.field = QueryField::source;
    const bool filter = word.field == QueryField::source;
    word.terms.push_back({word.text, filter ? TermKind::exact : TermKind::stem, 1});
    if (filter) return word;
    if (random.below(2) == 0) word.terms.push_back({word_of(some_word(random)), TermKind::variant, 0.5});
    if (word.field == QueryField::text && random.below(2) == 0)
        word.terms.push_back({word.text, TermKind::exact, weights[random.below(weights.size())]});
    if (word.field == QueryField::text && random.below(3) == 0) {
        for (const std::string& text : some_words(random, 2 + random.below(2))) {
            QueryNode part;
            part.kind = QueryKind::word;
            part.text = text;
            part.terms.push_back({part.text, TermKind::stem, 0.4});
            word.children.push_back(std::move(part));
        }
        if (kinds == Kinds::all && random.below(2) == 0) word.near = 0.3;
    }
    return word;
}

QueryNode random_node(RandomText& random, std::size_t depth, Kinds kinds) {
    QueryNode node;
    if (depth == 0 || random.below(3) == 0) {
        if (kinds == Kinds::any_and_all || random.below(4) != 0) return random_word(random, kinds);
        if (random.below(3) == 0) return random_spellings(random);
        return random_placed(random);
    }
    if (random.below(12) == 0) {
        node.kind = QueryKind::dates;
        static const std::vector<DateRange> ranges = {
            {20221201, 20221231}, {20220101, 99'999'999}, {0, 20221230}, {20220101, 20221231}};
        node.dates = ranges[random.below(ranges.size())];
        return node;
    }
    static const std::vector<QueryKind> joins = {QueryKind::any, QueryKind::all, QueryKind::prefer,
                                                 QueryKind::without};
    node.kind = joins[random.below(kinds == Kinds::all ? joins.size() : 2)];
    for (std::size_t children = 2 + random.below(3); children > 0; --children)
        node.children.push_back(random_node(random, depth - 1, kinds));
    return node;
}

std::vector<ScoredDocument> best_by_xapian(const std::filesystem::path& folder, const Query& query) {
    const Xapian::Database database(folder.string());
    Xapian::Enquire enquire(database);
    enquire.set_query(to_xapian(query.root));
    enquire.set_weighting_scheme(Xapian::BM25Weight(0.9, 0, 1, 0.75, 0));
    const Xapian::MSet found = enquire.get_mset(0, 1'000'000);
    std::vector<ScoredDocument> best;
    for (auto item = found.begin(); item != found.end(); ++item) best.push_back({*item, item.get_weight()});
    return best;
}

/// The ranks at which two rankings differ in more than the order of what has nearly the same score.
std::size_t differences(const std::vector<ScoredDocument>& ours, const std::vector<ScoredDocument>& theirs) {
    if (ours.size() != theirs.size()) return 1'000'000 + ours.size();
    constexpr double nearly = 1e-9;
    std::map<std::uint32_t, double> scores;
    for (const ScoredDocument& one : theirs) scores[one.id] = one.score;
    std::size_t count = 0;
    for (std::size_t i = 0; i < ours.size(); ++i) {
        const auto same = scores.find(ours[i].id);
        const bool at_the_end = std::abs(ours[i].score - theirs.back().score) < nearly;
        const bool alike =
            same == scores.end() ? at_the_end : std::abs(same->second - ours[i].score) < nearly;
        if (!alike || std::abs(ours[i].score - theirs[i].score) > nearly) ++count;
    }
    return count;
}

bool is_before(const ScoredDocument& a, const ScoredDocument& b) {
    return a.id < b.id;
}

}  // namespace

TEST_CASE("random queries find and score what Xapian and the plain rules find and score", "[by_comparison]") {
    for (std::uint64_t seed = 0; seed < 12; ++seed) {
        RandomText random(seed);
        const ScratchFolder scratch;
        const std::filesystem::path folder = scratch.path() / "index";
        const DatabaseModel model = random_articles(random, seed % 3 == 0 ? 9'000 : 60);
        write_by_us(model, folder);
        const Kinds kinds = seed % 2 == 0 ? Kinds::all : Kinds::any_and_all;
        std::vector<std::unique_ptr<Tables>> ways;
        ways.push_back(open_glass_tables(folder));
        ways.push_back(open_xapian_tables(folder));
        ways.push_back(std::make_unique<RememberedTables>(open_glass_tables(folder), 1 << 24));
        for (const auto& tables : ways) {
            IndexColumns columns(*tables);
            for (int i = 0; i < 60; ++i) {
                Query query;
                query.root = random_node(random, 3, kinds);
                INFO("seed " << seed << ", query " << i << ": " << shown(query));
                const MatchTree tree = match_tree(query, *tables, {});
                const std::size_t most = 1 + random.below(i % 2 == 0 ? 20 : 3'000);
                PlacesRead places(*tables);
                const Ranking ranking = Matcher(tree, *tables, columns, places, {}).rank(most);
                if (ranking.places_cut) continue;
                const auto all =
                    kinds == Kinds::all ? best_by_rules(model, query) : best_by_xapian(folder, query);
                CHECK(ranking.matched == all.size());
                const auto end = all.begin() + static_cast<std::ptrdiff_t>(std::min(most, all.size()));
                CHECK(differences(ranking.best, {all.begin(), end}) == 0);
                const auto ascending = Matcher(tree, *tables, columns, places, {}).all();
                const bool sorted = std::is_sorted(ascending.begin(), ascending.end(), is_before);
                CHECK(sorted);
                CHECK(ascending.size() == all.size());
            }
        }
    }
}

TEST_CASE("documents are scored alike whether few or many others of their window match") {
    // Few in each of the first windows, but more than in the last one, where all do.
    DatabaseModel model;
    constexpr std::uint32_t last_window = 2 * Matcher::window_documents;
    for (std::uint32_t id = 1; id < last_window; id += 5) {
        const std::uint32_t apart = id % 14 == 1 ? 0 : 1;
        model.documents[id].terms = {{"w1", {1 + id % 3, {1000}}}, {"w2", {1, {1001 + apart}}}};
    }
    for (std::uint32_t id = last_window; id < last_window + 300; ++id)
        model.documents[id].terms = {{"w1", {1, {1000}}}, {"w2", {1 + id % 2, {1001}}}};
    const ScratchFolder scratch;
    write_by_us(model, scratch.path() / "index");
    const auto tables = open_glass_tables(scratch.path() / "index");
    IndexColumns columns(*tables);
    const Query query{phrase_of({"w1", "w2"}), {}};
    const MatchTree tree = match_tree(query, *tables, {});
    PlacesRead places(*tables);
    const Ranking ranking = Matcher(tree, *tables, columns, places, {}).rank(1'000);
    CHECK(ranking.matched == 300 + last_window / 70 + 1);
    CHECK_FALSE(ranking.places_cut);
    CHECK(differences(ranking.best, best_by_rules(model, query)) == 0);
}

TEST_CASE("the shares of its terms add up to the score of a document") {
    RandomText random(5);
    const ScratchFolder scratch;
    write_by_us(random_articles(random, 500), scratch.path() / "index");
    const auto tables = open_glass_tables(scratch.path() / "index");
    IndexColumns columns(*tables);
    for (int i = 0; i < 100; ++i) {
        Query query;
        query.root = random_node(random, 3, Kinds::all);
        INFO(shown(query));
        const MatchTree tree = match_tree(query, *tables, {});
        PlacesRead places(*tables);
        Matcher matcher(tree, *tables, columns, places, {});
        for (const ScoredDocument& one : matcher.rank(20).best) {
            double sum = 0;
            for (const ScoreShare& share : matcher.shares(one.id)) sum += share.score;
            CHECK(sum == Approx(one.score).margin(1e-9));
        }
    }
}

}  // namespace fundstelle
