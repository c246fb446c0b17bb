#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/corpus/article.hpp"
#include "common/store/landmarks.hpp"

namespace fundstelle {

enum class RecordPart {
    id,        ///< the id alone
    fields,    ///< every field but the text
    all,       ///< every field that is there
    original,  ///< all that went in, to be indexed again
};

/// An article as document data: a version byte, then fields as number (one byte), length (LEB128) and bytes;
/// empty fields are left out; the text comes last, as a Zstandard frame. A field with an unknown number is
/// passed over, so that old readers read new records. Where the title stands is always told, and of a long
/// text its landmarks.
std::string encode_record(const Article& article, const std::vector<Landmark>& landmarks = {});

/// The article of a record, as far as `part` asks. Throws Error (kind index) when the record is damaged, or
/// the original is asked for and the record is of a program that did not store where titles stand.
Article decode_record(std::string_view record, RecordPart part);

/// Bytes at the beginning of a record in which its id mostly ends.
inline constexpr std::size_t id_head_bytes = 128;

/// The id in the record that begins with `head`; nothing when it does not end there. Throws Error (kind
/// index) when the record is damaged.
std::optional<std::string> id_of_record_head(std::string_view head);

/// The landmarks of the text of a record. Throws Error (kind index) when the record is damaged.
std::vector<Landmark> landmarks_of_record(std::string_view record);

}  // namespace fundstelle
