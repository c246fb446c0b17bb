#include "bench/table.hpp"

#include <algorithm>
#include <cstddef>

#include "common/text/printable.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

std::vector<std::size_t> widths_of(const std::vector<std::vector<std::string>>& rows) {
    std::vector<std::size_t> widths;
    for (const auto& row : rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (std::size_t i = 0; i < row.size(); ++i) {
            widths[i] = std::max(widths[i], count_code_points(printable(row[i])));
        }
    }
    return widths;
}

}  // namespace

std::string table(const std::vector<std::vector<std::string>>& rows) {
    const std::vector<std::size_t> widths = widths_of(rows);
    std::string text;
    for (const auto& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            const std::string cell = printable(row[i]);
            const std::string padding(widths[i] - count_code_points(cell), ' ');
            text += i == 0 ? cell + (row.size() > 1 ? padding : "") : "  " + padding + cell;
        }
        text += '\n';
    }
    return text;
}

}  // namespace fundstelle
