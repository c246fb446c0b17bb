#include "searcher/hyperlink.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

namespace fundstelle {

TEST_CASE("only addresses of the web become links, and none can end its link", "[programs]") {
    const auto link = [](const std::string& target) {
        return "\x1B]8;;" + target + "\x1B\\text\x1B]8;;\x1B\\";
    };
    struct Row {
        std::string url, shown;
    };
    const std::vector<Row> rows = {
        {"https://example.org/a?b=c#d", link("https://example.org/a?b=c#d")},
        {"HTTP://example.org", link("HTTP://example.org")},
        {"file:///home/a.txt", "text"},
        {"https://example.org/ä b", link("https://example.org/%C3%A4%20b")},
        {"javascript:alert(1)", "text"},
        {"ssh://example.org", "text"},
        {"example.org", "text"},
        {"https://", "text"},
        {"", "text"},
        {"https://example.org/\x1B\\evil", "text"},
        {"https://example.org/\x07", "text"},
        {"https://example.org/\u009C", "text"},
        {"https://example.org/\u202E", "text"},
        {"https://example.org/\n", "text"},
        {"https://example.org/" + std::string(3000, 'a'), "text"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.url);
        CHECK(hyperlink(row.url, "text") == row.shown);
    }
}

}  // namespace fundstelle
