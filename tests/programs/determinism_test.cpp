#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <map>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "common/corpus/article_hash.hpp"
#include "common/hash.hpp"
#include "common/store/index_reader.hpp"
#include "tests/programs/run_program.hpp"
#include "tests/scratch_folder.hpp"

namespace fundstelle {
namespace {

namespace fs = std::filesystem;

/// Runs `command`, which must end with 0, in `folder`; its output.
std::string output_of(const std::string& command, const fs::path& folder) {
    const CommandResult result = run_command(command, folder);
    INFO(command << ": " << result.output);
    CHECK(result.exit_code == 0);
    return result.output;
}

/// The bundled articles in two roots, and many lines that bring their ids, some of them reprints.
struct Corpus {
    Corpus() {
        output_of("cp -r '" FUNDSTELLE_SOURCE "/corpus/articles' a; mkdir b; mv a/alltag a/recht b",
                  folder.path());
        std::mt19937 random(2026);
        for (int i = 0; i < 400; ++i) {
            std::string text;
            for (int word = 0; word < 80; ++word) text += "Wort" + std::to_string(random() % 900) + "stein ";
            const std::string reprint = i % 10 == 0 ? lines.empty() ? text : text_of_last : text;
            text_of_last = reprint;
            lines.push_back("{\"id\":\"z" + std::to_string(i) + "\",\"date\":\"2022-12-" +
                            std::to_string(10 + i % 9) + "\",\"source\":\"Q" + std::to_string(i % 7) +
                            "\",\"title\":\"Titel " + std::to_string(i % 50) + "\",\"text\":\"" + reprint +
                            "\"}");
        }
        write_lines();
    }

    void write_lines() const {
        std::string all;
        for (const std::string& line : lines) all += line + "\n";
        folder.write("c.jsonl", all);
    }

    ScratchFolder folder;
    std::vector<std::string> lines;
    std::string text_of_last;
};

/// Hashes of all that the index holds of each document, by their ids.
std::map<std::string, std::string> records_of(const fs::path& index) {
    std::map<std::string, std::string> records;
    IndexReader(index).for_each_article(
        [&](const Article& article) { records[article.id] = hexadecimal(hash_of(article)); });
    return records;
}

/// The place where two texts part, with what stands there; empty when they are the same.
std::string difference(const std::string& a, const std::string& b) {
    if (a == b) return {};
    const auto parts = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    const auto begin = static_cast<std::size_t>(parts.first - a.begin());
    const std::size_t before = begin - std::min<std::size_t>(begin, 100);
    return a.substr(before, 200) + "\nis not\n" + b.substr(before, 200);
}

/// What queries of all kinds are answered, without how long that took.
std::string answers_of(const fs::path& folder) {
    const std::string ask = "searcher index --format json --queries ";
    return output_of(
        "{ " + ask + "'" FUNDSTELLE_SOURCE "/corpus/queries.tsv' --explain --facets source,month; " + ask +
            "fragen.tsv --limit 50 --group --facets day; " + ask +
            "fragen.tsv --sort date --offset 3; "
            "searcher index Wort12stein --kwic --format jsonl; searcher index --like z3 --format json; "
            "searcher index --versions z10 --format json; } 2>/dev/null | sed 's/\"milliseconds\":[0-9.]*//'",
        folder);
}

struct Indexed {
    std::map<std::string, std::string> records;
    std::string answers;
};

Indexed indexed(const Corpus& corpus, const std::string& arguments) {
    corpus.folder.write("fragen.tsv",
                        "1\tWort7stein Wort8stein\n2\tTitel\n3\tWort*\n4\tWortstien\n5\tquelle:Q3\n");
    output_of("rm -rf index; indexer --quiet index " + arguments, corpus.folder.path());
    return {records_of(corpus.folder.path() / "index"), answers_of(corpus.folder.path())};
}

}  // namespace

TEST_CASE(
    "the same corpus gives the same records and answers, whatever the threads, memory, writer and order",
    "[programs]") {
    Corpus corpus;
    const Indexed first = indexed(corpus, "a b c.jsonl --jobs 1");
    CHECK(first.records.size() > 450);
    CHECK(first.answers.size() > 100'000);
    for (const char* arguments : {"a b c.jsonl --jobs 2", "a b c.jsonl --jobs 5", "a b c.jsonl --memory 64",
                                  "a b c.jsonl --memory 2048", "a b c.jsonl --writer plain",
                                  "a b c.jsonl --writer plain --jobs 5 --memory 64", "c.jsonl b a --jobs 2",
                                  "b c.jsonl a --writer plain"}) {
        const Indexed other = indexed(corpus, arguments);
        CAPTURE(arguments);
        CHECK(other.records == first.records);
        CHECK(difference(first.answers, other.answers) == "");
    }
    std::shuffle(corpus.lines.begin(), corpus.lines.end(), std::mt19937(5));
    corpus.write_lines();
    const Indexed shuffled = indexed(corpus, "a b c.jsonl");
    CHECK(shuffled.records == first.records);
    CHECK(difference(first.answers, shuffled.answers) == "");

    // The judgement notices one letter of one document.
    corpus.lines.front().insert(corpus.lines.front().size() - 2, "x");
    corpus.write_lines();
    const Indexed other = indexed(corpus, "a b c.jsonl");
    CHECK(other.records != first.records);
    CHECK_FALSE(difference(first.answers, other.answers).empty());
}

TEST_CASE("the words that a corpus teaches do not depend on the order of its texts", "[programs]") {
    const Corpus corpus;
    const Indexed first = indexed(corpus, "--no-word-lists a b c.jsonl --jobs 1");
    const Indexed other = indexed(corpus, "--no-word-lists c.jsonl b a --jobs 5");
    CHECK(other.records == first.records);
    CHECK(difference(first.answers, other.answers) == "");
}

TEST_CASE("threads and memory change no byte of the tables", "[programs]") {
    const Corpus corpus;
    const auto hashes = [&](const std::string& options) {
        output_of("rm -rf index; indexer --quiet index a b c.jsonl " + options, corpus.folder.path());
        // The others hold the time of the build, or what the system tells of it.
        return output_of(
            "cd index/gen-1; md5sum docdata.glass termlist.glass position.glass words stories order 2>&1 || "
            ":",
            corpus.folder.path());
    };
    const std::string first = hashes("--jobs 1");
    CHECK(first.find("position.glass") != std::string::npos);
    for (const char* options : {"--jobs 2", "--jobs 5 --memory 64", "--memory 2048"}) {
        CAPTURE(options);
        CHECK(hashes(options) == first);
    }
}

}  // namespace fundstelle
