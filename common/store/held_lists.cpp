#include "common/store/held_lists.hpp"

#include <algorithm>
#include <bit>
#include <span>
#include <utility>

namespace fundstelle {
namespace {

constexpr std::uint32_t bits_of_a_word = 64;

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

class HeldPostingList : public PostingList {
  public:
    explicit HeldPostingList(std::shared_ptr<const HeldPostings> held)
        : held_(std::move(held)),
          documents_(held_->documents),
          frequencies_(held_->frequencies),
          bits_(held_->bits) {}

    std::uint32_t count() const override { return static_cast<std::uint32_t>(documents_.size()); }

    std::uint32_t next(std::uint32_t from) override {
        if (!bits_.empty()) return next_bit(from);
        at_ = first_from(documents_, at_, from);
        return at_ == documents_.size() ? no_document : documents_[at_];
    }

    Postings read(std::uint32_t from, std::uint32_t end, PostingBuffer& /*room*/) override {
        const std::size_t first = first_from(documents_, at_, from);
        at_ = first_from(documents_, first, end);
        return {documents_.subspan(first, at_ - first), frequencies_.subspan(first, at_ - first)};
    }

    std::uint32_t frequency(std::uint32_t document) override {
        if (!bits_.empty()) {
            const std::size_t at = number_by_bits(document);
            return at == none ? 0 : frequencies_[at];
        }
        return next(document) == document ? frequencies_[at_] : 0;
    }

    bool copy_bits(std::uint32_t first, std::span<std::uint64_t> bits) const override {
        if (bits_.empty()) return false;
        const std::size_t begin = std::min<std::size_t>(first / bits_of_a_word, bits_.size());
        const auto some = bits_.subspan(begin, std::min(bits.size(), bits_.size() - begin));
        std::fill(std::copy(some.begin(), some.end(), bits.begin()), bits.end(), 0);
        return true;
    }

    void look_up(std::span<const std::uint32_t> documents, std::span<const std::uint32_t> names,
                 PostingBuffer& found) override {
        found.clear();
        found.make_room(documents.size());
        const std::size_t count = bits_.empty()
                                      ? search(documents, names, found.documents_end(), found.numbers_end())
                                      : test(documents, names, found.documents_end(), found.numbers_end());
        found.add_written(count);
    }

  private:
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    std::size_t search(std::span<const std::uint32_t> documents, std::span<const std::uint32_t> names,
                       std::uint32_t* found, std::uint32_t* numbers) const {
        std::size_t count = 0;
        std::size_t at = 0;
        for (std::size_t i = 0; i < documents.size(); ++i) {
            at = first_from(documents_, at, documents[i]);
            if (at == documents_.size()) break;
            found[count] = names[i];
            numbers[count] = frequencies_[at];
            count += static_cast<std::size_t>(documents_[at] == documents[i]);
        }
        return count;
    }

    std::size_t test(std::span<const std::uint32_t> documents, std::span<const std::uint32_t> names,
                     std::uint32_t* found, std::uint32_t* numbers) const {
        std::size_t count = 0;
        for (std::size_t i = 0; i < documents.size(); ++i) {
            const std::size_t at = number_by_bits(documents[i]);
            if (at == none) continue;
            found[count] = names[i];
            numbers[count++] = frequencies_[at];
        }
        return count;
    }

    std::uint32_t next_bit(std::uint32_t from) const {
        std::size_t word = from / bits_of_a_word;
        if (word >= bits_.size()) return no_document;
        std::uint64_t rest = bits_[word] & ~std::uint64_t{0} << from % bits_of_a_word;
        while (rest == 0) {
            if (++word == bits_.size()) return no_document;
            rest = bits_[word];
        }
        return static_cast<std::uint32_t>(word * bits_of_a_word) +
               static_cast<std::uint32_t>(std::countr_zero(rest));
    }

    /// Which one of the documents `document` is.
    std::size_t number_by_bits(std::uint32_t document) const {
        const std::size_t word = document / bits_of_a_word;
        if (word >= bits_.size()) return none;
        const std::uint64_t up_to = bits_[word] << (bits_of_a_word - 1 - document % bits_of_a_word);
        if (up_to >> (bits_of_a_word - 1) == 0) return none;
        return held_->before[word] + static_cast<std::size_t>(std::popcount(up_to)) - 1;
    }

    std::shared_ptr<const HeldPostings> held_;
    std::span<const std::uint32_t> documents_;
    std::span<const std::uint32_t> frequencies_;
    std::span<const std::uint64_t> bits_;
    std::size_t at_ = 0;
};

class HeldPlaceList : public PlaceList {
  public:
    explicit HeldPlaceList(std::shared_ptr<const HeldPlaces> held)
        : held_(std::move(held)), documents_(held_->documents) {}

    std::span<const std::uint32_t> in(std::uint32_t document) override {
        at_ = first_from(documents_, at_, document);
        if (at_ == documents_.size() || documents_[at_] != document) return {};
        const std::size_t begin = at_ == 0 ? 0 : held_->ends[at_ - 1];
        return std::span(held_->places).subspan(begin, held_->ends[at_] - begin);
    }

  private:
    std::shared_ptr<const HeldPlaces> held_;
    std::span<const std::uint32_t> documents_;
    std::size_t at_ = 0;
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
    const std::size_t numbers = held.documents.size() + held.ends.size() + held.places.size();
    return sizeof held + numbers * sizeof(std::uint32_t);
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
        before += static_cast<std::uint32_t>(std::popcount(word));
    }
    return held;
}

std::shared_ptr<const HeldPlaces> unpack(const std::vector<std::uint32_t>& documents, PlaceList& list) {
    auto held = std::make_shared<HeldPlaces>();
    held->documents = documents;
    held->ends.reserve(documents.size());
    held->places.reserve(documents.size());
    for (const std::uint32_t document : documents) {
        const std::span<const std::uint32_t> places = list.in(document);
        held->places.insert(held->places.end(), places.begin(), places.end());
        held->ends.push_back(static_cast<std::uint32_t>(held->places.size()));
    }
    held->places.shrink_to_fit();
    return held;
}

std::unique_ptr<PostingList> list_of(std::shared_ptr<const HeldPostings> held) {
    return std::make_unique<HeldPostingList>(std::move(held));
}

std::unique_ptr<PlaceList> list_of(std::shared_ptr<const HeldPlaces> held) {
    return std::make_unique<HeldPlaceList>(std::move(held));
}

}  // namespace fundstelle
