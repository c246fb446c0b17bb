#pragma once
#include <string_view>

namespace fundstelle {

/// A text whose words touch every rule of the analysis that is code and no list (for those see
/// analysis_rules.hpp): two programs that yield the same terms for it are taken to apply the same rules.
/// Changing it changes every fingerprint.
std::string_view probe_text();

}  // namespace fundstelle
