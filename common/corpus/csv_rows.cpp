#include "common/corpus/csv_rows.hpp"

#include <algorithm>

#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

constexpr std::string_view separators = "\t;,|";  // the earlier first where two stand as often

/// The sign that separates the fields of the first row of `text` that is not blank; a line end when none
/// does.
char separator_of(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of("\r\n"), text.size()));
    char best = '\n';
    std::ptrdiff_t most = 0;
    for (const char separator : separators) {
        bool quoted = false;
        std::ptrdiff_t count = 0;
        for (const char sign : text) {
            if (sign == '"') quoted = !quoted;
            if (quoted) continue;
            if (sign == '\n') break;
            count += sign == separator;
        }
        if (count > most) {
            most = count;
            best = separator;
        }
    }
    return best;
}

}  // namespace

CsvRows::CsvRows(std::string_view text, std::uint64_t first_line) : text_(text), next_line_(first_line) {
    constexpr std::string_view label = "sep=";
    const std::string_view first = text.substr(0, text.find_first_of("\r\n"));
    if (first.starts_with(label) && first.size() == label.size() + 1) {
        separator_ = first.back();
        at_ = std::min(text.find('\n'), text.size() - 1) + 1;
        ++next_line_;
    } else {
        separator_ = separator_of(text);
    }
}

bool CsvRows::next(std::vector<std::string>& fields) {
    if (at_ == text_.size()) return false;
    line_ = next_line_;
    begin_ = at_;
    is_open_ = false;
    has_odd_quote_ = false;
    read_row(fields);
    if (is_open_) at_ = std::min(text_.find('\n', begin_), text_.size());
    if (at_ < text_.size()) ++at_;
    next_line_ +=
        static_cast<std::uint64_t>(std::count(text_.begin() + static_cast<std::ptrdiff_t>(begin_),
                                              text_.begin() + static_cast<std::ptrdiff_t>(at_), '\n'));
    return true;
}

void CsvRows::read_line_again(std::vector<std::string>& fields) {
    const std::string_view whole = text_;
    const std::size_t end = std::min(whole.find('\n', begin_), whole.size());
    text_ = whole.substr(0, end);
    at_ = begin_;
    is_line_ = true;
    read_row(fields);
    is_line_ = false;
    is_open_ = false;
    text_ = whole;
    at_ = std::min(end + 1, whole.size());
    next_line_ = line_ + 1;
}

/// Reads the fields of a row up to its line end.
void CsvRows::read_row(std::vector<std::string>& fields) {
    fields.clear();
    for (;;) {
        const bool quoted = at_ < text_.size() && text_[at_] == '"';
        std::string field = quoted ? quoted_field() : std::string();
        const std::string rest = plain_field();
        has_odd_quote_ = has_odd_quote_ || (quoted && trim(rest).size() != 0);
        field += rest;
        if (at_row_end() && field.ends_with('\r')) field.pop_back();
        fields.push_back(std::move(field));
        if (at_row_end()) return;
        ++at_;  // the separator
    }
}

std::string CsvRows::quoted_field() {
    std::string field;
    const std::size_t begin = ++at_;
    for (;;) {
        const std::size_t quote = text_.find('"', at_);
        if (quote == std::string_view::npos && is_line_) {
            at_ = begin;
            return plain_field();
        }
        if (quote == std::string_view::npos) {
            is_open_ = true;
            at_ = text_.size();
            return field;
        }
        field += text_.substr(at_, quote - at_);
        at_ = quote + 1;
        if (at_ == text_.size() || text_[at_] != '"') return field;
        field += '"';
        ++at_;
    }
}

std::string CsvRows::plain_field() {
    std::size_t end = at_;
    while (end < text_.size() && text_[end] != separator_ && text_[end] != '\n') ++end;
    std::string field(text_.substr(at_, end - at_));
    at_ = end;
    return field;
}

}  // namespace fundstelle
