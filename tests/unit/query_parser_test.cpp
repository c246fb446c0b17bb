#include <catch2/catch.hpp>

#include <array>
#include <cstddef>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "common/query/parser.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

using namespace std::string_view_literals;

struct Row {
    std::string_view query;
    std::string_view tree;
};

void check_rows(const std::vector<Row>& rows) {
    Analyzer analyzer;
    for (const Row& row : rows) {
        INFO(row.query);
        CHECK(shown(parse_query(row.query, analyzer)) == row.tree);
    }
}

/// What the parser said of a query, each note on a line of its own.
std::string notes_of(std::string_view text, const Limits& limits = {}) {
    Analyzer analyzer;
    std::string notes;
    for (const std::string& note : parse_query(text, analyzer, {}, limits).notes) notes += note + "\n";
    return notes;
}

/// The words of a query that a match may contain, as they were typed.
std::string wanted(std::string_view text) {
    Analyzer analyzer;
    const Query query = parse_query(text, analyzer);
    std::string words;
    for (const QueryNode* word : wanted_words(query)) words += (words.empty() ? "" : " ") + word->text;
    return words;
}

std::string repeated(std::string_view text, std::size_t times) {
    std::string all;
    while (times-- > 0) all += text;
    return all;
}

/// What does not hold of a leaf of a tree; empty when all of it does.
std::string fault_of_leaf(const QueryNode& node) {
    for (const QueryNode& part : node.children) {
        if (node.kind != QueryKind::word || part.kind != QueryKind::word) return "parts of no compound";
        if (const std::string fault = fault_of_leaf(part); !fault.empty()) return fault;
    }
    if (node.kind == QueryKind::dates) return node.dates.first > node.dates.last ? "dates turned round" : "";
    if (node.text.empty() || node.terms.empty() != node.pattern.has_value()) return "an empty word";
    for (std::size_t i = 1; i < node.terms.size(); ++i) {
        if (node.terms[i - 1].weight < node.terms[i].weight) return "terms out of order";
    }
    return {};
}

/// What does not hold of every tree, whatever was typed; empty when all of it does.
std::string fault_of(const QueryNode& node, std::size_t depth) {
    constexpr std::size_t nodes_a_level = 5;
    if (depth > nodes_a_level * (Limits{}.query_depth + 1)) return "deeper than the language";
    if (node.kind == QueryKind::nothing) return depth == 0 ? "" : "nothing within a tree";
    if (node.kind == QueryKind::word || node.kind == QueryKind::dates) return fault_of_leaf(node);
    if (!node.terms.empty() || node.children.size() < 2) return "a node for fewer than two";
    const bool of_words = node.kind == QueryKind::phrase || node.kind == QueryKind::near;
    const bool splits = node.kind == QueryKind::any || node.kind == QueryKind::all;
    for (const QueryNode& child : node.children) {
        if (of_words && (child.kind != QueryKind::word || child.terms.empty()))
            return "a phrase not of words";
        if (of_words && child.field != node.field) return "a phrase of several fields";
        if (splits && child.kind == node.kind) return "the same within the same";
        if (const std::string fault = fault_of(child, depth + 1); !fault.empty()) return fault;
    }
    return {};
}

/// A text of pieces that the parser may stumble over, and of bytes of any kind.
std::string random_query(std::mt19937& random) {
    static constexpr std::array pieces = {
        "+"sv,      "-"sv,       "\""sv,     "„"sv,      "“"sv,       "»"sv,        "«"sv,
        " "sv,      "\t"sv,      "\n"sv,     "("sv,      ")"sv,       "*"sv,        ":"sv,
        "Haus"sv,   "Äpfel"sv,   "der"sv,    "wer"sv,    "EU-Rat"sv,  "\u0308"sv,   "😀"sv,
        "中"sv,     "\u202E"sv,  "\u00AD"sv, "\0"sv,     "\xc3"sv,    "\xe2\x80"sv, "5"sv,
        "."sv,      "'"sv,       " UND "sv,  " ODER "sv, " NICHT "sv, " NAHE "sv,   " NAHE/3 "sv,
        "titel:"sv, "quelle:"sv, "pfad:"sv,  "datum:"sv, "2022"sv,    ".."sv,       "~"sv,
        "="sv,      "‚"sv,       "‘"sv,      "’"sv,      "Hof "sv,    " (Hof"sv,    ") "sv};
    std::string query;
    const std::size_t length = random() % 40;
    for (std::size_t i = 0; i < length; ++i) {
        if (random() % 8 == 0) {
            query += static_cast<char>(random() & 0xFF);
        } else {
            query += pieces[random() % pieces.size()];
        }
    }
    return query;
}

}  // namespace

