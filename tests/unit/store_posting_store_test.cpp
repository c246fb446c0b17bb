#include <catch2/catch.hpp>

#include <fstream>
#include <map>
#include <string>
#include <vector>

#include "common/error.hpp"
#include "common/store/glass/coding.hpp"
#include "common/store/posting_store.hpp"
#include "tests/scratch_folder.hpp"
#include "tests/unit/random_text.hpp"
#include "tests/unit/small_index.hpp"

namespace fundstelle {
namespace {

/// A run of some of many terms in the documents from `first` on.
PostingRun random_run(RandomText& random, std::uint32_t first) {
    std::map<std::string, std::vector<Posting>> postings;
    std::map<std::string, std::vector<std::uint32_t>> positions;
    for (std::uint32_t document = 0; document < 20; ++document) {
        for (std::size_t left = random.below(30); left > 0; --left) {
            const std::string term =
                "t" + std::string(random.below(200), 'x') + std::to_string(random.below(20));
            auto& list = postings[term];
            if (!list.empty() && list.back().document == document) continue;
            const auto count = static_cast<std::uint32_t>(random.below(3));
            list.push_back({document, count + 1, count});
            for (std::uint32_t i = 0; i < count; ++i) positions[term].push_back(i * 5 + document);
        }
    }
    std::vector<InvertedTerm> terms;
    for (const auto& [term, list] : postings) terms.push_back({term, list, positions[term]});
    return make_run(terms, first);
}

/// What a merger gives: each term with its documents, each with its number or bytes.
std::string shown(RunMerger&& runs, bool with_bytes) {
    std::string text;
    for (MergedTerm term; runs.next(term);) {
        text += std::string(term.term) + ":";
        std::uint64_t count = 0;
        for (const RunEntries& entries : term.entries) {
            std::uint32_t document = 0;
            for (std::string_view rest = entries.bytes; !rest.empty();) {
                document += static_cast<std::uint32_t>(glass::take_number(rest));
                const std::uint64_t number = glass::take_number(rest);
                text += " " + std::to_string(document) + "/" + std::to_string(number);
                if (with_bytes) rest.remove_prefix(number);
                ++count;
            }
            CHECK(document == entries.last);
            count -= entries.count;
        }
        CHECK(count == 0);
        text += "\n";
    }
    return text;
}

}  // namespace

TEST_CASE("runs are read as one, wherever they wait") {
    const ScratchFolder scratch;
    std::string wanted_documents;
    std::string wanted_positions;
    for (const std::size_t memory : {std::size_t{1} << 30, std::size_t{1}, std::size_t{30'000}}) {
        RandomText random(5);
        PostingStore store(scratch.path(), memory);
        for (std::uint32_t run = 0; run < 60; ++run) store.add(random_run(random, 1 + run * 1000));
        CHECK((store.files() != 0) == (memory < 1'000'000));
        CHECK(store.files() <= 17);
        const std::string documents = shown(store.documents(), false);
        const std::string positions = shown(store.positions(), true);
        if (wanted_documents.empty()) {
            wanted_documents = documents;
            wanted_positions = positions;
        }
        CHECK(documents == wanted_documents);
        CHECK(positions == wanted_positions);
        store.clear();
        CHECK(names_in(scratch.path()).empty());
    }
    CHECK(wanted_documents.size() > 100'000);
}

TEST_CASE("a file of runs that was cut off is noticed") {
    const ScratchFolder scratch;
    PostingStore store(scratch.path(), 1);
    RandomText random(5);
    store.add(random_run(random, 1));
    store.add(random_run(random, 1000));
    REQUIRE(store.files() == 1);
    const auto file = scratch.path() / "runs-0.positions";
    // Within the entries of a record, within its head; where a record ends by chance nothing can be noticed.
    std::size_t unnoticed = 0;
    for (int cut = 0; cut < 200; ++cut) {
        std::filesystem::resize_file(file, std::filesystem::file_size(file) - 1);
        const auto read_all = [&] {
            RunMerger merger = store.positions();
            for (MergedTerm term; merger.next(term);) continue;
        };
        try {
            read_all();
            ++unnoticed;
        } catch (const Error& error) {
            CHECK(error.kind() == ErrorKind::system);
        }
    }
    CHECK(unnoticed < 20);
}

}  // namespace fundstelle
