#include "common/store/generation_writer.hpp"
#include "common/store/xapian_documents.hpp"
#include "common/store/xapian_door.hpp"

namespace fundstelle {
namespace {

// The folder is new and nobody reads it before it is synced and renamed: until then Xapian need not wait for
// the disk.
constexpr int build_flags = Xapian::DB_CREATE | Xapian::DB_NO_SYNC;

struct PlainBatch : PreparedBatch {
    std::vector<Xapian::Document> documents;
};

class PlainWriter : public GenerationWriter {
  public:
    explicit PlainWriter(const std::filesystem::path& folder)
        : action_("write the index " + folder.string()) {
        guarded(action_, [&] { database_ = Xapian::WritableDatabase(folder.string(), build_flags); });
    }

    std::unique_ptr<PreparedBatch> prepare(const ArticleBatch& batch,
                                           std::span<const InvertedTerm> terms) const override {
        auto prepared = std::make_unique<PlainBatch>();
        guarded(action_, [&] { prepared->documents = xapian_documents(batch, terms); });
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
