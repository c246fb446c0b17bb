#include "common/corpus/article.hpp"

#include <algorithm>
#include <chrono>
#include <optional>
#include <utility>

#include "common/corpus/date.hpp"
#include "common/corpus/member_names.hpp"
#include "common/corpus/named_members.hpp"
#include "common/text/language_tag.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

constexpr std::size_t most_noted_bytes = 100;

using Said = std::optional<std::string>;

Said as_string(std::optional<std::string_view> value) {
    return value ? Said(*value) : std::nullopt;
}

bool is_web_address(std::string_view value) {
    return value.starts_with("http://") || value.starts_with("https://");
}

bool is_number(std::string_view value) {
    return std::all_of(value.begin(), value.end(), [](char sign) { return sign >= '0' && sign <= '9'; });
}

/// The day of a time in seconds or milliseconds since 1970, as databases count it; nothing for other numbers.
std::optional<Date> date_of_time(std::string_view value) {
    constexpr std::size_t digits_of_seconds = 10;  // from 2001 to 2286
    constexpr std::size_t digits_of_milliseconds = 13;
    const bool counts = value.size() == digits_of_seconds || value.size() == digits_of_milliseconds;
    if (!counts || !is_number(value) || value.front() == '0') return std::nullopt;
    const std::chrono::seconds time(std::stoll(std::string(value.substr(0, digits_of_seconds))));
    const std::chrono::sys_seconds moment(time);
    const auto midnight = std::chrono::floor<std::chrono::days>(moment);
    const std::chrono::year_month_day day(midnight);
    const auto hour = std::chrono::floor<std::chrono::hours>(moment - midnight).count();
    return day_in_german_time(
        {static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
         static_cast<int>(static_cast<unsigned>(day.day()))},
        static_cast<int>(hour));
}

/// What a member says that names people or a publisher: of lists and objects the names in them. A number is a
/// reference to what stands elsewhere.
Said name_in(const Members& members, const NamedMembers& named, std::string_view name) {
    const auto key = named.key(name);
    if (!key) return std::nullopt;
    const auto names = members.names.find(*key);
    const auto parts = members.parts.find(*key);
    Said said = as_string(named.value(name));
    if (names != members.names.end()) {
        said = names->second;
    } else if (parts != members.parts.end()) {
        said = std::string();
        for (const std::string& part : parts->second)
            *said += (said->empty() || part.empty() ? "" : ", ") + part;
    }
    if (said && is_number(trim(*said))) return std::nullopt;
    return said;
}

/// What a member says of the time; with `is_read` only what is a date.
Said date_in(const NamedMembers& named, std::string_view name, bool is_read) {
    const auto value = named.value(name);
    if (!value || *value == "true" || *value == "false") return std::nullopt;
    if (const auto date = date_of_time(trim(*value))) return to_iso(*date);
    if (is_read && !parse_date(on_one_line(*value))) return std::nullopt;
    return std::string(*value);
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
    const NamedMembers named(members);
    std::vector<std::string> notes;
    // Takes the first of `names` that says something, or notes one of which nothing can be told.
    const auto is_other_field = [&](const std::string& field, std::string_view name) {
        return &field == &article.url && (name == "source" || name == "guid");
    };
    const auto take = [&](std::string& field, const auto& names, const auto& said_by) {
        for (const std::string_view name : names) {
            const Said said = said_by(name);
            const std::string line = said ? on_one_line(*said) : std::string();
            if (line.empty()) continue;
            // An id that is cut may be another document's.
            field = &field == &article.id ? line : std::string(trim(cut_utf8(line, field_bytes)));
            return;
        }
        for (const std::string_view name : names) {
            const auto key = named.key(name);
            const auto other = key ? members.others.find(*key) : members.others.end();
            if (other == members.others.end() || other->second == "null") continue;
            if (is_other_field(field, name)) continue;
            std::string note =
                "the `" + other->first + "` is " + other->second + ", not a string, and left out";
            if (std::find(notes.begin(), notes.end(), note) == notes.end()) notes.push_back(std::move(note));
            return;
        }
    };
    const auto value = [&](std::string_view name) { return as_string(named.value(name)); };
    const auto is_read_date = [&](std::string_view name) { return date_in(named, name, true).has_value(); };
    const bool has_date = std::any_of(member_names::date.begin(), member_names::date.end(), is_read_date);
    const auto name_said = [&](std::string_view name) -> Said {
        const Said said = name_in(members, named, name);
        return said && is_web_address(trim(*said)) ? std::nullopt : said;
    };
    const auto source = [&](std::string_view name) { return name_in(members, named, name); };
    const auto address = [&](std::string_view name) {
        const Said said = value(name);
        return said && is_other_field(article.url, name) && !is_web_address(*said) ? Said() : said;
    };
    take(article.id, member_names::id, value);
    take(article.title, member_names::title, value);
    take(article.date, member_names::date,
         [&](std::string_view name) { return date_in(named, name, has_date); });
    const bool has_name = std::any_of(member_names::source.begin(), member_names::source.end(),
                                      [&](std::string_view name) { return name_said(name).has_value(); });
    if (has_name) {
        take(article.source, member_names::source, name_said);
    } else {
        take(article.source, member_names::source, source);
    }
    take(article.url, member_names::url, address);
    take(article.author, member_names::author, name_said);
    take(article.language, member_names::language, value);
    take(article.place, member_names::place, value);
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
