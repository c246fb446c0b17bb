#include "common/corpus/left_out_part.hpp"

#include <array>

namespace fundstelle {

std::string_view name_of(LeftOut reason) {
    constexpr std::array<std::string_view, 10> names = {"kept",     "code", "element", "role",  "name",
                                                        "comments", "form", "hidden",  "links", "outside"};
    return names.at(static_cast<std::size_t>(reason));
}

}  // namespace fundstelle
