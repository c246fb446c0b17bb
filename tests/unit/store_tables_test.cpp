#include <catch2/catch.hpp>
#include <xapian.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "common/error.hpp"
#include "common/store/remembered_tables.hpp"
#include "common/store/tables.hpp"
#include "tests/scratch_folder.hpp"
#include "tests/unit/database_model.hpp"
#include "tests/unit/random_text.hpp"

namespace fundstelle {
namespace {

namespace fs = std::filesystem;

/// All postings of a term, read in pieces of some documents.
std::string postings_of(const Tables& tables, const std::string& term, std::uint32_t step) {
    const auto list = tables.postings(term);
    PostingBuffer room;
    std::string shown = std::to_string(list->count()) + ":";
    for (std::uint32_t from = 1; from <= tables.last_document(); from += step) {
        const Postings postings = list->read(from, from + step, room);
        for (std::size_t i = 0; i < postings.size(); ++i)
            shown += " " + std::to_string(postings.documents[i]) + "x" + std::to_string(postings.numbers[i]);
    }
    return shown;
}

/// What the list of a term says of single documents, asked for in any order.
std::string probes_of(const Tables& tables, const std::string& term, RandomText random) {
    const auto list = tables.postings(term);
    std::string shown;
    for (int i = 0; i < 30; ++i) {
        const auto document = static_cast<std::uint32_t>(1 + random.below(tables.last_document() + 2));
        shown += " " + std::to_string(document) + ":" + std::to_string(list->frequency(document)) + "/" +
                 std::to_string(list->next(document));
    }
    return shown;
}

/// Which of some documents the list of a term has, each called by its number among these, doubled.
std::string look_ups_of(const Tables& tables, const std::string& term, RandomText random) {
    const auto list = tables.postings(term);
    std::string shown;
    PostingBuffer found;
    for (const std::size_t step : {2UL, 40UL, 3'000UL}) {
        std::vector<std::uint32_t> documents;
        std::vector<std::uint32_t> names;
        const std::size_t begin = 1 + random.below(tables.last_document() + 1);
        const std::size_t end = std::min<std::size_t>(begin + 20 * step, tables.last_document() + 2);
        for (std::size_t id = begin; id <= end; id += 1 + random.below(step)) {
            documents.push_back(static_cast<std::uint32_t>(id));
            names.push_back(static_cast<std::uint32_t>(2 * names.size()));
        }
        list->look_up(documents, names, found);
        const Postings all = found.all();
        for (std::size_t i = 0; i < all.size(); ++i)
            shown += " " + std::to_string(all.documents[i]) + "x" + std::to_string(all.numbers[i]);
    }
    return shown;
}

std::string shown_tables(const Tables& tables, std::uint64_t seed) {
    RandomText random(seed);
    std::string shown = std::to_string(tables.documents()) + " " + std::to_string(tables.last_document()) +
                        " " + std::to_string(tables.total_length()) + "\nlengths";
    for (const std::uint32_t length : tables.lengths()) shown += " " + std::to_string(length);
    std::vector<std::string> terms;
    tables.terms("", [&](std::string_view term, std::uint32_t documents) {
        terms.emplace_back(term);
        shown += "\n" + std::string(term) + " " + std::to_string(documents);
        return true;
    });
    terms.emplace_back("no such term");
    for (const std::string& term : terms) {
        const auto step = static_cast<std::uint32_t>(1 + random.below(3'000));
        shown += "\n" + postings_of(tables, term, step) + " " + std::to_string(tables.frequency(term));
        shown += "\n" + probes_of(tables, term, RandomText(random.below(1'000)));
        shown += "\n" + look_ups_of(tables, term, RandomText(random.below(1'000)));
    }
    for (std::uint32_t id = 1; id <= std::min(tables.last_document(), 2'000U); ++id) {
        const std::string& term = terms[random.below(terms.size())];
        const auto places = tables.places(term);
        shown += "\n" + term;
        for (const std::uint32_t position : places->in(id)) shown += " " + std::to_string(position);
    }
    for (const std::string& term : terms) {
        const auto places = tables.places(term);
        for (int i = 0; i < 10; ++i) {
            const auto id = static_cast<std::uint32_t>(1 + random.below(tables.last_document() + 2));
            for (const std::uint32_t position : places->in(id)) shown += "\n" + std::to_string(position);
        }
    }
    for (std::uint32_t slot = 0; slot < 4; ++slot) {
        tables.values(slot, [&](std::uint32_t document, std::string_view value) {
            shown += "\nvalue " + std::to_string(document) + " " + std::string(value);
        });
    }
    for (const char* name : {"k", "fundstelle.format", "none"}) shown += "\n" + tables.metadata(name);
    return shown;
}

std::string shown_data(const Tables& tables, const DatabaseModel& model) {
    std::string shown;
    bool heads_alike = true;
    for (const auto& document : model.documents) {
        const std::string data = tables.data(document.first);
        shown += data + "\n";
        for (const std::size_t bytes : {0UL, 1UL, 100UL, 5'000UL, 1'000'000UL})
            heads_alike = heads_alike && tables.data_head(document.first, bytes) == data.substr(0, bytes);
    }
    CHECK(heads_alike);
    return shown;
}

/// Holds what our reader tells of a database against what Xapian tells.
void require_alike(const fs::path& folder, const DatabaseModel& model, std::uint64_t seed) {
    const auto ours = open_glass_tables(folder);
    REQUIRE(ours != nullptr);
    const auto theirs = open_xapian_tables(folder);
    const std::string told = shown_tables(*theirs, seed);
    const bool alike = shown_tables(*ours, seed) == told;
    CHECK(alike);
    for (const std::size_t most_bytes : {3'000UL, 1'000'000UL}) {
        const RememberedTables remembered(open_glass_tables(folder), most_bytes);
        for (int i = 0; i < 3; ++i) {
            INFO("asked " << i << " times, held in up to " << most_bytes << " bytes");
            const bool remembers_alike = shown_tables(remembered, seed) == told;
            CHECK(remembers_alike);
            CHECK(remembered.held_bytes() <= most_bytes);
        }
    }
    const bool data_alike = shown_data(*ours, model) == shown_data(*theirs, model);
    CHECK(data_alike);
}

void require_alike(const DatabaseModel& model, std::uint64_t seed) {
    const ScratchFolder scratch;
    write_by_xapian(model, scratch.path() / "theirs");
    write_by_us(model, scratch.path() / "ours");
    require_alike(scratch.path() / "theirs", model, seed);
    require_alike(scratch.path() / "ours", model, seed);
}

/// Long lists, a term of which some frequencies take several bytes, a tree of several levels.
DatabaseModel large_model() {
    DatabaseModel model;
    for (std::uint32_t id = 1; id <= 30'000; ++id) {
        auto& document = model.documents[id < 10'000 ? id : id * 5];
        document.terms["und"] = {id % 400 == 0 ? 100'000U : 1U, {id % 1'000}};
        document.terms[std::string(200, 'x') + std::to_string(id % 700)] = {1 + id % 300, {}};
        if (id % 9 == 0) document.terms["selten"] = {1, {1, 2, 70'000}};
        if (id % 3 == 0) document.values[0] = "value" + std::to_string(id % 1'000);
    }
    model.documents[7].data = std::string(300'000, 'd');
    model.metadata["k"] = std::string(100'000, 'm');
    return model;
}

/// A document of up to forty terms, some of which stand in many places, with data that may take several
/// blocks.
Xapian::Document some_document(std::size_t vocabulary, RandomText& random) {
    Xapian::Document made;
    made.set_data(std::string(random.below(random.below(20) == 0 ? 40'000 : 300), 'd'));
    for (std::size_t terms = random.below(40); terms > 0; --terms) {
        const std::string term = "t" + std::to_string(random.below(1 + random.below(vocabulary)));
        const bool everywhere = random.below(20) == 0;
        for (std::size_t places = random.below(everywhere ? 200 : 4); places > 0; --places)
            made.add_posting(term, static_cast<Xapian::termpos>(1 + random.below(2'000)));
    }
    made.add_value(1, std::to_string(random.below(1'000)));
    return made;
}

/// Adds, replaces and removes a few documents or many, as one transaction of Xapian.
void change_by_chance(const fs::path& folder, std::size_t vocabulary, RandomText& random) {
    Xapian::WritableDatabase database(folder.string(), Xapian::DB_OPEN | Xapian::DB_NO_SYNC);
    database.begin_transaction();
    for (std::size_t changes = 1 + random.below(random.below(2) == 0 ? 300 : 10); changes > 0; --changes) {
        const Xapian::docid last = database.get_lastdocid();
        const std::size_t kind = random.below(4);
        if (kind == 0 || last == 0) {
            database.add_document(some_document(vocabulary, random));
            continue;
        }
        const auto id = static_cast<Xapian::docid>(1 + random.below(last));
        if (kind != 1) {
            database.replace_document(id, some_document(vocabulary, random));
            continue;
        }
        try {
            database.delete_document(id);
        } catch (const Xapian::DocNotFoundError&) {
            continue;  // it was removed before
        }
    }
    database.commit_transaction();
}

}  // namespace

TEST_CASE("our reader tells of random databases what Xapian tells", "[by_comparison]") {
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        INFO("seed " << seed);
        require_alike(random_model(seed), seed);
    }
}

TEST_CASE("our reader tells of large and of empty databases what Xapian tells") {
    require_alike(large_model(), 1);
    require_alike({}, 1);
    DatabaseModel zeros;
    const std::string zero(1, '\0');
    zeros.documents[1].terms = {{zero, {1, {1}}},
                                {"a" + zero, {2, {2}}},
                                {"a" + zero + "b", {3, {}}},
                                {"a", {4, {5}}},
                                {"ab", {5, {3}}}};
    zeros.metadata = {{"k", zero}};
    require_alike(zeros, 1);
}

TEST_CASE("our reader reads what Xapian has changed") {
    const ScratchFolder scratch;
    const DatabaseModel model = large_model();
    write_by_us(model, scratch.path() / "changed");
    {
        Xapian::WritableDatabase database((scratch.path() / "changed").string(), Xapian::DB_OPEN);
        for (Xapian::docid id = 50; id < 9'000; id += 7) database.delete_document(id);
        for (int i = 0; i < 2'000; ++i) {
            Xapian::Document added;
            added.set_data(std::string(static_cast<std::size_t>(i % 50) * 10, 'z'));
            added.add_posting("und", 7, 3);
            added.add_posting("neu" + std::to_string(i % 40), 8);
            added.add_value(1, std::to_string(i));
            database.add_document(added);
        }
        database.set_metadata("k", "v");
        database.commit();
    }
    // Documents that were taken out have no data to compare.
    require_alike(scratch.path() / "changed", {}, 3);
}

TEST_CASE("our reader reads what Xapian has changed again and again, down to nothing") {
    const ScratchFolder scratch;
    const fs::path folder = scratch.path() / "changed";
    DatabaseModel model;
    for (std::uint32_t id = 1; id <= 3'000; ++id) {
        model.documents[id].terms["und"] = {1 + id % 200, {id, id + 5}};
        model.documents[id].terms["w" + std::to_string(id % 50)] = {1, {id % 90}};
        model.documents[id].values[1] = std::to_string(id % 7);
    }
    write_by_us(model, folder);
    RandomText random(5);
    for (int round = 0; round < 12; ++round) {
        INFO("round " << round);
        Xapian::WritableDatabase database(folder.string(), Xapian::DB_OPEN | Xapian::DB_NO_SYNC);
        database.begin_transaction();
        const Xapian::docid last = database.get_lastdocid();
        // At the ends of lists, and whole chunks in a row.
        const auto from = static_cast<Xapian::docid>(random.below(last));
        for (Xapian::docid id = from; id < from + 600; ++id) {
            Xapian::Document made;
            made.add_posting("und", id % 1'000 + 1, 1 + static_cast<unsigned>(random.below(300)));
            made.add_value(1, std::to_string(round));
            if (random.below(4) == 0) {
                database.replace_document(id + 1, made);
            } else if (id + 1 <= last) {
                try {
                    database.delete_document(id + 1);
                } catch (const Xapian::DocNotFoundError&) {
                    continue;
                }
            }
        }
        database.commit_transaction();
        database.close();
        require_alike(folder, {}, static_cast<std::uint64_t>(round));
    }
    {
        Xapian::WritableDatabase database(folder.string(), Xapian::DB_OPEN | Xapian::DB_NO_SYNC);
        std::vector<Xapian::docid> all(database.postlist_begin(""), database.postlist_end(""));
        for (const Xapian::docid id : all) database.delete_document(id);
        database.commit();
    }
    require_alike(folder, {}, 1);
}

TEST_CASE("our reader reads what Xapian has changed by chance, large and small", "[by_comparison]") {
    for (std::uint64_t seed = 14; seed < 20; ++seed) {
        const ScratchFolder scratch;
        const fs::path folder = scratch.path() / "changed";
        RandomText random(seed);
        const std::size_t vocabulary = 1 + random.below(200);
        write_by_us(random_model(seed), folder);
        for (int round = 0; round < 12; ++round) {
            INFO("seed " << seed << ", round " << round);
            change_by_chance(folder, vocabulary, random);
            const auto ours = open_glass_tables(folder);
            const bool alike = shown_tables(*ours, seed) == shown_tables(*open_xapian_tables(folder), seed);
            CHECK(alike);
        }
    }
}

TEST_CASE("a database of another format is none for our reader") {
    const ScratchFolder scratch;
    write_by_us({}, scratch.path() / "ours");
    std::string version = content_of(scratch.path() / "ours" / "iamglass");
    SECTION("another date") {
        version[15] = '\x01';
    }
    SECTION("cut off") {
        version.resize(40);
    }
    scratch.write("ours/iamglass", version);
    CHECK(open_glass_tables(scratch.path() / "ours") == nullptr);
}

TEST_CASE("a damaged table gives an error or other answers, never more") {
    const ScratchFolder scratch;
    const DatabaseModel model = random_model(7);
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        INFO("seed " << seed);
        const fs::path folder = scratch.path() / std::to_string(seed);
        write_by_us(model, folder);
        RandomText random(seed);
        const char* file = random.below(2) == 0 ? "postlist.glass" : "position.glass";
        std::string bytes = content_of(folder / file);
        for (std::size_t flips = 1 + random.below(20); flips > 0; --flips)
            bytes[random.below(bytes.size())] = static_cast<char>(random.below(256));
        if (random.below(5) == 0) bytes.resize(bytes.size() / 2);
        scratch.write(fs::path(std::to_string(seed)) / file, bytes);
        try {
            const auto tables = open_glass_tables(folder);
            if (tables != nullptr) shown_tables(*tables, seed);
        } catch (const Error& error) {
            CHECK(error.kind() == ErrorKind::index);
        }
    }
}

TEST_CASE("a list that goes back to earlier documents is an error") {
    const ScratchFolder scratch;
    DatabaseModel model;
    // How far apart the two are takes five bytes, as what goes back does.
    constexpr std::uint32_t far = 300'000'001;
    model.documents[1].terms["weit"] = {1, {1}};
    model.documents[2].terms["andere"] = {1, {1}};
    model.documents[far].terms["weit"] = {1, {1}};
    write_by_us(model, scratch.path() / "index");
    std::string bytes = content_of(scratch.path() / "index" / "postlist.glass");
    const std::string gap = "\xFF\xC5\x86\x8F\x01";
    REQUIRE(bytes.find(gap) != std::string::npos);
    bytes.replace(bytes.find(gap), gap.size(), "\xFF\xFF\xFF\xFF\x0F");
    scratch.write("index/postlist.glass", bytes);
    const auto tables = open_glass_tables(scratch.path() / "index");
    REQUIRE(tables != nullptr);
    const auto list = tables->postings("weit");
    PostingBuffer room;
    CHECK_THROWS_AS(list->read(1, far + 1, room), Error);
}

}  // namespace fundstelle
