#pragma once
#include <string_view>

namespace fundstelle {

/// A text whose words touch every rule of the analysis: two programs that yield the same terms for it are
/// taken to analyse alike. Changing it changes every fingerprint.
std::string_view probe_text();

}  // namespace fundstelle
