#pragma once
#include <string>
#include <string_view>

#include "common/corpus/article.hpp"

namespace fundstelle {

enum class RecordPart {
    id,        ///< the id alone
    all,       ///< every field that is there
    original,  ///< all that went in, to be indexed again
};

/// An article as document data: a version byte, then fields as number (one byte), length (LEB128) and bytes;
/// empty fields are left out; the text comes last, as a Zstandard frame. A field with an unknown number is
/// passed over, so that old readers read new records. Where the title stands is always told.
std::string encode_record(const Article& article);

/// The article of a record, as far as `part` asks. Throws Error (kind index) when the record is damaged, or
/// the original is asked for and the record is of a program that did not store where titles stand.
Article decode_record(std::string_view record, RecordPart part);

}  // namespace fundstelle
