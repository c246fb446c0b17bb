#pragma once
#include <string>
#include <string_view>

#include "common/store/glass/table.hpp"

namespace fundstelle::glass {

/// A tag in the form in which it is stored.
struct StoredTag {
    std::string_view bytes;
    TagForm form = TagForm::plain;
};

/// `tag` deflated where that is shorter and Xapian can be relied upon to read it, else as it is. The bytes
/// live as long as `tag` and `buffer` stay.
///
/// Xapian 1.4 inflates through a buffer of 8192 bytes and takes a stream for cut off when its last byte is
/// read while that is full and something is yet to come out. zlib then holds at most what it copies and seven
/// bits: three matches more, of at most 258 bytes each, and the end. Tags whose length is so little above a
/// multiple of 8192 stay plain.
StoredTag stored_tag(std::string_view tag, std::string& buffer);

}  // namespace fundstelle::glass
