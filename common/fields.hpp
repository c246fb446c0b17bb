#pragma once
#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "common/nested_text.hpp"

namespace fundstelle {

/// Named values as a document states them (JSON members, front matter): key to text, both UTF-8.
using Fields = std::map<std::string, std::string, std::less<>>;

/// The members of a JSON object or a YAML mapping; of a repeated name the last one of each sort counts.
struct Members {
    Fields scalars;  ///< strings as they are; numbers, `true` and `false` as written
    Fields names;    ///< joined by `, `: lists of scalars and of objects with a `name`, and one such object
    Fields others;   ///< what each that is no scalar is: `a list`, `an object` or `null`
    /// Of lists and objects what they say in parts: scalars in a list, and of objects in it, or of the one
    /// object, the member that stands for it (`rendered`, `value`, `text`, `#text`, else `@id`). An item that
    /// says nothing is empty; lists and objects of nothing but such are left out.
    std::map<std::string, std::vector<std::string>, std::less<>> parts;
    /// Of lists and objects what they say as one text (NestedText), and how many of their parts say nothing.
    struct Text {
        std::string text;
        std::size_t silent = 0;
    };
    std::map<std::string, Text, std::less<>> texts;
    Fields summaries;  ///< of lists and objects the `summary` beside their text
    Fields nested;     ///< and the longest string that lies in them, whatever its name
};

/// Sorts the values of an object into members as a parser meets them, without building a tree.
class MemberCollector {
  public:
    using Container = NestedText::Container;

    /// How many lists and objects are open.
    std::size_t depth() const { return depth_; }

    /// The key of the value that comes next, in the innermost open object.
    void key(std::string name);
    void scalar(std::string text);
    /// A value that says nothing: null, or what cannot be told.
    void nothing();
    void open(Container container);
    void close();

    Members members;

  private:
    void add_name(std::string_view name);
    void add_part();
    void add_text();

    std::size_t depth_ = 0;
    std::string key_;                     ///< in the outermost object
    std::string inner_key_;               ///< in an object within it
    Container member_ = Container::list;  ///< the outermost value being read
    Container item_ = Container::list;    ///< the value in it
    std::size_t items_ = 0;
    std::size_t named_ = 0;  ///< of the items
    std::string names_;
    std::vector<std::string> parts_;
    NestedText text_;
    std::string part_;               ///< what the object being read says
    bool part_is_reference_ = true;  ///< or nothing yet
};

}  // namespace fundstelle
