#include "tests/programs/json_schema.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace fundstelle {
namespace {

using nlohmann::json;

bool has_type(const json& value, const std::string& type) {
    if (type == "integer") return value.is_number_integer();
    if (type == "number") return value.is_number();
    return type == value.type_name();
}

class Check {
  public:
    explicit Check(const json& schema) : root_(schema) {}

    void check(const json& value, const json& schema, const std::string& place) {
        check_keywords(schema, place);
        if (schema.contains("$ref")) {
            return check(value, root_.at(json::json_pointer(schema["$ref"].get<std::string>().substr(1))),
                         place);
        }
        if (schema.contains("const") && value != schema["const"]) fault(place, "is not the constant");
        if (schema.contains("enum")) {
            const json& values = schema["enum"];
            if (std::find(values.begin(), values.end(), value) == values.end()) fault(place, "is no choice");
        }
        if (schema.contains("type") && !has_one_type(value, schema["type"])) {
            return fault(place, "has another type");
        }
        if (schema.contains("minimum") && value < schema["minimum"]) fault(place, "is too small");
        if (value.is_object()) check_members(value, schema, place);
        if (value.is_array()) check_items(value, schema, place);
    }

    std::vector<std::string> faults;

  private:
    void fault(const std::string& place, std::string_view what) {
        faults.push_back(place + " " + std::string(what));
    }

    static bool has_one_type(const json& value, const json& types) {
        if (types.is_string()) return has_type(value, types);
        return std::any_of(types.begin(), types.end(),
                           [&](const json& type) { return has_type(value, type); });
    }

    void check_keywords(const json& schema, const std::string& place) {
        constexpr std::array<std::string_view, 14> known = {
            "$schema", "$defs",   "$ref",     "title",      "description", "type",     "const",
            "enum",    "minimum", "required", "properties", "items",       "minItems", "maxItems"};
        for (const auto& [keyword, rest] : schema.items()) {
            if (std::find(known.begin(), known.end(), keyword) == known.end()) {
                fault(place, "is described by the unknown keyword " + keyword);
            }
        }
    }

    void check_members(const json& value, const json& schema, const std::string& place) {
        for (const json& name : schema.value("required", json::array())) {
            if (!value.contains(name.get<std::string>())) fault(place, "lacks " + name.get<std::string>());
        }
        const json properties = schema.value("properties", json::object());
        for (const auto& [name, member] : value.items()) {
            if (!properties.contains(name)) {
                fault(place + "/" + name, "is not described");
            } else {
                check(member, properties[name], place + "/" + name);
            }
        }
    }

    void check_items(const json& value, const json& schema, const std::string& place) {
        if (value.size() < schema.value("minItems", std::size_t{0})) fault(place, "has too few items");
        if (value.size() > schema.value("maxItems", value.size())) fault(place, "has too many items");
        if (!schema.contains("items")) return;
        for (std::size_t i = 0; i < value.size(); ++i) {
            check(value[i], schema["items"], place + "/" + std::to_string(i));
        }
    }

    const json& root_;
};

}  // namespace

std::vector<std::string> schema_faults(const json& value, const json& schema, const std::string& path) {
    Check check(schema);
    check.check(value, schema.at(json::json_pointer(path)), "");
    return check.faults;
}

}  // namespace fundstelle
