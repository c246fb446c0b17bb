#pragma once
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "common/corpus/article.hpp"
#include "common/text/analyzer.hpp"

namespace fundstelle {

/// A term of one document as it goes into the index.
struct DocumentTerm {
    std::string_view term;                     ///< with its prefix
    std::uint32_t frequency = 0;               ///< how often it occurs: the within-document frequency (wdf)
    std::span<const std::uint32_t> positions;  ///< ascending; empty for terms that are indexed without
};

/// Turns an article into the terms of the schema: sorted by their bytes, each once. It keeps its memory from
/// one article to the next and serves one thread.
class DocumentInverter {
  public:
    DocumentInverter();
    DocumentInverter(DocumentInverter&&) noexcept;
    DocumentInverter& operator=(DocumentInverter&&) noexcept;
    ~DocumentInverter();

    /// The terms of `article`, whose texts are valid UTF-8; they live until the next call.
    std::span<const DocumentTerm> invert(const Article& article, Analyzer& analyzer);

  private:
    struct State;
    std::unique_ptr<State> state_;
};

/// The term that identifies a document: the prefix and the id; the prefix, `#` and a hash of the id when the
/// id is too long for a term or holds a NUL byte.
std::string id_term(std::string_view id);

}  // namespace fundstelle
