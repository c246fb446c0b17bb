#include "common/store/record.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "common/error.hpp"
#include "common/limits.hpp"
#include "common/zstd.hpp"

namespace fundstelle {
namespace {

constexpr char record_version = 1;
constexpr char id_number = 1;
constexpr char cuts_number = 9;
constexpr char title_place_number = 10;
constexpr char landmarks_number = 11;
constexpr char text_number = 15;

// The first byte of the field on the title.
constexpr char title_is_heading = 1;
constexpr char title_is_label = 2;

/// No text is taken in that is longer.
constexpr std::size_t longest_text = std::max<std::size_t>(Limits{}.file_bytes, Limits{}.json_line_bytes);

/// The fields before the text, the id the first of them.
constexpr std::array<std::pair<char, std::string Article::*>, 8> numbered_fields = {
    {{id_number, &Article::id},
     {2, &Article::title},
     {3, &Article::date},
     {4, &Article::source},
     {5, &Article::url},
     {6, &Article::author},
     {7, &Article::language},
     {14, &Article::place}}};

Error damaged() {
    return {ErrorKind::index, "a record of the index is damaged", damage_hint};
}

void append_length(std::size_t length, std::string& out) {
    while (length >= 0x80) {
        out += static_cast<char>(length | 0x80);
        length >>= 7;
    }
    out += static_cast<char>(length);
}

void append_field(char number, std::string_view bytes, std::string& out) {
    if (bytes.empty()) return;
    out += number;
    append_length(bytes.size(), out);
    out += bytes;
}

std::size_t take_length(std::string_view& rest) {
    std::size_t length = 0;
    for (unsigned shift = 0; shift < 63 && !rest.empty(); shift += 7) {
        const auto byte = static_cast<unsigned char>(rest.front());
        rest.remove_prefix(1);
        length |= static_cast<std::size_t>(byte & 0x7F) << shift;
        if (byte < 0x80) return length;
    }
    throw damaged();
}

class RecordReader {
  public:
    explicit RecordReader(std::string_view record) : rest_(record) {
        if (rest_.empty() || rest_.front() != record_version) throw damaged();
        rest_.remove_prefix(1);
    }

    bool next(char& number, std::string_view& bytes) {
        if (rest_.empty()) return false;
        number = rest_.front();
        rest_.remove_prefix(1);
        const std::size_t length = take_length(rest_);
        if (length > rest_.size()) throw damaged();
        bytes = rest_.substr(0, length);
        rest_.remove_prefix(length);
        return true;
    }

  private:
    std::string_view rest_;
};

std::string encoded_title_place(const Article& article) {
    std::string place(1, article.title_kind == TitleKind::label ? title_is_label : title_is_heading);
    if (article.title_in_text.empty()) return place;
    append_length(article.title_in_text.begin, place);
    append_length(article.title_in_text.end, place);
    return place;
}

void decode_title_place(std::string_view place, Article& article) {
    if (place.empty()) throw damaged();
    article.title_kind = place.front() == title_is_label ? TitleKind::label : TitleKind::heading;
    place.remove_prefix(1);
    if (place.empty()) return;
    article.title_in_text.begin = take_length(place);
    article.title_in_text.end = take_length(place);
}

/// Of each cut what lies before it and its length, in bytes, and its reason.
std::string encoded_cuts(const std::vector<Cut>& cuts) {
    std::string bytes;
    std::size_t end = 0;
    for (const Cut& cut : cuts) {
        append_length(cut.source.begin - end, bytes);
        append_length(cut.source.size(), bytes);
        bytes += static_cast<char>(cut.reason);
        end = cut.source.end;
    }
    return bytes;
}

std::vector<Cut> decoded_cuts(std::string_view bytes) {
    std::vector<Cut> cuts;
    std::size_t end = 0;
    while (!bytes.empty()) {
        const std::size_t begin = end + take_length(bytes);
        const std::size_t size = take_length(bytes);
        const bool fits = begin >= end && size != 0 && begin <= longest_text && size <= longest_text;
        if (!fits || bytes.empty() || bytes.front() > static_cast<char>(CutReason::recurring)) {
            throw damaged();
        }
        end = begin + size;
        cuts.push_back({{begin, end}, static_cast<CutReason>(bytes.front())});
        bytes.remove_prefix(1);
    }
    return cuts;
}

Error title_place_missing() {
    return {ErrorKind::index, "its program was too old to store where titles stand in their texts",
            "build it anew: indexer --rebuild DATABASE PATH..."};
}

}  // namespace

std::string encode_record(const Article& article, const std::vector<Landmark>& landmarks) {
    std::string record(1, record_version);
    for (const auto& [number, member] : numbered_fields) append_field(number, article.*member, record);
    append_field(cuts_number, encoded_cuts(article.cuts), record);
    append_field(title_place_number, encoded_title_place(article), record);
    append_field(landmarks_number, encode_landmarks(landmarks), record);
    if (!article.text.empty()) {
        std::string frame;
        zstd_compress(article.text, frame);
        append_field(text_number, frame, record);
    }
    return record;
}

Article decode_record(std::string_view record, RecordPart part) {
    Article article;
    bool title_place_told = false;
    RecordReader reader(record);
    char number = 0;
    std::string_view bytes;
    while (reader.next(number, bytes)) {
        if (number == text_number) {
            if (part == RecordPart::fields) return article;
            article.text = zstd_decompress(bytes, longest_text);
            break;
        }
        if (number == cuts_number) article.cuts = decoded_cuts(bytes);
        if (number == title_place_number) {
            decode_title_place(bytes, article);
            title_place_told = true;
        }
        for (const auto& [known, member] : numbered_fields) {
            if (known == number) article.*member = bytes;
        }
        if (part == RecordPart::id) break;
    }
    if (part == RecordPart::id) return article;
    if (part == RecordPart::original && !title_place_told) throw title_place_missing();
    const ByteRange title = article.title_in_text;
    if (title.begin > title.end || title.end > article.text.size()) throw damaged();
    if (!article.cuts.empty() && article.cuts.back().source.end > article.text.size()) throw damaged();
    return article;
}

std::optional<std::string> id_of_record_head(std::string_view head) {
    std::string_view rest = head;
    if (rest.size() < 2 || rest.front() != record_version) throw damaged();
    const bool begins_with_id = rest[1] == id_number;
    rest.remove_prefix(2);
    const std::size_t length = take_length(rest);
    if (!begins_with_id || length > rest.size()) return std::nullopt;
    return std::string(rest.substr(0, length));
}

std::vector<Landmark> landmarks_of_record(std::string_view record) {
    RecordReader reader(record);
    char number = 0;
    std::string_view bytes;
    while (reader.next(number, bytes)) {
        if (number == landmarks_number) return decode_landmarks(bytes);
    }
    return {};
}

}  // namespace fundstelle
