#pragma once
#include <string>
#include <string_view>

namespace fundstelle {

/// `text`, which is printable, as a link of a terminal (OSC 8) to `url`; as it is where `url` is none that a
/// terminal should open: of another scheme than http and https, or with characters that end or change
/// the link. What stands outside of ASCII is percent-encoded.
std::string hyperlink(std::string_view url, std::string_view text);

}  // namespace fundstelle
