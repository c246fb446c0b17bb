#include <catch2/catch.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "common/error.hpp"
#include "common/store/forwarded_tables.hpp"
#include "common/store/remembered_tables.hpp"
#include "tests/scratch_folder.hpp"
#include "tests/unit/database_model.hpp"

namespace fundstelle {
namespace {

/// How often lists of terms were asked of tables, and places of documents.
struct Asked {
    std::map<std::string, int> postings;
    std::map<std::string, int> places;
};

class CountedPlaces : public PlaceList {
  public:
    CountedPlaces(std::unique_ptr<PlaceList> list, int& count) : list_(std::move(list)), count_(count) {}

    std::span<const std::uint32_t> in(std::uint32_t document) override {
        ++count_;
        return list_->in(document);
    }

  private:
    std::unique_ptr<PlaceList> list_;
    int& count_;
};

class ForwardedPostings : public PostingList {
  public:
    explicit ForwardedPostings(std::unique_ptr<PostingList> list) : list_(std::move(list)) {}

    std::uint32_t count() const override { return list_->count(); }
    std::uint32_t next(std::uint32_t from) override { return list_->next(from); }
    Postings read(std::uint32_t from, std::uint32_t end, PostingBuffer& room) override {
        return list_->read(from, end, room);
    }
    std::uint32_t frequency(std::uint32_t document) override { return list_->frequency(document); }

  private:
    std::unique_ptr<PostingList> list_;
};

/// A list that is damaged behind its first documents.
class DamagedPostings : public ForwardedPostings {
  public:
    using ForwardedPostings::ForwardedPostings;
    Postings read(std::uint32_t from, std::uint32_t end, PostingBuffer& room) override {
        if (end > 100) throw Error(ErrorKind::index, "damaged", "");
        return ForwardedPostings::read(from, end, room);
    }
};

/// A list that tells of one document more than it has.
class MiscountedPostings : public ForwardedPostings {
  public:
    using ForwardedPostings::ForwardedPostings;
    std::uint32_t count() const override { return ForwardedPostings::count() + 1; }
};

/// Notes what is asked of other tables.
class CountedTables : public ForwardedTables {
  public:
    CountedTables(std::unique_ptr<Tables> tables, Asked& asked)
        : ForwardedTables(std::move(tables)), asked_(asked) {}

    std::unique_ptr<PostingList> postings(const std::string& term) const override {
        ++asked_.postings[term];
        auto list = ForwardedTables::postings(term);
        if (term == "zuviel") return std::make_unique<MiscountedPostings>(std::move(list));
        if (term != "kaputt") return list;
        return std::make_unique<DamagedPostings>(std::move(list));
    }
    std::unique_ptr<PlaceList> places(const std::string& term) const override {
        return std::make_unique<CountedPlaces>(ForwardedTables::places(term), asked_.places[term]);
    }

  private:
    Asked& asked_;
};

/// 1,000 documents: `oft`, `kaputt` and `zuviel` stand in all of them, `a0` to `a9` in a hundred each, `b0`
/// to `b9` too.
class SomeTables {
  public:
    SomeTables() {
        DatabaseModel model;
        for (std::uint32_t id = 1; id <= 1'000; ++id) {
            auto& terms = model.documents[id].terms;
            terms["oft"] = {2, {id, id + 7}};
            terms["kaputt"] = {1, {3}};
            terms["zuviel"] = {1, {}};
            terms["a" + std::to_string(id % 10)] = {1, {1}};
            terms["b" + std::to_string(id % 10)] = {1, {2}};
        }
        write_by_us(model, scratch_.path() / "index");
    }

    std::unique_ptr<Tables> counted(Asked& asked) const {
        return std::make_unique<CountedTables>(open_glass_tables(scratch_.path() / "index"), asked);
    }

