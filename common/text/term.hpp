#pragma once
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <span>
#include <string>
#include <string_view>

#include "common/text/byte_range.hpp"

namespace fundstelle {

enum class TermKind : std::uint8_t {
    exact,    ///< the word as it is spelt, folded: `häuser`
    stem,     ///< what its inflected forms share: `haus`
    part,     ///< the stem of a part of a compound: `haus` of `haustür`
    variant,  ///< the stem of another word that it is found by: `eukommission` of `EU-Kommission`
};

/// Room that every term leaves for the prefixes of the index.
inline constexpr std::size_t prefix_bytes = 8;

/// One way in which a word can be found.
struct Term {
    std::string_view text;  ///< folded UTF-8, at most Limits::term_bytes less prefix_bytes
    TermKind kind = TermKind::stem;
    ByteRange
        letters;  ///< of a part its own letters, else: the bytes of the word, counted from its first, that a
                  ///< reader should see marked; of a word longer than Limits::word_bytes its beginning
};

/// The terms of one word, packed into few bytes and unpacked one by one as they are read. A view.
///
/// The packed form stands right behind a key, which is mostly the word itself: how many terms there are; the
/// number of bytes of further texts, and these; then for each term a number made of its kind (2 bits),
/// whether its letters are not the whole word (1 bit) and the length of its text; the offset of its text in
/// the key and the further texts, as if these stood side by side; and, of those that are not the whole word,
/// where its letters begin and how many bytes they are. Numbers take seven bits a byte, the lowest first.
class TermList {
  public:
    class Iterator {
      public:
        using iterator_category = std::input_iterator_tag;
        using value_type = Term;
        using difference_type = std::ptrdiff_t;
        using pointer = const Term*;
        using reference = const Term&;

        Iterator() = default;
        const Term& operator*() const { return term_; }
        const Term* operator->() const { return &term_; }
        Iterator& operator++() {
            if (--left_ > 0) unpack();
            return *this;
        }
        void operator++(int) { ++*this; }
        friend bool operator==(const Iterator& a, const Iterator& b) { return a.left_ == b.left_; }

      private:
        friend class TermList;
        explicit Iterator(const TermList& list);
        void unpack();

        std::size_t left_ = 0;  ///< terms from here to the end
        const char* code_ = nullptr;
        std::string_view key_;
        const char* texts_ = nullptr;
        std::size_t word_bytes_ = 0;
        Term term_;
    };

    /// No terms.
    TermList() = default;

    /// Those whose packed form stands right behind `key`, of a word of `word_bytes` bytes.
    TermList(std::string_view key, std::size_t word_bytes) : key_(key), word_bytes_(word_bytes) {}

    std::size_t size() const;
    bool empty() const { return size() == 0; }
    Iterator begin() const { return Iterator(*this); }
    Iterator end() const { return {}; }
    Term front() const { return *begin(); }

  private:
    std::string_view key_;
    std::size_t word_bytes_ = 0;
};

/// Appends the packed form that TermList reads behind `key`, for a word of `word_bytes` bytes, to `out`.
void pack_terms(std::span<const Term> terms, std::string_view key, std::size_t word_bytes, std::string& out);

namespace packed {

/// Reads a number and moves behind it.
inline std::size_t number(const char*& code) {
    auto byte = static_cast<unsigned char>(*code++);
    std::size_t value = byte & 0x7FU;
    for (unsigned shift = 7; byte >= 0x80; shift += 7) {
        byte = static_cast<unsigned char>(*code++);
        value |= static_cast<std::size_t>(byte & 0x7FU) << shift;
    }
    return value;
}

inline constexpr std::size_t kind_bits = 3;
inline constexpr std::size_t piece_bit = 4;
inline constexpr unsigned size_shift = 3;

}  // namespace packed

inline std::size_t TermList::size() const {
    if (key_.data() == nullptr) return 0;
    const char* code = key_.data() + key_.size();
    return packed::number(code);
}

inline TermList::Iterator::Iterator(const TermList& list) : key_(list.key_), word_bytes_(list.word_bytes_) {
    if (key_.data() == nullptr) return;
    code_ = key_.data() + key_.size();
    left_ = packed::number(code_);
    const std::size_t text_bytes = packed::number(code_);
    texts_ = code_;
    code_ += text_bytes;
    if (left_ > 0) unpack();
}

inline void TermList::Iterator::unpack() {
    const std::size_t head = packed::number(code_);
    const std::size_t offset = packed::number(code_);
    const char* const text = offset < key_.size() ? key_.data() + offset : texts_ + (offset - key_.size());
    term_.text = {text, head >> packed::size_shift};
    term_.kind = static_cast<TermKind>(head & packed::kind_bits);
    term_.letters = {0, word_bytes_};
    if ((head & packed::piece_bit) == 0) return;
    term_.letters.begin = packed::number(code_);
    term_.letters.end = term_.letters.begin + packed::number(code_);
}

}  // namespace fundstelle
