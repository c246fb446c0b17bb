#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "common/limits.hpp"

namespace fundstelle {

/// A line of a file of queries.
struct NamedQuery {
    std::string qid;
    std::string text;
};

/// What a file of queries holds.
struct QueryFile {
    std::vector<NamedQuery> queries;  ///< each of another name
    std::vector<std::string> faults;  ///< lines that are none or name one twice: `FILE:LINE: what is wrong`
};

/// Reads lines of `qid<TAB>query`; empty lines are passed over. The file may be a link or a
/// pipe, and `-` is standard input. Throws Error (kind input) when it cannot be read, has no other lines, or
/// more of anything than `limits` allow.
QueryFile read_query_file(const std::filesystem::path& path, const Limits& limits = {});

}  // namespace fundstelle
