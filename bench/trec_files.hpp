#pragma once
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "bench/evaluation.hpp"
#include "common/query/query_file.hpp"

/// The files of an evaluation, in the forms of the Text Retrieval Conference (TREC) and with tabs. A file may
/// be a link or a pipe, and `-` is standard input. Each reader passes over empty lines and throws Error (kind
/// input): with the file when it cannot be read, with `FILE:LINE` at the first line that is malformed.
namespace fundstelle {

/// Reads judgements: lines `qid<TAB>docid<TAB>grade` with the ids as they are, or `qid 0 docid grade` with
/// the ids escaped as in a run. A grade is a whole number up to `highest_grade`; a pair of query and document
/// may be judged again, but not otherwise. Also throws when no document is relevant.
Qrels read_qrels(const std::filesystem::path& path);

/// Reads a run: lines `qid Q0 docid rank score tag` with the ids escaped. Documents are ordered by the rank
/// column alone, those of equal rank by the bytes of their ids.
Run read_run(const std::filesystem::path& path);

/// Reads queries: lines `qid<TAB>query`. Also throws when there is none.
std::vector<NamedQuery> read_queries(const std::filesystem::path& path);

/// The id that stands escaped in a TREC file: each %XX (two hexadecimal digits) is that byte; a % before
/// anything else is itself.
std::string unescaped(std::string_view id);

}  // namespace fundstelle
