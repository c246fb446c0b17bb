#include <future>
#include <utility>

#include "common/store/document_values.hpp"
#include "common/store/generation_writer.hpp"
#include "common/store/glass/coding.hpp"
#include "common/store/glass/documents.hpp"
#include "common/store/glass/positions.hpp"
#include "common/store/glass/postings.hpp"
#include "common/store/glass/term_list.hpp"
#include "common/store/posting_store.hpp"
#include "common/store/record.hpp"

namespace fundstelle {
namespace {

/// A document as it is stored.
struct StoredDocument {
    std::string record;
    std::string term_list;
    glass::TagForm term_list_form = glass::TagForm::plain;
    std::uint64_t length = 0;
    std::uint32_t highest_frequency = 0;
    std::map<std::uint32_t, std::string> values;
};

struct BulkBatch : PreparedBatch {
    std::uint32_t first_document = 1;
    std::vector<StoredDocument> documents;
    PostingRun run;
};

std::vector<glass::TermList> term_lists_of(std::span<const InvertedTerm> terms, std::size_t documents) {
    std::vector<glass::TermList> lists(documents);
    for (const InvertedTerm& term : terms) {
        for (const Posting& posting : term.postings)
            lists[posting.document].add(term.text, posting.frequency);
    }
    return lists;
}

StoredDocument stored(const Article& article, const std::vector<Landmark>& landmarks,
                      const glass::TermList& terms) {
    StoredDocument document;
    document.record = encode_record(article, landmarks);
    const std::string entry = terms.entry();
    std::string buffer;
    const glass::StoredTag tag = glass::stored_tag(entry, buffer);
    document.term_list = tag.bytes;
    document.term_list_form = tag.form;
    document.length = terms.length();
    document.highest_frequency = terms.highest_frequency();
    for (const auto& [slot, value] : values_of(article)) document.values.emplace(slot, value);
    return document;
}

/// Writes the documents of all terms and their frequencies.
void write_postings(RunMerger&& runs, glass::PostingWriter& writer) {
    glass::ChunkedList list;
    for (MergedTerm term; runs.next(term);) {
        list.clear();
        std::uint64_t count = 0;
        std::uint64_t sum = 0;
        for (const RunEntries& entries : term.entries) {
            std::uint32_t document = 0;
            for (std::string_view rest = entries.bytes; !rest.empty();) {
                document += static_cast<std::uint32_t>(glass::take_number(rest));
                list.add(document, glass::take_number(rest));
            }
            count += entries.count;
            sum += entries.sum;
        }
        writer.add(term.term, list, count, sum);
    }
}

void write_positions(RunMerger&& runs, glass::PositionWriter& writer) {
    for (MergedTerm term; runs.next(term);) {
        writer.begin(term.term);
        for (const RunEntries& entries : term.entries) {
            std::uint32_t document = 0;
            for (std::string_view rest = entries.bytes; !rest.empty();) {
                document += static_cast<std::uint32_t>(glass::take_number(rest));
                const std::uint64_t bytes = glass::take_number(rest);
                writer.add(document, rest.substr(0, bytes));
                rest.remove_prefix(bytes);
            }
        }
    }
}

class BulkWriter : public GenerationWriter {
  public:
    BulkWriter(const std::filesystem::path& folder, std::size_t run_bytes, unsigned threads)
        : folder_(folder), threads_(threads), documents_(folder), runs_(folder, run_bytes) {}

    std::unique_ptr<PreparedBatch> prepare(const ArticleBatch& batch,
                                           std::span<const InvertedTerm> terms) const override {
        auto prepared = std::make_unique<BulkBatch>();
        prepared->first_document = batch.first_document;
        prepared->run = make_run(terms, batch.first_document);
        const auto lists = term_lists_of(terms, batch.articles.size());
        for (std::size_t i = 0; i < lists.size(); ++i) {
            prepared->documents.push_back(stored(batch.articles[i], batch.landmarks[i], lists[i]));
        }
        return prepared;
    }

    void write(PreparedBatch& batch) override {
        auto& prepared = static_cast<BulkBatch&>(batch);
        glass::Document written;
        written.id = prepared.first_document;
        for (const StoredDocument& document : prepared.documents) {
            // A record is mostly a Zstandard frame: deflating it would take long and bring nothing.
            written.data = {document.record, glass::TagForm::plain};
            written.term_list = {document.term_list, document.term_list_form};
            written.length = document.length;
            written.highest_frequency = document.highest_frequency;
            written.values = {document.values.begin(), document.values.end()};
            documents_.add(written);
            ++written.id;
        }
        runs_.add(std::move(prepared.run));
    }

    void finish(const std::map<std::string, std::string>& metadata) override {
        glass::Roots roots;
        documents_.finish(roots);
        glass::PositionWriter positions(folder_);
        const auto policy = threads_ > 1 ? std::launch::async : std::launch::deferred;
        auto positions_written = std::async(policy, [&] { write_positions(runs_.positions(), positions); });
        glass::PostingWriter postings(folder_);
        postings.begin(metadata, documents_);
        write_postings(runs_.documents(), postings);
        positions_written.get();
        postings.finish(roots);
        positions.finish(roots);
        glass::write_version(folder_, roots, documents_.statistics());
        runs_.clear();
    }

  private:
    std::filesystem::path folder_;
    unsigned threads_;
    glass::DocumentWriter documents_;
    PostingStore runs_;
};

}  // namespace

std::unique_ptr<GenerationWriter> make_bulk_writer(const std::filesystem::path& folder, std::size_t run_bytes,
                                                   unsigned threads) {
    return std::make_unique<BulkWriter>(folder, run_bytes, threads);
}

}  // namespace fundstelle
