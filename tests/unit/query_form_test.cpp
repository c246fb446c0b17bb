#include "bench/query_form.hpp"

#include <catch2/catch.hpp>

namespace fundstelle {

TEST_CASE("a benchmark asks for the same words in several forms") {
    struct Row {
        const char* name;
        const char* words;
        const char* query;
    };
    const Row rows[] = {
        {"any", "Verwaltung der Vermögen", "Verwaltung der Vermögen"},
        {"all", "Verwaltung der Vermögen", "+Verwaltung +der +Vermögen"},
        {"all", "  Verwaltung\t der ", "+Verwaltung +der"},
        {"all", " ", ""},
        {"phrase", "Verwaltung der Vermögen", "\"Verwaltung der Vermögen\""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name, row.words);
        CHECK(in_form(row.words, query_form_of(row.name).value()) == row.query);
    }
    CHECK_FALSE(query_form_of("none"));
}

}  // namespace fundstelle
