#pragma once
#include <cstdint>
#include <filesystem>
#include <vector>

#include "common/corpus/boilerplate_model.hpp"
#include "common/corpus/file_list.hpp"
#include "common/limits.hpp"

namespace fundstelle {

/// What the articles below `roots` have in common, learnt from a sample of about `sample_bytes` bytes: of
/// whole files, which are chosen by the hashes of their ids, so that neither their order nor that of the
/// roots counts. Throws Error as `list_files` does; what cannot be read is passed over.
BoilerplateModel learn_boilerplate(const std::vector<std::filesystem::path>& roots, const Limits& limits,
                                   const Intake& intake = {}, std::uint64_t sample_bytes = 12ULL << 20);

}  // namespace fundstelle
