#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace fundstelle {

/// Splits a text into rows of fields as RFC 4180 has it: a field between quotes may hold line ends,
/// separators, and quotes twice. What stands behind a closing quote belongs to the field.
class CsvRows {
  public:
    /// `text` must outlive this. The separator of a table is the tab, semicolon, comma or bar that stands
    /// most often between the names in its first row, or what a line `sep=;` before it names; when there is
    /// none of them every row is one field. Lines are numbered from `first_line` on.
    explicit CsvRows(std::string_view text, std::uint64_t first_line = 1);

    /// Reads the next row; false when there are no more.
    bool next(std::vector<std::string>& fields);

    /// Reads the first line of the last row again as a row of its own, in which a field with a quote that is
    /// not closed ends where others do.
    void read_line_again(std::vector<std::string>& fields);

    /// Whether the last row has more than one line, and letters behind a closing quote.
    bool spans_lines() const { return next_line_ > line_ + 1; }
    bool has_odd_quote() const { return has_odd_quote_; }
    /// Whether the last row has a quote that nothing closes; it then ends with its first line, and its fields
    /// mean nothing.
    bool is_open() const { return is_open_; }
    /// The number of the last row's first line, from 1.
    std::uint64_t line() const { return line_; }

  private:
    void read_row(std::vector<std::string>& fields);
    std::string quoted_field();
    std::string plain_field();
    bool at_row_end() const { return at_ == text_.size() || text_[at_] == '\n'; }

    std::string_view text_;
    std::size_t at_ = 0;
    char separator_ = '\n';
    std::size_t begin_ = 0;  ///< of the last row
    bool is_line_ = false;   ///< it is read as one line
    bool has_odd_quote_ = false;
    bool is_open_ = false;
    std::uint64_t line_ = 0;
    std::uint64_t next_line_;
};

}  // namespace fundstelle
