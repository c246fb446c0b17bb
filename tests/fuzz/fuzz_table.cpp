#include <string>
#include <utility>
#include <vector>

#include "common/corpus/csv_rows.hpp"
#include "common/corpus/table.hpp"
#include "common/error.hpp"
#include "common/limits.hpp"
#include "tests/fuzz/invariant.hpp"
#include "tests/fuzz/targets.hpp"

namespace {

using namespace fundstelle;

class TextBytes final : public ByteSource {
  public:
    explicit TextBytes(std::string_view text) : text_(text) {}

    bool read(std::size_t bytes, std::string& out) override {
        const std::string_view part = text_.substr(at_, bytes);
        out += part;
        at_ += part.size();
        return !part.empty();
    }
    std::uint64_t size() const override { return text_.size(); }
    std::uint64_t bytes_read() const override { return at_; }

  private:
    std::string_view text_;
    std::size_t at_ = 0;
};

using Rows = std::vector<std::vector<std::string>>;

/// The rows of a text; those with an open quote are left out.
Rows rows_of(std::string_view text) {
    CsvRows rows(text);
    Rows all;
    std::uint64_t line = 0;
    for (std::vector<std::string> fields; rows.next(fields);) {
        require(rows.line() > line, "the numbers of lines ascend");
        require(!fields.empty(), "a row has a field");
        line = rows.line();
        if (!rows.is_open()) all.push_back(fields);
    }
    return all;
}

std::string written(const Rows& rows) {
    std::string text = "sep=;\n";
    for (const std::vector<std::string>& row : rows) {
        for (const std::string& field : row) {
            text += &field == row.data() ? "\"" : ";\"";
            for (const char sign : field) text += sign == '"' ? std::string("\"\"") : std::string(1, sign);
            text += '"';
        }
        text += '\n';
    }
    return text;
}

}  // namespace

void fundstelle::fuzz_table(std::string_view input) {
    const Limits limits;
    // A carriage return before the end of a row belongs to the line end, in quotes, too.
    Rows rows = rows_of(input);
    for (std::vector<std::string>& row : rows) {
        while (row.back().ends_with('\r')) row.back().pop_back();
    }
    require(rows_of(written(rows)) == rows, "rows that are written are read again");

    TextBytes bytes(input);
    Table table(bytes, limits);
    for (;;) {
        Article article;
        ArticlePart part;
        try {
            if (!table.next(article, part)) return;
            if (part.fault.empty()) require_sound(article, limits);
        } catch (const Error& error) {
            require_fault_of_input(error);
            return;
        }
    }
}
