#include "indexer/update_plan.hpp"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <utility>

#include "common/corpus/standard_input.hpp"
#include "indexer/low_half.hpp"

namespace fundstelle {
namespace {

using Hashes = std::unordered_map<std::string_view, Hash128>;

const KnownRoot* root_named(const KnownFiles& files, const std::string& path) {
    const auto found =
        std::find_if(files.begin(), files.end(), [&](const KnownRoot& root) { return root.path == path; });
    return found == files.end() ? nullptr : &*found;
}

template <typename Take>
void for_each_document(const KnownRoot& root, Take&& take) {
    for (const KnownFile& file : root.files) {
        for (const KnownDocument& document : file.documents) take(document);
    }
}

/// The documents that the index holds.
Hashes held(const KnownFiles& files) {
    Hashes hashes;
    for (const KnownRoot& root : files) {
        for_each_document(root, [&](const KnownDocument& document) {
            if (document.state == KnownState::held) hashes.emplace(document.id, document.hash);
        });
    }
    return hashes;
}

enum class RootState { listed_anew, as_before };

/// Gives documents their names in the index.
class Names {
  public:
    Names(UpdatePlan& plan, const KnownFiles& before, const PlaceOf& place_of)
        : plan_(plan), place_of_(place_of) {
        for (const KnownRoot& root : before) {
            for_each_document(root, [&](const KnownDocument& document) {
                if (document.state == KnownState::held) former_.emplace(document.hash, document.id);
            });
        }
    }

    /// Lets the documents of the last root of the plan keep the names that they have in `before`, which is
    /// null for a new one.
    void keep(const KnownRoot* before, RootState state) {
        root_ = plan_.files.size() - 1;
        std::unordered_map<std::string_view, const KnownFile*> former;
        if (before != nullptr) {
            for (const KnownFile& file : before->files) former.emplace(file.path, &file);
        }
        for (file_ = 0; file_ < root().files.size(); ++file_) {
            const auto found = former.find(file().path);
            const KnownFile* const known = found == former.end() ? nullptr : found->second;
            // What was not read again has the names of the index already.
            if (state == RootState::as_before || (known != nullptr && *known == file())) {
                keep_all(state == RootState::listed_anew && root().path != standard_input_root);
            } else {
                keep_known(known);
            }
        }
    }

    /// Names all others, in the order of their files.
    void name_others() {
        // What cannot be read, as its root is not named or standard input gave it once, has no other chance.
        for (const KnownPlace& place : unread_) take_over(place);
        for (Changed& changed : changed_) keep_changed(changed);
        for (Changed& changed : changed_) keep_places(changed);
        std::sort(others_.begin(), others_.end(), [](const KnownPlace& a, const KnownPlace& b) {
            return std::tie(a.root, a.file, a.document) < std::tie(b.root, b.file, b.document);
        });
        for (const KnownPlace& place : others_) name(place);
    }

  private:
    /// Of a file that was read again: what it has now, and the names of what it had.
    struct Changed {
        std::size_t root = 0;
        std::size_t file = 0;
        std::vector<std::size_t> documents;
        std::unordered_set<std::string_view> names;
    };

    KnownRoot& root() { return plan_.files[root_]; }
    KnownFile& file() { return root().files[file_]; }
    std::vector<std::string> names_of(std::size_t document) {
        const auto place = place_of_(root(), file(), document);
        return place ? document_names(file().documents[document].id, *place) : std::vector<std::string>();
    }

    void keep_all(bool can_be_read) {
        std::vector<KnownDocument>& documents = file().documents;
        for (std::size_t i = 0; i < documents.size(); ++i) {
            if (documents[i].state == KnownState::held) {
                hold(documents[i]);
            } else if (documents[i].state == KnownState::other) {
                const bool is_there = can_be_read && place_of_(root(), file(), i).has_value();
                (is_there ? others_ : unread_).push_back({root_, file_, i});
            }
        }
    }

