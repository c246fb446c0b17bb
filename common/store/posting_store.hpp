#pragma once
#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "common/store/posting_run.hpp"
#include "common/store/run_merger.hpp"

namespace fundstelle {

/// The runs of a build: in memory up to a bound, beyond it merged into files. For one thread at a time.
class PostingStore {
  public:
    /// Makes its files in `folder`. Keeps about `bytes` bytes in memory.
    PostingStore(std::filesystem::path folder, std::size_t bytes);
    PostingStore(const PostingStore&) = delete;
    PostingStore& operator=(const PostingStore&) = delete;
    ~PostingStore();

    /// Adds a run whose documents come behind those of all before. Throws Error (kind system) when a file
    /// cannot be written.
    void add(PostingRun&& run);

    /// The streams of all runs that were added; the store must stay, and takes no more. One thread may read
    /// the one, another one the other.
    RunMerger documents() const;
    RunMerger positions() const;

    /// Removes all runs with their files.
    void clear();

    std::size_t files() const { return files_.size(); }

  private:
    /// Runs merged into files.
    struct Files {
        std::filesystem::path documents;
        std::filesystem::path positions;
    };

    void remove_files();
    void spill();
    RunMerger merged(std::string PostingRun::*in_memory, std::filesystem::path Files::*in_file) const;

    std::filesystem::path folder_;
    std::size_t most_bytes_;
    std::vector<PostingRun> runs_;
    std::size_t bytes_ = 0;
    std::vector<Files> files_;
    std::size_t spills_ = 0;
};

}  // namespace fundstelle
