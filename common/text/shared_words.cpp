#include "common/text/shared_words.hpp"

#include <functional>

namespace fundstelle {

SharedWords::SharedWords(std::size_t bytes) {
    for (Part& part : parts_) part.words = WordMemory(bytes / parts_.size());
}

SharedWords::Part& SharedWords::part_of(std::string_view key) {
    return parts_[std::hash<std::string_view>{}(key) % parts_.size()];
}

bool SharedWords::find(std::string_view key, std::string& content) {
    Part& part = part_of(key);
    const std::lock_guard lock(part.mutex);
    part.words.make_room();
    const auto kept = part.words.find(key);
    if (kept) content = kept->content;
    return kept.has_value();
}

void SharedWords::insert(std::string_view key, std::string_view content) {
    Part& part = part_of(key);
    const std::lock_guard lock(part.mutex);
    part.words.make_room();
    if (!part.words.find(key)) part.words.insert(key, content);
}

}  // namespace fundstelle
