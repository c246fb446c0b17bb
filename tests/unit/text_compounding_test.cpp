#include <catch2/catch.hpp>

#include <string>
#include <string_view>

#include "common/text/compounding.hpp"
#include "tests/unit/small_lexicon.hpp"

namespace fundstelle {
namespace {

std::string compounds(std::string_view modifier, std::string_view head) {
    std::string text;
    for (const std::string& one : compounds_of(modifier, head, Splitter(*small_lexicon()))) {
        text += (text.empty() ? "" : " ") + one;
    }
    return text;
}

bool forms(std::string_view modifier, std::string_view head, std::string_view compound) {
    return (" " + compounds(modifier, head) + " ").find(" " + std::string(compound) + " ") !=
           std::string::npos;
}

}  // namespace

TEST_CASE("two words make the compounds that the splitter takes apart between them") {
    CHECK(forms("haus", "tür", "haustür"));
    CHECK(forms("hauses", "türen", "haustüren"));
    CHECK(forms("arbeit", "markt", "arbeitsmarkt"));
    CHECK(forms("kinder", "kleider", "kinderkleider"));
    CHECK(forms("verteidigung", "fragen", "verteidigungsfragen"));
    CHECK(forms("schule", "garten", "schulgarten"));
    CHECK(forms("märkte", "frage", "marktfrage"));
    CHECK(forms("umwelt", "schutzgesetz", "umweltschutzgesetz"));
    CHECK(forms("umweltschutz", "gesetze", "umweltschutzgesetze"));
    // The likeliest comes first.
    CHECK(compounds("verteidigung", "fragen").starts_with("verteidigungsfragen"));
}

TEST_CASE("what makes no compound makes none") {
    CHECK(compounds("haus", "xyzzy").empty());
    CHECK(compounds("xyzzy", "haus").empty());
    CHECK(compounds("haus", "es").empty());
    CHECK(compounds("", "haus").empty());
    CHECK(compounds("haus", "").empty());
    CHECK(compounds_of("haus", "tür", Splitter(Lexicon())).empty());
    // Its user wants it whole.
    CHECK_FALSE(forms("tier", "handel", "tierhandel"));
}

}  // namespace fundstelle
