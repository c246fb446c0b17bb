#pragma once
#include <optional>
#include <string_view>

namespace fundstelle {

/// What stands behind the words by which `line` (trimmed) says who wrote or told a text: `Ada Beispiel` of
/// `Von Ada Beispiel`, `Ein Kommentar von Ada Beispiel`, `Von unserer Korrespondentin Ada Beispiel`,
/// `Aufgezeichnet von Ada Beispiel`, `Autorin: Ada Beispiel`. Whether that is a name is for its reader to
/// tell: `Von Mäusen und Menschen` begins alike. Any thread.
std::optional<std::string_view> behind_author_label(std::string_view line);

/// The same of what stands but behind a text: `Das Gespräch führte Ada Beispiel.`, `Interview: Ada Beispiel`.
std::optional<std::string_view> behind_closing_label(std::string_view line);

}  // namespace fundstelle
