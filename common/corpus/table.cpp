#include "common/corpus/table.hpp"

#include <algorithm>
#include <string_view>

#include "common/corpus/field_name.hpp"
#include "common/corpus/json_lines.hpp"
#include "common/corpus/whole_text.hpp"
#include "common/error.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

constexpr std::size_t names_shown = 5;
constexpr std::size_t longest_name_shown = 40;  // bytes

bool is_blank(const std::vector<std::string>& fields) {
    return std::all_of(fields.begin(), fields.end(),
                       [](const std::string& field) { return trim(field).empty(); });
}

std::string column_name(std::string_view field) {
    return field_name(trim(field));
}

/// The first of `columns`.
std::string names_of(const std::vector<std::string>& columns) {
    std::string names;
    for (std::size_t i = 0; i < columns.size() && i < names_shown; ++i)
        names += (i == 0 ? "`" : ", `") + std::string(cut_utf8(columns[i], longest_name_shown)) + '`';
    return columns.size() > names_shown ? names + ", ..." : names;
}

}  // namespace

/// Reads the file and its first row that is not blank.
void Table::read_header() {
    text_ = read_text(bytes_, limits_.list_file_bytes);
    rows_.emplace(text_);
    bool found = false;
    while (!found && rows_->next(fields_)) found = !is_blank(fields_);
    if (!found) throw Error(ErrorKind::input, "holds no text");
    for (const std::string& field : fields_) columns_.push_back(column_name(field));
    for (const char* name :
         {"text", "title", "titel", "headline", "überschrift", "inhalt", "volltext", "body", "content"}) {
        if (std::find(columns_.begin(), columns_.end(), name) != columns_.end()) return;
    }
    throw Error(ErrorKind::input,
                "its first row names neither a column `text` nor `title`, but " + names_of(columns_));
}

void Table::read_row(Article& article, ArticlePart& part) {
    if (rows_->is_open()) {
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
        part.notes = read_members(members, limits_, article);
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
