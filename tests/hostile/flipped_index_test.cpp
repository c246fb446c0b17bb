#include <catch2/catch.hpp>

#include <array>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "tests/hostile/bounded_run.hpp"
#include "tests/programs/run_program.hpp"
#include "tests/scratch_folder.hpp"
#include "tests/unit/random_text.hpp"

namespace fundstelle {
namespace {

namespace fs = std::filesystem;

constexpr unsigned seconds = 30;

void flip(const fs::path& file, std::size_t bit) {
    std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
    stream.seekg(static_cast<std::streamoff>(bit / 8));
    const int byte = stream.get();
    stream.seekp(static_cast<std::streamoff>(bit / 8));
    stream.put(static_cast<char>(byte ^ (1 << bit % 8)));
    if (!stream.flush()) throw std::runtime_error("cannot write " + file.string());
}

/// The files of a generation that have something to flip.
std::vector<fs::path> files_in(const fs::path& generation) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(generation)) {
        if (entry.file_size() != 0) files.push_back(entry.path());
    }
    return files;
}

/// Questions of every kind, as the arguments of searcher.
const std::vector<std::vector<std::string>>& questions() {
    static const std::vector<std::vector<std::string>> all = {
        {"Minsk", "Recht", "Garten", "--explain", "--facets", "source,year", "--limit", "50"},
        {"\"vor allem\"", "Haus*", "Gartn~", "--group", "--sort", "date"},
        {"Kuendigungsfrist", "--kwic", "--format", "jsonl"},
        {"--like", "alltag/sauerteig.txt", "--format", "json"},
        {"--versions", "alltag/sauerteig.txt"},
    };
    return all;
}

struct Counts {
    int right = 0;   ///< the same answer as of the whole index
    int silent = 0;  ///< another answer, without a word
    int told = 0;    ///< an error, exit code 2
};

/// The first number of milliseconds, which differs each time, taken out.
std::string without_time(std::string text) {
    for (const char* sign : {"(", "\"milliseconds\":"}) {
        const std::size_t begin = text.find(sign);
        if (begin == std::string::npos) continue;
        const std::size_t from = begin + std::string(sign).size();
        text.erase(from, text.find_first_not_of("0123456789.", from) - from);
    }
    return text;
}

BoundedRun ask(const std::vector<std::string>& question, const fs::path& folder) {
    std::vector<std::string> words = {FUNDSTELLE_SEARCHER, "index"};
    words.insert(words.end(), question.begin(), question.end());
    BoundedRun run = run_bounded(words, folder, seconds);
    run.output = without_time(std::move(run.output));
    return run;
}

/// Whether a program ended as it may on a damaged index: in time, with an exit code of its own.
bool ends_well(const BoundedRun& run) {
    return !run.timed_out && run.exit_code >= 0 && run.exit_code <= 2;
}

}  // namespace

TEST_CASE(
    "searcher on an index with a flipped bit that nobody checked answers or says so, and never just dies") {
    const ScratchFolder scratch;
    REQUIRE(run_command("indexer --quiet index '" FUNDSTELLE_SOURCE "/corpus/articles'", scratch.path())
                .exit_code == 0);
    std::vector<std::string> whole;
    for (const auto& question : questions()) {
        whole.push_back(ask(question, scratch.path()).output);
        REQUIRE(whole.back().size() > 100);
    }
    const std::vector<fs::path> files = files_in(scratch.path() / "index/gen-1");
    REQUIRE(files.size() > 8);
    const std::size_t flips = is_full_run() ? 400 : 30;
    RandomText random(20261123);
    Counts counts;
    for (std::size_t i = 0; i < flips; ++i) {
        const fs::path& file = files[i % files.size()];
        const std::size_t bit = random.below(fs::file_size(file) * 8);
        flip(file, bit);
        for (std::size_t number = 0; number < questions().size(); ++number) {
            const BoundedRun run = ask(questions()[number], scratch.path());
            CAPTURE(file.filename().string(), bit, number, run.exit_code, run.output.substr(0, 500));
            CHECK(ends_well(run));
            const bool is_right = run.output == whole[number];
            ++(is_right ? counts.right : run.exit_code == 2 ? counts.told : counts.silent);
            if (run.exit_code == 2) CHECK(run.output.find("searcher: ") != std::string::npos);
        }
        const BoundedRun check =
            run_bounded({FUNDSTELLE_INDEXER, "--check", "index"}, scratch.path(), seconds);
        CAPTURE(file.filename().string(), bit, check.output);
        CHECK(check.exit_code == 2);
        flip(file, bit);
    }
    WARN(flips << " flips, " << flips * questions().size() << " queries: " << counts.right
               << " answered right, " << counts.told << " told as errors, " << counts.silent
               << " answered otherwise without a word");
    CHECK(counts.told > 0);
    CHECK(run_command("indexer --check index", scratch.path()).exit_code == 0);
}

TEST_CASE("the judgement of damaged indexes notices a raw signal and a hang") {
    const ScratchFolder scratch;
    CHECK_FALSE(ends_well(run_bounded({"/bin/sh", "-c", "kill -SEGV $$"}, scratch.path(), seconds)));
    CHECK_FALSE(ends_well(run_bounded({"/bin/sh", "-c", "sleep 60"}, scratch.path(), 1)));
    CHECK(ends_well(run_bounded({"/bin/sh", "-c", "exit 2"}, scratch.path(), seconds)));
}

}  // namespace fundstelle
