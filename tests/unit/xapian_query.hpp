#pragma once
#include <xapian.h>

#include "common/query/query.hpp"

namespace fundstelle {

/// The query of Xapian that matches and scores as `node` says, which asks for no places: what our own matcher
/// is held against.
Xapian::Query to_xapian(const QueryNode& node);

}  // namespace fundstelle
