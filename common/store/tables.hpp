#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/store/glass/list_reader.hpp"

namespace fundstelle {

/// Some documents with how often a term occurs in each.
using Postings = glass::DocumentNumbers;

/// Room for such.
using PostingBuffer = glass::DocumentNumberBuffer;

/// The documents of a term. It goes on from where it was, so ascending documents are cheapest. For one thread
/// at a time.
class PostingList {
  public:
    static constexpr std::uint32_t no_document = glass::ListReader::no_document;

    PostingList() = default;
    PostingList(const PostingList&) = delete;
    PostingList& operator=(const PostingList&) = delete;
    virtual ~PostingList() = default;

    /// How many documents there are.
    virtual std::uint32_t count() const = 0;
    /// The first document from `from` on; `no_document` when there is none.
    virtual std::uint32_t next(std::uint32_t from) = 0;
    /// The documents from `from` on and before `end`. What was in `room` is lost; they may lie there, or stay
    /// as long as this.
    virtual Postings read(std::uint32_t from, std::uint32_t end, PostingBuffer& room) = 0;
    /// Replaces `bits` by those of the documents from `first` on, a multiple of 64: the lowest bit of the
    /// first one is its. Does nothing and returns false where the list does not know its documents as bits.
    virtual bool copy_bits(std::uint32_t /*first*/, std::span<std::uint64_t> /*bits*/) const { return false; }
    /// How often the term occurs in `document`: 0 when it does not.
    virtual std::uint32_t frequency(std::uint32_t document) = 0;
    /// Replaces `found` by those of `documents`, which ascend, that the list has: each is called by its one
    /// of `names`, of which there are as many.
    virtual void look_up(std::span<const std::uint32_t> documents, std::span<const std::uint32_t> names,
                         PostingBuffer& found) {
        found.clear();
        for (std::size_t i = 0; i < documents.size(); ++i) {
            if (next(documents[i]) == documents[i]) found.add(names[i], frequency(documents[i]));
        }
    }
    /// Leaves those of `documents`, which ascend, that the list has.
    virtual void leave(std::vector<std::uint32_t>& documents) {
        std::erase_if(documents, [this](std::uint32_t document) { return next(document) != document; });
    }
    /// Makes those of `held` 1 whose one of `documents`, which ascend and are as many, the list has.
    virtual void mark_held(std::span<const std::uint32_t> documents, std::span<std::uint8_t> held) {
        for (std::size_t i = 0; i < documents.size(); ++i) {
            if (next(documents[i]) == documents[i]) held[i] = 1;
        }
    }
};

/// Where a term stands in documents. Ascending documents are cheapest. For one thread at a time.
class PlaceList {
  public:
    /// A sketch that says nothing.
    static constexpr std::uint64_t anywhere = ~std::uint64_t{0};
    /// The remainders of sketches: a bit for each.
    static constexpr std::uint32_t modulus = 64;
    /// Those of second sketches: coprime to the others, so that the two seldom deceive together.
    static constexpr std::uint32_t other_modulus = 61;

    PlaceList() = default;
    PlaceList(const PlaceList&) = delete;
    PlaceList& operator=(const PlaceList&) = delete;
    virtual ~PlaceList() = default;

    /// The positions of the term in `document`, ascending; none when it has none. They stay until another
    /// document is asked for, of this or another list of the term.
    virtual std::span<const std::uint32_t> in(std::uint32_t document) = 0;
    /// Replaces `sketches` by one for each of `documents`, which ascend: a bit for every remainder by
    /// `modulus` that a position there has, `anywhere` where there are more than 64 positions or these are
    /// not at hand. Does nothing and returns false where the list has none at hand.
    virtual bool sketch(std::span<const std::uint32_t> /*documents*/, std::span<std::uint64_t> /*sketches*/) {
        return false;
    }
    /// Replaces `sketches` by others for each of `documents`, which ascend: by remainders by `other_modulus`,
    /// `anywhere` where there is none at hand.
    virtual void sketch_otherwise(std::span<const std::uint32_t> /*documents*/,
                                  std::span<std::uint64_t> sketches) {
        std::fill(sketches.begin(), sketches.end(), anywhere);
    }
    /// Replaces `places` by what `in` would say of each of `documents`, which ascend, where that need not be
    /// read any more; elsewhere by a span without data. They stay until something else is asked of
    /// this list or another one of the term.
    virtual void at_hand(std::span<const std::uint32_t> /*documents*/,
                         std::span<std::span<const std::uint32_t>> places) {
        std::fill(places.begin(), places.end(), std::span<const std::uint32_t>());
    }
};

/// What searching reads of the database of a generation, which is never changed: terms with their prefixes,
/// values and data as schema.hpp has them, documents by their number from 1 on. Every function throws Error
/// (kind index) when it meets damage. For one thread at a time.
class Tables {
  public:
    Tables() = default;
    Tables(const Tables&) = delete;
    Tables& operator=(const Tables&) = delete;
    virtual ~Tables() = default;

    virtual std::uint32_t documents() const = 0;
    /// The highest number of a document, or more.
    virtual std::uint32_t last_document() const = 0;
    /// Sum of the lengths of all documents.
    virtual std::uint64_t total_length() const = 0;
    /// Lengths by document, from 0 to the last one; 0 where there is none.
    virtual std::vector<std::uint32_t> lengths() const = 0;

    /// Lives no longer than this.
    virtual std::unique_ptr<PostingList> postings(const std::string& term) const = 0;
    /// In how many documents a term occurs.
    virtual std::uint32_t frequency(const std::string& term) const = 0;
    /// Lives no longer than this.
    virtual std::unique_ptr<PlaceList> places(const std::string& term) const = 0;

    virtual std::string metadata(const std::string& name) const = 0;
    /// Empty when there is no such document.
    virtual std::string data(std::uint32_t document) const = 0;
    /// The first `bytes` of that, all where there are not as many.
    virtual std::string data_head(std::uint32_t document, std::size_t bytes) const {
        return data(document).substr(0, bytes);
    }
    /// Calls `take` with every document that has a value in `slot`, ascending, and the value.
    virtual void values(std::uint32_t slot,
                        const std::function<void(std::uint32_t, std::string_view)>& take) const = 0;
    /// Calls `take` with every term that begins with `prefix`, ascending by bytes, and in how many documents
    /// it occurs, until it returns false.
    virtual void terms(const std::string& prefix,
                       const std::function<bool(std::string_view, std::uint32_t)>& take) const = 0;
};

/// The tables of the generation in `folder` as our own reader of Xapian's format sees them; null when it is
/// another format. Throws Error (kind system) when files cannot be read.
std::unique_ptr<Tables> open_glass_tables(const std::filesystem::path& folder);

/// The same through Xapian's functions: slower, for what our reader does not know. Throws Error (kind index)
/// when Xapian does not either.
std::unique_ptr<Tables> open_xapian_tables(const std::filesystem::path& folder);

}  // namespace fundstelle
