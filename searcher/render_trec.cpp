#include <string>

#include "common/report.hpp"
#include "common/text/printable.hpp"
#include "common/text/utf8.hpp"
#include "searcher/render.hpp"

namespace fundstelle {
namespace {

/// Appends `text` as one field: `%XX` for the bytes of white space, `%`, what is no UTF-8, and what a
/// terminal may act upon.
void append_escaped(std::string_view text, std::string& out) {
    for (std::size_t offset = 0; offset < text.size();) {
        const std::size_t start = offset;
        const char32_t code_point = next_code_point(text, offset);
        const std::string_view letter = text.substr(start, offset - start);
        const bool plain = code_point != U'%' && !is_space(code_point) && printable(letter) == letter;
        if (plain) {
            out.append(text, start, offset - start);
            continue;
        }
        for (std::size_t i = start; i < offset; ++i) {
            const auto byte = static_cast<unsigned char>(text[i]);
            out += '%';
            out += "0123456789ABCDEF"[byte >> 4];
            out += "0123456789ABCDEF"[byte & 15];
        }
    }
}

}  // namespace

std::string render_trec(const Answer& answer, std::string_view tag) {
    std::string out;
    for (const Match& match : answer.results.matches) {
        append_escaped(answer.qid.empty() ? "1" : answer.qid, out);
        out += " Q0 ";
        append_escaped(match.article.id, out);
        out += ' ' + std::to_string(match.rank) + ' ' + decimal(match.score, 6) + ' ';
        append_escaped(tag, out);
        out += '\n';
    }
    return out;
}

}  // namespace fundstelle
