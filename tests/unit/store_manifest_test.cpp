#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "common/error.hpp"
#include "common/store/build_lock.hpp"
#include "common/store/generations.hpp"
#include "common/store/index_check.hpp"
#include "common/store/index_updater.hpp"
#include "common/store/manifest.hpp"
#include "common/store/schema.hpp"
#include "common/store/xapian_door.hpp"
#include "tests/scratch_folder.hpp"
#include "tests/unit/random_text.hpp"
#include "tests/unit/small_index.hpp"

namespace fundstelle {
namespace {

namespace fs = std::filesystem;

/// The message of the Error that `call` throws; `fine` when it throws none.
template <typename Call>
std::string fault_of(Call&& call) {
    try {
        call();
        return "fine";
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::index);
        CHECK_FALSE(error.hint().empty());
        return error.message();
    }
}

void flip(const fs::path& file, std::size_t bit) {
    std::string content = content_of(file);
    content[bit / 8] = static_cast<char>(static_cast<unsigned char>(content[bit / 8]) ^ (1U << bit % 8));
    std::ofstream(file, std::ios::binary) << content;
}

std::vector<fs::path> files_in(const fs::path& folder) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(folder)) {
        if (entry.file_size() != 0) files.push_back(entry.path());
    }
    return files;
}

/// An index of enough documents that its tables have blocks that nothing reads at once.
void build_some(const fs::path& folder) {
    std::vector<Article> articles;
    RandomText random(7);
    for (int i = 0; i < 120; ++i) {
        std::string text;
        for (int word = 0; word < 60; ++word) text += "wort" + std::to_string(random.below(3000)) + " ";
        articles.push_back(article("a" + std::to_string(i), "Titel " + std::to_string(i), text));
    }
    build(folder, articles);
}

/// Whether damage shows without a manifest: the check that stands for the judgement of one that reads none.
bool shows_to_xapian(const fs::path& generation) {
    try {
        return Xapian::Database::check(generation.string()) != 0;
    } catch (const Xapian::Error&) {
        return true;
    }
}

}  // namespace

TEST_CASE("every generation has a manifest of all its files") {
    const ScratchFolder scratch;
    const fs::path index = scratch.path() / "index";
    build(index, houses());
    const fs::path generation = current_generation(index);
    const std::string manifest = content_of(generation / schema::manifest_file);
    std::size_t files = 0;
    for (const auto& entry : fs::directory_iterator(generation)) {
        const std::string name = entry.path().filename().string();
        if (name == schema::manifest_file) continue;
        ++files;
        CAPTURE(name);
        CHECK(manifest.find("\n" + std::to_string(entry.file_size()) + " ") != std::string::npos);
        CHECK(manifest.find(" " + name + "\n") != std::string::npos);
    }
    CHECK(files > 8);
    CHECK(check_manifest(generation).empty());
    CHECK(check_index(index).empty());
}

TEST_CASE("200 flips of single bits in all files are found, of which Xapian's own check misses many") {
    const ScratchFolder scratch;
    const fs::path index = scratch.path() / "index";
    build_some(index);
    const fs::path generation = current_generation(index);
    const std::vector<fs::path> files = files_in(generation);
    REQUIRE(files.size() > 8);
    RandomText random(20261122);
    constexpr std::size_t flips = 200;
    std::size_t found = 0;
    std::size_t missed_by_xapian = 0;
    for (std::size_t i = 0; i < flips; ++i) {
        const fs::path& file = files[i % files.size()];
        const std::size_t bit = random.below(fs::file_size(file) * 8);
        flip(file, bit);
        CAPTURE(file.filename().string(), bit);
        const std::vector<std::string> faults = check_manifest(generation);
        CHECK(faults.size() == 1);
        if (!faults.empty())
            found += faults.front().find(file.filename().string()) != std::string::npos ? 1U : 0U;
        // Xapian is asked only now and then: what it reads here may crash it.
        if (file.filename() == "position.glass" && !shows_to_xapian(generation)) ++missed_by_xapian;
        flip(file, bit);
    }
    CHECK(found == flips);
    CHECK(missed_by_xapian > 0);
    CHECK(check_index(index).empty());
}

TEST_CASE("a file that was cut, has grown or is gone is told when an index is opened") {
    const ScratchFolder scratch;
    const fs::path index = scratch.path() / "index";
    build(index, houses());
    const fs::path generation = current_generation(index);
    for (const fs::path& file : files_in(generation)) {
        const std::string whole = content_of(file);
        const std::string name = "gen-1/" + file.filename().string();
        const std::string size = std::to_string(whole.size());
        const bool is_manifest = file.filename() == schema::manifest_file;
        const std::string other = " is not as it was written: it is damaged";
        const auto opening = [&] { return fault_of([&] { const IndexReader reader(index); }); };
        const std::string begin = "the index " + index.string() + ": " + name;
        CAPTURE(name);

        std::ofstream(file, std::ios::binary) << whole.substr(0, whole.size() / 2);
        CHECK(opening() == (is_manifest ? begin + other
                                        : begin + " has " + std::to_string(whole.size() / 2) +
                                              " bytes, not " + size + ": it is damaged"));
        std::ofstream(file, std::ios::binary) << whole << "x";
        CHECK(opening() == (is_manifest ? begin + other
                                        : begin + " has " + std::to_string(whole.size() + 1) +
                                              " bytes, not " + size + ": it is damaged"));
        fs::remove(file);
        CHECK(opening() == begin + " is missing: it is damaged");
        std::ofstream(file, std::ios::binary) << whole;
        CHECK(opening() == "fine");
    }
}

TEST_CASE("opening reads no file for its hash, so that a flip goes unnoticed until somebody checks") {
    const ScratchFolder scratch;
    const fs::path index = scratch.path() / "index";
    build_some(index);
    const fs::path table = current_generation(index) / "docdata.glass";
    flip(table, fs::file_size(table) * 8 - 100);
    CHECK(opens(index));
    CHECK(check_index(index) == std::vector<std::string>{"gen-1/docdata.glass is not as it was written"});
}

TEST_CASE("no generation is made of a damaged one, for its manifest would vouch for the damage") {
    const ScratchFolder scratch;
    const fs::path index = scratch.path() / "index";
    build_some(index);
    const fs::path table = current_generation(index) / "docdata.glass";
    flip(table, fs::file_size(table) * 8 - 100);
    CHECK(fault_of([&] { const IndexUpdater updater(index, BuildLock(index)); }) ==
          "the index " + index.string() + ": gen-1/docdata.glass is not as it was written: it is damaged");
    CHECK(names_in(index) == "current gen-1 lock");
}

TEST_CASE("an index that lost its manifest is damaged: nothing opens it or builds on it") {
    const ScratchFolder scratch;
    const fs::path index = scratch.path() / "index";
    build(index, houses());
    fs::remove(current_generation(index) / schema::manifest_file);
    CHECK_FALSE(opens(index));
    CHECK(check_index(index) == std::vector<std::string>{"gen-1/manifest is missing"});
    CHECK(fault_of([&] { const IndexUpdater updater(index, BuildLock(index)); }) ==
          "the index " + index.string() + ": gen-1/manifest is missing: it is damaged");
    CHECK(names_in(index) == "current gen-1 lock");
    fs::remove_all(current_generation(index));
    CHECK(check_index(index) == std::vector<std::string>{"gen-1 is missing"});
}

}  // namespace fundstelle
