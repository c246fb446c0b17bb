#include "common/store/index_builder.hpp"

#include <array>
#include <atomic>
#include <cerrno>
#include <ctime>
#include <optional>
#include <string>
#include <sys/stat.h>
#include <system_error>
#include <utility>
#include <vector>

#include "common/corpus/date.hpp"
#include "common/error.hpp"
#include "common/store/document_terms.hpp"
#include "common/store/generations.hpp"
#include "common/store/record.hpp"
#include "common/store/schema.hpp"
#include "common/store/xapian_door.hpp"
#include "common/version.hpp"
#include "common/zstd.hpp"

namespace fundstelle {
namespace {

namespace fs = std::filesystem;

// The folder is new and nobody reads it before it is synced and renamed: until then Xapian need not wait for
// the disk.
constexpr int build_flags = Xapian::DB_CREATE | Xapian::DB_NO_SYNC;

std::string now_in_utc() {
    const std::time_t now = std::time(nullptr);
    std::tm parts{};
    gmtime_r(&now, &parts);
    std::array<char, 32> text{};
    std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts);
    return text.data();
}

Xapian::Document to_document(const Article& article, std::span<const DocumentTerm> terms) {
    Xapian::Document document;
    for (const DocumentTerm& term : terms) {
        const std::string text(term.term);
        for (const std::uint32_t position : term.positions) document.add_posting(text, position);
        const auto with_position = static_cast<std::uint32_t>(term.positions.size());
        if (with_position == 0 || with_position != term.frequency) {
            document.add_term(text, term.frequency - with_position);
        }
    }
    if (parse_date(article.date)) document.add_value(schema::date_slot, article.date);
    if (!article.source.empty()) document.add_value(schema::source_slot, article.source);
    document.set_data(encode_record(article));
    return document;
}

}  // namespace

struct IndexBuilder::State {
    State(fs::path index_folder, std::vector<fs::path> folders_made)
        : folder(std::move(index_folder)), made(std::move(folders_made)), lock(folder) {}

    void check() const;

    fs::path folder;
    std::vector<fs::path> made;  ///< folders this build made, outermost first, the index folder last
    BuildLock lock;
    fs::path generation;
    Limits limits;
    std::optional<Xapian::WritableDatabase> database;
    DocumentInverter inverter;
    std::uint64_t documents = 0;
    std::size_t unflushed = 0;
    std::atomic<bool> settled = false;  ///< published or abandoned
};

/// Has Xapian check the structure of every table, and compares what a reader would see with what was added.
void IndexBuilder::State::check() const {
    const std::size_t faults = Xapian::Database::check(generation.string());
    const Xapian::Database written(generation.string());
    const bool complete = faults == 0 && written.get_doccount() == documents &&
                          written.get_metadata(std::string(schema::format_key)) == schema::format_version;
    if (!complete) {
        throw Error(ErrorKind::system, "the index that was just written does not hold what went into it",
                    "check the disk, and run the same command again");
    }
}

IndexBuilder::IndexBuilder(const fs::path& folder, const Limits& limits) {
    const std::vector<fs::path> made = prepare_index_folder(folder);
    try {
        state_ = std::make_unique<State>(folder, made);
    } catch (...) {
        remove_empty_folders(made);
        throw;
    }
    state_->limits = limits;
    try {
        begin();
    } catch (...) {
        abandon();
        throw;
    }
}

void IndexBuilder::begin() {
    const fs::path& folder = state_->folder;
    state_->generation = next_generation(folder);
    if (::mkdir(state_->generation.c_str(), 0777) != 0) {
        throw system_error("make the folder", state_->generation.string(), errno);
    }
    guarded("begin the index " + folder.string(),
            [&] { state_->database.emplace(state_->generation.string(), build_flags); });
}

void IndexBuilder::describe(const AnalysisSettings& analysis) {
    Xapian::WritableDatabase& database = *state_->database;
    database.set_metadata(std::string(schema::format_key), std::string(schema::format_version));
    database.set_metadata(std::string(schema::analysis_key),
                          std::to_string(analysis.version) + " " + analysis.fingerprint);
    database.set_metadata(std::string(schema::without_key), left_out(analysis.steps));
    if (analysis.lexicon) {
        std::string compressed;
        zstd_compress(analysis.lexicon->bytes(), compressed);
        database.set_metadata(std::string(schema::lexicon_key), compressed);
    }
    database.set_metadata(std::string(schema::program_key), std::string(version()));
    database.set_metadata(std::string(schema::built_key), now_in_utc());
}

IndexBuilder::IndexBuilder(IndexBuilder&&) noexcept = default;

IndexBuilder::~IndexBuilder() {
    if (state_) abandon();
}

void IndexBuilder::add(const Article& article, Analyzer& analyzer) {
    guarded("write to the index " + state_->folder.string(), [&] {
        state_->database->add_document(to_document(article, state_->inverter.invert(article, analyzer)));
        ++state_->documents;
        // Xapian's in-memory inverter slows down with what it holds; see the benchmarks.
        state_->unflushed += article.text.size();
        if (state_->unflushed < state_->limits.flush_text_bytes) return;
        state_->database->commit();
        state_->unflushed = 0;
    });
}

std::uint64_t IndexBuilder::documents() const {
    return state_->documents;
}

void IndexBuilder::finish(const AnalysisSettings& analysis) {
    guarded("finish the index " + state_->folder.string(), [&] {
        describe(analysis);
        state_->database->commit();
        state_->database->close();
        state_->database.reset();
        state_->check();
    });
    sync_generation(state_->generation);
}

void IndexBuilder::publish() {
    publish_generation(state_->folder, state_->generation);
    state_->settled = true;
}

bool IndexBuilder::abandon() noexcept {
    if (state_->settled.exchange(true)) return false;
    remove_folder(state_->generation);
    std::error_code code;
    // A publication may fail after `current` was written: then the index stands, and so does its folder.
    if (!state_->made.empty() && !fs::exists(state_->folder / schema::current_file, code)) {
        remove_folder(state_->folder);
    } else {
        remove_lock_of_empty(state_->folder);
    }
    remove_empty_folders(state_->made);
    return true;
}

}  // namespace fundstelle
