#include "common/hash.hpp"

#include <catch2/catch.hpp>

#include <string>

namespace fundstelle {
namespace {

using namespace std::string_literals;

TEST_CASE("the hash is XXH3 with 128 bits, the same on every machine") {
    CHECK(hexadecimal(hash128("")) == "99aa06d3014798d86001c324468d497f");
    CHECK(hexadecimal(hash128("abc")) == "06b05ab6733a618578af5f94892f3950");
}

TEST_CASE("different contents have different hashes") {
    CHECK(hash128("a") != hash128("b"));
    CHECK(hash128("a") != hash128("a\0"s));
    CHECK(hash128("a") == hash128("a"s));
}

TEST_CASE("a hash of pieces is that of the whole, however it is cut") {
    std::string text;
    for (int i = 0; i < 1000; ++i) text += std::to_string(i);
    for (const std::size_t piece : {1U, 7U, 255U, 256U, 257U, 5000U}) {
        RunningHash hash;
        for (std::size_t i = 0; i < text.size(); i += piece)
            hash.add(std::string_view(text).substr(i, piece));
        CHECK(hash.value() == hash128(text));
        CHECK(hash.value() == hash128(text));
    }
    CHECK(RunningHash().value() == hash128(""));
}

TEST_CASE("a hash is written as 32 digits, the high half first") {
    CHECK(hexadecimal({0, 1}) == "00000000000000000000000000000001");
    CHECK(hexadecimal({0xFEDCBA9876543210, 0x0000000000000ABC}) == "fedcba98765432100000000000000abc");
}

}  // namespace
}  // namespace fundstelle
