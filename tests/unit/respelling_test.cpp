#include "bench/respelling.hpp"

#include <catch2/catch.hpp>

#include <string>

namespace fundstelle {

TEST_CASE("a respelling writes the same words in another way") {
    struct Row {
        const char* name;
        const char* text;
        const char* respelt;
    };
    const Row rows[] = {
        {"caps", "Wie groß ist die Änderung, é?", "WIE GROSS IST DIE ÄNDERUNG, É?"},
        {"ss", "Maße über Straßen", "Masse über Strassen"},
        {"nfd", "Größe über Öl, é", "Gro\u0308ße u\u0308ber O\u0308l, e\u0301"},
        {"shy", "Über vier Straßen, Haus12", "Über vier Str\u00ADaßen, Haus12"},
        {"shy", "größer: Öltank", "grö\u00ADßer: Ölt\u00ADank"},
        {"ae", "Ärger, Öl, Übel: mäßig schöne Tür", "Aerger, Oel, Uebel: maessig schoene Tuer"},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        CHECK(respelt(row.text, respelling_of(row.name).value()) == row.respelt);
    }
    CHECK_FALSE(respelling_of("plain"));
}

}  // namespace fundstelle
