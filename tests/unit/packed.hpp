#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace fundstelle {

/// An entry to pack: a name that ends in `/` is a folder, one with a `target` a symbolic link.
struct PackedEntry {
    std::string name;
    std::string content;
    std::string target = {};
};

/// The bytes of an archive of `format` (`zip`, `gnutar`, `pax`, `raw`) within `filter` (`gzip`, `zstd`, ...;
/// none when empty), encrypted when there is a `password`. Throws std::runtime_error when it cannot be made.
std::string packed(const std::string& format, const std::string& filter,
                   const std::vector<PackedEntry>& entries, const std::string& password = {});

/// `content` as a compressed file.
std::string compressed(const std::string& filter, std::string_view content);

}  // namespace fundstelle
