#pragma once
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "tests/reliability/write_trace.hpp"
#include "tests/unit/random_text.hpp"

namespace fundstelle {

/// Which syncs of a program reach the disk.
enum class SyncsHeld {
    all,
    of_files,    ///< those of folders are lost
    of_folders,  ///< those of files are lost
};

/// What becomes of what was not synced when the power fails.
enum class Unsynced {
    kept,      ///< nothing is lost
    dropped,   ///< all is lost
    in_order,  ///< of each file and folder a part survives: what was changed first
    any,       ///< of each file and folder any part survives, of what was written any pages
};

/// A disk of which it is known what was synced. A file's content is safe when the file was synced; that it is
/// there, renamed or removed when its folder was.
class DiskModel {
  public:
    /// Holds what there is in the folder `disk`, all of it synced.
    explicit DiskModel(std::filesystem::path disk, SyncsHeld held = SyncsHeld::all);

    void apply(const DiskChange& change);

    /// Makes the folder `to` hold what is on the disk when the power fails now.
    void write_after_crash(const std::filesystem::path& to, Unsynced unsynced, RandomText& random) const;

    /// How often something was synced.
    std::size_t syncs() const { return syncs_; }

  private:
    using NodeNumber = std::size_t;
    using Entries = std::map<std::string, NodeNumber>;

    /// A change of a folder's entries: names that go, and names that come.
    struct EntryChange {
        std::string gone;
        std::string come;
        NodeNumber node = 0;
    };

    /// A file or a folder: what there is now, what there was at the last sync and the changes since.
    struct Node {
        bool is_folder = false;
        Entries entries = {};
        Entries safe_entries = {};
        std::vector<EntryChange> entry_changes = {};
        std::string content = {};
        std::string safe_content = {};
        std::vector<DiskChange> writes = {};
    };

    NodeNumber load(const std::filesystem::path& path);
    NodeNumber add(Node&& node);
    NodeNumber find(const std::filesystem::path& path) const;
    Node& folder_of(const std::filesystem::path& path) { return nodes_[find(path.parent_path())]; }
    void change_entry(const std::filesystem::path& path, const EntryChange& change);
    void sync(Node& node);
    Entries entries_after_crash(const Node& node, Unsynced unsynced, RandomText& random) const;
    std::string content_after_crash(const Node& node, Unsynced unsynced, RandomText& random) const;
    void write_node(NodeNumber number, const std::filesystem::path& to, Unsynced unsynced,
                    RandomText& random) const;

    std::filesystem::path disk_;
    SyncsHeld held_;
    std::vector<Node> nodes_;
    NodeNumber root_ = 0;
    std::size_t syncs_ = 0;
};

}  // namespace fundstelle
