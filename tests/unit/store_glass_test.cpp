#include <catch2/catch.hpp>
#include <xapian.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <set>
#include <string>

#include "common/error.hpp"
#include "common/store/glass/database.hpp"
#include "common/store/glass/table.hpp"
#include "tests/scratch_folder.hpp"
#include "tests/unit/database_model.hpp"
#include "tests/unit/random_text.hpp"

namespace fundstelle {
namespace {

namespace fs = std::filesystem;

/// Holds what we write against what Xapian writes, in all that can be read of it.
void require_alike(const DatabaseModel& model) {
    const ScratchFolder scratch;
    const fs::path theirs = scratch.path() / "theirs";
    const fs::path ours = scratch.path() / "ours";
    write_by_xapian(model, theirs);
    write_by_us(model, ours);
    CHECK(faults_of(ours).empty());
    // Compared apart: what differs may be megabytes.
    const std::string wanted = shown_database(theirs);
    const std::string got = shown_database(ours);
    const bool alike = got == wanted;
    CHECK(alike);
    if (alike) return;
    const auto differ = std::mismatch(got.begin(), got.end(), wanted.begin(), wanted.end());
    const auto at = static_cast<std::size_t>(differ.first - got.begin());
    const std::size_t from = at < 200 ? 0 : at - 200;
    UNSCOPED_INFO("theirs: " << escaped(wanted.substr(from, 400)));
    UNSCOPED_INFO("ours:   " << escaped(got.substr(from, 400)));
    CHECK(got.size() == wanted.size() + 1);
}

}  // namespace

TEST_CASE("an empty database has the version file that Xapian writes") {
    const ScratchFolder scratch;
    { const Xapian::WritableDatabase database((scratch.path() / "empty").string(), Xapian::DB_CREATE); }
    const std::string theirs = content_of(scratch.path() / "empty" / "iamglass");
    const std::string identity = theirs.substr(glass::identity_begin, glass::identity_bytes);
    CHECK(escaped(glass::version_file(identity, {}, {})) == escaped(theirs));
}

TEST_CASE("what our writer writes Xapian reads as if it had written it") {
    DatabaseModel model;
    SECTION("nothing") {}
    SECTION("metadata only") {
        model.metadata = {{"fundstelle.format", "2"}, {"a", std::string(300'000, 'x')}, {"b", ""}};
    }
    SECTION("documents without anything") {
        model.documents = {{1, {}}, {2, {}}, {70'000, {}}};
    }
    SECTION("terms of all lengths, with and without positions") {
        for (std::uint32_t id = 1; id < 60; ++id) {
            auto& document = model.documents[id * 11];
            for (std::uint32_t length = 1; length <= 245; length += id) {
                document.terms[std::string(length, static_cast<char>('a' + length % 7))] = {
                    length,
                    length % 3 == 0 ? std::vector<std::uint32_t>{} : std::vector<std::uint32_t>{id, 9999}};
            }
            document.data = "text " + std::to_string(id * 77'777);
        }
    }
    SECTION("a zero byte in terms and in metadata") {
        const std::string zero(1, '\0');
        model.documents[1].terms = {
            {zero, {1, {1}}}, {"a" + zero, {1, {2}}}, {"a" + zero + "b", {1, {}}}, {"ab", {1, {3}}}};
        model.documents[3].terms = {{zero + zero, {7, {1}}}, {"a", {1, {2}}}};
        model.metadata = {{"k" + zero, zero}};
    }
    SECTION("100,000 positions of one term") {
        auto& term = model.documents[5].terms["der"];
        for (std::uint32_t i = 0; i < 100'000; ++i) term.positions.push_back(i * 3 + i % 2);
        term.frequency = 100'000;
        model.documents[5].terms["die"] = {3, {0, 1, 2'000'000'000}};
    }
    SECTION("a term in 50,000 documents") {
        for (std::uint32_t id = 1; id <= 50'000; ++id) {
            model.documents[id * (id < 25'000 ? 1 : 3)].terms["und"] = {id % 400 == 0 ? 100'000U : 1U, {id}};
        }
    }
    SECTION("values in slots whose numbers do not sort as their bytes") {
        for (std::uint32_t id = 1; id <= 3'000; ++id) {
            for (const std::uint32_t slot : {0U, 1U, 2U, 127U, 128U, 200U, 255U, 256U, 70'000U}) {
                if ((id + slot) % 5 != 0) continue;
                model.documents[id * 2].values[slot] =
                    std::to_string(id * 7919 % 1000) + (id % 50 == 0 ? std::string(100, 'v') : "");
            }
        }
    }
    SECTION("a tree of many levels") {
        // Two dozen keys fill a leaf, three dozen a branch.
        for (int i = 0; i < 40'000; ++i)
            model.metadata[std::string(220, 'm') + std::to_string(i * 7919 % 40'000)] = std::to_string(i);
        for (std::uint32_t id = 1; id < 1'000; ++id) {
            for (int i = 0; i < 5; ++i)
                model.documents[id].terms[std::string(240, 't') + std::to_string(id * 31 % 997) +
                                          static_cast<char>('a' + i)] = {1, {id, id + 5}};
        }
    }
    SECTION("data of two megabytes that do not shrink") {
        RandomText random(7);
        for (std::uint32_t id = 1; id < 5; ++id) {
            while (model.documents[id].data.size() < 2'000'000)
                model.documents[id].data += random.bytes(60'000);
        }
    }
    require_alike(model);
}

TEST_CASE("documents have ids of any number of bytes, up to the last one") {
    DatabaseModel model;
    for (const unsigned bits : {15U, 16U, 21U, 22U, 28U, 29U, 31U, 32U}) {
        for (const std::uint64_t less : {1U, 0U}) {
            const std::uint64_t id = (std::uint64_t{1} << bits) - less;
            if (id > 0xFFFF'FFFF) continue;
            auto& document = model.documents[static_cast<std::uint32_t>(id)];
            document.data = "number " + std::to_string(id);
            document.terms = {{"all", {3, {1, 0xFFFF'FFFE}}}, {"t" + std::to_string(id % 5), {1, {}}}};
            document.values[7] = std::to_string(id % 3);
        }
    }
    const ScratchFolder scratch;
    write_by_xapian(model, scratch.path() / "theirs");
    write_by_us(model, scratch.path() / "ours");
    // Xapian's check would take as much memory as the last id.
    CHECK(shown_database(scratch.path() / "ours") == shown_database(scratch.path() / "theirs"));
}

TEST_CASE("what Xapian would not inflate to its end is stored so that it reads it") {
    // Runs: thousands of bytes come out of the last bits. Xapian cannot read all of these when it deflates
    // them itself.
    DatabaseModel model;
    for (std::uint32_t id = 1; id <= 3'000; ++id) model.documents[id].data = std::string(15'000 + id, 'a');
    const ScratchFolder scratch;
    write_by_us(model, scratch.path() / "ours");
    const Xapian::Database database((scratch.path() / "ours").string());
    std::size_t unread = 0;
    for (const auto& [id, document] : model.documents) {
        try {
            if (database.get_document(id).get_data() != document.data) ++unread;
        } catch (const Xapian::Error&) {
            ++unread;
        }
    }
    CHECK(unread == 0);
}

TEST_CASE("random databases are read as if Xapian had written them") {
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        INFO("seed " << seed);
        require_alike(random_model(seed));
    }
}

TEST_CASE("Xapian changes, compacts and checks what our writer wrote") {
    const ScratchFolder scratch;
    DatabaseModel model;
    for (std::uint32_t id = 1; id <= 2'000; ++id) {
        auto& document = model.documents[id];
        document.data = "number " + std::to_string(id);
        document.terms["all"] = {1, {1}};
        document.terms["n" + std::to_string(id % 50)] = {2, {2, 3}};
        document.values[0] = std::to_string(id);
    }
    write_by_xapian(model, scratch.path() / "theirs");
    write_by_us(model, scratch.path() / "ours");
    for (const char* name : {"theirs", "ours"}) {
        Xapian::WritableDatabase database((scratch.path() / name).string(), Xapian::DB_OPEN);
        Xapian::Document changed = database.get_document(17);
        changed.add_posting("new", 9);
        changed.remove_term("all");
        changed.add_value(3, "three");
        database.replace_document(17, changed);
        database.delete_document(1'000);
        database.delete_document("n7");
        database.add_document(changed);
        database.add_spelling("Haus");
        database.add_synonym("Haus", "Gebäude");
        database.set_metadata("k", "v");
        database.commit();
        database.compact((scratch.path() / (std::string(name) + ".compact")).string());
    }
    CHECK(faults_of(scratch.path() / "ours").empty());
    CHECK(shown_database(scratch.path() / "ours") == shown_database(scratch.path() / "theirs"));
    CHECK(faults_of(scratch.path() / "ours.compact").empty());
    CHECK(shown_database(scratch.path() / "ours.compact") ==
          shown_database(scratch.path() / "theirs.compact"));
}

TEST_CASE("two databases have two identities") {
    const ScratchFolder scratch;
    std::set<std::string> identities;
    for (const char* name : {"a", "b"}) {
        write_by_us({}, scratch.path() / name);
        identities.insert(Xapian::Database((scratch.path() / name).string()).get_uuid());
    }
    CHECK(identities.size() == 2);
}

TEST_CASE("a table refuses what the format has no room for") {
    const ScratchFolder scratch;
    glass::TableWriter table(scratch.path() / "table");
    CHECK_NOTHROW(table.add(std::string(glass::TableWriter::longest_key, 'a'), ""));
    CHECK_THROWS_AS(table.add(std::string(glass::TableWriter::longest_key + 1, 'a'), ""), Error);
    CHECK_THROWS_AS(table.add("b", std::string(140'000'000, 'b')), Error);
}

}  // namespace fundstelle
