#include <catch2/catch.hpp>

#include <string>
#include <utility>
#include <vector>

#include "tests/unit/shown_cuts.hpp"

namespace fundstelle {

TEST_CASE("what pages repeat is cut, and no line that says something else or is a verse") {
    const std::string report = "Bericht aus dem Dorf\n\nDer Rat hat getagt, und viele kamen.\n\n";
    const std::string lead = "Der Bach ist nach dem Hochwasser wieder offen, sagt der Wirt.";
    const std::string caption = "Der Bach nach dem Hochwasser, wie ihn der Wirt sah";
    const std::vector<std::pair<std::string, std::string>> table = {
        {"Am Bach\n\n" + lead + "\n\n" + lead + "\n\nDas freut viele im Dorf.\n", "repeated:" + lead},
        {report + caption + "\n\n" + caption + "\n\nDas freut viele.\n", "repeated:" + caption},
        {report + "TOP 1: Der Antrag wird mit 12 Ja-Stimmen und 3 Nein-Stimmen angenommen.\n"
                  "TOP 2: Der Antrag wird mit 11 Ja-Stimmen und 4 Nein-Stimmen angenommen.\n",
         ""},
        {report + "In § 5 Absatz 2 wird die Angabe „200 Euro“ durch die Angabe „300 Euro“ ersetzt.\n\n"
                  "In § 7 Absatz 1 wird die Angabe „250 Euro“ durch die Angabe „400 Euro“ ersetzt.\n",
         ""},
        {report + "Temperatur in Wiedau am Morgen, gemessen: -5 Grad\n"
                  "Temperatur in Wiedau am Morgen, gemessen: +5 Grad\n",
         ""},
        {report + "会議は朝から晩まで続きました。そして皆が帰りました。\n"
                  "村の人々は川のほとりで長い間話し合いました。\n",
         ""},
        {"Sitzung im Mai 2020\n\nSitzung im Mai 2021\n\nDer Rat hat getagt, und viele kamen.\n", ""},
        {"Sitzung im Mai 2020\n\nSitzung im Mai 2020\n\nDer Rat hat getagt, und viele kamen.\n",
         "repeated:Sitzung im Mai 2020"},
        {"Der Mond ist aufgegangen\n\nDer Mond ist aufgegangen,\ndie goldnen Sternlein prangen\n"
         "am Himmel hell und klar.\n",
         ""},
        {"Lied am Bach\n\nO Bach, du lieber Bach, wie rinnst du hell und klar,\n"
         "O Bach, du lieber Bach, wie rinnst du hell und klar,\n"
         "und rinnst noch morgen so, wie es schon immer war.\n",
         ""},
        {report + "Gesungen wurde, wie es der Brauch ist, vom ganzen Dorf und allen, die aus der Stadt "
                  "gekommen waren, das alte Lied vom Bach.\n\n"
                  "O Bach, du lieber Bach, wie rinnst du hell und klar,\n"
                  "O Bach, du lieber Bach, wie rinnst du hell und klar,\n"
                  "und rinnst noch morgen so, wie es schon immer war.\n",
         ""},
        {report + "Heilige Barbara vom Bach, wir bitten dich, hilf uns.\n"
                  "Heilige Barbara vom Bach, wir bitten dich, hilf uns.\n"
                  "Heiliger Florian vom Berg, wir bitten dich, hilf uns.\n",
         ""},
    };
    for (const auto& [text, cuts] : table) {
        INFO(text);
        CHECK(shown_cuts(plain(text)) == cuts);
    }
}

}  // namespace fundstelle
