#include "common/store/held_lists.hpp"

#include <algorithm>
#include <bit>
#include <numeric>
#include <span>
#include <utility>

#include "common/error.hpp"

namespace fundstelle {
namespace {

constexpr std::uint32_t bits_of_a_word = 64;

/// Of the places in so many documents there are sketches: phrases look at most of these without a match.
constexpr std::size_t documents_sketched = 1'000;

/// A sketch of more places says little.
constexpr std::size_t places_sketched = 64;

/// As std::popcount, which is a call where the processor need not have it.
std::uint32_t count_bits(std::uint64_t word) {
    word -= word >> 1 & 0x5555555555555555;
    word = (word & 0x3333333333333333) + (word >> 2 & 0x3333333333333333);
    word = (word + (word >> 4)) & 0x0F0F0F0F0F0F0F0F;
    return static_cast<std::uint32_t>(word * 0x0101010101010101 >> 56);
}

/// The number of the first one of `documents` that is `from` or later, looked for from number `at` on in
/// growing steps (Bentley & Yao 1976): most ask for one a little further on.
std::size_t first_from(std::span<const std::uint32_t> documents, std::size_t at, std::uint32_t from) {
    const std::uint32_t* const begin = documents.data();
    std::size_t end = at;
    const bool is_behind = at == 0 || begin[at - 1] < from;
    if (is_behind && (at == documents.size() || begin[at] >= from)) return at;
    if (!is_behind) {
        at = 0;
    } else {
        for (std::size_t step = 1; end < documents.size() && begin[end] < from; step *= 2) {
            at = end + 1;
            end += step;
        }
        end = std::min(end, documents.size());
    }
    return static_cast<std::size_t>(std::lower_bound(begin + at, begin + end, from) - begin);
}

/// Finds documents among those that are held; ascending ones are cheapest.
class HeldDocuments {
  public:
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    explicit HeldDocuments(const HeldPostings& held)
        : documents_(held.documents), bits_(held.bits), before_(held.before) {}

    std::span<const std::uint32_t> all() const { return documents_; }
    std::span<const std::uint64_t> bits() const { return bits_; }

    /// The first one from `from` on; PostingList::no_document when there is none.
    std::uint32_t next(std::uint32_t from) {
        if (!bits_.empty()) return next_bit(from);
        const std::size_t at = first_number(from);
        return at == documents_.size() ? PostingList::no_document : documents_[at];
    }

    /// The number of the first one from `from` on; how many there are when there is none.
    std::size_t first_number(std::uint32_t from) { return at_ = first_from(documents_, at_, from); }

    /// The number of `document`; `none` when it is not among them.
    std::size_t number_of(std::uint32_t document) {
        if (!bits_.empty()) return number_by_bits(document);
        const std::size_t at = first_number(document);
        return at == documents_.size() || documents_[at] != document ? none : at;
    }

  private:
    std::uint32_t next_bit(std::uint32_t from) const {
        std::size_t word = from / bits_of_a_word;
        if (word >= bits_.size()) return PostingList::no_document;
        std::uint64_t rest = bits_[word] & ~std::uint64_t{0} << from % bits_of_a_word;
        while (rest == 0) {
            if (++word == bits_.size()) return PostingList::no_document;
            rest = bits_[word];
        }
        return static_cast<std::uint32_t>(word * bits_of_a_word) +
               static_cast<std::uint32_t>(std::countr_zero(rest));
    }

    std::size_t number_by_bits(std::uint32_t document) const {
        const std::size_t word = document / bits_of_a_word;
        if (word >= bits_.size()) return none;
        const std::uint64_t up_to = bits_.data()[word] << (bits_of_a_word - 1 - document % bits_of_a_word);
        if (up_to >> (bits_of_a_word - 1) == 0) return none;
        return before_.data()[word] + count_bits(up_to) - 1;
    }

