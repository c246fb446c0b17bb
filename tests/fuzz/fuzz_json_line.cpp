#include <string>

#include "common/corpus/json_lines.hpp"
#include "common/error.hpp"
#include "common/text/utf8.hpp"
#include "tests/fuzz/invariant.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace fundstelle;
    const Limits limits;
    Article article;
    try {
        read_json_line(input_text(data, size), limits, article);
    } catch (const Error& error) {
        require(error.kind() == ErrorKind::input, "a line that is no article is a fault of the input");
        require(!error.message().empty(), "an error says what happened");
        return 0;
    }
    require(!article.text.empty() || !article.title.empty(), "an article has a text or a title");
    require(!find_invalid_utf8(article.text), "a text is UTF-8");
    for (const std::string* field :
         {&article.id, &article.title, &article.date, &article.source, &article.url, &article.author}) {
        require(!find_invalid_utf8(*field), "a field is UTF-8");
        require(field->size() <= limits.field_bytes, "a field is cut to its limit");
        require(field->find('\n') == std::string::npos, "a field is one line");
        require(*field == trim(*field), "a field has no white space around it");
    }
    return 0;
}
