#include "common/deflate.hpp"

#include <libdeflate.h>

#include <memory>

#include "common/error.hpp"

namespace fundstelle {
namespace {

// The fastest level that still looks for matches; level 6 takes twice as long for a fiftieth less.
constexpr int compression_level = 1;

struct CompressorDeleter {
    void operator()(libdeflate_compressor* compressor) const { libdeflate_free_compressor(compressor); }
};

}  // namespace

std::string_view deflate_if_shorter(std::string_view bytes, std::string& out) {
    thread_local const std::unique_ptr<libdeflate_compressor, CompressorDeleter> compressor(
        libdeflate_alloc_compressor(compression_level));
    if (!compressor) throw Error(ErrorKind::system, "cannot compress: out of memory");
    out.resize(bytes.size());
    const std::size_t size =
        libdeflate_deflate_compress(compressor.get(), bytes.data(), bytes.size(), out.data(), out.size());
    // Nothing is said by 0: then it does not fit.
    out.resize(size < bytes.size() ? size : 0);
    return out;
}

}  // namespace fundstelle
