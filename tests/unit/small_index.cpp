#include "tests/unit/small_index.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <utility>

#include "common/error.hpp"
#include "common/query/parser.hpp"

namespace fundstelle {

namespace fs = std::filesystem;

Article article(std::string id, std::string title, std::string text) {
    Article made;
    made.id = std::move(id);
    made.title = std::move(title);
    made.text = std::move(text);
    return made;
}

const std::vector<Article>& houses() {
    static const std::vector<Article> articles = {
        article("alt", "Das alte Haus", "Es steht am Garten. Der Hund bewacht die roten Dächer."),
        article("neu", "Neubau", "Ein neues Haus mit einem Hof. Rote Rosen, alte Dächer."),
        article("hof", "Der Hof", "Auf dem Hof bellt der Hund des Nachbarn aus Weißrussland."),
        article("minsk", "Minsk", "Die Möglichkeiten in Weissrussland sind begrenzt."),
    };
    return articles;
}

void add_all(IndexBuilder& builder, const std::vector<Article>& articles) {
    builder.start();
    for (const Article& one : articles) builder.add(one);
}

void build(const fs::path& folder, const std::vector<Article>& articles, const BuildOptions& options) {
    IndexBuilder builder(folder, options);
    add_all(builder, articles);
    builder.finish();
    builder.publish();
}

Results answer(const IndexReader& index, std::string_view query, const Page& page) {
    Analyzer analyzer;
    return index.search(parse_query(query, analyzer), page);
}

std::string ids_of(const Results& results) {
    std::string ids;
    for (const Match& match : results.matches) ids += (ids.empty() ? "" : " ") + match.article.id;
    return ids;
}

std::string found(const IndexReader& index, std::string_view query, const Page& page) {
    return ids_of(answer(index, query, page));
}

std::string found(const fs::path& folder, std::string_view query) {
    return found(IndexReader(folder), query);
}

std::string sorted(const std::string& ids) {
    std::vector<std::string> words(1);
    for (const char letter : ids) {
        if (letter == ' ') {
            words.emplace_back();
        } else {
            words.back() += letter;
        }
    }
    std::sort(words.begin(), words.end());
    std::string all;
    for (const std::string& word : words) all += (all.empty() ? "" : " ") + word;
    return all;
}

bool opens(const fs::path& folder) {
    try {
        const IndexReader index(folder);
        return true;
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::index);
        return false;
    }
}

std::string names_in(const fs::path& folder) {
    std::string names;
    for (const auto& entry : fs::directory_iterator(folder)) names += entry.path().filename().string() + " ";
    return sorted(names.substr(0, names.empty() ? 0 : names.size() - 1));
}

}  // namespace fundstelle
