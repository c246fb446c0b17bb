#include "common/store/landmarks.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
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

/// The letter of a stem that the code point at `offset` is written for, and moves behind it; not of ß.
char stem_letter(std::string_view text, std::size_t& offset) {
    const char letter = text[offset++];
    if (letter >= 'A' && letter <= 'Z') return static_cast<char>(letter - 'A' + 'a');
    if (letter != '\xC3' || offset == text.size()) return letter;
    switch (text[offset]) {
        case '\x84':
        case '\xA4':
            ++offset;
            return 'a';
        case '\x96':
        case '\xB6':
            ++offset;
            return 'o';
        case '\x9C':
        case '\xBC':
            ++offset;
            return 'u';
        default:
            return letter;
    }
}

bool begins_with_stem(std::string_view text, std::string_view stem) {
    constexpr std::string_view sharp_s = "\xC3\x9F";
    std::size_t offset = 0;
    for (std::size_t i = 0; i < stem.size(); ++i) {
        if (offset >= text.size()) return false;
        if (text.substr(offset).starts_with(sharp_s) && stem.substr(i).starts_with("ss")) {
            offset += sharp_s.size();
            ++i;
        } else if (stem_letter(text, offset) != stem[i]) {
            return false;
        }
    }
    return true;
}

}  // namespace

std::vector<std::uint32_t> landmarks_before(std::string_view stem, std::string_view text,
                                            const std::vector<Landmark>& landmarks) {
    std::vector<std::uint32_t> positions;
    if (stem.empty()) return positions;
    const char small = stem.front();
    const char capital = small >= 'a' && small <= 'z' ? static_cast<char>(small - 'a' + 'A') : small;
    auto next = landmarks.begin();
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != small && text[at] != capital && text[at] != '\xC3') continue;
        if (!begins_with_stem(text.substr(at), stem)) continue;
        while (next != landmarks.end() && next->offset <= at) ++next;
        positions.push_back(next == landmarks.begin() ? 0 : std::prev(next)->position);
        if (next == landmarks.end()) break;
        at = next->offset - 1;
    }
    return positions;
}

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
