#include "bench/micro_input.hpp"

#include <cstdlib>
#include <utility>

#include "bench/trec_files.hpp"
#include "common/error.hpp"
#include "common/query/query_file.hpp"
#include "common/text/german_lexicon.hpp"

namespace fundstelle {
namespace {

constexpr std::uint64_t least_bytes = 1'000'000;

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

}  // namespace

std::uint64_t bytes_of(const Articles& articles) {
    std::uint64_t bytes = 0;
    for (const Article& article : articles) bytes += article.text.size();
    return bytes;
}

std::filesystem::path corpus_path() {
    const char* named = std::getenv("FUNDSTELLE_BENCH_CORPUS");
    return named == nullptr ? std::filesystem::path(FUNDSTELLE_CORPUS) / "articles" : named;
}

Articles read_articles(CorpusReader& reader) {
    Articles articles;
    std::uint64_t bytes = 0;
    for (Article article; bytes < least_bytes && reader.next(article); bytes += article.text.size()) {
        articles.push_back(article);
    }
    return articles;
}

const Input& input() {
    static const Input read = read_input();
    return read;
}

std::map<std::string, Work>& works() {
    static std::map<std::string, Work> all;
    return all;
}

std::string over_articles(const std::string& name, const Articles& articles) {
    works()[name] = {static_cast<double>(bytes_of(articles)) / 1e6, "MB", 2};
    return name;
}

std::shared_ptr<const Lexicon> german_words() {
    static const auto lexicon = std::make_shared<const Lexicon>(std::string(german_lexicon()));
    return lexicon;
}

}  // namespace fundstelle
