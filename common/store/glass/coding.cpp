#include "common/store/glass/coding.hpp"

#include <bit>
#include <limits>

#include "common/error.hpp"

namespace fundstelle::glass {
namespace {

/// More words no text has: it would be larger than any that is taken in.
constexpr std::uint64_t most_positions = 1 << 28;

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

/// Reads what a BitWriter wrote.
class BitReader {
  public:
    explicit BitReader(std::string_view bytes) : bytes_(bytes) {}

    /// A number that was written as one of `choices` (1 to 2^32).
    std::uint64_t read(std::uint64_t choices) {
        const auto width = static_cast<unsigned>(std::bit_width(choices - 1));
        const std::uint64_t spare = (std::uint64_t{1} << width) - choices;
        if (spare == 0) return take(width);
        const std::uint64_t middle = (choices - spare) / 2;
        const std::uint64_t value = take(width - 1);
        return value < middle && take(1) != 0 ? value + middle + spare : value;
    }

  private:
    std::uint64_t take(unsigned width) {
        for (; count_ < width; count_ += 8) {
            if (bytes_.empty()) throw_damaged();
            held_ |= std::uint64_t{static_cast<unsigned char>(bytes_.front())} << count_;
            bytes_.remove_prefix(1);
        }
        const std::uint64_t bits = held_ & ((std::uint64_t{1} << width) - 1);
        held_ >>= width;
        count_ -= width;
        return bits;
    }

    std::string_view bytes_;
    std::uint64_t held_ = 0;
    unsigned count_ = 0;
};

/// Reads those between the places `first` and `last`, which are known.
void read_between(std::size_t first, std::size_t last, BitReader& bits,
                  std::vector<std::uint32_t>& positions) {
    while (last - first > 1) {
        const std::size_t middle = first + (last - first) / 2;
        const std::uint64_t lowest = positions[first] + (middle - first);
        const std::uint64_t span = std::uint64_t{positions[last]} - positions[first];
        if (positions[last] < positions[first] || span < last - first) throw_damaged();
        positions[middle] = static_cast<std::uint32_t>(lowest + bits.read(span - (last - first) + 1));
        read_between(first, middle, bits, positions);
        first = middle;
    }
}

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

void throw_damaged() {
    throw Error(ErrorKind::index, "a table of the index is damaged", damage_hint);
}

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

std::uint32_t sortable_number(std::string_view bytes) {
    if (bytes.size() < 2) throw_damaged();
    const auto lead = static_cast<unsigned char>(bytes.front());
    const auto ones = static_cast<unsigned>(std::countl_one(lead));
    if (bytes.size() != ones + 2 || bytes.size() > 6) throw_damaged();
    std::uint64_t number = lead & (0x7FU >> ones);
    for (const char byte : bytes.substr(1)) number = number << 8 | static_cast<unsigned char>(byte);
    if (number > std::numeric_limits<std::uint32_t>::max()) throw_damaged();
    return static_cast<std::uint32_t>(number);
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

void read_positions(std::string_view bytes, std::vector<std::uint32_t>& positions) {
    positions.clear();
    std::uint64_t last = 0;
    bool ended = false;
    for (unsigned shift = 0; !ended && !bytes.empty() && shift < 35; shift += 7) {
        const auto byte = static_cast<unsigned char>(bytes.front());
        last |= std::uint64_t{byte & 0x7FU} << shift;
        bytes.remove_prefix(1);
        ended = byte < 0x80;
    }
    if (!ended || last > std::numeric_limits<std::uint32_t>::max()) throw_damaged();
    if (bytes.empty()) {
        positions.push_back(static_cast<std::uint32_t>(last));
        return;
    }
    BitReader bits(bytes);
    if (last == 0) throw_damaged();
    const std::uint64_t first = bits.read(last);
    const std::uint64_t count = bits.read(last - first) + 2;
    if (count > most_positions) throw_damaged();
    positions.resize(count);
    positions.front() = static_cast<std::uint32_t>(first);
    positions.back() = static_cast<std::uint32_t>(last);
    read_between(0, count - 1, bits, positions);
}

}  // namespace fundstelle::glass
