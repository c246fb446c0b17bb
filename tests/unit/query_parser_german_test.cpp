#include <catch2/catch.hpp>

#include <string>
#include <string_view>
#include <vector>

#include "common/query/parser.hpp"
#include "tests/unit/small_lexicon.hpp"

namespace fundstelle {

TEST_CASE("the parts of a compound count together; who quotes or excludes it does not mean them") {
    Analyzer analyzer(small_lexicon());
    const auto read = [&](std::string_view query) { return shown(parse_query(query, analyzer)); };
    CHECK(read("Haustür") ==
          "prefer(Haustür(haustur^1 =haustür^0.2 parts(Haus(haus^0.4), tür(tur^0.4) near^0.3)), "
          "Haus(haus^0.2), tür(tur^0.2))");
    CHECK(read("Umweltschutzgesetz") ==
          "prefer(Umweltschutzgesetz(umweltschutzgesetz^1 =umweltschutzgesetz^0.2 "
          "parts(Umweltschutz(umweltschutz^0.4 parts(Umwelt(umwelt^0.4), schutz(schutz^0.4))), "
          "gesetz(gesetz^0.4) near^0.3)), Umweltschutz(umweltschutz^0.2), gesetz(gesetz^0.2))");
    // An old spelling has the parts of the modern one, side by side.
    CHECK(read("Schiffahrt") ==
          "prefer(Schiffahrt(schifffahrt^1 =schiffahrt^0.2 parts(Schiff(schiff^0.4), ahrt(fahrt^0.4) "
          "near^0.3)), "
          "Schiff(schiff^0.2), ahrt(fahrt^0.2))");
    CHECK(read("\"Haustür\"") == "Haustür(haustur^1 =haustür^0.2)");
    CHECK(read("Garten -Haustür") == "without(Garten(gart^1 =garten^0.2), Haustür(haustur^1 =haustür^0.2))");
    CHECK(read("-EU-Rat Haus") ==
          "without(Haus(haus^1 =haus^0.2), phrase(EU(eu^1 =eu^0.2), Rat(rat^1 =rat^0.2)))");
    CHECK(read("traf Band") == "any(traf(treff^1 =traf^0.2), Band(band^1 ~bind^0.5 =band^0.2))");
}

TEST_CASE("what German writes as several words is read as what it is") {
    Analyzer analyzer(small_lexicon());
    const auto has = [&](std::string_view query, std::string_view term) {
        return shown(parse_query(query, analyzer)).find(term) != std::string::npos;
    };
    CHECK(has("Ein- und Ausfuhr", "~einfuhr^1"));
    CHECK(has("Haupteingang und -ausgang", "~hauptausgang^0.5"));
    CHECK(has("Treffen am 19. Dezember 2022", "~20221219^0.5"));
    CHECK(has("200 000 Haus", "200000^1"));
    CHECK(has("z. B. Haus", "zb^1"));
    // The verb is what was meant, and decides.
    CHECK(shown(parse_query("reden mit", analyzer)) ==
          "prefer(any(reden(red^1 =reden^0.2), mit(~mitred^1)), mit(mit^0.5 =mit^0.1))");
    // A sign begins something else.
    CHECK_FALSE(has("Ein- +und Ausfuhr", "einfuhr"));
    CHECK_FALSE(has("200 +000", "200000"));
}

TEST_CASE("of a compound cut short that looks like a stop word the whole is looked for") {
    Analyzer analyzer(small_lexicon());
    const auto read = [&](std::string_view query) { return shown(parse_query(query, analyzer)); };
    const std::string tree = read("Ein- und Ausfuhr");
    CHECK(tree.starts_with("prefer(any(Ein(~einfuhr^1"));
    CHECK(tree.ends_with("), Ein(ein^0.5 =ein^0.1), und(und^0.5 =und^0.1))"));
    CHECK(read("Ein-") == "Ein(ein^0.5 =ein^0.1)");
    CHECK(read("ein-kommensteuer").starts_with("prefer(any(ein(~einkommensteu^1), kommensteuer("));
    // Another beginning is a word of its own.
    CHECK(outline(parse_query("Außen- und Verteidigungsminister", analyzer)) ==
          "prefer(any(Außen, Verteidigungsminister), und, Verteidigungs, minister)");
}

TEST_CASE("a word of sentences is a noun where only that has a capital") {
    Analyzer analyzer;
    const auto tells = [&](std::string_view query, std::string_view text) {
        const Query read = parse_query(query, analyzer);
        for (const QueryNode* word : wanted_words(read)) {
            if (word->text == text) return word->weight == WordWeight::full;
        }
        FAIL("no such word");
        return false;
    };
    struct Row {
        std::string_view query, word;
        bool noun;
    };
    for (const Row& row : std::vector<Row>{
             {"Würde des Menschen", "Würde", true},
             {"+Würde", "Würde", true},
             {"die Würde", "Würde", true},
             {"würde gern kommen", "würde", false},
             {"WÜRDE", "WÜRDE", false},
             {"Haben", "Haben", true},
             {"haben", "haben", false},
             {"Soll und Haben", "Haben", true},
             {"Soll und Haben", "Soll", false},
             {"Soll ich klagen", "Soll", false},
             {"+Soll Konto", "Soll", true},
             {"=Sein Konto", "Sein", true},
             {"das Ich", "Ich", true},
             {"der Oder. Ist Hochwasser", "Ist", true},
             {"Ich-AG", "Ich", true},
             {"Hochwasser der Oder", "Oder", true},
             {"Haus oder Hof", "oder", false},
             {"Zoll Aus- und Einfuhr", "Aus", false},
             {"Das Der", "Der", false},
             {"titel:Haben", "Haben", true},
         }) {
        INFO(row.query);
        CHECK(tells(row.query, row.word) == row.noun);
    }
    CHECK(shown(parse_query("Würde", analyzer)).find("^1 =würde^0.2") != std::string::npos);
}

TEST_CASE("a name is also looked for in other spellings, with less weight") {
    Analyzer analyzer(small_lexicon());
    const std::string tree = shown(parse_query("Selenskyj", analyzer));
    CHECK(tree.starts_with("Selenskyj(selenskyj^1 ~"));
    CHECK(tree.find("~zelensky^0.3") != std::string::npos);
    CHECK(shown(parse_query("Haus", analyzer)) == "Haus(haus^1 =haus^0.2)");
    CHECK(shown(parse_query("\"Selenskyj\"", analyzer)) == "Selenskyj(selenskyj^1 =selenskyj^0.2)");
}

TEST_CASE("neighbouring words are also looked for as the compound that says the same") {
    Analyzer analyzer(small_lexicon());
    const auto has = [&](std::string_view query, std::string_view term) {
        return shown(parse_query(query, analyzer)).find(term) != std::string::npos;
    };
    // Such a compound only raises the score.
    const std::string tree = shown(parse_query("Schutz der Umwelt", analyzer));
    CHECK(
        tree.starts_with("prefer(any(Schutz(schutz^1 =schutz^0.2), Umwelt(umwelt^1 =umwelt^0.2)), "
                         "der(der^0.5 =der^0.1), Schutz Umwelt(~umweltschutz^0.3"));
    for (const char* query : {"Fragen der Verteidigung", "fragen verteidigung", "verteidigung fragen",
                              "Fragen zu einer Verteidigung", "+Frage +Verteidigung"}) {
        INFO(query);
        CHECK(has(query, "~verteidigungsfrag^0.3"));
    }
    // In this order the article says which of them is the head.
    CHECK_FALSE(has("Verteidigung der Frage", "~verteidigungsfrag"));
    for (const char* query : {"Tür und Haus", "Tür, Haus", "Tür. Haus", "Tür \"Haus\"", "Tür -Haus", "Tür",
                              "Haus nicht Tür", "Tür aus der von dem Haus"}) {
        INFO(query);
        CHECK_FALSE(has(query, "~haustur"));
    }
}

TEST_CASE("a phrase over the parts of a compound is the phrase or the compound") {
    Analyzer analyzer(small_lexicon());
    const auto read = [&](std::string_view query) { return shown(parse_query(query, analyzer)); };
    const std::string phrase = "phrase(Umwelt(umwelt^1 =umwelt^0.2), Schutz(schutz^1 =schutz^0.2))";
    const auto has = [&](std::string_view query, std::string_view part) {
        return read(query).find(part) != std::string::npos;
    };
    CHECK(read("\"Umwelt Schutz\"").starts_with("any(" + phrase + ", Umwelt Schutz(~umweltschutz^1"));
    CHECK(read("+\"Umwelt Schutz\"").starts_with("any(" + phrase + ", Umwelt Schutz(~umweltschutz^1"));
    CHECK(has("\"Umwelt Schutz Gesetz\"", ", Umwelt Schutz Gesetz(~umweltschutzgesetz^1"));
    CHECK(has("\"Schutz der Umwelt\"", ", Schutz der Umwelt(~umweltschutz^1"));
    CHECK_FALSE(has("\"Schutz Umwelt\"", "~umweltschutz"));
    CHECK(read("\"Umwelt und Schutz\"").find('~') == std::string::npos);
    // The verb of a separated prefix is no word of the phrase.
    CHECK(read("\"reden mit\"") == "phrase(reden(red^1 =reden^0.2), mit(mit^0.5 =mit^0.1))");
    CHECK(read("Haus -\"Umwelt Schutz\"") == "without(Haus(haus^1 =haus^0.2), " + phrase + ")");
}

TEST_CASE("who asks for a day does not ask for its year; a month keeps it, and a note says so") {
    Analyzer analyzer(small_lexicon());
    CHECK(shown(parse_query("19.12.2022", analyzer)) == "19.12.2022(20221219^1 =20221219^0.2)");
    CHECK(shown(parse_query("2022-12-19", analyzer)) == "2022-12-19(20221219^1 =20221219^0.2)");
    CHECK(shown(parse_query("Hund -19.12.2022", analyzer)) ==
          "without(Hund(hund^1 =hund^0.2), 19.12.2022(20221219^1 =20221219^0.2))");
    CHECK(parse_query("19.12.2022", analyzer).notes.empty());
    const Query month = parse_query("12.2022", analyzer);
    CHECK(shown(month) == "12.2022(202212^1 ~2022^0.5 =202212^0.2)");
    REQUIRE(month.notes.size() == 1);
    CHECK(month.notes.front() ==
          "'12.2022' finds every text with the year 2022: months are mostly written as words");
}

}  // namespace fundstelle
