#define CATCH_CONFIG_RUNNER
#define CATCH_CONFIG_ENABLE_BENCHMARKING
#include <catch2/catch.hpp>

#include <exception>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "bench/micro_input.hpp"
#include "bench/table.hpp"
#include "common/corpus/corpus_reader.hpp"
#include "common/error.hpp"
#include "common/limits.hpp"
#include "common/query/parser.hpp"
#include "common/query/snippet.hpp"
#include "common/report.hpp"
#include "common/text/analyzer.hpp"
#include "common/text/fold.hpp"
#include "common/text/splitter.hpp"
#include "common/text/stemmer.hpp"
#include "common/text/tokeniser.hpp"
#include "common/text/umlauts.hpp"
#include "common/text/utf8.hpp"
#include "common/text/word_breaker.hpp"

namespace fundstelle {
namespace {

/// Prints, when all have run, what every benchmark works through in a second.
struct SpeedListener : Catch::TestEventListenerBase {
    using TestEventListenerBase::TestEventListenerBase;

    void benchmarkEnded(const Catch::BenchmarkStats<>& stats) override {
        const double seconds = stats.mean.point.count() / 1e9;
        const Work& work = works()[stats.info.name];
        rows_.push_back({stats.info.name, decimal(work.amount, work.digits) + " " + work.unit,
                         decimal(seconds * 1e3, 3) + " ms",
                         decimal(work.amount / seconds, 1) + " " + work.unit + "/s"});
    }

    void testRunEnded(const Catch::TestRunStats&) override {
        if (rows_.size() > 1) write_output("\nMB are of article text, times are means.\n" + table(rows_));
    }

