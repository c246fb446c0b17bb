#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "common/report.hpp"
#include "common/text/display_width.hpp"
#include "common/text/printable.hpp"
#include "searcher/json_text.hpp"
#include "searcher/render.hpp"

namespace fundstelle {
namespace {

/// A line as it is shown, and how wide it is.
struct Columns {
    std::string id, left, keyword, right;
    std::size_t left_width = 0, rest_width = 0;
};

Columns columns_of(const KwicLine& line) {
    Columns columns;
    columns.id = printable(line.id);
    columns.left = printable(line.occurrence.left);
    columns.keyword = printable(line.occurrence.keyword);
    columns.right = printable(line.occurrence.right);
    columns.left_width = display_width(columns.left);
    columns.rest_width = display_width(columns.keyword) + display_width(columns.right);
    return columns;
}

/// A field of CSV (RFC 4180), printable. What a spreadsheet would take for a formula stands behind an
/// apostrophe, by which it knows a text.
std::string csv_field(std::string_view text) {
    std::string shown = printable(text);
    if (shown.find_first_of("=+-@") == 0) shown.insert(0, 1, '\'');
    if (shown.find_first_of(",\"") == std::string::npos) return shown;
    std::string field = "\"";
    for (const char letter : shown) {
        if (letter == '"') field += '"';
        field += letter;
    }
    return field + "\"";
}

}  // namespace

std::string render_kwic_text(const Answer& answer, const TextStyle& style) {
    std::vector<Columns> lines;
    std::size_t left = 0;
    std::size_t rest = 0;
    for (const KwicLine& line : answer.kwic) {
        lines.push_back(columns_of(line));
        left = std::max(left, lines.back().left_width);
        rest = std::max(rest, lines.back().rest_width);
    }
    std::string out = render_beginning(answer);
    if (!lines.empty()) out += '\n';
    for (const Columns& line : lines) {
        out.append(left - line.left_width, ' ');
        out += line.left + marked_keyword(line.keyword, style) + line.right;
        out.append(rest - line.rest_width, ' ');
        out += "  " + line.id + "\n";
    }
    return out;
}

std::string render_kwic_csv(const Answer& answer) {
    std::string out = "id,left,keyword,right\r\n";
    for (const KwicLine& line : answer.kwic) {
        out += csv_field(line.id) + ',' + csv_field(line.occurrence.left) + ',' +
               csv_field(line.occurrence.keyword) + ',' + csv_field(line.occurrence.right) + "\r\n";
    }
    return out;
}

std::string render_kwic_json_lines(const Answer& answer) {
    std::string out;
    for (const KwicLine& line : answer.kwic) {
        JsonObject object;
        object.text("id", line.id);
        object.text("left", line.occurrence.left);
        object.text("keyword", line.occurrence.keyword);
        object.text("right", line.occurrence.right);
        out += json_line(object.take());
    }
    return out;
}

}  // namespace fundstelle
