#include <catch2/catch.hpp>

#include <csignal>
#include <filesystem>
#include <string>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>
#include <vector>

#include "common/error.hpp"
#include "common/store/build_lock.hpp"
#include "common/store/generations.hpp"
#include "tests/scratch_folder.hpp"
#include "tests/unit/small_index.hpp"

namespace fundstelle {
namespace {

namespace fs = std::filesystem;

/// What a call came to: `done`, or the kind of its Error.
template <typename Call>
std::string outcome(Call&& call) {
    try {
        call();
        return "done";
    } catch (const Error& error) {
        if (error.message().empty()) return "an error without a message";
        switch (error.kind()) {
            case ErrorKind::index:
                return "index";
            case ErrorKind::busy:
                return "busy";
            case ErrorKind::system:
                return "system";
            default:
                return "another kind";
        }
    }
}

/// Another process that holds the build lock of a folder until it is killed.
class LockHolder {
  public:
    explicit LockHolder(const fs::path& folder) {
        int ends[2];
        REQUIRE(::pipe(ends) == 0);
        process_ = ::fork();
        REQUIRE(process_ >= 0);
        if (process_ == 0) hold(folder, ends[1]);
        char held = 'n';
        REQUIRE(::read(ends[0], &held, 1) == 1);
        REQUIRE(held == 'y');
        ::close(ends[0]);
        ::close(ends[1]);
    }
    LockHolder(const LockHolder&) = delete;
    LockHolder& operator=(const LockHolder&) = delete;
    ~LockHolder() { kill(); }

    void kill() {
        if (process_ <= 0) return;
        ::kill(process_, SIGKILL);
        ::waitpid(process_, nullptr, 0);
        process_ = 0;
    }

  private:
    /// Takes the lock, says so, and waits for its end.
    [[noreturn]] static void hold(const fs::path& folder, int answer) {
        try {
            const BuildLock lock(folder);
            while (::write(answer, "y", 1) == 1) ::pause();
        } catch (const Error&) {
            if (::write(answer, "n", 1) != 1) ::_exit(2);
        }
        ::_exit(1);
    }

    pid_t process_ = 0;
};

/// The file mode creation mask of this process, changed until the end of a block.
class Umask {
  public:
    explicit Umask(mode_t mask) : former_(::umask(mask)) {}
    Umask(const Umask&) = delete;
    Umask& operator=(const Umask&) = delete;
    ~Umask() { ::umask(former_); }

