#include "common/limits.hpp"
#include "common/store/document_values.hpp"
#include "common/store/generation_writer.hpp"
#include "common/store/record.hpp"
#include "common/store/xapian_door.hpp"

namespace fundstelle {
namespace {

// The folder is new and nobody reads it before it is synced and renamed: until then Xapian need not wait for
// the disk.
constexpr int build_flags = Xapian::DB_CREATE | Xapian::DB_NO_SYNC;

struct PlainBatch : PreparedBatch {
    std::vector<Xapian::Document> documents;
};

/// Adds a term to the documents of a batch that have it.
void add_term(const InvertedTerm& term, std::vector<Xapian::Document>& documents) {
    const std::string text(term.text);
    std::span<const std::uint32_t> positions = term.positions;
    for (const Posting& posting : term.postings) {
        Xapian::Document& document = documents[posting.document];
        for (const std::uint32_t position : positions.first(posting.positions))
            document.add_posting(text, position);
        positions = positions.subspan(posting.positions);
        const bool counted = posting.positions != 0 && posting.positions == posting.frequency;
        if (!counted) document.add_term(text, posting.frequency - posting.positions);
    }
}

class PlainWriter : public GenerationWriter {
  public:
    explicit PlainWriter(const std::filesystem::path& folder)
        : action_("write the index " + folder.string()) {
        guarded(action_, [&] { database_ = Xapian::WritableDatabase(folder.string(), build_flags); });
    }

    std::unique_ptr<PreparedBatch> prepare(const ArticleBatch& batch,
                                           std::span<const InvertedTerm> terms) const override {
        auto prepared = std::make_unique<PlainBatch>();
        guarded(action_, [&] {
            for (std::size_t i = 0; i < batch.articles.size(); ++i) {
                const Article& article = batch.articles[i];
                Xapian::Document& document = prepared->documents.emplace_back();
                for (const auto& [slot, value] : values_of(article))
                    document.add_value(slot, std::string(value));
                document.set_data(encode_record(article, batch.landmarks[i]));
            }
            for (const InvertedTerm& term : terms) add_term(term, prepared->documents);
        });
        return prepared;
    }

    void write(PreparedBatch& batch) override {
        guarded(action_, [&] {
            for (const Xapian::Document& document : static_cast<PlainBatch&>(batch).documents) {
                database_.add_document(document);
            }
            // Xapian's own inverter slows down with what it holds.
            database_.commit();
        });
    }

    void finish(const std::map<std::string, std::string>& metadata) override {
        guarded(action_, [&] {
            for (const auto& [key, value] : metadata) database_.set_metadata(key, value);
            database_.commit();
            database_.close();
        });
    }

  private:
    std::string action_;
    Xapian::WritableDatabase database_;
};

}  // namespace

std::unique_ptr<GenerationWriter> make_plain_writer(const std::filesystem::path& folder) {
    return std::make_unique<PlainWriter>(folder);
}

}  // namespace fundstelle