TEST_CASE("words match in any number, however they are separated") {
    check_rows({
        {"Merkel", "Merkel(merkel^1 =merkel^0.2)"},
        {"merkel Schulz", "any(merkel(merkel^1 =merkel^0.2), Schulz(schulz^1 =schulz^0.2))"},
        {"Merkel, Schulz!", "any(Merkel(merkel^1 =merkel^0.2), Schulz(schulz^1 =schulz^0.2))"},
        {"Haus\tHof\nGarten", "any(Haus(haus^1 =haus^0.2), Hof(hof^1 =hof^0.2), Garten(gart^1 =garten^0.2))"},
        {"Haus\u00A0Hof\u3000Garten",
         "any(Haus(haus^1 =haus^0.2), Hof(hof^1 =hof^0.2), Garten(gart^1 =garten^0.2))"},
        {"Haus/Hof;Garten", "any(Haus(haus^1 =haus^0.2), Hof(hof^1 =hof^0.2), Garten(gart^1 =garten^0.2))"},
        {"Haus Häuser Hauses",
         "any(Haus(haus^1 =haus^0.2), Häuser(haus^1 =häuser^0.2), Hauses(haus^1 =hauses^0.2))"},
        {"Nord-Ost-Süd",
         "any(Nord(nord^1 ~nordostsud^0.5 =nord^0.2), Ost(ost^1 =ost^0.2), Süd(sud^1 =süd^0.2))"},
        {"Haus – Hof", "any(Haus(haus^1 =haus^0.2), Hof(hof^1 =hof^0.2))"},
        {"§ 5", "5(5^1 =5^0.2)"},
        {"19.12.2022", "19.12.2022(20221219^1 =20221219^0.2)"},
        {"z.B.", "z.B(zb^1 =zb^0.2)"},
        {"中文", "中文(中文^1 =中文^0.2)"},
        {"😀 Haus", "Haus(haus^1 =haus^0.2)"},
    });
}

TEST_CASE("a hyphen within a word or of a compound cut short excludes nothing") {
    check_rows({
        {"„Model C“-Schulen",
         "any(phrase(Model(model^1 =model^0.2), C(c^1 =c^0.2)), Schulen(schul^1 =schulen^0.2))"},
        {"\"Haus\"+Hof", "any(Haus(haus^1 =haus^0.2), Hof(hof^1 =hof^0.2))"},
        {"Haupteingang und -ausgang",
         "prefer(any(Haupteingang(haupteingang^1 =haupteingang^0.2), ausgang(ausgang^1 =ausgang^0.2)), "
         "und(und^0.5 =und^0.1))"},
        {"Haus bzw. -hof", "prefer(any(Haus(haus^1 =haus^0.2), hof(hof^1 =hof^0.2)), bzw(bzw^0.5 =bzw^0.1))"},
        {"Haus oder -hof",
         "prefer(any(Haus(haus^1 =haus^0.2), hof(hof^1 =hof^0.2)), oder(oder^0.5 =oder^0.1))"},
        {"Haus \"und\" -Hof",
         "without(prefer(Haus(haus^1 =haus^0.2), und(und^0.5 =und^0.1)), Hof(hof^1 =hof^0.2))"},
    });
}

