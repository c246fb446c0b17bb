#include "common/store/index_builder.hpp"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <map>
#include <optional>
#include <sys/stat.h>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

#include "common/corpus/story_date.hpp"
#include "common/error.hpp"
#include "common/ordered_workers.hpp"
#include "common/output_file.hpp"
#include "common/store/cut_counts.hpp"
#include "common/store/document_order.hpp"
#include "common/store/generation_writer.hpp"
#include "common/store/generations.hpp"
#include "common/store/glass/database.hpp"
#include "common/store/index_words.hpp"
#include "common/store/manifest.hpp"
#include "common/store/now_in_utc.hpp"
#include "common/store/schema.hpp"
#include "common/store/stories.hpp"
#include "common/store/xapian_door.hpp"
#include "common/version.hpp"
#include "common/zstd.hpp"

namespace fundstelle {
namespace {

namespace fs = std::filesystem;

/// Batches that wait to be worked on or to be written, beyond one for each thread.
constexpr std::size_t most_waiting = 2;

// The programs themselves, their words and buffers take so much before there is anything to do.
constexpr std::size_t overhead = 64ULL << 20;

/// A thread takes so much before there is anything to remember.
constexpr std::size_t overhead_of_thread = 4ULL << 20;

// Eighths of the rest: postings that wait, the words that analyzers remember, batches.
constexpr std::size_t eighths_of_runs = 3;
constexpr std::size_t eighths_of_words = 2;
constexpr std::size_t eighths_of_batches = 3;

/// A batch that is worked on takes about so many times its articles, one that waits twice.
constexpr std::size_t times_at_work = 12;
constexpr std::size_t times_waiting = 2;
constexpr std::size_t largest_batch = 8ULL << 20;

/// Articles in one batch that is written through Xapian, whose own inverter is fastest with little to hold.
constexpr std::size_t plain_batch = 2ULL << 20;

std::map<std::string, std::string> metadata_of(const AnalysisSettings& analysis,
                                               const std::optional<BoilerplateModel>& boilerplate,
                                               const std::string& built) {
    std::map<std::string, std::string> metadata;
    const auto set = [&metadata](std::string_view key, std::string value) {
        metadata.emplace(std::string(key), std::move(value));
    };
    set(schema::format_key, std::string(schema::format_version));
    set(schema::analysis_key, std::to_string(analysis.version) + " " + analysis.fingerprint);
    set(schema::without_key, left_out(analysis.steps));
    if (boilerplate) {
        std::string compressed;
        zstd_compress(boilerplate->bytes(), compressed);
        set(schema::boilerplate_key, std::move(compressed));
    }
    if (analysis.lexicon) {
        std::string compressed;
        zstd_compress(analysis.lexicon->bytes(), compressed);
        set(schema::lexicon_key, std::move(compressed));
    }
    set(schema::program_key, std::string(version()));
    set(schema::built_key, built.empty() ? now_in_utc() : built);
    if (!built.empty()) set(schema::updated_key, now_in_utc());
    return metadata;
}

/// What an article takes in memory: of many short texts the rest of it is more than they are.
std::size_t memory_of(const Article& article) {
    std::size_t bytes = sizeof article;
    for (const std::string* text :
         {&article.id, &article.title, &article.text, &article.date, &article.source, &article.url,
          &article.author, &article.language, &article.place}) {
        bytes += text->size();
    }
    return bytes;
}

/// What a thread analyses with.
struct Bench {
    Bench(Analyzer&& own, Signatures signatures) : analyzer(std::move(own)), inverter(signatures) {}

    Analyzer analyzer;
    Inverter inverter;
};

/// What was made of a batch.
struct Prepared {
    std::unique_ptr<PreparedBatch> batch;
    std::vector<StoryDocument> signed_documents;
};

Prepared prepare(ArticleBatch& batch, Bench& bench, const GenerationWriter& writer, Signatures signatures) {
    Prepared prepared;
    std::uint32_t number = batch.first_document;
    for (const Article& article : batch.articles) {
        batch.landmarks.push_back(bench.inverter.add(article, bench.analyzer));
        if (signatures == Signatures::none) continue;
        prepared.signed_documents.push_back(
            {number++, article.id, story_date(article), bench.inverter.signature()});
    }
    prepared.batch = writer.prepare(batch, bench.inverter.terms());
    return prepared;
}

}  // namespace

struct IndexBuilder::State {
    using Workers = OrderedWorkers<ArticleBatch, Prepared>;

