#include "common/text/compounding.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "common/text/part_search.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t shortest_part = 3;  // letters
constexpr double likely_margin = 0.8;     // of costs of first parts
constexpr std::array endings = {"e"sv, "en"sv, "er"sv, "ern"sv, "es"sv, "n"sv, "s"sv, "se"sv, "sen"sv};
constexpr std::array umlauts = {std::pair("ä"sv, "a"sv), std::pair("ö"sv, "o"sv), std::pair("ü"sv, "u"sv)};

/// Adds `base`, and where its last vowel may be the umlaut of a plural, what it is the plural of.
void add_base(std::string_view base, std::vector<std::string>& bases) {
    if (count_code_points(base) < shortest_part) return;
    bases.emplace_back(base);
    for (const auto& [umlaut, vowel] : umlauts) {
        const std::size_t at = base.rfind(umlaut);
        if (at == std::string_view::npos) continue;
        std::string singular(base);
        singular.replace(at, umlaut.size(), vowel);
        bases.push_back(std::move(singular));
    }
}

/// The forms in which `modifier` may stand first in a compound, the likeliest first: those that are not much
/// less likely than that one.
std::vector<std::string> first_parts(std::string_view modifier, const Splitter& splitter) {
    std::vector<std::string> bases;
    add_base(modifier, bases);
    for (const std::string_view ending : endings) {
        if (modifier.ends_with(ending)) add_base(modifier.substr(0, modifier.size() - ending.size()), bases);
    }
    std::vector<std::pair<double, std::string>> parts;
    const auto add = [&](std::string part) {
        const double cost = splitter.cost_of_beginning(part);
        if (!std::isinf(cost)) parts.emplace_back(cost, std::move(part));
    };
    for (const std::string& base : bases) {
        add(base);
        for (const Link& link : linking_elements()) add(base + std::string(link.letters));
    }
    std::sort(parts.begin(), parts.end());
    parts.erase(std::unique(parts.begin(), parts.end()), parts.end());
    std::vector<std::string> likely;
    for (auto& [cost, part] : parts) {
        if (cost <= parts.front().first + likely_margin) likely.push_back(std::move(part));
    }
    return likely;
}

bool has_part_from(const std::vector<ByteRange>& parts, std::size_t begin) {
    return std::any_of(parts.begin(), parts.end(),
                       [&](const ByteRange& part) { return part.begin == begin; });
}

}  // namespace

std::vector<std::string> compounds_of(std::string_view modifier, std::string_view head,
                                      const Splitter& splitter) {
    std::vector<std::string> compounds;
    if (count_code_points(head) < shortest_part) return compounds;
    for (std::string& first : first_parts(modifier, splitter)) {
        const std::size_t joint = first.size();
        std::string compound = std::move(first) + std::string(head);
        if (has_part_from(splitter.split(compound), joint)) compounds.push_back(std::move(compound));
    }
    return compounds;
}

}  // namespace fundstelle
