#include "common/store/index_search.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "common/store/document_keys.hpp"
#include "common/store/record.hpp"
#include "common/store/rescoring.hpp"

namespace fundstelle {
namespace {

// The best documents by BM25, which then are ranked by the places of the words too. More of them change
// nothing that was measured.
constexpr std::size_t rescored_documents = 30;

constexpr std::size_t first_grouped = 64;

}  // namespace

IndexSearch::IndexSearch(const Query& query, const Tables& tables, IndexColumns& columns)
    : query_(query),
      tables_(tables),
      columns_(columns),
      tree_(match_tree(query, tables, Bm25())),
      places_read_(tables) {}

/// The best documents, of which the first are ranked by the places of the words too.
std::vector<ScoredDocument> IndexSearch::best(std::size_t most, const PlaceWeights& places,
                                              Results& results) {
    Ranking ranking =
        Matcher(tree_, tables_, columns_, places_read_, Bm25()).rank(std::max(most, rescored_documents));
    Rescoring(query_, tables_, places)
        .rescore(ranking.best, rescored_documents, places_read_, columns_.order());
    results.matched = ranking.matched;
    results.matched_exactly = !ranking.places_cut;
    return std::move(ranking.best);
}

std::vector<ScoredDocument> IndexSearch::by_date(MatchOrder order, Results& results) {
    Matcher matcher(tree_, tables_, columns_, places_read_, Bm25());
    std::vector<ScoredDocument> documents = matcher.all();
    results.matched = documents.size();
    results.matched_exactly = !matcher.places_cut();
    const IndexColumns::Dates& dates = columns_.dates();
    const DocumentOrder& order_of_ids = columns_.order();
    std::sort(documents.begin(), documents.end(), [&](const ScoredDocument& a, const ScoredDocument& b) {
        const std::uint32_t first = dates.first[a.id];
        const std::uint32_t second = dates.first[b.id];
        if (first == second) {
            return a.score != b.score ? a.score > b.score : order_of_ids.is_before(a.id, b.id);
        }
        if (first == 0 || second == 0) return second == 0;
        return order == MatchOrder::newest ? first > second : first < second;
    });
    return documents;
}

/// The first document of each value, in the order of the page; all of those without one.
std::vector<ScoredDocument> IndexSearch::grouped(const Page& page, const PlaceWeights& places,
                                                 Results& results) {
    DocumentKeys keys(columns_, *page.group);
    std::vector<ScoredDocument> documents;
    std::vector<ScoredDocument> firsts;
    const std::size_t wanted = page.offset + page.limit;
    // Where the best are of few values, all are ranked: no third time.
    for (std::size_t most = std::max(first_grouped, wanted);; most = results.matched) {
        documents =
            page.order == MatchOrder::relevance ? best(most, places, results) : by_date(page.order, results);
        std::unordered_set<std::uint32_t> seen;
        firsts.clear();
        for (const ScoredDocument& one : documents) {
            const std::uint32_t key = keys.of(one.id);
            if (key == 0 || seen.insert(key).second) firsts.push_back(one);
        }
        const bool has_all = most >= results.matched || documents.size() >= results.matched;
        if (firsts.size() >= wanted || has_all) break;
    }
    // What was ranked is all that matches, or these are looked for to be counted.
    if (documents.size() < results.matched)
        documents = Matcher(tree_, tables_, columns_, places_read_, Bm25()).all();
    std::unordered_map<std::uint32_t, std::uint32_t> counts;
    for (const ScoredDocument& one : documents) ++counts[keys.of(one.id)];
    versions_.clear();
    for (const ScoredDocument& one : firsts) {
        const std::uint32_t key = keys.of(one.id);
        versions_.push_back(key == 0 ? 0 : counts[key] - 1);
    }
    return firsts;
}

std::vector<ScoredDocument> IndexSearch::ranked(const Page& page, const PlaceWeights& places,
                                                Results& results) {
    if (page.group) return grouped(page, places, results);
    if (page.order != MatchOrder::relevance) return by_date(page.order, results);
    return best(page.offset + page.limit, places, results);
}

/// Where in a long text the words and phrases of the query stand, as far as the index knows places: of stems.
/// What says more than all of these together and has no place, a part of compounds, is looked for by its
/// letters.
ByteRange IndexSearch::part_of(std::uint32_t document, std::string_view record, std::string_view text) {
    if (text.empty()) return {};
    const std::vector<Landmark> landmarks = landmarks_of_record(record);
    if (landmarks.empty()) return {};
    std::vector<WordsAt> words = phrases_in(document);
    std::vector<const Contribution*> without_place;
    double placed = 0;
    for (const Contribution& one : tree_.contributions) {
        const bool has_places = one.why != nullptr && one.why->kind != TermKind::exact &&
                                one.word->field == QueryField::text && is_telling(*one.word);
        if (!has_places) continue;
        const auto places = places_read_.of(tree_.terms[one.term]).in(document);
        words.push_back({one.factor, {places.begin(), places.end()}});
        if (places.empty()) {
            without_place.push_back(&one);
        } else {
            placed += one.factor;
        }
    }
    for (const Contribution* one : without_place) {
        if (one->factor > placed)
            words.push_back({one->factor, landmarks_before(one->why->text, text, landmarks)});
    }
    return part_worth_reading(landmarks, text.size(), words);
}

/// Where the phrases that were asked for begin, each worth more than its words.
std::vector<WordsAt> IndexSearch::phrases_in(std::uint32_t document) {
    std::vector<WordsAt> phrases;
    double most = 0;
    for (const Contribution& one : tree_.contributions) most = std::max(most, one.factor);
    for (const MatchNode& node : tree_.nodes) {
        if (node.kind != MatchNode::Kind::phrase || node.field != QueryField::text) continue;
        WordsAt phrase{most * static_cast<double>(node.words.size()), {}};
        for (const PlacedWord& word : node.words) {
            std::vector<std::uint32_t> begins;
            for (const std::size_t term : word.terms) {
                for (const std::uint32_t place : places_read_.of(tree_.terms[term]).in(document)) {
                    if (place >= word.offset) begins.push_back(place - word.offset);
                }
            }
            std::sort(begins.begin(), begins.end());
            if (&word == &node.words.front()) {
                phrase.positions = std::move(begins);
                continue;
            }
            std::vector<std::uint32_t> both;
            std::set_intersection(phrase.positions.begin(), phrase.positions.end(), begins.begin(),
                                  begins.end(), std::back_inserter(both));
            phrase.positions = std::move(both);
        }
        phrases.push_back(std::move(phrase));
    }
    return phrases;
}

Match IndexSearch::match(const ScoredDocument& document, const Page& page) {
    Match match;
    match.score = document.score;
    if (page.content == MatchContent::id) {
        match.article.id = columns_.id_of(document.id);
        return match;
    }
    const std::string record = tables_.data(document.id);
    match.article = decode_record(record, RecordPart::all);
    match.part = part_of(document.id, record, match.article.text);
    if (page.content != MatchContent::explained) return match;
    match.shares = Matcher(tree_, tables_, columns_, places_read_, Bm25()).shares(document.id);
    double sum = 0;
    for (const ScoreShare& share : match.shares) sum += share.score;
    constexpr double nearly_nothing = 1e-9;
    // By date the score is without what is looked up afterwards, and without places.
    if (page.order != MatchOrder::relevance) match.score = sum;
    match.places = std::max(match.score - sum, 0.0);
    if (match.places < nearly_nothing) match.places = 0;
    return match;
}

std::string IndexSearch::story_name(std::uint32_t document) {
    const std::uint32_t story = columns_.stories().story_of(document);
    if (story == 0) return {};
    const std::uint32_t first = columns_.stories().documents_of(story).front();
    return columns_.id_of(first);
}

Results IndexSearch::matches(const Page& page, const PlaceWeights& places) {
    Results results;
    const std::vector<ScoredDocument> documents = ranked(page, places, results);
    const std::size_t end = std::min(page.offset + page.limit, documents.size());
    results.matches.reserve(end - std::min(page.offset, end));
    for (std::size_t i = page.offset; i < end; ++i) {
        Match one = match(documents[i], page);
        one.rank = i + 1;
        if (page.group) one.versions = versions_[i];
        if (page.group == DocumentValue::story) one.story = story_name(documents[i].id);
        results.matches.push_back(std::move(one));
    }
    return results;
}

std::vector<std::vector<FacetCount>> IndexSearch::facets(const std::vector<DocumentValue>& values) {
    std::vector<std::vector<FacetCount>> all;
    if (values.empty()) return all;
    // All are counted of one matching, which costs more than the counting.
    const std::vector<ScoredDocument> documents =
        Matcher(tree_, tables_, columns_, places_read_, Bm25()).all();
    for (const DocumentValue value : values) {
        DocumentKeys keys(columns_, value);
        std::unordered_map<std::uint32_t, std::size_t> counts;
        for (const ScoredDocument& one : documents) ++counts[keys.of(one.id)];
        std::vector<FacetCount>& facets = all.emplace_back();
        for (const auto& [key, count] : counts) facets.push_back({keys.text(key), count});
        std::sort(facets.begin(), facets.end(), [](const FacetCount& a, const FacetCount& b) {
            return a.documents != b.documents ? a.documents > b.documents : a.value < b.value;
        });
    }
    return all;
}

}  // namespace fundstelle
