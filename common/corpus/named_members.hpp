#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/fields.hpp"

namespace fundstelle {

/// Finds members by the names that documents and exports give them (member_names), however these are
/// written: `published_at`, `Published At`, `publishedAt`.
class NamedMembers {
  public:
    /// Of `members`, which must stay in place.
    explicit NamedMembers(const Members& members);

    /// The key of the member with `name`, as field_name writes it; nothing when there is none. One that is
    /// written just so goes before others.
    std::optional<std::string_view> key(std::string_view name) const;

    /// What a member with `name` says as one value: a scalar that is not blank, or a list or an object that
    /// says but one thing; nothing else.
    std::optional<std::string_view> value(std::string_view name) const;

    /// The keys of members that hold, however deep, a text of several words and more than `bytes`, and are
    /// not read: under no known name, or leads of which nothing can be told.
    std::vector<std::string> unknown_texts(std::size_t bytes) const;

    /// The `summary` beside the text in the member with `name`; empty when there is none.
    std::string_view summary(std::string_view name) const;

    /// The keys of all that say something.
    std::vector<std::string> keys() const;

  private:
    const Members& members_;
    std::map<std::string, std::string_view, std::less<>> keys_;
};

/// The first of `names`, each between backticks.
std::string shown_names(const std::vector<std::string>& names);

}  // namespace fundstelle
