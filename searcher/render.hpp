#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "searcher/answer.hpp"
#include "searcher/options.hpp"
#include "searcher/text_marks.hpp"

namespace fundstelle {

/// The answer for a person: a line on how many matched, then rank, title, score, id and fields, snippet.
/// Everything that stems from a document is made printable.
std::string render_text(const Answer& answer, const TextStyle& style);

/// A whole document for a person, with the letters `marks` of its text as what matched. Line by line made
/// printable.
std::string render_article(const Article& article, const std::vector<ByteRange>& marks,
                           const TextStyle& style);

/// What stands above the results for a person: how many match, and what else may have been meant.
std::string render_beginning(const Answer& answer);

/// `keyword`, which is printable, as something that matched.
std::string marked_keyword(std::string_view keyword, const TextStyle& style);

/// The concordance for a person: below the same beginning a line for each occurrence, the keywords in one
/// column and the ids in another one.
std::string render_kwic_text(const Answer& answer, const TextStyle& style);

/// The concordance as CSV (RFC 4180) with a header: id, left, keyword, right; made printable.
std::string render_kwic_csv(const Answer& answer);

/// The concordance as one JSON object for each occurrence, each on a line.
std::string render_kwic_json_lines(const Answer& answer);

/// The answer as one JSON object on one line; its members are described in searcher/README.md. What a
/// terminal may act upon is escaped.
std::string render_json(const Answer& answer);

/// The answer as one JSON object for each result, each on a line; nothing when there are none.
std::string render_json_lines(const Answer& answer);

/// The answer as lines `qid Q0 docid rank score tag` of a TREC run; white space, controls and % within an id
/// stand as %XX.
std::string render_trec(const Answer& answer, std::string_view tag);

/// The answer in the format that `options` name.
std::string rendered(const Answer& answer, const SearcherOptions& options);

}  // namespace fundstelle
