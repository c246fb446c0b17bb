#pragma once
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "common/corpus/article.hpp"
#include "common/store/inverter.hpp"

namespace fundstelle {

/// Articles that are worked on together.
struct ArticleBatch {
    std::uint32_t first_document = 1;  ///< id in the index of the first of them; the others follow
    std::vector<Article> articles;
    std::vector<std::vector<Landmark>> landmarks =
        {};                 ///< of the texts of all articles when they are prepared
    std::size_t bytes = 0;  ///< what they take in memory
};

/// A batch made ready to be written.
class PreparedBatch {
  public:
    PreparedBatch() = default;
    PreparedBatch(const PreparedBatch&) = delete;
    PreparedBatch& operator=(const PreparedBatch&) = delete;
    virtual ~PreparedBatch() = default;
};

/// Writes the database of a generation: `prepare` in several threads, everything else in one at a time.
class GenerationWriter {
  public:
    GenerationWriter() = default;
    GenerationWriter(const GenerationWriter&) = delete;
    GenerationWriter& operator=(const GenerationWriter&) = delete;
    virtual ~GenerationWriter() = default;

    /// Does with `batch`, whose terms are `terms`, what can be done without the others.
    virtual std::unique_ptr<PreparedBatch> prepare(const ArticleBatch& batch,
                                                   std::span<const InvertedTerm> terms) const = 0;

    /// Writes what `prepare` of the same writer made, batches in the order of their documents. Throws Error
    /// (kind system).
    virtual void write(PreparedBatch& batch) = 0;

    /// Writes what is left and `metadata`, which makes the database complete. Throws Error (kind system).
    virtual void finish(const std::map<std::string, std::string>& metadata) = 0;
};

/// Writes through Xapian's public functions: the reference for other writers, for every version of Xapian.
std::unique_ptr<GenerationWriter> make_plain_writer(const std::filesystem::path& folder);

/// Writes every table in one pass (store/glass), the same database many times faster. Postings beyond
/// `run_bytes` bytes wait in files in `folder`. Tables are written by `threads` threads, at most two.
std::unique_ptr<GenerationWriter> make_bulk_writer(const std::filesystem::path& folder, std::size_t run_bytes,
                                                   unsigned threads);

/// Why make_bulk_writer must not be used here: the linked Xapian is not 1.4, or makes databases of another
/// format in `folder`, where one is made for trial. Empty when it may be used. Throws Error (kind system).
std::string fault_of_bulk_writing(const std::filesystem::path& folder);

}  // namespace fundstelle
