#include "tests/reliability/seen.hpp"

#include <array>
#include <string_view>
#include <system_error>

#include "common/error.hpp"
#include "common/hash.hpp"
#include "common/query/parser.hpp"
#include "common/query/snippet.hpp"
#include "common/store/index_reader.hpp"
#include "tests/scratch_folder.hpp"

namespace fundstelle {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 9> queries = {
    "Haus",     "Gemeinde Kosten", "\"in der Schweiz\"", "titel:Wasser", "Gletscher*",
    "Verträge", "+Minister Reise", "der die und",        "Revision"};

std::string records(const IndexReader& index) {
    std::map<std::string, std::string> by_id;
    index.for_each_article([&](const Article& article) {
        by_id[article.id] =
            article.title + '\0' + article.text + '\0' + article.date + '\0' + article.language;
    });
    std::string all = std::to_string(index.documents());
    for (const auto& [id, record] : by_id) all += '\0' + id + '\0' + record;
    return all;
}

std::string answers(const IndexReader& index) {
    Analyzer analyzer(index.analysis().lexicon, {}, index.analysis().steps);
    std::string all;
    for (const std::string_view text : queries) {
        const Query query = parse_query(text, analyzer);
        const Results results = index.search(query, {.limit = 20});
        all += std::to_string(results.matched);
        SnippetMaker snippets(query, analyzer);
        for (const Match& match : results.matches) {
            all += '\0' + match.article.id;
            for (const Passage& passage : snippets.snippet(part_of(match), match.article.title).passages)
                all += '\0' + passage.text;
        }
    }
    for (const Correction& correction : index.corrections("gemeinte", 5)) all += '\0' + correction.word;
    const Query query = parse_query("Minsk", analyzer);
    const auto stories = index.facets(query, {DocumentValue::story});
    for (const FacetCount& story : stories.at(0)) all += '\0' + story.value;
    return all;
}

std::string short_hash(const std::string& bytes) {
    return hexadecimal(hash128(bytes)).substr(0, 12);
}

bool is_folder(const fs::path& path) {
    std::error_code code;
    return fs::is_directory(path, code);
}

}  // namespace

std::string seen(const fs::path& index) {
    try {
        if (!is_folder(index) || !fs::exists(index / "current")) return absent;
        const IndexReader reader(index);
        return "records " + short_hash(records(reader)) + ", answers " + short_hash(answers(reader));
    } catch (const std::exception& error) {
        return std::string("broken: ") + error.what();
    }
}

std::map<std::string, std::string> hashes_of(const fs::path& folder) {
    std::map<std::string, std::string> hashes;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) {
        hashes[entry.path().lexically_relative(folder).string()] =
            entry.is_directory() ? "folder" : short_hash(content_of(entry.path()));
    }
    return hashes;
}

}  // namespace fundstelle
