#include "tests/hostile/hostile_files.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <sstream>
#include <vector>

#include "common/text/utf8.hpp"
#include "tests/hostile/bounded_run.hpp"
#include "tests/programs/run_program.hpp"
#include "tests/scratch_folder.hpp"

namespace fundstelle {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t good_documents = 2;

std::vector<HostileThing> things_to_try() {
    std::vector<HostileThing> all;
    for (HostileThing& thing : hostile_things()) {
        if (thing.trial == Trial::always || is_full_run()) all.push_back(std::move(thing));
    }
    return all;
}

/// The reasons in a list of what was skipped; it must be JSON, line by line.
std::vector<std::string> reasons_in(const fs::path& list) {
    std::istringstream lines(content_of(list));
    std::vector<std::string> reasons;
    for (std::string line; std::getline(lines, line);) {
        CHECK_FALSE(find_invalid_utf8(line));
        reasons.push_back(nlohmann::json::parse(line).at("reason").get<std::string>());
    }
    return reasons;
}

std::size_t count_with(const std::vector<std::string>& reasons, const std::string& part) {
    const auto has_part = [&](const std::string& reason) { return reason.find(part) != std::string::npos; };
    return static_cast<std::size_t>(std::count_if(reasons.begin(), reasons.end(), has_part));
}

/// How many documents the index holds beside the good ones.
std::size_t other_documents(const fs::path& folder) {
    const std::string info = run_command("indexer --info --format json index", folder).output;
    return nlohmann::json::parse(info).at("documents").get<std::size_t>() - good_documents;
}

void write_good(const ScratchFolder& scratch) {
    scratch.write("texte/a.txt", "Der Leuchtturm steht am Anfang der Mole.");
    scratch.write("texte/z.txt", "Der Leuchtturm steht am Ende der Mole.");
}

/// The ids of what is found of the good texts.
std::string good_ones(const fs::path& folder) {
    return run_command("searcher index Leuchtturm --format trec | cut -d ' ' -f 3 | sort", folder).output;
}

std::vector<std::string> command_for(const HostileThing& thing) {
    std::vector<std::string> words = {FUNDSTELLE_INDEXER, "--quiet", "--skipped", "liste", "index", "texte"};
    words.insert(words.end(), thing.options.begin(), thing.options.end());
    return words;
}

}  // namespace

TEST_CASE("a hostile file harms neither the good ones beside it nor the time and memory of the run") {
    for (const HostileThing& thing : things_to_try()) {
        const ScratchFolder scratch;
        write_good(scratch);
        fs::create_directory(scratch.path() / "texte/m");
        thing.make(scratch.path() / "texte/m");
        const BoundedRun run = run_bounded(command_for(thing), scratch.path(), thing.seconds);
        CAPTURE(thing.name, run.output.substr(0, 2000), run.peak_bytes);
        CHECK_FALSE(run.timed_out);
        CHECK(run.exit_code == (thing.fate.places == 0 ? 0 : 1));
        if (!is_sanitized()) CHECK(run.peak_bytes < thing.megabytes << 20);
        const std::vector<std::string> reasons = reasons_in(scratch.path() / "liste");
        CHECK(reasons.size() == thing.fate.places);
        CHECK(count_with(reasons, thing.fate.reason) == thing.fate.places);
        CHECK(other_documents(scratch.path()) == thing.fate.documents);
        CHECK(good_ones(scratch.path()) == "a.txt\nz.txt\n");
        CHECK(run_command("indexer --check index", scratch.path()).exit_code == 0);
    }
}

TEST_CASE("all hostile files together harm the good ones no more than each alone") {
    const ScratchFolder scratch;
    write_good(scratch);
    int number = 0;
    std::size_t documents = 0;
    std::size_t places = 0;
    for (const HostileThing& thing : things_to_try()) {
        if (!thing.options.empty()) continue;
        const fs::path folder = scratch.path() / "texte/m" / std::to_string(++number);
        fs::create_directories(folder);
        thing.make(folder);
        documents += thing.fate.documents;
        places += thing.fate.places;
    }
    const BoundedRun run =
        run_bounded({FUNDSTELLE_INDEXER, "--quiet", "--skipped", "liste", "index", "texte"}, scratch.path(),
                    is_full_run() ? 1200 : 200);
    CAPTURE(run.output.substr(0, 2000));
    CHECK_FALSE(run.timed_out);
    CHECK(run.exit_code == 1);
    CHECK(good_ones(scratch.path()) == "a.txt\nz.txt\n");
    CHECK(reasons_in(scratch.path() / "liste").size() == places);
    CHECK(other_documents(scratch.path()) == documents);
}

TEST_CASE(
    "the judgement of hostile files notices a program that waits, one that takes memory, and one that dies") {
    const ScratchFolder scratch;
    const auto sh = [&](const std::string& script, unsigned seconds = 60) {
        return run_bounded({"/bin/sh", "-c", script}, scratch.path(), seconds);
    };
    CHECK(sh("mkfifo pipe; read line < pipe", 1).timed_out);
    CHECK(sh("head -c 300000000 /dev/zero | tail -c 290000000 | wc -c").peak_bytes > std::size_t{200} << 20);
    CHECK(sh("kill -SEGV $$").exit_code == 128 + 11);
    CHECK(sh("echo gut; exit 1").output == "gut\n");
}

}  // namespace fundstelle
