#include "common/corpus/table.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "common/corpus/json_lines.hpp"
#include "common/corpus/member_names.hpp"
#include "common/corpus/named_members.hpp"
#include "common/corpus/whole_text.hpp"
#include "common/error.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

/// So many lines of a table are looked at for its header: programs put a title and a date before it.
constexpr std::size_t header_lines = 20;

bool is_blank(const std::vector<std::string>& fields) {
    return std::all_of(fields.begin(), fields.end(),
                       [](const std::string& field) { return trim(field).empty(); });
}

/// How many of `fields` are names of what an article says; none where neither its text nor its title is
/// among them.
std::size_t count_names(const std::vector<std::string>& fields) {
    Members columns;
    for (const std::string& field : fields) columns.scalars.emplace(trim(field), "-");
    const NamedMembers named(columns);
    const auto count = [&](const auto& names) {
        return static_cast<std::size_t>(std::count_if(
            names.begin(), names.end(), [&](std::string_view name) { return named.key(name).has_value(); }));
    };
    using namespace member_names;
    const std::size_t telling = count(text) + count(title);
    return telling == 0 ? 0 : telling + count(lead) + count(id) + count(date) + count(author) + count(source);
}

}  // namespace

/// Reads the file up to the row that names its columns: the first one that is not blank, or one of several
/// names below it.
void Table::read_header() {
    text_ = read_text(bytes_, limits_.list_file_bytes, notes_);
    std::vector<std::string> first;
    std::size_t at = 0;
    for (std::uint64_t line = 1; line <= header_lines && at < text_.size(); ++line) {
        rows_.emplace(std::string_view(text_).substr(at), line);
        if (rows_->next(fields_) && !is_blank(fields_)) {
            if (count_names(fields_) > (first.empty() ? 0U : 1U)) {
                for (const std::string& field : fields_) columns_.emplace_back(trim(field));
                return;
            }
            if (first.empty()) first = fields_;
        }
        at = std::min(text_.find('\n', at), text_.size() - 1) + 1;
    }
    if (first.empty()) throw Error(ErrorKind::input, "holds no text");
    for (std::string& field : first) field = trim(field);
    throw Error(ErrorKind::input,
                "its first row names neither a column `text` nor `title`, but " + shown_names(first));
}

/// Whether the row that was read has a quote that was never meant to be closed, which took rows behind it:
/// its first line alone, and the row behind that, have as many fields as there are columns. That line is then
/// the row.
bool Table::mend_row() {
    const bool is_suspect =
        rows_->is_open() ||
        (rows_->spans_lines() && (rows_->has_odd_quote() || fields_.size() != columns_.size()));
    if (!is_suspect || columns_.size() < 2) return false;
    CsvRows trial = *rows_;
    std::vector<std::string> first;
    std::vector<std::string> next;
    trial.read_line_again(first);
    if (first.size() != columns_.size()) return false;
    CsvRows mended = trial;
    if (trial.next(next) && (trial.is_open() || next.size() != columns_.size())) return false;
    *rows_ = mended;
    fields_ = std::move(first);
    return true;
}

void Table::read_row(Article& article, ArticlePart& part) {
    part.notes = std::exchange(notes_, {});
    if (mend_row()) {
        part.notes.emplace_back("has a quote that nothing closes: read to the end of its line");
    } else if (rows_->is_open()) {
        part.fault = "has a quote that nothing closes";
        return;
    }
    Members members;
    for (std::size_t i = 0; i < fields_.size(); ++i) {
        if (trim(fields_[i]).empty()) continue;
        if (i >= columns_.size()) {
            part.fault = "has " + std::to_string(fields_.size()) + " fields, but the first row names " +
                         std::to_string(columns_.size()) + " columns; put fields with separators in quotes";
            return;
        }
        members.scalars[columns_[i]] = std::move(fields_[i]);
    }
    try {
        for (std::string& note : read_members(members, limits_, article))
            part.notes.push_back(std::move(note));
    } catch (const Error& error) {
        part.fault = error.message();
    }
}

bool Table::next(Article& article, ArticlePart& part) {
    if (!rows_) read_header();
    do {
        if (!rows_->next(fields_)) return false;
    } while (!rows_->is_open() && is_blank(fields_));
    part.number = rows_->line();
    read_row(article, part);
    return true;
}

}  // namespace fundstelle
