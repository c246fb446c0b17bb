#include "common/store/posting_store.hpp"

#include <system_error>
#include <utility>

#include "common/output_file.hpp"
#include "common/store/glass/coding.hpp"
#include "common/store/schema.hpp"

namespace fundstelle {
namespace {

/// More files are merged into one: each takes a buffer when all are read.
constexpr std::size_t most_files = 16;

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

void PostingStore::remove_files() {
    std::error_code ignored;
    for (const Files& files : files_) {
        std::filesystem::remove(files.documents, ignored);
        std::filesystem::remove(files.positions, ignored);
    }
    files_.clear();
}

void PostingStore::clear() {
    remove_files();
    runs_.clear();
    bytes_ = 0;
}

void PostingStore::add(PostingRun&& run) {
    if (!runs_.empty() && bytes_ + run.bytes() > most_bytes_) spill();
    bytes_ += run.bytes();
    runs_.push_back(std::move(run));
}

/// Merges what is in memory into a file, and the files with it when there are many.
void PostingStore::spill() {
    const std::string name = std::string(schema::runs_prefix) + std::to_string(spills_++);
    const Files added = {folder_ / (name + ".documents"), folder_ / (name + ".positions")};
    const bool with_files = files_.size() >= most_files;
    write_stream(merged(&PostingRun::documents, with_files ? &Files::documents : nullptr), added.documents);
    write_stream(merged(&PostingRun::positions, with_files ? &Files::positions : nullptr), added.positions);
    if (with_files) remove_files();
    files_.push_back(added);
    runs_.clear();
    bytes_ = 0;
}

/// The streams of all runs in memory, behind those of all files if `in_file` names one.
RunMerger PostingStore::merged(std::string PostingRun::*in_memory,
                               std::filesystem::path Files::*in_file) const {
    std::vector<RecordReader> streams;
    if (in_file != nullptr) {
        for (const Files& files : files_) streams.emplace_back(files.*in_file);
    }
    for (const PostingRun& run : runs_) streams.emplace_back(std::string_view(run.*in_memory));
    return RunMerger(std::move(streams));
}

RunMerger PostingStore::documents() const {
    return merged(&PostingRun::documents, &Files::documents);
}

RunMerger PostingStore::positions() const {
    return merged(&PostingRun::positions, &Files::positions);
}

}  // namespace fundstelle
