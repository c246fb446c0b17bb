#include "common/query/query_file.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <string_view>

#include "common/corpus/file.hpp"
#include "common/error.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

constexpr const char* hint = "write one query a line: qid<TAB>query";

/// The lines that hold the queries read so far, by their names.
using LinesByName = std::map<std::string, std::uint64_t, std::less<>>;

/// Adds the query that line `number` holds; returns what is wrong with it, or an empty text.
std::string add_query(std::string_view line, std::uint64_t number, LinesByName& lines,
                      std::vector<NamedQuery>& queries) {
    const std::size_t tab = line.find('\t');
    if (tab == std::string_view::npos) return "no tab between the name of the query and its words";
    const std::string qid(trim(line.substr(0, tab)));
    if (qid.empty()) return "no name before the tab";
    const auto [first, is_new] = lines.try_emplace(qid, number);
    if (!is_new) return "the name '" + qid + "' stands in line " + std::to_string(first->second) + " already";
    queries.push_back({qid, std::string(line.substr(tab + 1))});
    return {};
}

}  // namespace

QueryFile read_query_file(const std::filesystem::path& path, const Limits& limits) {
    QueryFile file;
    LinesByName lines_by_name;
    try {
        LineReader lines(path, limits.query_line_bytes, Openable::any);
        for (LineReader::Step step; (step = lines.next()) != LineReader::Step::end;) {
            refuse_larger(lines.bytes_read(), limits.named_file_bytes);
            if (lines.number() == 1) refuse_utf16(lines.line());
            const std::string_view line =
                lines.number() == 1 ? without_byte_order_mark(lines.line()) : lines.line();
            std::string fault;
            if (step == LineReader::Step::too_long) {
                fault = "the line is too long";
            } else if (!trim(line).empty()) {
                fault = add_query(line, lines.number(), lines_by_name, file.queries);
            }
            if (file.queries.size() > limits.file_queries) {
                throw Error(ErrorKind::input,
                            "has more than " + std::to_string(limits.file_queries) + " queries");
            }
            if (fault.empty()) continue;
            if (file.faults.size() == limits.file_query_faults) {
                throw Error(ErrorKind::input, "has more than " + std::to_string(limits.file_query_faults) +
                                                  " faulty lines, as line " + std::to_string(lines.number()) +
                                                  ": " + fault);
            }
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
