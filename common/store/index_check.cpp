#include "common/store/index_check.hpp"

#include <cerrno>
#include <cstdint>
#include <memory>
#include <optional>
#include <sstream>
#include <string_view>
#include <unistd.h>
#include <unordered_set>

#include "common/error.hpp"
#include "common/store/document_order.hpp"
#include "common/store/generations.hpp"
#include "common/store/id_term.hpp"
#include "common/store/index_reader.hpp"
#include "common/store/index_words.hpp"
#include "common/store/inverter.hpp"
#include "common/store/known_files.hpp"
#include "common/store/manifest.hpp"
#include "common/store/record.hpp"
#include "common/store/schema.hpp"
#include "common/store/stories.hpp"
#include "common/store/tables.hpp"
#include "common/store/xapian_door.hpp"

namespace fundstelle {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_faults = 20;

/// Gathers faults; of very many the first ones.
class Faults {
  public:
    void add(const std::string& fault) {
        if (faults_.size() < most_faults) faults_.push_back(fault);
    }

    /// Notes what `work` throws because the index is damaged.
    template <typename Work>
    void note(Work&& work) {
        try {
            work();
        } catch (const Error& error) {
            if (error.kind() != ErrorKind::index) throw;
            add(error.message());
        }
    }

    std::vector<std::string> take() { return std::move(faults_); }
    bool empty() const { return faults_.empty(); }

  private:
    std::vector<std::string> faults_;
};

/// Xapian asks for the right to write, and calls tables faulty without it: who may only read them has the
/// hashes, and what our own reader says.
bool may_write(const fs::path& generation) {
    return ::access((generation / "docdata.glass").c_str(), W_OK) == 0 || (errno != EACCES && errno != EROFS);
}

void check_by_xapian(const fs::path& generation, Faults& faults) {
    if (!may_write(generation)) return;
    faults.note([&] {
        guarded("check the tables", [&] {
            std::ostringstream report;
            const std::size_t count = Xapian::Database::check(generation.string(), 0, &report);
            if (count != 0) faults.add("Xapian finds " + std::to_string(count) + " faults in its tables");
        });
    });
}

/// Every document has a record with the id by which it is found, and no others are found.
std::unordered_set<std::string> check_documents(const Tables& tables, Faults& faults) {
    std::unordered_set<std::string> ids;
    const std::vector<std::uint32_t> lengths = tables.lengths();
    std::uint64_t total = 0;
    for (std::uint32_t document = 1; document < lengths.size(); ++document) {
        total += lengths[document];
        const std::string record = tables.data(document);
        if (record.empty()) continue;
        faults.note([&] {
            const std::string id = decode_record(record, RecordPart::original).id;
            landmarks_of_record(record);
            if (tables.postings(id_term(id))->next(1) != document)
                faults.add("document " + id + " is not found by its id");
            ids.insert(id);
        });
    }
    std::uint64_t id_terms = 0;
    tables.terms(std::string(schema::id_prefix), [&](std::string_view, std::uint32_t documents) {
        id_terms += documents;
        return true;
    });
    const std::uint64_t documents = tables.documents();
    if (ids.size() != documents || id_terms != documents)
        faults.add("it has " + std::to_string(documents) + " documents, " + std::to_string(ids.size()) +
                   " readable records and " + std::to_string(id_terms) + " ids");
    if (total != tables.total_length())
        faults.add("its documents have " + std::to_string(total) + " terms in all, not " +
                   std::to_string(tables.total_length()));
    return ids;
}

void check_files(const fs::path& generation, const std::unordered_set<std::string>& ids, Faults& faults) {
    const std::optional<KnownFiles> roots = read_known_files(generation);
    if (!roots) return;
    for (const KnownRoot& root : *roots) {
        for (const KnownFile& file : root.files) {
            for (const KnownDocument& document : file.documents) {
                if (document.state == KnownState::held && ids.count(document.id) == 0)
                    faults.add("document " + document.id + " of " + file.path + " is missing");
            }
        }
    }
}

/// The signatures are those of all documents, under the numbers that these have, and no others.
void check_stories(const fs::path& generation, const Tables& tables, Faults& faults) {
    Stories stories(generation);
    if (!stories.exist()) return;
    const std::vector<StoryDocument> documents = stories.documents();
    if (documents.size() != tables.documents())
        faults.add("it has signatures of " + std::to_string(documents.size()) + " documents, not of " +
                   std::to_string(tables.documents()));
    for (const StoryDocument& one : documents) {
        if (tables.postings(id_term(one.id))->next(1) != one.number)
            faults.add("the signature of document " + one.id + " is of another one");
    }
    for (std::uint32_t story = stories.count(); story > 0; --story) {
        for (const std::uint32_t document : stories.documents_of(story)) {
            if (tables.data(document).empty())
                faults.add("story " + std::to_string(story) + " has a document that is not there");
        }
    }
}

/// What reading the tables and our own files finds.
std::vector<std::string> faults_inside(const fs::path& folder, const fs::path& generation) {
    Faults faults;
    check_by_xapian(generation, faults);
    faults.note([&] {
        static_cast<void>(IndexReader(folder).boilerplate());
        std::unique_ptr<Tables> tables = open_glass_tables(generation);
        if (!tables) tables = open_xapian_tables(generation);
        faults.note([&] { DocumentOrder(generation, tables->last_document()); });
        faults.note([&] { IndexWords(generation).vocabulary(); });
        const std::unordered_set<std::string> ids = check_documents(*tables, faults);
        if (!faults.empty()) return;
        faults.note([&] { check_files(generation, ids, faults); });
        faults.note([&] { check_stories(generation, *tables, faults); });
    });
    return faults.take();
}

std::vector<std::string> check_generation(const fs::path& folder, const fs::path& generation) {
    std::vector<std::string> faults = check_manifest(generation);
    return faults.empty() ? faults_inside(folder, generation) : faults;
}

}  // namespace

std::vector<std::string> check_index(const fs::path& folder) {
    for (;;) {
        const fs::path generation = current_generation(folder);
        require_readable(generation);
        std::vector<std::string> faults = check_generation(folder, generation);
        // A build may publish another one and remove this one meanwhile: then its files are missing.
        if (faults.empty() || current_generation(folder) == generation) return faults;
    }
}

}  // namespace fundstelle
