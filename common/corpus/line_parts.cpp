#include "common/corpus/line_parts.hpp"

#include "common/text/fold.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {

std::vector<std::string_view> parts_between(std::string_view line, std::span<const std::string_view> signs) {
    std::vector<std::string_view> parts;
    for (;;) {
        std::size_t first = std::string_view::npos;
        std::size_t size = 0;
        for (const std::string_view sign : signs) {
            const std::size_t at = line.find(sign);
            if (at >= first) continue;
            first = at;
            size = sign.size();
        }
        parts.push_back(trim(line.substr(0, first)));
        if (first == std::string_view::npos) return parts;
        line.remove_prefix(first + size);
    }
}

std::string folded(std::string_view text) {
    std::string out;
    fold_word(text, out);
    return out;
}

}  // namespace fundstelle
