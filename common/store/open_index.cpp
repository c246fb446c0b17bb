#include "common/store/open_index.hpp"

#include <system_error>

#include "common/store/generations.hpp"

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
    std::unique_ptr<Tables> tables = open_glass_tables(folder);
    if (!tables) tables = open_xapian_tables(folder);
    DocumentOrder order(folder, tables->last_document());
    return {std::move(tables), IndexWords(folder), std::move(order), Stories(folder), folder};
}

}  // namespace

OpenGeneration open_index(const fs::path& folder) {
    fs::path generation = current_generation(folder);
    for (;;) {
        try {
            return on_index(folder, [&] { return open_generation(generation); });
        } catch (const Error&) {
            // A build may publish another one and remove this one between the look and the opening.
            const fs::path now = current_generation(folder);
            if (now == generation) throw;
            generation = now;
        }
    }
}

}  // namespace fundstelle
