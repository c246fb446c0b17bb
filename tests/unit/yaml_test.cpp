#include "common/yaml.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "common/error.hpp"
#include "tests/unit/random_text.hpp"

namespace fundstelle {
namespace {

/// The scalars of a YAML mapping: `a=1|b=zwei`; or the message of the error.
std::string shown(std::string_view text) {
    std::string fields;
    try {
        for (const auto& [key, value] : parse_yaml_fields(text).scalars) {
            fields += (fields.empty() ? "" : "|") + key + '=' + value;
        }
    } catch (const Error& error) {
        return (error.kind() == ErrorKind::input ? "! " : "!! ") + error.message();
    }
    return fields;
}

TEST_CASE("the scalars of a YAML mapping are its fields as text") {
    struct Row {
        std::string_view text, fields;
    };
    static constexpr std::array rows = {
        Row{"", ""},
        Row{"# nur ein Kommentar\n", ""},
        Row{"title: Titel", "title=Titel"},
        Row{"a: 1\nb: 2022-12-19\nc: true\nd: 1.50\n", "a=1|b=2022-12-19|c=true|d=1.50"},
        Row{"a: eins\r\nb: zwei\r\n", "a=eins|b=zwei"},
        Row{"title: \"Elbe: der Pegel\"", "title=Elbe: der Pegel"},
        Row{"title: 'Ada''s: \"Wort\"'", "title=Ada's: \"Wort\""},
        Row{"title: \"\\u00dcber \\\"alles\\\"\"", "title=Über \"alles\""},
        Row{"title: >\n  eins\n  zwei\nb: c", "b=c|title=eins zwei\n"},
        Row{"title: |\n  eins\n  zwei\n", "title=eins\nzwei\n"},
        Row{"title: eins\n  zwei\n  drei\nb: c", "b=c|title=eins zwei drei"},
        Row{"title: Titel # Kommentar", "title=Titel"},
        Row{"tags: [a, b]\ntitle: T", "title=T"},
        Row{"tags:\n  - a\n  - title: falsch\ntitle: T", "title=T"},
        Row{"meta: {title: falsch, date: 1}\ntitle: T", "title=T"},
        Row{"meta:\n  title: falsch\n  mehr:\n    date: 1\ntitle: T", "title=T"},
        Row{"title: T\nmeta:\n  title: falsch", "title=T"},
        Row{"a: eins\na: zwei", "a=zwei"},
        Row{"a:\nb: c", "b=c"},
        Row{"a: &x eins\nb: *x\nc: drei", "a=eins|c=drei"},
        Row{"Ümlaut: ß", "Ümlaut=ß"},
        Row{"{a: 1, b: [2], c: 3}", "a=1|c=3"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(shown(row.text) == row.fields);
    }
}

TEST_CASE("what is no scalar is told by its kind, and by the names in it") {
    struct Row {
        std::string_view text, kind, names;
    };
    static constexpr std::array rows = {
        Row{"a: [Ada, Bert]", "a list", "Ada, Bert"},
        Row{"a:\n  - Ada\n  - 'Bert'\n", "a list", "Ada, Bert"},
        Row{"a:\n  - name: Ada\n    mail: x\n  - {mail: y, name: Bert}\n  - Cem\n", "a list",
            "Ada, Bert, Cem"},
        Row{"a: {name: Ada, role: name}", "an object", "Ada"},
        Row{"a: {role: name, name: Ada}", "an object", "Ada"},
        Row{"a: [Ada, ~]", "a list", "-"},
        Row{"a: [Ada, [Bert]]", "a list", "-"},
        Row{"b: &x Ada\na: [*x]", "a list", "-"},
        Row{"a: {? [name] : Ada}", "an object", "-"},
        Row{"a: []", "a list", "-"},
        Row{"a:", "null", "-"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const Members members = parse_yaml_fields(row.text);
        CHECK(members.others.at("a") == row.kind);
        const auto names = members.names.find("a");
        CHECK((names == members.names.end() ? "-" : names->second) == row.names);
    }
}

TEST_CASE("what is no YAML mapping is refused with its line") {
    struct Row {
        std::string_view text, line;
    };
    static constexpr std::array rows = {
        Row{"nur Text", "! line 1: not a list of"},
        Row{"- a\n- b", "! line 1: not a list of"},
        Row{"[a, b]", "! line 1: not a list of"},
        Row{"*a", "! line 1: not a list of"},
        Row{"title: a: b", "! line 1: mapping values are not allowed"},
        Row{"a: 1\ntitle: Elbe: der Pegel\nb: 2", "! line 2: mapping values are not allowed"},
        Row{"a: 1\nb: 2\n\tc: 3", "! line 3: "},
        Row{"a: 1\nb: [1, 2\nc: 3\n", "! line 3: "},
        Row{"a: 1\nb: \"offen\n", "! line 3: found unexpected end of stream"},
        Row{"a: 1\nb: *unbekannt\nc: @x", "! line 3: found character that cannot start any token"},
        Row{"{a: 1\n", "! line 2: did not find expected ',' or '}'"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK_THAT(shown(row.text), Catch::StartsWith(std::string(row.line)));
    }
}

TEST_CASE("deep nesting and any bytes are read or refused, nothing worse") {
    CHECK_THAT(shown("a: " + std::string(5'000, '[')), Catch::StartsWith("! line "));
    CHECK(shown("a: " + std::string(15, '[') + std::string(15, ']') + "\nb: c") == "b=c");
    CHECK(shown("a: " + std::string(16, '[') + std::string(16, ']') + "\nb: c") ==
          "! line 1: nested deeper than 16");
    RandomText random(51);
    static constexpr std::array<std::string_view, 16> parts = {
        "a", ": ", "\n", " ", "- ", "[", "]", "{", "}", ",", "\"", "'", "&x ", "*x ", "|\n", "? "};
    std::size_t read = 0;
    std::size_t refused = 0;
    for (int i = 0; i < 10'000; ++i) {
        const std::string fields = shown(i % 2 == 0 ? random.pick(parts, 20) : random.bytes(20));
        ++(fields.starts_with("! line ") ? refused : read);
        if (fields.starts_with("!!")) FAIL_CHECK(fields);
    }
    CHECK(read > 100);
    CHECK(refused > 100);
}

TEST_CASE("what is no plain field takes nothing else with it") {
    CHECK(shown("? [a, b]\n: c\ntitle: x\n") == "title=x");
    CHECK(shown("[a, b]: c\ntitle: x\n") == "title=x");
    CHECK(shown("a: &k t\n*k : y\ntitle: x\n") == "a=t|title=x");
    CHECK(shown("title: ~\ndate: null\na: 1") == "a=1");
    CHECK(shown("title: '~'\ndate: 'null'") == "date=null|title=~");
    CHECK(shown("a: 1\nb: 2\nc: \x01\n") == "! line 3: control characters are not allowed");
    CHECK(shown("a: 1\n---\nb: 2\n") == "! line 2: a second document");
}

}  // namespace
}  // namespace fundstelle
