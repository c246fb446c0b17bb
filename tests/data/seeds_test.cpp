#include <catch2/catch.hpp>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "common/corpus/cleaner.hpp"
#include "common/corpus/corpus_reader.hpp"
#include "common/query/parser.hpp"
#include "common/query/snippet.hpp"
#include "common/store/index_builder.hpp"
#include "common/store/index_reader.hpp"
#include "common/text/german_lexicon.hpp"
#include "common/text/utf8.hpp"
#include "tests/data/data_folder.hpp"
#include "tests/scratch_folder.hpp"
#include "tests/unit/joined_passages.hpp"

// Five articles as they were scraped, and what a reader of them would look for. Of their texts only single
// words stand here.
namespace fundstelle {
namespace {

namespace fs = std::filesystem;

struct Seed {
    const char* number;        ///< the beginning of its id
    const char* first_word;    ///< of its headline
    const char* telling_word;  ///< a later one, which the lines around the headline do not have
    const char* date;
};

const std::vector<Seed>& seeds() {
    static const std::vector<Seed> all = {{"000", "Aktuelles", "Eingliederung", ""},
                                          {"001", "Putin", "verweilen", ""},
                                          {"002", "Putin", "Petersburg", ""},
                                          {"003", "Ukraine-Krieg", "besucht", ""},
                                          {"004", "Soldaten", "Atomschlag", "2022-12"}};
    return all;
}

/// The index of the articles, built once.
const IndexReader& seeds_index() {
    static const ScratchFolder scratch;
    static const IndexReader index = [] {
        IndexBuilder builder(scratch.path() / "index");
        builder.start(std::make_shared<const Lexicon>(std::string(german_lexicon())));
        CorpusReader reader({data_folder() / "corpora" / "seeds"}, {});
        const Cleaner cleaner;
        for (Article article; reader.next(article);) {
            article.cuts = cleaner.cuts(article);
            builder.add(article);
        }
        REQUIRE(reader.skipped().empty());
        builder.finish();
        builder.publish();
        return IndexReader(scratch.path() / "index");
    }();
    return index;
}

struct Answered {
    std::string numbers;  ///< of the articles found, in the order of the alphabet: `000 002`
    std::vector<Snippet> snippets;
    std::set<std::string> marked;  ///< the words that are marked in the snippets
};

Answered answer(std::string_view text) {
    Analyzer analyzer(std::make_shared<const Lexicon>(std::string(german_lexicon())));
    analyzer.require(seeds_index().analysis());
    const Query query = parse_query(text, analyzer);
    Answered answered;
    std::set<std::string> numbers;
    for (const Match& match : seeds_index().search(query, {}).matches) {
        numbers.insert(match.article.id.substr(0, 3));
        const Snippet snippet = SnippetMaker(query, analyzer).snippet(part_of(match), match.article.title);
        for (const Passage& passage : snippet.passages) {
            for (const ByteRange& mark : passage.marks) answered.marked.emplace(mark.of(passage.text));
        }
        answered.snippets.push_back(snippet);
    }
    for (const std::string& number : numbers) {
        answered.numbers += (answered.numbers.empty() ? "" : " ") + number;
    }
    return answered;
}

/// What ends with a full stop or the like, and has so many words that it is no label: `word ... word.`
std::vector<ByteRange> sentences_of(const std::string& text) {
    constexpr std::ptrdiff_t least_words = 4;
    std::vector<ByteRange> sentences;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool ends = text[at] == '.' || text[at] == '!' || text[at] == '?';
        if (ends && (at + 1 == text.size() || std::isalnum(static_cast<unsigned char>(text[at + 1])) == 0)) {
            const std::string_view sentence = std::string_view(text).substr(begin, at + 1 - begin);
            if (std::count(sentence.begin(), sentence.end(), ' ') >= least_words - 1)
                sentences.push_back({begin, at + 1});
        }
        if (ends || text[at] == '\n') begin = text.find_first_not_of(" \n\"", at + 1);
        if (begin == std::string::npos) break;
    }
    return sentences;
}

}  // namespace

TEST_CASE("the titles of scraped articles are their headlines") {
    CorpusReader reader({data_folder() / "corpora" / "seeds"}, {});
    std::size_t read = 0;
    for (Article article; reader.next(article); ++read) {
        REQUIRE(read < seeds().size());
        const Seed& seed = seeds()[read];
        INFO(seed.number);
        CHECK(article.id.starts_with(seed.number));
        CHECK(article.title.starts_with(seed.first_word));
        CHECK(article.title.find(seed.telling_word) != std::string::npos);
        CHECK(article.title.find('|') == std::string::npos);
        CHECK(article.date == seed.date);
        // A headline stands in the text as it is, on one line.
        CHECK(article.text.find(article.title) != std::string::npos);
    }
    CHECK(read == seeds().size());
    CHECK(reader.skipped().empty());
    CHECK(reader.warnings().empty());
}

