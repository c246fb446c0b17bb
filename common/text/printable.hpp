#pragma once
#include <string>
#include <string_view>

namespace fundstelle {

/// Appends `text` to `out` in a form that is safe to write to a terminal, on one line: white space of any
/// kind becomes one space each; control characters (C0, DEL, C1), bidirectional controls (Unicode 15,
/// UAX 9: LRM, RLM, ALM, embeddings, overrides, isolates), and bytes that are not UTF-8 become U+FFFD.
/// Everything that stems from a document, a file name or a query goes through here.
void append_printable(std::string_view text, std::string& out);

/// The same as a new text.
std::string printable(std::string_view text);

}  // namespace fundstelle
