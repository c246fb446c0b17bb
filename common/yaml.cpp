#include "common/yaml.hpp"

#include <yaml.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "common/error.hpp"

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

Error not_fields(const std::string& problem, std::size_t line) {
    return {ErrorKind::input, "line " + std::to_string(line + 1) + ": " + problem};
}

/// What the library says is wrong, with the line counted from the offset where it gives no line.
Error syntax_error(const yaml_parser_t& state, std::string_view text) {
    std::size_t line = state.problem_mark.line;
    if (state.error == YAML_READER_ERROR || state.error == YAML_SCANNER_ERROR) {
        const std::string_view before = text.substr(0, std::min(state.problem_offset, text.size()));
        line = std::max(line, static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')));
    }
    return not_fields(state.problem != nullptr ? state.problem : "not YAML", line);
}

bool is_null(std::string_view value, yaml_scalar_style_t style) {
    return style == YAML_PLAIN_SCALAR_STYLE &&
           (value.empty() || value == "~" || value == "null" || value == "Null" || value == "NULL");
}

/// Collects the scalars of the outermost mapping from the events of a document.
class FieldCollector {
  public:
    void scalar(std::string value, yaml_scalar_style_t style) {
        if (depth_ == 0) throw not_fields("not a list of `key: value` lines", 0);
        if (depth_ > 1) return;
        if (!key_) {
            key_ = std::move(value);
            return;
        }
        if (!key_->empty() && !is_null(value, style)) fields[*key_] = std::move(value);
        key_.reset();
    }

    /// A key or a value that is no scalar: its partner is passed over with it.
    void other() {
        if (depth_ != 1) return;
        if (key_) {
            key_.reset();
        } else {
            key_.emplace();
        }
    }

    void start(yaml_event_type_t type, std::size_t line) {
        if (depth_ == 0 && type != YAML_MAPPING_START_EVENT)
            throw not_fields("not a list of `key: value` lines", line);
        if (depth_ == deepest) throw not_fields("nested deeper than " + std::to_string(deepest), line);
        ++depth_;
    }

    void end() {
        --depth_;
        other();
    }

    Fields fields;

  private:
    // The library needs time quadratic in the depth of its input.
    static constexpr std::size_t deepest = 16;

    std::size_t depth_ = 0;
    std::optional<std::string> key_;
};

}  // namespace

Fields parse_yaml_fields(std::string_view text) {
    Parser parser;
    const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
    yaml_parser_set_input_string(&parser.state, bytes, text.size());
    yaml_parser_set_encoding(&parser.state, YAML_UTF8_ENCODING);

    FieldCollector collector;
    std::size_t documents = 0;
    for (;;) {
        Event event;
        if (yaml_parser_parse(&parser.state, &event.value) == 0) throw syntax_error(parser.state, text);
        const std::size_t line = event.value.start_mark.line;
        switch (event.value.type) {
            case YAML_DOCUMENT_START_EVENT:
                if (++documents > 1) throw not_fields("a second document", line);
                break;
            case YAML_SCALAR_EVENT: {
                const auto& scalar = event.value.data.scalar;
                collector.scalar({reinterpret_cast<const char*>(scalar.value), scalar.length}, scalar.style);
                break;
            }
            case YAML_MAPPING_START_EVENT:
            case YAML_SEQUENCE_START_EVENT:
                collector.start(event.value.type, line);
                break;
            case YAML_MAPPING_END_EVENT:
            case YAML_SEQUENCE_END_EVENT:
                collector.end();
                break;
            case YAML_ALIAS_EVENT:
                collector.other();
                break;
            case YAML_STREAM_END_EVENT:
                return std::move(collector.fields);
            default:
                break;
        }
    }
}

}  // namespace fundstelle
