#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "common/corpus/main_text.hpp"

namespace fundstelle {

/// The text of what an export holds in the markup of web pages: `<p>Der <b>Preis</b> &ouml;...`. Blank lines
/// part paragraphs where no tags do, as WordPress has it. Nothing when `text` (valid UTF-8) is no markup: one
/// that speaks of tags quotes them amid its words. Throws as HtmlTree does.
std::optional<MainText> markup_text(std::string_view text, std::size_t memory_bytes);

/// `line` without tags, and with the letters that its character references stand for; as it is when it has
/// neither. Throws as HtmlTree does.
std::string without_markup(std::string_view line, std::size_t memory_bytes);

}  // namespace fundstelle
