#pragma once
#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "common/store/glass/table_reader.hpp"

namespace fundstelle::glass {

/// Documents with a number each, ascending.
struct DocumentNumbers {
    std::span<const std::uint32_t> documents;
    std::span<const std::uint32_t> numbers;  ///< of each of these

    std::size_t size() const { return documents.size(); }
};

/// Room for such, in memory that is kept from one use to the next.
class DocumentNumberBuffer {
  public:
    void clear() { size_ = 0; }
    DocumentNumbers all() const { return {{documents_.get(), size_}, {documents_.get() + room_, size_}}; }

    void add(std::uint32_t document, std::uint32_t number) {
        make_room(1);
        *documents_end() = document;
        *numbers_end() = number;
        ++size_;
    }

    /// Makes room for `more` behind those that there are; `add_written` says how many were put there.
    void make_room(std::size_t more);
    std::uint32_t* documents_end() { return documents_.get() + size_; }
    std::uint32_t* numbers_end() { return documents_.get() + room_ + size_; }
    void add_written(std::size_t count) { size_ += count; }

  private:
    std::unique_ptr<std::uint32_t[]> documents_;  ///< and, behind room for these, their numbers
    std::size_t size_ = 0;
    std::size_t room_ = 0;  ///< for so many documents
};

/// Reads a list of the table of postings (postings.hpp): the documents of a term with its frequencies, or all
/// documents with their lengths. It goes on from where it was, so ascending documents are cheapest. For one
/// thread at a time; every function throws Error (kind index) when the table is damaged.
class ListReader {
  public:
    static constexpr std::uint32_t no_document = std::numeric_limits<std::uint32_t>::max();

    /// The documents of `term`.
    static ListReader of_term(const TableReader& postings, std::string_view term);
    /// All documents.
    static ListReader of_lengths(const TableReader& postings);
    ListReader(const ListReader&) = delete;
    ListReader& operator=(const ListReader&) = delete;

    /// How many documents the list has, as it tells itself; that of lengths says 0.
    std::uint32_t count() const { return count_; }

    /// The first document from `from` on; `no_document` when there is none.
    std::uint32_t next(std::uint32_t from);

    /// Appends the documents from `from` on and before `end`.
    void read(std::uint32_t from, std::uint32_t end, DocumentNumberBuffer& out);

    /// The number of `document`; 0 when the list does not have it.
    std::uint32_t number_of(std::uint32_t document);

  private:
    ListReader(const TableReader& postings, std::string first_key, std::string chunk_key);
    void enter_chunk();
    void find_chunk(std::uint32_t document);
    void next_chunk();
    bool go_to(std::uint32_t document);
    void step_to(std::uint32_t document);
    void skip_to(std::uint32_t document);
    template <std::size_t words>
    bool skip(std::uint32_t document);
    void read_chunk(std::uint32_t end, DocumentNumberBuffer& out);
    std::uint32_t take();

    TableReader::Cursor cursor_;
    std::string first_key_;
    std::string chunk_key_;  ///< what keys of all other chunks begin with
    std::uint32_t count_ = 0;

    // Of the chunk it is in; without a list one that ends before the first document.
    std::uint32_t chunk_first_ = 0;
    std::uint32_t chunk_last_ = 0;
    bool last_chunk_ = true;
    const unsigned char* at_ = nullptr;  ///< behind the posting it is at
    const unsigned char* end_ = nullptr;

    std::uint32_t document_ = 0;   ///< of the posting it is at
    std::uint32_t none_from_ = 0;  ///< from here on to that posting there is no other one
    std::uint32_t number_ = 0;
};

}  // namespace fundstelle::glass
