#include "common/deflate.hpp"

#include <libdeflate.h>

#include <memory>

#include "common/error.hpp"

namespace fundstelle {
namespace {

// The fastest level that still looks for matches; level 6 takes twice as long for a fiftieth less.
constexpr int compression_level = 1;

constexpr std::size_t longest_content = 1 << 30;

struct Deleter {
    void operator()(libdeflate_compressor* compressor) const { libdeflate_free_compressor(compressor); }
    void operator()(libdeflate_decompressor* decompressor) const {
        libdeflate_free_decompressor(decompressor);
    }
};

}  // namespace

std::string_view deflate_if_shorter(std::string_view bytes, std::string& out) {
    thread_local const std::unique_ptr<libdeflate_compressor, Deleter> compressor(
        libdeflate_alloc_compressor(compression_level));
    if (!compressor) throw Error(ErrorKind::system, "cannot compress: out of memory");
    out.resize(bytes.size());
    const std::size_t size =
        libdeflate_deflate_compress(compressor.get(), bytes.data(), bytes.size(), out.data(), out.size());
    // Nothing is said by 0: then it does not fit.
    out.resize(size < bytes.size() ? size : 0);
    return out;
}

bool inflate(std::string_view stream, std::string& out) {
    thread_local const std::unique_ptr<libdeflate_decompressor, Deleter> decompressor(
        libdeflate_alloc_decompressor());
    if (!decompressor) throw Error(ErrorKind::system, "cannot decompress: out of memory");
    // The stream does not say how much it holds.
    for (std::size_t room = 4 * stream.size() + 64; room <= longest_content; room *= 4) {
        out.resize(room);
        std::size_t size = 0;
        const libdeflate_result result = libdeflate_deflate_decompress(
            decompressor.get(), stream.data(), stream.size(), out.data(), room, &size);
        if (result == LIBDEFLATE_INSUFFICIENT_SPACE) continue;
        out.resize(size);
        return result == LIBDEFLATE_SUCCESS;
    }
    return false;
}

}  // namespace fundstelle
