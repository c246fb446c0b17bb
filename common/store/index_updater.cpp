#include "common/store/index_updater.hpp"

#include <atomic>
#include <cerrno>
#include <optional>
#include <string>
#include <sys/stat.h>
#include <utility>

#include "common/corpus/story_date.hpp"
#include "common/error.hpp"
#include "common/file_copy.hpp"
#include "common/store/cut_counts.hpp"
#include "common/store/document_order.hpp"
#include "common/store/generations.hpp"
#include "common/store/glass/database.hpp"
#include "common/store/id_term.hpp"
#include "common/store/index_reader.hpp"
#include "common/store/index_words.hpp"
#include "common/store/inverter.hpp"
#include "common/store/manifest.hpp"
#include "common/store/now_in_utc.hpp"
#include "common/store/record.hpp"
#include "common/store/schema.hpp"
#include "common/store/story_update.hpp"
#include "common/store/xapian_documents.hpp"

namespace fundstelle {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t batch_bytes = 2ULL << 20;

/// So many removals are written together: what Xapian keeps of each until then is its list of terms.
constexpr std::size_t most_removals = 256;

/// What the generation in the folder `from` holds besides what is written anew with each one.
void copy_database(const fs::path& from, const fs::path& to) {
    if (::mkdir(to.c_str(), 0777) != 0) throw system_error("make the folder", to.string(), errno);
    // From its first moment it must look like what it is to be, to whoever clears away what was not finished.
    copy_file_content(from / glass::lock_file, to / glass::lock_file);
    for (const fs::directory_entry& file : fs::directory_iterator(from)) {
        const std::string name = file.path().filename().string();
        const bool is_table = name.ends_with(".glass") || name == glass::version_file_name;
        if (is_table) copy_file_content(file.path(), to / name);
    }
}

}  // namespace

struct IndexUpdater::State {
    State(fs::path index_folder, BuildLock own_lock)
        : folder(std::move(index_folder)),
          lock(std::move(own_lock)),
          action("update the index " + folder.string()),
          analyzer(settings_of(folder)),
          stories(current_generation(folder)),
          inverter(stories.signatures()) {}

    static Analyzer settings_of(const fs::path& folder);
    void begin();
    void write_batch();
    void write_removals();
    void take_cuts_off(const std::string& id);
    template <typename Work>
    void write(Work&& work);
    void check();

    fs::path folder;
    BuildLock lock;
    std::string action;
    Analyzer analyzer;
    StoryUpdate stories;
    Inverter inverter;
    std::optional<CutCounts> cut;  ///< nothing where the index never told
    fs::path generation;
    Xapian::WritableDatabase database;
    ArticleBatch batch;
    std::vector<std::string> removals;
    std::atomic<bool> settled = false;
};

/// The analysis of the index, with the words that it carries.
Analyzer IndexUpdater::State::settings_of(const fs::path& folder) {
    const AnalysisSettings settings = IndexReader(folder).analysis();
    Analyzer analyzer(settings.lexicon, {}, settings.steps);
    analyzer.require(settings);
    return analyzer;
}

void IndexUpdater::State::begin() {
    require_undamaged(folder);
    generation = next_generation(folder);
    copy_database(current_generation(folder), generation);
    guarded(action, [&] {
        // Nobody reads the copy before it is synced and renamed: until then Xapian need not wait for the
        // disk.
        database = Xapian::WritableDatabase(generation.string(), Xapian::DB_OPEN | Xapian::DB_NO_SYNC);
        cut = decode_cut_counts(database.get_metadata(std::string(schema::cut_key)));
    });
}

/// Does `work` in one transaction, which Xapian keeps in memory until its end.
template <typename Work>
void IndexUpdater::State::write(Work&& work) {
    guarded(action, [&] {
        database.begin_transaction();
        work();
        database.commit_transaction();
    });
}

/// What the document `id`, if there is one, loses counts no more.
void IndexUpdater::State::take_cuts_off(const std::string& id) {
    if (!cut) return;
    const std::string term = id_term(id);
    const Xapian::PostingIterator found = database.postlist_begin(term);
    if (found == database.postlist_end(term)) return;
    cut->take_off(decode_record(database.get_document(*found).get_data(), RecordPart::fields));
}

void IndexUpdater::State::write_batch() {
    if (batch.articles.empty()) return;
    std::vector<StorySignature> signatures;
    for (const Article& article : batch.articles) {
        batch.landmarks.push_back(inverter.add(article, analyzer));
        signatures.push_back(inverter.signature());
    }
    write([&] {
        for (const Article& article : batch.articles) {
            take_cuts_off(article.id);
            if (cut) cut->add(article);
        }
        const auto documents = xapian_documents(batch, inverter.terms());
        for (std::size_t i = 0; i < documents.size(); ++i) {
            const Article& article = batch.articles[i];
            const Xapian::docid number = database.replace_document(id_term(article.id), documents[i]);
            stories.put({number, article.id, story_date(article), signatures[i]});
        }
    });
    inverter.clear();
    batch = {};
}

void IndexUpdater::State::write_removals() {
    if (removals.empty()) return;
    write([&] {
        for (const std::string& id : removals) {
            take_cuts_off(id);
            database.delete_document(id_term(id));
            stories.remove(id);
        }
    });
    removals.clear();
}

/// Compares what a reader sees with what was written.
void IndexUpdater::State::check() {
    guarded("read the index that was just written", [&] {
        const std::uint64_t documents = database.get_doccount();
        database.close();
        const Xapian::Database written(generation.string());
        const bool complete = written.get_doccount() == documents &&
                              written.get_metadata(std::string(schema::format_key)) == schema::format_version;
        if (complete) return;
        throw Error(ErrorKind::system, "the index that was just written does not hold what went into it",
                    "check the disk, and run the same command again");
    });
}

IndexUpdater::IndexUpdater(const fs::path& folder, BuildLock lock)
    : state_(std::make_unique<State>(folder, std::move(lock))) {
    try {
        state_->begin();
    } catch (...) {
        abandon();
        throw;
    }
}

IndexUpdater::~IndexUpdater() {
    abandon();
}

void IndexUpdater::put(Article article) {
    State& state = *state_;
    state.write_removals();
    state.batch.bytes += sizeof article + article.text.size();
    state.batch.articles.push_back(std::move(article));
    if (state.batch.bytes >= batch_bytes) state.write_batch();
}

void IndexUpdater::remove(std::string_view id) {
    state_->removals.emplace_back(id);
    if (state_->removals.size() >= most_removals) state_->write_removals();
}

std::uint64_t IndexUpdater::documents() {
    state_->write_removals();
    state_->write_batch();
    return state_->database.get_doccount();
}

void IndexUpdater::finish(const KnownFiles& files) {
    State& state = *state_;
    state.write_removals();
    state.write_batch();
    state.write([&] {
        state.database.set_metadata(std::string(schema::updated_key), now_in_utc());
        if (state.cut)
            state.database.set_metadata(std::string(schema::cut_key), encode_cut_counts(*state.cut));
    });
    state.check();
    write_index_words(state.generation);
    write_document_order(state.generation);
    write_known_files(state.generation, files);
    state.stories.write(state.generation);
    write_manifest(state.generation);
    sync_generation(state.generation);
}

void IndexUpdater::publish() {
    publish_generation(state_->folder, state_->generation);
    state_->settled = true;
}

bool IndexUpdater::abandon() noexcept {
    if (state_->settled.exchange(true)) return false;
    if (!state_->generation.empty()) remove_folder(state_->generation);
    return true;
}

}  // namespace fundstelle
