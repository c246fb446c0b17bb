#include "common/zstd.hpp"

#include <zstd.h>

#include <memory>

#include "common/error.hpp"

namespace fundstelle {
namespace {

// The fastest of the regular levels: texts are written once for every build and read ten at a time.
constexpr int compression_level = 1;

struct ContextDeleter {
    void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
    void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
};

[[noreturn]] void throw_damaged() {
    throw Error(ErrorKind::index, "a stored text is damaged", damage_hint);
}

}  // namespace

void zstd_compress(std::string_view bytes, std::string& out) {
    // A context is 100 KB and more to set up: one a thread.
    thread_local const std::unique_ptr<ZSTD_CCtx, ContextDeleter> context(ZSTD_createCCtx());
    const std::size_t start = out.size();
    out.resize(start + ZSTD_compressBound(bytes.size()));
    ZSTD_CCtx_setParameter(context.get(), ZSTD_c_compressionLevel, compression_level);
    ZSTD_CCtx_setParameter(context.get(), ZSTD_c_checksumFlag, 1);
    const std::size_t size =
        ZSTD_compress2(context.get(), out.data() + start, out.size() - start, bytes.data(), bytes.size());
    if (ZSTD_isError(size)) throw Error(ErrorKind::system, "cannot compress a text: out of memory");
    out.resize(start + size);
}

std::string zstd_decompress(std::string_view frame, std::size_t limit) {
    thread_local const std::unique_ptr<ZSTD_DCtx, ContextDeleter> context(ZSTD_createDCtx());
    const unsigned long long size = ZSTD_getFrameContentSize(frame.data(), frame.size());
    if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN || size > limit) throw_damaged();
    std::string bytes(static_cast<std::size_t>(size), '\0');
    const std::size_t written =
        ZSTD_decompressDCtx(context.get(), bytes.data(), bytes.size(), frame.data(), frame.size());
    if (ZSTD_isError(written) || written != bytes.size()) throw_damaged();
    return bytes;
}

}  // namespace fundstelle
