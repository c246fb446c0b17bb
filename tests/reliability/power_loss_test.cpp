#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <vector>

#include "tests/reliability/change_case.hpp"
#include "tests/reliability/counts.hpp"
#include "tests/reliability/disk_model.hpp"
#include "tests/reliability/seen.hpp"

namespace fundstelle {
namespace {

namespace fs = std::filesystem;

/// So many of the last changes are all crash points: those that publish, and some before.
constexpr std::size_t last_changes = 24;

constexpr std::size_t ways_to_survive = 6;

/// The numbers of changes behind which the power fails, ascending; of `all` changes, if there are many, some.
std::set<std::size_t> crash_points(std::size_t all) {
    std::set<std::size_t> points;
    for (std::size_t i = 0; i < counts().crash_points; ++i) points.insert(i * all / counts().crash_points);
    for (std::size_t i = all - std::min(all, last_changes); i <= all; ++i) points.insert(i);
    return points;
}

/// What is on the disk of a case when the power fails, at one crash point after the other.
class PowerLoss {
  public:
    PowerLoss(const ChangeCase& one, SyncsHeld held) : case_(one), model_(disk_before(one), held) {}

    /// Goes on to the crash point `point`.
    void go_to(std::size_t point) {
        for (; done_ < point; ++done_) model_.apply(case_.changes()[done_]);
    }

    /// The state of the index when the power fails here.
    std::string state(Unsynced unsynced) {
        // Without a sync in between, what is safe is the same.
        if (unsynced == Unsynced::dropped && model_.syncs() == syncs_of_last_) return last_;
        model_.write_after_crash(disk(), unsynced, random_);
        const std::string state = case_.state(index());
        if (unsynced == Unsynced::dropped) {
            syncs_of_last_ = model_.syncs();
            last_ = state;
        }
        return state;
    }

    /// The same in a folder that is left as it is.
    fs::path disk() const { return scratch_.path() / "disk"; }
    fs::path index() const { return ChangeCase::index_on(disk()); }
    const DiskModel& model() const { return model_; }

    bool is_done() const { return done_ == case_.changes().size(); }

    bool is_right(const std::string& state) const {
        return state == "new" || (state == case_.former_state() && !is_done());
    }

  private:
    static fs::path disk_before(const ChangeCase& one) {
        one.reset();
        return one.disk();
    }

    const ChangeCase& case_;
    DiskModel model_;
    ScratchFolder scratch_;
    RandomText random_{11};
    std::size_t done_ = 0;
    std::size_t syncs_of_last_ = static_cast<std::size_t>(-1);
    std::string last_;
};

/// After all changes the model must hold what is really there: else the trace has not seen them all.
void require_whole_trace(const ChangeCase& one) {
    PowerLoss loss(one, SyncsHeld::all);
    loss.go_to(one.changes().size());
    RandomText random(1);
    const ScratchFolder scratch;
    loss.model().write_after_crash(scratch.path() / "disk", Unsynced::kept, random);
    REQUIRE(hashes_of(scratch.path() / "disk") == one.files_after());
}

/// Another run on what the power failure left.
void require_completed_by_next_run(const ChangeCase& one, const fs::path& index) {
    const Ended next = run(one.command(index));
    INFO(next.output);
    REQUIRE(next.exit_code == 0);
    REQUIRE(one.state(index) == "new");
    REQUIRE(one.remains(index).empty());
}

/// What may be left of what was not synced, to be tried at a crash point. Before a folder of the index is
/// synced it matters most: there much may survive in many ways.
std::vector<Unsynced> variants_at(const ChangeCase& one, std::size_t point, std::size_t number) {
    std::vector<Unsynced> variants = {Unsynced::dropped,
                                      number % 2 == 0 ? Unsynced::in_order : Unsynced::any};
    if (point == one.changes().size()) return variants;
    const DiskChange& next = one.changes()[point];
    const bool decides = next.action == ChangeAction::sync && next.path == one.index();
    if (decides) variants.insert(variants.end(), ways_to_survive, Unsynced::any);
    return variants;
}

/// The crash points of one case; how many states of the disk were judged.
std::size_t fail_at_all_points(const ChangeCase& one) {
    std::size_t judged = 0;
    const auto points = crash_points(one.changes().size());
    const std::size_t continued_each = points.size() / counts().crashes_continued;
    PowerLoss loss(one, SyncsHeld::all);
    std::size_t number = 0;
    for (const std::size_t point : points) {
        loss.go_to(point);
        for (const Unsynced unsynced : variants_at(one, point, number)) {
            const std::string state = loss.state(unsynced);
            INFO("behind change " << point << " of " << one.changes().size() << ", variant "
                                  << static_cast<int>(unsynced) << ": " << state);
            REQUIRE(loss.is_right(state));
            ++judged;
        }
        if (++number % continued_each == 0) require_completed_by_next_run(one, loss.index());
    }
    return judged;
}

/// How many crash points of a case end in another state than promised.
std::size_t damaged_points(const ChangeCase& one, SyncsHeld held) {
    std::size_t damaged = 0;
    PowerLoss loss(one, held);
    for (const std::size_t point : crash_points(one.changes().size())) {
        loss.go_to(point);
        if (!loss.is_right(loss.state(Unsynced::dropped))) ++damaged;
    }
    return damaged;
}

}  // namespace

TEST_CASE(
    "a power failure at any moment leaves the former index or the new one, behind the end the new one") {
    std::size_t points = 0;
    std::size_t judged = 0;
    for (const ChangeWay& way : change_ways()) {
        const ChangeCase& one = change_case(way);
        INFO(way.name);
        require_whole_trace(one);
        points += crash_points(one.changes().size()).size();
        judged += fail_at_all_points(one);
    }
    CHECK(points >= 100);
    print_count("power failures: " + std::to_string(points) + " crash points, " + std::to_string(judged) +
                " states of the disk");
}

TEST_CASE("without the syncs of folders, or of files, a power failure is seen to do damage") {
    for (const SyncsHeld held : {SyncsHeld::of_files, SyncsHeld::of_folders}) {
        std::size_t damaged = 0;
        for (const ChangeWay& way : change_ways()) {
            if (way.kind != ChangeKind::large_update) damaged += damaged_points(change_case(way), held);
        }
        CHECK(damaged > 0);
        print_count("power failures without syncs of " +
                    std::string(held == SyncsHeld::of_files ? "folders" : "files") + ": " +
                    std::to_string(damaged) + " crash points with damage");
    }
}

}  // namespace fundstelle
