#include <catch2/catch.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>

#include "common/corpus/article.hpp"
#include "common/store/forwarded_tables.hpp"
#include "common/store/index_columns.hpp"
#include "common/store/record.hpp"
#include "tests/scratch_folder.hpp"
#include "tests/unit/database_model.hpp"

namespace fundstelle {
namespace {

/// Counts how often documents are read.
class CountedData : public ForwardedTables {
  public:
    CountedData(std::unique_ptr<Tables> tables, int& read)
        : ForwardedTables(std::move(tables)), read_(read) {}

    std::string data_head(std::uint32_t document, std::size_t bytes) const override {
        ++read_;
        return ForwardedTables::data_head(document, bytes);
    }

  private:
    int& read_;
};

}  // namespace

TEST_CASE(
    "ids that are asked for again are remembered, those of other documents are not confused with them") {
    const auto id_of = [](std::uint32_t document) { return "ordner/" + std::to_string(document) + ".txt"; };
    DatabaseModel model;
    for (const std::uint32_t document : {1U, 2U, 4'097U, 8'193U}) {
        Article article;
        article.id = id_of(document);
        model.documents[document].data = encode_record(article);
    }
    Article long_named;
    long_named.id = std::string(300, 'x');
    model.documents[3].data = encode_record(long_named);
    const ScratchFolder scratch;
    write_by_us(model, scratch.path() / "index");
    int read = 0;
    const CountedData tables(open_glass_tables(scratch.path() / "index"), read);
    IndexColumns columns(tables);
    for (int i = 0; i < 10; ++i) CHECK(columns.id_of(2) == id_of(2));
    CHECK(read == 1);
    for (int i = 0; i < 3; ++i) {
        for (const std::uint32_t document : {1U, 4'097U, 8'193U})
            CHECK(columns.id_of(document) == id_of(document));
        CHECK(columns.id_of(3) == long_named.id);
    }
}

}  // namespace fundstelle
