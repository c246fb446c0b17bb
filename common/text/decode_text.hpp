#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace fundstelle {

/// The text of the file content `bytes` as valid UTF-8 without byte order marks: of UTF-8 as it stands, of
/// UTF-16 and UTF-32 by their marks (of UTF-16 also without one), else of the charset `declared` (a name as
/// in HTML; empty for none), else of the one that makes the most plausible German of it, else of the one that
/// ICU takes it for. Latin-1 is read as Windows-1252, as browsers do. Throws Error (kind input) with the
/// reason when `bytes` are no text, broken UTF-8, or of no charset that can be told. Any thread.
std::string decode_text(std::string bytes, std::string_view declared = {});

/// How many bytes at the end of `bytes` begin a character of UTF-8 that has no end, as where a download was
/// cut off; 0 where all else is not UTF-8 with some letter beyond ASCII, so that they may be another
/// charset's.
std::size_t cut_character(std::string_view bytes);

}  // namespace fundstelle
