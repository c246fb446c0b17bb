#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "common/error.hpp"
#include "common/store/index_builder.hpp"
#include "common/store/index_reader.hpp"
#include "common/store/schema.hpp"
#include "tests/scratch_folder.hpp"

namespace fundstelle {
namespace {

namespace fs = std::filesystem;

enum class Opening { opens, no_index, other_error };

Opening opening(const fs::path& folder) {
    try {
        const IndexReader index(folder);
        return Opening::opens;
    } catch (const Error& error) {
        return error.kind() == ErrorKind::index ? Opening::no_index : Opening::other_error;
    }
}

void build(const fs::path& folder) {
    IndexBuilder builder(folder);
    builder.start();
    for (int i = 0; i < 200; ++i) {
        Article article;
        article.id = std::to_string(i);
        article.text = "Das Haus Nummer " + article.id + " steht am Garten.";
        builder.add(article);
    }
    builder.finish();
    builder.publish();
}

/// Writes `after` over the `before`, equally long, in the table that holds the metadata.
void rewrite_metadata(const fs::path& index, std::string_view before, std::string_view after) {
    const fs::path table = index / "gen-1" / "postlist.glass";
    std::string content = content_of(table);
    const std::size_t at = content.find(before);
    REQUIRE(at != std::string::npos);
    content.replace(at, before.size(), after);
    std::ofstream(table, std::ios::binary) << content;
}

}  // namespace

TEST_CASE("an index of another format or another analysis is refused") {
    const ScratchFolder scratch;
    const fs::path index = scratch.path() / "index";
    build(index);
    Analyzer analyzer;
    const AnalysisSettings own = analyzer.settings();
    CHECK_NOTHROW(analyzer.require(IndexReader(index).analysis()));

    const std::string other(own.fingerprint.size(), '0');
    rewrite_metadata(index, own.fingerprint, other);
    CHECK(IndexReader(index).analysis() == AnalysisSettings{own.version, other});
    CHECK_THROWS_AS(analyzer.require(IndexReader(index).analysis()), Error);

    rewrite_metadata(index, std::string(schema::format_key) + std::string(schema::format_version),
                     std::string(schema::format_key) + "9");
    try {
        const IndexReader reader(index);
        FAIL("an index of format 9 is open");
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::index);
        CHECK(error.message() == "the index " + index.string() +
                                     ": it has format 9; this program reads format " +
                                     std::string(schema::format_version));
    }
}

TEST_CASE("what is no index of this program is refused") {
    const ScratchFolder scratch;
    CHECK(opening(scratch.path() / "missing") == Opening::no_index);
    CHECK(opening(scratch.path()) == Opening::no_index);
    CHECK(opening(scratch.write("file", "text")) == Opening::no_index);
    const fs::path folder = scratch.path() / "index";
    scratch.write("index/lock", "");
    scratch.write("index/current", "gen-1\n");
    CHECK(opening(folder) == Opening::no_index);
    fs::create_directory(folder / "gen-1");
    CHECK(opening(folder) == Opening::no_index);
    scratch.write("index/gen-1/iamglass", "no database");
    CHECK(opening(folder) == Opening::no_index);
    fs::remove_all(folder / "gen-1");
    scratch.write("index/gen-1", "a file");
    CHECK(opening(folder) == Opening::no_index);
}

TEST_CASE("a damaged index opens or is an error, and is one where a file is damaged that is always read") {
    const ScratchFolder scratch;
    const fs::path index = scratch.path() / "index";
    build(index);
    REQUIRE(opening(index) == Opening::opens);
    std::vector<fs::path> names;
    for (const auto& entry : fs::directory_iterator(index / "gen-1"))
        names.push_back(entry.path().filename());
    REQUIRE(names.size() >= 4);

    const fs::path copy = scratch.path() / "copy";
    fs::copy(index, copy, fs::copy_options::recursive);
    for (const fs::path& name : names) {
        const std::string whole = content_of(index / "gen-1" / name);
        const bool always_read = name == "iamglass" || name == "postlist.glass";
        const std::vector<std::string> damaged = {"",
                                                  whole.substr(0, 1),
                                                  whole.substr(0, whole.size() / 3),
                                                  whole.substr(0, whole.size() / 2),
                                                  std::string(whole.size(), '\0'),
                                                  std::string(whole.size(), '\xFF'),
                                                  "no database"};
        for (std::size_t i = 0; i < damaged.size(); ++i) {
            CAPTURE(name.string(), i);
            scratch.write(copy / "gen-1" / name, damaged[i]);
            const Opening result = opening(copy);
            if (always_read) CHECK(result != Opening::opens);
        }
        scratch.write(copy / "gen-1" / name, whole);
        CHECK(opening(copy) == Opening::opens);
    }
}

}  // namespace fundstelle
