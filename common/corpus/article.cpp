#include "common/corpus/article.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "common/corpus/date.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

using Member = std::string Article::*;

constexpr std::array<std::pair<std::string_view, Member>, 10> member_names = {{{"id", &Article::id},
                                                                               {"title", &Article::title},
                                                                               {"titel", &Article::title},
                                                                               {"date", &Article::date},
                                                                               {"datum", &Article::date},
                                                                               {"source", &Article::source},
                                                                               {"quelle", &Article::source},
                                                                               {"url", &Article::url},
                                                                               {"author", &Article::author},
                                                                               {"autor", &Article::author}}};

std::string lower_ascii(std::string_view text) {
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
    return lower;
}

}  // namespace

std::string on_one_line(std::string_view text) {
    std::string line;
    bool space = false;
    for (std::size_t offset = 0; offset < text.size();) {
        const std::size_t start = offset;
        if (is_space(next_code_point(text, offset))) {
            space = !line.empty();
            continue;
        }
        if (space) line += ' ';
        space = false;
        line.append(text, start, offset - start);
    }
    return line;
}

void assign_fields(const Fields& fields, std::size_t field_bytes, Article& article) {
    for (const auto& [key, value] : fields) {
        const std::string name = lower_ascii(key);
        const auto* member = std::find_if(member_names.begin(), member_names.end(),
                                          [&](const auto& known) { return known.first == name; });
        if (member == member_names.end()) continue;
        const std::string line = on_one_line(value);
        if (line.empty()) continue;
        // An id that is cut may be another document's.
        const bool is_id = member->second == &Article::id;
        article.*(member->second) = is_id ? line : std::string(trim(cut_utf8(line, field_bytes)));
    }
    if (const auto date = parse_date(article.date)) article.date = to_iso(*date);
}

}  // namespace fundstelle
