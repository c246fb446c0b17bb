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
namespace {

std::string without_cut_character(std::string bytes, std::vector<std::string>& notes) {
    if (const std::size_t cut = cut_character(bytes); cut != 0) {
        bytes.resize(bytes.size() - cut);
        notes.emplace_back("ends amid a character, as if it were cut off: read without that");
    }
    return bytes;
}

}  // namespace

std::string read_text(ByteSource& bytes, std::uint64_t limit, std::vector<std::string>& notes) {
    return decode_text(without_cut_character(read_all(bytes, limit), notes), {});
}

bool WholeText::next(Article& article, ArticlePart& part) {
    if (std::exchange(read_, true)) return false;
    std::string bytes = without_cut_character(read_all(bytes_, limits_.file_bytes), part.notes);
    const std::string declared = format_ == FileFormat::web_page ? declared_charset(bytes) : std::string();
    const std::string text = decode_text(std::move(bytes), declared);
    if (trim(text).empty()) throw Error(ErrorKind::input, "holds no text");
    if (format_ == FileFormat::markdown) {
        for (std::string& note : read_markdown(text, limits_, article)) part.notes.push_back(std::move(note));
    } else if (format_ == FileFormat::web_page) {
        read_web_page(text, limits_, article, pages_);
    } else {
        read_plain_text(text, limits_.field_bytes, article);
    }
    return true;
}

}  // namespace fundstelle
