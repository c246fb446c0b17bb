#include "common/query/known_words.hpp"

#include <algorithm>

#include "common/query/query_notes.hpp"

namespace fundstelle {
namespace {

std::string typed(const QueryNode& word) {
    return named(word.text + (word.pattern->kind == PatternKind::prefix ? "*" : "~"));
}

void give_terms(QueryNode& word, const std::vector<KnownWord>& found) {
    const bool prefix = word.pattern->kind == PatternKind::prefix;
    const TermKind kind = word.field == QueryField::title ? TermKind::stem : TermKind::exact;
    word.terms.clear();
    for (const KnownWord& one : found) {
        const bool same = one.text == word.pattern->text;
        const TermOrigin origin = same     ? TermOrigin::typed
                                  : prefix ? TermOrigin::pattern
                                           : TermOrigin::similar;
        word.terms.push_back({one.text, kind, prefix || same ? 1 : similar_weight, origin});
    }
    sort_terms(word);
}

class Expansion {
  public:
    Expansion(const KnownWords& words, const Limits& limits, std::vector<std::string>& notes)
        : words_(words),
          most_(limits.pattern_words),
          left_(limits.query_pattern_words),
          patterns_left_(limits.query_patterns),
          notes_(notes) {}

    void expand(QueryNode& node) {
        if (node.pattern) fill(node);
        for (QueryNode& child : node.children) expand(child);
    }

  private:
    void fill(QueryNode& word) {
        if (patterns_left_ == 0) {
            notes_.push_back(typed(word) +
                             " stands for itself only: there are too many words like it before");
            give_terms(word, {{word.pattern->text, 0}});
            return;
        }
        --patterns_left_;
        const std::size_t most = std::min(most_, left_);
        const WordPattern& pattern = *word.pattern;
        // One more tells whether there are more.
        std::vector<KnownWord> found = pattern.kind == PatternKind::prefix
                                           ? words_.with_prefix(word.field, pattern.text, most + 1)
                                           : words_.similar(pattern.text, pattern.distance, most + 1);
        if (found.empty()) notes_.push_back(typed(word) + " stands for no word of the index");
        if (found.size() > most) {
            found.resize(most);
            const std::string_view which = pattern.kind == PatternKind::prefix ? "most frequent" : "nearest";
            notes_.push_back(typed(word) + " stands for more words than are looked for: only the " +
                             std::string(which) + " " + std::to_string(most) + " are");
        }
        left_ -= found.size();
        give_terms(word, found);
    }

    const KnownWords& words_;
    std::size_t most_;
    std::size_t left_;
    std::size_t patterns_left_;
    std::vector<std::string>& notes_;
};

}  // namespace

void expand_patterns(Query& query, const KnownWords& words, const Limits& limits) {
    Expansion(words, limits, query.notes).expand(query.root);
}

}  // namespace fundstelle
