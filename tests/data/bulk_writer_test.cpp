#include <catch2/catch.hpp>

#include <filesystem>
#include <memory>
#include <string>

#include "common/corpus/corpus_reader.hpp"
#include "common/store/index_builder.hpp"
#include "common/text/german_lexicon.hpp"
#include "tests/data/data_folder.hpp"
#include "tests/scratch_folder.hpp"
#include "tests/unit/database_model.hpp"

namespace fundstelle {
namespace {

namespace fs = std::filesystem;

/// All that can be read of an index of the corpus built so, but for when it was built.
std::string shown_index(const fs::path& corpus, const fs::path& folder, const BuildOptions& options) {
    IndexBuilder builder(folder, options);
    builder.start(std::make_shared<const Lexicon>(std::string(german_lexicon())));
    CorpusReader reader({corpus}, {});
    for (Article article; builder.documents() < 4'000 && reader.next(article);) builder.add(article);
    REQUIRE(builder.documents() == 4'000);
    builder.finish();
    builder.publish();
    CHECK(faults_of(folder / "gen-1").empty());
    std::string shown = shown_database(folder / "gen-1");
    const std::size_t built = shown.find("metadata fundstelle.built");
    shown.erase(built, shown.find('\n', built) - built);
    return shown;
}

}  // namespace

TEST_CASE("an index of news written in bulk is the one that Xapian writes") {
    if (!can_unpack()) {
        WARN("skipped: the program zstd is not installed");
        return;
    }
    const ScratchFolder scratch;
    const fs::path corpus = scratch.path() / "news_comp.jsonl";
    REQUIRE(unpack(data_folder() / "quality" / "news_comp.jsonl.zst", corpus));
    const std::string wanted =
        shown_index(corpus, scratch.path() / "plain", {.writer = DatabaseWriter::plain});
    for (const std::size_t memory : {std::size_t{512} << 20, std::size_t{1} << 20}) {
        const bool alike = shown_index(corpus, scratch.path() / std::to_string(memory),
                                       {.jobs = 2, .memory_bytes = memory}) == wanted;
        CHECK(alike);
    }
}

}  // namespace fundstelle