  private:
    std::vector<std::vector<std::string>> rows_ = {{"stage", "works through", "in", "speed"}};
};

/// The words of all articles as they stand there.
std::vector<std::string_view> words_of(const Articles& articles) {
    std::vector<std::string_view> words;
    WordBreaker breaker;
    for (const Article& article : articles) {
        breaker.start(article.text);
        for (ByteRange word; breaker.next(word);) words.push_back(word.of(article.text));
    }
    return words;
}

std::vector<std::string> folded(const std::vector<std::string_view>& words) {
    std::vector<std::string> all(words.size());
    for (std::size_t i = 0; i < words.size(); ++i) fold_word(words[i], all[i]);
    return all;
}

std::size_t count_tokens(const Articles& articles, Tokeniser& tokeniser) {
    std::size_t tokens = 0;
    for (const Article& article : articles) {
        tokeniser.start(article.text);
        for (Token token; tokeniser.next(token);) ++tokens;
    }
    return tokens;
}

std::size_t count_parts(const std::vector<std::string>& words, const Splitter& splitter) {
    std::size_t parts = 0;
    for (const std::string& word : words) parts += splitter.split(word).size();
    return parts;
}

std::size_t count_terms(const Articles& articles, Analyzer& analyzer) {
    std::size_t terms = 0;
    for (const Article& article : articles) {
        analyzer.start(article.text);
        for (Word word; analyzer.next(word);) terms += word.terms.size();
    }
    return terms;
}

std::size_t count_valid(const Articles& articles) {
    std::size_t valid = 0;
    for (const Article& article : articles) {
        if (!find_invalid_utf8(article.text)) ++valid;
    }
    return valid;
}

std::size_t count_wanted_words(const std::vector<std::string>& queries, Analyzer& analyzer) {
    std::size_t words = 0;
    for (const std::string& query : queries) words += wanted_words(parse_query(query, analyzer)).size();
    return words;
}

/// How many letters of the articles are marked when each is found by its own title.
std::size_t count_marks(const Articles& articles, const std::vector<Query>& queries, Analyzer& analyzer) {
    std::size_t marks = 0;
    for (std::size_t i = 0; i < articles.size(); ++i) {
        const Snippet snippet = make_snippet(articles[i].text, articles[i].title, queries[i], analyzer);
        for (const Passage& passage : snippet.passages) marks += passage.marks.size();
    }
    return marks;
}

TEST_CASE("corpus: reading") {
    const Articles& fresh = input().fresh;
    CorpusReader first({corpus_path()}, {});
    REQUIRE(bytes_of(read_articles(first)) == bytes_of(fresh));
    // To list the files of a large corpus takes longer than to read the first of them.
    BENCHMARK_ADVANCED(over_articles("reading files", fresh))(Catch::Benchmark::Chronometer meter) {
        std::vector<CorpusReader> readers;
        for (int i = 0; i < meter.runs(); ++i) readers.emplace_back(std::vector{corpus_path()}, Limits{});
        meter.measure([&](int run) { return read_articles(readers[static_cast<std::size_t>(run)]); });
    };
}

TEST_CASE("text: UTF-8 validation") {
    const Articles& articles = input().articles;
    REQUIRE(count_valid(articles) == articles.size());
    BENCHMARK(over_articles("UTF-8 validation", articles)) {
        return count_valid(articles);
    };
}

TEST_CASE("text: word breaking") {
    const Articles& articles = input().articles;
    REQUIRE(words_of(articles).size() > articles.size());
    BENCHMARK(over_articles("word breaking", articles)) {
        return words_of(articles).size();
    };
}

TEST_CASE("text: tokenising") {
    const Articles& articles = input().articles;
    const std::shared_ptr<const Lexicon> lexicon = german_words();
    Tokeniser tokeniser(*lexicon);
    REQUIRE(count_tokens(articles, tokeniser) > articles.size());
    BENCHMARK(over_articles("word breaking and tokens", articles)) {
        return count_tokens(articles, tokeniser);
    };
}

TEST_CASE("text: folding") {
    const Articles& articles = input().articles;
    const std::vector<std::string_view> words = words_of(articles);
    const std::vector<std::string> once = folded(words);
    REQUIRE(folded({once.begin(), once.end()}) == once);
    REQUIRE(folded({"STRAẞE"}) == std::vector<std::string>{"strasse"});
    BENCHMARK(over_articles("folding", articles)) {
        return folded(words);
    };
}

TEST_CASE("text: umlaut reading") {
    const Articles& articles = input().articles;
    const std::vector<std::string> words = folded(words_of(articles));
    std::string word = "moeglichkeiten";
    read_umlaut_digraphs(word);
    REQUIRE(word == "möglichkeiten");
    BENCHMARK(over_articles("umlaut reading", articles)) {
        std::size_t bytes = 0;
        for (const std::string& folded_word : words) {
            word = folded_word;
            read_umlaut_digraphs(word);
            bytes += word.size();
        }
        return bytes;
    };
}

TEST_CASE("text: stemming") {
    const Articles& articles = input().articles;
    const std::vector<std::string> words = folded(words_of(articles));
    Stemmer stemmer;
    REQUIRE(stemmer.stem("häuser") == "haus");
    BENCHMARK(over_articles("stemming", articles)) {
        std::size_t bytes = 0;
        for (const std::string& word : words) bytes += stemmer.stem(word).size();
        return bytes;
    };
}

TEST_CASE("text: splitting compounds") {
    const Articles& articles = input().articles;
    const std::vector<std::string> words = folded(words_of(articles));
    const std::shared_ptr<const Lexicon> lexicon = german_words();
    const Splitter splitter(*lexicon);
    REQUIRE(splitter.split("haustür").size() == 2);
    BENCHMARK(over_articles("splitting every word anew", articles)) {
        return count_parts(words, splitter);
    };
}

TEST_CASE("text: the whole analysis") {
    const Articles& articles = input().articles;
    const Articles& fresh = input().fresh;
    Analyzer analyzer(german_words());
    const std::size_t terms = count_terms(fresh, analyzer);
    REQUIRE(terms > fresh.size());
    REQUIRE(count_terms(fresh, analyzer) == terms);
    BENCHMARK_ADVANCED(over_articles("analysis, words not seen before", fresh))
    (Catch::Benchmark::Chronometer meter) {
        std::vector<Analyzer> analyzers;
        for (int i = 0; i < meter.runs(); ++i) analyzers.emplace_back(german_words());
        meter.measure([&](int run) { return count_terms(fresh, analyzers[static_cast<std::size_t>(run)]); });
    };
    BENCHMARK(over_articles("analysis, words seen before", articles)) {
        return count_terms(articles, analyzer);
    };
}

TEST_CASE("query: parsing") {
    const std::vector<std::string>& queries = input().queries;
    Analyzer analyzer(german_words());
    REQUIRE(count_wanted_words(queries, analyzer) >= queries.size());
    works()["query parsing"] = {static_cast<double>(queries.size()), "queries", 0};
    BENCHMARK("query parsing") {
        return count_wanted_words(queries, analyzer);
    };
}

TEST_CASE("query: snippets") {
    const Articles& articles = input().articles;
    Analyzer analyzer(german_words());
    std::vector<Query> queries;
    for (const Article& article : articles) queries.push_back(parse_query(article.title, analyzer));
    REQUIRE(count_marks(articles, queries, analyzer) > 0);
    BENCHMARK(over_articles("snippets", articles)) {
        return count_marks(articles, queries, analyzer);
    };
}

CATCH_REGISTER_LISTENER(SpeedListener)

}  // namespace
}  // namespace fundstelle

int main(int argc, char** argv) {
    using namespace fundstelle;
    constexpr int exit_error = 2;
    try {
        input();
    } catch (const Error& error) {
        print_error("micro_bench", error);
        return exit_error;
    } catch (const std::exception& error) {
        print_message("micro_bench", std::string("unexpected error: ") + error.what());
        return exit_error;
    }
    return Catch::Session().run(argc, argv);
}
