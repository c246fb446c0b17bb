#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "common/corpus/story_groups.hpp"

namespace fundstelle {

/// Finds the stories of all documents of an index (story_groups.hpp) and writes them, and the signatures they
/// were found by, into the file `stories` of the folder `generation`, in place of one that is there. The file
/// is the same whatever the order of `documents`. Throws Error (kind system).
void write_stories(const std::filesystem::path& generation, std::span<const StoryDocument> documents);

/// The stories of an index. They are read when they are first asked for, from the file that was there when
/// this was made, also when it is removed meanwhile. For one thread at a time.
class Stories {
  public:
    /// Of the generation in the folder `generation`. Throws Error (kind system) when its file cannot be
    /// opened.
    explicit Stories(const std::filesystem::path& generation);
    Stories(Stories&&) noexcept;
    Stories& operator=(Stories&&) noexcept;
    ~Stories();

    /// Whether the index was built with stories.
    bool exist() const;

    /// How many there are, numbered from 1 on. Throws Error (kind index) when the file is damaged, like all
    /// that follows.
    std::uint32_t count();

    /// The documents of a story, by date, those without one last, then by id; two or more.
    std::span<const std::uint32_t> documents_of(std::uint32_t story);

    /// The story of a document; 0 when it has none.
    std::uint32_t story_of(std::uint32_t document);

    /// Everything that `write_stories` was given, by document number: for an update, which removes and adds
    /// some and calls it again. Empty when the index has no stories.
    std::vector<StoryDocument> documents() const;

  private:
    struct State;
    void read();
    std::unique_ptr<State> state_;
};

}  // namespace fundstelle
