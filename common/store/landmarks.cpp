#include "common/store/landmarks.hpp"

#include <algorithm>
#include <cstddef>

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

std::vector<ByteRange> parts_worth_reading(const std::vector<Landmark>& landmarks, std::size_t text_bytes,
                                           const std::vector<WordsAt>& words) {
    if (landmarks.empty()) return {};
    std::vector<Part> parts = parts_of(landmarks, text_bytes, words);
    const auto worth = [&](const Part& part) {
        double sum = 0;
        for (const std::size_t word : part.words) sum += words[word].weight;
        return sum;
    };
    std::stable_sort(parts.begin(), parts.end(),
                     [&](const Part& a, const Part& b) { return worth(a) > worth(b); });
    std::vector<ByteRange> chosen;
    for (std::size_t i = 0; i < std::min(parts.size(), most_parts) && !parts[i].words.empty(); ++i)
        chosen.push_back(parts[i].source);
    std::sort(chosen.begin(), chosen.end(),
              [](const ByteRange& a, const ByteRange& b) { return a.begin < b.begin; });
    std::vector<ByteRange> joined;
    for (const ByteRange& part : chosen) {
        if (!joined.empty() && joined.back().end == part.begin) {
            joined.back().end = part.end;
        } else {
            joined.push_back(part);
        }
    }
    return joined;
}

}  // namespace fundstelle
