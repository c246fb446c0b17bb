#pragma once
#include <cstddef>
#include <optional>
#include <string_view>

#include "common/text/byte_range.hpp"

namespace fundstelle {

/// The last heading before byte `offset` of `text` (valid UTF-8), a line without white space at its ends and
/// without what opens it in Markdown: `# Titel`, or in plain text a line that stands alone and names a
/// division by its number, `§ 12 Kündigung`, `Artikel 3`, `Zweiter Abschnitt`, `1.2 Fristen`. Nothing when
/// there is none, or when the line that holds `offset` is one.
std::optional<ByteRange> find_heading(std::string_view text, std::size_t offset);

/// Whether the line that holds byte `offset` of `text` is a heading.
bool is_in_heading(std::string_view text, std::size_t offset);

}  // namespace fundstelle
