#pragma once
#include <filesystem>
#include <string>
#include <unordered_map>

#include "common/store/inverter.hpp"
#include "common/store/stories.hpp"

namespace fundstelle {

/// The documents of an index by which its stories are found, while it is updated: those that stay keep the
/// signatures that they have. Of an index without stories it stays empty.
class StoryUpdate {
  public:
    /// Of the index whose current generation is in the folder `generation`. Throws Error: kind index when its
    /// file is damaged, system when it cannot be opened.
    explicit StoryUpdate(const std::filesystem::path& generation);

    /// Whether signatures are to be made of what is put.
    Signatures signatures() const { return signatures_; }

    /// Adds a document, or replaces the one with its id.
    void put(StoryDocument document);

    /// Removes the document with that id, if there is one.
    void remove(const std::string& id);

    /// Finds all stories anew and writes them into the folder `generation`, unless the index is one without.
    /// To be called last. Throws Error (kind system).
    void write(const std::filesystem::path& generation);

  private:
    Signatures signatures_;
    std::unordered_map<std::string, StoryDocument> documents_;  ///< by id
};

}  // namespace fundstelle
