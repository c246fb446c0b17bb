#include "tests/unit/built_index.hpp"

#include <filesystem>
#include <stdexcept>

#include "tests/scratch_folder.hpp"
#include "tests/unit/database_model.hpp"
#include "tests/unit/small_lexicon.hpp"

namespace fundstelle {
namespace {

void require(bool holds, const std::string& what) {
    if (!holds) throw std::runtime_error(what);
}

}  // namespace

std::string shown_index(const std::vector<Article>& articles, const BuildOptions& options) {
    const ScratchFolder scratch;
    IndexBuilder builder(scratch.path() / "index", options);
    builder.start(small_lexicon());
    for (const Article& one : articles) builder.add(one);
    builder.finish();
    builder.publish();
    require(builder.fault_of_bulk_writing().empty(), "not in bulk: " + builder.fault_of_bulk_writing());
    const std::filesystem::path generation = scratch.path() / "index" / "gen-1";
    require(faults_of(generation).empty(), "Xapian says: " + faults_of(generation));
    for (const auto& entry : std::filesystem::directory_iterator(generation)) {
        const std::string name = entry.path().filename().string();
        require(!name.starts_with("runs"), "left: " + name);
    }
    std::string shown = shown_database(generation);
    const std::size_t built = shown.find("metadata fundstelle.built");
    shown.erase(built, shown.find('\n', built) - built);
    return shown;
}

}  // namespace fundstelle