TEST_CASE("plus requires, minus excludes, and what is left only raises the score") {
    check_rows({
        {"+Haus", "Haus(haus^1 =haus^0.2)"},
        {"+Haus +Hof", "all(Haus(haus^1 =haus^0.2), Hof(hof^1 =hof^0.2))"},
        {"+Haus Hof Garten",
         "prefer(Haus(haus^1 =haus^0.2), Hof(hof^1 =hof^0.2), Garten(gart^1 =garten^0.2))"},
        {"Haus -Hof", "without(Haus(haus^1 =haus^0.2), Hof(hof^1 =hof^0.2))"},
        {"-Garten Haus", "without(Haus(haus^1 =haus^0.2), Garten(gart^1 =garten^0.2))"},
        {"Haus -Hof -Garten",
         "without(Haus(haus^1 =haus^0.2), Hof(hof^1 =hof^0.2), Garten(gart^1 =garten^0.2))"},
        {"+Merkel -Minsk", "without(Merkel(merkel^1 =merkel^0.2), Minsk(minsk^1 =minsk^0.2))"},
        {"+Haus Hof -Garten \"alte Linde\"",
         "without(prefer(Haus(haus^1 =haus^0.2), Hof(hof^1 =hof^0.2), phrase(alte(alt^1 =alte^0.2), "
         "Linde(lind^1 =linde^0.2))), Garten(gart^1 =garten^0.2))"},
        {"+Nord-Ost", "all(Nord(nord^1 ~nordost^0.5 =nord^0.2), Ost(ost^1 =ost^0.2))"},
        {"-Nord-Ost West",
         "without(West(west^1 =west^0.2), phrase(Nord(nord^1 =nord^0.2), Ost(ost^1 =ost^0.2)))"},
        {"+EU-Kommission Haus",
         "prefer(all(EU(eu^1 ~eukommission^0.5 =eu^0.2), Kommission(kommission^1 =kommission^0.2)), "
         "Haus(haus^1 =haus^0.2))"},
        {"Haus -EU-Kommission",
         "without(Haus(haus^1 =haus^0.2), phrase(EU(eu^1 =eu^0.2), Kommission(kommission^1 "
         "=kommission^0.2)))"},
        {"-Minsk", "nothing"},
        {"-Minsk -\"alte Linde\"", "nothing"},
    });
}

TEST_CASE("quotation marks of every style make a phrase") {
    check_rows({
        {"\"rote Häuser\"", "phrase(rote(rot^1 =rote^0.2), Häuser(haus^1 =häuser^0.2))"},
        {"„rote Häuser“", "phrase(rote(rot^1 =rote^0.2), Häuser(haus^1 =häuser^0.2))"},
        {"„rote Häuser”", "phrase(rote(rot^1 =rote^0.2), Häuser(haus^1 =häuser^0.2))"},
        {"»rote Häuser«", "phrase(rote(rot^1 =rote^0.2), Häuser(haus^1 =häuser^0.2))"},
        {"«rote Häuser»", "phrase(rote(rot^1 =rote^0.2), Häuser(haus^1 =häuser^0.2))"},
        {"“rote Häuser”", "phrase(rote(rot^1 =rote^0.2), Häuser(haus^1 =häuser^0.2))"},
        {"”rote Häuser”", "phrase(rote(rot^1 =rote^0.2), Häuser(haus^1 =häuser^0.2))"},
        {"‟rote Häuser”", "phrase(rote(rot^1 =rote^0.2), Häuser(haus^1 =häuser^0.2))"},
        {"„rote Häuser\"", "phrase(rote(rot^1 =rote^0.2), Häuser(haus^1 =häuser^0.2))"},
        {"\"rote Häuser\" Haus",
         "any(phrase(rote(rot^1 =rote^0.2), Häuser(haus^1 =häuser^0.2)), Haus(haus^1 =haus^0.2))"},
        {"Haus +\"rote Dächer\"",
         "prefer(phrase(rote(rot^1 =rote^0.2), Dächer(dach^1 =dächer^0.2)), Haus(haus^1 =haus^0.2))"},
        {"Haus -»rote Dächer«",
         "without(Haus(haus^1 =haus^0.2), phrase(rote(rot^1 =rote^0.2), Dächer(dach^1 =dächer^0.2)))"},
        {"+„EU-Kommission“", "phrase(EU(eu^1 =eu^0.2), Kommission(kommission^1 =kommission^0.2))"},
        {"rote\"Dächer\"Haus",
         "any(rote(rot^1 =rote^0.2), Dächer(dach^1 =dächer^0.2), Haus(haus^1 =haus^0.2))"},
        {"\"Haus\"", "Haus(haus^1 =haus^0.2)"},
        {"\"+Haus -Hof\"", "phrase(Haus(haus^1 =haus^0.2), Hof(hof^1 =hof^0.2))"},
        {"\"a\" \"b\"", "any(a(a^1 =a^0.2), b(b^1 =b^0.2))"},
    });
}

