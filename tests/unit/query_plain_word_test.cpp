#include <catch2/catch.hpp>

#include <string>
#include <string_view>

#include "common/query/plain_word.hpp"

namespace fundstelle {

TEST_CASE("the signs around a word tell whether it stands for itself") {
    struct Row {
        std::string_view query;  ///< with the word Minsk in it
        bool plain;
    };
    for (const Row& row : {
             Row{"Minsk", true},
             Row{"Wo ist Minsk?", true},
             Row{"(wo ist Minsk?)", true},
             Row{"+Minsk UND (Putin ODER Moskau)", true},
             Row{"\"Putin in Minsk\"~5", true},
             Row{"titel:Minsk, Putin", true},
             Row{"#Minsk", true},
             Row{"Minsk/Moskau", true},
             Row{"[aktuell] Minsk [Foto]", true},
             Row{"*Minsk", false},
             Row{"Minsk*er", false},
             Row{"?Minsk", false},
             Row{"Minsk?er", false},
             Row{"[Minsk TO Putin]", false},
             Row{"[Hof TO Minsk]", false},
             Row{"datum:{a Minsk b}", false},
             Row{"https://Minsk/seite", false},
             Row{"redaktion@Minsk", false},
             Row{"^Minsk$", false},
         }) {
        CAPTURE(row.query);
        const std::size_t begin = row.query.find("Minsk");
        CHECK(is_plain_word(row.query, {begin, begin + 5}) == row.plain);
    }
}

}  // namespace fundstelle
