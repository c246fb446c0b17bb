#pragma once
#include <string_view>

// What asks the reader of a page for something. `normal` is the normal form of `line`, a trimmed one.
namespace fundstelle {

/// Whether `line` asks its reader to click, subscribe or consent, or is a publisher's notice.
bool is_call(std::string_view line, std::string_view normal);

/// Whether a call speaks to its reader, rather than a publisher of itself or nobody to anybody.
bool asks_reader(std::string_view line, std::string_view normal);

/// Whether a sentence of `line` speaks to its reader of what a page has: its articles, its newsletter.
bool asks_of_page(std::string_view line);

/// Whether a line that many documents have says something of the page or those who publish it: where it is,
/// what it asks or offers. `normal` is its normal form.
bool speaks_of_page(std::string_view line, std::string_view normal);

/// Whether a line that asks its reader for something may be the headline of an article that does: `Das Abo
/// läuft weiter: So kündigen Sie richtig`.
bool may_head_text_on_pages(std::string_view line);

/// Whether `normal` names something that pages are made of: newsletters, cookies.
bool names_page_subject(std::string_view normal);

/// Whether somebody is quoted: what people say in an article is no request to its reader.
bool quotes(std::string_view line);

/// Whether `line` answers `question`, one on what pages are made of (`Was sind Cookies?`), rather than ask
/// its reader for something.
bool answers(std::string_view question, std::string_view line);

/// Whether `line` begins with such a question, and answers it.
bool answers_itself(std::string_view line);

/// Whether `line` speaks to one who reads it: `du`, `Sie` amid a sentence; `normal` is its normal form.
bool speaks_to_reader(std::string_view line, std::string_view normal);

}  // namespace fundstelle
