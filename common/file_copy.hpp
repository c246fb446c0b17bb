#pragma once
#include <filesystem>

namespace fundstelle {

/// Makes `to`, a new file, with the content of the regular file `from`: without copying the bytes where the
/// file system shares them between files until one is changed. Throws Error (kind system), naming the file.
void copy_file_content(const std::filesystem::path& from, const std::filesystem::path& to);

}  // namespace fundstelle
