#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>

#include "common/corpus/article.hpp"
#include "common/limits.hpp"
#include "common/text/analyzer.hpp"

namespace fundstelle {

/// Builds a new generation of an index beside the published one, which stays as it is, for readers and for
/// whatever goes wrong, until `publish`. One thread only.
class IndexBuilder {
  public:
    /// Prepares `folder` (made if need be), takes its build lock and clears away what an interrupted build
    /// left. Throws Error: kind busy when another process builds there, index when the folder holds something
    /// else, system when it cannot be written.
    IndexBuilder(const std::filesystem::path& folder, const Limits& limits);
    IndexBuilder(IndexBuilder&&) noexcept;
    /// Removes the generation unless it is published, and with it the folders that this build made.
    ~IndexBuilder();

    /// Adds `article`, whose texts must be valid UTF-8 and whose id must be new to this build, in the terms
    /// of `analyzer`. Throws Error (kind system), which leaves nothing to publish.
    void add(const Article& article, Analyzer& analyzer);

    std::uint64_t documents() const;

    /// Writes, checks and syncs the generation, with the analysis that the articles were added in; nothing is
    /// published yet. Throws Error (kind system).
    void finish(const AnalysisSettings& analysis);

    /// Makes the finished generation the current one; takes milliseconds. Throws Error (kind system).
    void publish();

    /// Removes what is not published, from any thread, even while another one is adding: for a process that
    /// ends right afterwards. Says whether there was something unpublished.
    bool abandon() noexcept;

  private:
    void begin();
    void describe(const AnalysisSettings& analysis);

    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace fundstelle
