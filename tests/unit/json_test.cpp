#include "common/json.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "common/error.hpp"
#include "common/text/utf8.hpp"
#include "tests/unit/random_text.hpp"

namespace fundstelle {
namespace {

using namespace std::string_literals;
using namespace std::string_view_literals;

/// The scalars of a JSON object, the kinds of its other members, and the names in these:
/// `a=1 b=zwei c:a list c~x, y`; or the message of the error.
std::string shown(std::string_view text, std::size_t depth = 64) {
    std::string fields;
    const auto add = [&](const std::string& name, char between, const std::string& value) {
        fields += (fields.empty() ? "" : " ") + name + between + value;
    };
    try {
        const Members object = parse_json_object(text, depth);
        for (const auto& [name, value] : object.scalars) add(name, '=', value);
        for (const auto& [name, kind] : object.others) add(name, ':', kind);
        for (const auto& [name, names] : object.names) add(name, '~', names);
    } catch (const Error& error) {
        return (error.kind() == ErrorKind::input ? "! " : "!! ") + error.message();
    }
    return fields;
}

TEST_CASE("the members of a JSON object are its scalars, and what is none") {
    struct Row {
        std::string_view text, fields;
    };
    static constexpr std::array rows = {
        Row{"{}", ""},
        Row{R"({"a":"zwei","b":""})", "a=zwei b="},
        Row{R"({"a":1,"b":-2,"c":1.50,"d":1E5,"e":18446744073709551616})",
            "a=1 b=-2 c=1.50 d=1E5 e=18446744073709551616"},
        Row{R"({"a":true,"b":false,"c":null})", "a=true b=false c:null"},
        Row{R"({"a":[1,"x",{"a":2}],"b":{"b":3,"c":[4]},"d":5})", "d=5 a:a list b:an object"},
        Row{R"({"a":{"b":1},"b":2,"c":[{"b":3}]})", "b=2 a:an object c:a list"},
        Row{R"({"a":["x","y",3]})", "a:a list a~x, y, 3"},
        Row{R"({"a":[{"@type":"Person","name":"x"},{"name":"y","b":{"name":"z"}},"w"]})",
            "a:a list a~x, y, w"},
        Row{R"({"a":{"name":"x","b":[{"name":"y"},"z"]},"name":"w"})", "name=w a:an object a~x"},
        Row{R"({"a":["x",null]})", "a:a list"},
        Row{R"({"a":["x",["y"]]})", "a:a list"},
        Row{R"({"a":["x",{"b":{"name":"y"}}]})", "a:a list"},
        Row{R"({"a":[],"b":{},"c":{"name":["x"]}})", "a:a list b:an object c:an object"},
        Row{R"({"a":"x","a":"y"})", "a=y"},
        Row{R"({"a":[1],"a":{},"b":"x","b":null})", "b=x a:an object b:null a~1"},
        Row{R"({"":"leer"})", "=leer"},
        Row{R"({"\u00e4":"\u00dc\ud83d\ude00\n\"\\"})", "ä=Ü😀\n\"\\"},
        Row{"{\"a\":\"\\u0000\"}", "a=\0"sv},
        Row{" \r\n{\t\"a\" : 1 }\n", "a=1"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(shown(row.text) == row.fields);
    }
}

TEST_CASE("what is not one JSON object is refused with the byte where it fails") {
    struct Row {
        std::string_view text, message;
    };
    static constexpr std::array rows = {
        Row{"", "a syntax error at byte 1"},
        Row{"{", "a syntax error at byte 2"},
        Row{R"({"a":1,})", "a syntax error at byte 8"},
        Row{R"({"a":1} x)", "a syntax error at byte 9"},
        Row{R"({'a':1})", "a syntax error at byte 2"},
        Row{R"({"a":NaN})", "a syntax error at byte 6"},
        Row{"// Kommentar\n{}", "a syntax error at byte 1"},
        Row{"{\"a\":\"\n\"}", "a syntax error at byte 7"},
        Row{"{\"a\":\"\xE4\"}", "a syntax error at byte 8"},
        Row{"{\"a\":\"\xC0\xAF\"}", "a syntax error at byte 7"},
        Row{"{\"\xED\xA0\x80\":1}", "a syntax error at byte 4"},
        Row{R"({"a":"\ud800"})",
            "half a surrogate pair (one of \\ud800 to \\udfff without the other) before byte 13"},
        Row{R"({"a":"\udc00"})",
            "half a surrogate pair (one of \\ud800 to \\udfff without the other) before byte 12"},
        Row{R"({"surrogate":NaN})", "a syntax error at byte 14"},
        Row{"[1]", "a list where an object {...} is expected"},
        Row{"1", "a lone value where an object {...} is expected"},
        Row{"null", "a lone value where an object {...} is expected"},
    };
    for (const Row& row : rows) {
        CAPTURE(escaped(row.text));
        CHECK(shown(row.text) == "! not a JSON object: " + std::string(row.message));
    }
}

TEST_CASE("JSON nested deeper than allowed is refused, however deep") {
    const auto nested = [](std::size_t lists) {
        return "{\"a\":" + std::string(lists, '[') + std::string(lists, ']') + ",\"b\":1}";
    };
    CHECK(shown(nested(63)) == "b=1 a:a list");
    CHECK(shown(nested(64)) == "! not a JSON object: values nested deeper than 64");
    CHECK(shown(nested(100'000)) == "! not a JSON object: values nested deeper than 64");
    CHECK(shown(nested(100'000), 1'000'000) == "b=1 a:a list");
    std::string objects;
    for (int i = 0; i < 100'000; ++i) objects += "{\"a\":";
    CHECK(shown(objects) == "! not a JSON object: values nested deeper than 64");
}

TEST_CASE("text becomes a JSON string that stays on its line") {
    struct Row {
        std::string_view text, json;
    };
    static constexpr std::array rows = {
        Row{"", R"("")"},
        Row{"Größe 😀", R"("Größe 😀")"},
        Row{"\"\\/", R"("\"\\/")"},
        Row{"a\nb\r\t\b\f", R"("a\nb\r\t\b\f")"},
        Row{"\0\x1B"sv, R"("\u0000\u001b")"},
        Row{"Gr\xF6\xDF\x65", "\"Gr\uFFFD\uFFFDe\""},
        Row{"\xE2\x82", "\"\uFFFD\""},
    };
    for (const Row& row : rows) {
        CAPTURE(escaped(row.text));
        CHECK(json_string(row.text) == row.json);
    }
}

TEST_CASE("any bytes become a JSON string that is valid UTF-8, and any text reads back") {
    RandomText random(31);
    std::vector<std::string> faults;
    for (int i = 0; i < 20'000 && faults.size() < 5; ++i) {
        const std::string bytes = random.bytes(24);
        const std::string text = random.unicode(12);
        if (find_invalid_utf8(json_string(bytes))) faults.push_back("not UTF-8: " + escaped(bytes));
        if (shown("{\"a\":" + json_string(bytes) + "}").starts_with('!')) {
            faults.push_back("not JSON: " + escaped(bytes));
        }
        if (shown("{\"a\":" + json_string(text) + "}") != "a=" + text) {
            faults.push_back("reads otherwise: " + escaped(text));
        }
    }
    CHECK(faults == std::vector<std::string>{});
}

}  // namespace
}  // namespace fundstelle
