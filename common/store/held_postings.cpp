#include "common/store/held_postings.hpp"

#include <algorithm>
#include <span>
#include <utility>

#include "common/error.hpp"
#include "common/store/first_from.hpp"

namespace fundstelle {
namespace {

/// Finds documents among those that are held; ascending ones are cheapest.
class HeldDocuments {
  public:
    static constexpr std::size_t none = RankedBits::none;

    explicit HeldDocuments(const HeldPostings& held) : documents_(held.documents), bits_(held.bits) {}

    std::span<const std::uint32_t> all() const { return documents_; }
    const RankedBits& bits() const { return bits_; }

    /// The first one from `from` on; PostingList::no_document when there is none.
    std::uint32_t next(std::uint32_t from) {
        if (!bits_.empty()) return bits_.next(from);
        const std::size_t at = first_number(from);
        return at == documents_.size() ? PostingList::no_document : documents_[at];
    }

    /// The number of the first one from `from` on; how many there are when there is none.
    std::size_t first_number(std::uint32_t from) { return at_ = first_from(documents_, at_, from); }

    /// The number of `document`; `none` when it is not among them.
    std::size_t number_of(std::uint32_t document) {
        if (!bits_.empty()) return bits_.number_of(document);
        const std::size_t at = first_number(document);
        return at == documents_.size() || documents_[at] != document ? none : at;
    }

  private:
    std::span<const std::uint32_t> documents_;
    const RankedBits& bits_;
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
        const auto held = documents_.bits().words();
        if (held.empty()) return false;
        const std::size_t begin = std::min<std::size_t>(first / 64, held.size());
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
        const auto take = [&](std::size_t i, std::size_t number, std::size_t is_there) {
            found_names[count] = names[i];
            found_numbers[count] = static_cast<std::uint32_t>(number);
            count += is_there;
        };
        if (documents_.bits().empty()) {
            for_each_common(documents, take);
        } else {
            documents_.bits().for_each_number(documents, take);
        }
        // Apart, as reading what lies far apart goes on better with nothing to decide between.
        for (std::size_t i = 0; i < count; ++i) found_numbers[i] = frequencies_[found_numbers[i]];
        found.add_written(count);
    }

    void leave(std::vector<std::uint32_t>& documents) override {
        if (!documents_.bits().empty()) {
            documents_.bits().leave(documents);
            return;
        }
        std::size_t left = 0;
        for_each_common(documents,
                        [&](std::size_t i, std::size_t, std::size_t) { documents[left++] = documents[i]; });
        documents.resize(left);
    }

    void mark_held(std::span<const std::uint32_t> documents, std::span<std::uint8_t> held) override {
        if (documents_.bits().empty()) {
            for_each_common(documents, [&](std::size_t i, std::size_t, std::size_t) { held[i] = 1; });
        } else {
            documents_.bits().mark_held(documents, held);
        }
    }

  private:
    /// Calls `take` with the index of each of `documents` that the list has, its number in the list, and 1.
    template <typename Take>
    void for_each_common(std::span<const std::uint32_t> documents, Take&& take) const {
        // The fewer ones are looked for among the others.
        const std::span<const std::uint32_t> own = documents_.all();
        std::size_t at = 0;
        if (own.size() < documents.size()) {
            for (std::size_t i = 0; i < own.size(); ++i) {
                at = first_from(documents, at, own[i]);
                if (at == documents.size()) return;
                if (documents[at] == own[i]) take(at, i, std::size_t{1});
            }
            return;
        }
        for (std::size_t i = 0; i < documents.size(); ++i) {
            at = first_from(own, at, documents[i]);
            if (at == own.size()) return;
            if (own[at] == documents[i]) take(i, at, std::size_t{1});
        }
    }

    std::shared_ptr<const HeldPostings> held_;
    HeldDocuments documents_;
    std::span<const std::uint32_t> frequencies_;
};

}  // namespace

std::size_t memory_of_postings(std::size_t documents) {
    const std::size_t lists = 2 * documents * sizeof(std::uint32_t);
    const std::size_t bits = documents * sizeof(std::uint32_t);
    return sizeof(HeldPostings) + lists + bits + bits / 2;
}

std::size_t memory_of(const HeldPostings& held) {
    return sizeof held + 2 * held.documents.size() * sizeof(std::uint32_t) + held.bits.bytes();
}

std::shared_ptr<const HeldPostings> unpack(PostingList& list) {
    PostingBuffer room;
    const Postings all = list.read(1, PostingList::no_document, room);
    // How rare a term is must not depend on whether it is held.
    if (all.size() != list.count())
        throw Error(ErrorKind::index, "a table of the index is damaged", damage_hint);
    auto held = std::make_shared<HeldPostings>();
    held->documents.assign(all.documents.begin(), all.documents.end());
    held->frequencies.assign(all.numbers.begin(), all.numbers.end());
    if (RankedBits::is_small_for(held->documents)) held->bits = RankedBits(held->documents);
    return held;
}

std::unique_ptr<PostingList> list_of(std::shared_ptr<const HeldPostings> held) {
    return std::make_unique<HeldPostingList>(std::move(held));
}

}  // namespace fundstelle