    /// What is as it was keeps its name.
    void keep_known(const KnownFile* known) {
        std::unordered_multimap<Hash128, const KnownDocument*, LowHalf> by_content;
        Changed changed{root_, file_, {}, {}};
        if (known != nullptr) {
            for (const KnownDocument& one : known->documents) {
                if (one.state != KnownState::held) continue;
                by_content.emplace(one.hash, &one);
                changed.names.insert(one.id);
            }
        }
        const std::vector<KnownDocument>& documents = file().documents;
        for (std::size_t i = 0; i < documents.size(); ++i) {
            if (documents[i].state == KnownState::removed) continue;
            if (documents[i].state == KnownState::other) {
                unread_.push_back({root_, file_, i});
                continue;
            }
            const auto [begin, end] = by_content.equal_range(documents[i].hash);
            const auto same = std::find_if(
                begin, end, [&](const auto& one) { return changed.names.count(one.second->id) != 0; });
            if (same == end) {
                changed.documents.push_back(i);
            } else {
                changed.names.erase(same->second->id);
                take(i, same->second->id);
            }
        }
        changed_.push_back(std::move(changed));
    }

    /// Lets what is changed keep the name of its id that its file had.
    void keep_changed(Changed& changed) {
        root_ = changed.root;
        file_ = changed.file;
        std::vector<std::size_t> others;
        for (const std::size_t i : changed.documents) {
            const auto name = former_name(changed, i);
            if (name && !is_of_place(i, *name)) {
                changed.names.erase(*name);
                take(i, *name);
            } else {
                others.push_back(i);
            }
        }
        changed.documents = std::move(others);
    }

    /// The same of its place, unless it states an id now, which is free.
    void keep_places(Changed& changed) {
        root_ = changed.root;
        file_ = changed.file;
        for (const std::size_t i : changed.documents) {
            const auto name = former_name(changed, i);
            if (!name) {
                others_.push_back({root_, file_, i});
                continue;
            }
            changed.names.erase(*name);
            const std::string id = file().documents[i].id;
            const bool is_free = id != *name && names_.count(id) == 0;
            if (is_free) plan_.renamed.insert(*name);
            take(i, is_free ? id : *name);
        }
    }

    /// The first of its names that a document may keep of those that its file had.
    std::optional<std::string> former_name(const Changed& changed, std::size_t document) {
        if (changed.names.empty() || is_held(file().documents[document])) return std::nullopt;
        for (std::string& name : names_of(document)) {
            if (changed.names.count(name) != 0 && names_.count(name) == 0) return std::move(name);
        }
        return std::nullopt;
    }

    /// Whether `name` says nothing of the id that a document states.
    bool is_of_place(std::size_t document, const std::string& name) {
        const auto place = place_of_(root(), file(), document);
        const std::string& id = file().documents[document].id;
        return place && id != place->part && name != id && name.ends_with(place->part);
    }

    void take(std::size_t document, const std::string& name) {
        KnownDocument& taker = file().documents[document];
        taker.id = name;
        taker.state = KnownState::held;
        hold(taker);
    }

    void hold(const KnownDocument& document) {
        names_.insert(document.id);
        contents_.insert(document.hash);
    }

    /// Whether a document is held that is all the same. What standard input gives without an id may be there
    /// several times.
    bool is_held(const KnownDocument& document) const {
        return !is_input_place(document.id) && contents_.count(document.hash) != 0;
    }

    /// Whether the document takes over the name of one that is all the same and that no file gives any more.
    bool take_over(const KnownPlace& place) {
        root_ = place.root;
        file_ = place.file;
        const KnownDocument& one = file().documents[place.document];
        const auto former = former_.find(one.hash);
        if (is_held(one) || former == former_.end() || names_.count(former->second) != 0) return false;
        take(place.document, former->second);
        return true;
    }

    void name(const KnownPlace& place) {
        if (take_over(place)) return;
        KnownDocument& one = file().documents[place.document];
        one.state = KnownState::other;
        const auto stands = place_of_(root(), file(), place.document);
        if (is_held(one) || !stands) return;
        const std::string name = free_names_.find(
            one.id, *stands, [&](const std::string& taken) { return names_.count(taken) != 0; });
        if (name != one.id && !is_input_place(one.id)) plan_.named_anew.push_back({place, one.id});
        take(place.document, name);
    }

