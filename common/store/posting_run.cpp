#include "common/store/posting_run.hpp"

#include <algorithm>
#include <utility>

#include "common/corpus/file.hpp"
#include "common/error.hpp"
#include "common/store/glass/coding.hpp"

namespace fundstelle {
namespace {

constexpr std::size_t read_bytes = 256 << 10;
/// What stands before the entries of a record is never longer: a term and five numbers.
constexpr std::size_t longest_head = 400;

Error cut_off() {
    return {ErrorKind::system, "a temporary file of the build is shorter than what was written to it",
            "check the disk, and run the same command again"};
}

}  // namespace

PostingRun make_run(std::span<const InvertedTerm> terms, std::uint32_t first_document) {
    PostingRun run;
    RecordWriter document_records;
    RecordWriter position_records;
    std::string document_bytes;
    std::string position_bytes;
    std::string coded;
    for (const InvertedTerm& term : terms) {
        RunEntries documents;
        RunEntries positions;
        document_bytes.clear();
        position_bytes.clear();
        std::span<const std::uint32_t> places = term.positions;
        for (const Posting& posting : term.postings) {
            const std::uint32_t document = first_document + posting.document;
            glass::append_number(document - documents.last, document_bytes);
            glass::append_number(posting.frequency, document_bytes);
            documents = {documents.count + 1, documents.sum + posting.frequency, document, {}};
            if (posting.positions == 0) continue;
            coded.clear();
            glass::append_positions(places.first(posting.positions), coded);
            places = places.subspan(posting.positions);
            glass::append_number(document - positions.last, position_bytes);
            glass::append_bytes(coded, position_bytes);
            positions = {positions.count + 1, 0, document, {}};
        }
        documents.bytes = document_bytes;
        positions.bytes = position_bytes;
        document_records.append(term.text, documents, run.documents);
        if (positions.count != 0) position_records.append(term.text, positions, run.positions);
    }
    run.documents.shrink_to_fit();
    run.positions.shrink_to_fit();
    return run;
}

void RecordWriter::append(std::string_view term, const RunEntries& entries, std::string& out) {
    const auto differ = std::mismatch(term.begin(), term.end(), last_.begin(), last_.end());
    const auto shared = static_cast<std::size_t>(differ.first - term.begin());
    glass::append_number(shared, out);
    glass::append_bytes(term.substr(shared), out);
    glass::append_number(entries.count, out);
    glass::append_number(entries.sum, out);
    glass::append_number(entries.last, out);
    glass::append_bytes(entries.bytes, out);
    last_ = term;
}

struct RecordReader::File {
    InputFile input;
    std::string buffer;
};

RecordReader::RecordReader(std::string_view stream) : rest_(stream) {}
RecordReader::RecordReader(const std::filesystem::path& file)
    : file_(std::make_unique<File>(File{InputFile(file), {}})) {}
RecordReader::RecordReader(RecordReader&&) noexcept = default;
RecordReader& RecordReader::operator=(RecordReader&&) noexcept = default;
RecordReader::~RecordReader() = default;

/// Whether as many bytes are there, after reading on where that is needed.
bool RecordReader::have(std::size_t bytes) {
    if (rest_.size() >= bytes) return true;
    if (!file_) return false;
    std::string& buffer = file_->buffer;
    buffer.erase(0, buffer.size() - rest_.size());
    while (buffer.size() < bytes && file_->input.read(read_bytes, buffer)) continue;
    rest_ = buffer;
    return rest_.size() >= bytes;
}

bool RecordReader::next(RunRecord& record) {
    have(longest_head);
    if (rest_.empty()) return false;
    const std::uint64_t shared = glass::take_number(rest_);
    const std::uint64_t added = glass::take_number(rest_);
    if (shared > record.term.size() || added > rest_.size()) throw cut_off();
    record.term.resize(shared);
    record.term += rest_.substr(0, added);
    rest_.remove_prefix(added);
    record.entries.count = glass::take_number(rest_);
    record.entries.sum = glass::take_number(rest_);
    record.entries.last = static_cast<std::uint32_t>(glass::take_number(rest_));
    const std::uint64_t bytes = glass::take_number(rest_);
    if (!have(bytes)) throw cut_off();
    record.entries.bytes = rest_.substr(0, bytes);
    rest_.remove_prefix(bytes);
    return true;
}

}  // namespace fundstelle
