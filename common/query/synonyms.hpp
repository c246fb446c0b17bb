#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace fundstelle {

/// Names of one thing, of one word or several, as their author wrote them (UTF-8). At least two.
struct SynonymGroup {
    std::vector<std::string> names;

    bool operator==(const SynonymGroup&) const = default;
};

/// Reads groups of synonyms: one a line, its names separated by `=` or by commas, white space around a name
/// and runs of it within one of no meaning. A line that begins with `#`, and what follows a `#` behind white
/// space, is a comment; empty lines are passed over, a byte order mark before the first and \r at the end of
/// a line too. Throws Error (kind input) at the first line that is no UTF-8, has one name only, an empty
/// name or a name twice; its message begins with `PLACE:LINE: `, `place` being the name of the file.
/// A name that stands in two lines is in both groups. Any thread.
std::vector<SynonymGroup> parse_synonyms(std::string_view text, std::string_view place);

/// The groups of `common/query/synonyms.txt`, which is part of the program. Any thread.
std::vector<SynonymGroup> built_in_synonyms();

/// The content of `common/query/synonyms.txt` at the time of the build.
std::string_view built_in_synonyms_text();

}  // namespace fundstelle
