#include "searcher/json_text.hpp"

#include <cstddef>

#include "common/json.hpp"
#include "common/report.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {

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

}  // namespace fundstelle
