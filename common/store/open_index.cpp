#include "common/store/open_index.hpp"

#include <exception>
#include <optional>
#include <system_error>
#include <utility>

#include "common/store/generations.hpp"
#include "common/store/manifest.hpp"

namespace fundstelle {
namespace {

namespace fs = std::filesystem;

/// Opens a generation by its real path: a link on the way to it may be changed meanwhile.
OpenGeneration open_generation(const fs::path& generation) {
    std::error_code code;
    const fs::path real = fs::canonical(generation, code);
    const fs::path& folder = code ? generation : real;
    // What may not be read is not to be taken for something that is not there.
    require_readable(folder);
    require_sizes(folder);
    std::unique_ptr<Tables> tables = open_glass_tables(folder);
    if (!tables) tables = open_xapian_tables(folder);
    DocumentOrder order(folder, tables->last_document());
    return {std::move(tables), IndexWords(folder), std::move(order), Stories(folder), folder};
}

}  // namespace

OpenGeneration open_index(const fs::path& folder) {
    fs::path generation = current_generation(folder);
    for (;;) {
        std::optional<OpenGeneration> opened;
        std::exception_ptr failure;
        try {
            opened = on_index(folder, [&] { return open_generation(generation); });
        } catch (const Error&) {
            failure = std::current_exception();
        }
        // A build may publish another one and remove this one meanwhile: then the opening fails, or takes a
        // file that is removed already for one that the index does without. While it is current none is
        // removed.
        const fs::path now = current_generation(folder);
        if (now == generation && failure) std::rethrow_exception(failure);
        if (now == generation) return std::move(*opened);
        generation = now;
    }
}

}  // namespace fundstelle
