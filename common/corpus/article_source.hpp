#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "common/corpus/article.hpp"
#include "common/corpus/file.hpp"
#include "common/corpus/file_kind.hpp"
#include "common/limits.hpp"

namespace fundstelle {

/// A part of a file that is an article, or should have been one.
struct ArticlePart {
    std::uint64_t number =
        0;              ///< of its line or its place in a list, from 1; 0 for a file that is one article
    std::string fault;  ///< why it is no article; empty when it is one
    std::vector<std::string> notes;  ///< on what was read, but not as its author meant it
};

/// The articles of one file, wherever its bytes come from. For one thread at a time.
class ArticleSource {
  public:
    ArticleSource() = default;
    ArticleSource(const ArticleSource&) = delete;
    ArticleSource& operator=(const ArticleSource&) = delete;
    virtual ~ArticleSource() = default;

    /// Reads the next part, and into `article`, which is empty, what it says when it has no fault; false when
    /// there are no more. Its id stays empty when the part states none. Throws Error (kind input) when the
    /// rest of the file cannot be read.
    virtual bool next(Article& article, ArticlePart& part) = 0;
};

/// Reads `bytes`, which must outlive what is returned, as a file of `format`; a web page as `pages` says.
std::unique_ptr<ArticleSource> open_articles(FileFormat format, ByteSource& bytes, const Limits& limits,
                                             const PageReading& pages = {});

}  // namespace fundstelle
