#include "common/store/story_update.hpp"

#include <utility>
#include <vector>

namespace fundstelle {

StoryUpdate::StoryUpdate(const std::filesystem::path& generation) {
    const Stories stories(generation);
    signatures_ = stories.exist() ? Signatures::made : Signatures::none;
    for (StoryDocument& one : stories.documents()) put(std::move(one));
}

void StoryUpdate::put(StoryDocument document) {
    if (signatures_ == Signatures::none) return;
    std::string id = document.id;
    documents_.insert_or_assign(std::move(id), std::move(document));
}

void StoryUpdate::remove(const std::string& id) {
    documents_.erase(id);
}

void StoryUpdate::write(const std::filesystem::path& generation) {
    if (signatures_ == Signatures::none) return;
    std::vector<StoryDocument> documents;
    documents.reserve(documents_.size());
    for (auto& [id, document] : documents_) documents.push_back(std::move(document));
    documents_.clear();
    write_stories(generation, documents);
}

}  // namespace fundstelle
