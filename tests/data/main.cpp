#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>

#include <cstdio>
#include <exception>

#include "tests/data/data_folder.hpp"

int main(int argc, char** argv) {
    try {
        fundstelle::data_folder();
    } catch (const std::exception& reason) {
        std::fprintf(stderr, "skipped: %s\n", reason.what());
        return fundstelle::exit_skipped;
    }
    return Catch::Session().run(argc, argv);
}
