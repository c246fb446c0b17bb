#pragma once
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "common/corpus/article.hpp"
#include "common/corpus/corpus_reader.hpp"
#include "common/text/lexicon.hpp"

namespace fundstelle {

using Articles = std::vector<Article>;

/// Bytes of the texts.
std::uint64_t bytes_of(const Articles& articles);

/// What the stages work through.
struct Input {
    Articles fresh;     ///< the first articles of the corpus, each once
    Articles articles;  ///< the same, again and again until their texts are a megabyte
    std::vector<std::string> queries;
};

/// The file or folder that FUNDSTELLE_BENCH_CORPUS names, else the bundled articles.
std::filesystem::path corpus_path();

/// The first articles of a corpus: a megabyte of texts, or all there are.
Articles read_articles(CorpusReader& reader);

/// Read at the first call: Catch's test cases take no arguments. Throws Error (kind input) when the corpus
/// holds no text.
const Input& input();

/// How much one iteration of a benchmark works through.
struct Work {
    double amount = 0;
    std::string unit;
    int digits = 0;  ///< decimal places of the amount
};

/// The work of each benchmark by its name. Catch makes the listener that prints it, so this stands where both
/// find it.
std::map<std::string, Work>& works();

/// `name`, noted as that of a benchmark that works through the texts of `articles`.
std::string over_articles(const std::string& name, const Articles& articles);

/// The built-in lexicon.
std::shared_ptr<const Lexicon> german_words();

}  // namespace fundstelle
