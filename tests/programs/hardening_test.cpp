#include <catch2/catch.hpp>

#include <filesystem>
#include <string>

#include "tests/programs/run_program.hpp"

namespace fundstelle {
namespace {

/// clang 14 sees of everything in searcher how much room there is, so that nothing checks it when it runs.
#ifdef __clang__
constexpr bool by_clang = true;
#else
constexpr bool by_clang = false;
#endif

}  // namespace

TEST_CASE("the programs are hardened against what a fault in them could be used for", "[programs]") {
    const std::string hardened = FUNDSTELLE_HARDENED;
    if (hardened != "1") {
        WARN("this is no release build: its programs are not hardened");
        return;
    }
    struct Row {
        std::string asked, sign;
    };
    for (const std::string program : {FUNDSTELLE_INDEXER, FUNDSTELLE_SEARCHER}) {
        for (const Row& row : {
                 Row{"-h", "DYN (Position-Independent Executable file)"}, Row{"-l", "GNU_RELRO"},
                 Row{"-d", "NOW"}, Row{"--dyn-syms", "__stack_chk_fail"},
                 Row{"--dyn-syms", "_chk@GLIBC"},  // of _FORTIFY_SOURCE
             }) {
            CAPTURE(program, row.asked, row.sign);
            if (by_clang && program == FUNDSTELLE_SEARCHER && row.sign == "_chk@GLIBC") continue;
            const CommandResult read = run_command("readelf -W " + row.asked + " '" + program + "'",
                                                   std::filesystem::temp_directory_path());
            CHECK(read.exit_code == 0);
            CHECK(read.output.find(row.sign) != std::string::npos);
        }
        const CommandResult stack = run_command("readelf -lW '" + program + "' | grep GNU_STACK",
                                                std::filesystem::temp_directory_path());
        CHECK(stack.output.find("RW ") != std::string::npos);
        CHECK(stack.output.find("RWE") == std::string::npos);
    }
}

}  // namespace fundstelle
