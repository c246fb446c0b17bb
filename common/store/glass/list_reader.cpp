#include "common/store/glass/list_reader.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <utility>

#include "common/store/glass/coding.hpp"
#include "common/store/glass/postings.hpp"

namespace fundstelle::glass {
namespace {

// Eight bytes at once are four postings, where every number is less than 128.
constexpr std::uint64_t long_numbers = 0x8080808080808080;
constexpr std::uint64_t first_of_pairs = 0x00FF00FF00FF00FF;
constexpr std::uint64_t ones = 0x0001000100010001;
constexpr std::uint32_t postings_at_once = 4;

/// Of a list with long numbers so many postings are read one by one before it is tried again.
constexpr unsigned most_steps = 4;

/// A sum of 64 bits is read too, and forgotten.
constexpr unsigned most_number_bits = 70;

/// Eight bytes, the first one the lowest.
std::uint64_t load(const unsigned char* at) {
    std::uint64_t bytes = 0;
    for (unsigned i = 0; i < 8; ++i) bytes |= std::uint64_t{at[i]} << (8 * i);
    return bytes;
}

using Words64 [[gnu::vector_size(16)]] = std::uint64_t;
using Words32 [[gnu::vector_size(16)]] = std::uint32_t;
using Words16 [[gnu::vector_size(16)]] = std::uint16_t;

/// How far the documents of four postings, two bytes each, are from the one before them, in 16 bits each.
std::uint64_t distances(std::uint64_t bytes) {
    return ((bytes & first_of_pairs) + ones) * ones;
}

/// Writes four postings behind `document`.
void unpack(std::uint64_t bytes, std::uint32_t document, std::uint32_t* documents, std::uint32_t* numbers) {
    if constexpr (std::endian::native == std::endian::little) {
        const Words16 zero{};
        const auto both = reinterpret_cast<Words16>(Words64{distances(bytes), bytes >> 8 & first_of_pairs});
        const auto four =
            reinterpret_cast<Words32>(__builtin_shufflevector(both, zero, 0, 8, 1, 9, 2, 10, 3, 11)) +
            document;
        const auto four_numbers =
            reinterpret_cast<Words32>(__builtin_shufflevector(both, zero, 4, 12, 5, 13, 6, 14, 7, 15));
        std::memcpy(documents, &four, sizeof four);
        std::memcpy(numbers, &four_numbers, sizeof four_numbers);
    } else {
        for (unsigned shift = 0; shift < 64; shift += 16) {
            document += static_cast<std::uint32_t>(bytes >> shift & 0xFF) + 1;
            *documents++ = document;
            *numbers++ = static_cast<std::uint32_t>(bytes >> (shift + 8) & 0xFF);
        }
    }
}

/// Takes a number off the bytes from `at` to `end`.
inline std::uint32_t take_from(const unsigned char*& at, const unsigned char* end) {
    std::uint32_t number = 0;
    for (unsigned shift = 0; at != end && shift < most_number_bits; shift += 7) {
        const unsigned byte = *at++;
        number |= (byte & 0x7FU) << (shift & 31U);
        if (byte < 0x80) return number;
    }
    throw_damaged();
}

const unsigned char* begin_of(std::string_view bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

}  // namespace

void DocumentNumberBuffer::make_room(std::size_t more) {
    if (size_ + more <= room_) return;
    const std::size_t room = std::max(2 * room_, size_ + more);
    auto larger = std::make_unique_for_overwrite<std::uint32_t[]>(2 * room);
    std::copy_n(documents_.get(), size_, larger.get());
    std::copy_n(documents_.get() + room_, size_, larger.get() + room);
    documents_ = std::move(larger);
    room_ = room;
}

ListReader::ListReader(const TableReader& postings, std::string first_key, std::string chunk_key)
    : cursor_(postings), first_key_(std::move(first_key)), chunk_key_(std::move(chunk_key)) {
    if (cursor_.find(first_key_)) enter_chunk();
}

ListReader ListReader::of_term(const TableReader& postings, std::string_view term) {
    std::string first;
    std::string others;
    append_term(term, KeyEnd::closed, first);
    append_term(term, KeyEnd::open, others);
    return {postings, std::move(first), std::move(others)};
}

ListReader ListReader::of_lengths(const TableReader& postings) {
    return {postings, std::string(lengths_mark), std::string(lengths_mark)};
}

std::uint32_t ListReader::take() {
    return take_from(at_, end_);
}

/// Goes to the first posting of the chunk that the cursor is at.
void ListReader::enter_chunk() {
    const std::string_view key = cursor_.key();
    const std::string_view tag = cursor_.tag();
    at_ = begin_of(tag);
    end_ = at_ + tag.size();
    if (key == first_key_) {
        count_ = take();
        take();  // the sum of the numbers
        chunk_first_ = take() + 1;
    } else {
        chunk_first_ = sortable_number(key.substr(chunk_key_.size()));
    }
    if (at_ == end_) throw_damaged();
    last_chunk_ = *at_++ == '1';
    chunk_last_ = chunk_first_ + take();
    document_ = chunk_first_;
    none_from_ = document_;
    number_ = take();
}

void ListReader::next_chunk() {
    if (!cursor_.next() || !cursor_.key().starts_with(chunk_key_)) throw_damaged();
    enter_chunk();
}

/// Goes to the last chunk that begins with `document` or before, or to the first one.
void ListReader::find_chunk(std::uint32_t document) {
    std::string key = chunk_key_;
    append_sortable(document, key);
    if (!cursor_.find_last(key)) throw_damaged();
    if (cursor_.key() != first_key_ && !cursor_.key().starts_with(chunk_key_)) throw_damaged();
    enter_chunk();
}

/// Goes on posting by posting to the first one of `document` or later, or by `most_steps`. With all that the
/// loop needs at hand: the bytes that are read could be those of this object.
void ListReader::step_to(std::uint32_t document) {
    const unsigned char* at = at_;
    const unsigned char* const end = end_;
    std::uint32_t reached = document_;
    std::uint32_t number = number_;
    for (unsigned steps = 0; reached < document && steps < most_steps; ++steps) {
        if (end - at >= 3) {
            // Most have a byte or two for how far it is, and one for the number.
            const std::size_t bytes = at[0] < 0x80 ? 1 : 2;
            const unsigned passed = (at[0] & 0x7FU) | (bytes == 2 ? static_cast<unsigned>(at[1]) << 7 : 0);
            if (passed < 1U << 14 && at[bytes] < 0x80) {
                reached += passed + 1;
                number = at[bytes];
                at += bytes + 1;
                continue;
            }
        }
        reached += take_from(at, end) + 1;
        number = take_from(at, end);
    }
    at_ = at;
    document_ = reached;
    number_ = number;
}

/// Goes to the first posting of `document` or later, which this chunk has.
void ListReader::skip_to(std::uint32_t document) {
    while (document_ < document) {
        if (!skip<4>(document) && !skip<1>(document)) step_to(document);
    }
}

/// Passes over `words` times four postings where all of them are before `document`; false when not.
template <std::size_t words>
bool ListReader::skip(std::uint32_t document) {
    if (static_cast<std::size_t>(end_ - at_) < 8 * words) return false;
    std::uint64_t all = 0;
    std::uint64_t sums = 0;
    std::uint64_t bytes = 0;
    for (std::size_t i = 0; i < words; ++i) {
        bytes = load(at_ + 8 * i);
        all |= bytes;
        sums += bytes & first_of_pairs;
    }
    if ((all & long_numbers) != 0) return false;
    constexpr auto postings = static_cast<std::uint32_t>(words * postings_at_once);
    const std::uint32_t passed = static_cast<std::uint32_t>(sums * ones >> 48) + postings;
    if (document_ + passed >= document) return false;
    document_ += passed;
    number_ = static_cast<std::uint32_t>(bytes >> 56);
    at_ += 8 * words;
    return true;
}

/// Goes to the first posting of `document` or later; false, staying where it is, when there is none.
bool ListReader::go_to(std::uint32_t document) {
    if (document >= none_from_ && document <= document_) return true;
    if (document > chunk_last_) {
        if (last_chunk_) return false;
        next_chunk();
        if (document > chunk_last_) find_chunk(document);
        if (document > chunk_last_) {
            if (last_chunk_) return false;
            next_chunk();
        }
    } else if (document < document_) {
        if (document < chunk_first_) {
            find_chunk(document);
            if (document > chunk_last_) next_chunk();
        } else {
            enter_chunk();
        }
    }
    skip_to(document);
    none_from_ = document;
    return true;
}

std::uint32_t ListReader::next(std::uint32_t from) {
    return go_to(from) ? document_ : no_document;
}

std::uint32_t ListReader::number_of(std::uint32_t document) {
    return go_to(document) && document_ == document ? number_ : 0;
}

/// Appends from the posting it is at to the last one of the chunk that is before `end`, and goes behind that.
/// With all that the loop needs at hand: what is written could be this object.
void ListReader::read_chunk(std::uint32_t end, DocumentNumberBuffer& out) {
    const unsigned char* at = at_;
    const unsigned char* const last = end_;
    std::uint32_t document = document_;
    std::uint32_t number = number_;
    out.make_room(postings_at_once + 1 + static_cast<std::size_t>(last - at) / 2);
    std::uint32_t* const documents = out.documents_end();
    std::uint32_t* const numbers = out.numbers_end();
    std::size_t count = 0;
    while (document < end) {
        documents[count] = document;
        numbers[count++] = number;
        if (at == last) break;
        if (last - at >= 8) {
            const std::uint64_t bytes = load(at);
            const auto passed = static_cast<std::uint32_t>(distances(bytes) >> 48);
            if ((bytes & long_numbers) == 0 && document + passed < end) {
                // The last one of the four is where it is now.
                unpack(bytes, document, documents + count, numbers + count);
                count += postings_at_once - 1;
                document += passed;
                number = static_cast<std::uint32_t>(bytes >> 56);
                at += 8;
                continue;
            }
        }
        const std::uint32_t passed = take_from(at, last);
        if (passed >= no_document - document) throw_damaged();
        document += passed + 1;
        number = take_from(at, last);
    }
    at_ = at;
    document_ = document;
    number_ = number;
    none_from_ = document;
    out.add_written(count);
}

void ListReader::read(std::uint32_t from, std::uint32_t end, DocumentNumberBuffer& out) {
    if (!go_to(from)) return;
    // Whoever reads relies on documents that ascend from `from` on.
    for (std::uint32_t least = from;; least = document_ + 1) {
        if (least != from) next_chunk();
        if (document_ < least) throw_damaged();
        read_chunk(end, out);
        if (document_ >= end || last_chunk_) return;
    }
}

}  // namespace fundstelle::glass
