#include "common/corpus/boilerplate_sample.hpp"

#include <algorithm>
#include <utility>

#include "common/corpus/corpus_reader.hpp"
#include "common/hash.hpp"

namespace fundstelle {
namespace {

namespace fs = std::filesystem;

/// Files of `list` of about `bytes` bytes together, in the order of the hashes of their ids.
FileList sample_of(FileList list, std::uint64_t bytes) {
    std::vector<std::pair<std::uint64_t, std::size_t>> order;
    for (std::size_t i = 0; i < list.files.size(); ++i) order.emplace_back(hash128(list.files[i].id).low, i);
    std::sort(order.begin(), order.end());
    FileList sample;
    for (const auto& [hash, file] : order) {
        if (sample.bytes >= bytes) break;
        sample.bytes += list.files[file].bytes;
        sample.files.push_back(std::move(list.files[file]));
    }
    return sample;
}

}  // namespace

BoilerplateModel learn_boilerplate(const std::vector<fs::path>& roots, const Limits& limits,
                                   const Intake& intake, std::uint64_t sample_bytes) {
    BoilerplateCounts counts;
    std::uint64_t read = 0;
    CorpusReader reader(sample_of(list_files(roots, limits, intake), sample_bytes), limits, intake);
    for (Article article; read < sample_bytes && reader.next(article);) {
        read += article.text.size();
        counts.add(article);
    }
    return counts.model();
}

}  // namespace fundstelle
