#include "common/yaml.hpp"

#include "common/error.hpp"

#include <yaml.h>

#include <optional>

namespace fundstelle {
namespace {

struct Parser {
    Parser() {
        if (yaml_parser_initialize(&state) == 0) throw Error(ErrorKind::system, "out of memory");
    }
    Parser(const Parser&) = delete;
    Parser& operator=(const Parser&) = delete;
    ~Parser() { yaml_parser_delete(&state); }

    yaml_parser_t state;
};

struct Event {
    Event() = default;
    Event(const Event&) = delete;
    Event& operator=(const Event&) = delete;
    ~Event() { yaml_event_delete(&value); }

    yaml_event_t value{};
};

}  // namespace

Fields parse_yaml_fields(std::string_view text) {
    Fields fields;
    Parser parser;
    const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
    yaml_parser_set_input_string(&parser.state, bytes, text.size());
    yaml_parser_set_encoding(&parser.state, YAML_UTF8_ENCODING);

    std::size_t depth = 0;
    std::optional<std::string> key;
    for (bool done = false; !done;) {
        Event event;
        if (yaml_parser_parse(&parser.state, &event.value) == 0) {
            throw Error(ErrorKind::input,
                        "line " + std::to_string(parser.state.problem_mark.line + 1) + ": " +
                            (parser.state.problem != nullptr ? parser.state.problem : "not YAML"));
        }
        switch (event.value.type) {
            case YAML_SCALAR_EVENT: {
                const auto& scalar = event.value.data.scalar;
                std::string value(reinterpret_cast<const char*>(scalar.value), scalar.length);
                if (depth == 0) throw Error(ErrorKind::input, "line 1: not a list of `key: value` lines");
                if (depth > 1) break;
                if (!key) {
                    key = std::move(value);
                } else {
                    fields[*key] = std::move(value);
                    key.reset();
                }
                break;
            }
            case YAML_MAPPING_START_EVENT:
            case YAML_SEQUENCE_START_EVENT:
                if (depth == 0 && event.value.type == YAML_SEQUENCE_START_EVENT) {
                    throw Error(ErrorKind::input, "line 1: not a list of `key: value` lines");
                }
                ++depth;
                break;
            case YAML_MAPPING_END_EVENT:
            case YAML_SEQUENCE_END_EVENT:
                // A nested value ends: the key it belonged to is passed over with it.
                if (--depth == 1) key.reset();
                break;
            case YAML_ALIAS_EVENT:
                if (depth == 1) key.reset();
                break;
            case YAML_STREAM_END_EVENT:
                done = true;
                break;
            default:
                break;
        }
    }
    return fields;
}

}  // namespace fundstelle
