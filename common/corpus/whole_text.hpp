#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "common/corpus/article_source.hpp"

namespace fundstelle {

/// The text that `bytes` are, in UTF-8 and without a byte order mark, and of UTF-8 without a character that
/// has no end, on which `notes` gets one. Throws Error (kind input) when they cannot be read, are more than
/// `limit`, or are no text that can be told.
std::string read_text(ByteSource& bytes, std::uint64_t limit, std::vector<std::string>& notes);

/// A file that is one article: a plain text, Markdown or a web page.
class WholeText final : public ArticleSource {
  public:
    WholeText(FileFormat format, ByteSource& bytes, const Limits& limits, const PageReading& pages)
        : format_(format), bytes_(bytes), limits_(limits), pages_(pages) {}

    bool next(Article& article, ArticlePart& part) override;

  private:
    FileFormat format_;
    ByteSource& bytes_;
    const Limits& limits_;
    PageReading pages_;
    bool read_ = false;
};

}  // namespace fundstelle
