#include "common/corpus/named_members.hpp"

#include <algorithm>
#include <array>

#include "common/corpus/field_name.hpp"
#include "common/corpus/member_names.hpp"
#include "common/holds.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

constexpr std::size_t names_shown = 5;
constexpr std::size_t longest_name_shown = 40;  // bytes
constexpr std::ptrdiff_t spaces_of_text = 5;

bool is_known(std::string_view name) {
    using namespace member_names;
    return holds(text, name) || holds(lead, name) || holds(id, name) || holds(title, name) ||
           holds(date, name) || holds(source, name) || holds(url, name) || holds(author, name) ||
           holds(language, name) || holds(place, name);
}

bool is_text(std::string_view value) {
    return std::count(value.begin(), value.end(), ' ') >= spaces_of_text;
}

}  // namespace

NamedMembers::NamedMembers(const Members& members) : members_(members) {
    const auto add = [&](const std::string& key) {
        const auto [entry, is_new] = keys_.emplace(field_name(key), key);
        if (!is_new && entry->first == key) entry->second = key;
    };
    for (const auto& [key, value] : members.scalars) add(key);
    for (const auto& [key, kind] : members.others) add(key);
}

std::optional<std::string_view> NamedMembers::key(std::string_view name) const {
    const auto found = keys_.find(name);
    if (found == keys_.end()) return std::nullopt;
    return found->second;
}

std::optional<std::string_view> NamedMembers::value(std::string_view name) const {
    const auto found = keys_.find(name);
    if (found == keys_.end()) return std::nullopt;
    const auto scalar = members_.scalars.find(found->second);
    if (scalar != members_.scalars.end()) {
        if (trim(scalar->second).empty()) return std::nullopt;
        return scalar->second;
    }
    const auto parts = members_.parts.find(found->second);
    if (parts == members_.parts.end() || parts->second.size() != 1) return std::nullopt;
    return parts->second.front();
}

std::vector<std::string> NamedMembers::unknown_texts(std::size_t bytes) const {
    std::vector<std::string> unknown;
    const auto add = [&](const Fields& fields, std::string_view key) {
        const auto said = fields.find(key);
        if (said != fields.end() && said->second.size() > bytes && is_text(said->second))
            unknown.emplace_back(key);
    };
    for (const auto& [name, key] : keys_) {
        if (!is_known(name)) add(members_.scalars, key);
        const bool is_read = holds(member_names::lead, name) ? value(name).has_value() : is_known(name);
        if (!is_read) add(members_.nested, key);
    }
    return unknown;
}

std::string_view NamedMembers::summary(std::string_view name) const {
    const auto found = keys_.find(name);
    const auto said =
        found == keys_.end() ? members_.summaries.end() : members_.summaries.find(found->second);
    return said == members_.summaries.end() ? std::string_view() : std::string_view(said->second);
}

std::vector<std::string> NamedMembers::keys() const {
    std::vector<std::string> keys;
    for (const auto& [key, value] : members_.scalars) {
        if (!trim(value).empty()) keys.push_back(key);
    }
    for (const auto& [key, kind] : members_.others) {
        if (kind != "null") keys.push_back(key);
    }
    return keys;
}

std::string shown_names(const std::vector<std::string>& names) {
    std::string shown;
    for (std::size_t i = 0; i < names.size() && i < names_shown; ++i)
        shown += (i == 0 ? "`" : ", `") + std::string(cut_utf8(names[i], longest_name_shown)) + '`';
    return names.size() > names_shown ? shown + ", ..." : shown;
}

}  // namespace fundstelle
