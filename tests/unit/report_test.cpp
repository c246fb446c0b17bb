#include "common/report.hpp"

#include <catch2/catch.hpp>

#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <fcntl.h>
#include <filesystem>
#include <limits>
#include <stdio_ext.h>
#include <string>
#include <unistd.h>

#include "common/error.hpp"
#include "tests/scratch_folder.hpp"

namespace fundstelle {
namespace {

using namespace std::string_literals;

/// Sends what is written to a descriptor to a file instead, as long as it lives.
class Redirected {
  public:
    Redirected(int descriptor, const std::filesystem::path& file)
        : descriptor_(descriptor), saved_(::dup(descriptor)) {
        const int target = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
        ::dup2(target, descriptor_);
        ::close(target);
    }
    Redirected(const Redirected&) = delete;
    Redirected& operator=(const Redirected&) = delete;
    ~Redirected() {
        ::dup2(saved_, descriptor_);
        ::close(saved_);
    }

  private:
    int descriptor_;
    int saved_;
};

TEST_CASE("whole numbers are grouped by thousands") {
    CHECK(grouped(0) == "0");
    CHECK(grouped(999) == "999");
    CHECK(grouped(1'000) == "1,000");
    CHECK(grouped(6'636) == "6,636");
    CHECK(grouped(100'000) == "100,000");
    CHECK(grouped(1'234'567) == "1,234,567");
    CHECK(grouped(std::numeric_limits<std::uint64_t>::max()) == "18,446,744,073,709,551,615");
}

TEST_CASE("numbers have the asked decimal places and a point") {
    CHECK(decimal(3.14159, 2) == "3.14");
    CHECK(decimal(0.0, 3) == "0.000");
    CHECK(decimal(-0.5, 1) == "-0.5");
    CHECK(decimal(2.0 / 3.0, 4) == "0.6667");
    CHECK(decimal(41.7, 0) == "42");
    CHECK(decimal(1e15, 1) == "1000000000000000.0");
}

TEST_CASE("sizes are told in megabytes, small ones in kilobytes that are never too few") {
    CHECK(shown_bytes(0) == "0 kB");
    CHECK(shown_bytes(1) == "1 kB");
    CHECK(shown_bytes(27'000) == "27 kB");
    CHECK(shown_bytes(27'001) == "28 kB");
    CHECK(shown_bytes(1'000'000) == "1.0 MB");
    CHECK(shown_bytes(166'300'000) == "166.3 MB");
    CHECK(shown_bytes(12'345'678'901) == "12345.7 MB");
}

TEST_CASE("things are counted in the singular and the plural") {
    CHECK(counted(0, "document") == "0 documents");
    CHECK(counted(1, "document") == "1 document");
    CHECK(counted(2, "document") == "2 documents");
    CHECK(counted(12'345, "file") == "12,345 files");
}

TEST_CASE("messages and errors are one printable line each, the hint below") {
    const ScratchFolder folder;
    const std::filesystem::path file = folder.path() / "stderr";
    {
        const Redirected stderr_to_file(STDERR_FILENO, file);
        print_message("indexer", "zwei\nZeilen \x1B[31m Gr\xF6\u202E");
        print_error("searcher", Error(ErrorKind::input, "kein\tOrdner", "nenne\r\neinen"));
        print_error("searcher", Error(ErrorKind::system, "ohne Rat"));
    }
    CHECK(content_of(file) ==
          "indexer: zwei Zeilen \uFFFD[31m Gr\uFFFD\uFFFD\n"
          "searcher: kein Ordner\n"
          "  nenne  einen\n"
          "searcher: ohne Rat\n");
}

TEST_CASE("output is written as it is, and a full disk is an error") {
    const ScratchFolder folder;
    const std::filesystem::path file = folder.path() / "stdout";
    std::fflush(stdout);
    {
        const Redirected stdout_to_file(STDOUT_FILENO, file);
        write_output("eins\n\0\xFF"s);
        write_output("");
        write_output("zwei\n");
    }
    CHECK(content_of(file) == "eins\n\0\xFFzwei\n"s);

    std::string message;
    {
        const Redirected stdout_to_full_disk(STDOUT_FILENO, "/dev/full");
        try {
            write_output("verloren");
        } catch (const Error& error) {
            message = error.message();
            CHECK(error.kind() == ErrorKind::system);
        }
        ::__fpurge(stdout);
        std::clearerr(stdout);
    }
    CHECK(message == "cannot write to standard output: No space left on device");
}

TEST_CASE("an error of the system names what failed and, where one is known, a way out") {
    const Error full = system_error("write", "/daten/a", ENOSPC);
    CHECK(full.kind() == ErrorKind::system);
    CHECK(full.message() == "cannot write /daten/a: No space left on device");
    CHECK(full.hint() == "free some space and run the same command again");
    CHECK(full.what() == full.message());
    CHECK(system_error("open", "a", EACCES).hint() ==
          "check the permissions of this path, or choose another one");
    CHECK(system_error("open", "a", EROFS).hint() == system_error("open", "a", EPERM).hint());
    CHECK(system_error("write", "a", EDQUOT).hint() == full.hint());
    CHECK(system_error("read", "a", EIO).hint().empty());
}

}  // namespace
}  // namespace fundstelle