TEST_CASE("the people in the news are found in every article") {
    CHECK(answer("Putin Lukaschenko").numbers == "000 001 002 003 004");
    CHECK(answer("+putin +lukaschenko").numbers == "000 001 002 003 004");
    CHECK(answer("\"Wladimir Putin\"").numbers.find("000") == 0);
    CHECK(answer("Xylophon").numbers.empty());
}

TEST_CASE("a country is found in each of its spellings") {
    const std::string found = answer("Weißrussland").numbers;
    CHECK(found.find("000") != std::string::npos);
    CHECK(found.find("003") != std::string::npos);
    for (const char* spelling :
         {"Weissrussland", "WEISSRUSSLAND", "Weißrusslands", "weißrussland", "WEIẞRUSSLAND"}) {
        INFO(spelling);
        CHECK(answer(spelling).numbers == found);
    }
}

TEST_CASE("a word with an umlaut is found and marked as the article spells it") {
    const Answered usual = answer("Möglichkeiten");
    CHECK(usual.numbers.find("002") != std::string::npos);
    CHECK(usual.marked.count("Moeglichkeiten") + usual.marked.count("Möglichkeiten") > 0);
    for (const char* query : {"möglichkeiten", "Moeglichkeiten", "MÖGLICHKEIT", "Mo\u0308glichkeiten"}) {
        INFO(query);
        const Answered answered = answer(query);
        CHECK(answered.numbers == usual.numbers);
        CHECK(answered.marked == usual.marked);
    }
}

TEST_CASE("every snippet of a scraped article marks words that match, and only those") {
    for (const char* text : {"Putin Lukaschenko", "Ukraine Krieg", "Minsk", "Atomwaffen",
                             "der Präsident Russlands", "\"Alexander Lukaschenko\" -Kiew", "möglichkeiten"}) {
        INFO(text);
        Analyzer analyzer(std::make_shared<const Lexicon>(std::string(german_lexicon())));
        std::set<std::string> stems;
        const Query query = parse_query(text, analyzer);
        for (const QueryNode* word : wanted_words(query)) {
            for (const QueryTerm& term : word->terms) stems.insert(term.text);
        }
        const Answered answered = answer(text);
        CHECK_FALSE(answered.snippets.empty());
        for (const Snippet& snippet : answered.snippets) {
            const Passage passage = joined(snippet);
            CHECK_FALSE(passage.marks.empty());
            CHECK(length_of(snippet) <= Limits{}.snippet_code_points);
            CHECK(passage.text.find('\n') == std::string::npos);
        }
        for (const std::string& marked : answered.marked) {
            INFO(marked);
            analyzer.start(marked);
            Word word;
            REQUIRE(analyzer.next(word));
            CHECK(word.source == ByteRange{0, marked.size()});
            CHECK(std::any_of(word.terms.begin(), word.terms.end(),
                              [&](const Term& term) { return stems.count(std::string(term.text)) != 0; }));
        }
    }
}

TEST_CASE("the litter around scraped articles is not found") {
    for (const char* word :
         {"Werbung", "Interaktionen", "hochscrollen", "share", "Trending", "abmelden", "Weiterlesen",
          "Archivbild", "Bildnachweis", "Festtags-Party", "Lotto", "Epstein-Akten", "toi-allgemeines",
          "\"Das Wichtigste in Kürze\"", "\"externer Quellen\"", "\"Klicken Sie\""}) {
        INFO(word);
        CHECK(answer(word).numbers.empty());
    }
}

TEST_CASE("no sentence of a scraped article is cut") {
    // What is cut of sentences are requests to the reader, and the publisher's notice.
    const std::set<std::string> notices = {"Wir", "EU", "Klicken", "Krieg"};
    CorpusReader reader({data_folder() / "corpora" / "seeds"}, {});
    std::size_t sentences = 0;
    std::size_t notices_cut = 0;
    for (Article article; reader.next(article);) {
        const std::vector<Cut> cuts = Cleaner().cuts(article);
        for (const ByteRange& sentence : sentences_of(article.text)) {
            ++sentences;
            INFO(sentence.of(article.text));
            bool is_cut = false;
            for (const Cut& cut : cuts) {
                if (cut.source.begin >= sentence.end || cut.source.end <= sentence.begin) continue;
                is_cut = true;
                const std::string text(cut.source.of(article.text));
                INFO(text);
                CHECK(cut.reason == CutReason::call);
                CHECK(notices.count(text.substr(0, text.find(' '))) == 1);
            }
            notices_cut += is_cut;
        }
    }
    CHECK(sentences > 80);
    CHECK(notices_cut <= 5);
}

}  // namespace fundstelle
