#pragma once
#include <filesystem>
#include <memory>

#include "common/text/vocabulary.hpp"

namespace fundstelle {

/// Writes the words of the finished database in the folder `generation` beside it, for `IndexWords`: those of
/// its exact spellings that are suggestible, of very many the more frequent ones
/// (Limits::vocabulary_bytes). No file where the analysis leaves exact spellings out. Throws Error (kind
/// system).
void write_index_words(const std::filesystem::path& generation);

/// The words of an index, to suggest some of them. They are read when they are first asked for, from the file
/// that was there when this was made, also when it is removed meanwhile. For one thread at a time.
class IndexWords {
  public:
    /// Of the generation in the folder `generation`. Throws Error (kind index) when its file cannot be
    /// opened.
    explicit IndexWords(const std::filesystem::path& generation);
    IndexWords(IndexWords&&) noexcept;
    IndexWords& operator=(IndexWords&&) noexcept;
    ~IndexWords();

    /// The words; lives as long as this. Null when the index has none: an older one, one that Xapian
    /// compacted, or one without exact spellings. Throws Error (kind index), naming the file, when they
    /// cannot be read or are damaged.
    const Vocabulary* vocabulary();

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace fundstelle
