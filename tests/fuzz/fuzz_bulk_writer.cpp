#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "common/store/index_builder.hpp"
#include "common/text/utf8.hpp"
#include "tests/fuzz/invariant.hpp"
#include "tests/fuzz/targets.hpp"
#include "tests/unit/built_index.hpp"

namespace {

using namespace fundstelle;

/// What stands before the next `sign`, which is taken away with it.
std::string_view taken(std::string_view& input, char sign) {
    const std::string_view part = input.substr(0, input.find(sign));
    input.remove_prefix(std::min(part.size() + 1, input.size()));
    return part;
}

std::vector<Article> articles_of(std::string_view input) {
    std::vector<Article> articles;
    while (!input.empty() && articles.size() < 50) {
        std::string_view line = taken(input, '\n');
        Article article;
        article.id = "id" + std::to_string(articles.size());
        article.title = valid_utf8(taken(line, '\t'));
        article.text = valid_utf8(taken(line, '\t'));
        article.date = valid_utf8(taken(line, '\t'));
        article.source = valid_utf8(taken(line, '\t'));
        article.place = valid_utf8(line);
        articles.push_back(article);
    }
    return articles;
}

}  // namespace

void fundstelle::fuzz_bulk_writer(std::string_view input) {
    constexpr std::array<std::size_t, 3> memories = {1, 20'000, 512U << 20};
    const auto choice = input.empty() ? std::uint8_t{0} : static_cast<std::uint8_t>(input.front());
    const std::vector<Article> articles = articles_of(input.substr(std::min<std::size_t>(1, input.size())));
    const std::string in_bulk = shown_index(
        articles, {.jobs = 1U + choice % 2U, .memory_bytes = memories[choice / 2U % memories.size()]});
    const std::string plainly = shown_index(articles, {.jobs = 1, .writer = DatabaseWriter::plain});
    require(in_bulk == plainly, "both writers make the same database");
}
