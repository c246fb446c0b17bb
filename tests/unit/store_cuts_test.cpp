#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "common/error.hpp"
#include "common/query/concordance.hpp"
#include "common/query/parser.hpp"
#include "common/query/snippet.hpp"
#include "common/store/record.hpp"
#include "tests/scratch_folder.hpp"
#include "tests/unit/small_index.hpp"

// Articles with parts that are cut from ranking and snippets.
namespace fundstelle {
namespace {

/// `text` without its brackets, what stands between them being cut.
Article cut_article(std::string id, std::string_view text) {
    Article made = article(std::move(id), "Titel", "");
    for (const char letter : text) {
        if (letter == '[') made.cuts.push_back({{made.text.size(), made.text.size()}, CutReason::label});
        if (letter == ']') made.cuts.back().source.end = made.text.size();
        if (letter != '[' && letter != ']') made.text += letter;
    }
    return made;
}

}  // namespace

TEST_CASE("what is cut is not found, all else is, and the text stays whole") {
    const ScratchFolder scratch;
    const Article one =
        cut_article("eins", "Der Hund bellt laut.\n[Werbung für Rosen]\nNachbarn staunen sehr.\n[Ende]");
    build(scratch.path() / "index", {one, cut_article("zwei", "[Werbung]\nDie Rosen blühen.")});
    const IndexReader index(scratch.path() / "index");
    CHECK(found(index, "Werbung").empty());
    CHECK(found(index, "Rosen") == "zwei");
    CHECK(found(index, "Nachbarn") == "eins");
    CHECK(found(index, "\"bellt laut\"") == "eins");
    CHECK(index.article("eins")->text == one.text);
    CHECK(index.article("eins")->cuts == one.cuts);
}

TEST_CASE("texts that differ in what is cut only are versions of one story, and not because of it") {
    const ScratchFolder scratch;
    const std::string text =
        "Der Hund bellt laut.\n[Werbung A]\nDie Nachbarn am Markt staunen sehr, denn in diesem Garten war es "
        "seit vielen Jahren immer still gewesen, auch im Sommer.\n";
    std::string other = text;
    other.replace(other.find("Werbung A"), 9, "Lesen Sie auch: Zehn Rosen für den Balkon");
    const std::string litter =
        "[Alle Rechte vorbehalten, Nachdruck und Verbreitung auch von Teilen nur mit vorheriger "
        "schriftlicher "
        "Zustimmung des Verlags in Neustadt am Markt, Anfragen bitte an die Zentrale]\n";
    build(scratch.path(),
          {cut_article("eins", text), cut_article("zwei", other),
           cut_article("drei", "Rosen blühen.\n" + litter), cut_article("vier", "Kohl wächst.\n" + litter)});
    const IndexReader index(scratch.path());
    CHECK(ids_of(*index.versions("eins", {})) == "eins zwei");
    CHECK(ids_of(*index.versions("drei", {})) == "drei");
}

TEST_CASE("no phrase and no words near each other go over a cut") {
    const ScratchFolder scratch;
    build(scratch.path() / "index", {cut_article("eins", "Der Hund bellt.\n[Werbung]\nNachbarn staunen.")});
    const IndexReader index(scratch.path() / "index");
    CHECK(found(index, "bellt Nachbarn") == "eins");
    CHECK(found(index, "\"bellt Nachbarn\"").empty());
    CHECK(found(index, "bellt NAHE/5 Nachbarn").empty());
}

TEST_CASE("a cut is never shown") {
    const Article one = cut_article(
        "eins",
        "[Werbung für den Hund]\n\nDer Hund bellt laut. [Hund (Archivbild)]\n\nDer Hund schläft.\n[Hund]");
    Analyzer analyzer;
    const Query query = parse_query("Hund", analyzer);
    Match match;
    match.article = one;
    SnippetMaker maker(query, analyzer);
    std::string shown;
    for (const Passage& passage : maker.snippet(part_of(match), "").passages) shown += passage.text + "|";
    CHECK(shown == "Der Hund bellt laut. · Der Hund schläft.|");
    // Of a part of the text as well.
    match.part = {one.text.find("Der Hund bellt"), one.text.size()};
    shown.clear();
    for (const Passage& passage : maker.snippet(part_of(match), "").passages) shown += passage.text + "|";
    CHECK(shown == "Der Hund bellt laut. · Der Hund schläft.|");
    CHECK(matching_letters(one.text, query, analyzer, one.cuts).size() == 2);
    const auto occurrences = concordance(one.text, query, analyzer, one.cuts);
    REQUIRE(occurrences.size() == 2);
    for (const Occurrence& occurrence : occurrences) {
        CHECK((occurrence.left + occurrence.right).find("Werbung") == std::string::npos);
        CHECK((occurrence.left + occurrence.right).find("Archivbild") == std::string::npos);
    }
}

TEST_CASE("cuts are stored with their reasons, and damaged ones are told") {
    Article one = cut_article("eins", "[a] b [cde] f");
    one.cuts.back().reason = CutReason::recurring;
    const std::string record = encode_record(one);
    CHECK(decode_record(record, RecordPart::original).cuts == one.cuts);
    one.cuts.back().source.end += 1000;
    CHECK_THROWS_AS(decode_record(encode_record(one), RecordPart::all), Error);
}

}  // namespace fundstelle
