#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace fundstelle::glass {

/// The terms of a document as its entry in the table of term lists, which readers list a document's terms by.
///
/// The entry is the length of the document, the number of terms, and the terms in ascending order: what one
/// shares with the term before it in a byte, the number of its other bytes in a byte, these, and its
/// frequency. Where (frequency + 1) * (bytes of the term before + 1) + shared fits a byte, that byte says
/// both. The first term has its number of bytes and no byte for what it shares. A document without terms has
/// an empty entry.
class TermList {
  public:
    /// Adds a term greater than those before, of at most 245 bytes, which must stay where it is until the
    /// next call.
    void add(std::string_view term, std::uint32_t frequency);

    /// Sum of the frequencies: the length of the document.
    std::uint64_t length() const { return length_; }
    std::uint32_t highest_frequency() const { return highest_frequency_; }

    std::string entry() const;

  private:
    std::string bytes_;  ///< of the terms
    std::string_view last_;
    std::uint64_t length_ = 0;
    std::uint32_t terms_ = 0;
    std::uint32_t highest_frequency_ = 0;
};

}  // namespace fundstelle::glass
