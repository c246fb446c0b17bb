#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace fundstelle {

/// A path as documents are asked for by it: folded (fold.hpp), without slashes at its ends. Any thread.
std::string path_term(std::string_view path);

/// What a document with the path `path` (valid UTF-8) is found by, each once: every path that leads to it
/// (`recht`, `recht/bgb`, `recht/bgb/p1.txt`), every name on the way, and its own without its ending (`p1`);
/// none that is longer than `most_bytes` when folded. Any thread.
std::vector<std::string> path_terms(std::string_view path, std::size_t most_bytes);

}  // namespace fundstelle
