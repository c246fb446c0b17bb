#include <catch2/catch.hpp>

#include <array>
#include <string>

#include "common/text/word_memory.hpp"

namespace fundstelle {
namespace {

std::string word(std::size_t number) {
    return "w" + std::to_string(number) + std::string(number % 50, 'x');
}

std::string content(std::size_t number) {
    return std::string(number % 7, 'c') + std::to_string(number);
}

}  // namespace

TEST_CASE("a memory gives back what it was given, right behind its key") {
    WordMemory memory(1 << 20);
    CHECK_FALSE(memory.find("Haus"));
    CHECK_FALSE(memory.find(""));
    for (std::size_t i = 0; i < 2000; ++i) CHECK(memory.insert(word(i), content(i)).content == content(i));
    for (std::size_t i = 0; i < 2000; ++i) {
        const auto found = memory.find(word(i));
        REQUIRE(found);
        REQUIRE(found->key == word(i));
        REQUIRE(found->content == content(i));
        REQUIRE(found->key.data() + found->key.size() == found->content.data());
    }
    memory.insert("", "");
    REQUIRE(memory.find(""));
    CHECK(memory.find("")->content.empty());
}

TEST_CASE("entries of any size lie beside one another") {
    WordMemory memory(16 << 20);
    constexpr std::array<std::size_t, 8> sizes = {8, 65'536, 10, 65'519, 1'000'000, 3, 200'000, 65'520};
    for (const std::size_t size : sizes) {
        memory.insert(std::string(size, 'y'), std::string(size, 'z'));
    }
    for (const std::size_t size : sizes) {
        REQUIRE(memory.find(std::string(size, 'y')));
        CHECK(memory.find(std::string(size, 'y'))->content == std::string(size, 'z'));
    }
}

TEST_CASE("keys that differ in any one byte are different keys") {
    WordMemory memory(1 << 20);
    for (std::size_t size = 0; size < 40; ++size) {
        const std::string key(size, 'a');
        REQUIRE_FALSE(memory.find(key));
        memory.insert(key, "");
        for (std::size_t at = 0; at < size; ++at) {
            std::string other = key;
            other[at] = 'b';
            REQUIRE_FALSE(memory.find(other));
            memory.insert(other, "");
        }
    }
}

TEST_CASE("a hint leads to its entry, and no other one is taken for it") {
    WordMemory memory(2 << 20);
    for (std::size_t i = 0; i < 1000; ++i) memory.insert(word(i), content(i));
    for (std::size_t i = 0; i < 1000; ++i) {
        const auto hint = memory.call_for_entry(WordMemory::hash_of(word(i)));
        REQUIRE(hint != WordMemory::no_hint);
        REQUIRE(memory.find(word(i), WordMemory::hash_of(word(i)), hint)->content == content(i));
        const std::size_t other = (i + 1) % 1000;
        REQUIRE(memory.find(word(other), WordMemory::hash_of(word(other)), hint)->content == content(other));
        REQUIRE_FALSE(memory.find(word(i + 1000), WordMemory::hash_of(word(i + 1000)), hint));
    }
    CHECK(memory.call_for_entry(WordMemory::hash_of(word(1000))) == WordMemory::no_hint);
}

TEST_CASE("an entry takes little more memory than its bytes") {
    WordMemory memory(2 << 20);
    const auto key = [](std::size_t i) { return "entry number " + std::to_string(i); };
    for (std::size_t i = 0; i < 30'000; ++i) {
        memory.insert(key(i), "content");
        memory.make_room();
    }
    for (std::size_t i = 0; i < 30'000; ++i) REQUIRE(memory.find(key(i)));
}

TEST_CASE(
    "a memory forgets what was not asked for, keeps what was with its note, and only when it makes room") {
    WordMemory memory(2 << 20);
    *memory.insert("kept", "content").note = 7;
    for (std::size_t i = 0; i < 50'000; ++i) {
        REQUIRE(memory.find("kept"));
        if (!memory.find(word(i))) {
            const auto entry = memory.insert(word(i), content(i));
            REQUIRE(*entry.note == 0);
            *entry.note = i + 1;
        }
        memory.make_room();
    }
    CHECK_FALSE(memory.find(word(0)));
    REQUIRE(memory.find(word(49'999)));
    CHECK(*memory.find(word(49'999))->note == 50'000);
    CHECK(memory.find("kept")->content == "content");
    CHECK(*memory.find("kept")->note == 7);

    WordMemory without_room(0);
    const auto entry = without_room.insert("kept", "content");
    for (std::size_t i = 0; i < 3000; ++i) without_room.insert(word(i), content(i));
    CHECK(entry.key == "kept");
    CHECK(entry.content == "content");
    without_room.make_room();
    without_room.insert("other", "");
    without_room.make_room();
    CHECK_FALSE(without_room.find("kept"));
}

}  // namespace fundstelle
