#define CATCH_CONFIG_RUNNER
#define CATCH_CONFIG_ENABLE_BENCHMARKING
#include <catch2/catch.hpp>

#include <cstdint>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bench/table.hpp"
#include "bench/trec_files.hpp"
#include "common/corpus/corpus_reader.hpp"
#include "common/error.hpp"
#include "common/limits.hpp"
#include "common/query/parser.hpp"
#include "common/query/snippet.hpp"
#include "common/report.hpp"
#include "common/store/inverter.hpp"
#include "common/text/analyzer.hpp"
#include "common/text/fold.hpp"
#include "common/text/german_lexicon.hpp"
#include "common/text/splitter.hpp"
#include "common/text/stemmer.hpp"
#include "common/text/tokeniser.hpp"
#include "common/text/umlauts.hpp"
#include "common/text/utf8.hpp"
#include "common/text/word_breaker.hpp"
#include "common/zstd.hpp"

namespace fundstelle {
namespace {

using Articles = std::vector<Article>;

constexpr std::uint64_t least_bytes = 1'000'000;

std::uint64_t bytes_of(const Articles& articles) {
    std::uint64_t bytes = 0;
    for (const Article& article : articles) bytes += article.text.size();
    return bytes;
}

/// What the stages work through.
struct Input {
    Articles fresh;     ///< the first articles of the corpus, each once
    Articles articles;  ///< the same, again and again until their texts are a megabyte
    std::vector<std::string> queries;
};

std::filesystem::path corpus_path() {
    const char* named = std::getenv("FUNDSTELLE_BENCH_CORPUS");
    return named == nullptr ? std::filesystem::path(FUNDSTELLE_CORPUS) / "articles" : named;
}

/// The first articles of a corpus: a megabyte of texts, or all there are.
Articles read_articles(CorpusReader& reader) {
    Articles articles;
    std::uint64_t bytes = 0;
    for (Article article; bytes < least_bytes && reader.next(article); bytes += article.text.size()) {
        articles.push_back(article);
    }
    return articles;
}

Input read_input() {
    const std::filesystem::path path = corpus_path();
    Input input;
    CorpusReader reader({path}, {});
    input.fresh = read_articles(reader);
    if (bytes_of(input.fresh) == 0) {
        throw Error(ErrorKind::input, path.string() + " holds no text to work on",
                    "name a folder or file of articles in FUNDSTELLE_BENCH_CORPUS");
    }
    for (std::size_t i = 0; bytes_of(input.articles) < least_bytes; ++i) {
        input.articles.push_back(input.fresh[i % input.fresh.size()]);
    }
    for (NamedQuery& query : read_queries(std::filesystem::path(FUNDSTELLE_CORPUS) / "queries.tsv")) {
        input.queries.push_back(std::move(query.text));
    }
    return input;
}

/// Read at the first call: Catch's test cases take no arguments.
const Input& input() {
    static const Input read = read_input();
    return read;
}

/// How much one iteration of each benchmark works through, by its name. Catch makes the listener that prints
/// it, so this stands where both find it.
struct Work {
    double amount = 0;
    std::string unit;
    int digits = 0;  ///< decimal places of the amount
};

std::map<std::string, Work>& works() {
    static std::map<std::string, Work> all;
    return all;
}

std::string over_articles(const std::string& name, const Articles& articles) {
    works()[name] = {static_cast<double>(bytes_of(articles)) / 1e6, "MB", 2};
    return name;
}

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

std::shared_ptr<const Lexicon> german_words() {
    static const auto lexicon = std::make_shared<const Lexicon>(std::string(german_lexicon()));
    return lexicon;
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

std::size_t count_inverted_terms(const Articles& articles, Inverter& inverter, Analyzer& analyzer) {
    inverter.clear();
    for (const Article& article : articles) inverter.add(article, analyzer);
    return inverter.terms().size();
}

std::vector<std::string> compressed(const Articles& articles) {
    std::vector<std::string> frames(articles.size());
    for (std::size_t i = 0; i < articles.size(); ++i) zstd_compress(articles[i].text, frames[i]);
    return frames;
}

std::vector<std::string> decompressed(const std::vector<std::string>& frames) {
    std::vector<std::string> texts;
    for (const std::string& frame : frames) texts.push_back(zstd_decompress(frame, Limits{}.file_bytes));
    return texts;
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
        marks += make_snippet(articles[i].text, articles[i].title, queries[i], analyzer).marks.size();
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

TEST_CASE("store: inverting articles") {
    const Articles& articles = input().articles;
    Analyzer analyzer(german_words());
    Inverter inverter;
    REQUIRE(count_inverted_terms(articles, inverter, analyzer) > articles.size());
    BENCHMARK(over_articles("inverting, words seen before", articles)) {
        return count_inverted_terms(articles, inverter, analyzer);
    };
}

TEST_CASE("store: compressing texts") {
    const Articles& articles = input().articles;
    const std::vector<std::string> frames = compressed(articles);
    const std::vector<std::string> texts = decompressed(frames);
    for (std::size_t i = 0; i < articles.size(); ++i) REQUIRE(texts[i] == articles[i].text);
    BENCHMARK(over_articles("zstd, compressing", articles)) {
        return compressed(articles);
    };
    BENCHMARK(over_articles("zstd, decompressing", articles)) {
        return decompressed(frames);
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
