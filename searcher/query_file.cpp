#include "searcher/query_file.hpp"

#include "common/corpus/file.hpp"
#include "common/error.hpp"
#include "common/limits.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

std::string fault_of(std::string_view line) {
    const std::size_t tab = line.find('\t');
    if (tab == std::string_view::npos) return "no tab between the name of the query and its words";
    if (trim(line.substr(0, tab)).empty()) return "no name before the tab";
    return {};
}

}  // namespace

QueryFile read_query_file(const std::filesystem::path& path) {
    QueryFile file;
    try {
        LineReader lines(path, Limits{}.json_line_bytes);
        for (LineReader::Step step; (step = lines.next()) != LineReader::Step::end;) {
            const std::string_view line =
                lines.number() == 1 ? without_byte_order_mark(lines.line()) : lines.line();
            if (trim(line).empty()) continue;
            const std::string fault =
                step == LineReader::Step::too_long ? "the line is too long" : fault_of(line);
            if (fault.empty()) {
                const std::size_t tab = line.find('\t');
                file.queries.push_back(
                    {std::string(trim(line.substr(0, tab))), std::string(line.substr(tab + 1))});
            } else {
                file.faults.push_back(path.string() + ":" + std::to_string(lines.number()) + ": " + fault);
            }
        }
    } catch (const Error& error) {
        throw Error(error.kind(), path.string() + " " + error.message(),
                    "name a file with lines of qid<TAB>query");
    }
    return file;
}

}  // namespace fundstelle
