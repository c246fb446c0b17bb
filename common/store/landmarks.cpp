#include "common/store/landmarks.hpp"

#include <algorithm>
#include <cstddef>
#include <span>

#include "common/store/glass/coding.hpp"

namespace fundstelle {
namespace {

constexpr std::size_t most_parts = 3;

/// The words of the part of a text between two landmarks.
struct Part {
    ByteRange source;
    std::vector<std::size_t> words;  ///< indexes of those that stand in it
};

std::vector<Part> parts_of(const std::vector<Landmark>& landmarks, std::size_t text_bytes,
                           const std::vector<WordsAt>& words) {
    std::vector<Part> parts;
    for (std::size_t i = 0; i <= landmarks.size(); ++i) {
        const Landmark begin = i == 0 ? Landmark{} : landmarks[i - 1];
        const bool last = i == landmarks.size();
        const std::size_t end = last ? text_bytes : landmarks[i].offset;
        if (begin.offset >= end || end > text_bytes) continue;
        Part part{{begin.offset, end}, {}};
        for (std::size_t word = 0; word < words.size(); ++word) {
            const std::vector<std::uint32_t>& places = words[word].positions;
            const auto at = std::lower_bound(places.begin(), places.end(), begin.position);
            if (at != places.end() && (last || *at < landmarks[i].position)) part.words.push_back(word);
        }
        parts.push_back(std::move(part));
    }
    return parts;
}

/// What the different words that stand in some parts are worth.
double worth_of(std::span<const Part> parts, const std::vector<WordsAt>& words) {
    double sum = 0;
    for (std::size_t word = 0; word < words.size(); ++word) {
        const bool stands = std::any_of(parts.begin(), parts.end(), [&](const Part& part) {
            return std::find(part.words.begin(), part.words.end(), word) != part.words.end();
        });
        if (stands) sum += words[word].weight;
    }
    return sum;
}

}  // namespace

std::string encode_landmarks(const std::vector<Landmark>& landmarks) {
    std::string bytes;
    Landmark before;
    for (const Landmark& one : landmarks) {
        glass::append_number(one.offset - before.offset, bytes);
        glass::append_number(one.position - before.position, bytes);
        before = one;
    }
    return bytes;
}

std::vector<Landmark> decode_landmarks(std::string_view bytes) {
    std::vector<Landmark> landmarks;
    Landmark one;
    const auto take = [&] {
        std::uint32_t number = 0;
        for (unsigned shift = 0; shift < 32; shift += 7) {
            if (bytes.empty()) break;
            const auto byte = static_cast<unsigned char>(bytes.front());
            bytes.remove_prefix(1);
            number |= std::uint32_t{byte & 0x7FU} << shift;
            if (byte < 0x80) return number;
        }
        glass::throw_damaged();
    };
    while (!bytes.empty()) {
        one.offset += take();
        one.position += take();
        landmarks.push_back(one);
    }
    return landmarks;
}

ByteRange part_worth_reading(const std::vector<Landmark>& landmarks, std::size_t text_bytes,
                             const std::vector<WordsAt>& words) {
    const std::vector<Part> parts =
        landmarks.empty() ? std::vector<Part>() : parts_of(landmarks, text_bytes, words);
    ByteRange best;
    double most = 0;
    for (std::size_t length = 1; length <= most_parts; ++length) {
        for (std::size_t first = 0; first + length <= parts.size(); ++first) {
            const double worth = worth_of(std::span(parts).subspan(first, length), words);
            if (worth <= most) continue;
            most = worth;
            best = {parts[first].source.begin, parts[first + length - 1].source.end};
        }
    }
    return best;
}

}  // namespace fundstelle
