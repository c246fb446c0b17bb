#include "indexer/seen_ids.hpp"

namespace fundstelle {

Admission SeenIds::admit(const Article& article, const Hash128& content, const CorpusReader& reader) {
    const Seen now = {reader.origin(), content};
    const auto [entry, is_new] = seen_.try_emplace(hash128(article.id), now);
    if (is_new) return {.name = article.id};
    const Origin first = entry->second.origin;
    if (entry->second.content == content) return {.name = article.id, .is_new = false, .first = first};
    const auto [same, is_other] = named_anew_.try_emplace(content, now.origin);
    if (!is_other) return {.name = article.id, .is_new = false, .first = same->second};
    const auto is_taken = [&](const std::string& name) { return seen_.count(hash128(name)) != 0; };
    const std::string name = names_.find(article.id, reader.place(now.origin), is_taken);
    seen_.emplace(hash128(name), now);
    return {.name = name, .first = first};
}

}  // namespace fundstelle
