#include <catch2/catch.hpp>

#include <filesystem>
#include <optional>
#include <string>

#include "common/error.hpp"
#include "common/store/build_lock.hpp"
#include "common/store/generations.hpp"
#include "common/store/manifest.hpp"
#include "common/store/recovery.hpp"
#include "tests/scratch_folder.hpp"
#include "tests/unit/small_index.hpp"

namespace fundstelle {
namespace {

namespace fs = std::filesystem;

/// A folder with three finished generations, of which the newest lacks a file, and an unfinished one.
struct Generations {
    Generations() {
        for (const char* name : {"gen-3", "gen-9", "gen-10", "gen-11.tmp"}) {
            scratch.write(std::string(name) + "/iamglass", name);
            scratch.write(std::string(name) + "/words", "Moor");
            write_manifest(folder / name);
        }
        fs::remove(folder / "gen-10/words");
    }

    std::string recovered() const {
        const auto generation = recover_current(folder);
        return generation ? generation->filename().string() : "none";
    }

    ScratchFolder scratch;
    const fs::path& folder = scratch.path();
};

}  // namespace

TEST_CASE("the newest complete generation is taken up where none is current") {
    const Generations one;
    CHECK(one.recovered() == "gen-9");
    CHECK(current_generation(one.folder) == one.folder / "gen-9");
    CHECK(names_in(one.folder) == "current gen-10 gen-11.tmp gen-3 gen-9 lock");
    one.scratch.write("current", "gen-12\n");
    CHECK(one.recovered() == "gen-9");
}

TEST_CASE("a current generation stays, be it older or damaged, and nothing is made for it") {
    const Generations one;
    for (const char* current : {"gen-3", "gen-10"}) {
        one.scratch.write("current", current);
        CHECK(one.recovered() == "none");
        CHECK(current_generation(one.folder) == one.folder / current);
    }
    CHECK(names_in(one.folder) == "current gen-10 gen-11.tmp gen-3 gen-9");
}

TEST_CASE(
    "where no generation is complete there is nothing to take up, and a folder of others stays as it is") {
    const ScratchFolder scratch;
    CHECK_FALSE(recover_current(scratch.path() / "missing"));
    CHECK_FALSE(recover_current(scratch.write("file", "")));
    CHECK_FALSE(recover_current(scratch.path()));
    scratch.write("gen-1.tmp/iamglass", "x");
    scratch.write("gen-2/photo.jpg", "mine");
    scratch.write("gen-3/words", "ours");
    scratch.write("gen-3/thesis.txt", "mine");
    scratch.write("gen-04/words", "mine");
    CHECK_FALSE(recover_current(scratch.path()));
    CHECK(names_in(scratch.path()) == "file gen-04 gen-1.tmp gen-2 gen-3");
}

TEST_CASE("where all that is finished is damaged, that is said, and nothing is removed") {
    const Generations one;
    fs::remove(one.folder / "gen-9/words");
    fs::remove(one.folder / "gen-3/manifest");
    for (const char* current : {"none", "gen-12\n", ""}) {
        if (std::string(current) != "none") one.scratch.write("current", current);
        CHECK_THROWS_WITH(one.recovered(), Catch::Contains("gen-10/words is missing: it is damaged"));
    }
    CHECK(names_in(one.folder) == "current gen-10 gen-11.tmp gen-3 gen-9");
}

TEST_CASE("an empty current is a lost one, and ends of lines of Windows do no harm") {
    const Generations one;
    one.scratch.write("current", "");
    CHECK(one.recovered() == "gen-9");
    one.scratch.write("current", "gen-3\r\n");
    CHECK(one.recovered() == "none");
    CHECK(current_generation(one.folder) == one.folder / "gen-3");
}

TEST_CASE("no generation is taken up while another process is at work") {
    const Generations one;
    const BuildLock lock(one.folder);
    try {
        recover_current(one.folder);
        FAIL("a generation was taken up");
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::busy);
    }
    CHECK_FALSE(fs::exists(one.folder / "current"));
}

}  // namespace fundstelle
