#include "common/corpus/json_lines.hpp"

#include <initializer_list>
#include <string>
#include <utility>

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

/// The text of an article, empty when there is none. Throws Error (kind input) when there is one in parts:
/// an article without them would look complete.
std::string text_of(Members& object) {
    const auto text = object.scalars.find("text");
    if (text != object.scalars.end()) return std::move(text->second);
    const auto other = object.others.find("text");
    if (other != object.others.end() && other->second != "null") throw not_a_string("text", other->second);
    return {};
}

Error nothing_to_read(const Fields& others) {
    for (const char* name : {"text", "title", "titel"}) {
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
