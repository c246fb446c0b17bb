#include "common/store/document_order.hpp"

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "common/error.hpp"
#include "common/output_file.hpp"
#include "common/store/schema.hpp"

namespace fundstelle {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t number_bytes = 4;

/// By number the place of each document in the order of the ids.
std::vector<std::uint32_t> places_in(const Tables& tables) {
    std::vector<std::uint32_t> places(std::size_t{tables.last_document()} + 1, 0);
    std::uint32_t place = 0;
    tables.terms(std::string(schema::id_prefix), [&](std::string_view term, std::uint32_t) {
        const std::uint32_t document = tables.postings(std::string(term))->next(1);
        if (document < places.size()) places[document] = ++place;
        return true;
    });
    return places;
}

/// Whether the places ascend with the numbers, but for those of no document.
bool is_order_of_numbers(const std::vector<std::uint32_t>& places) {
    std::uint32_t last = 0;
    for (const std::uint32_t place : places) {
        if (place != 0 && place < last) return false;
        last = std::max(last, place);
    }
    return true;
}

}  // namespace

DocumentOrder::DocumentOrder(const fs::path& generation, std::uint32_t last_document) {
    const fs::path file = generation / schema::order_file;
    std::error_code code;
    if (!fs::exists(file, code)) return;
    file_ = MappedFile(file);
    if (file_.bytes().size() == (std::size_t{last_document} + 1) * number_bytes) return;
    throw Error(ErrorKind::index, file.string() + " does not belong to its database", damage_hint);
}

std::uint32_t DocumentOrder::place(std::uint32_t document) const {
    const std::string_view bytes = file_.bytes();
    if (bytes.empty()) return document;
    std::uint32_t place = 0;
    for (std::size_t i = number_bytes; i > 0; --i)
        place = place << 8 | static_cast<unsigned char>(bytes[document * number_bytes + i - 1]);
    return place;
}

void write_document_order(const fs::path& generation) {
    std::unique_ptr<Tables> tables = open_glass_tables(generation);
    if (!tables) tables = open_xapian_tables(generation);
    const std::vector<std::uint32_t> places = places_in(*tables);
    if (is_order_of_numbers(places)) return;
    OutputFile file(generation / schema::order_file);
    for (std::uint32_t place : places) {
        std::string bytes;
        for (std::size_t i = 0; i < number_bytes; ++i, place >>= 8) bytes += static_cast<char>(place & 0xFF);
        file.append(bytes);
    }
    file.close();
}

}  // namespace fundstelle
