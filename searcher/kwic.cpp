#include "searcher/kwic.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <utility>

namespace fundstelle {

std::vector<KwicLine> kwic_lines(const Article& article, const Query& query, Analyzer& analyzer,
                                 ConcordanceRoom& room) {
    std::vector<KwicLine> lines;
    const auto add = [&](std::string_view text, const std::vector<Cut>& cuts) {
        for (Occurrence& one : concordance(text, query, analyzer, cuts, room)) {
            lines.push_back({article.id, std::move(one)});
        }
    };
    if (article.title_in_text.empty()) add(article.title, {});
    add(article.text, article.cuts);
    return lines;
}

void sort_lines(std::vector<KwicLine>& lines, ContextOrder order) {
    if (order == ContextOrder::none) return;
    std::vector<std::pair<std::string, KwicLine>> keyed;
    for (KwicLine& line : lines) {
        std::string key = sort_key(line.occurrence, order);
        keyed.emplace_back(std::move(key), std::move(line));
    }
    std::stable_sort(keyed.begin(), keyed.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    for (std::size_t i = 0; i < lines.size(); ++i) lines[i] = std::move(keyed[i].second);
}

}  // namespace fundstelle
