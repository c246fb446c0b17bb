#include <string_view>
#include <vector>

#include "searcher/json_text.hpp"
#include "searcher/render_explanation.hpp"

namespace fundstelle {
namespace {

std::string_view json_name(TermKind kind) {
    switch (kind) {
        case TermKind::exact:
            return "exact";
        case TermKind::stem:
            return "stem";
        case TermKind::part:
            return "part";
        case TermKind::variant:
            return "variant";
    }
    return {};
}

std::string_view json_name(TermOrigin origin) {
    switch (origin) {
        case TermOrigin::typed:
            return "typed";
        case TermOrigin::stem:
            return "stem";
        case TermOrigin::part:
            return "part";
        case TermOrigin::analysis:
            return "analysis";
        case TermOrigin::name:
            return "name";
        case TermOrigin::synonym:
            return "synonym";
        case TermOrigin::neighbours:
            return "neighbours";
        case TermOrigin::pattern:
            return "pattern";
        case TermOrigin::similar:
            return "similar";
    }
    return {};
}

std::string term_object(QueryField field, const QueryTerm& term, const TermCounts& counts) {
    JsonObject object;
    object.text("term", term.text);
    object.text("kind", json_name(term.kind));
    object.text("origin", json_name(term.origin));
    object.number("weight", term.weight, 3);
    if (const auto documents = counts.of(field, term)) object.number("documents", *documents);
    return object.take();
}

std::string node_object(const QueryNode& node, const TermCounts& counts) {
    JsonObject object;
    object.text("kind", name_of(node.kind));
    if (node.kind == QueryKind::word) object.text("word", node.text);
    if (node.kind == QueryKind::near) object.number("distance", node.distance);
    if (node.kind == QueryKind::dates) {
        if (node.dates.first != DateRange().first) object.number("first", node.dates.first);
        if (node.dates.last != DateRange().last) object.number("last", node.dates.last);
    } else {
        object.text("field", name_of(node.field));
    }
    std::vector<std::string> terms, children;
    for (const QueryTerm& term : node.terms) {
        if (term.weight != 0) terms.push_back(term_object(node.field, term, counts));
    }
    for (const QueryNode& child : node.children) children.push_back(node_object(child, counts));
    if (!terms.empty()) object.json("terms", json_array(terms));
    if (!children.empty()) object.json("children", json_array(children));
    return object.take();
}

std::string share_object(const MatchExplanation& whole, const TermShare& share) {
    JsonObject object;
    if (share.term.empty()) {
        object.text("kind", "parts_near");
    } else {
        object.text("term", share.term);
        object.text("kind", json_name(share.kind));
        object.text("origin", json_name(share.origin));
    }
    object.number("score", share.score, 6);
    object.number("percent", whole.percent(share.score), 2);
    return object.take();
}

std::string share_object(const MatchExplanation& whole, const WordShare& share) {
    std::vector<std::string> terms;
    for (const TermShare& term : share.terms) terms.push_back(share_object(whole, term));
    JsonObject object;
    object.text("word", share.word);
    object.number("score", share.score, 6);
    object.number("percent", whole.percent(share.score), 2);
    object.json("terms", json_array(terms));
    return object.take();
}

}  // namespace

std::string json_explanation(const Query& query, const QueryExplanation& explanation) {
    JsonObject object;
    object.text("reading", explanation.reading);
    object.json("tree", node_object(query.root, explanation.counts));
    return object.take();
}

std::string json_explanation(const MatchExplanation& explanation) {
    std::vector<std::string> words;
    for (const WordShare& word : explanation.words) words.push_back(share_object(explanation, word));
    JsonObject places;
    places.number("score", explanation.places, 6);
    places.number("percent", explanation.percent(explanation.places), 2);
    JsonObject object;
    object.json("words", json_array(words));
    object.json("places", places.take());
    return object.take();
}

}  // namespace fundstelle
