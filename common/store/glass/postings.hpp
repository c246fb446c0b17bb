#pragma once
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include "common/store/glass/documents.hpp"
#include "common/store/glass/table.hpp"

namespace fundstelle::glass {

/// What keys of the table of postings begin with that are no terms: a zero byte of a term is followed by FF.
inline constexpr std::string_view metadata_mark("\0\xC0", 2);
inline constexpr std::string_view slot_mark("\0\xD0", 2);
inline constexpr std::string_view values_mark("\0\xD8", 2);
inline constexpr std::string_view lengths_mark("\0\xE0", 2);

/// Writes the table of postings, whose keys are, in their order:
///
///     00 C0 name            metadata; the tag is their value
///     00 D0 slot            of the values of a slot: how many, the lowest with its length before it, and the
///                           highest unless it is the same
///     00 D8 slot document   a chunk of values (ValueColumn)
///     00 E0 [document]      a chunk of the lengths of the documents (ChunkedList)
///     term [document]       a chunk of the documents of a term (ChunkedList)
///
/// A slot is its number, with 00 D0 in as many bytes as it needs, the lowest first, with 00 D8 as in LEB128.
/// The first chunk of a list has a key without document, and before it in the tag: the number of documents,
/// the sum of their numbers (both 0 for lengths), the first document less 1. Every chunk has before it: `1`
/// when it is the last one of its list, else `0`, and how far its last document is from its first. For one
/// thread at a time.
class PostingWriter {
  public:
    /// Makes the file in `folder`. Throws Error (kind system).
    explicit PostingWriter(const std::filesystem::path& folder);

    /// Writes what stands before the terms; called once, before `add`. Metadata without a value are none.
    /// Throws Error (kind system).
    void begin(const std::map<std::string, std::string>& metadata, const DocumentWriter& documents);

    /// Writes a term greater than those before, with its frequencies in `documents`, of which there are
    /// `count`, and the sum of those. Throws Error (kind system).
    void add(std::string_view term, const ChunkedList& documents, std::uint64_t count, std::uint64_t sum);

    /// Writes what is left. Throws Error (kind system).
    void finish(Roots& roots);

  private:
    void add_slots(const std::map<std::uint32_t, ValueColumn>& values);
    void add_values(const std::map<std::uint32_t, ValueColumn>& values);
    void add_list(const ChunkedList& list, std::uint64_t count, std::uint64_t sum);

    TableWriter table_;
    std::string key_;
    std::string tag_;
};

}  // namespace fundstelle::glass
