#pragma once
#include <string>
#include <string_view>

namespace fundstelle {

/// Replaces the content of `out` by `bytes` as a raw DEFLATE stream (RFC 1951), but only where that is
/// shorter than `bytes`; returns `out`, or nothing when it is not.
std::string_view deflate_if_shorter(std::string_view bytes, std::string& out);

/// Replaces the content of `out` by that of `stream`, a raw DEFLATE stream of at most 1 GB; false when it is
/// none.
bool inflate(std::string_view stream, std::string& out);

}  // namespace fundstelle
