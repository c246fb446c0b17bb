#pragma once
#include <optional>
#include <string>
#include <vector>

#include "common/corpus/article_source.hpp"
#include "common/corpus/csv_rows.hpp"

namespace fundstelle {

/// A .csv or .tsv file with an article a row. Its first row, or one behind some lines of a program that say
/// what the file is, names the columns as the members of JSON lines are named; other columns are passed over.
/// A row with a quote that nothing closes, and that would take the next ones, ends with its line, and is
/// noted.
class Table final : public ArticleSource {
  public:
    Table(ByteSource& bytes, const Limits& limits) : bytes_(bytes), limits_(limits) {}

    bool next(Article& article, ArticlePart& part) override;

  private:
    void read_header();
    bool mend_row();
    void read_row(Article& article, ArticlePart& part);

    ByteSource& bytes_;
    const Limits& limits_;
    std::string text_;
    std::optional<CsvRows> rows_;
    std::vector<std::string> columns_;
    std::vector<std::string> fields_;
    std::vector<std::string> notes_;  ///< on the file, to be told with its next row
};

}  // namespace fundstelle
