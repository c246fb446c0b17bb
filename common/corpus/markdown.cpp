#include "common/corpus/markdown.hpp"

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

/// The first line with text, without its hashes, where it is marked as a heading.
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
        return;
    }
    article.title = on_one_line(cut_utf8(heading, bytes));
    const auto begin = static_cast<std::size_t>(heading.data() - body.data());
    article.title_in_text = {begin, begin + heading.size()};
}

}  // namespace

std::string read_markdown(std::string_view content, const Limits& limits, Article& article) {
    const Parts parts = split_front_matter(content, limits.front_matter_bytes);
    std::string fault;
    if (!trim(parts.front_matter).empty()) {
        try {
            assign_fields(parse_yaml_fields(parts.front_matter), limits.field_bytes, article);
        } catch (const Error& error) {
            fault = "front matter, " + error.message();
        }
    }
    if (article.title.empty()) assign_heading(parts.body, limits.field_bytes, article);
    article.text = parts.body;
    return fault;
}

}  // namespace fundstelle
