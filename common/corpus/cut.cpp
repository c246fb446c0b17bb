#include "common/corpus/cut.hpp"

#include <algorithm>
#include <array>

namespace fundstelle {

std::string_view name_of(CutReason reason) {
    constexpr std::array<std::string_view, 7> names = {"label", "call",     "links",    "credit",
                                                       "date",  "repeated", "recurring"};
    return names.at(static_cast<std::size_t>(reason));
}

std::string text_without(std::string_view text, const std::vector<Cut>& cuts) {
    std::string shown(text);
    for (const Cut& cut : cuts) {
        const std::size_t begin = std::min(cut.source.begin, shown.size());
        const std::size_t end = std::min(cut.source.end, shown.size());
        std::fill(shown.begin() + static_cast<std::ptrdiff_t>(begin),
                  shown.begin() + static_cast<std::ptrdiff_t>(end), '\n');
    }
    return shown;
}

}  // namespace fundstelle