TEST_CASE("signs without a word mean nothing") {
    check_rows({
        {"", "nothing"},
        {"   ", "nothing"},
        {"!!! ... ???", "nothing"},
        {"😀", "nothing"},
        {"*", "nothing"},
        {"-", "nothing"},
        {"+", "nothing"},
        {"--", "nothing"},
        {"- ", "nothing"},
        {"\"\"", "nothing"},
        {"„“", "nothing"},
        {"-\"\"", "nothing"},
        {"+\"\"", "nothing"},
        {"\"", "nothing"},
        {"Haus -!!!", "Haus(haus^1 =haus^0.2)"},
        {"Haus -„“", "Haus(haus^1 =haus^0.2)"},
    });
}

TEST_CASE("what makes no sense is read as the nearest thing that does") {
    check_rows({
        {"\"rote Häuser", "phrase(rote(rot^1 =rote^0.2), Häuser(haus^1 =häuser^0.2))"},
        {"„Haus", "Haus(haus^1 =haus^0.2)"},
        {"\"\" Haus", "Haus(haus^1 =haus^0.2)"},
        {"\"\"Haus", "Haus(haus^1 =haus^0.2)"},
        {"- Haus", "Haus(haus^1 =haus^0.2)"},
        {"+ Haus", "Haus(haus^1 =haus^0.2)"},
        {"-- Haus", "Haus(haus^1 =haus^0.2)"},
        {"Haus - Hof", "any(Haus(haus^1 =haus^0.2), Hof(hof^1 =hof^0.2))"},
        {"Haus + Hof", "any(Haus(haus^1 =haus^0.2), Hof(hof^1 =hof^0.2))"},
        {"Haus -", "Haus(haus^1 =haus^0.2)"},
        {"++Haus", "Haus(haus^1 =haus^0.2)"},
        {"+-Haus", "Haus(haus^1 =haus^0.2)"},
        {"-+Haus Hof", "without(Hof(hof^1 =hof^0.2), Haus(haus^1 =haus^0.2))"},
        {"--Haus Hof", "without(Hof(hof^1 =hof^0.2), Haus(haus^1 =haus^0.2))"},
        {"-()Haus Hof", "any(Haus(haus^1 =haus^0.2), Hof(hof^1 =hof^0.2))"},
        {"Haus- Hof+", "any(Haus(haus^1 =haus^0.2), Hof(hof^1 =hof^0.2))"},
        {"((((((Haus))))))", "Haus(haus^1 =haus^0.2)"},
        {"\"\"\"„„„Haus", "Haus(haus^1 =haus^0.2)"},
        {"(Haus ODER Hof) UND", "any(Haus(haus^1 =haus^0.2), Hof(hof^1 =hof^0.2))"},
        {"~Haus^2", "any(Haus(haus^1 =haus^0.2), 2(2^1 =2^0.2))"},
        {"titles:Haus", "any(titles(titl^1 =titles^0.2), Haus(haus^1 =haus^0.2))"},
        {"*Haus", "Haus(haus^1 =haus^0.2)"},
        {"%s%n", "any(s(s^1 =s^0.2), n(n^1 =n^0.2))"},
        {"Haus\0Hof"sv, "any(Haus(haus^1 =haus^0.2), Hof(hof^1 =hof^0.2))"},
    });
}

