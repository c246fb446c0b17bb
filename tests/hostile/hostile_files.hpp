#pragma once
#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace fundstelle {

/// When a thing is tried.
enum class Trial {
    always,
    full,  ///< in full runs only: it takes long
};

/// What becomes of a hostile thing.
struct Fate {
    std::size_t documents = 0;  ///< that are in the index
    std::size_t places = 0;     ///< that are told as skipped
    std::string reason;         ///< part of the reason that is told of each
};

/// Something in a corpus that could harm what stands beside it.
struct HostileThing {
    std::string name;
    /// Makes it in a folder of its own.
    std::function<void(const std::filesystem::path& folder)> make;
    Fate fate;
    unsigned seconds = 20;        ///< some twenty times what it takes
    std::size_t megabytes = 400;  ///< of memory that reading it may take, all in all
    std::vector<std::string> options = {};
    Trial trial = Trial::always;
};

/// All of them.
std::vector<HostileThing> hostile_things();

}  // namespace fundstelle
