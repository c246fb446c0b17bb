#include "common/corpus/whole_text.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "common/corpus/markdown.hpp"
#include "common/corpus/plain_text.hpp"
#include "common/error.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

/// Throws Error (kind input), naming the place, when `content` is not UTF-8 text.
void require_utf8(std::string_view content) {
    refuse_utf16(content);
    refuse_binary(content);
    const auto fault = find_invalid_utf8(content);
    if (!fault) return;
    const auto line =
        std::count(content.begin(), content.begin() + static_cast<std::ptrdiff_t>(*fault), '\n') + 1;
    const auto byte = static_cast<unsigned char>(content[*fault]);
    std::string digits = {"0123456789ABCDEF"[byte >> 4], "0123456789ABCDEF"[byte & 15]};
    throw Error(ErrorKind::input, "is not UTF-8: byte 0x" + digits + " in line " + std::to_string(line) +
                                      "; convert it, e.g. with iconv -f WINDOWS-1252 -t UTF-8");
}

}  // namespace

std::string read_text(ByteSource& bytes, std::uint64_t limit) {
    std::string content = read_all(bytes, limit);
    require_utf8(content);
    content.erase(0, content.size() - without_byte_order_mark(content).size());
    return content;
}

bool WholeText::next(Article& article, ArticlePart& part) {
    if (std::exchange(read_, true)) return false;
    const std::string text = read_text(bytes_, limits_.file_bytes);
    if (trim(text).empty()) throw Error(ErrorKind::input, "holds no text");
    if (format_ == FileFormat::markdown) {
        part.notes = read_markdown(text, limits_, article);
    } else {
        read_plain_text(text, limits_.field_bytes, article);
    }
    return true;
}

}  // namespace fundstelle
