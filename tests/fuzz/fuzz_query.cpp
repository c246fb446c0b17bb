#include "common/query/parser.hpp"
#include "common/text/utf8.hpp"
#include "tests/fuzz/invariant.hpp"
#include "tests/fuzz/targets.hpp"

namespace {

using namespace fundstelle;

void require_sound_word(const QueryNode& word) {
    require(word.kind == QueryKind::word, "a word is one");
    require(word.pattern ? word.terms.empty() : !word.terms.empty(), "words have terms or stand for others");
    require(!word.text.empty(), "words have a text");
    for (const QueryNode& part : word.children) require_sound_word(part);
}

void require_sound_node(const QueryNode& node) {
    if (node.kind == QueryKind::word) return require_sound_word(node);
    require(node.terms.empty() && node.text.empty(), "only words have a text and terms");
    const bool leaf = node.kind == QueryKind::dates || node.kind == QueryKind::nothing;
    require(leaf ? node.children.empty() : node.children.size() >= 2, "inner nodes join two or more");
    const bool of_words = node.kind == QueryKind::phrase || node.kind == QueryKind::near;
    for (const QueryNode& child : node.children) {
        require(child.kind != QueryKind::nothing, "nothing stands only alone");
        require(!of_words || child.kind == QueryKind::word, "phrases are made of words");
        require(!of_words || child.field == node.field, "the words of a phrase stand in one field");
        require_sound_node(child);
    }
}

}  // namespace

void fundstelle::fuzz_query(std::string_view input) {
    static Analyzer analyzer;
    const Query query = parse_query(input, analyzer);
    require_sound_node(query.root);
    require(!find_invalid_utf8(shown(query)), "a query is shown as UTF-8");
    require(!query.empty() || !query.notes.empty(), "it is said why there is nothing to look for");
    // A word of a NAHE may stand in several ways to choose one.
    require(wanted_words(query).size() <= Limits{}.query_words * Limits{}.near_alternatives,
            "no more words than the limit");
}
