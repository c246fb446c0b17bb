#pragma once
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "common/corpus/article.hpp"
#include "common/corpus/article_language.hpp"
#include "common/corpus/boilerplate_model.hpp"
#include "common/limits.hpp"
#include "common/store/build_lock.hpp"
#include "common/store/inverter.hpp"
#include "common/store/known_files.hpp"
#include "common/text/analyzer.hpp"

namespace fundstelle {

/// How to write the database of an index.
enum class DatabaseWriter : std::uint8_t {
    bulk,   ///< every table in one pass; through Xapian where that is not possible
    plain,  ///< through Xapian's public functions
};

struct BuildOptions {
    /// Threads that analyse, fewer where the memory is too little for them; 0 for one for each core.
    unsigned jobs = 0;
    /// About what the build may take; less than 64 MB is never enough.
    std::size_t memory_bytes = 512ULL << 20;
    DatabaseWriter writer = DatabaseWriter::bulk;
    Signatures signatures = Signatures::made;  ///< for stories; without them the index has none
    Limits limits = {};
    /// When the words of the index were learnt, where they are those of a former generation; empty for now.
    std::string built = {};
};

/// Builds a new generation of an index beside the published one, which stays as it is, for readers and for
/// whatever goes wrong, until `publish`. The index is the same whatever the options. Called by one thread, it
/// works in several.
class IndexBuilder {
  public:
    /// Prepares `folder` (made if need be), takes its build lock and clears away what an interrupted build
    /// left. Throws Error: kind busy when another process builds there, index when the folder holds something
    /// else, system when it cannot be written.
    explicit IndexBuilder(const std::filesystem::path& folder, const BuildOptions& options = {});
    /// The same in the folder of an index for which `lock` is held.
    IndexBuilder(const std::filesystem::path& folder, const BuildOptions& options, BuildLock lock);
    IndexBuilder(IndexBuilder&&) noexcept;
    /// Removes the generation unless it is published, and with it the folders that this build made.
    ~IndexBuilder();

    /// Sets the analysis: words are split by `lexicon`, without one not at all; and what the cuts of its
    /// articles were learnt from, to be kept in the index, nothing where boilerplate is kept. To be called
    /// once, before `add`. `language` is noted for updates: whose word counted for the languages of articles.
    void start(const std::shared_ptr<const Lexicon>& lexicon = nullptr, const AnalysisSteps& steps = {},
               std::optional<BoilerplateModel> boilerplate = {},
               LanguageSource language = LanguageSource::text);

    /// The analysis that `start` set.
    const AnalysisSettings& analysis() const;

    /// Adds `article`, whose texts must be valid UTF-8 and whose id must be new to this build. Waits while
    /// too much is waiting to be worked on. Throws Error (kind system), also for one that was added before;
    /// that leaves nothing to publish.
    void add(Article article);

    /// How many articles were added.
    std::uint64_t documents() const;

    /// Why the database is written through Xapian though it was to be written in bulk; empty when it is not.
    const std::string& fault_of_bulk_writing() const;

    /// Writes which files the index is made of, without which it cannot be updated; before `finish`. Throws
    /// Error (kind system).
    void write_files(const KnownFiles& files);

    /// Writes, checks and syncs the generation; nothing is published yet. Throws Error (kind system).
    void finish();

    /// Makes the finished generation the current one; takes milliseconds. Throws Error (kind system).
    void publish();

    /// Removes what is not published, from any thread, even while another one is adding: for a process that
    /// ends right afterwards. Says whether there was something unpublished.
    bool abandon() noexcept;

  private:
    void begin();

    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace fundstelle