  private:
    ScratchFolder scratch_;
};

}  // namespace

TEST_CASE("postings that are asked for again are read from memory") {
    Asked asked;
    const RememberedTables tables(SomeTables().counted(asked), 1 << 20);
    for (int i = 0; i < 5; ++i) {
        CHECK(tables.postings("oft")->next(500) == 500);
        CHECK(tables.frequency("oft") == 1'000);
    }
    CHECK(asked.postings["oft"] == 2);
    CHECK(tables.postings("a3")->count() == 100);
    CHECK(tables.held_bytes() < 10'000);
}

TEST_CASE("remembered postings say of many documents what those that are read say") {
    Asked asked;
    const SomeTables written;
    const RememberedTables tables(written.counted(asked), 1 << 20);
    const std::unique_ptr<Tables> read = written.counted(asked);
    for (const std::string& term : std::vector<std::string>{"oft", "a3", "a0", "fehlt"}) {
        for (int i = 0; i < 3; ++i) tables.postings(term);
        // A few more than the list has, and a few of them, to behind the last one.
        for (const std::uint32_t step : {1U, 3U, 7U, 99U}) {
            std::vector<std::uint32_t> documents;
            std::vector<std::uint32_t> names;
            for (std::uint32_t document = 2; document < 1'100; document += step) {
                names.push_back(static_cast<std::uint32_t>(documents.size()));
                documents.push_back(document);
            }
            CAPTURE(term, step);
            PostingBuffer found;
            tables.postings(term)->look_up(documents, names, found);
            PostingBuffer expected;
            read->postings(term)->look_up(documents, names, expected);
            const auto same = [](auto a, auto b) {
                return std::equal(a.begin(), a.end(), b.begin(), b.end());
            };
            CHECK(same(found.all().documents, expected.all().documents));
            CHECK(same(found.all().numbers, expected.all().numbers));
            std::vector<std::uint8_t> held(documents.size(), 0);
            tables.postings(term)->mark_held(documents, held);
            std::vector<std::uint8_t> expected_held(documents.size(), 0);
            read->postings(term)->mark_held(documents, expected_held);
            CHECK(held == expected_held);
            std::vector<std::uint32_t> left = documents;
            tables.postings(term)->leave(left);
            read->postings(term)->leave(documents);
            CHECK(left == documents);
            CHECK(std::count(held.begin(), held.end(), 1) ==
                  static_cast<std::ptrdiff_t>(expected.all().size()));
        }
    }
}

TEST_CASE("of a term that is asked for again the places in a document are read once") {
    Asked asked;
    const RememberedTables tables(SomeTables().counted(asked), 1 << 20);
    tables.postings("oft");
    tables.postings("oft");
    // Upwards, between what was read before and behind it, downwards, and all.
    for (std::uint32_t id = 200; id <= 400; id += 2) REQUIRE(tables.places("oft")->in(id).back() == id + 7);
    CHECK(asked.places["oft"] == 101);
    for (std::uint32_t id = 101; id <= 799; id += 2) REQUIRE(tables.places("oft")->in(id).back() == id + 7);
    CHECK(asked.places["oft"] == 451);
    for (std::uint32_t id = 198; id >= 2; id -= 2) REQUIRE(tables.places("oft")->in(id).back() == id + 7);
    CHECK(asked.places["oft"] == 550);
    for (std::uint32_t id = 1; id <= 1'000; ++id) REQUIRE(tables.places("oft")->in(id).front() == id);
    CHECK(asked.places["oft"] == 1'000);
    for (std::uint32_t id = 1'000; id >= 1; --id) REQUIRE(tables.places("oft")->in(id).size() == 2);
    CHECK(tables.places("oft")->in(1'001).empty());
    CHECK(asked.places["oft"] == 1'001);
}

TEST_CASE("there are sketches of the places that were read") {
    Asked asked;
    const RememberedTables tables(SomeTables().counted(asked), 1 << 20);
    tables.postings("oft");
    tables.postings("oft");
    const auto places = tables.places("oft");
    const std::vector<std::uint32_t> documents{2, 5, 60, 61, 70};
    std::vector<std::uint64_t> sketches(documents.size());
    CHECK_FALSE(places->sketch(documents, sketches));
    places->in(60);
    places->in(2);
    places->in(70);
    REQUIRE(places->sketch(documents, sketches));
    const auto bit = [](std::uint32_t place) { return std::uint64_t{1} << place % 64; };
    constexpr std::uint64_t anywhere = PlaceList::anywhere;
    CHECK(sketches == std::vector{bit(2) | bit(9), anywhere, bit(60) | bit(67), anywhere, bit(70) | bit(77)});
    CHECK(asked.places["oft"] == 3);
}

TEST_CASE("places that were read of a term that is asked for again are not read again") {
    Asked asked;
    const RememberedTables tables(SomeTables().counted(asked), 1 << 20);
    tables.postings("oft");
    for (int i = 0; i < 3; ++i) CHECK(tables.places("oft")->in(5).back() == 12);
    CHECK(asked.places["oft"] == 3);
    tables.postings("oft");
    const std::size_t bytes = tables.held_bytes();
    for (int i = 0; i < 3; ++i) {
        for (const std::uint32_t id : {9U, 5U, 7U}) CHECK(tables.places("oft")->in(id).back() == id + 7);
    }
    CHECK(asked.places["oft"] == 6);
    CHECK(tables.held_bytes() > bytes);
}

TEST_CASE("what is asked for less often does not push out what is asked for more often") {
    Asked asked;
    // Room for ten lists of a hundred documents.
    const RememberedTables tables(SomeTables().counted(asked), 11'500);
    const auto ask = [&](const std::string& letter, int times) {
        for (int i = 0; i < times; ++i) {
            for (int j = 0; j < 10; ++j) CHECK(tables.postings(letter + std::to_string(j))->count() == 100);
        }
    };
    const auto counts = [&](const std::string& letter) {
        int sum = 0;
        for (int j = 0; j < 10; ++j) sum += asked.postings[letter + std::to_string(j)];
        return sum;
    };
    ask("a", 5);
    const int before = counts("a");
    CHECK(before < 30);
    ask("b", 4);
    ask("a", 5);
    CHECK(counts("a") == before);
    CHECK(tables.held_bytes() <= 11'500);
    // In the end the others are asked for more often.
    ask("b", 40);
    const int pushed = counts("b");
    ask("b", 5);
    CHECK(counts("b") < pushed + 20);
}

TEST_CASE("a list that takes most of the memory is not held") {
    Asked asked;
    const RememberedTables tables(SomeTables().counted(asked), 20'000);
    for (int i = 0; i < 4; ++i) CHECK(tables.postings("oft")->next(7) == 7);
    CHECK(asked.postings["oft"] >= 4);
    CHECK(tables.held_bytes() == 0);
}

TEST_CASE("of a damaged list all is read that can be, however often it is asked for") {
    Asked asked;
    const RememberedTables tables(SomeTables().counted(asked), 1 << 20);
    PostingBuffer room;
    for (int i = 0; i < 4; ++i) {
        CHECK(tables.postings("kaputt")->read(1, 50, room).size() == 49);
        CHECK_THROWS_AS(tables.postings("kaputt")->read(1, 500, room), Error);
    }
    CHECK(tables.held_bytes() == 0);
}

TEST_CASE("how many documents a damaged list tells of does not depend on how often it is asked for") {
    Asked asked;
    const RememberedTables tables(SomeTables().counted(asked), 1 << 20);
    for (int i = 0; i < 4; ++i) CHECK(tables.postings("zuviel")->count() == 1'001);
    CHECK(tables.held_bytes() == 0);
}

TEST_CASE("places that are read just now are not let go") {
    Asked asked;
    const RememberedTables tables(SomeTables().counted(asked), 11'500);
    const auto ask_for_others = [&] {
        for (int i = 0; i < 5; ++i) {
            for (int j = 0; j < 9; ++j) {
                tables.postings("b" + std::to_string(j));
                tables.postings("a" + std::to_string(j % 7 + 2));
            }
        }
    };
    tables.postings("a1");
    tables.postings("a1");
    auto places = tables.places("a1");
    CHECK(places->in(11).size() == 1);
    ask_for_others();
    tables.postings("a1");
    CHECK(asked.postings["a1"] == 2);
    places.reset();
    ask_for_others();
    tables.postings("a1");
    CHECK(asked.postings["a1"] == 3);
}

}  // namespace fundstelle
