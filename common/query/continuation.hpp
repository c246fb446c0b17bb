#pragma once
#include <cstddef>
#include <string_view>

#include "common/text/byte_range.hpp"

namespace fundstelle {

/// How many bytes of `behind` make the word before it the sign of an item: the `.`, `\.` or `)` of `12.`,
/// `b)`, `aa)`, `IV.`; 0 when none do.
std::size_t item_sign_bytes(std::string_view word, std::string_view behind);

/// Whether no sentence and no headline ends with `word`: `der`, `und`, `vom`.
bool leads_on(std::string_view word);

/// Where the numbers and signs begin without which the word at `word` is not to be read: `20. Dezember`,
/// `2. das Haus`, `§ 5`; `word` itself when there are none behind `bound`.
std::size_t begin_with_number(std::string_view text, std::size_t word, std::size_t bound);

/// How far `text` reaches without the numbers and signs at its end that belong to what comes next: `vom 20.`,
/// `das Haus, 2.`, `nach §`.
std::size_t end_without_number(std::string_view text);

/// Whether the sentence `first` of `text` goes on in `next`, the one behind it: nothing ends it, and it leads
/// on by a comma, a colon or its last word, or introduces a list, or `next` begins in lower case.
bool goes_on(std::string_view text, ByteRange first, ByteRange next);

/// Whether a sentence of which nothing is known before it, or behind it, seems to lack a part there.
bool begins_within_sentence(std::string_view sentence);
bool ends_within_sentence(std::string_view sentence);

}  // namespace fundstelle
