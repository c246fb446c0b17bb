#include "common/fields.hpp"

#include <utility>

namespace fundstelle {

void MemberCollector::key(std::string name) {
    (depth_ == 1 ? key_ : inner_key_) = std::move(name);
}

void MemberCollector::add_name(std::string_view name) {
    if (named_++ != 0) names_ += ", ";
    names_ += name;
}

void MemberCollector::scalar(std::string text) {
    if (depth_ == 1) {
        members.scalars[key_] = std::move(text);
    } else if (depth_ == 2 && member_ == Container::list) {
        ++items_;
        add_name(text);
    } else if (inner_key_ == "name" &&
               ((depth_ == 2 && member_ == Container::object) ||
                (depth_ == 3 && member_ == Container::list && item_ == Container::object))) {
        add_name(text);
    }
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
    } else if (depth_ == 2) {
        item_ = container;
        if (member_ == Container::list) ++items_;
    }
    ++depth_;
}

void MemberCollector::close() {
    if (--depth_ == 1 && items_ != 0 && named_ == items_) members.names[key_] = std::move(names_);
}

}  // namespace fundstelle
