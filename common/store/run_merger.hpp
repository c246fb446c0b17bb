#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/store/posting_run.hpp"

namespace fundstelle {

/// A term with its entries in all runs that have it.
struct MergedTerm {
    std::string_view term;
    std::span<const RunEntries> entries;  ///< of one run after another
};

/// Reads the streams of several runs, whose documents ascend from run to run, as if they were one. For one
/// thread at a time.
class RunMerger {
  public:
    explicit RunMerger(std::vector<RecordReader>&& streams);

    /// The next term; false at the end. What it shows lives until the next call. Throws like
    /// RecordReader::next.
    bool next(MergedTerm& term);

  private:
    struct Head {
        std::uint64_t key = 0;  ///< sort_key of its term
        std::uint32_t stream = 0;
    };

    bool behind(const Head& a, const Head& b) const;
    void advance(std::uint32_t stream);

    std::vector<RecordReader> streams_;
    std::vector<RunRecord> records_;
    std::vector<Head> heap_;              ///< the streams that have not ended, the next term first
    std::vector<std::uint32_t> current_;  ///< those that gave the last term
    std::vector<RunEntries> entries_;
};

}  // namespace fundstelle
