#include "common/store/glass/postings.hpp"

#include <utility>

#include "common/store/glass/coding.hpp"

namespace fundstelle::glass {
PostingWriter::PostingWriter(const std::filesystem::path& folder) : table_(folder / "postlist.glass") {}

void PostingWriter::begin(const std::map<std::string, std::string>& metadata,
                          const DocumentWriter& documents) {
    for (const auto& [name, value] : metadata) {
        if (!value.empty()) table_.add(std::string(metadata_mark) + name, value);
    }
    add_slots(documents.values());
    add_values(documents.values());
    key_ = lengths_mark;
    add_list(documents.lengths(), 0, 0);
}

void PostingWriter::add_slots(const std::map<std::uint32_t, ValueColumn>& values) {
    // Numbers of several bytes do not sort as their bytes do.
    std::map<std::string, const ValueColumn*> by_key;
    for (const auto& [slot, column] : values) {
        std::string key(slot_mark);
        for (std::uint32_t rest = slot; rest != 0; rest >>= 8) key += static_cast<char>(rest & 0xFF);
        by_key.emplace(std::move(key), &column);
    }
    for (const auto& [key, column] : by_key) {
        tag_.clear();
        append_number(column->count(), tag_);
        append_bytes(column->lowest(), tag_);
        if (column->highest() != column->lowest()) tag_ += column->highest();
        table_.add(key, tag_);
    }
}

void PostingWriter::add_values(const std::map<std::uint32_t, ValueColumn>& values) {
    std::map<std::string, const ValueColumn*> by_key;
    for (const auto& [slot, column] : values) {
        std::string key(values_mark);
        append_number(slot, key);
        by_key.emplace(std::move(key), &column);
    }
    for (const auto& [key, column] : by_key) {
        for (const ValueColumn::Chunk& chunk : column->chunks()) {
            key_ = key;
            append_sortable(chunk.first, key_);
            table_.add(key_, chunk.bytes);
        }
    }
}

void PostingWriter::add(std::string_view term, const ChunkedList& documents, std::uint64_t count,
                        std::uint64_t sum) {
    key_.clear();
    append_term(term, KeyEnd::closed, key_);
    add_list(documents, count, sum);
}

/// Writes the chunks of a list whose first key is `key_`.
void PostingWriter::add_list(const ChunkedList& list, std::uint64_t count, std::uint64_t sum) {
    const bool term = !key_.starts_with(lengths_mark);
    const std::size_t key_bytes = key_.size();
    for (std::size_t index = 0; index < list.chunks(); ++index) {
        const ChunkedList::Chunk chunk = list.chunk(index);
        key_.resize(key_bytes);
        tag_.clear();
        if (index == 0) {
            append_number(count, tag_);
            append_number(sum, tag_);
            append_number(chunk.first - 1, tag_);
        } else {
            if (term) key_ += '\0';
            append_sortable(chunk.first, key_);
        }
        tag_ += index + 1 == list.chunks() ? '1' : '0';
        append_number(chunk.last - chunk.first, tag_);
        tag_ += chunk.bytes;
        table_.add(key_, tag_);
    }
}

void PostingWriter::finish(Roots& roots) {
    roots.postings = table_.finish();
}

}  // namespace fundstelle::glass
