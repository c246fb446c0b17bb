#include <catch2/catch.hpp>

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "common/text/fold.hpp"
#include "common/text/utf8.hpp"
#include "tests/unit/random_text.hpp"

namespace fundstelle {
namespace {

struct Row {
    std::string_view word;
    std::string_view folded;
};

std::string folded(std::string_view word) {
    std::string out;
    fold_word(word, out);
    return out;
}

template <typename Rows>
void check(const Rows& rows) {
    for (const Row& row : rows) {
        CAPTURE(row.word);
        CHECK(folded(row.word) == row.folded);
    }
}

std::string repeated(std::string_view text, std::size_t times) {
    std::string all;
    for (std::size_t i = 0; i < times; ++i) all += text;
    return all;
}

/// `word` with ä, ö and ü as letter and combining diaeresis.
std::string decomposed(std::string word) {
    static constexpr std::array<Row, 6> forms = {{{"ä", "a\u0308"},
                                                  {"ö", "o\u0308"},
                                                  {"ü", "u\u0308"},
                                                  {"Ä", "A\u0308"},
                                                  {"Ö", "O\u0308"},
                                                  {"Ü", "U\u0308"}}};
    for (const auto& [composed, apart] : forms) {
        for (auto at = word.find(composed); at != std::string::npos; at = word.find(composed, at)) {
            word.replace(at, composed.size(), apart);
        }
    }
    return word;
}

TEST_CASE("all cases of a German word fold alike and its umlauts stay") {
    check(std::array{
        Row{"Haus", "haus"},
        Row{"HAUS", "haus"},
        Row{"hAuS2", "haus2"},
        Row{"Häuser", "häuser"},
        Row{"HÄUSER", "häuser"},
        Row{"Öl", "öl"},
        Row{"ÖL", "öl"},
        Row{"über", "über"},
        Row{"ÜBER", "über"},
        Row{"Ärger", "ärger"},
        Row{"2022", "2022"},
        Row{"", ""},
        Row{"z.B", "z.b"},
        Row{"Putin's", "putin's"},
    });
}

TEST_CASE("ß, its capital and ss fold alike") {
    check(std::array{
        Row{"Straße", "strasse"},
        Row{"STRASSE", "strasse"},
        Row{"STRAẞE", "strasse"},
        Row{"straẞe", "strasse"},
        Row{"Strasse", "strasse"},
        Row{"ß", "ss"},
        Row{"groß", "gross"},
        Row{"große\u0301", "grosse"},
        Row{"lo\u017F", "los"},
    });
}

TEST_CASE("every sign for an apostrophe folds alike, and to nothing at the ends of a word") {
    check(std::array{
        Row{"geht's", "geht's"},
        Row{"geht\u2019s", "geht's"},
        Row{"geht\u02BCs", "geht's"},
        Row{"geht\u2018s", "geht's"},
        Row{"geht`s", "geht's"},
        Row{"geht\u00B4s", "geht's"},
        Row{"geht\uFF07s", "geht's"},
        Row{"geht\uFF40s", "geht's"},
        Row{"GEHT\u2019S", "geht's"},
        Row{"Rock\u2019n\u2019Roll", "rock'n'roll"},
        Row{"3\u2019454", "3'454"},
        Row{"d\u2019Été", "d'ete"},
        Row{"П\u02BCять", "п'ять"},
        Row{"Grass\u02BC", "grass"},
        Row{"Größen\u00B4", "grössen"},
        Row{"\u02BCne", "ne"},
        Row{"'ne'", "ne"},
        Row{"``", ""},
        Row{"\u02BC", ""},
        Row{"\u0149", "n"},
    });
}

TEST_CASE("an umlaut folds alike as one character and as letter with diaeresis") {
    check(std::array{
        Row{"Ha\u0308user", "häuser"},
        Row{"U\u0308bung", "übung"},
        Row{"O\u0308L", "öl"},
        Row{"GRO\u0308SSE", "grösse"},
        Row{"gro\u0308ße", "grösse"},
        Row{"\u0308", "\u0308"},
        Row{"a\u0308\u0308", "ä"},
        Row{"a\u0301\u0308", "ä"},
        Row{"a\u0323\u0308", "ä"},
        Row{"ä\u0301", "ä"},
        Row{"\u01D6", "ü"},
        Row{"\u01DE", "ä"},
    });
}

TEST_CASE("Latin letters lose every accent that is no German umlaut") {
    check(std::array{
        Row{"Café", "cafe"},
        Row{"CAFE\u0301", "cafe"},
        Row{"Ångström", "angström"},
        Row{"\u212Bngstrom", "angstrom"},
        Row{"naïve", "naive"},
        Row{"Citroën", "citroen"},
        Row{"garçon", "garcon"},
        Row{"señor", "senor"},
        Row{"Šibenik", "sibenik"},
        Row{"Čapek", "capek"},
        Row{"Tromsø", "tromso"},
        Row{"TROMSØ", "tromso"},
        Row{"Łódź", "lodz"},
        Row{"Đorđe", "dorde"},
        Row{"Ħal", "hal"},
        Row{"Ærø", "aero"},
        Row{"Ǽ", "ae"},
        Row{"ǿ", "o"},
        Row{"œuvre", "oeuvre"},
        Row{"Œuvre", "oeuvre"},
        Row{"Erdős", "erdos"},
        Row{"Việt", "viet"},
        Row{"Ÿ", "y"},
        Row{"\u1E9B", "s"},
    });
}

TEST_CASE("the Turkish i folds to the German one, with and without its dot") {
    check(std::array{
        Row{"İstanbul", "istanbul"},
        Row{"ıstanbul", "istanbul"},
        Row{"ISTANBUL", "istanbul"},
        Row{"I\u0307stanbul", "istanbul"},
        Row{"Diyarbakır", "diyarbakir"},
    });
}

TEST_CASE("invisible characters within a word are dropped") {
    check(std::array{
        Row{"Donau\u00ADdampf", "donaudampf"},
        Row{"\u00ADDampf\u00AD", "dampf"},
        Row{"Schiff\u200Bfahrt", "schifffahrt"},
        Row{"Auf\u200Clage", "auflage"},
        Row{"Zusammen\u200Darbeit", "zusammenarbeit"},
        Row{"Wort\u2060", "wort"},
        Row{"\uFEFFWort", "wort"},
        Row{"Wo\u200Ert", "wort"},
        Row{"Wo\uFE0Frt", "wort"},
        Row{"Ha\u034F\u0308user", "häuser"},
        Row{"\u00AD\u200B\u200D", ""},
    });
}

TEST_CASE("ligatures, full-width and other compatibility forms fold to plain letters") {
    check(std::array{
        Row{"ﬁnden", "finden"},
        Row{"Straﬀ", "straff"},
        Row{"Auﬄage", "aufflage"},
        Row{"ﬆill", "still"},
        Row{"Ĳssel", "ijssel"},
        Row{"ｆｕｌｌ", "full"},
        Row{"Ｗｏｒｔ１２", "wort12"},
        Row{"m²", "m2"},
        Row{"CO₂", "co2"},
        Row{"№", "no"},
        Row{"Ⅳ", "iv"},
        Row{"①", "1"},
        Row{"㎏", "kg"},
        Row{"𝐖𝐨𝐫𝐭", "wort"},
    });
}

TEST_CASE("Cyrillic letters keep their marks, Greek ones lose them") {
    check(std::array{
        Row{"Москва", "москва"},
        Row{"КИЙ", "кий"},
        Row{"й", "й"},
        Row{"и\u0306", "й"},
        Row{"Ёлка", "ёлка"},
        Row{"Ї", "ї"},
        Row{"Αθήνα", "αθηνα"},
        Row{"ΑΘΗΝΑ", "αθηνα"},
        Row{"ΐ", "ι"},
        Row{"ᾅ", "αι"},
        Row{"λόγος", "λογοσ"},
        Row{"東京", "東京"},
        Row{"ガ", "ガ"},
        Row{"ไทย", "ไทย"},
    });
}

TEST_CASE("the folded form is put behind what is there already") {
    std::string out = "ß";
    fold_word("Haus", out);
    fold_word("Café'", out);
    CHECK(out == "ßhauscafe");
    out = "'";
    fold_word("'s", out);
    CHECK(out == "'s");
}

TEST_CASE("of a run of combining marks the first 30 count") {
    const std::string below_and_above = "\u0316\u0301";
    CHECK(folded("a" + repeated(below_and_above, 50'000)) == "a");
    CHECK(folded("ж" + repeated("\u0301", 100'000)) == "ж" + repeated("\u0301", 30));
    CHECK(folded("ж" + repeated(below_and_above, 50'000)) ==
          "ж" + repeated("\u0316", 15) + repeated("\u0301", 15));
    CHECK(folded(repeated("\u0301", 100'000)).size() == 60);
    CHECK(folded("ж" + repeated("\u0301", 31) + "ж" + repeated("\u0301", 30)) ==
          repeated("ж" + repeated("\u0301", 30), 2));
}

TEST_CASE("folding any Unicode text gives valid UTF-8 and folds no further") {
    RandomText random(20'221'219);
    std::vector<std::string> faults;
    for (int i = 0; i < 50'000 && faults.size() < 5; ++i) {
        const std::string word = random.unicode(12);
        const std::string once = folded(word);
        if (find_invalid_utf8(once)) faults.push_back("not UTF-8: " + escaped(word));
        if (folded(once) != once) {
            faults.push_back(escaped(word) + " -> " + escaped(once) + " -> " + escaped(folded(once)));
        }
    }
    CHECK(faults == std::vector<std::string>{});
}

TEST_CASE("a German word folds alike however it is encoded") {
    static constexpr std::array<std::string_view, 24> letters = {"a", "o", "u", "e", "s", "A", "O", "U",
                                                                 "S", "Z", "ä", "ö", "ü", "Ä", "Ö", "Ü",
                                                                 "ß", "0", "9", "-", "`", "'", "@", "["};
    RandomText random(7);
    std::vector<std::string> faults;
    for (int i = 0; i < 30'000 && faults.size() < 5; ++i) {
        const std::string word = random.pick(letters, 12);
        // A soft hyphen takes a word off the short cut for plain German ones.
        for (const std::string& other : {decomposed(word), word + "\u00AD", "\u00AD" + decomposed(word)}) {
            if (folded(other) != folded(word)) faults.push_back(escaped(word) + " and " + escaped(other));
        }
    }
    CHECK(faults == std::vector<std::string>{});
}

TEST_CASE("marks on both sides of an invisible character count to the same run") {
    std::string marks;
    for (int i = 0; i < 30; ++i) marks += "\u0301";
    const std::string once = folded("ж" + marks + "\u00AD" + marks);
    CHECK(once == "ж" + marks);
    CHECK(folded(once) == once);
}

}  // namespace
}  // namespace fundstelle
