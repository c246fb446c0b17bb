#include "common/store/glass/position_reader.hpp"

#include "common/store/glass/coding.hpp"

namespace fundstelle::glass {

PositionReader::PositionReader(const TableReader& positions, std::string_view term) : cursor_(positions) {
    append_term(term, KeyEnd::open, key_);
    term_bytes_ = key_.size();
}

void PositionReader::read(std::uint32_t document, std::vector<std::uint32_t>& positions) {
    key_.resize(term_bytes_);
    append_sortable(document, key_);
    positions.clear();
    if (cursor_.find(key_)) read_positions(cursor_.tag(), positions);
}

void PositionReader::read_all(
    const std::function<void(std::uint32_t, std::span<const std::uint32_t>)>& take) {
    key_.resize(term_bytes_);
    std::vector<std::uint32_t> positions;
    for (bool more = cursor_.find_first(key_); more && cursor_.key().starts_with(key_);
         more = cursor_.next()) {
        positions.clear();
        read_positions(cursor_.tag(), positions);
        take(sortable_number(cursor_.key().substr(term_bytes_)), positions);
    }
}

}  // namespace fundstelle::glass
