#include <catch2/catch.hpp>

#include <array>
#include <string>
#include <string_view>

#include "common/text/language.hpp"
#include "common/text/language_tag.hpp"

namespace fundstelle {
namespace {

TEST_CASE("the language of a text is told from its words") {
    struct Row {
        std::string_view text, language;
    };
    static constexpr std::array rows = {
        Row{"Der Gemeinderat hat am Abend über die neue Brücke beraten. Sie soll im kommenden Frühjahr "
            "gebaut "
            "werden, wenn das Land die Hälfte der Kosten trägt.",
            "de"},
        Row{"DER GEMEINDERAT HAT AM ABEND UEBER DIE NEUE BRUECKE BERATEN. SIE SOLL IM KOMMENDEN JAHR GEBAUT "
            "WERDEN, WENN DAS LAND DIE HAELFTE DER KOSTEN TRAEGT.",
            "de"},
        Row{"The town council debated the new bridge in the evening. It is to be built next spring, if the "
            "county pays half of what it will cost.",
            "en"},
        Row{"Le conseil municipal a débattu le soir du nouveau pont. Il doit être construit au printemps "
            "prochain, si le canton paie la moitié des coûts.",
            "fr"},
        Row{"Вечером городской совет обсуждал новый мост. Его хотят построить следующей весной, если область "
            "заплатит половину стоимости.",
            "ru"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(detect_language(row.text) == row.language);
        CHECK(detect_language(row.text, "en") == row.language);
        CHECK(detect_language(row.text, "de") == row.language);
    }
}

TEST_CASE("no language is guessed of what does not tell") {
    for (const std::string_view text :
         {"", "Hand in Hand", "The town council debated the new bridge.",
          "17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33 34 35 36 37 38 39 40 41 42 43 "
          "44 45 46 47 48 49 50 51 52 53 54 55 56 57 58 59 60 61 62 63 64"}) {
        CAPTURE(text);
        CHECK(detect_language(text).empty());
    }
}

TEST_CASE("a language is read from tags, codes and names") {
    struct Row {
        std::string_view name, subtag;
    };
    static constexpr std::array rows = {
        Row{"de", "de"},
        Row{"DE", "de"},
        Row{"de-AT", "de"},
        Row{"de_CH.UTF-8", "de"},
        Row{" de-DE ", "de"},
        Row{"gsw", "gsw"},
        Row{"deu", "de"},
        Row{"ger", "de"},
        Row{"Deutsch", "de"},
        Row{"Französisch", "fr"},
        Row{"FRANZOESISCH", "fr"},
        Row{"english", "en"},
        Row{"zh-Hant", "zh"},
        Row{"de, en", "de"},
        Row{"und", ""},
        Row{"x-default", ""},
        Row{"", ""},
        Row{"Lesezeit", ""},
        Row{"d3", ""},
        Row{"日本", ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(language_subtag(row.name) == row.subtag);
    }
}

}  // namespace
}  // namespace fundstelle
