#include <catch2/catch.hpp>

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "common/mapped_file.hpp"
#include "common/store/glass/coding.hpp"
#include "common/store/glass/table_reader.hpp"
#include "tests/scratch_folder.hpp"

namespace fundstelle {
namespace {

using Entries = std::map<std::string, std::string>;

std::string key_of(const std::string& name, std::uint32_t document) {
    std::string key;
    glass::append_term(name, glass::KeyEnd::open, key);
    glass::append_sortable(document, key);
    return key;
}

/// A tree of three levels: some keys alone, many that differ in their documents only, which are closer
/// together here and farther apart there, and tags of several pieces.
Entries many_entries() {
    std::mt19937 random(20221219);
    Entries entries;
    for (const std::string name : {"auto", "flug", "flugzeug", "minsk", "und", "\u00fcber", "zug"}) {
        entries[name] = name;
        std::uint32_t document = 0;
        for (std::size_t i = 0; i < 9'000; ++i) {
            document += static_cast<std::uint32_t>(1 + random() % (i % 2'000 < 1'000 ? 3 : 5'000));
            entries[key_of(name, document)] = std::string(40 + random() % 40, 'x');
        }
    }
    entries[key_of("flug", 1'000'000'000)] = std::string(100'000, 'y');
    entries[key_of("und", 0)] = std::string(20'000, 'z');
    return entries;
}

/// What is looked for: entries, what stands right before and behind them, and what lies far off.
std::vector<std::string> looked_for(const Entries& entries, std::mt19937& random) {
    std::vector<std::string> keys;
    auto at = entries.begin();
    for (std::size_t i = 0; i < 3'000; ++i) {
        // Mostly a little further on, as documents of a term are looked up.
        const std::size_t step = random() % 10 == 0 ? random() % 40'000 : random() % 60;
        for (std::size_t j = 0; j < step; ++j) at = at == entries.end() ? entries.begin() : std::next(at);
        if (at == entries.end()) at = entries.begin();
        std::string key = at->first;
        if (random() % 3 == 0) key.back() = static_cast<char>(key.back() + 1);
        if (random() % 20 == 0) key += '\0';
        if (random() % 50 == 0) key = std::string(1, static_cast<char>(random() % 256));
        keys.push_back(key);
    }
    return keys;
}

}  // namespace

TEST_CASE("a cursor finds every key from wherever it is") {
    const Entries entries = many_entries();
    const ScratchFolder scratch;
    glass::TableWriter writer(scratch.path() / "table");
    for (const auto& [key, tag] : entries) writer.add(key, tag);
    const glass::Root root = writer.finish();
    REQUIRE(root.level == 2);
    const MappedFile file(scratch.path() / "table");
    const glass::TableReader table(file.bytes(), root, glass::TableWriter::block_bytes);

    std::mt19937 random(7);
    glass::TableReader::Cursor cursor(table);
    for (const std::string& key : looked_for(entries, random)) {
        const auto from = entries.lower_bound(key);
        const auto behind = entries.upper_bound(key);
        switch (random() % 4) {
            case 0:
                REQUIRE(cursor.find(key) == (from != behind));
                if (from == behind) continue;
                REQUIRE(cursor.key() == key);
                REQUIRE(cursor.tag() == from->second);
                break;
            case 1:
                REQUIRE(cursor.find_last(key) == (behind != entries.begin()));
                if (behind == entries.begin()) continue;
                REQUIRE(cursor.key() == std::prev(behind)->first);
                REQUIRE(cursor.tag() == std::prev(behind)->second);
                break;
            default:
                REQUIRE(cursor.find_first(key) == (from != entries.end()));
                if (from == entries.end()) continue;
                REQUIRE(cursor.key() == from->first);
                if (std::next(from) == entries.end()) continue;
                REQUIRE(cursor.next());
                REQUIRE(cursor.key() == std::next(from)->first);
                REQUIRE(cursor.tag() == std::next(from)->second);
        }
    }
}

}  // namespace fundstelle