  private:
    mode_t former_;
};

mode_t rights_of(const fs::path& path) {
    struct stat status {};
    REQUIRE(::stat(path.c_str(), &status) == 0);
    return status.st_mode & 0777;
}

}  // namespace

TEST_CASE("a folder for an index is made, or taken when it is empty or holds an index") {
    const ScratchFolder scratch;
    const fs::path folder = scratch.path() / "a/b/index";
    CHECK(prepare_index_folder(folder) ==
          std::vector<fs::path>{scratch.path() / "a", scratch.path() / "a/b", folder});
    CHECK(fs::is_directory(folder));
    CHECK(prepare_index_folder(folder).empty());
    CHECK(prepare_index_folder(scratch.path() / "with-slash/") ==
          std::vector<fs::path>{scratch.path() / "with-slash"});

    scratch.write("a/b/index/lock", "");
    scratch.write("a/b/index/gen-1.tmp/iamglass", "x");
    CHECK(prepare_index_folder(folder).empty());
    scratch.write("a/b/index/gen-1/iamglass", "x");
    scratch.write("a/b/index/current", "gen-1\n");
    scratch.write("a/b/index/current.tmp", "gen-2\n");
    CHECK(prepare_index_folder(folder).empty());
}

TEST_CASE("a folder that cannot be made leaves none of those above it") {
    const ScratchFolder scratch;
    fs::create_directory(scratch.path() / "old");
    const fs::path folder = scratch.path() / "old" / "new" / std::string(300, 'x') / "index";
    CHECK(outcome([&] { prepare_index_folder(folder); }) == "system");
    CHECK(names_in(scratch.path() / "old").empty());
}

TEST_CASE("what somebody keeps beside an index neither hinders nor suffers") {
    const ScratchFolder scratch;
    scratch.write("gen-1/iamglass", "x");
    scratch.write("current", "gen-1\n");
    scratch.write("lock", "");
    scratch.write("notes.txt", "mine");
    CHECK(prepare_index_folder(scratch.path()).empty());
    const fs::path next = next_generation(scratch.path());
    fs::create_directory(next);
    publish_generation(scratch.path(), next);
    CHECK(names_in(scratch.path()) == "current gen-2 lock notes.txt");

    // Not even a name that is next.
    scratch.write("gen-3/photo.jpg", "mine");
    scratch.write("gen-4.tmp/photo.jpg", "mine");
    CHECK(next_generation(scratch.path()) == scratch.path() / "gen-5.tmp");
}

TEST_CASE("what only looks like an index is refused and stays as it is") {
    const auto refused = [](const std::vector<std::pair<std::string, std::string>>& files) {
        const ScratchFolder scratch;
        for (const auto& [name, content] : files) scratch.write(name, content);
        INFO(files.front().first);
        CHECK(outcome([&] { prepare_index_folder(scratch.path()); }) == "index");
        for (const auto& [name, content] : files) CHECK(content_of(scratch.path() / name) == content);
    };
    refused({{"gen-1/photo.jpg", "mine"}});
    refused({{"lock", "mine"}});
    refused({{"current", "hi"}, {"gen-1/photo.jpg", "mine"}});
    refused({{"current", "gen-7\n"}, {"gen-3/photo.jpg", "mine"}});
    refused({{"current", "gen-7\n"}, {"gen-3/iamglass", "x"}, {"notes.txt", "mine"}});
}

TEST_CASE("a folder that is not ours is refused and stays as it is") {
    for (const char* name : {"notes.txt", "gen-1.bak", "gen-", "gen-x", "gen-1.tmp.tmp", "Current", ".hidden",
                             "gen--1", "postlist.glass", "sub/folder/file"}) {
        const ScratchFolder scratch;
        const fs::path file = scratch.write(name, "mine");
        INFO(name);
        const std::string before = names_in(scratch.path());
        CHECK(outcome([&] { prepare_index_folder(scratch.path()); }) == "index");
        CHECK(names_in(scratch.path()) == before);
        CHECK(content_of(file) == "mine");
    }
    const ScratchFolder scratch;
    const fs::path file = scratch.write("file", "mine");
    CHECK(outcome([&] { prepare_index_folder(file); }) == "index");
    CHECK(outcome([&] { prepare_index_folder(file / "index"); }) == "system");
    CHECK(content_of(file) == "mine");
}

TEST_CASE("the build lock is held once, and free when its holder is gone however it went") {
    const ScratchFolder scratch;
    const fs::path& folder = scratch.path();
    const auto take = [&] { const BuildLock lock(folder); };
    CHECK(outcome(take) == "done");
    {
        LockHolder other(folder);
        CHECK(outcome(take) == "busy");
        other.kill();
        CHECK(outcome(take) == "done");
    }
    CHECK(names_in(folder) == "lock");
    BuildLock lock(folder);
    CHECK(outcome(take) == "busy");
    BuildLock moved(std::move(lock));
    CHECK(outcome(take) == "busy");
    { const BuildLock gone(std::move(moved)); }
    CHECK(outcome(take) == "done");
    CHECK(outcome([&] { const BuildLock none(folder / "missing"); }) == "system");
}

TEST_CASE("the current generation is the one that is named") {
    const ScratchFolder scratch;
    const fs::path& folder = scratch.path();
    for (const char* content : {"gen-3\n", "gen-3", "gen-3\nmore\n", "gen-3\r\n"}) {
        scratch.write("current", content);
        INFO(content);
        CHECK(current_number(folder) == 3);
        CHECK(current_generation(folder) == folder / "gen-3");
    }
    for (const char* content : {"gen-03", "gen-", "gen-x", "gen-3x", "gen-3.tmp", "../gen-3", "/etc",
                                "gen--3", "gen-99999999999999999999"}) {
        scratch.write("current", content);
        INFO(content);
        CHECK(outcome([&] { current_number(folder); }) == "index");
        CHECK(outcome([&] { current_generation(folder); }) == "index");
    }
}

TEST_CASE("where there is no finished index the error says what there is instead") {
    const ScratchFolder scratch;
    const fs::path& folder = scratch.path();
    const auto message = [](const fs::path& path) -> std::string {
        try {
            return "found " + current_generation(path).string();
        } catch (const Error& error) {
            CHECK(error.kind() == ErrorKind::index);
            CHECK_FALSE(error.hint().empty());
            return error.message();
        }
    };
    const std::string name = folder.string();
    CHECK(message(folder / "missing") == "there is no index " + name + "/missing");
    CHECK(message(folder) == name + " is not an index of this program");
    CHECK(message(scratch.write("file", "")) == name + "/file is not an index of this program");
    scratch.write("lock", "");
    CHECK(message(folder) == "the index " + name + " was never finished");
    scratch.write("gen-2/iamglass", "x");
    scratch.write("gen-11/iamglass", "x");
    scratch.write("gen-12.tmp/iamglass", "x");
    CHECK(message(folder) == "the index " + name + " has no file that says whether gen-11 is current");
    scratch.write("current/file", "");
    CHECK(message(folder) == name + "/current does not name a generation of an index");
}

TEST_CASE("the next generation follows all finished ones, and clears away what was never finished") {
    const ScratchFolder scratch;
    const fs::path& folder = scratch.path();
    CHECK(next_generation(folder) == folder / "gen-1.tmp");

    scratch.write("gen-4/iamglass", "x");
    scratch.write("current", "gen-4\n");
    scratch.write("lock", "");
    // Killed builds: while writing, and between the renaming and the naming.
    scratch.write("gen-5.tmp/iamglass", "x");
    scratch.write("gen-5/iamglass", "x");
    scratch.write("gen-3/iamglass", "x");
    // What is finished stays until another generation is published: it may be all that is left of an index.
    CHECK(next_generation(folder) == folder / "gen-6.tmp");
    CHECK(names_in(folder) == "current gen-3 gen-4 gen-5 lock");
    scratch.write("gen-6.tmp/iamglass", "x");
    publish_generation(folder, folder / "gen-6.tmp");
    CHECK(names_in(folder) == "current gen-6 lock");
}

TEST_CASE("publishing replaces the current generation and removes the one before") {
    const ScratchFolder scratch;
    const fs::path& folder = scratch.path();
    for (const char* number : {"1", "2", "3"}) {
        const fs::path built = next_generation(folder);
        scratch.write(built / "iamglass", number);
        sync_generation(built);
        const fs::path published = publish_generation(folder, built);
        CHECK(published == folder / ("gen-" + std::string(number)));
        CHECK(current_generation(folder) == published);
        CHECK(content_of(published / "iamglass") == number);
        CHECK(names_in(folder) == "current gen-" + std::string(number));
    }
}

TEST_CASE("a generation that cannot be published leaves the former one current") {
    const ScratchFolder scratch;
    const fs::path& folder = scratch.path();
    scratch.write("gen-1/iamglass", "x");
    scratch.write("current", "gen-1\n");
    CHECK(outcome([&] { publish_generation(folder, folder / "gen-2.tmp"); }) == "system");
    CHECK(current_generation(folder) == folder / "gen-1");

    // The name cannot be written: something stands where its unfinished form goes.
    scratch.write("current.tmp/in-the-way", "");
    scratch.write("gen-2.tmp/iamglass", "x");
    CHECK(outcome([&] { publish_generation(folder, folder / "gen-2.tmp"); }) == "system");
    CHECK(current_generation(folder) == folder / "gen-1");
    CHECK(content_of(folder / "gen-1/iamglass") == "x");
    // Nor did it get its own name.
    CHECK(names_in(folder) == "current current.tmp gen-1 gen-2.tmp");
    CHECK(outcome([&] { sync_generation(folder / "missing"); }) == "system");

    // The name cannot be put in its place.
    fs::remove_all(folder / "current.tmp");
    fs::remove(folder / "current");
    scratch.write("current/in-the-way", "");
    CHECK(outcome([&] { publish_generation(folder, folder / "gen-2.tmp"); }) == "system");
    CHECK(names_in(folder) == "current gen-1");
}

TEST_CASE("whatever is left of a generation is known as one, and removed") {
    for (const char* name :
         {"flintlock", "iamglass", "docdata.glass", "words", "order", "files", "stories", "manifest", "v.tmp",
          "trial/flintlock", "runs-0.documents", "runs-12.positions"}) {
        const ScratchFolder scratch;
        INFO(name);
        scratch.write("gen-1.tmp/" + std::string(name), "x");
        scratch.write("gen-1.tmp/flintlock", "");
        CHECK(prepare_index_folder(scratch.path()).empty());
        next_generation(scratch.path());
        CHECK(names_in(scratch.path()).empty());
    }
}

TEST_CASE("what is left beside the current generation is removed, but for what somebody else keeps there") {
    const ScratchFolder scratch;
    for (const char* name : {"gen-1/iamglass", "gen-2/iamglass", "gen-3/words", "gen-3.tmp/flintlock",
                             "gen-4/photo.jpg", "current.tmp", "lock"})
        scratch.write(name, "x");
    remove_other_generations(scratch.path());
    CHECK(names_in(scratch.path()) == "current.tmp gen-1 gen-2 gen-3 gen-3.tmp gen-4 lock");
    scratch.write("current", "gen-2\n");
    remove_other_generations(scratch.path());
    CHECK(names_in(scratch.path()) == "current gen-2 gen-4 lock");
}

TEST_CASE("what is made has the rights that the umask leaves") {
    const ScratchFolder scratch;
    const Umask mask(027);
    const fs::path folder = scratch.path() / "index";
    prepare_index_folder(folder);
    const BuildLock lock(folder);
    const fs::path built = next_generation(folder);
    fs::create_directory(built);
    publish_generation(folder, built);
    CHECK(rights_of(folder) == 0750);
    CHECK(rights_of(folder / "lock") == 0640);
    CHECK(rights_of(folder / "current") == 0640);
}

TEST_CASE("folders are measured and removed with all that is in them") {
    const ScratchFolder scratch;
    CHECK(folder_bytes(scratch.path()) == 0);
    scratch.write("a", std::string(1000, 'x'));
    scratch.write("b/c/d", std::string(234, 'x'));
    CHECK(folder_bytes(scratch.path()) == 1234);
    CHECK(folder_bytes(scratch.path() / "missing") == 0);
    remove_folder(scratch.path() / "b");
    remove_folder(scratch.path() / "missing");
    CHECK(names_in(scratch.path()) == "a");
    // Of a link the link.
    scratch.write("of-others/kept", "");
    fs::create_directory_symlink(scratch.path() / "of-others", scratch.path() / "link");
    remove_folder(scratch.path() / "link");
    CHECK(names_in(scratch.path()) == "a of-others");
    CHECK(names_in(scratch.path() / "of-others") == "kept");
}

}  // namespace fundstelle
