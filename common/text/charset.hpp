#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace fundstelle {

/// `bytes`, read in the charset of the name `charset`, as UTF-8. Nothing when ICU knows no such charset, or
/// `bytes` hold what it has no characters for. Any thread.
std::optional<std::string> decoded(std::string_view bytes, std::string_view charset);

/// How plausible the UTF-8 text `text` is as German read in the right charset, from 0 to 1: the share of its
/// characters beyond ASCII that are letters of German within words, or signs where German sets them; other
/// letters count half. 1 for texts of ASCII alone. Any thread.
double german_plausibility(std::string_view text);

/// Whether the UTF-8 text `text` is what no charset rightly read gives: more than one in fifty of its
/// characters is unassigned, private, a control character or U+FFFD. Any thread.
bool is_garbage(std::string_view text);

/// The charset that ICU takes `bytes` for; empty when it is not sure. Any thread.
std::string detected_charset(std::string_view bytes);

}  // namespace fundstelle
