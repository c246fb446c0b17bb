#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "common/corpus/article.hpp"
#include "common/limits.hpp"

namespace fundstelle {

/// Fills `article` from the content of a Markdown file, valid UTF-8. A front matter (YAML between two lines
/// of `---` at the very beginning) gives title and fields, what follows it is the text. Without a title
/// there, the first heading is the title, else the first meaningful line, both without inline markup. Returns
/// what is wrong with the front matter, as notes with their places. One that is not YAML is read line by
/// line: of every `key: value` in the first column the value counts as it stands, without its quotes when it
/// is wholly quoted.
std::vector<std::string> read_markdown(std::string_view content, const Limits& limits, Article& article);

}  // namespace fundstelle
