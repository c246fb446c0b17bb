#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <random>
#include <string>
#include <string_view>

#include "common/text/utf8.hpp"

namespace fundstelle {

/// Pseudo-random texts for tests of properties; the same seed gives the same texts on every machine.
class RandomText {
  public:
    explicit RandomText(std::uint64_t seed) : engine_(seed) {}

    /// A number from 0 to `bound` - 1.
    std::size_t below(std::size_t bound) { return static_cast<std::size_t>(engine_() % bound); }

    /// Up to `most` bytes of any value.
    std::string bytes(std::size_t most) {
        std::string text(below(most + 1), '\0');
        for (char& byte : text) byte = static_cast<char>(below(256));
        return text;
    }

    /// Up to `most` Unicode scalar values of many scripts, valid UTF-8: letters, lone marks, invisible and
    /// compatibility characters, private use and unassigned code points.
    std::string unicode(std::size_t most) {
        std::string text;
        for (std::size_t left = below(most + 1); left > 0; --left) append_code_point(scalar(), text);
        return text;
    }

    /// Up to `most` elements of `pool`.
    template <typename Pool>
    std::string pick(const Pool& pool, std::size_t most) {
        std::string text;
        for (std::size_t left = below(most + 1); left > 0; --left) text += pool[below(pool.size())];
        return text;
    }

  private:
    struct Block {
        char32_t first, last;
    };

    char32_t scalar() {
        static constexpr std::array<Block, 36> blocks = {{
            {0x0000, 0x007F},   {0x0041, 0x007A},   {0x00A0, 0x00FF},   {0x0100, 0x024F},
            {0x0250, 0x02FF},   {0x0300, 0x036F},   {0x0370, 0x03FF},   {0x0400, 0x052F},
            {0x0530, 0x05FF},   {0x0600, 0x06FF},   {0x0700, 0x08FF},   {0x0900, 0x0DFF},
            {0x0E00, 0x0FFF},   {0x1000, 0x11FF},   {0x1200, 0x18AF},   {0x1AB0, 0x1CFF},
            {0x1D00, 0x1DFF},   {0x1E00, 0x1EFF},   {0x1F00, 0x1FFF},   {0x2000, 0x206F},
            {0x2070, 0x218F},   {0x2460, 0x24FF},   {0x2C00, 0x2DFF},   {0x3000, 0x33FF},
            {0x4E00, 0x4FFF},   {0xA640, 0xABFF},   {0xAC00, 0xAD00},   {0xE000, 0xE0FF},
            {0xF900, 0xFDFF},   {0xFE00, 0xFFFF},   {0x10000, 0x10FFF}, {0x11000, 0x11FFF},
            {0x1D100, 0x1D7FF}, {0x1E000, 0x1EFFF}, {0x1F000, 0x1FAFF}, {0xE0000, 0xE01EF},
        }};
        const Block block = below(16) == 0 ? Block{0, 0x10FFFF} : blocks[below(blocks.size())];
        const auto code_point = static_cast<char32_t>(block.first + below(block.last - block.first + 1));
        return code_point >= 0xD800 && code_point <= 0xDFFF ? U'\uFFFD' : code_point;
    }

    std::mt19937_64 engine_;
};

/// `text` as `<E4><CC 88>`-like digits where it is not ASCII, for the message of a test that fails.
inline std::string escaped(std::string_view text) {
    std::string shown;
    for (const char letter : text) {
        const auto byte = static_cast<unsigned char>(letter);
        if (byte >= 0x20 && byte < 0x7F) {
            shown += letter;
            continue;
        }
        std::array<char, 8> digits{};
        std::snprintf(digits.data(), digits.size(), "<%02X>", static_cast<unsigned>(byte));
        shown += digits.data();
    }
    return shown;
}

}  // namespace fundstelle
