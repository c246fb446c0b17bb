#include "common/store/glass/documents.hpp"

#include <algorithm>
#include <utility>

#include "common/store/glass/coding.hpp"

namespace fundstelle::glass {
namespace {

/// The file of a table.
std::filesystem::path table_file(const std::filesystem::path& folder, const char* table) {
    return folder / (std::string(table) + ".glass");
}

}  // namespace

DocumentWriter::DocumentWriter(std::filesystem::path folder)
    : folder_(std::move(folder)), term_lists_(table_file(folder_, "termlist")) {}

void DocumentWriter::add(const Document& document) {
    key_.clear();
    append_sortable(document.id, key_);
    if (!document.data.bytes.empty()) {
        if (!data_) data_.emplace(table_file(folder_, "docdata"));
        data_->add(key_, document.data.bytes, document.data.form);
    }
    term_lists_.add(key_, document.term_list.bytes, document.term_list.form);
    if (!document.values.empty()) {
        slots_.clear();
        std::uint32_t next = 0;
        for (const auto& [slot, value] : document.values) {
            append_number(slot - next, slots_);
            next = slot + 1;
            values_[slot].add(document.id, value);
        }
        key_ += '\0';
        term_lists_.add(key_, slots_);
    }
    lengths_.add(document.id, document.length);
    ++statistics_.documents;
    statistics_.last_document = document.id;
    statistics_.total_length += document.length;
    if (statistics_.shortest == 0 || (document.length != 0 && document.length < statistics_.shortest)) {
        statistics_.shortest = document.length;
    }
    statistics_.longest = std::max(statistics_.longest, document.length);
    statistics_.highest_frequency = std::max(statistics_.highest_frequency, document.highest_frequency);
}

void DocumentWriter::finish(Roots& roots) {
    if (data_) roots.document_data = data_->finish();
    roots.term_lists = term_lists_.finish();
}

}  // namespace fundstelle::glass
