#include "common/store/id_term.hpp"

#include "common/hash.hpp"
#include "common/limits.hpp"
#include "common/store/schema.hpp"

namespace fundstelle {

std::string id_term(std::string_view id) {
    const std::size_t room = Limits{}.term_bytes - schema::id_prefix.size();
    std::string term(schema::id_prefix);
    if (id.size() <= room && id.find('\0') == std::string_view::npos) return term.append(id);
    return term.append("#").append(hexadecimal(hash128(id)));
}

}  // namespace fundstelle
