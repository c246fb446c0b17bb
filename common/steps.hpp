#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace fundstelle {

/// Which steps of a process are taken: all, but for those left out to measure what they bring. `Step` is an
/// enum class of at most 32 enumerators, numbered from 0 on.
template <typename Step>
class Steps {
  public:
    constexpr bool has(Step step) const { return (left_out_ & bit(step)) == 0; }

    /// These steps less one.
    [[nodiscard]] constexpr Steps without(Step step) const {
        Steps fewer = *this;
        fewer.left_out_ |= bit(step);
        return fewer;
    }

    bool operator==(const Steps&) const = default;

  private:
    static constexpr std::uint32_t bit(Step step) {
        return std::uint32_t{1} << static_cast<std::uint32_t>(step);
    }

    std::uint32_t left_out_ = 0;
};

/// The indexes in `names` of the names in `list`, which stand between commas; the list `none` has none.
/// Throws Error (kind usage), which tells all names, when one is another.
std::vector<std::size_t> named_steps(std::string_view list, std::span<const std::string_view> names);

/// All steps but those that `list` names by `names`, which stand in the order of the enumeration. Throws
/// Error (kind usage) like named_steps.
template <typename Step>
Steps<Step> steps_without(std::string_view list, std::span<const std::string_view> names) {
    Steps<Step> steps;
    for (const std::size_t index : named_steps(list, names)) steps = steps.without(static_cast<Step>(index));
    return steps;
}

}  // namespace fundstelle
