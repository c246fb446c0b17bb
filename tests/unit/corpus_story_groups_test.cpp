#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "common/corpus/story_date.hpp"
#include "common/corpus/story_groups.hpp"
#include "common/store/inverter.hpp"

namespace fundstelle {
namespace {

const std::string bridge =
    "In Talhausen ist am Montag die neue Brücke über die Wiesel eingestürzt, wenige Stunden vor ihrer "
    "Freigabe. "
    "Drei Arbeiter kamen mit Prellungen in das Krankenhaus von Oberried, sagte die Bürgermeisterin Helga "
    "Quast. "
    "Das Bauwerk hatte vierzehn Millionen Euro gekostet und sollte den Schwerverkehr aus dem Ortskern holen. "
    "Gutachter der Technischen Hochschule untersuchen nun die Spannglieder des mittleren Pfeilers. Die "
    "Straße "
    "bleibt bis auf Weiteres gesperrt, Umleitungen führen über Kesselbach und Niederried.";

const std::string bridge_again =
    "Kurz vor dem Durchschneiden des Bandes hat die Brücke von Talhausen nachgegeben: Der mittlere Pfeiler "
    "knickte weg, die Fahrbahn liegt in der Wiesel. Helga Quast, die Bürgermeisterin, sprach von einem "
    "Wunder, "
    "dass nur Arbeiter mit Prellungen zu versorgen waren. Nach Oberried brachte sie die Rettung. Was die "
    "Spannglieder reißen ließ, sollen Gutachter klären; vierzehn Millionen Euro waren verbaut. Wer aus "
    "Kesselbach "
    "kommt, muss weiter durch den Ortskern, denn die Straße ist gesperrt, und der Schwerverkehr mit ihr.";

const std::string council =
    "Der Gemeinderat von Talhausen hat am Montag den Haushalt beschlossen. Die Bürgermeisterin Helga Quast "
    "warb "
    "für höhere Hundesteuern und einen neuen Spielplatz am Schulzentrum, die Opposition verlangte dagegen "
    "mehr "
    "Geld für die Bücherei. Nach fünf Stunden stimmten neun Mitglieder für den Entwurf und sechs dagegen. "
    "Die "
    "Gebühren der Kindergärten steigen im Herbst, das Freibad öffnet künftig erst im Juni und schließt schon "
    "Ende August. Über die Sanierung der Turnhalle wird nach der Sommerpause noch einmal beraten.";

std::string notice(const std::string& office, const std::string& town) {
    return "Anordnung über die Übertragung von Befugnissen auf " + office + " in " + town +
           ". Auf Grund des Gesetzes wird die Befugnis, über Widersprüche gegen den Erlass oder die "
           "Ablehnung "
           "eines Verwaltungsaktes zu entscheiden, auf " +
           office +
           " übertragen, soweit diese Behörde den Verwaltungsakt erlassen hat. Die Vertretung des "
           "Dienstherrn bei "
           "Klagen wird im gleichen Umfang übertragen. Diese Anordnung tritt am Tage nach der Verkündung in "
           "Kraft. "
           "Die frühere Anordnung tritt gleichzeitig außer Kraft. " +
           town + ", der Präsident.";
}

/// `text` with a day put before it.
std::string on_day(const std::string& text, const std::string& day) {
    return "Es geschah " + day + ". " + text;
}

struct Source {
    std::string id;
    std::string date;
    std::string text;
};

std::vector<StoryDocument> signed_documents(const std::vector<Source>& sources) {
    Analyzer analyzer;
    Inverter inverter(Signatures::made);
    std::vector<StoryDocument> documents;
    for (const Source& source : sources) {
        Article article;
        article.id = source.id;
        article.text = source.text;
        article.title_kind = TitleKind::label;
        inverter.add(article, analyzer);
        const auto number = static_cast<std::uint32_t>(documents.size() + 1);
        article.date = source.date;
        documents.push_back({number, source.id, story_date(article), inverter.signature()});
    }
    return documents;
}

/// The stories of two documents and more, `a b; c d`, by date and id.
std::string stories_of(const std::vector<StoryDocument>& documents) {
    const std::vector<StoryPlace> places = story_places(documents);
    std::vector<std::uint32_t> by_rank(documents.size());
    for (std::uint32_t i = 0; i < places.size(); ++i) by_rank[places[i].rank] = i;
    std::map<std::uint32_t, std::string> stories;
    for (const std::uint32_t document : by_rank) {
        std::string& story = stories[places[places[document].first].rank];
        if (!story.empty()) story += ' ';
        story += documents[document].id;
    }
    std::string shown;
    for (const auto& [rank, story] : stories) {
        if (story.find(' ') == std::string::npos) continue;
        if (!shown.empty()) shown += "; ";
        shown += story;
    }
    return shown;
}

std::string stories_of(const std::vector<Source>& sources) {
    return stories_of(signed_documents(sources));
}

/// The words of `text` from the `begin`th to before the `end`th.
std::string words_of(const std::string& text, std::size_t begin, std::size_t end) {
    std::string out;
    std::size_t word = 0;
    for (const char c : text) {
        if (word >= begin && word < end) out += c;
        if (c == ' ') ++word;
    }
    return out;
}

/// `count` words that no other text has.
std::string own_words(const std::string& name, int count) {
    std::string text;
    for (int i = 0; i < count; ++i)
        text += name + static_cast<char>('a' + i / 26 % 26) + static_cast<char>('a' + i % 26) + "x ";
    return text;
}

}  // namespace

TEST_CASE("the day of a story is its date, else the day that its text names with its weekday") {
    struct Row {
        std::string date, text, story_date;
    };
    const std::string monday = "Minsk – Wie es am Montag (19. Dezember) hieß, reiste er 2019 und 2020 nicht.";
    const std::vector<Row> rows = {
        {"2022-12-25", monday, "2022-12-25"},
        {"2022-12", monday, "2022-12-19/2022-12-20"},
        {"2022-11", monday, "2022-11"},
        {"2021", monday, "2021"},
        {"", monday, "2022-12-19/2022-12-20"},
        {"", "Am Mittwoch kam er, am Samstag, 31. Dezember 2022, ging er.", "2022-12-31/2023-01-01"},
        {"", "Am Montag (19) kam er. Das gilt ab dem 1. Januar 2023.", ""},
        {"", std::string(3000, 'x') + " am Montag, 19. Dezember 2022", ""},
        {"gestern", "Ohne Tag.", "gestern"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.date, row.text);
        Article article;
        article.date = row.date;
        article.text = row.text;
        CHECK(story_date(article) == row.story_date);
    }
    Article cut;
    cut.text = "Am Montag, 19. Dezember 2022";
    cut.cuts = {{{0, cut.text.size()}, CutReason::links}};
    CHECK(story_date(cut).empty());
}

TEST_CASE("which documents tell one story") {
    struct Row {
        const char* what;
        std::vector<Source> sources;
        std::string stories;
    };
    const std::string shorter = words_of(bridge, 0, 55);
    const std::string tiny = "Diese Verordnung tritt am Tage nach der Verkündung in Kraft.";
    const std::vector<Row> rows = {
        {"a reprint, in other spellings",
         {{"a", "", bridge}, {"b", "", "In Talhausen ist" + bridge.substr(16)}, {"c", "", council}},
         "a b"},
        {"a reprint years later", {{"a", "2010-01-01", bridge}, {"b", "2020-01-01", bridge}}, "a b"},
        {"a text that lost its end", {{"a", "", bridge}, {"b", "", shorter}}, "a b"},
        {"one event in other words", {{"a", "2023-05-08", bridge}, {"b", "2023-05-09", bridge_again}}, "a b"},
        {"one event in other words, long apart",
         {{"a", "2023-05-08", bridge}, {"b", "2023-06-09", bridge_again}},
         ""},
        {"one event in other words, without dates", {{"a", "", bridge}, {"b", "", bridge_again}}, ""},
        {"one event in other words, dated by what they say",
         {{"a", "", on_day(bridge, "am Montag (8. Mai 2023)")},
          {"b", "2023-05", on_day(bridge_again, "Am Montag (8. Mai)")},
          {"c", "2023-05-09", bridge_again}},
         "a b c"},
        {"one event in other words, weeks apart by what they say",
         {{"a", "", on_day(bridge, "am Montag (8. Mai 2023)")},
          {"b", "", on_day(bridge_again, "am Montag (29. Mai 2023)")}},
         ""},
        {"two events in one town on one day",
         {{"a", "2023-05-08", bridge}, {"b", "2023-05-08", council}},
         ""},
        {"equal texts of few words", {{"a", "", tiny}, {"b", "", tiny}}, ""},
        {"texts without a word", {{"a", "", ""}, {"b", "", ""}, {"c", "", "…"}}, ""},
        {"no document", {}, ""},
        {"a story is called by its first date, those without come last",
         {{"a", "", bridge}, {"c", "2023-05-09", bridge}, {"b", "2023-05-10", bridge}},
         "c b a"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.what);
        CHECK(stories_of(row.sources) == row.stories);
    }
}

TEST_CASE("documents that are one formula filled in with other names are no story") {
    std::vector<Source> sources;
    for (const char* office : {"Zollamt", "Wasseramt", "Forstamt", "Seeamt", "Patentamt", "Eichamt"}) {
        for (const char* town : {"Mainz", "Emden", "Passau", "Goslar", "Stade", "Fulda"}) {
            const std::string id = std::string(office) + town;
            sources.push_back({id, "", notice("das " + id, town + std::string("heim"))});
            sources.push_back({id + "2", "", "Das " + id + " ist umgezogen."});
        }
    }
    CHECK(stories_of(sources) == "");
    // It is the names that tell them apart: two of one office are versions of each other.
    sources.push_back({"again", "", notice("das ZollamtMainz", "Mainzheim") + " Nachtrag vom Dienstag."});
    CHECK(stories_of(sources) == "ZollamtMainz again");
}

TEST_CASE("what is like the last of a chain only does not join its story") {
    const std::string text = own_words("q", 300);
    const std::vector<Source> chain = {{"a", "", words_of(text, 0, 200)},
                                       {"b", "", words_of(text, 60, 260)},
                                       {"c", "", words_of(text, 140, 300) + own_words("r", 40)}};
    CHECK(stories_of({chain[0], chain[1]}) == "a b");
    CHECK(stories_of({chain[1], chain[2]}) == "b c");
    CHECK(stories_of({chain[0], chain[2]}) == "");
    CHECK(stories_of(chain) == "a b");
}

TEST_CASE("a report without a date is of the date of the text that it was edited from") {
    CHECK(stories_of({{"a", "2023-05-08", bridge},
                      {"b", "2023-05-09", bridge_again},
                      {"c", "", words_of(bridge, 0, 60)}}) == "a b c");
}

TEST_CASE("stories do not depend on the order of the documents") {
    std::vector<Source> sources = {{"a", "2023-05-08", bridge},
                                   {"b", "2023-05-09", bridge_again},
                                   {"c", "", bridge + " Die Ermittlungen dauern an."},
                                   {"d", "2023-05-08", council},
                                   {"e", "", words_of(council, 0, 60)},
                                   {"f", "", notice("das Hauptzollamt", "Mainz")}};
    for (int i = 0; i < 40; ++i) {
        const std::string name = "n" + std::to_string(i);
        sources.push_back({name, "2023-05-1" + std::to_string(i % 10),
                           own_words(std::string(1, static_cast<char>('g' + i / 4)), 80 + i)});
    }
    std::vector<StoryDocument> documents = signed_documents(sources);
    const std::string stories = stories_of(documents);
    CHECK(std::count(stories.begin(), stories.end(), ';') >= 10);
    std::mt19937 random(3);
    for (int i = 0; i < 20; ++i) {
        std::shuffle(documents.begin(), documents.end(), random);
        CHECK(stories_of(documents) == stories);
    }
}

TEST_CASE("the work for stories grows with the number of documents, also where all are alike") {
    const auto compared = [](const std::vector<StoryDocument>& documents) {
        std::uint64_t count = 0;
        story_places(documents, &count);
        return static_cast<double>(count);
    };
    std::vector<Source> edits;     // of one text: all fall together in many bands
    std::vector<Source> formulae;  // with other names: they share their rare words
    for (int i = 0; i < 800; ++i) {
        const std::string word = own_words("w" + std::to_string(i % 26), 1) + std::to_string(i);
        edits.push_back({"e" + std::to_string(i), "2024-05-06", bridge + " Das meldet " + word + "."});
        formulae.push_back({"f" + std::to_string(i), "2024-05-06", notice("das Amt " + word, "Talhausen")});
    }
    for (const std::vector<Source>& sources : {edits, formulae}) {
        const std::vector<StoryDocument> all = signed_documents(sources);
        const std::vector<StoryDocument> half(all.begin(), all.begin() + 400);
        const double of_half = compared(half);
        CHECK(of_half > 400);
        CHECK(compared(all) < 2.3 * of_half);
        // Each with each would be this many.
        CHECK(compared(all) < 800.0 * 799 / 2);
    }
}

}  // namespace fundstelle
