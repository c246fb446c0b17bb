#include "common/query/parser.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "common/query/date_range.hpp"
#include "common/query/query_lexer.hpp"
#include "common/query/query_nodes.hpp"
#include "common/query/query_notes.hpp"
#include "common/query/query_parser.hpp"
#include "common/query/query_words.hpp"
#include "common/query/reading.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

bool has_words(const std::vector<QueryPiece>& pieces) {
    return std::any_of(pieces.begin(), pieces.end(),
                       [](const QueryPiece& piece) { return !piece.words.empty(); });
}

bool any_narrows(const QueryNode& node) {
    return narrows(node) || std::any_of(node.children.begin(), node.children.end(), any_narrows);
}

/// Says why there is nothing to look for, or hardly anything.
void note_emptiness(const Query& query, bool has_words, QueryNotes& notes) {
    if (query.empty()) {
        notes.add(has_words ? "the query only says what must not occur: add a word to search for"
                            : "the query holds no word to search for: add a word of letters or digits");
        return;
    }
    const auto found = wanted_words(query);
    const bool telling =
        std::any_of(found.begin(), found.end(), [](const QueryNode* word) { return is_telling(*word); });
    if (!telling && !any_narrows(query.root)) {
        notes.add(
            "the query has only words that tell little by themselves: add one that says what it is about");
    }
}

/// Says which dates of all that must match lie apart, so that nothing can.
void note_dates_apart(const QueryNode& node, QueryNotes& notes) {
    for (const QueryNode& child : node.children) note_dates_apart(child, notes);
    if (node.kind != QueryKind::all) return;
    DateRange common;
    for (const QueryNode& child : node.children) {
        if (child.kind != QueryKind::dates) continue;
        common.first = std::max(common.first, child.dates.first);
        common.last = std::min(common.last, child.dates.last);
    }
    if (common.first <= common.last) return;
    notes.add("no date is from " + iso_day(common.first) + " on and up to " + iso_day(common.last) +
              ": nothing can match");
}

}  // namespace

double factor_of(WordWeight weight, const QueryWeights& weights) {
    switch (weight) {
        case WordWeight::full:
        case WordWeight::part:
            return 1;
        case WordWeight::stop:
            return weights.stop_word;
        case WordWeight::question:
            return weights.question_word;
    }
    return 1;
}

Query parse_query(std::string_view text, Analyzer& analyzer, const ParseOptions& typed_options) {
    ParseOptions options = typed_options;
    // They go on telling stop words and names.
    if (!analyzer.steps().has(AnalysisStep::exact)) options.weights.exact = 0;
    QueryNotes notes(options.limits.query_notes);
    if (text.size() > options.limits.query_bytes) {
        text = text.substr(0, options.limits.query_bytes);
        notes.add("the query is longer than " + std::to_string(options.limits.query_bytes) +
                  " bytes: the rest of it is left out");
    }
    std::string valid = valid_utf8(text);
    // A query has no lines.
    std::replace_if(
        valid.begin(), valid.end(), [](char byte) { return byte >= '\t' && byte <= '\r'; }, ' ');
    const std::vector<QueryToken> tokens = query_tokens(valid, options.limits, notes);
    QueryWords query_words(valid, analyzer, options.weights, options.limits, notes);
    std::vector<QueryPiece> pieces = query_words.read(tokens);
    const bool words = has_words(pieces);
    Query query;
    query.root = meaning_of(valid, pieces, analyzer, options, notes).node;
    query.reading = reading_of(pieces, valid);
    query.read_bytes = query_words.end();
    note_emptiness(query, words, notes);
    note_dates_apart(query.root, notes);
    query.notes = notes.take();
    return query;
}

Query parse_query(std::string_view text, Analyzer& analyzer, const QueryWeights& weights,
                  const Limits& limits) {
    return parse_query(text, analyzer, ParseOptions{.weights = weights, .limits = limits});
}

}  // namespace fundstelle