    std::span<const std::uint32_t> documents_;
    std::span<const std::uint64_t> bits_;
    std::span<const std::uint32_t> before_;
    std::size_t at_ = 0;
};

class HeldPostingList : public PostingList {
  public:
    explicit HeldPostingList(std::shared_ptr<const HeldPostings> held)
        : held_(std::move(held)), documents_(*held_), frequencies_(held_->frequencies) {}

    std::uint32_t count() const override { return static_cast<std::uint32_t>(documents_.all().size()); }

    std::uint32_t next(std::uint32_t from) override { return documents_.next(from); }

    Postings read(std::uint32_t from, std::uint32_t end, PostingBuffer& /*room*/) override {
        const std::size_t first = documents_.first_number(from);
        const std::size_t behind = documents_.first_number(end);
        return {documents_.all().subspan(first, behind - first), frequencies_.subspan(first, behind - first)};
    }

    std::uint32_t frequency(std::uint32_t document) override {
        const std::size_t number = documents_.number_of(document);
        return number == HeldDocuments::none ? 0 : frequencies_[number];
    }

    bool copy_bits(std::uint32_t first, std::span<std::uint64_t> bits) const override {
        const auto held = documents_.bits();
        if (held.empty()) return false;
        const std::size_t begin = std::min<std::size_t>(first / bits_of_a_word, held.size());
        const auto some = held.subspan(begin, std::min(bits.size(), held.size() - begin));
        std::fill(std::copy(some.begin(), some.end(), bits.begin()), bits.end(), 0);
        return true;
    }

    void look_up(std::span<const std::uint32_t> documents, std::span<const std::uint32_t> names,
                 PostingBuffer& found) override {
        found.clear();
        found.make_room(documents.size());
        std::uint32_t* const found_names = found.documents_end();
        std::uint32_t* const found_numbers = found.numbers_end();
        std::size_t count = 0;
        for (std::size_t i = 0; i < documents.size(); ++i) {
            const std::size_t number = documents_.number_of(documents[i]);
            found_names[count] = names[i];
            found_numbers[count] = static_cast<std::uint32_t>(number);
            count += static_cast<std::size_t>(number != HeldDocuments::none);
        }
        // Apart, as reading what lies far apart goes on better with nothing to decide between.
        for (std::size_t i = 0; i < count; ++i) found_numbers[i] = frequencies_[found_numbers[i]];
        found.add_written(count);
    }

  private:
    std::shared_ptr<const HeldPostings> held_;
    HeldDocuments documents_;
    std::span<const std::uint32_t> frequencies_;
};

/// As PlaceList::sketch has them.
std::uint64_t sketch_of(std::span<const std::uint32_t> places) {
    if (places.size() > places_sketched) return ~std::uint64_t{0};
    std::uint64_t sketch = 0;
    for (const std::uint32_t place : places) sketch |= std::uint64_t{1} << place % 64;
    return sketch;
}

class HeldPlaceList : public PlaceList {
  public:
    explicit HeldPlaceList(std::shared_ptr<const HeldPlaces> held)
        : held_(std::move(held)),
          documents_(*held_->postings),
          ends_(held_->ends),
          places_(held_->places),
          sketches_(held_->sketches) {}

    std::span<const std::uint32_t> in(std::uint32_t document) override {
        const std::size_t number = documents_.number_of(document);
        if (number == HeldDocuments::none) return {};
        return places_.subspan(begin_of(number), ends_[number] - begin_of(number));
    }

    bool sketch(std::span<const std::uint32_t> documents, std::span<std::uint64_t> sketches) override {
        if (sketches_.empty()) return false;
        for (std::size_t i = 0; i < documents.size(); ++i) {
            const std::size_t number = documents_.number_of(documents[i]);
            sketches[i] = number == HeldDocuments::none ? 0 : sketches_[number];
        }
        return true;
    }

  private:
    std::size_t begin_of(std::size_t number) const { return number == 0 ? 0 : ends_[number - 1]; }

