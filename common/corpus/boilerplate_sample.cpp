#include "common/corpus/boilerplate_sample.hpp"

#include <algorithm>
#include <utility>

#include "common/corpus/corpus_reader.hpp"
#include "common/corpus/file_list.hpp"
#include "common/hash.hpp"

namespace fundstelle {
namespace {

namespace fs = std::filesystem;

/// Files of `list` of about `bytes` bytes together, in the order of the hashes of their ids.
std::vector<CorpusFile> sample_of(FileList list, std::uint64_t bytes) {
    std::vector<std::pair<std::uint64_t, std::size_t>> order;
    for (std::size_t i = 0; i < list.files.size(); ++i) order.emplace_back(hash128(list.files[i].id).low, i);
    std::sort(order.begin(), order.end());
    std::vector<CorpusFile> sample;
    std::uint64_t taken = 0;
    for (const auto& [hash, file] : order) {
        if (taken >= bytes) break;
        taken += list.files[file].bytes;
        sample.push_back(std::move(list.files[file]));
    }
    return sample;
}

}  // namespace

BoilerplateModel learn_boilerplate(const std::vector<fs::path>& roots, const Limits& limits,
                                   std::uint64_t sample_bytes) {
    BoilerplateCounts counts;
    std::uint64_t read = 0;
    for (const CorpusFile& file : sample_of(list_files(roots, limits), sample_bytes)) {
        CorpusReader reader({file.path}, limits);
        // A file of many articles has ids of its own, which must not depend on where it stands.
        const bool is_one_article = file.format != FileFormat::json_lines;
        for (Article article; read < sample_bytes && reader.next(article);) {
            if (is_one_article) article.id = file.id;
            read += article.text.size();
            counts.add(article);
        }
    }
    return counts.model();
}

}  // namespace fundstelle
