#include "searcher/json_text.hpp"

#include <cstddef>

#include "common/json.hpp"
#include "common/report.hpp"
#include "common/text/printable.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

/// Whether a terminal may act upon the character `letter` instead of showing it.
bool is_acted_upon(char32_t code_point, std::string_view letter) {
    constexpr std::string_view replacement = "\uFFFD";
    if (is_space(code_point)) return code_point == 0x85 || code_point == 0x2028 || code_point == 0x2029;
    return letter != replacement && printable(letter) == replacement;
}

}  // namespace

void JsonObject::json(std::string_view name, std::string_view value) {
    if (out_.size() > 1) out_ += ',';
    out_ += json_string(name);
    out_ += ':';
    out_ += value;
}

void JsonObject::text(std::string_view name, std::string_view value) {
    json(name, json_string(value));
}

void JsonObject::number(std::string_view name, std::uint64_t value) {
    json(name, std::to_string(value));
}

void JsonObject::number(std::string_view name, double value, int digits) {
    json(name, decimal(value, digits));
}

void JsonObject::truth(std::string_view name, bool value) {
    json(name, value ? "true" : "false");
}

std::string json_array(const std::vector<std::string>& values) {
    std::string list = "[";
    for (const std::string& value : values) {
        if (list.size() > 1) list += ',';
        list += value;
    }
    return list + "]";
}

std::string json_marks(std::string_view text, const std::vector<ByteRange>& marks) {
    std::string list = "[";
    std::size_t offset = 0;
    std::size_t code_points = 0;
    const auto advance = [&](std::size_t to) {
        code_points += count_code_points(text.substr(offset, to - offset));
        offset = to;
        return std::to_string(code_points);
    };
    for (const ByteRange& mark : marks) {
        if (list.size() > 1) list += ',';
        list += "[" + advance(mark.begin);
        list += "," + advance(mark.end) + "]";
    }
    return list + "]";
}

std::string json_line(std::string_view json) {
    std::string out;
    out.reserve(json.size());
    for (std::size_t offset = 0; offset < json.size();) {
        const std::size_t start = offset;
        const char32_t code_point = next_code_point(json, offset);
        const std::string_view letter = json.substr(start, offset - start);
        if (!is_acted_upon(code_point, letter)) {
            out += letter;
            continue;
        }
        out += "\\u";
        for (const int shift : {12, 8, 4, 0}) out += "0123456789abcdef"[code_point >> shift & 15];
    }
    return out + '\n';
}

}  // namespace fundstelle
