#include <catch2/catch.hpp>

#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "common/corpus/article_language.hpp"
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

TEST_CASE("of a short text German is told, and nothing else") {
    struct Row {
        std::string_view text, language;
    };
    static constexpr std::array rows = {
        Row{"Der Gemeinderat berät am Abend über die Brücke.", "de"},
        Row{"Regierung einigt sich auf höhere Renten", "de"},
        Row{"Bahn: Zugverkehr nach Unwetter eingestellt", "de"},
        Row{"Der Zug kommt.", ""},
        Row{"The town council debated the new bridge.", ""},
        Row{"De gemeenteraad vergaderde over de nieuwe brug.", ""},
        Row{"Byrådet drøftede den nye bro i aftes.", ""},
        Row{"D'Gemeng huet iwwer déi nei Bréck diskutéiert.", ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(detect_language(row.text) == row.language);
    }
}

TEST_CASE("a title that stands apart tells the language of a text that is too short") {
    const auto told = [](std::string title, std::string text, ByteRange title_in_text = {}) {
        Article article;
        article.title = std::move(title);
        article.text = std::move(text);
        article.title_in_text = title_in_text;
        assign_language(article);
        return article.language;
    };
    CHECK(told("Bahn fährt nach dem Streik wieder", "Der Zug kommt.") == "de");
    CHECK(told("Der Zug kommt.", "Der Zug kommt.", {0, 14}).empty());
    CHECK(told("The train is late again", "Der Gemeinderat berät am Abend über die Brücke.") == "de");
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
