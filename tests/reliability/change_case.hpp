#pragma once
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "tests/reliability/process.hpp"
#include "tests/reliability/write_trace.hpp"
#include "tests/scratch_folder.hpp"

namespace fundstelle {

/// A way to change an index.
enum class ChangeKind {
    first_build,   ///< of a folder that does not exist yet, nor the one above it
    rebuild,       ///< of all, other texts than before
    update,        ///< of a copy of the index, in place
    large_update,  ///< which writes everything anew
};

struct ChangeWay {
    const char* name;
    ChangeKind kind;
    const char* writer;  ///< of --writer; updates in place are written through Xapian in any case
};

/// All ways, each with every writer that it may use.
const std::vector<ChangeWay>& change_ways();

/// Some hundred texts, an index that was made of them before, and the run that makes another one of it. The
/// index lies in a folder of its own, `disk`, that can be put back to what it was before the run.
class ChangeCase {
  public:
    explicit ChangeCase(const ChangeWay& way);

    /// The folder that stands for the disk, by its real path.
    const std::filesystem::path& disk() const { return disk_; }
    std::filesystem::path index() const { return index_on(disk_); }
    static std::filesystem::path index_on(const std::filesystem::path& disk) { return disk / "new/index"; }

    /// Puts everything back to what it was before the run.
    void reset() const;

    /// A copy of the disk as it is before the run.
    std::filesystem::path disk_before() const { return scratch_.path() / "former"; }

    /// What an undisturbed run changes on the disk, and the hashes of all files there behind it.
    const std::vector<DiskChange>& changes() const { return changes_; }
    const std::map<std::string, std::string>& files_after() const { return files_after_; }

    /// The run on the index in `index`.
    std::vector<std::string> command(const std::filesystem::path& index) const;
    std::vector<std::string> command() const { return command(index()); }

    /// What the index in `index` is: `former`, unchanged in every file (`absent` where there was none),
    /// `new`, complete, or what is wrong with it.
    std::string state(const std::filesystem::path& index) const;
    std::string state() const { return state(index()); }
    std::string former_state() const;

    /// Whether all files and folders on the disk are those that were there before the run.
    bool is_untouched() const;

    /// What there is in the folder of the index besides what there should be; empty when nothing is.
    std::string remains(const std::filesystem::path& index) const;
    std::string remains() const { return remains(index()); }

    /// How long an undisturbed run took.
    double seconds() const { return seconds_; }

  private:
    void write_texts(int revision, std::size_t changed) const;
    void run_undisturbed();

    ScratchFolder scratch_;
    std::filesystem::path disk_;
    ChangeWay way_;
    std::map<std::string, std::string> former_files_;
    std::string former_;
    std::string new_;
    std::vector<DiskChange> changes_;
    std::map<std::string, std::string> files_after_;
    double seconds_ = 0;
};

/// The case of a way, made once.
const ChangeCase& change_case(const ChangeWay& way);

}  // namespace fundstelle
