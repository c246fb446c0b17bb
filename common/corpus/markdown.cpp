#include "common/corpus/markdown.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "common/corpus/heading_text.hpp"
#include "common/corpus/plain_text.hpp"
#include "common/error.hpp"
#include "common/text/utf8.hpp"
#include "common/yaml.hpp"

namespace fundstelle {
namespace {

struct Parts {
    std::string_view front_matter;
    std::string_view body;
};

bool is_fence(std::string_view line) {
    return line.starts_with("---") && trim(line.substr(3)).empty();
}

Parts split_front_matter(std::string_view content, std::size_t limit) {
    const std::size_t first_end = content.find('\n');
    if (first_end == std::string_view::npos || !is_fence(content.substr(0, first_end))) return {{}, content};
    const std::size_t begin = first_end + 1;
    for (std::size_t line = begin; line < content.size() && line - begin <= limit;) {
        const std::size_t end = std::min(content.find('\n', line), content.size());
        if (is_fence(content.substr(line, end - line))) {
            return {content.substr(begin, line - begin), content.substr(std::min(end + 1, content.size()))};
        }
        line = end + 1;
    }
    return {{}, content};
}

/// Whether `line` begins a field: `key: value` in the first column.
bool begins_field(std::string_view line) {
    constexpr std::string_view no_key = " \t#-";
    if (line.empty() || no_key.find(line.front()) != std::string_view::npos) return false;
    const std::size_t colon = line.find(':');
    return colon != std::string_view::npos && line.find_first_of(" \t\r", colon) == colon + 1;
}

std::string_view without_quotes(std::string_view value) {
    if (value.size() < 2 || (value.front() != '"' && value.front() != '\'')) return value;
    const bool wholly_quoted = value.find(value.front(), 1) == value.size() - 1;
    return wholly_quoted ? value.substr(1, value.size() - 2) : value;
}

Members field_as_it_stands(std::string_view line) {
    const std::size_t colon = line.find(':');
    Members members;
    members.scalars.emplace(trim(line.substr(0, colon)), without_quotes(trim(line.substr(colon + 1))));
    return members;
}

/// Takes the members of one field in among those of all: the last of a name counts, whatever its sort.
void take(Members&& field, Members& all) {
    const auto sorts = {&Members::scalars, &Members::names, &Members::others};
    for (const auto sort : sorts) {
        for (const auto& [name, value] : field.*sort) {
            for (const auto other : sorts) (all.*other).erase(name);
        }
    }
    for (const auto sort : sorts) (all.*sort).merge(field.*sort);
}

std::optional<Members> yaml_fields(std::string_view text) {
    try {
        return parse_yaml_fields(text);
    } catch (const Error&) {
        return std::nullopt;  // the fault of the whole is told, those of its parts would repeat it
    }
}

/// The fields of a front matter that is not YAML as a whole. A field with the lines behind it that begin
/// none is read as YAML where it is, else its first line alone, else that line's value as it stands.
Members fields_line_by_line(std::string_view front_matter) {
    Members members;
    for (std::size_t begin = 0; begin < front_matter.size();) {
        const auto line_at = [&](std::size_t at) {
            return front_matter.substr(at, front_matter.find('\n', at) - at);
        };
        const std::string_view line = line_at(begin);
        std::size_t end = begin + line.size() + 1;
        while (end < front_matter.size() && !begins_field(line_at(end))) end += line_at(end).size() + 1;
        if (begins_field(line)) {
            auto read = yaml_fields(front_matter.substr(begin, end - begin));
            if (!read) read = yaml_fields(line);
            if (!read) read = field_as_it_stands(line);
            take(std::move(*read), members);
        }
        begin = end;
    }
    return members;
}

/// The first line with text, without the hashes before it, where it is marked as a heading.
std::string_view first_heading(std::string_view body) {
    for (std::size_t line = 0; line < body.size();) {
        const std::size_t end = std::min(body.find('\n', line), body.size());
        std::string_view text = trim(body.substr(line, end - line));
        if (!text.empty() && !text.starts_with('#')) return {};
        while (text.starts_with('#')) text.remove_prefix(1);
        if (!trim(text).empty()) return trim(text);
        line = end + 1;
    }
    return {};
}

void assign_heading(std::string_view body, std::size_t bytes, Article& article) {
    const std::string_view heading = first_heading(body);
    if (heading.empty()) {
        assign_title(body, bytes, article);
    } else {
        article.title = cut_utf8(heading, bytes);
        const auto begin = static_cast<std::size_t>(heading.data() - body.data());
        article.title_in_text = {begin, begin + heading.size()};
    }
    if (const std::string text = on_one_line(heading_text(article.title)); !text.empty())
        article.title = text;
}

}  // namespace

std::vector<std::string> read_markdown(std::string_view content, const Limits& limits, Article& article) {
    const Parts parts = split_front_matter(content, limits.front_matter_bytes);
    std::vector<std::string> notes;
    if (!trim(parts.front_matter).empty()) {
        const auto assign = [&](const Members& members) {
            for (const std::string& note : assign_fields(members, limits.field_bytes, article)) {
                notes.push_back("front matter: " + note);
            }
        };
        try {
            assign(parse_yaml_fields(parts.front_matter));
        } catch (const Error& error) {
            notes.push_back("front matter, " + error.message() + "; read line by line");
            assign(fields_line_by_line(parts.front_matter));
        }
    }
    if (article.title.empty()) assign_heading(parts.body, limits.field_bytes, article);
    article.text = parts.body;
    return notes;
}

}  // namespace fundstelle
