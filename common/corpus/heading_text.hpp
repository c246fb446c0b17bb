#pragma once
#include <string>
#include <string_view>

namespace fundstelle {

/// What a reader sees of `line`, a trimmed line of Markdown in UTF-8: without the signs around headings,
/// emphasis and code, and of links and images their text alone. What prose uses the same signs for stays:
/// `Bürger*innen`, `a_b`, `[sic]`, `C#`.
std::string heading_text(std::string_view line);

}  // namespace fundstelle
