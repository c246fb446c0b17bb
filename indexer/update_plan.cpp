#include "indexer/update_plan.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

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

/// Gives each id to the first file that can be had it from: what is not listed anew gains nothing, for its
/// files are not read.
class Owners {
  public:
    void assign(KnownRoot& root, RootState state) {
        for (KnownFile& file : root.files) {
            for (KnownDocument& document : file.documents) {
                if (document.state == KnownState::removed) continue;
                const bool may = state == RootState::listed_anew || document.state == KnownState::held;
                const bool has = may && ids_.insert(document.id).second;
                document.state = has ? KnownState::held : KnownState::other;
            }
        }
    }

  private:
    std::unordered_set<std::string> ids_;
};

/// The roots when the update is done.
KnownFiles roots_after(const KnownFiles& before, const KnownFiles& now) {
    KnownFiles after;
    Owners owners;
    for (const KnownRoot& root : before) {
        const KnownRoot* listed = root_named(now, root.path);
        after.push_back(listed != nullptr ? *listed : root);
        owners.assign(after.back(), listed != nullptr ? RootState::listed_anew : RootState::as_before);
    }
    for (const KnownRoot& root : now) {
        if (root_named(before, root.path) != nullptr) continue;
        after.push_back(root);
        owners.assign(after.back(), RootState::listed_anew);
    }
    return after;
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

UpdatePlan plan_update(const KnownFiles& before, const KnownFiles& now) {
    UpdatePlan plan;
    plan.files = roots_after(before, now);
    const Hashes hashes = held(before);
    plan_puts(hashes, plan);
    const Hashes after = held(plan.files);
    for (const auto& [id, hash] : hashes) {
        if (after.find(id) == after.end()) plan.removals.emplace_back(id);
    }
    std::sort(plan.removals.begin(), plan.removals.end());
    plan.counts.removed = plan.removals.size();
    return plan;
}

bool have_same_owners(const KnownFiles& a, const KnownFiles& b) {
    if (a == b) return true;
    return owners_of(a) == owners_of(b);
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
        const bool lost = document.state == KnownState::held &&
                          std::binary_search(plan.removals.begin(), plan.removals.end(), document.id);
        count += lost ? 1U : 0U;
    });
    return count;
}

}  // namespace fundstelle
