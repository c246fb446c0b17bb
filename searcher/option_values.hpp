#pragma once
#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/error.hpp"

namespace fundstelle {

inline constexpr const char* usage_hint = "see searcher --help";

/// The options of a command line with what they were given; empty for those that take nothing.
class OptionValues {
  public:
    explicit OptionValues(std::map<std::string, std::string, std::less<>> values)
        : values_(std::move(values)) {}

    bool has(std::string_view name) const { return values_.count(name) != 0; }
    std::optional<std::string> text(std::string_view name) const;

    /// Throws Error (kind usage) unless it is a whole number from `least` to `most`.
    std::size_t number(std::string_view name, std::size_t fallback, std::size_t least,
                       std::size_t most) const;

    /// The choice of that name, the first where the option is not given. Throws Error (kind usage), which
    /// names all choices, when there is none of that name.
    template <typename Choice>
    Choice choice(std::string_view name, std::span<const std::pair<std::string_view, Choice>> choices) const {
        const auto found = values_.find(name);
        if (found == values_.end()) return choices.front().second;
        std::vector<std::string_view> names;
        for (const auto& [one, choice] : choices) {
            if (one == found->second) return choice;
            names.push_back(one);
        }
        throw no_choice(name, names, found->second);
    }

  private:
    static Error no_choice(std::string_view name, const std::vector<std::string_view>& choices,
                           std::string_view given);

    std::map<std::string, std::string, std::less<>> values_;
};

/// `a, b or c`.
std::string enumerated(const std::vector<std::string_view>& names);

}  // namespace fundstelle
