#include "tests/reliability/disk_model.hpp"

#include <algorithm>
#include <fstream>
#include <stdexcept>
#include <string_view>
#include <utility>

#include "tests/scratch_folder.hpp"

namespace fundstelle {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t page_bytes = 4096;

void put(const DiskChange& change, std::string& content) {
    if (change.action == ChangeAction::resize) return content.resize(change.offset);
    content.resize(std::max<std::size_t>(content.size(), change.offset + change.data.size()));
    content.replace(change.offset, change.data.size(), change.data);
}

/// Puts any of the pages that `change` touches into `content`.
void put_any_pages(const DiskChange& change, std::string& content, RandomText& random) {
    if (change.action == ChangeAction::resize) return put(change, content);
    for (std::size_t at = 0; at < change.data.size();) {
        const std::size_t page_end = (change.offset + at) / page_bytes * page_bytes + page_bytes;
        const std::size_t end = std::min<std::size_t>(page_end - change.offset, change.data.size());
        if (random.below(2) == 0) {
            put({ChangeAction::write, {}, change.offset + at, change.data.substr(at, end - at)}, content);
        }
        at = end;
    }
}

}  // namespace

DiskModel::DiskModel(fs::path disk, SyncsHeld held) : disk_(std::move(disk)), held_(held) {
    root_ = load(disk_);
}

DiskModel::NodeNumber DiskModel::add(Node&& node) {
    nodes_.push_back(std::move(node));
    return nodes_.size() - 1;
}

DiskModel::NodeNumber DiskModel::load(const fs::path& path) {
    Node node;
    node.is_folder = fs::is_directory(path);
    if (node.is_folder) {
        for (const auto& entry : fs::directory_iterator(path))
            node.entries[entry.path().filename().string()] = load(entry.path());
        node.safe_entries = node.entries;
    } else {
        node.content = content_of(path);
        node.safe_content = node.content;
    }
    return add(std::move(node));
}

DiskModel::NodeNumber DiskModel::find(const fs::path& path) const {
    NodeNumber number = root_;
    if (path == disk_) return number;
    for (const fs::path& name : path.lexically_relative(disk_)) {
        const auto found = nodes_[number].entries.find(name.string());
        if (found == nodes_[number].entries.end())
            throw std::runtime_error("the trace lacks " + path.string());
        number = found->second;
    }
    return number;
}

void DiskModel::change_entry(const fs::path& path, const EntryChange& change) {
    Node& folder = folder_of(path);
    if (!change.gone.empty()) folder.entries.erase(change.gone);
    if (!change.come.empty()) folder.entries[change.come] = change.node;
    folder.entry_changes.push_back(change);
}

void DiskModel::sync(Node& node) {
    ++syncs_;
    if (node.is_folder && held_ != SyncsHeld::of_files) {
        node.safe_entries = node.entries;
        node.entry_changes.clear();
    }
    if (!node.is_folder && held_ != SyncsHeld::of_folders) {
        node.safe_content = node.content;
        node.writes.clear();
    }
}

void DiskModel::apply(const DiskChange& change) {
    const std::string name = change.path.filename().string();
    switch (change.action) {
        case ChangeAction::make_file:
        case ChangeAction::make_folder: {
            Node made;
            made.is_folder = change.action == ChangeAction::make_folder;
            const NodeNumber number = add(std::move(made));
            return change_entry(change.path, {.gone = {}, .come = name, .node = number});
        }
        case ChangeAction::rename: {
            const fs::path to = change.data;
            if (to.parent_path() != change.path.parent_path())
                throw std::runtime_error("a rename into another folder: " + to.string());
            const NodeNumber number = find(change.path);
            return change_entry(change.path, {.gone = name, .come = to.filename().string(), .node = number});
        }
        case ChangeAction::remove:
            return change_entry(change.path, {.gone = name, .come = {}});
        case ChangeAction::write:
        case ChangeAction::resize: {
            Node& file = nodes_[find(change.path)];
            put(change, file.content);
            file.writes.push_back(change);
            return;
        }
        case ChangeAction::sync:
            return sync(nodes_[find(change.path)]);
    }
}

DiskModel::Entries DiskModel::entries_after_crash(const Node& node, Unsynced unsynced,
                                                  RandomText& random) const {
    if (unsynced == Unsynced::kept) return node.entries;
    Entries entries = node.safe_entries;
    if (unsynced == Unsynced::dropped) return entries;
    std::size_t left = random.below(node.entry_changes.size() + 1);
    for (const EntryChange& change : node.entry_changes) {
        const bool survives = unsynced == Unsynced::in_order ? left-- > 0 : random.below(2) == 0;
        if (!survives && unsynced == Unsynced::in_order) break;
        if (!survives) continue;
        if (!change.gone.empty()) entries.erase(change.gone);
        if (!change.come.empty()) entries[change.come] = change.node;
    }
    return entries;
}

std::string DiskModel::content_after_crash(const Node& node, Unsynced unsynced, RandomText& random) const {
    if (unsynced == Unsynced::kept) return node.content;
    std::string content = node.safe_content;
    if (unsynced == Unsynced::dropped) return content;
    std::size_t left = random.below(node.writes.size() + 1);
    for (const DiskChange& change : node.writes) {
        if (unsynced == Unsynced::any) {
            put_any_pages(change, content, random);
        } else if (left-- == 0) {
            break;
        } else {
            put(change, content);
        }
    }
    return content;
}

void DiskModel::write_node(NodeNumber number, const fs::path& to, Unsynced unsynced,
                           RandomText& random) const {
    const Node& node = nodes_[number];
    if (node.is_folder) {
        fs::create_directory(to);
        for (const auto& [name, below] : entries_after_crash(node, unsynced, random))
            write_node(below, to / name, unsynced, random);
        return;
    }
    std::ofstream file(to, std::ios::binary);
    file << content_after_crash(node, unsynced, random);
    if (!file.flush()) throw std::runtime_error("cannot write " + to.string());
}

void DiskModel::write_after_crash(const fs::path& to, Unsynced unsynced, RandomText& random) const {
    fs::remove_all(to);
    write_node(root_, to, unsynced, random);
}

}  // namespace fundstelle
