#include "common/corpus/json_lines.hpp"

#include <array>
#include <optional>
#include <string>
#include <utility>

#include "common/corpus/line_form.hpp"
#include "common/corpus/markup_text.hpp"
#include "common/corpus/member_names.hpp"
#include "common/corpus/named_members.hpp"
#include "common/corpus/plain_text.hpp"
#include "common/error.hpp"
#include "common/json.hpp"
#include "common/text/decode_text.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

Error not_a_string(std::string_view name, const std::string& kind) {
    return {ErrorKind::input, "the `" + std::string(name) + "` is " + kind + ", not a string"};
}

/// The text that a member is in one piece or in paragraphs; nothing when it says nothing. Throws Error (kind
/// input) when it is an object or a list of which nothing can be told: an article without it would look
/// complete.
std::optional<std::string> text_in(const Members& members, std::string_view key,
                                   std::vector<std::string>& notes) {
    if (const auto scalar = members.scalars.find(key); scalar != members.scalars.end()) {
        if (trim(scalar->second).empty()) return std::nullopt;
        return scalar->second;
    }
    const auto kind = members.others.find(key);
    if (kind == members.others.end() || kind->second == "null") return std::nullopt;
    const auto said = members.texts.find(key);
    if (said == members.texts.end() || trim(said->second.text).empty()) throw not_a_string(key, kind->second);
    if (said->second.silent != 0)
        notes.push_back("the `" + std::string(key) + "` has parts without a text (" +
                        std::to_string(said->second.silent) + "), which are left out");
    return said->second.text;
}

/// The text of an article, empty when there is none. Throws as `text_in` does.
std::string text_of(const Members& members, const NamedMembers& named, std::vector<std::string>& notes) {
    for (const std::string_view name : member_names::text) {
        if (const auto key = named.key(name)) {
            if (auto text = text_in(members, *key, notes)) return *std::move(text);
        }
    }
    return {};
}

/// `lead` without the sign that it goes on elsewhere.
std::string_view without_ellipsis(std::string_view lead) {
    constexpr std::array<std::string_view, 5> signs = {"[…]", "[...]", "(...)", "…", "..."};
    for (const std::string_view sign : signs) {
        if (lead.ends_with(sign)) return trim(lead.substr(0, lead.size() - sign.size()));
    }
    return lead;
}

/// What stands before the text of an article: its subtitle, its lead, an export's description of it; none of
/// them that it has in its title, or in its text, or is no words.
std::string lead_of(const Article& article, const NamedMembers& named, const Limits& limits) {
    std::string known;
    append_normal_form(article.title, known);
    append_normal_form(article.text, known);
    std::string lead;
    const auto add = [&](std::string_view value) {
        const auto main = markup_text(value, limits.page_memory_bytes);
        const std::string_view text = without_ellipsis(trim(main ? std::string_view(main->text) : value));
        std::string normal;
        append_normal_form(text, normal);
        if (text.find(' ') == std::string_view::npos || known.find(normal) != std::string::npos) return;
        known += normal;
        if (!lead.empty()) lead += "\n\n";
        lead += text;
    };
    for (const std::string_view name : member_names::lead) {
        if (const auto value = named.value(name)) add(*value);
    }
    for (const std::string_view name : member_names::text) add(named.summary(name));
    return lead;
}

void put_lead(std::string_view lead, Article& article) {
    if (lead.empty()) return;
    if (article.text.empty()) {
        article.text = lead;
        return;
    }
    constexpr std::string_view gap = "\n\n";
    article.text.insert(0, std::string(lead) + std::string(gap));
    for (std::size_t& heading : article.headings) heading += lead.size() + gap.size();
}

Error nothing_to_read(const Members& members, const NamedMembers& named) {
    for (const auto& names :
         {std::vector<std::string_view>(member_names::text.begin(), member_names::text.end()),
          std::vector<std::string_view>(member_names::title.begin(), member_names::title.end())}) {
        for (const std::string_view name : names) {
            const auto key = named.key(name);
            const auto other = key ? members.others.find(*key) : members.others.end();
            if (other != members.others.end()) return not_a_string(other->first, other->second);
        }
    }
    const std::string there = shown_names(named.keys());
    return {ErrorKind::input,
            "has neither a `text` nor a `title`" + (there.empty() ? std::string() : ", but " + there)};
}

/// The object on a line of what was written as a list, without the bracket that begins or ends that and the
/// comma behind an item.
std::string_view without_list(std::string_view line) {
    line = trim(line);
    if (line.starts_with('[')) {
        const std::string_view rest = trim(line.substr(1));
        if (rest.empty() || rest.front() == '{') line = rest;
    }
    for (const char sign : {']', ','}) {
        if (!line.ends_with(sign)) continue;
        const std::string_view rest = trim(line.substr(0, line.size() - 1));
        if (rest.empty() || (line.front() == '{' && (rest.ends_with('}') || rest.ends_with("},"))))
            line = rest;
    }
    return line;
}

}  // namespace

std::vector<std::string> read_json_line(std::string_view line, const Limits& limits, Article& article) {
    const bool is_utf8 = !find_invalid_utf8(line);
    const std::string decoded = is_utf8 ? std::string() : decode_text(std::string(line), {});
    const Members object = parse_json_object(is_utf8 ? line : std::string_view(decoded), limits.json_depth);
    return read_members(object, limits, article);
}

std::vector<std::string> read_members(const Members& members, const Limits& limits, Article& article) {
    const NamedMembers named(members);
    std::vector<std::string> notes = assign_fields(members, limits.field_bytes, article);
    article.title = on_one_line(without_markup(article.title, limits.page_memory_bytes));
    article.text = text_of(members, named, notes);
    if (auto main = markup_text(article.text, limits.page_memory_bytes)) {
        article.text = std::move(main->text);
        article.headings = std::move(main->headings);
    }
    const bool has_text = !article.text.empty();
    put_lead(lead_of(article, named, limits), article);
    if (article.title.empty()) assign_title(article.text, limits.field_bytes, article);
    if (article.title.empty() && article.text.empty()) throw nothing_to_read(members, named);
    const auto unknown = has_text ? std::vector<std::string>() : named.unknown_texts(article.text.size());
    if (!unknown.empty()) {
        const char* has = article.text.empty() ? "has a title alone" : "has but a lead";
        notes.push_back(has + (", for " + shown_names(unknown)) +
                        " is no name of a text that is known; call it `text`");
    }
    return notes;
}

bool JsonLines::next(Article& article, ArticlePart& part) {
    for (;;) {
        const LineReader::Step step = lines_.next();
        if (step == LineReader::Step::end) return false;
        part.number = lines_.number();
        if (step == LineReader::Step::too_long) {
            part.fault =
                "is longer than the " + std::to_string(limits_.json_line_bytes) + " bytes of one line";
            return true;
        }
        const std::string_view line =
            without_list(part.number == 1 ? without_byte_order_mark(lines_.line()) : lines_.line());
        if (line.empty()) continue;
        try {
            part.notes = read_json_line(line, limits_, article);
        } catch (const Error& error) {
            part.fault = error.message();
        }
        return true;
    }
}

}  // namespace fundstelle
