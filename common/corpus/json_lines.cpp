#include "common/corpus/json_lines.hpp"

#include "common/corpus/plain_text.hpp"
#include "common/error.hpp"
#include "common/json.hpp"

namespace fundstelle {

void read_json_line(std::string_view line, const Limits& limits, Article& article) {
    Fields fields = parse_json_fields(line, limits.json_depth);
    assign_fields(fields, limits.field_bytes, article);
    if (const auto text = fields.find("text"); text != fields.end()) article.text = std::move(text->second);
    if (article.title.empty()) assign_title(article.text, limits.field_bytes, article);
    if (article.title.empty() && article.text.empty()) {
        throw Error(ErrorKind::input, "has neither a `text` nor a `title`");
    }
}

}  // namespace fundstelle
