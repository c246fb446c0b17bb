#include "common/query/parser.hpp"
#include "common/text/utf8.hpp"
#include "tests/fuzz/invariant.hpp"

namespace {

using namespace fundstelle;

void require_sound(const QueryNode& node) {
    const bool word = node.kind == QueryKind::word;
    require(word == !node.terms.empty(), "words have terms, and nothing else has");
    require(word == !node.text.empty(), "words have a text, and nothing else has");
    const bool leaf = word || node.kind == QueryKind::nothing;
    require(leaf ? node.children.empty() : node.children.size() >= 2, "inner nodes join two or more");
    for (const QueryNode& child : node.children) {
        require(child.kind != QueryKind::nothing, "nothing stands only alone");
        require_sound(child);
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static Analyzer analyzer;
    const Query query = parse_query(input_text(data, size), analyzer);
    require_sound(query.root);
    require(!find_invalid_utf8(shown(query)), "a query is shown as UTF-8");
    require(!query.empty() || !query.notes.empty(), "it is said why there is nothing to look for");
    require(wanted_words(query).size() <= Limits{}.query_words, "no more words than the limit");
    return 0;
}
