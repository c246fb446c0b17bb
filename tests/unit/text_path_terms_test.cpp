#include <catch2/catch.hpp>

#include <string>
#include <string_view>

#include "common/text/path_terms.hpp"

namespace fundstelle {
namespace {

std::string joined(std::string_view path, std::size_t most = 240) {
    std::string all;
    for (const std::string& term : path_terms(path, most)) all += (all.empty() ? "" : " ") + term;
    return all;
}

}  // namespace

TEST_CASE("a path is found by every path that leads to it and by the names on the way") {
    CHECK(joined("a.txt") == "a.txt a");
    CHECK(joined("Recht/Österreich/ABGB.txt") ==
          "recht recht/österreich österreich recht/österreich/abgb.txt abgb.txt abgb");
    CHECK(joined("a/a/a") == "a a/a a/a/a");
    CHECK(joined("/a//b/") == "a a/ a//b b");
    CHECK(joined("npa-1") == "npa-1");
    CHECK(joined(".profile") == ".profile");
    CHECK(joined("") == "");
    CHECK(joined("///") == "");
    CHECK(joined("lang/kurz", 5) == "lang kurz");
}

TEST_CASE("a path is asked for as it is indexed") {
    CHECK(path_term("/Recht/BGB/") == "recht/bgb");
    CHECK(path_term("Straße.txt") == "strasse.txt");
}

}  // namespace fundstelle
