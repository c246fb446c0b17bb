#include "indexer/seen_ids.hpp"

namespace fundstelle {

std::optional<Origin> SeenIds::insert(std::string_view id, const Origin& origin) {
    const auto [entry, is_new] = origins_.try_emplace(hash128(id), origin);
    if (is_new) return std::nullopt;
    return entry->second;
}

}  // namespace fundstelle
