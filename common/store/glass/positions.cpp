#include "common/store/glass/positions.hpp"

#include "common/store/glass/coding.hpp"

namespace fundstelle::glass {

PositionWriter::PositionWriter(const std::filesystem::path& folder) : file_(folder / "position.glass") {}

void PositionWriter::begin(std::string_view term) {
    key_.clear();
    append_term(term, KeyEnd::open, key_);
    term_bytes_ = key_.size();
}

void PositionWriter::add(std::uint32_t document, std::string_view positions) {
    if (!table_) table_.emplace(file_);
    key_.resize(term_bytes_);
    append_sortable(document, key_);
    table_->add(key_, positions);
}

void PositionWriter::finish(Roots& roots) {
    if (table_) roots.positions = table_->finish();
}

}  // namespace fundstelle::glass
