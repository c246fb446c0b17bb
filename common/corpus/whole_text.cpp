#include "common/corpus/whole_text.hpp"

#include <utility>

#include "common/corpus/markdown.hpp"
#include "common/corpus/page_metadata.hpp"
#include "common/corpus/plain_text.hpp"
#include "common/corpus/web_page.hpp"
#include "common/error.hpp"
#include "common/text/decode_text.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
std::string read_text(ByteSource& bytes, std::uint64_t limit) {
    return decode_text(read_all(bytes, limit), {});
}

bool WholeText::next(Article& article, ArticlePart& part) {
    if (std::exchange(read_, true)) return false;
    std::string bytes = read_all(bytes_, limits_.file_bytes);
    const std::string declared = format_ == FileFormat::web_page ? declared_charset(bytes) : std::string();
    const std::string text = decode_text(std::move(bytes), declared);
    if (trim(text).empty()) throw Error(ErrorKind::input, "holds no text");
    if (format_ == FileFormat::markdown) {
        part.notes = read_markdown(text, limits_, article);
    } else if (format_ == FileFormat::web_page) {
        read_web_page(text, limits_, article);
    } else {
        read_plain_text(text, limits_.field_bytes, article);
    }
    return true;
}

}  // namespace fundstelle
