#include "common/store/glass/coding.hpp"

#include <bit>

#include "common/error.hpp"

namespace fundstelle::glass {
namespace {

/// Writes numbers of any width, the lowest bits first.
class BitWriter {
  public:
    explicit BitWriter(std::string& out) : out_(out) {}

    /// Writes `value`, one of `choices` (more than `value`, at most 2^32). Where `choices` is no power of two
    /// the values in the middle take one bit less.
    void write(std::uint64_t value, std::uint64_t choices) {
        auto width = static_cast<unsigned>(std::bit_width(choices - 1));
        const std::uint64_t spare = (std::uint64_t{1} << width) - choices;
        if (spare != 0) {
            const std::uint64_t middle = (choices - spare) / 2;
            if (value >= middle + spare) {
                value = (value - middle - spare) | (std::uint64_t{1} << (width - 1));
            } else if (value >= middle) {
                --width;
            }
        }
        held_ |= value << count_;
        count_ += width;
        for (; count_ >= 8; count_ -= 8, held_ >>= 8) out_ += static_cast<char>(held_ & 0xFF);
    }

    void finish() {
        if (count_ != 0) out_ += static_cast<char>(held_ & 0xFF);
    }

  private:
    std::string& out_;
    std::uint64_t held_ = 0;  ///< bits not written yet
    unsigned count_ = 0;      ///< how many: less than 8 between two calls
};

/// Writes what lies between the first and the last of `positions`, which are known: the middle one, then each
/// half alike.
void write_between(std::span<const std::uint32_t> positions, BitWriter& bits) {
    while (positions.size() > 2) {
        const std::size_t last = positions.size() - 1;
        const std::size_t middle = last / 2;
        // As many as lie before the middle one need room below it, and those behind it above.
        const std::uint64_t lowest = positions.front() + middle;
        const std::uint64_t choices = std::uint64_t{positions.back()} - positions.front() - last + 1;
        bits.write(positions[middle] - lowest, choices);
        write_between(positions.first(middle + 1), bits);
        positions = positions.subspan(middle);
    }
}

}  // namespace

void append_number(std::uint64_t number, std::string& out) {
    for (; number >= 0x80; number >>= 7) out += static_cast<char>((number & 0x7F) | 0x80);
    out += static_cast<char>(number);
}

std::uint64_t take_number(std::string_view& bytes) {
    std::uint64_t number = 0;
    std::size_t used = 0;
    for (unsigned shift = 0;; shift += 7) {
        if (used == bytes.size()) throw Error(ErrorKind::system, "a temporary file of the build is damaged");
        const auto byte = static_cast<unsigned char>(bytes[used++]);
        number |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
        if (byte < 0x80) break;
    }
    bytes.remove_prefix(used);
    return number;
}

void append_bytes(std::string_view bytes, std::string& out) {
    append_number(bytes.size(), out);
    out += bytes;
}

void append_sortable(std::uint32_t number, std::string& out) {
    if (number < 0x8000) {
        out += static_cast<char>(number >> 8);
        out += static_cast<char>(number & 0xFF);
        return;
    }
    // The first byte has one leading one for three bytes, two for four and so on, then a zero; each byte more
    // has room for seven bits more.
    const auto width = static_cast<unsigned>(std::bit_width(number));
    const unsigned count = (width + 5) / 7;
    const std::uint64_t marked = std::uint64_t{0xFFU << (10 - count) & 0xFFU} << (8 * (count - 1)) | number;
    for (unsigned left = count; left > 0; --left) out += static_cast<char>(marked >> (8 * (left - 1)) & 0xFF);
}

void append_term(std::string_view term, KeyEnd end, std::string& out) {
    for (const char byte : term) {
        out += byte;
        if (byte == '\0') out += '\xFF';
    }
    if (end == KeyEnd::open) out += '\0';
}

void append_positions(std::span<const std::uint32_t> positions, std::string& out) {
    const std::uint32_t first = positions.front();
    const std::uint32_t last = positions.back();
    append_number(last, out);
    if (positions.size() == 1) return;
    BitWriter bits(out);
    bits.write(first, last);
    bits.write(positions.size() - 2, last - first);
    write_between(positions, bits);
    bits.finish();
}

}  // namespace fundstelle::glass
