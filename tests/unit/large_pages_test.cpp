#include "common/large_pages.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <string>

namespace fundstelle {

TEST_CASE("what is allocated later may lie in large pages") {
    const bool asked_for = use_large_pages();
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    CHECK_FALSE(asked_for);
#else
    if (!std::filesystem::exists("/sys/kernel/mm/transparent_hugepage")) return;
    REQUIRE(asked_for);
    std::ifstream regions("/proc/self/smaps");
    bool in_heap = false;
    bool asked = false;
    for (std::string line; std::getline(regions, line);) {
        const bool begins_region = line.find(':') == std::string::npos || line.find('-') < line.find(':');
        if (begins_region) in_heap = line.ends_with("[heap]");
        if (in_heap && line.starts_with("VmFlags:")) asked = asked || line.find(" hg") != std::string::npos;
    }
    CHECK(asked);
#endif
}

}  // namespace fundstelle
