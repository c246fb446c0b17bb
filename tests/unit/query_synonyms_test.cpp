#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/error.hpp"
#include "common/query/synonyms.hpp"
#include "common/text/fold.hpp"
#include "tests/unit/random_text.hpp"

namespace fundstelle {
namespace {

/// The groups as `name|name; name|name`.
std::string shown(const std::vector<SynonymGroup>& groups) {
    std::string out;
    for (const SynonymGroup& group : groups) {
        if (!out.empty()) out += "; ";
        for (std::size_t i = 0; i < group.names.size(); ++i) out += (i == 0 ? "" : "|") + group.names[i];
    }
    return out;
}

/// What parsing `text` is refused with.
std::string refusal(std::string_view text) {
    try {
        return "parsed: " + shown(parse_synonyms(text, "my.txt"));
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::input);
        CHECK_FALSE(error.hint().empty());
        return error.message();
    }
}

/// The words of `name`, folded, each between spaces.
std::string folded_words(const std::string& name) {
    std::string out = " ";
    std::string word;
    for (const char letter : name + ' ') {
        if (letter != ' ' && letter != '-') {
            word += letter;
            continue;
        }
        fold_word(word, out);
        out += ' ';
        word.clear();
    }
    return out;
}

/// The group of `built_in_synonyms` that has `name`; empty when none has.
std::vector<std::string> built_in_group(std::string_view name) {
    for (const SynonymGroup& group : built_in_synonyms()) {
        if (std::find(group.names.begin(), group.names.end(), name) != group.names.end()) return group.names;
    }
    return {};
}

}  // namespace

TEST_CASE("groups of synonyms are read line by line") {
    struct Row {
        std::string_view text;
        const char* groups;
    };
    const std::vector<Row> rows = {
        {"", ""},
        {"\n \n\t\n", ""},
        {"# nothing but a comment", ""},
        {"Belarus = Weißrussland", "Belarus|Weißrussland"},
        {"Belarus=Weißrussland\n", "Belarus|Weißrussland"},
        {"a, b ,c", "a|b|c"},
        {"a = b, c", "a|b|c"},
        {"a = b\nc = d", "a|b; c|d"},
        {"a = b\r\nc = d\r\n", "a|b; c|d"},
        {"\xEF\xBB\xBF"
         "a = b",
         "a|b"},
        {"Vereinigte \t Staaten = USA", "Vereinigte Staaten|USA"},
        {"Kap\xC2\xA0Verde = Cabo\xC2\xA0Verde", "Kap Verde|Cabo Verde"},
        {"\xC2\xA0"
         "a = b\xC2\xA0",
         "a|b"},
        {"U.S.A. = USA # the country", "U.S.A.|USA"},
        {"a = b\t#c = d", "a|b"},
        {"  # a = b", ""},
        {"C# = C-Sharp", "C#|C-Sharp"},
        {"Côte d'Ivoire = Elfenbeinküste", "Côte d'Ivoire|Elfenbeinküste"},
        {"a = b\na = c", "a|b; a|c"},
    };
    for (const Row& row : rows) {
        INFO(escaped(row.text));
        CHECK(shown(parse_synonyms(row.text, "my.txt")) == row.groups);
    }
}

TEST_CASE("a line that is no group of synonyms is refused with its place") {
    struct Row {
        std::string_view text;
        const char* message;
    };
    const std::vector<Row> rows = {
        {"Belarus", "my.txt:1: the name 'Belarus' has no other beside it"},
        {"a = b\n\n# c\nDie Schweiz # d = e", "my.txt:4: the name 'Die Schweiz' has no other beside it"},
        {"a =", "my.txt:1: a name is empty"},
        {"= a", "my.txt:1: a name is empty"},
        {"=", "my.txt:1: a name is empty"},
        {",", "my.txt:1: a name is empty"},
        {"a = , b", "my.txt:1: a name is empty"},
        {"a = b =", "my.txt:1: a name is empty"},
        {"a == b", "my.txt:1: a name is empty"},
        {"a = # b", "my.txt:1: a name is empty"},
        {"a = b\r\nc =\xC2\xA0\r\n", "my.txt:2: a name is empty"},
        {"a = b = a", "my.txt:1: the name 'a' stands there twice"},
        {"a b = a  b", "my.txt:1: the name 'a b' stands there twice"},
        {"a = b\nWei\xDFrussland = Belarus", "my.txt:2: the line is no UTF-8"},
        {"# a comment in Latin-1: \xFC", "my.txt:1: the line is no UTF-8"},
    };
    for (const Row& row : rows) {
        INFO(escaped(row.text));
        CHECK(refusal(row.text) == row.message);
    }
}

TEST_CASE("any bytes are read as groups of two names and more, or refused") {
    RandomText random(42);
    const std::vector<std::string_view> pool = {"a",  "b",    "=", ",",    "#",       " ",
                                                "\n", "\r\n", "ü", "\xFF", "\xC2\xA0"};
    std::size_t parsed = 0;
    for (int i = 0; i < 3000; ++i) {
        const std::string text = i % 3 == 0 ? random.bytes(20) : random.pick(pool, 14);
        INFO(escaped(text));
        try {
            for (const SynonymGroup& group : parse_synonyms(text, "my.txt")) {
                CHECK(group.names.size() >= 2);
                ++parsed;
            }
        } catch (const Error& error) {
            CHECK(error.message().rfind("my.txt:", 0) == 0);
        }
    }
    CHECK(parsed > 20);
}

TEST_CASE("the built-in synonyms know countries, organisations and regional words") {
    CHECK(built_in_group("Belarus") == std::vector<std::string>{"Belarus", "Weißrussland", "Republik Belarus",
                                                                "Belorussland", "Bjelorussland"});
    struct Row {
        const char* name;
        const char* other;
    };
    const std::vector<Row> rows = {{"Tschechische Republik", "Tschechien"},
                                   {"Holland", "Niederlande"},
                                   {"Côte d'Ivoire", "Elfenbeinküste"},
                                   {"Vereinigte Staaten", "U.S.A."},
                                   {"weißrussisch", "belarussisch"},
                                   {"Birma", "Myanmar"},
                                   {"DDR", "Deutsche Demokratische Republik"},
                                   {"EU", "Europäische Union"},
                                   {"Jänner", "Januar"},
                                   {"Sonnabend", "Samstag"},
                                   {"Kiew", "Kyjiw"},
                                   {"parkieren", "parken"}};
    for (const Row& row : rows) {
        INFO(row.name);
        const std::vector<std::string> group = built_in_group(row.name);
        CHECK(std::find(group.begin(), group.end(), row.other) != group.end());
    }
    CHECK(built_in_group("England").empty());
}

TEST_CASE("no built-in name stands in two groups, or within a longer name of another") {
    const std::vector<SynonymGroup> groups = built_in_synonyms();
    std::vector<std::pair<std::string, std::size_t>> names;  // with the number of their group
    for (std::size_t i = 0; i < groups.size(); ++i) {
        for (const std::string& name : groups[i].names) names.emplace_back(folded_words(name), i);
    }
    CHECK(groups.size() > 80);
    for (std::size_t i = 0; i < names.size(); ++i) {
        for (std::size_t j = 0; j < names.size(); ++j) {
            if (i == j) continue;
            INFO(names[i].first << "in" << names[j].first);
            const bool same_group = names[i].second == names[j].second;
            const bool is_within = names[j].first.find(names[i].first) != std::string::npos;
            CHECK((same_group ? names[i].first != names[j].first : !is_within));
        }
    }
}

}  // namespace fundstelle
