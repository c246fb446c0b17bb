#include "common/query/query_file.hpp"

#include "common/corpus/file.hpp"
#include "common/error.hpp"
#include "common/limits.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

constexpr const char* hint = "write one query a line: qid<TAB>query";

/// Adds the query that `line` holds; returns what is wrong with it, or an empty text.
std::string add_query(std::string_view line, std::vector<NamedQuery>& queries) {
    const std::size_t tab = line.find('\t');
    if (tab == std::string_view::npos) return "no tab between the name of the query and its words";
    const std::string_view qid = trim(line.substr(0, tab));
    if (qid.empty()) return "no name before the tab";
    queries.push_back({std::string(qid), std::string(line.substr(tab + 1))});
    return {};
}

}  // namespace

QueryFile read_query_file(const std::filesystem::path& path) {
    QueryFile file;
    try {
        LineReader lines(path, Limits{}.query_line_bytes, Openable::any);
        for (LineReader::Step step; (step = lines.next()) != LineReader::Step::end;) {
            if (lines.number() == 1) refuse_utf16(lines.line());
            const std::string_view line =
                lines.number() == 1 ? without_byte_order_mark(lines.line()) : lines.line();
            std::string fault;
            if (step == LineReader::Step::too_long) {
                fault = "the line is too long";
            } else if (!trim(line).empty()) {
                fault = add_query(line, file.queries);
            }
            if (fault.empty()) continue;
            file.faults.push_back(shown_name(path) + ":" + std::to_string(lines.number()) + ": " + fault);
        }
    } catch (const Error& error) {
        throw Error(error.kind(), shown_name(path) + " " + error.message(), hint);
    }
    if (file.queries.empty() && file.faults.empty()) {
        throw Error(ErrorKind::input, shown_name(path) + " holds no query", hint);
    }
    return file;
}

}  // namespace fundstelle
