#pragma once
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/output_file.hpp"
#include "common/store/inverter.hpp"

namespace fundstelle {

/// Postings on their way into an index: two streams of records, one with the documents of each term and its
/// frequencies in these, one with its positions, each with the terms ascending. They are read apart, by two
/// threads.
///
/// A record is what the term shares with the term before it, how many other bytes it has and these, then
/// `count`, `sum` and `last`, then the length of its entries, and these. An entry is how far the document is
/// from the one before (from 0), and its frequency, or its positions as the index holds them with their
/// length before them. Numbers are LEB128.
struct PostingRun {
    std::string documents;
    std::string positions;

    std::size_t bytes() const { return documents.capacity() + positions.capacity(); }
};

/// A run of the terms of a batch whose first document has the id `first_document`.
PostingRun make_run(std::span<const InvertedTerm> terms, std::uint32_t first_document);

/// The documents of a term, or its positions in them.
struct RunEntries {
    std::uint64_t count = 0;  ///< documents
    std::uint64_t sum = 0;    ///< of the frequencies; 0 for positions
    std::uint32_t last = 0;   ///< the last document
    std::string_view bytes;
};

/// A term of a run.
struct RunRecord {
    std::string term;
    RunEntries entries;  ///< live until the next record is read
};

/// Writes the records of a stream behind one another, into a text or a file.
class RecordWriter {
  public:
    /// The record of a term greater than those before, appended to `out`.
    void append(std::string_view term, const RunEntries& entries, std::string& out);

  private:
    std::string last_;
};

/// Reads the records of a stream one after another, in memory or in a file. For one thread at a time.
class RecordReader {
  public:
    /// Reads `stream`, which must stay.
    explicit RecordReader(std::string_view stream);
    /// Reads a file from its beginning. Throws Error (kind input) when it cannot be opened.
    explicit RecordReader(const std::filesystem::path& file);
    RecordReader(RecordReader&&) noexcept;
    RecordReader& operator=(RecordReader&&) noexcept;
    ~RecordReader();

    /// The next record; false at the end. Throws Error: kind input when the file cannot be read, system when
    /// it was cut off.
    bool next(RunRecord& record);

  private:
    struct File;
    bool have(std::size_t bytes);

    std::string_view rest_;
    std::unique_ptr<File> file_;
};

}  // namespace fundstelle
