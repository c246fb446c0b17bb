#include <catch2/catch.hpp>

#include <chrono>
#include <filesystem>
#include <string>
#include <thread>
#include <vector>

#include "common/store/generations.hpp"
#include "tests/reliability/change_case.hpp"
#include "tests/reliability/counts.hpp"
#include "tests/reliability/write_trace.hpp"
#include "tests/unit/random_text.hpp"

namespace fundstelle {
namespace {

namespace fs = std::filesystem;

constexpr int killed = 128 + 9;

/// When kills came.
struct Moments {
    std::size_t before = 0;      ///< the new generation was named
    std::size_t publishing = 0;  ///< between its name and the last change
    std::size_t after = 0;       ///< all was done
};

/// Whether a generation stands in `index` that `current` does not name, or the name of one is half written.
bool is_between(const ChangeCase& one) {
    const std::string remains = one.remains();
    if (remains.find("current.tmp") != std::string::npos) return true;
    return !remains.empty() && remains.find(".tmp") == std::string::npos;
}

void count_moment(const ChangeCase& one, const std::string& state, const Ended& ended, Moments& moments) {
    if (ended.exit_code != killed) {
        ++moments.after;
    } else if (is_between(one)) {
        ++moments.publishing;
    } else {
        ++(state == "new" ? moments.after : moments.before);
    }
}

/// What is required of an index whose run ended in that way.
void judge(const ChangeCase& one, const Ended& ended, Moments& moments) {
    INFO(ended.output);
    REQUIRE((ended.exit_code == killed || ended.exit_code == 0));
    const std::string state = one.state();
    REQUIRE((state == one.former_state() || state == "new"));
    if (ended.exit_code == 0) REQUIRE(state == "new");
    count_moment(one, state, ended, moments);
    const Ended next = run(one.command());
    INFO(next.output);
    REQUIRE(next.exit_code == 0);
    REQUIRE(one.state() == "new");
    REQUIRE(one.remains().empty());
}

void kill_at_random(const ChangeCase& one, RandomText& random, Moments& moments) {
    one.reset();
    const double share = static_cast<double>(random.below(1100)) / 1000;
    Process process(one.command(), {});
    std::this_thread::sleep_for(std::chrono::duration<double>(share * one.seconds()));
    process.kill();
    judge(one, process.wait(), moments);
}

/// Kills behind one of the last changes, those that publish: there are few, made in so short a time that
/// hardly any random moment falls there. A number beyond the last one kills nothing.
void kill_at_publishing(const ChangeCase& one, std::size_t change, Moments& moments) {
    one.reset();
    judge(one, run(one.command(), preloaded(one.disk(), {"FUNDSTELLE_SHIM_KILL=" + std::to_string(change)})),
          moments);
}

}  // namespace

TEST_CASE(
    "a run that is killed at any moment leaves the former index or the new one, and the next completes it") {
    RandomText random(7);
    Moments moments;
    const std::size_t ways = change_ways().size();
    for (std::size_t way = 0; way < ways; ++way) {
        const ChangeCase& one = change_case(change_ways()[way]);
        INFO(change_ways()[way].name);
        for (std::size_t kill = way; kill < counts().kills_at_random; kill += ways)
            kill_at_random(one, random, moments);
        const std::size_t first = first_of_publishing(one.changes());
        REQUIRE(first < one.changes().size());
        for (std::size_t kill = way; kill < counts().kills_at_publishing; kill += ways)
            kill_at_publishing(one, first + random.below(one.changes().size() - first + 1), moments);
    }
    CHECK(moments.before > 0);
    CHECK(moments.publishing > 0);
    print_count("kills: " + std::to_string(counts().kills_at_random + counts().kills_at_publishing) + ", " +
                std::to_string(moments.before) + " before the publication, " +
                std::to_string(moments.publishing) + " in it, " + std::to_string(moments.after) +
                " behind it");
}

/// A program that writes the files of the new generation in the place of those of the former one.
std::vector<std::string> careless_command(const ChangeCase& one, const fs::path& new_files) {
    std::vector<std::string> command = {"/bin/cp"};
    for (const auto& entry : fs::directory_iterator(new_files)) command.push_back(entry.path().string());
    command.push_back(current_generation(one.index()).string());
    return command;
}

TEST_CASE(
    "a program that changed the published files would be seen to leave neither index when it is killed") {
    const ChangeCase& one = change_case(change_ways()[2]);
    one.reset();
    REQUIRE(run(one.command()).exit_code == 0);
    const ScratchFolder scratch;
    fs::copy(current_generation(one.index()), scratch.path() / "new");
    std::size_t damaged = 0;
    std::size_t kills = 0;
    for (const char* change : {"2", "4", "8", "12"}) {
        one.reset();
        const auto command = careless_command(one, scratch.path() / "new");
        const Ended ended =
            run(command, preloaded(one.disk(), {"FUNDSTELLE_SHIM_KILL=" + std::string(change)}));
        INFO(ended.output);
        REQUIRE(ended.exit_code == killed);
        const std::string state = one.state();
        if (state != "former" && state != "new") ++damaged;
        ++kills;
    }
    CHECK(damaged > 0);
    print_count("kills of a careless program: " + std::to_string(kills) + ", " + std::to_string(damaged) +
                " with damage");
}

}  // namespace fundstelle
