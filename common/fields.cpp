#include "common/fields.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace fundstelle {

namespace {

/// What exports call the value of an object that stands for one: WordPress, Drupal, XML as JSON, MongoDB,
/// JSON-LD, blocks of editors.
constexpr std::array<std::string_view, 12> value_names = {"$oid",    "rendered", "value",  "text",
                                                          "content", "#text",    "#cdata", "__cdata",
                                                          "_",       "$t",       "$date",  "@value"};

}  // namespace

void MemberCollector::key(std::string name) {
    if (depth_ > 1) text_.key(name);
    (depth_ == 1 ? key_ : inner_key_) = std::move(name);
}

void MemberCollector::add_name(std::string_view name) {
    if (named_++ != 0) names_ += ", ";
    names_ += name;
}

void MemberCollector::scalar(std::string text) {
    if (depth_ > 1) text_.string(text);
    if (depth_ == 1) {
        members.scalars[key_] = std::move(text);
    } else if (depth_ == 2 && member_ == Container::list) {
        ++items_;
        add_name(text);
        parts_.push_back(std::move(text));
    } else if ((depth_ == 2 && member_ == Container::object) ||
               (depth_ == 3 && member_ == Container::list && item_ == Container::object)) {
        if (inner_key_ == "name") add_name(text);
        const bool is_value =
            std::find(value_names.begin(), value_names.end(), inner_key_) != value_names.end();
        if (part_is_reference_ && (is_value || inner_key_ == "@id")) {
            part_ = std::move(text);
            part_is_reference_ = !is_value;
        }
    }
}

/// Ends the object that stands for a part.
void MemberCollector::add_part() {
    parts_.push_back(std::exchange(part_, {}));
    part_is_reference_ = true;
}

void MemberCollector::nothing() {
    if (depth_ == 1) members.others[key_] = "null";
    if (depth_ == 2 && member_ == Container::list) ++items_;
}

void MemberCollector::open(Container container) {
    if (depth_ == 1) {
        members.others[key_] = container == Container::list ? "a list" : "an object";
        member_ = container;
        items_ = container == Container::object ? 1 : 0;
        named_ = 0;
        names_.clear();
        parts_.clear();
        text_.clear();
        part_.clear();
        part_is_reference_ = true;
    } else if (depth_ == 2) {
        item_ = container;
        if (member_ == Container::list) ++items_;
    }
    if (depth_ != 0) text_.open(container);
    ++depth_;
}

void MemberCollector::close() {
    --depth_;
    if (depth_ != 0) text_.close();
    if ((depth_ == 2 && member_ == Container::list) || (depth_ == 1 && member_ == Container::object))
        add_part();
    if (depth_ != 1) return;
    if (items_ != 0 && named_ == items_) members.names[key_] = std::move(names_);
    const bool says =
        std::any_of(parts_.begin(), parts_.end(), [](const std::string& part) { return !part.empty(); });
    if (says) members.parts[key_] = std::move(parts_);
    add_text();
}

void MemberCollector::add_text() {
    if (!text_.text().empty()) members.texts[key_] = {text_.text(), text_.silent()};
    if (!text_.summary().empty()) members.summaries[key_] = text_.summary();
    if (!text_.longest().empty()) members.nested[key_] = text_.longest();
}

}  // namespace fundstelle
