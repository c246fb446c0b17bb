#include "common/corpus/json_lines.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string>
#include <utility>

#include "common/corpus/field_name.hpp"
#include "common/corpus/html_tree.hpp"
#include "common/corpus/main_text.hpp"
#include "common/corpus/plain_text.hpp"
#include "common/error.hpp"
#include "common/json.hpp"
#include "common/text/decode_text.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

Error not_a_string(const std::string& name, const std::string& kind) {
    return {ErrorKind::input, "the `" + name + "` is " + kind + ", not a string"};
}

/// What exports call the text, the first that is there counts.
constexpr std::array text_names = {"text", "inhalt", "volltext", "body", "content"};

/// The member of `fields` with the name `name` in any case; the end when there is none.
template <typename Members>
auto member_named(Members& fields, std::string_view name) {
    const auto found = fields.find(name);
    if (found != fields.end()) return found;
    return std::find_if(fields.begin(), fields.end(),
                        [&](const auto& member) { return field_name(member.first) == name; });
}

/// The text of an article, empty when there is none. Throws Error (kind input) when there is one in parts:
/// an article without them would look complete.
std::string text_of(Members& object) {
    for (const char* name : text_names) {
        const auto text = member_named(object.scalars, name);
        if (text != object.scalars.end()) return std::move(text->second);
        const auto other = member_named(object.others, name);
        if (other != object.others.end() && other->second != "null") throw not_a_string(name, other->second);
    }
    return {};
}

/// Whether a text is a part of a web page: exports hold the paragraphs of articles as editors set them.
bool is_markup(std::string_view text) {
    constexpr std::array<std::string_view, 5> signs = {"</p>", "</div>", "<br>", "<br/>", "<br />"};
    const bool begins = trim(text).starts_with('<');
    return std::any_of(signs.begin(), signs.end(), [&](std::string_view sign) {
        const std::size_t at = text.find(sign);
        // A text about markup quotes it amid its words.
        return at != std::string_view::npos && (begins || text.find(sign, at + 1) != std::string_view::npos);
    });
}

Error nothing_to_read(const Fields& others) {
    for (const char* name : {"text", "title", "titel", "headline"}) {
        if (const auto other = others.find(name); other != others.end()) {
            return not_a_string(name, other->second);
        }
    }
    return {ErrorKind::input, "has neither a `text` nor a `title`"};
}

}  // namespace

std::vector<std::string> read_json_line(std::string_view line, const Limits& limits, Article& article) {
    const bool is_utf8 = !find_invalid_utf8(line);
    const std::string decoded = is_utf8 ? std::string() : decode_text(std::string(line), {});
    Members object = parse_json_object(is_utf8 ? line : std::string_view(decoded), limits.json_depth);
    return read_members(object, limits, article);
}

std::vector<std::string> read_members(Members& members, const Limits& limits, Article& article) {
    std::vector<std::string> notes = assign_fields(members, limits.field_bytes, article);
    article.text = text_of(members);
    if (is_markup(article.text)) {
        MainText main = main_text(HtmlTree(article.text, limits.page_memory_bytes));
        if (!main.text.empty()) {
            article.text = std::move(main.text);
            article.headings = std::move(main.headings);
        }
    }
    if (article.title.empty()) assign_title(article.text, limits.field_bytes, article);
    if (article.title.empty() && article.text.empty()) throw nothing_to_read(members.others);
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
            part.number == 1 ? without_byte_order_mark(lines_.line()) : lines_.line();
        if (trim(line).empty()) continue;
        try {
            part.notes = read_json_line(line, limits_, article);
        } catch (const Error& error) {
            part.fault = error.message();
        }
        return true;
    }
}

}  // namespace fundstelle
