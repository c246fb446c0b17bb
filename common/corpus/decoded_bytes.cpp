#include "common/corpus/decoded_bytes.hpp"

#include <algorithm>
#include <utility>

#include "common/error.hpp"
#include "common/text/decode_text.hpp"

namespace fundstelle {

bool DecodedBytes::read(std::size_t bytes, std::string& out) {
    const std::size_t before = out.size();
    if (!std::exchange(begun_, true)) {
        if (!bytes_.read(bytes, out)) return false;
        if (!looks_like_utf16(std::string_view(out).substr(before))) return true;
        std::string all = out.substr(before);
        out.resize(before);
        while (all.size() <= limit_ && bytes_.read(bytes, all)) {
        }
        if (all.size() > limit_) {
            throw Error(ErrorKind::input, "is UTF-16 and has more than the " + std::to_string(limit_) +
                                              " bytes that are read of such a file; convert it, e.g. with "
                                              "iconv -f UTF-16 -t UTF-8");
        }
        decoded_ = decode_text(std::move(all), {});
    }
    if (decoded_.empty()) return bytes_.read(bytes, out);
    const std::size_t count = std::min(bytes, decoded_.size() - given_);
    out.append(decoded_, given_, count);
    given_ += count;
    return count != 0;
}

}  // namespace fundstelle
