#include "common/yaml.hpp"

#include <yaml.h>

#include <algorithm>
#include <utility>
#include <vector>

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

/// Tells keys and values apart, which are alike as events of a document.
class MappingReader {
  public:
    void scalar(std::string value, yaml_scalar_style_t style) {
        if (open_.empty()) throw not_fields("not a list of `key: value` lines", 0);
        if (takes_key()) {
            collector_.key(std::move(value));
        } else if (is_null(value, style)) {
            collector_.nothing();
        } else {
            collector_.scalar(std::move(value));
        }
    }

    /// A key or a value that stands elsewhere.
    void alias() {
        if (open_.empty()) throw not_fields("not a list of `key: value` lines", 0);
        if (takes_key()) {
            collector_.key({});
        } else {
            collector_.nothing();
        }
    }

    void start(MemberCollector::Container container, std::size_t line) {
        if (open_.empty() && container == MemberCollector::Container::list) {
            throw not_fields("not a list of `key: value` lines", line);
        }
        if (open_.size() == deepest) throw not_fields("nested deeper than " + std::to_string(deepest), line);
        if (!open_.empty() && takes_key()) collector_.key({});
        collector_.open(container);
        open_.push_back(container == MemberCollector::Container::object ? Next::key : Next::item);
    }

    void end() {
        collector_.close();
        open_.pop_back();
    }

    Members members() {
        for (Fields* fields :
             {&collector_.members.scalars, &collector_.members.names, &collector_.members.others}) {
            fields->erase(std::string());
        }
        return std::move(collector_.members);
    }

  private:
    // The library needs time quadratic in the depth of its input.
    static constexpr std::size_t deepest = 16;

    enum class Next { key, value, item };

    /// Whether what comes is a key of the innermost mapping; its value is expected then.
    bool takes_key() {
        Next& next = open_.back();
        if (next == Next::item) return false;
        next = next == Next::key ? Next::value : Next::key;
        return next == Next::value;
    }

    MemberCollector collector_;
    std::vector<Next> open_;
};

}  // namespace

Members parse_yaml_fields(std::string_view text) {
    Parser parser;
    const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
    yaml_parser_set_input_string(&parser.state, bytes, text.size());
    yaml_parser_set_encoding(&parser.state, YAML_UTF8_ENCODING);

    MappingReader reader;
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
                reader.scalar({reinterpret_cast<const char*>(scalar.value), scalar.length}, scalar.style);
                break;
            }
            case YAML_MAPPING_START_EVENT:
                reader.start(MemberCollector::Container::object, line);
                break;
            case YAML_SEQUENCE_START_EVENT:
                reader.start(MemberCollector::Container::list, line);
                break;
            case YAML_MAPPING_END_EVENT:
            case YAML_SEQUENCE_END_EVENT:
                reader.end();
                break;
            case YAML_ALIAS_EVENT:
                reader.alias();
                break;
            case YAML_STREAM_END_EVENT:
                return reader.members();
            default:
                break;
        }
    }
}

}  // namespace fundstelle
