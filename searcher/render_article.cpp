#include <cstddef>
#include <string>
#include <vector>

#include "common/text/printable.hpp"
#include "searcher/render.hpp"

namespace fundstelle {
namespace {

/// The marks that begin in `line`, counted from its beginning; `next` is the first mark that may.
std::vector<ByteRange> marks_in(ByteRange line, const std::vector<ByteRange>& marks, std::size_t& next) {
    std::vector<ByteRange> found;
    for (; next < marks.size() && marks[next].begin < line.end; ++next) {
        const std::size_t end = marks[next].end < line.end ? marks[next].end : line.end;
        found.push_back({marks[next].begin - line.begin, end - line.begin});
    }
    return found;
}

}  // namespace

std::string render_article(const Article& article, const std::vector<ByteRange>& marks,
                           const TextStyle& style) {
    const Marks& signs = marks_of(style);
    std::string out(signs.title_begin);
    out += printable(article.title.empty() ? "(no title)" : article.title);
    out += signs.title_end;
    out += '\n';
    for (const std::string* field : {&article.id, &article.date, &article.source, &article.author,
                                     &article.place, &article.language, &article.url}) {
        if (!field->empty()) out += printable(*field) + "\n";
    }
    out += '\n';
    const std::string_view text = article.text;
    std::size_t next = 0;
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t end = text.find('\n', begin);
        if (end == std::string_view::npos) end = text.size();
        const ByteRange line{begin, end};
        out += marked(line.of(text), marks_in(line, marks, next), signs, {}) + "\n";
        begin = end + 1;
    }
    return out;
}

}  // namespace fundstelle
