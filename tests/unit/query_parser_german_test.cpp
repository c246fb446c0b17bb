#include <catch2/catch.hpp>

#include <string>
#include <string_view>

#include "common/query/parser.hpp"
#include "tests/unit/small_lexicon.hpp"

namespace fundstelle {

TEST_CASE("the parts of a compound count together; who quotes or excludes it does not mean them") {
    Analyzer analyzer(small_lexicon());
    const auto read = [&](std::string_view query) { return shown(parse_query(query, analyzer)); };
    CHECK(read("Haustür") ==
          "prefer(Haustür(haustur^1 =haustür^0.2 parts(Haus(haus^0.4), tür(tur^0.4))), "
          "Haus(haus^0.2), tür(tur^0.2))");
    CHECK(read("Umweltschutzgesetz") ==
          "prefer(Umweltschutzgesetz(umweltschutzgesetz^1 =umweltschutzgesetz^0.2 "
          "parts(Umweltschutz(umweltschutz^0.4 parts(Umwelt(umwelt^0.4), schutz(schutz^0.4))), "
          "gesetz(gesetz^0.4))), Umweltschutz(umweltschutz^0.2), gesetz(gesetz^0.2))");
    CHECK(read("\"Haustür\"") == "Haustür(haustur^1 =haustür^0.2)");
    CHECK(read("Garten -Haustür") == "without(Garten(gart^1 =garten^0.2), Haustür(haustur^1 =haustür^0.2))");
    CHECK(read("-EU-Rat Haus") ==
          "without(Haus(haus^1 =haus^0.2), phrase(EU(eu^1 =eu^0.2), Rat(rat^1 =rat^0.2)))");
    CHECK(read("traf Band") == "any(traf(treff^1 =traf^0.2), Band(band^1 ~bind^0.5 =band^0.2))");
}

TEST_CASE("a name is also looked for in other spellings, with less weight") {
    Analyzer analyzer(small_lexicon());
    const std::string tree = shown(parse_query("Selenskyj", analyzer));
    CHECK(tree.starts_with("Selenskyj(selenskyj^1 ~"));
    CHECK(tree.find("~zelensky^0.3") != std::string::npos);
    CHECK(shown(parse_query("Haus", analyzer)) == "Haus(haus^1 =haus^0.2)");
    CHECK(shown(parse_query("\"Selenskyj\"", analyzer)) == "Selenskyj(selenskyj^1 =selenskyj^0.2)");
}

}  // namespace fundstelle
