#pragma once
#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace fundstelle {

/// What in `value` is not as the part `path` of `schema` says (a JSON pointer, empty for all of it), each
/// with its place. Knows the part of JSON Schema 2020-12 that searcher/answer.schema.json is written in:
/// type, const, enum, minimum, required, properties, items, minItems, maxItems and $ref within the schema;
/// what else a schema holds is a fault, and so is a member that the schema does not name.
std::vector<std::string> schema_faults(const nlohmann::json& value, const nlohmann::json& schema,
                                       const std::string& path = "");

}  // namespace fundstelle
