#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "common/error.hpp"
#include "common/query/parser.hpp"
#include "common/query/snippet.hpp"
#include "common/store/build_lock.hpp"
#include "common/store/index_reader.hpp"
#include "common/store/index_updater.hpp"
#include "tests/scratch_folder.hpp"
#include "tests/unit/random_text.hpp"
#include "tests/unit/small_index.hpp"

namespace fundstelle {
namespace {

namespace fs = std::filesystem;

using Corpus = std::map<std::string, Article>;

constexpr std::array<std::string_view, 28> words = {"Haus",     "Häuser",
                                                    "Garten",   "Gartenhaus",
                                                    "Hund",     "Hunde",
                                                    "bellt",    "Möglichkeit",
                                                    "Straße",   "Strasse",
                                                    "rot",      "rote",
                                                    "Nachbar",  "Nachbarn",
                                                    "geht",     "ging",
                                                    "und",      "der",
                                                    "die",      "Regierung",
                                                    "Minister", "Verteidigungsminister",
                                                    "Zoll",     "prüft",
                                                    "Ausfuhr",  "Einfuhr",
                                                    "gestern",  "Wetter"};

constexpr std::array<std::string_view, 14> queries = {
    "Haus",          "Haus Garten", "\"der Hund\"", "Hund -Zoll",   "+Minister Haus",
    "Strasse",       "quelle:npa",  "datum:2022",   "titel:Garten", "Regierung NAHE Zoll",
    "Verteidigung*", "der die und", "Werbung",      "wortbco"};

/// One of few texts that are long enough to be known again, now and then with a word more.
std::string print_of_story(RandomText& random) {
    const char story = static_cast<char>('a' + random.below(6));
    std::string text;
    for (int word = 0; word < 60; ++word) {
        text += std::string("wort") + story + static_cast<char>('a' + word % 26);
        text += std::string(static_cast<std::size_t>(1 + word / 26), 'o') + " ";
        if (random.below(60) == 0) text += std::string(words[random.below(words.size())]) + " ";
    }
    return text;
}

void add_litter(Article& article, RandomText& random) {
    article.text += "\n";
    const std::size_t begin = article.text.size();
    article.text += "Werbung: " + std::string(words[random.below(words.size())]);
    article.cuts.push_back({{begin, article.text.size()}, CutReason::label});
    article.text += "\n";
}

Article random_article(const std::string& id, RandomText& random) {
    Article made = article(id, std::string(words[random.below(words.size())]), "");
    if (random.below(3) == 0) add_litter(made, random);
    if (random.below(4) == 0) {
        made.title.clear();
        made.text += print_of_story(random);
    }
    // Short texts of few words often are equally good.
    for (std::size_t left = made.title.empty() ? 0 : 1 + random.below(12); left > 0; --left) {
        made.text += std::string(words[random.below(words.size())]);
        made.text += random.below(5) == 0 ? ". " : " ";
    }
    if (random.below(3) == 0) add_litter(made, random);
    if (random.below(2) == 0) made.source = random.below(2) == 0 ? "NPA" : "AFP";
    if (random.below(2) == 0) made.date = random.below(2) == 0 ? "2022-12-19" : "2021-03";
    return made;
}

std::string random_id(RandomText& random) {
    return (random.below(2) == 0 ? "a/" : "b.") + std::to_string(random.below(400));
}

std::string shown(const Results& results, const Query& query, Analyzer& analyzer) {
    std::string text = std::to_string(results.matched) + "\n";
    SnippetMaker maker(query, analyzer);
    for (const Match& match : results.matches) {
        text += match.article.id + " " + std::to_string(match.score * 1e9) + " " +
                std::to_string(match.versions) + " " + match.story;
        for (const Passage& passage : maker.snippet(part_of(match), match.article.title).passages)
            text += " | " + passage.text;
        text += "\n";
    }
    return text;
}

/// The cuts of all documents and the versions of each.
std::string cuts_and_versions(const IndexReader& index) {
    std::map<std::string, std::string> by_id;
    index.for_each_article([&](const Article& article) {
        std::string& text = by_id[article.id];
        for (const Cut& cut : article.cuts)
            text += std::to_string(cut.source.begin) + "-" + std::to_string(cut.source.end) + " ";
        text += "= " + ids_of(*index.versions(article.id, {.limit = 1000, .content = MatchContent::id}));
    });
    std::string text;
    for (const auto& [id, told] : by_id) text += id + ": " + told + "\n";
    return text;
}

/// All that can be seen of an index by asking it.
std::string answers_of(const fs::path& folder) {
    const IndexReader index(folder);
    Analyzer analyzer;
    std::string text = std::to_string(index.documents()) + "\n";
    for (const std::string_view query_text : queries) {
        text += std::string(query_text) + ": ";
        const Query query = parse_query(query_text, analyzer);
        for (const std::size_t limit : {1U, 7U, 40U})
            text += shown(index.search(query, {.offset = limit / 3, .limit = limit}), query, analyzer);
        text += shown(index.search(query, {.order = MatchOrder::newest}), query, analyzer);
        text += shown(index.search(query, {.group = DocumentValue::source}), query, analyzer);
        text += shown(index.search(query, {.group = DocumentValue::story}), query, analyzer);
        for (const DocumentValue value : {DocumentValue::source, DocumentValue::month}) {
            const auto counts = index.facets(query, {value});
            for (const FacetCount& facet : counts.at(0))
                text += facet.value + " " + std::to_string(facet.documents) + "\n";
        }
    }
    for (const char* word : {"gaten", "minster", "nachbam", "strase"}) {
        for (const Correction& correction : index.corrections(word, 5)) text += correction.word + " ";
    }
    for (const char* word : {"strasse", "häuser", "der"})
        text += index.spelling(word, analyzer).value_or("-") + " ";
    return text + "\n" + cuts_and_versions(index);
}

/// Builds an index of `corpus` in an order that has nothing to do with that of the ids.
void build_shuffled(const fs::path& folder, const Corpus& corpus, RandomText& random) {
    std::vector<Article> articles;
    for (const auto& [id, one] : corpus) articles.push_back(one);
    for (std::size_t i = articles.size(); i > 1; --i) std::swap(articles[i - 1], articles[random.below(i)]);
    build(folder, articles);
}

/// Changes some documents of `corpus` and of the index alike.
void change(const fs::path& folder, Corpus& corpus, std::size_t changes, RandomText& random) {
    std::map<std::string, bool> done;
    IndexUpdater updater(folder, BuildLock(folder));
    std::vector<Article> puts;
    for (; changes > 0; --changes) {
        const std::string id = random_id(random);
        if (!done.emplace(id, true).second) continue;
        if (random.below(3) == 0) {
            updater.remove(id);
            corpus.erase(id);
        } else {
            puts.push_back(random_article(id, random));
            corpus[id] = puts.back();
        }
    }
    for (const Article& one : puts) updater.put(one);
    CHECK(updater.documents() == corpus.size());
    updater.finish({});
    updater.publish();
}

}  // namespace

TEST_CASE("an index that was updated answers exactly as one built afresh", "[threads]") {
    for (std::uint64_t seed = 0; seed < 4; ++seed) {
        RandomText random(seed);
        const ScratchFolder scratch;
        const fs::path updated = scratch.path() / "updated";
        Corpus corpus;
        for (std::size_t i = 0; i < 50 + 100 * seed; ++i) {
            const std::string id = random_id(random);
            corpus[id] = random_article(id, random);
        }
        build_shuffled(updated, corpus, random);
        for (std::size_t round = 0; round < 6; ++round) {
            INFO("seed " << seed << ", round " << round);
            change(updated, corpus, 1 + random.below(60), random);
            const fs::path fresh = scratch.path() / ("fresh" + std::to_string(round));
            build_shuffled(fresh, corpus, random);
            const std::string expected = answers_of(fresh);
            const std::string actual = answers_of(updated);
            const bool alike = actual == expected;
            if (!alike) {
                const auto at = std::mismatch(actual.begin(), actual.end(), expected.begin(), expected.end());
                const auto begin = std::max<std::ptrdiff_t>(at.first - actual.begin() - 300, 0);
                UNSCOPED_INFO(actual.substr(static_cast<std::size_t>(begin), 500)
                              << "\n---\n"
                              << expected.substr(static_cast<std::size_t>(begin), 500));
            }
            REQUIRE(alike);
        }
    }
}

TEST_CASE("equally good documents come in the order of their ids, also where a page ends between them") {
    const ScratchFolder scratch;
    std::vector<Article> articles;
    for (int i = 99; i >= 10; --i) articles.push_back(article("n" + std::to_string(i), "Haus", "Ein Haus."));
    build(scratch.path(), articles);
    const IndexReader index(scratch.path());
    CHECK(found(index, "Haus", {.limit = 3}) == "n10 n11 n12");
    CHECK(found(index, "Haus", {.offset = 40, .limit = 2}) == "n50 n51");
    CHECK(found(index, "Haus", {.offset = 2, .limit = 2, .order = MatchOrder::newest}) == "n12 n13");
}

TEST_CASE("an update is seen when it is published, not before, and readers keep what they opened") {
    const ScratchFolder scratch;
    build(scratch.path(), houses());
    const IndexReader before(scratch.path());
    {
        IndexUpdater updater(scratch.path(), BuildLock(scratch.path()));
        updater.remove("minsk");
        updater.put(article("kiew", "", "Kiew"));
        updater.put(article("hof", "", "Kiew und Minsk"));
        updater.finish({});
        CHECK(found(scratch.path(), "Minsk Kiew") == "minsk");
        updater.publish();
    }
    CHECK(sorted(found(scratch.path(), "Minsk Kiew")) == "hof kiew");
    CHECK(found(before, "Minsk Kiew") == "minsk");
    CHECK(IndexReader(scratch.path()).documents() == 4);
}

TEST_CASE("an update that is given up leaves the index, and nothing else") {
    const ScratchFolder scratch;
    build(scratch.path(), houses());
    const std::string names = names_in(scratch.path());
    {
        IndexUpdater updater(scratch.path(), BuildLock(scratch.path()));
        updater.remove("minsk");
        updater.finish({});
    }
    CHECK(names_in(scratch.path()) == names);
    CHECK(found(scratch.path(), "Minsk") == "minsk");
}

TEST_CASE("an index of which all is removed is empty, and takes documents again") {
    const ScratchFolder scratch;
    build(scratch.path(), houses());
    const auto update = [&](const auto& work) {
        IndexUpdater updater(scratch.path(), BuildLock(scratch.path()));
        work(updater);
        updater.finish({});
        updater.publish();
    };
    update([](IndexUpdater& updater) {
        for (const Article& one : houses()) updater.remove(one.id);
    });
    CHECK(IndexReader(scratch.path()).documents() == 0);
    CHECK(found(scratch.path(), "Minsk Haus").empty());
    update([](IndexUpdater& updater) { updater.put(article("kiew", "", "Kiew")); });
    CHECK(found(scratch.path(), "Minsk Kiew") == "kiew");
}

}  // namespace fundstelle
