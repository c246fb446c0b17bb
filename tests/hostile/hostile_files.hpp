#pragma once
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

/// Something in a corpus that could harm what stands beside it.
struct HostileThing {
    std::string name;
    /// Makes it in a folder of its own.
    std::function<void(const std::filesystem::path& folder)> make;
    /// Part of the reason with which it is skipped; empty when it is in the index.
    std::string reason;
    unsigned seconds = 20;        ///< some twenty times what it takes
    std::size_t megabytes = 400;  ///< of memory that reading it may take, all in all
    std::vector<std::string> options = {};
    Trial trial = Trial::always;
};

/// All of them.
std::vector<HostileThing> hostile_things();

}  // namespace fundstelle