TEST_CASE("stop and question words count little, and do not decide where others do") {
    check_rows({
        {"der", "der(der^0.5 =der^0.1)"},
        {"wer", "wer(wer^0.1 =wer^0.02)"},
        {"der Hund", "prefer(Hund(hund^1 =hund^0.2), der(der^0.5 =der^0.1))"},
        {"wer der", "any(wer(wer^0.1 =wer^0.02), der(der^0.5 =der^0.1))"},
        {"Wie heißt das Haus",
         "prefer(any(heißt(heisst^1 =heisst^0.2), Haus(haus^1 =haus^0.2)), Wie(wie^0.5 =wie^0.1), "
         "das(das^0.5 =das^0.1))"},
        {"Welche Häuser", "prefer(Häuser(haus^1 =häuser^0.2), Welche(welch^0.1 =welche^0.02))"},
        {"+Haus der", "prefer(Haus(haus^1 =haus^0.2), der(der^0.5 =der^0.1))"},
        {"+der Haus", "prefer(der(der^0.5 =der^0.1), Haus(haus^1 =haus^0.2))"},
        {"+wer +Merkel", "all(wer(wer^0.1 =wer^0.02), Merkel(merkel^1 =merkel^0.2))"},
        {"Haus -der", "without(Haus(haus^1 =haus^0.2), der(der^0.5 =der^0.1))"},
        {"\"der Hund\"", "phrase(der(der^0.5 =der^0.1), Hund(hund^1 =hund^0.2))"},
        {"nicht Haus", "prefer(Haus(haus^1 =haus^0.2), nicht(nicht^0.5 =nicht^0.1))"},
    });
}

TEST_CASE("spellings of a word give the same terms") {
    check_rows({
        {"Weissrussland", "Weissrussland(weissrussland^1 =weissrussland^0.2)"},
        {"WEISSRUSSLAND", "WEISSRUSSLAND(weissrussland^1 =weissrussland^0.2)"},
        {"Weißrussland", "Weißrussland(weissrussland^1 =weissrussland^0.2)"},
        {"Weißrusslands", "Weißrusslands(weissrussland^1 =weissrusslands^0.2)"},
        {"Möglichkeiten", "Möglichkeiten(moglich^1 =möglichkeiten^0.2)"},
        {"Moeglichkeiten", "Moeglichkeiten(moglich^1 =möglichkeiten^0.2)"},
        {"MÖGLICHKEITEN", "MÖGLICHKEITEN(moglich^1 =möglichkeiten^0.2)"},
        {"Mo\u0308glichkeiten", "Mo\u0308glichkeiten(moglich^1 =möglichkeiten^0.2)"},
        {"Mög\u00ADlichkeiten", "Mög\u00ADlichkeiten(moglich^1 =möglichkeiten^0.2)"},
        {"Straße strasse STRASSE STRAẞE",
         "any(Straße(strass^1 =strasse^0.2), strasse(strass^1 =strasse^0.2), STRASSE(strass^1 =strasse^0.2), "
         "STRAẞE(strass^1 =strasse^0.2))"},
        {"Steuer aktuell", "any(Steuer(steu^1 =steuer^0.2), aktuell(aktuell^1 =aktuell^0.2))"},
        {"Café CAFE", "any(Café(caf^1 =cafe^0.2), CAFE(caf^1 =cafe^0.2))"},
    });
}

TEST_CASE("bytes that are not UTF-8 stand between words") {
    check_rows({
        {"\xff\xfeHaus\xc3", "Haus(haus^1 =haus^0.2)"},
        {"Ha\xc3us", "any(Ha(ha^1 =ha^0.2), us(us^1 =us^0.2))"},
        {"\xe2\x80", "nothing"},
        {"\xed\xa0\x80Haus", "Haus(haus^1 =haus^0.2)"},
        {"\xf4\x90\x80\x80Hof", "Hof(hof^1 =hof^0.2)"},
    });
}

