#include "common/store/posting_store.hpp"

#include <system_error>
#include <utility>

#include "common/output_file.hpp"
#include "common/store/glass/coding.hpp"

namespace fundstelle {
namespace {

/// Writes what `merger` reads as one stream into the file.
void write_stream(RunMerger&& merger, const std::filesystem::path& path) {
    OutputFile file(path);
    RecordWriter records;
    std::string bytes;
    std::string record;
    for (MergedTerm term; merger.next(term);) {
        RunEntries merged;
        bytes.clear();
        for (const RunEntries& entries : term.entries) {
            // Only the first document of a run is told from 0.
            std::string_view rest = entries.bytes;
            glass::append_number(glass::take_number(rest) - merged.last, bytes);
            bytes += rest;
            merged = {merged.count + entries.count, merged.sum + entries.sum, entries.last, {}};
        }
        merged.bytes = bytes;
        record.clear();
        records.append(term.term, merged, record);
        file.append(record);
    }
    file.close();
}

}  // namespace

PostingStore::PostingStore(std::filesystem::path folder, std::size_t bytes)
    : folder_(std::move(folder)), most_bytes_(bytes) {}

PostingStore::~PostingStore() {
    clear();
}

void PostingStore::clear() {
    std::error_code ignored;
    for (const Files& files : files_) {
        std::filesystem::remove(files.documents, ignored);
        std::filesystem::remove(files.positions, ignored);
    }
    files_.clear();
    runs_.clear();
    bytes_ = 0;
}

void PostingStore::add(PostingRun&& run) {
    if (!runs_.empty() && bytes_ + run.bytes() > most_bytes_) spill();
    bytes_ += run.bytes();
    runs_.push_back(std::move(run));
}

void PostingStore::spill() {
    const std::string name = "runs-" + std::to_string(files_.size());
    files_.push_back({folder_ / (name + ".documents"), folder_ / (name + ".positions")});
    std::vector<RecordReader> documents;
    std::vector<RecordReader> positions;
    for (const PostingRun& run : runs_) {
        documents.emplace_back(std::string_view(run.documents));
        positions.emplace_back(std::string_view(run.positions));
    }
    write_stream(RunMerger(std::move(documents)), files_.back().documents);
    write_stream(RunMerger(std::move(positions)), files_.back().positions);
    runs_.clear();
    bytes_ = 0;
}

RunMerger PostingStore::documents() const {
    std::vector<RecordReader> streams;
    for (const Files& files : files_) streams.emplace_back(files.documents);
    for (const PostingRun& run : runs_) streams.emplace_back(std::string_view(run.documents));
    return RunMerger(std::move(streams));
}

RunMerger PostingStore::positions() const {
    std::vector<RecordReader> streams;
    for (const Files& files : files_) streams.emplace_back(files.positions);
    for (const PostingRun& run : runs_) streams.emplace_back(std::string_view(run.positions));
    return RunMerger(std::move(streams));
}

}  // namespace fundstelle
