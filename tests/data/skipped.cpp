#define CATCH_CONFIG_EXTERNAL_INTERFACES
#include <catch2/catch.hpp>

#include <cstdio>
#include <cstdlib>
#include <exception>

#include "tests/data/data_folder.hpp"

namespace {

/// Ends the run before its first test where the data are not there.
struct SkippedWithoutData : Catch::TestEventListenerBase {
    using TestEventListenerBase::TestEventListenerBase;

    void testRunStarting(const Catch::TestRunInfo& /*run*/) override {
        try {
            fundstelle::data_folder();
        } catch (const std::exception& reason) {
            std::fprintf(stderr, "skipped: %s\n", reason.what());
            std::exit(fundstelle::exit_skipped);
        }
    }
};

}  // namespace

CATCH_REGISTER_LISTENER(SkippedWithoutData)
