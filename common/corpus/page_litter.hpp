#pragma once
#include <string_view>
#include <vector>

namespace fundstelle {

/// The words of `line` (valid UTF-8): what stands between white space, without signs at their ends.
std::vector<std::string_view> words_of(std::string_view line);

/// Whether `line`, trimmed, is no prose at all: an address (of a page or of mail) with hardly a word beside
/// it, or a tag of HTML.
bool is_address_or_tag(std::string_view line);

/// Whether `line`, trimmed, says who wrote or pictured something, or when: `Foto: dpa`, `Von Ada Beispiel`,
/// `Montag, 19.12.2022, 10:30 Uhr`, `Wien, 3. März 2022`; also a label that ends in a colon, or
/// `Pressemitteilung`.
bool is_credit(std::string_view line);

/// Whether `line` is what news agencies put before and behind a report: `APA0123 5 CI 0345 II`.
bool is_wire_header(std::string_view line);

/// Whether `text` is the name of a person: two to four words with capitals, `Lars von der Aue`.
bool is_person_name(std::string_view text);

/// Whether `line`, trimmed, is a path or a row of links: `Start > Sport`, `Menü | Suche | Abo`.
bool is_navigation(std::string_view line);

/// The part of `word` by which it is one of the words that pages ask for consent, navigate and advertise
/// with (`Cookie` of `Cookie-Hinweis`); empty when it is none of them.
std::string_view litter_in(std::string_view word);

}  // namespace fundstelle
