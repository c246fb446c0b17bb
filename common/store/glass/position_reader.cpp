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

}  // namespace fundstelle::glass
