#include "common/version.hpp"

#include "fundstelle_version.hpp"

namespace fundstelle {

std::string_view version() {
    return FUNDSTELLE_VERSION;
}

}  // namespace fundstelle
