#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace fundstelle::glass {

/// Documents with a number each, cut into chunks as the table of postings holds them: the documents of a term
/// with its frequencies, or all documents with their lengths. In a chunk the number of the first document
/// comes first, then for each other one how many documents lie between it and the one before, and its number.
class ChunkedList {
  public:
    struct Chunk {
        std::uint32_t first = 0;
        std::uint32_t last = 0;
        std::string_view bytes;
    };

    /// Adds a document with a higher id than those before.
    void add(std::uint32_t document, std::uint64_t number);
    void clear();

    std::size_t chunks() const { return ends_.size(); }
    /// The view lives until the next `add` or `clear`.
    Chunk chunk(std::size_t index) const;

  private:
    struct End {
        std::uint32_t first = 0;
        std::uint32_t last = 0;
        std::size_t bytes = 0;
    };

    std::vector<End> ends_;
    std::string bytes_;
};

/// Values of documents in one slot, cut into chunks as the table of postings holds them: the value of the
/// first document, then for each other one how many documents lie between it and the one before, and its
/// value, each with its length before it.
class ValueColumn {
  public:
    struct Chunk {
        std::uint32_t first = 0;
        std::string bytes;
    };

    /// Adds the value, not empty, of a document with a higher id than those before.
    void add(std::uint32_t document, std::string_view value);

    const std::vector<Chunk>& chunks() const { return chunks_; }
    std::uint32_t count() const { return count_; }
    /// By their bytes.
    const std::string& lowest() const { return lowest_; }
    const std::string& highest() const { return highest_; }

  private:
    std::vector<Chunk> chunks_;
    std::uint32_t last_ = 0;
    std::uint32_t count_ = 0;
    std::string lowest_;
    std::string highest_;
};

}  // namespace fundstelle::glass