    State(fs::path index_folder, std::vector<fs::path> folders_made, const BuildOptions& build_options,
          BuildLock own_lock);

    std::size_t eighth() const;
    void begin();
    bool is_large(const ArticleBatch& one) const { return one.bytes > 2 * batch_bytes; }
    void submit();
    void check() const;

    fs::path folder;
    std::vector<fs::path> made;  ///< folders this build made, outermost first, the index folder last
    BuildOptions options;
    BuildLock lock;
    fs::path generation;
    std::string fault;
    std::unique_ptr<GenerationWriter> writer;
    AnalysisSettings analysis;
    LanguageSource language = LanguageSource::text;
    CutCounts cut;
    std::optional<BoilerplateModel> boilerplate;
    ArticleBatch batch;
    std::size_t batch_bytes = 0;  ///< after which a batch is full
    std::uint64_t documents = 0;
    std::vector<StoryDocument> signed_documents;
    std::atomic<bool> settled = false;  ///< published or abandoned
    std::optional<Workers> workers;     ///< last, so that its threads end first
};

IndexBuilder::State::State(fs::path index_folder, std::vector<fs::path> folders_made,
                           const BuildOptions& build_options, BuildLock own_lock)
    : folder(std::move(index_folder)),
      made(std::move(folders_made)),
      options(build_options),
      lock(std::move(own_lock)) {
    if (options.jobs == 0) options.jobs = std::max(1U, std::thread::hardware_concurrency());
    // Threads that take more than half of the memory leave too little to work with.
    const std::size_t room = std::max(options.memory_bytes, overhead) / 2 / overhead_of_thread;
    options.jobs = static_cast<unsigned>(std::min<std::size_t>(options.jobs, room));
    // Several analyzers share a memory besides their own, and each keeps what it puts together.
    const std::size_t words = eighth() * eighths_of_words / (options.jobs == 1 ? 1 : options.jobs + 1);
    options.limits.word_cache_bytes = std::min(options.limits.word_cache_bytes, words * 2 / 3);
}

/// An eighth of the memory that the build may divide.
std::size_t IndexBuilder::State::eighth() const {
    return std::max(options.memory_bytes - std::min(options.memory_bytes, overhead),
                    options.memory_bytes / 4) /
           8;
}

void IndexBuilder::State::begin() {
    generation = next_generation(folder);
    if (::mkdir(generation.c_str(), 0777) != 0) {
        throw system_error("make the folder", generation.string(), errno);
    }
    // From its first moment it must look like what it is to be, to whoever clears away what was not finished.
    OutputFile(generation / glass::lock_file).close();
    if (options.writer == DatabaseWriter::bulk) fault = fundstelle::fault_of_bulk_writing(generation);
    const std::size_t parts = options.jobs * times_at_work + most_waiting * times_waiting;
    batch_bytes = std::clamp<std::size_t>(eighth() * eighths_of_batches / parts, 1, largest_batch);
    if (options.writer == DatabaseWriter::bulk && fault.empty()) {
        writer = make_bulk_writer(generation, eighth() * eighths_of_runs, options.jobs);
    } else {
        writer = make_plain_writer(generation);
        batch_bytes = std::min(batch_bytes, plain_batch);
    }
}

/// Hands the batch over to the workers. One much larger than others are is worked on alone.
void IndexBuilder::State::submit() {
    if (batch.articles.empty()) return;
    const bool alone = is_large(batch);
    if (alone) workers->finish();
    ArticleBatch next;
    next.first_document = batch.first_document + static_cast<std::uint32_t>(batch.articles.size());
    workers->submit(std::exchange(batch, std::move(next)));
    if (alone) workers->finish();
}

/// Compares what a reader sees with what was added; what Xapian wrote it checks block by block.
void IndexBuilder::State::check() const {
    const bool by_xapian = options.writer == DatabaseWriter::plain || !fault.empty();
    const std::size_t faults = by_xapian ? Xapian::Database::check(generation.string()) : 0;
    const Xapian::Database written(generation.string());
    const bool complete = faults == 0 && written.get_doccount() == documents &&
                          written.get_metadata(std::string(schema::format_key)) == schema::format_version;
    if (!complete) {
        throw Error(ErrorKind::system, "the index that was just written does not hold what went into it",
                    "check the disk, and run the same command again");
    }
}

IndexBuilder::IndexBuilder(const fs::path& folder, const BuildOptions& options) {
    const std::vector<fs::path> made = prepare_index_folder(folder);
    try {
        state_ = std::make_unique<State>(folder, made, options, BuildLock(folder));
    } catch (...) {
        remove_empty_folders(made);
        throw;
    }
    begin();
}

IndexBuilder::IndexBuilder(const fs::path& folder, const BuildOptions& options, BuildLock lock)
    : state_(std::make_unique<State>(folder, std::vector<fs::path>(), options, std::move(lock))) {
    begin();
}

void IndexBuilder::begin() {
    try {
        state_->begin();
    } catch (...) {
        abandon();
        throw;
    }
}

IndexBuilder::IndexBuilder(IndexBuilder&&) noexcept = default;

IndexBuilder::~IndexBuilder() {
    if (!state_) return;
    state_->workers.reset();
    abandon();
}

void IndexBuilder::start(const std::shared_ptr<const Lexicon>& lexicon, const AnalysisSteps& steps,
                         std::optional<BoilerplateModel> boilerplate, LanguageSource language) {
    State& state = *state_;
    state.language = language;
    state.boilerplate = std::move(boilerplate);
    Analyzer first(lexicon, state.options.limits, steps);
    state.analysis = first.settings();
    std::vector<Analyzer> analyzers;
    for (unsigned job = 1; job < state.options.jobs; ++job) analyzers.push_back(first.sibling());
    analyzers.push_back(std::move(first));
    std::vector<State::Workers::Work> work;
    for (Analyzer& analyzer : analyzers) {
        const auto bench = std::make_shared<Bench>(std::move(analyzer), state.options.signatures);
        work.emplace_back([bench, &state](ArticleBatch&& batch) {
            Prepared prepared = prepare(batch, *bench, *state.writer, state.options.signatures);
            // What one large article took would else be held for the batches to come.
            if (state.is_large(batch)) bench->inverter = Inverter(state.options.signatures);
            bench->inverter.clear();
            return prepared;
        });
    }
    const auto write = [&state](Prepared&& prepared) {
        state.writer->write(*prepared.batch);
        for (StoryDocument& one : prepared.signed_documents) state.signed_documents.push_back(std::move(one));
    };
    state.workers.emplace(std::move(work), write, most_waiting);
}

const AnalysisSettings& IndexBuilder::analysis() const {
    return state_->analysis;
}

void IndexBuilder::add(Article article) {
    State& state = *state_;
    state.cut.add(article);
    state.batch.bytes += memory_of(article);
    state.batch.articles.push_back(std::move(article));
    ++state.documents;
    if (state.batch.bytes >= state.batch_bytes) state.submit();
}

std::uint64_t IndexBuilder::documents() const {
    return state_->documents;
}

const std::string& IndexBuilder::fault_of_bulk_writing() const {
    return state_->fault;
}

void IndexBuilder::write_files(const KnownFiles& files) {
    write_known_files(state_->generation, files);
}

void IndexBuilder::finish() {
    State& state = *state_;
    state.submit();
    state.workers->finish();
    // What the threads remember of words is not needed any more.
    state.workers.reset();
    auto metadata = metadata_of(state.analysis, state.boilerplate, state.options.built);
    metadata.emplace(schema::cut_key, encode_cut_counts(state.cut));
    if (state.language == LanguageSource::declared)
        metadata.emplace(schema::language_key, schema::declared_languages);
    state.writer->finish(metadata);
    state.writer.reset();
    guarded("read the index that was just written", [&] { state.check(); });
    write_index_words(state.generation);
    write_document_order(state.generation);
    if (state.options.signatures == Signatures::made) write_stories(state.generation, state.signed_documents);
    write_manifest(state.generation);
    sync_generation(state.generation);
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
