#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace fundstelle {

/// Appends `bytes` to `out` as one Zstandard frame (RFC 8878) that records its own size and a checksum.
void zstd_compress(std::string_view bytes, std::string& out);

/// The content of the Zstandard frame `frame`. Throws Error (kind index) when it is damaged or would grow
/// beyond `limit` bytes.
std::string zstd_decompress(std::string_view frame, std::size_t limit);

}  // namespace fundstelle
