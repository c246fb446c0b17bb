#include <catch2/catch.hpp>

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

#include "tests/reliability/corpus_texts.hpp"
#include "tests/reliability/process.hpp"
#include "tests/reliability/write_trace.hpp"
#include "tests/scratch_folder.hpp"

namespace fundstelle {

namespace fs = std::filesystem;

TEST_CASE("a run that finds nothing changed writes nothing, one that does copies what it changes") {
    const ScratchFolder scratch;
    const fs::path disk = fs::canonical(scratch.path()) / "disk";
    fs::create_directory(disk);
    const auto write = [&](std::size_t number, int revision) {
        scratch.write("texts/" + std::to_string(number) + ".txt", corpus_text(number, revision));
    };
    for (std::size_t number = 0; number < 40; ++number) write(number, 1);
    const std::vector<std::string> command = {FUNDSTELLE_INDEXER, (disk / "index").string(),
                                              (scratch.path() / "texts").string()};
    REQUIRE(run(command).exit_code == 0);
    const std::uintmax_t table = fs::file_size(disk / "index/gen-1/docdata.glass");
    const auto changes = [&] { return record_changes(command, disk, scratch.path() / "trace"); };

    CHECK(changes().empty());
    // Another time of the same content is looked into, and is no change either.
    fs::last_write_time(scratch.path() / "texts/3.txt",
                        fs::file_time_type::clock::now() - std::chrono::hours(24));
    CHECK(changes().empty());
    // The control: a single change copies the generation.
    write(3, 2);
    CHECK(bytes_written(changes()) > table);
}

}  // namespace fundstelle
