#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fundstelle {

/// A list in a JSON text whose items are articles, or an object whose members are.
struct JsonHolder {
    std::size_t begin = 0;  ///< of its bracket, in bytes of the text
    bool has_texts = true;  ///< whether one of them has a text, not a title alone
    bool is_lone = false;   ///< whether it is an object that no list is around
};

/// Where a JSON text holds articles, told without reading them. An article is an object with a `text` (or
/// what exports call it) or a `title`. It may be the whole text, or an item of a list, or a member of an
/// object, lying in lists and objects 16 deep at most; what lies within an article is its own affair.
struct JsonOutline {
    bool is_article = false;          ///< the text is one
    std::vector<JsonHolder> holders;  ///< ascending
    std::string fault;                ///< why there is nothing to be read; empty when there is
    std::size_t end = 0;              ///< of the outermost value
    std::optional<std::size_t> open;  ///< where the innermost value begins that does not end
};

/// The outline of the list or object that `text` begins with. Of an object that holds articles under a name
/// like `articles`, `artikel` or `items`, lists of nothing but titles under other names do not count; one
/// that has a title itself is an article unless it has such a name. Throws Error (kind input) when there are
/// over a million holders.
JsonOutline outline_json(std::string_view text);

/// Where the string of JSON that begins at `at` ends, behind its quote; npos when it does not.
std::size_t end_of_json_string(std::string_view text, std::size_t at);

/// Where the list or object of JSON that begins at `at` ends, behind its bracket; npos when it does not.
std::size_t end_of_json_container(std::string_view text, std::size_t at);

}  // namespace fundstelle
