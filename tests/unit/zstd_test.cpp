#include "common/zstd.hpp"

#include <catch2/catch.hpp>

#include <cstddef>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "common/error.hpp"
#include "tests/unit/random_text.hpp"

namespace fundstelle {
namespace {

using namespace std::string_literals;

constexpr std::size_t no_limit = std::numeric_limits<std::size_t>::max();

std::string frame_of(std::string_view bytes) {
    std::string frame;
    zstd_compress(bytes, frame);
    return frame;
}

/// Whether `frame` is refused as a damaged index.
bool is_refused(std::string_view frame, std::size_t limit = no_limit) {
    try {
        zstd_decompress(frame, limit);
    } catch (const Error& error) {
        return error.kind() == ErrorKind::index && !error.hint().empty();
    }
    return false;
}

std::vector<std::string> samples() {
    RandomText random(61);
    std::string noise;
    while (noise.size() < 300'000) noise += random.bytes(100);
    std::string german;
    while (german.size() < 300'000) german += "An der Elbe wächst die Sorge. ";
    return {"", "a", "\0\xFF\n"s, std::string(1 << 20, '\0'), german, noise};
}

TEST_CASE("any bytes come out of a frame as they went in") {
    for (const std::string& bytes : samples()) {
        const std::string frame = frame_of(bytes);
        CAPTURE(bytes.size(), frame.size());
        CHECK((zstd_decompress(frame, bytes.size()) == bytes));
        CHECK((zstd_decompress(frame, no_limit) == bytes));
    }
    CHECK(frame_of(samples()[4]).size() < 1'000);
}

TEST_CASE("a frame is put behind what is there already") {
    std::string out = "davor";
    zstd_compress("Text", out);
    CHECK(out.substr(0, 5) == "davor");
    CHECK(zstd_decompress(std::string_view(out).substr(5), 4) == "Text");
}

TEST_CASE("a frame that would grow beyond the limit is refused") {
    CHECK(is_refused(frame_of("Text"), 3));
    CHECK(is_refused(frame_of(std::string(1 << 20, 'x')), (1 << 20) - 1));
}

TEST_CASE("what is no whole frame is refused") {
    const std::string frame = frame_of("An der Elbe wächst die Sorge, an der Elbe und an der Saale.");
    for (std::size_t size = 0; size < frame.size(); ++size) {
        CAPTURE(size);
        CHECK(is_refused(frame.substr(0, size)));
    }
    CHECK(is_refused("kein Zstandard"));
    CHECK(is_refused(std::string(100, '\0')));
    CHECK(is_refused(frame + "Rest"));
    CHECK(is_refused(frame + frame));
    CHECK(is_refused(frame.substr(1)));
}

TEST_CASE("damaged frames give an error or bytes within the limit, and the next frame is read well") {
    RandomText random(67);
    const std::string text = "An der Elbe wächst die Sorge, an der Elbe und an der Saale.";
    const std::string frame = frame_of(text);
    std::size_t wrong = 0;
    std::size_t refused = 0;
    for (int i = 0; i < 2'000; ++i) {
        std::string damaged = frame;
        damaged[random.below(damaged.size())] ^= static_cast<char>(1U << random.below(8));
        if (is_refused(damaged, 1'000)) {
            ++refused;
        } else {
            wrong += zstd_decompress(damaged, 1'000).size() > 1'000;
        }
        wrong += zstd_decompress(frame, 1'000) != text;
    }
    CHECK(wrong == 0);
    CHECK(refused > 100);
}

TEST_CASE("every flipped bit of a frame is noticed") {
    std::string text;
    for (int i = 0; i < 40; ++i) text += "Der Hund bellt " + std::to_string(i * 7919) + " mal. ";
    std::string frame;
    zstd_compress(text, frame);
    for (std::size_t i = 0; i < frame.size() * 8; ++i) {
        std::string damaged = frame;
        damaged[i / 8] = static_cast<char>(damaged[i / 8] ^ (1 << (i % 8)));
        try {
            if (zstd_decompress(damaged, 1 << 20) != text) FAIL_CHECK("bit " << i);
        } catch (const Error& error) {
            if (error.kind() != ErrorKind::index) FAIL_CHECK("bit " << i << ": " << error.message());
        }
    }
}

}  // namespace
}  // namespace fundstelle
