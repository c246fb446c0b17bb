#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace fundstelle {

/// The parts of `line` that stand between any of `signs`, trimmed; where several signs begin at one place the
/// first of them counts. They view `line`. Any thread.
std::vector<std::string_view> parts_between(std::string_view line, std::span<const std::string_view> signs);

/// `text` as fold_word folds it. Any thread.
std::string folded(std::string_view text);

}  // namespace fundstelle
