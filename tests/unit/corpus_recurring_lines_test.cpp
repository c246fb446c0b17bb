#include <catch2/catch.hpp>

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/corpus/boilerplate_model.hpp"
#include "tests/unit/shown_cuts.hpp"

namespace fundstelle {

TEST_CASE("what many documents of one origin have at their ends is learnt and cut, whatever a page counts") {
    BoilerplateCounts counts;
    const auto page = [](int number) {
        Article article;
        article.id = "bote/" + std::to_string(number) + ".txt";
        const std::string name(static_cast<std::size_t>(number) + 3, static_cast<char>('a' + number));
        article.text = "Herr " + name + " hat gewonnen. Darüber freut sich " + name +
                       " sehr.\n\nAus Wiedau gibt es dazu bisher " + std::to_string(number) + " Kommentare\n";
        return article;
    };
    for (int number = 1; number <= 6; ++number) counts.add(page(number));
    const Cleaner cleaner(BoilerplateModel(std::string_view(counts.model().bytes())));
    CHECK(cleaner.model().size() == 1);
    CHECK(shown_cuts(page(7), cleaner) == "recurring:Aus Wiedau gibt es dazu bisher 7 Kommentare");
    Article elsewhere = page(7);
    elsewhere.id = "kurier/7.txt";
    CHECK(shown_cuts(elsewhere, cleaner).empty());
}

TEST_CASE("short sentences that many documents end with stay, as recipes mean them") {
    BoilerplateCounts counts;
    const std::string notice =
        "Alle Rezepte des Boten wurden in der Küche unserer Redaktion nach Jahren der Übung gekocht.";
    const auto recipe = [&](int number) {
        Article article;
        article.id = "bote/" + std::to_string(number) + ".txt";
        const std::string name(static_cast<std::size_t>(number) + 3, static_cast<char>('a' + number));
        article.text = "Man nehme " + name + " und koche " + name + " eine Stunde lang in viel Wasser.\n\n" +
                       "Danach ruht " + name + " noch eine halbe Stunde lang auf dem Herd, zugedeckt.\n\n" +
                       "Mit Petersilie bestreut servieren.\n\n" + notice + "\n";
        return article;
    };
    for (int number = 1; number <= 6; ++number) counts.add(recipe(number));
    const Cleaner cleaner(BoilerplateModel(std::string_view(counts.model().bytes())));
    CHECK(cleaner.model().size() == 2);
    CHECK(shown_cuts(recipe(7), cleaner) == "recurring:" + notice);
}

TEST_CASE("sentences that laws, minutes, prayers and reports have in common stay") {
    const auto cuts_of = [](const std::string& head, const std::string& tail) {
        BoilerplateCounts counts;
        const auto text = [&](int number) {
            Article article = plain(
                "Bach " + std::string(static_cast<std::size_t>(number) + 3, static_cast<char>('a' + number)) +
                "\n\n" + head + "\n\nDer Bach " +
                std::string(static_cast<std::size_t>(number) + 3, static_cast<char>('a' + number)) +
                " fließt durch viele Orte und wird im Sommer an manchen Tagen knapp.\n\n"
                "Im Winter friert er " +
                std::string(static_cast<std::size_t>(number) + 3, static_cast<char>('a' + number)) +
                " zu, und die Leute gehen über das Eis auf die andere Seite.\n\n" + tail + "\n");
            article.id = "bote/" + std::to_string(number) + ".txt";
            return article;
        };
        for (int number = 1; number <= 6; ++number) counts.add(text(number));
        return shown_cuts(text(7), Cleaner(counts.model()));
    };
    for (const auto& [head, tail] : std::vector<std::pair<std::string, std::string>>{
             {"Auf Grund des § 5 des Wassergesetzes verordnet das Ministerium:",
              "Inkrafttreten\n\nDiese Verordnung tritt am Tag nach ihrer Verkündung im Gesetzblatt in "
              "Kraft."},
             {"Der Bürgermeister eröffnet die Sitzung und stellt die Beschlussfähigkeit fest.",
              "Der Bürgermeister schließt die öffentliche Sitzung und dankt allen Anwesenden."},
             {"Herr, öffne uns die Lippen.",
              "Ehre sei dem Vater und dem Sohn,\nwie im Anfang, so auch jetzt."},
             {"Oberau (dpa) - Die Flut hält an.",
              "Am 3. Mai war der Damm gebrochen. Seither stehen vierzig Dörfer unter Wasser."}}) {
        INFO(head);
        CHECK(cuts_of(head, tail).empty());
    }
    const std::string notice =
        "Alle Beiträge auf dieser Website sind von der Redaktion des Boten geprüft worden.";
    CHECK(cuts_of("Oberau.", notice) == "recurring:Oberau.|recurring:" + notice);
}

TEST_CASE("what reprints of one article have in common is not cut") {
    BoilerplateCounts counts;
    Article reprint;
    reprint.text = "Der Damm hält. Das sagte der Landrat.\n\nDie Helfer sind müde. Sie bleiben trotzdem.\n";
    for (int number = 0; number < 8; ++number) counts.add(reprint);
    CHECK(counts.model().size() == 2);
    CHECK(shown_cuts(reprint, Cleaner(counts.model())).empty());
}

TEST_CASE("numbers tell documents apart, and short documents are not lost whole") {
    const auto cuts_of = [](const std::function<std::string(const std::string&)>& text_of) {
        BoilerplateCounts counts;
        const auto article_of = [&](int number) {
            Article article = plain(text_of(std::to_string(number)));
            article.id = "akten/" + std::to_string(number) + ".txt";
            return article;
        };
        for (int number = 1; number <= 20; ++number) counts.add(article_of(number));
        return shown_cuts(article_of(7), Cleaner(counts.model()));
    };
    CHECK(cuts_of([](const std::string& number) {
              return "Haltestelle " + number + "\n\nFahrplan der Linie " + number + " ab Kirchplatz\n";
          }).empty());
    CHECK(cuts_of([](const std::string& number) {
              return "Haltestelle " + number +
                     "\n\nFahrplan der Linie ab Kirchplatz\nVerkehrt an Werktagen\n";
          }).empty());
    CHECK(cuts_of([](const std::string& number) {
              return "Rechtssatz\n\nUrteil " + number + "/2020\n\nDie Klage vom " + number +
                     ". Mai wird mit allen Kosten abgewiesen, weil sie zu spät kam.\n";
          }) == "");
    CHECK(cuts_of([](const std::string& number) {
              return "Lieferbar in " + number + " Tagen ab Lager Linz";
          }).empty());
    CHECK(cuts_of([](const std::string&) { return "Lieferbar ab Lager Linz"; }).empty());
}

}  // namespace fundstelle
