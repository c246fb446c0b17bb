#include "common/corpus/article_source.hpp"

#include "common/corpus/json_file.hpp"
#include "common/corpus/json_lines.hpp"
#include "common/corpus/table.hpp"
#include "common/corpus/whole_text.hpp"

namespace fundstelle {

std::unique_ptr<ArticleSource> open_articles(FileFormat format, ByteSource& bytes, const Limits& limits,
                                             const PageReading& pages) {
    switch (format) {
        case FileFormat::plain_text:
        case FileFormat::markdown:
        case FileFormat::web_page:
            break;
        case FileFormat::json_lines:
            return std::make_unique<JsonLines>(bytes, limits);
        case FileFormat::json:
            return std::make_unique<JsonFile>(bytes, limits);
        case FileFormat::table:
            return std::make_unique<Table>(bytes, limits);
    }
    return std::make_unique<WholeText>(format, bytes, limits, pages);
}

}  // namespace fundstelle
