#include <catch2/catch.hpp>

#include <filesystem>
#include <string>
#include <system_error>
#include <unistd.h>
#include <utility>
#include <vector>

#include "common/error.hpp"
#include "common/store/index_builder.hpp"
#include "common/store/index_reader.hpp"
#include "tests/scratch_folder.hpp"

namespace fundstelle {
namespace {

namespace fs = std::filesystem;

/// Nobody is refused anything as root: while this object lives, this process has the rights of `nobody`.
class WithoutRootRights {
  public:
    WithoutRootRights() {
        if (::geteuid() != 0) return;
        was_root_ = true;
        dropped_ = ::setegid(nobody) == 0 && ::seteuid(nobody) == 0;
    }
    WithoutRootRights(const WithoutRootRights&) = delete;
    WithoutRootRights& operator=(const WithoutRootRights&) = delete;
    ~WithoutRootRights() {
        if (was_root_ && (::seteuid(0) != 0 || ::setegid(0) != 0)) ::_exit(2);
    }

    bool hold() const { return !was_root_ || dropped_; }

  private:
    static constexpr unsigned nobody = 65534;
    bool was_root_ = false;
    bool dropped_ = false;
};

/// The rights of a path, changed until the end of a block.
class Rights {
  public:
    Rights(fs::path path, unsigned mode) : path_(std::move(path)), former_(fs::status(path_).permissions()) {
        fs::permissions(path_, static_cast<fs::perms>(mode));
    }
    Rights(const Rights&) = delete;
    Rights& operator=(const Rights&) = delete;
    ~Rights() {
        std::error_code code;
        fs::permissions(path_, former_, code);
    }

  private:
    fs::path path_;
    fs::perms former_;
};

/// `fine`, or the message of the Error that came of a call, which must be about a missing permission.
template <typename Call>
std::string outcome(Call&& call) {
    try {
        call();
        return "fine";
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::system);
        CHECK(error.hint() == "check the permissions of this path, or choose another one");
        return error.message();
    }
}

void build(const fs::path& folder) {
    IndexBuilder builder(folder);
    builder.start();
    Article article;
    article.id = "1";
    article.text = "Das Haus steht am Garten.";
    builder.add(article);
    builder.finish();
    builder.publish();
}

}  // namespace

TEST_CASE("what may not be read or written is named, and never taken for what is not there") {
    const WithoutRootRights rights;
    if (!rights.hold()) {
        WARN("skipped: root cannot become another user here");
        return;
    }
    struct Case {
        const char* locked;
        unsigned mode;
        const char* reading;   ///< what comes of opening the index; the place stands for `@`
        const char* building;  ///< and of building another one
    };
    const std::vector<Case> cases = {
        {"", 0000, "cannot read the index @index: Permission denied",
         "cannot read the folder @index: Permission denied"},
        {"index", 0000, "cannot read @index/current: Permission denied",
         "cannot read @index/current: Permission denied"},
        {"index", 0500, "fine", "cannot make the folder @index/gen-2.tmp: Permission denied"},
        {"index", 0300, "fine", "cannot read the folder @index: Permission denied"},
        {"index/current", 0000, "cannot read @index/current: Permission denied",
         "cannot read @index/current: Permission denied"},
        {"index/lock", 0000, "fine", "cannot open @index/lock: Permission denied"},
        {"index/gen-1", 0000, "cannot read the folder @index/gen-1: Permission denied",
         "cannot read the folder @index/gen-1: Permission denied"},
        {"index/gen-1/iamglass", 0000, "cannot read @index/gen-1/iamglass: Permission denied", "fine"},
        {"index/gen-1/docdata.glass", 0000, "cannot read @index/gen-1/docdata.glass: Permission denied",
         "fine"},
        {"index/gen-1/position.glass", 0000, "cannot read @index/gen-1/position.glass: Permission denied",
         "fine"},
        {"index/gen-9", 0000, "fine", "cannot read the folder @index/gen-9: Permission denied"},
    };
    for (const Case& one : cases) {
        const ScratchFolder scratch;
        const std::string place = (scratch.path() / "place").string() + "/";
        const fs::path index = place + "index";
        build(index);
        if (one.locked == std::string("index/gen-9")) scratch.write("place/index/gen-9/iamglass", "x");
        CAPTURE(one.locked, one.mode);
        const auto expected = [&](std::string text) {
            const std::size_t at = text.find('@');
            return at == std::string::npos ? text : text.replace(at, 1, place);
        };
        const Rights locked(place + one.locked, one.mode);
        CHECK(outcome([&] { const IndexReader reader(index); }) == expected(one.reading));
        CHECK(outcome([&] { build(index); }) == expected(one.building));
    }
}

TEST_CASE("where nothing may be written no index is begun, and nothing is left") {
    const WithoutRootRights rights;
    if (!rights.hold()) {
        WARN("skipped: root cannot become another user here");
        return;
    }
    const ScratchFolder scratch;
    fs::create_directories(scratch.path() / "place" / "empty");
    const std::string place = (scratch.path() / "place").string();
    {
        const Rights locked(place, 0500);
        CHECK(outcome([&] { build(place + "/new/index"); }) ==
              "cannot make the folder " + place + "/new: Permission denied");
    }
    const Rights locked(place + "/empty", 0500);
    CHECK(outcome([&] { build(place + "/empty"); }) ==
          "cannot open " + place + "/empty/lock: Permission denied");
    CHECK(fs::is_empty(place + "/empty"));
}

}  // namespace fundstelle
