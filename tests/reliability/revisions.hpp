#pragma once
#include <filesystem>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace fundstelle {

/// How many texts a revision has: few enough that an update of all of them is written in place.
inline constexpr std::size_t revision_texts = 12;

/// Writes the texts of a revision into `folder`: its number stands in every title and every sentence.
void write_revision(const std::filesystem::path& folder, std::size_t revision);

/// The numbers of revisions that stand in a text.
std::set<std::size_t> revisions_in(std::string_view text);

/// What is wrong with an answer, all the texts of which are joined in `text`; empty when it is of one
/// revision.
std::string fault_of_answer(std::string_view text);

}  // namespace fundstelle
