#pragma once
#include <array>
#include <cstddef>
#include <mutex>
#include <string>
#include <string_view>

#include "common/text/word_memory.hpp"

namespace fundstelle {

/// What analyzers of several threads have found out about words, so that the next one need not do it again:
/// bytes by a key, in bounded memory. Any thread may call it at any time.
class SharedWords {
  public:
    /// Holds about `bytes` bytes.
    explicit SharedWords(std::size_t bytes);

    /// Replaces `content` by what was kept for `key`; false when nothing was, or no more is.
    bool find(std::string_view key, std::string& content);

    /// Keeps `content` for `key`. Who comes second with the same key must come with the same content.
    void insert(std::string_view key, std::string_view content);

  private:
    /// Threads that ask for different words seldom meet in the same part.
    struct Part {
        std::mutex mutex;
        WordMemory words{0};
    };

    Part& part_of(std::string_view key);

    std::array<Part, 32> parts_;
};

}  // namespace fundstelle
