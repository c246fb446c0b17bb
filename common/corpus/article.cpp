#include "common/corpus/article.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "common/corpus/date.hpp"
#include "common/corpus/field_name.hpp"
#include "common/text/language_tag.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

constexpr std::size_t most_noted_bytes = 100;

using Member = std::string Article::*;

constexpr std::array<std::pair<std::string_view, Member>, 15> member_names = {
    {{"id", &Article::id},
     {"title", &Article::title},
     {"titel", &Article::title},
     {"date", &Article::date},
     {"datum", &Article::date},
     {"source", &Article::source},
     {"quelle", &Article::source},
     {"url", &Article::url},
     {"author", &Article::author},
     {"autor", &Article::author},
     {"language", &Article::language},
     {"lang", &Article::language},
     {"sprache", &Article::language},
     {"place", &Article::place},
     {"ort", &Article::place}}};

/// What exports of other programs call them; these count where none of the names above is there.
constexpr std::array<std::pair<std::string_view, Member>, 9> other_names = {
    {{"headline", &Article::title},
     {"überschrift", &Article::title},
     {"published", &Article::date},
     {"published_at", &Article::date},
     {"publishedat", &Article::date},
     {"datepublished", &Article::date},
     {"pubdate", &Article::date},
     {"link", &Article::url},
     {"verfasser", &Article::author}}};

/// The member of an article that is known as `key` among `names`; null when none is.
template <typename Names>
Member member_named(std::string_view key, const Names& names) {
    const std::string name = field_name(key);
    const auto* known =
        std::find_if(names.begin(), names.end(), [&](const auto& member) { return member.first == name; });
    return known == names.end() ? nullptr : known->second;
}

void assign(Member member, std::string_view value, std::size_t field_bytes, Article& article) {
    const std::string line = on_one_line(value);
    if (line.empty()) return;
    // An id that is cut may be another document's.
    const bool is_id = member == &Article::id;
    article.*member = is_id ? line : std::string(trim(cut_utf8(line, field_bytes)));
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

std::vector<std::string> assign_fields(const Members& members, std::size_t field_bytes, Article& article) {
    std::vector<std::string> notes;
    for (const auto& [key, names] : members.names) {
        if (member_named(key, member_names) == &Article::author)
            assign(&Article::author, names, field_bytes, article);
    }
    for (const auto& [key, value] : members.scalars) {
        if (const Member member = member_named(key, member_names))
            assign(member, value, field_bytes, article);
    }
    for (const auto& [key, value] : members.scalars) {
        const Member member = member_named(key, other_names);
        if (member != nullptr && (article.*member).empty()) assign(member, value, field_bytes, article);
    }
    for (const auto& [key, kind] : members.others) {
        const Member member = member_named(key, member_names);
        if (member == nullptr || kind == "null") continue;
        if (member == &Article::author && members.names.count(key) != 0) continue;
        notes.push_back("the `" + key + "` is " + kind + ", not a string, and left out");
    }
    article.language = language_subtag(article.language);
    if (const auto date = parse_date(article.date)) {
        article.date = to_iso(*date);
    } else if (!article.date.empty()) {
        notes.push_back("the date `" + std::string(cut_utf8(article.date, most_noted_bytes)) +
                        "` is none that can be read, and shown as it stands");
    }
    return notes;
}

}  // namespace fundstelle