TEST_CASE("the notes say what was read differently than typed") {
    struct NoteRow {
        std::string query;
        std::string_view notes;
    };
    constexpr auto no_word = "the query holds no word to search for: add a word of letters or digits\n"sv;
    constexpr auto only_not = "the query only says what must not occur: add a word to search for\n"sv;
    constexpr auto unclosed = "a quotation mark is not closed: read up to the end\n"sv;
    constexpr auto common =
        "the query has only words that tell little by themselves: add one that says what it is about\n"sv;
    constexpr auto too_long = "the query is longer than 2048 bytes: the rest of it is left out\n"sv;
    constexpr auto too_many = "the query has more than 64 words: the rest of them is left out\n"sv;
    const std::vector<NoteRow> rows = {
        {"Haus", ""},
        {"+Haus -Hof \"alte Linde\"", ""},
        {"der Hund", ""},
        {"wer Merkel", ""},
        {"-der Haus", ""},
        {"", no_word},
        {"?! „“", no_word},
        {"-Haus", only_not},
        {"-Haus -\"alte Linde\"", only_not},
        {"„rote Häuser", unclosed},
        {"\"a\" \"b", unclosed},
        {"wer wie was", common},
        {"\"der die das\"", common},
        {"der -Haus", common},
        {repeated("Haus ", 64), ""},
        {repeated("Haus ", 65), too_many},
        {repeated("Haus-", 65), too_many},
        {"Haus " + repeated(" ", 2048), too_long},
        {repeated("a", 2048), ""},
        {repeated("a", 2049), too_long},
    };
    for (const NoteRow& row : rows) {
        INFO(row.query);
        CHECK(notes_of(row.query) == row.notes);
    }
    CHECK(notes_of("„") == std::string(unclosed) + std::string(no_word));
    CHECK(notes_of(repeated("Haus ", 1000)) == std::string(too_long) + std::string(too_many));
}

TEST_CASE("a query beyond its limits keeps what stands before them") {
    Analyzer analyzer;
    Limits limits;
    limits.query_words = 2;
    CHECK(shown(parse_query("Haus Hof Garten", analyzer, {}, limits)) ==
          "any(Haus(haus^1 =haus^0.2), Hof(hof^1 =hof^0.2))");
    CHECK(shown(parse_query("Haus \"Hof Garten Baum\"", analyzer, {}, limits)) ==
          "any(Haus(haus^1 =haus^0.2), Hof(hof^1 =hof^0.2))");
    limits.query_bytes = 7;
    CHECK(shown(parse_query("Haus Hof", analyzer, {}, limits)) ==
          "any(Haus(haus^1 =haus^0.2), Ho(ho^1 =ho^0.2))");
    // The cut goes through an ä: half a letter is none.
    CHECK(shown(parse_query("Haus Bär", analyzer, {}, limits)) ==
          "any(Haus(haus^1 =haus^0.2), B(b^1 =b^0.2))");
}

TEST_CASE("the weights of words are the ones that are given") {
    Analyzer analyzer;
    const QueryWeights weights{.stem = 0.5, .exact = 2, .stop_word = 0.25, .question_word = 0.125};
    CHECK(shown(parse_query("Häuser der wer", analyzer, weights)) ==
          "prefer(Häuser(=häuser^2 haus^0.5), der(=der^0.5 der^0.125), wer(=wer^0.25 wer^0.0625))");
}

TEST_CASE("the wanted words are all but those behind a minus") {
    CHECK(wanted("Haus Hof") == "Haus Hof");
    CHECK(wanted("+Haus +Hof Garten") == "Haus Hof Garten");
    CHECK(wanted("Haus \"alte Linde\" -Hof -\"rote Dächer\"") == "Haus alte Linde");
    CHECK(wanted("-Haus") == "");
    CHECK(wanted("") == "");
}

TEST_CASE("only words of the closed classes tell nothing") {
    Analyzer analyzer;
    CHECK(is_telling(parse_query("Haus", analyzer).root));
    CHECK(is_telling(parse_query("\"der Hund\"", analyzer).root));
    CHECK_FALSE(is_telling(parse_query("der", analyzer).root));
    CHECK_FALSE(is_telling(parse_query("WER", analyzer).root));
    CHECK_FALSE(is_telling(parse_query("", analyzer).root));
}

TEST_CASE("any bytes make a sound tree that can be shown") {
    // A word of a NAHE may stand in several ways to choose one.
    const std::size_t most_words = Limits{}.query_words * Limits{}.near_alternatives;
    std::mt19937 random(20221219);
    Analyzer analyzer;
    for (int i = 0; i < 20'000; ++i) {
        const std::string text = random_query(random);
        const Query query = parse_query(text, analyzer);
        std::string fault = fault_of(query.root, 0);
        if (find_invalid_utf8(shown(query))) fault = "shown as something that is not UTF-8";
        if (wanted_words(query).size() > most_words) fault = "too many words";
        if (query.empty() && query.notes.empty()) fault = "nothing to look for, and nothing said";
        CAPTURE(text, shown(query));
        REQUIRE(fault == "");
    }
}

}  // namespace fundstelle
