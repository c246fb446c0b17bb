#pragma once
#include <filesystem>

namespace fundstelle {

/// What CTest takes for "could not be run here".
inline constexpr int exit_skipped = 77;

/// The folder of the data, which the environment variable FUNDSTELLE_DATA names. Throws std::runtime_error,
/// saying so, when it names none.
const std::filesystem::path& data_folder();

/// Whether the program zstd is there.
bool can_unpack();

/// Whether it could unpack `packed` to `unpacked`.
bool unpack(const std::filesystem::path& packed, const std::filesystem::path& unpacked);

}  // namespace fundstelle
