#define CATCH_CONFIG_ENABLE_BENCHMARKING
#include <catch2/catch.hpp>

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <unistd.h>
#include <vector>

#include "bench/micro_input.hpp"
#include "common/limits.hpp"
#include "common/store/generation_writer.hpp"
#include "common/store/generations.hpp"
#include "common/store/inverter.hpp"
#include "common/text/analyzer.hpp"
#include "common/zstd.hpp"

namespace fundstelle {
namespace {

/// A folder that goes with this object.
struct TemporaryFolder {
    TemporaryFolder() { std::filesystem::create_directory(path); }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    ~TemporaryFolder() { remove_folder(path); }

    std::filesystem::path path =
        std::filesystem::temp_directory_path() / ("micro-bench-" + std::to_string(::getpid()));
};

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

TEST_CASE("store: inverting articles") {
    const Articles& articles = input().articles;
    Analyzer analyzer(german_words());
    Inverter inverter;
    const auto group = [&] {
        inverter.clear();
        for (const Article& article : articles) inverter.add(article, analyzer);
    };
    group();
    const std::size_t terms = inverter.terms().size();
    REQUIRE(terms > articles.size());
    BENCHMARK(over_articles("analysis and grouping by document, words seen before", articles)) {
        group();
        return terms;
    };
    BENCHMARK(over_articles("inverting what was grouped", articles)) {
        return inverter.terms().size();
    };
}

TEST_CASE("store: writing a database") {
    ArticleBatch batch;
    batch.articles = input().articles;
    Analyzer analyzer(german_words());
    Inverter inverter;
    for (const Article& article : batch.articles) inverter.add(article, analyzer);
    const auto terms = inverter.terms();
    const TemporaryFolder temporary;
    const auto folder = [&](int run) { return temporary.path / std::to_string(run); };
    int runs = 0;
    const auto new_writer = [&] {
        std::filesystem::create_directories(folder(++runs));
        return make_bulk_writer(folder(runs), std::size_t{1} << 30, 1);
    };
    const auto writer = new_writer();
    BENCHMARK(over_articles("coding and compressing what was inverted", batch.articles)) {
        return writer->prepare(batch, terms);
    };
    BENCHMARK_ADVANCED(over_articles("writing the tables", batch.articles))
    (Catch::Benchmark::Chronometer meter) {
        std::vector<std::unique_ptr<GenerationWriter>> writers;
        std::vector<std::unique_ptr<PreparedBatch>> prepared;
        for (int i = 0; i < meter.runs(); ++i) {
            writers.push_back(new_writer());
            prepared.push_back(writers.back()->prepare(batch, terms));
        }
        meter.measure([&](int run) {
            const auto at = static_cast<std::size_t>(run);
            writers[at]->write(*prepared[at]);
            writers[at]->finish({});
        });
        REQUIRE(folder_bytes(folder(runs)) > bytes_of(input().fresh) / 10);
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

}  // namespace
}  // namespace fundstelle
