#include "searcher/option_values.hpp"

#include <charconv>
#include <system_error>

namespace fundstelle {

std::optional<std::string> OptionValues::text(std::string_view name) const {
    const auto found = values_.find(name);
    if (found == values_.end()) return std::nullopt;
    return found->second;
}

std::size_t OptionValues::number(std::string_view name, std::size_t fallback, std::size_t least,
                                 std::size_t most) const {
    const auto found = values_.find(name);
    if (found == values_.end()) return fallback;
    const std::string& text = found->second;
    std::size_t number = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (code == std::errc() && end == text.data() + text.size() && number >= least && number <= most) {
        return number;
    }
    throw Error(ErrorKind::usage,
                "--" + std::string(name) + " takes a whole number from " + std::to_string(least) + " to " +
                    std::to_string(most) + ", not '" + text + "'",
                usage_hint);
}

Error OptionValues::no_choice(std::string_view name, const std::vector<std::string_view>& choices,
                              std::string_view given) {
    return Error(
        ErrorKind::usage,
        "--" + std::string(name) + " takes " + enumerated(choices) + ", not '" + std::string(given) + "'",
        usage_hint);
}

std::string enumerated(const std::vector<std::string_view>& names) {
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i > 0) text += i + 1 == names.size() ? " or " : ", ";
        text += names[i];
    }
    return text;
}

}  // namespace fundstelle
