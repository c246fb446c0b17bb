#include "common/large_pages.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

// Told by the headers above. Sanitizers have a heap of their own.
#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define FUNDSTELLE_GLIBC_HEAP
#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>
#endif

namespace fundstelle {

#ifdef FUNDSTELLE_GLIBC_HEAP
namespace {

/// Bytes of addresses: for what is remembered of an index (128 MB), and half as much.
constexpr int reserved = 192 << 20;
constexpr std::uintptr_t large_page = 2 << 20;

/// What does not fit into the heap as it is, in pieces that lie there, fits at the latest after so many.
constexpr std::size_t piece = 64 << 10;
constexpr std::size_t most_pieces = 4'096;

}  // namespace

bool use_large_pages() {
    // What is longer than this lies apart and would be given back at once; the highest that glibc takes.
    constexpr int longest_in_heap = 32 << 20;
    mallopt(M_MMAP_THRESHOLD, longest_in_heap);
    mallopt(M_TOP_PAD, reserved);
    // The heap grows by all of that as soon as something does not fit any more.
    const auto before = reinterpret_cast<std::uintptr_t>(sbrk(0));
    std::vector<std::unique_ptr<std::byte[]>> pieces;
    while (reinterpret_cast<std::uintptr_t>(sbrk(0)) == before && pieces.size() < most_pieces)
        pieces.push_back(std::make_unique_for_overwrite<std::byte[]>(piece));
    const auto end = reinterpret_cast<std::uintptr_t>(sbrk(0));
    const std::uintptr_t begin = (before + large_page - 1) / large_page * large_page;
    return begin < end && madvise(reinterpret_cast<void*>(begin), end - begin, MADV_HUGEPAGE) == 0;
}
#else
bool use_large_pages() {
    return false;
}
#endif

}  // namespace fundstelle
