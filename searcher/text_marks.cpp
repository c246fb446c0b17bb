#include "searcher/text_marks.hpp"

#include <cstddef>

#include "common/text/printable.hpp"

namespace fundstelle {
namespace {

constexpr Marks plain = {"**", "**", "", "", "", ""};
constexpr Marks colored = {"\x1B[1;31m", "\x1B[0m", "\x1B[1m", "\x1B[0m", "\x1B[2m", "\x1B[0m"};

}  // namespace

const Marks& marks_of(const TextStyle& style) {
    return style.color ? colored : plain;
}

std::string marked(std::string_view text, const std::vector<ByteRange>& ranges, const Marks& marks,
                   std::string_view resume) {
    std::string out;
    std::size_t done = 0;
    for (const ByteRange& range : ranges) {
        append_printable(text.substr(done, range.begin - done), out);
        out += marks.mark_begin;
        append_printable(range.of(text), out);
        out += marks.mark_end;
        out += resume;
        done = range.end;
    }
    append_printable(text.substr(done), out);
    return out;
}

}  // namespace fundstelle
