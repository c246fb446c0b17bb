#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "tests/reliability/change_case.hpp"
#include "tests/reliability/counts.hpp"
#include "tests/unit/random_text.hpp"

namespace fundstelle {
namespace {

/// Sizes around a commit: so many bytes from where the file begins that makes what was written valid.
constexpr std::array<int, 7> around_commit = {-8192, -4096, -1, 0, 1, 50, 111};

/// Whether a file is one that makes valid what was written before.
bool is_commit(const DiskChange& change) {
    const std::string name = change.path.filename().string();
    return change.action == ChangeAction::write &&
           (name == "v.tmp" || name == "iamglass" || name == "current.tmp");
}

/// All sizes of the disk, in bytes that can be written, from which those of a test are taken: around each
/// commit, and as many spread evenly.
std::vector<std::uint64_t> possible_sizes(const std::vector<DiskChange>& changes) {
    const std::uint64_t all = bytes_written(changes);
    std::set<std::uint64_t> sizes;
    std::uint64_t written = 0;
    for (const DiskChange& change : changes) {
        for (const int bytes : around_commit) {
            const std::int64_t size = static_cast<std::int64_t>(written) + bytes;
            if (is_commit(change) && size >= 0 && static_cast<std::uint64_t>(size) < all)
                sizes.insert(static_cast<std::uint64_t>(size));
        }
        if (change.action == ChangeAction::write) written += change.data.size();
    }
    const std::size_t even = sizes.size();
    for (std::size_t i = 0; i < even; ++i) sizes.insert(i * all / even);
    return {sizes.begin(), sizes.end()};
}

/// So many of them, any of each of as many neighbourhoods.
std::vector<std::uint64_t> chosen_sizes(const std::vector<std::uint64_t>& all, RandomText& random) {
    std::vector<std::uint64_t> sizes;
    const std::size_t count = std::min(counts().disk_sizes, all.size());
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t begin = i * all.size() / count;
        const std::size_t end = (i + 1) * all.size() / count;
        sizes.push_back(all[begin + random.below(end - begin)]);
    }
    return sizes;
}

Ended run_on_disk_of(std::uint64_t size, const ChangeCase& one, const char* when_full) {
    one.reset();
    return run(one.command(), preloaded(one.disk(), {"FUNDSTELLE_SHIM_ROOM=" + std::to_string(size),
                                                     "FUNDSTELLE_SHIM_FULL=" + std::string(when_full)}));
}

/// What is wrong with the end of a run for which the disk was too small; empty when nothing is.
std::string fault_of(const ChangeCase& one, const Ended& ended) {
    if (ended.exit_code != 2) return "exit code " + std::to_string(ended.exit_code);
    if (ended.output.find("No space left on device") == std::string::npos) return "no word of the full disk";
    if (ended.output.find("free some space and run the same command again") == std::string::npos)
        return "no word of what to do";
    if (one.state() != one.former_state()) return one.state();
    return one.is_untouched() ? "" : "something is left on the disk";
}

}  // namespace

TEST_CASE("on a full disk a run says so, leaves all as it was, and succeeds when there is room") {
    RandomText random(5);
    std::size_t sizes = 0;
    std::size_t continued = 0;
    for (const ChangeWay& way : change_ways()) {
        const ChangeCase& one = change_case(way);
        std::size_t number = 0;
        constexpr std::array kinds = {"fail", "once", "late"};
        for (const std::uint64_t size : chosen_sizes(possible_sizes(one.changes()), random)) {
            const Ended ended = run_on_disk_of(size, one, kinds[number % kinds.size()]);
            INFO(way.name << ", " << kinds[number % kinds.size()] << ", room for " << size << " bytes of "
                          << bytes_written(one.changes()) << ": " << ended.output);
            CHECK(fault_of(one, ended) == "");
            ++sizes;
            if (++number % (counts().disk_sizes / counts().sizes_continued) != 0) continue;
            CHECK(run(one.command()).exit_code == 0);
            CHECK(one.state() == "new");
            CHECK(one.remains() == "");
            ++continued;
        }
    }
    CHECK(sizes >= 50);
    print_count("full disk: " + std::to_string(sizes) + " sizes, " + std::to_string(continued) +
                " of them followed by a run with more room");
}

TEST_CASE("where Xapian gives up on a full disk the run says so and ends with exit code 2") {
    RandomText random(5);
    const ChangeCase& one = change_case(change_ways()[4]);
    const auto sizes = possible_sizes(one.changes());
    const std::uint64_t size = sizes[sizes.size() / 2 + random.below(sizes.size() / 2)];
    const Ended ended = run_on_disk_of(size, one, "terminate");
    INFO(ended.output);
    CHECK(ended.exit_code == 2);
    CHECK(ended.output.find("unexpected error; the index is as it was. Is the disk full?") !=
          std::string::npos);
    CHECK(one.state() == "former");
    CHECK(run(one.command()).exit_code == 0);
    CHECK(one.state() == "new");
    CHECK(one.remains() == "");
}

TEST_CASE("a disk that says it wrote what does not fit is seen to do damage") {
    RandomText random(5);
    std::size_t sizes = 0;
    std::size_t damaged = 0;
    for (const ChangeWay& way : {change_ways()[2], change_ways()[3]}) {
        const ChangeCase& one = change_case(way);
        for (const std::uint64_t size : chosen_sizes(possible_sizes(one.changes()), random)) {
            const Ended ended = run_on_disk_of(size, one, "pretend");
            const std::string state = one.state();
            INFO(way.name << ", room for " << size << " bytes: " << ended.output);
            CHECK(fault_of(one, ended) != "");
            if (state != one.former_state()) ++damaged;
            ++sizes;
        }
    }
    CHECK(damaged > 0);
    print_count("a disk that hides that it is full: " + std::to_string(sizes) + " sizes, " +
                std::to_string(damaged) + " with a damaged index");
}

}  // namespace fundstelle
