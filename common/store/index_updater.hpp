#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string_view>

#include "common/corpus/article.hpp"
#include "common/store/build_lock.hpp"
#include "common/store/known_files.hpp"

namespace fundstelle {

/// Changes a copy of the current generation of an index, in the analysis and with the words that it carries,
/// and publishes it as the next one; until then the index stays as it is. For one thread.
class IndexUpdater {
  public:
    /// Copies the current generation of the index in `folder`, for which `lock` is held. Throws Error: kind
    /// index when it cannot be read or was made by another analysis than this program's, system when there is
    /// no room.
    IndexUpdater(const std::filesystem::path& folder, BuildLock lock);
    IndexUpdater(const IndexUpdater&) = delete;
    IndexUpdater& operator=(const IndexUpdater&) = delete;
    /// Removes the copy unless it is published.
    ~IndexUpdater();

    /// Adds `article`, or replaces the one with its id; of an id once only. Throws Error (kind system).
    void put(Article article);

    /// Removes the document with that id; nothing happens where there is none. Of an id once only, and not
    /// after `put`. Throws Error (kind system).
    void remove(std::string_view id);

    /// How many documents there are, when all are written.
    std::uint64_t documents();

    /// Writes what is left, and that the index was made of `files`, checks and syncs the generation. Throws
    /// Error (kind system).
    void finish(const KnownFiles& files);

    /// Makes the finished generation the current one. Throws Error (kind system).
    void publish();

    /// Removes what is not published, from any thread: for a process that ends right afterwards. Says whether
    /// there was something unpublished.
    bool abandon() noexcept;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace fundstelle
