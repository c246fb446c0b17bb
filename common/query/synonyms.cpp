#include "common/query/synonyms.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "common/corpus/file.hpp"
#include "common/error.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

/// The part of `line` before its comment. `C#` begins none.
std::string_view without_comment(std::string_view line) {
    char32_t previous = U' ';
    for (std::size_t offset = 0; offset < line.size();) {
        const std::size_t begin = offset;
        const char32_t code_point = next_code_point(line, offset);
        if (code_point == U'#' && is_space(previous)) return line.substr(0, begin);
        previous = code_point;
    }
    return line;
}

/// `name` with one space for every run of white space, and none at its ends.
std::string with_single_spaces(std::string_view name) {
    std::string out;
    bool between_words = false;
    for (std::size_t offset = 0; offset < name.size();) {
        const char32_t code_point = next_code_point(name, offset);
        if (is_space(code_point)) {
            between_words = true;
            continue;
        }
        if (between_words && !out.empty()) out += ' ';
        between_words = false;
        append_code_point(code_point, out);
    }
    return out;
}

/// Reads the names of a line that has any into `group`; returns what is wrong with it, or an empty text.
std::string read_group(std::string_view line, SynonymGroup& group) {
    for (std::size_t begin = 0; begin <= line.size();) {
        const std::size_t end = std::min(line.find_first_of("=,", begin), line.size());
        std::string name = with_single_spaces(line.substr(begin, end - begin));
        if (name.empty()) return "a name is empty";
        if (std::find(group.names.begin(), group.names.end(), name) != group.names.end()) {
            return "the name '" + name + "' stands there twice";
        }
        group.names.push_back(std::move(name));
        begin = end + 1;
    }
    return group.names.size() < 2 ? "the name '" + group.names.front() + "' has no other beside it" : "";
}

}  // namespace

std::vector<SynonymGroup> parse_synonyms(std::string_view text, std::string_view place) {
    std::vector<SynonymGroup> groups;
    text = without_byte_order_mark(text);
    std::size_t number = 1;
    for (std::size_t begin = 0; begin < text.size(); ++number) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string_view line = text.substr(begin, end - begin);
        begin = end + 1;
        const auto refuse = [&](const std::string& fault, const char* hint) {
            throw Error(ErrorKind::input, std::string(place) + ":" + std::to_string(number) + ": " + fault,
                        hint);
        };
        if (find_invalid_utf8(line)) refuse("the line is no UTF-8", "save the file as UTF-8");
        const std::string_view names = trim(without_comment(line));
        if (names.empty()) continue;
        SynonymGroup group;
        const std::string fault = read_group(names, group);
        if (!fault.empty()) {
            refuse(fault,
                   "write a group of synonyms a line, separated by = or commas: Belarus = Weißrussland");
        }
        groups.push_back(std::move(group));
    }
    return groups;
}

std::vector<SynonymGroup> built_in_synonyms() {
    return parse_synonyms(built_in_synonyms_text(), "common/query/synonyms.txt");
}

}  // namespace fundstelle
