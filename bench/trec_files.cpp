#include "bench/trec_files.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <functional>
#include <optional>
#include <system_error>
#include <utility>

#include "common/corpus/file.hpp"
#include "common/error.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t line_bytes = 1 << 20;

constexpr const char* qrels_hint =
    "judgements are lines of qid<TAB>docid<TAB>grade, or of: qid 0 docid grade";
constexpr const char* run_hint = "a run has lines of: qid Q0 docid rank score tag";
constexpr const char* queries_hint = "write one query a line: qid<TAB>query";

/// Hands every line with content to `read`, which returns what is wrong with it, or an empty text.
void read_lines(const fs::path& path, const char* hint,
                const std::function<std::string(std::string_view)>& read) {
    std::string fault;
    std::uint64_t number = 0;
    try {
        LineReader lines(path, line_bytes, Openable::any);
        for (LineReader::Step step; fault.empty() && (step = lines.next()) != LineReader::Step::end;) {
            number = lines.number();
            const std::string_view line = number == 1 ? without_byte_order_mark(lines.line()) : lines.line();
            if (step == LineReader::Step::too_long) {
                fault = "the line is too long";
            } else if (!trim(line).empty()) {
                fault = read(line);
            }
        }
    } catch (const Error& error) {
        throw Error(error.kind(), shown_name(path) + " " + error.message(), hint);
    }
    if (fault.empty()) return;
    throw Error(ErrorKind::input, shown_name(path) + ":" + std::to_string(number) + ": " + fault, hint);
}

std::vector<std::string_view> split_at_tabs(std::string_view line) {
    std::vector<std::string_view> fields;
    for (;;) {
        const std::size_t tab = line.find('\t');
        fields.push_back(line.substr(0, tab));
        if (tab == std::string_view::npos) return fields;
        line.remove_prefix(tab + 1);
    }
}

std::vector<std::string_view> split_at_spaces(std::string_view line) {
    constexpr std::string_view spaces = " \t";
    std::vector<std::string_view> fields;
    for (std::size_t begin = line.find_first_not_of(spaces); begin != std::string_view::npos;) {
        const std::size_t end = std::min(line.find_first_of(spaces, begin), line.size());
        fields.push_back(line.substr(begin, end - begin));
        begin = line.find_first_not_of(spaces, end);
    }
    return fields;
}

std::optional<int> whole_number(std::string_view text) {
    int number = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (code != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return number;
}

std::string in_quotes(std::string_view text) {
    return "'" + std::string(text) + "'";
}

std::string add_judgement(const std::string& qid, const std::string& docid, std::string_view grade,
                          Qrels& qrels) {
    const auto number = whole_number(trim(grade));
    if (!number || *number > highest_grade) {
        return "the grade " + in_quotes(grade) + " is no whole number up to " + std::to_string(highest_grade);
    }
    if (qid.empty() || docid.empty()) return "the id of the query or of the document is empty";
    const auto [judged, is_new] = qrels[qid].try_emplace(docid, *number);
    if (is_new || judged->second == *number) return {};
    return "the document " + in_quotes(docid) + " is judged twice, with " + std::to_string(judged->second) +
           " and with " + std::to_string(*number);
}

std::string add_judgement(std::string_view line, Qrels& qrels) {
    if (const auto fields = split_at_tabs(line); fields.size() == 3) {
        return add_judgement(std::string(trim(fields[0])), std::string(trim(fields[1])), fields[2], qrels);
    }
    const auto fields = split_at_spaces(line);
    if (fields.size() != 4) return "neither three fields between tabs nor four between spaces";
    return add_judgement(unescaped(fields[0]), unescaped(fields[2]), fields[3], qrels);
}

using RankedDocument = std::pair<int, std::string>;
using RankedDocuments = std::map<std::string, std::vector<RankedDocument>>;

std::string add_result(std::string_view line, RankedDocuments& found) {
    const auto fields = split_at_spaces(line);
    if (fields.size() != 6) return "not six fields but " + std::to_string(fields.size());
    const auto rank = whole_number(fields[3]);
    if (!rank || *rank < 0) return "the rank " + in_quotes(fields[3]) + " is no whole number";
    found[unescaped(fields[0])].emplace_back(*rank, unescaped(fields[2]));
    return {};
}

std::optional<unsigned> hexadecimal_digit(char digit) {
    if (digit >= '0' && digit <= '9') return static_cast<unsigned>(digit - '0');
    if (digit >= 'A' && digit <= 'F') return static_cast<unsigned>(digit - 'A' + 10);
    if (digit >= 'a' && digit <= 'f') return static_cast<unsigned>(digit - 'a' + 10);
    return std::nullopt;
}

}  // namespace

Qrels read_qrels(const fs::path& path) {
    Qrels qrels;
    read_lines(path, qrels_hint, [&](std::string_view line) { return add_judgement(line, qrels); });
    for (const auto& [qid, grades] : qrels) {
        for (const auto& [docid, grade] : grades) {
            if (grade > 0) return qrels;
        }
    }
    throw Error(ErrorKind::input,
                shown_name(path) + " names no relevant document: there is nothing to measure", qrels_hint);
}

Run read_run(const fs::path& path) {
    RankedDocuments found;
    read_lines(path, run_hint, [&](std::string_view line) { return add_result(line, found); });
    Run run;
    for (auto& [qid, documents] : found) {
        std::sort(documents.begin(), documents.end());
        Ranking& ranking = run[qid];
        for (RankedDocument& document : documents) ranking.push_back(std::move(document.second));
    }
    return run;
}

std::vector<NamedQuery> read_queries(const fs::path& path) {
    QueryFile file = read_query_file(path);
    if (!file.faults.empty()) throw Error(ErrorKind::input, file.faults.front(), queries_hint);
    return std::move(file.queries);
}

std::string unescaped(std::string_view id) {
    std::string plain;
    for (std::size_t i = 0; i < id.size(); ++i) {
        const auto high = id[i] == '%' && i + 2 < id.size() ? hexadecimal_digit(id[i + 1]) : std::nullopt;
        const auto low = high ? hexadecimal_digit(id[i + 2]) : std::nullopt;
        if (low) {
            plain += static_cast<char>(*high * 16 + *low);
            i += 2;
        } else {
            plain += id[i];
        }
    }
    return plain;
}

}  // namespace fundstelle
