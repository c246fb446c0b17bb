#pragma once
#include <string>
#include <string_view>

namespace fundstelle {

/// The term that identifies a document: the prefix and the id; the prefix, `#` and a hash of the id when the
/// id is too long for a term or holds a NUL byte.
std::string id_term(std::string_view id);

}  // namespace fundstelle