    UpdatePlan& plan_;
    const PlaceOf& place_of_;
    std::size_t root_ = 0;
    std::size_t file_ = 0;
    FreeNames free_names_;
    std::unordered_set<std::string> names_;
    std::unordered_set<Hash128, LowHalf> contents_;
    std::vector<Changed> changed_;
    std::vector<KnownPlace> others_;
    std::vector<KnownPlace> unread_;
    std::unordered_map<Hash128, std::string, LowHalf> former_;  ///< names by what is held
};

/// Fills the plan with the roots as they are when the update is done.
void plan_roots(const KnownFiles& before, const KnownFiles& now, const PlaceOf& place_of, UpdatePlan& plan) {
    Names names(plan, before, place_of);
    for (const KnownRoot& root : before) {
        const KnownRoot* listed = root_named(now, root.path);
        plan.files.push_back(listed != nullptr ? *listed : root);
        names.keep(&root, listed != nullptr ? RootState::listed_anew : RootState::as_before);
    }
    for (const KnownRoot& root : now) {
        if (root_named(before, root.path) != nullptr) continue;
        plan.files.push_back(root);
        names.keep(nullptr, RootState::listed_anew);
    }
    names.name_others();
}

void plan_puts(const Hashes& before, UpdatePlan& plan) {
    for (std::size_t root = 0; root < plan.files.size(); ++root) {
        const std::vector<KnownFile>& files = plan.files[root].files;
        for (std::size_t file = 0; file < files.size(); ++file) {
            for (std::size_t i = 0; i < files[file].documents.size(); ++i) {
                const KnownDocument& document = files[file].documents[i];
                if (document.state != KnownState::held) continue;
                const auto former = before.find(document.id);
                if (former != before.end() && former->second == document.hash) continue;
                ++(former == before.end() ? plan.counts.added : plan.counts.replaced);
                plan.puts.emplace(document.id, KnownPlace{root, file, i});
            }
        }
    }
}

/// Root and path of the file that each document is held from.
std::unordered_map<std::string_view, std::pair<std::string_view, std::string_view>> owners_of(
    const KnownFiles& files) {
    std::unordered_map<std::string_view, std::pair<std::string_view, std::string_view>> owners;
    for (const KnownRoot& root : files) {
        for (const KnownFile& file : root.files) {
            for (const KnownDocument& document : file.documents) {
                if (document.state == KnownState::held) owners[document.id] = {root.path, file.path};
            }
        }
    }
    return owners;
}

}  // namespace

UpdatePlan plan_update(const KnownFiles& before, const KnownFiles& now, const PlaceOf& place_of) {
    UpdatePlan plan;
    plan_roots(before, now, place_of, plan);
    const Hashes hashes = held(before);
    plan_puts(hashes, plan);
    const Hashes after = held(plan.files);
    for (const auto& [id, hash] : hashes) {
        if (after.find(id) == after.end()) plan.removals.emplace_back(id);
    }
    std::sort(plan.removals.begin(), plan.removals.end());
    const auto renamed = static_cast<std::uint64_t>(
        std::count_if(plan.removals.begin(), plan.removals.end(),
                      [&](const std::string& id) { return plan.renamed.count(id) != 0; }));
    plan.counts.removed = plan.removals.size() - renamed;
    plan.counts.added -= renamed;
    plan.counts.replaced += renamed;
    return plan;
}

bool have_same_owners(const KnownFiles& a, const KnownFiles& b) {
    if (a == b) return true;
    return owners_of(a) == owners_of(b);
}

std::uint64_t input_documents(const KnownFiles& files) {
    std::uint64_t count = 0;
    if (const KnownRoot* const root = root_named(files, standard_input_root))
        for_each_document(*root, [&](const KnownDocument&) { ++count; });
    return count;
}

std::uint64_t held_documents(const KnownRoot& root) {
    std::uint64_t count = 0;
    for_each_document(
        root, [&](const KnownDocument& document) { count += document.state == KnownState::held ? 1U : 0U; });
    return count;
}

std::uint64_t lost_documents(const KnownRoot& root, const UpdatePlan& plan) {
    std::uint64_t count = 0;
    for_each_document(root, [&](const KnownDocument& document) {
        const bool lost = document.state == KnownState::held && plan.renamed.count(document.id) == 0 &&
                          std::binary_search(plan.removals.begin(), plan.removals.end(), document.id);
        count += lost ? 1U : 0U;
    });
    return count;
}

}  // namespace fundstelle
