#include <catch2/catch.hpp>

#include <string>
#include <string_view>
#include <vector>

#include "common/query/known_words.hpp"
#include "common/query/parser.hpp"

namespace fundstelle {
namespace {

/// A few words; those of other fields than the text say so.
class FewWords : public KnownWords {
  public:
    std::vector<KnownWord> with_prefix(QueryField field, std::string_view prefix,
                                       std::size_t most) const override {
        std::vector<KnownWord> found;
        for (const KnownWord& word : words_) {
            if (!word.text.starts_with(prefix) || found.size() == most) continue;
            found.push_back(word);
            if (field != QueryField::text) found.back().text += "-of-field";
        }
        return found;
    }

    std::vector<KnownWord> similar(std::string_view folded, unsigned distance,
                                   std::size_t most) const override {
        std::vector<KnownWord> found;
        for (const char* word : {"haus", "hase", "maus"}) {
            if (folded == "haus" && found.size() < most && found.size() <= distance)
                found.push_back({word, 1});
        }
        return found;
    }

  private:
    std::vector<KnownWord> words_ = {{"flug", 9}, {"flugzeug", 5}, {"flughafen", 3}, {"haus", 2}};
};

std::string expanded(std::string_view text, const Limits& limits = {}) {
    Analyzer analyzer;
    Query query = parse_query(text, analyzer);
    expand_patterns(query, FewWords(), limits);
    std::string out = shown(query);
    for (const std::string& note : query.notes) out += "\n" + note;
    return out;
}

}  // namespace

TEST_CASE("a word that stands for others gets them as exact terms") {
    CHECK(expanded("Flug*") == "Flug*(flug* =flug^1 =flugzeug^1 =flughafen^1)");
    CHECK(expanded("Haus~1") == "Haus~1(haus~1 =haus^1 =hase^0.5)");
    CHECK(expanded("titel:Flugh*") == "title:Flugh*(flugh* flughafen-of-field^1)");
    CHECK(expanded("quelle:Haus*") == "source:Haus*(haus* =haus-of-field^1)");
    CHECK(expanded("Hof -(Flugh* UND Flugz*)") ==
          "without(Hof(hof^1 =hof^0.2), all(Flugh*(flugh* =flughafen^1), Flugz*(flugz* =flugzeug^1)))");
    CHECK(expanded("Hof") == "Hof(hof^1 =hof^0.2)");
}

TEST_CASE("each term of a pattern says whether it is the word itself") {
    Analyzer analyzer;
    Query query = parse_query("Flug* Haus~", analyzer);
    expand_patterns(query, FewWords());
    const std::vector<QueryNode>& words = query.root.children;
    CHECK(words.at(0).terms.at(0).origin == TermOrigin::typed);
    CHECK(words.at(0).terms.at(1).origin == TermOrigin::pattern);
    CHECK(words.at(1).terms.at(0).origin == TermOrigin::typed);
    CHECK(words.at(1).terms.at(1).origin == TermOrigin::similar);
}

TEST_CASE("too many words and none are said") {
    CHECK(expanded("Xylo*") == "Xylo*(xylo*)\n'Xylo*' stands for no word of the index");
    CHECK(expanded("Xylo~") == "Xylo~1(xylo~1)\n'Xylo~' stands for no word of the index");
    Limits limits;
    limits.pattern_words = 2;
    limits.query_pattern_words = 3;
    CHECK(expanded("Flug*", limits) ==
          "Flug*(flug* =flug^1 =flugzeug^1)\n"
          "'Flug*' stands for more words than are looked for: only the most frequent 2 are");
    CHECK(expanded("Flug* Flu*", limits) ==
          "any(Flug*(flug* =flug^1 =flugzeug^1), Flu*(flu* =flug^1))\n"
          "'Flug*' stands for more words than are looked for: only the most frequent 2 are\n"
          "'Flu*' stands for more words than are looked for: only the most frequent 1 are");
    CHECK(expanded("Haus~2", limits) ==
          "Haus~2(haus~2 =haus^1 =hase^0.5)\n"
          "'Haus~' stands for more words than are looked for: only the nearest 2 are");
}

}  // namespace fundstelle
