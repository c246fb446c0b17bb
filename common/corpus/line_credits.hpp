#pragma once
#include <cstddef>
#include <string_view>

namespace fundstelle {

/// Whether `line` (trimmed) says who made a picture: `Foto: Ada Beispiel`; `normal` is its normal form.
bool is_picture_credit(std::string_view line, std::string_view normal);

/// Whether `line` names an agency and behind strokes who made its picture: `KEYSTONE/Ada Beispiel`.
bool is_agency_credit(std::string_view line);

/// Whether `line` is but the initials of who wrote a text, behind those of an agency or another author,
/// between parentheses: `(dpa/abc)`. Units of measure are shorter.
bool is_sign_off(std::string_view line);

/// Where in a caption `line` (trimmed, valid UTF-8) its credit begins: ` - dpa` of `Ada in Minsk. - dpa`,
/// `(Archivbild)`; the size of the line when it has none.
std::size_t caption_credit(std::string_view line);

}  // namespace fundstelle
