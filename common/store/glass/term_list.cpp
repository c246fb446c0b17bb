#include "common/store/glass/term_list.hpp"

#include <algorithm>

#include "common/store/glass/coding.hpp"

namespace fundstelle::glass {

void TermList::add(std::string_view term, std::uint32_t frequency) {
    if (terms_ == 0) {
        bytes_ += static_cast<char>(term.size());
        bytes_ += term;
        append_number(frequency, bytes_);
    } else {
        const auto differ = std::mismatch(term.begin(), term.end(), last_.begin(), last_.end());
        const auto shared = static_cast<std::size_t>(differ.first - term.begin());
        const std::uint64_t both = (std::uint64_t{frequency} + 1) * (last_.size() + 1) + shared;
        const bool in_one_byte = both <= 0xFF;
        bytes_ += static_cast<char>(in_one_byte ? both : shared);
        bytes_ += static_cast<char>(term.size() - shared);
        bytes_ += term.substr(shared);
        if (!in_one_byte) append_number(frequency, bytes_);
    }
    last_ = term;
    ++terms_;
    length_ += frequency;
    highest_frequency_ = std::max(highest_frequency_, frequency);
}

std::string TermList::entry() const {
    std::string entry;
    if (terms_ == 0) return entry;
    entry.reserve(bytes_.size() + 12);
    append_number(length_, entry);
    append_number(terms_, entry);
    return entry += bytes_;
}

}  // namespace fundstelle::glass
