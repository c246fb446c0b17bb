#include "common/steps.hpp"

#include <algorithm>

#include "common/error.hpp"

namespace fundstelle {
namespace {

std::string enumerated(std::span<const std::string_view> names) {
    std::string text;
    for (const std::string_view name : names) {
        if (!text.empty()) text += ", ";
        text += name;
    }
    return text;
}

}  // namespace

std::vector<std::size_t> named_steps(std::string_view list, std::span<const std::string_view> names) {
    std::vector<std::size_t> indexes;
    if (list == "none") return indexes;
    for (std::size_t begin = 0; begin <= list.size();) {
        const std::size_t end = std::min(list.find(',', begin), list.size());
        const std::string_view name = list.substr(begin, end - begin);
        const auto found = std::find(names.begin(), names.end(), name);
        if (found == names.end()) {
            throw Error(ErrorKind::usage, "there is no step '" + std::string(name) + "' to leave out",
                        "the steps are " + enumerated(names) + "; put commas between several");
        }
        indexes.push_back(static_cast<std::size_t>(found - names.begin()));
        begin = end + 1;
    }
    return indexes;
}

}  // namespace fundstelle
