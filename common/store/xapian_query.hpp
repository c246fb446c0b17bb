#pragma once
#include "common/query/query.hpp"
#include "common/store/xapian_door.hpp"

namespace fundstelle {

/// The query of Xapian that matches and scores as `node` says. For the store's own files only.
Xapian::Query to_xapian(const QueryNode& node);

}  // namespace fundstelle