    std::shared_ptr<const HeldPlaces> held_;
    HeldDocuments documents_;
    std::span<const std::uint32_t> ends_;
    std::span<const std::uint32_t> places_;
    std::span<const std::uint64_t> sketches_;
};

}  // namespace

std::size_t memory_of_postings(std::size_t documents) {
    const std::size_t lists = 2 * documents * sizeof(std::uint32_t);
    const std::size_t bits = documents * sizeof(std::uint32_t);
    return sizeof(HeldPostings) + lists + bits + bits / 2;
}

std::size_t memory_of(const HeldPostings& held) {
    return sizeof held + 2 * held.documents.size() * sizeof(std::uint32_t) +
           held.bits.size() * (sizeof(std::uint64_t) + sizeof(std::uint32_t));
}

std::size_t memory_of(const HeldPlaces& held) {
    return sizeof held + (held.ends.size() + held.places.size()) * sizeof(std::uint32_t) +
           held.sketches.size() * sizeof(std::uint64_t);
}

std::size_t memory_of_places(const HeldPostings& postings) {
    const std::size_t documents = postings.documents.size();
    const std::size_t places =
        std::accumulate(postings.frequencies.begin(), postings.frequencies.end(), std::size_t{0});
    const std::size_t sketches = documents < documents_sketched ? 0 : documents;
    return sizeof(HeldPlaces) + (documents + places) * sizeof(std::uint32_t) +
           sketches * sizeof(std::uint64_t);
}

std::shared_ptr<const HeldPostings> unpack(PostingList& list) {
    PostingBuffer room;
    const Postings all = list.read(1, PostingList::no_document, room);
    auto held = std::make_shared<HeldPostings>();
    held->documents.assign(all.documents.begin(), all.documents.end());
    held->frequencies.assign(all.numbers.begin(), all.numbers.end());
    const std::size_t words = all.size() == 0 ? 0 : all.documents.back() / bits_of_a_word + 1;
    if (words * sizeof(std::uint64_t) > all.size() * sizeof(std::uint32_t)) return held;
    held->bits.resize(words);
    held->before.reserve(words);
    for (const std::uint32_t document : all.documents)
        held->bits[document / bits_of_a_word] |= std::uint64_t{1} << document % bits_of_a_word;
    std::uint32_t before = 0;
    for (const std::uint64_t word : held->bits) {
        held->before.push_back(before);
        before += count_bits(word);
    }
    return held;
}

std::shared_ptr<const HeldPlaces> unpack(std::shared_ptr<const HeldPostings> postings, PlaceList& list) {
    auto held = std::make_shared<HeldPlaces>();
    const std::vector<std::uint32_t>& documents = postings->documents;
    held->ends.reserve(documents.size());
    held->places.reserve(documents.size());
    const bool sketched = documents.size() >= documents_sketched;
    if (sketched) held->sketches.assign(documents.size(), 0);
    const auto end_others = [&](std::size_t before) {
        held->ends.resize(before, static_cast<std::uint32_t>(held->places.size()));
    };
    std::size_t at = 0;
    std::uint32_t least = 0;
    list.read_all(documents, [&](std::uint32_t document, std::span<const std::uint32_t> places) {
        if (document < least) throw Error(ErrorKind::index, "a table of the index is damaged", damage_hint);
        least = document + 1;
        at = first_from(documents, at, document);
        if (at == documents.size() || documents[at] != document) return;
        end_others(at);
        held->places.insert(held->places.end(), places.begin(), places.end());
        end_others(at + 1);
        if (sketched) held->sketches[at] = sketch_of(places);
    });
    end_others(documents.size());
    held->places.shrink_to_fit();
    held->postings = std::move(postings);
    return held;
}

std::unique_ptr<PostingList> list_of(std::shared_ptr<const HeldPostings> held) {
    return std::make_unique<HeldPostingList>(std::move(held));
}

std::unique_ptr<PlaceList> list_of(std::shared_ptr<const HeldPlaces> held) {
    return std::make_unique<HeldPlaceList>(std::move(held));
}

}  // namespace fundstelle
