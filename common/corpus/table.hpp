#pragma once
#include <optional>
#include <string>
#include <vector>

#include "common/corpus/article_source.hpp"
#include "common/corpus/csv_rows.hpp"

namespace fundstelle {

/// A .csv or .tsv file with an article a row. Its first row names the columns as the members of JSON lines
/// are named, in any case; other columns are passed over.
class Table final : public ArticleSource {
  public:
    Table(ByteSource& bytes, const Limits& limits) : bytes_(bytes), limits_(limits) {}

    bool next(Article& article, ArticlePart& part) override;

  private:
    void read_header();
    void read_row(Article& article, ArticlePart& part);

    ByteSource& bytes_;
    const Limits& limits_;
    std::string text_;
    std::optional<CsvRows> rows_;
    std::vector<std::string> columns_;
    std::vector<std::string> fields_;
};

}  // namespace fundstelle
