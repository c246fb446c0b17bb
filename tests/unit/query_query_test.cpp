#include "common/query/query.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <utility>
#include <vector>

namespace fundstelle {
namespace {

QueryNode word(const std::string& text, TermKind kind = TermKind::stem) {
    QueryNode node;
    node.kind = QueryKind::word;
    node.text = text;
    node.terms.push_back({text, kind, 1});
    return node;
}

QueryNode joined(QueryKind kind, std::vector<QueryNode> children) {
    QueryNode node;
    node.kind = kind;
    node.children = std::move(children);
    return node;
}

QueryNode dated(DateRange dates) {
    QueryNode node;
    node.kind = QueryKind::dates;
    node.dates = dates;
    return node;
}

}  // namespace

TEST_CASE("a tree shows its fields, distances, patterns and dates") {
    QueryNode near = joined(QueryKind::near, {word("haus"), word("hof")});
    near.distance = 5;
    QueryNode title = word("haus");
    title.field = QueryField::title;
    QueryNode source = word("afp", TermKind::exact);
    source.field = QueryField::source;
    QueryNode prefix = word("hausboot", TermKind::exact);
    prefix.text = "Haus";
    prefix.pattern = WordPattern{PatternKind::prefix, "haus", 0};
    QueryNode similar;
    similar.kind = QueryKind::word;
    similar.text = "Hof";
    similar.pattern = WordPattern{PatternKind::similar, "hof", 1};
    const Query query{
        joined(QueryKind::all, {near, title, source, prefix, similar, word("hof", TermKind::exact),
                                dated({20221201, 20221231}), dated({20221201}), dated({.last = 20221231})}),
        {}};
    CHECK(shown(query) ==
          "all(near~5(haus(haus^1), hof(hof^1)), title:haus(haus^1), source:afp(=afp^1), "
          "Haus*(haus* =hausboot^1), Hof~1(hof~1), =hof(=hof^1), dates(20221201..20221231), "
          "dates(20221201..), dates(..20221231))");
    CHECK(outline(query) ==
          "all(near~5(haus, hof), title:haus, source:afp, Haus*, Hof~1, =hof, dates(20221201..20221231), "
          "dates(20221201..), dates(..20221231))");
    std::string wanted;
    for (const QueryNode* node : wanted_words(query)) wanted += node->text + " ";
    CHECK(wanted == "haus hof haus Haus Hof hof ");
    CHECK(shown(Query{}) == "nothing");
    CHECK(outline(Query{}) == "nothing");
}

}  // namespace fundstelle
