#include <catch2/catch.hpp>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <functional>
#include <mutex>
#include <set>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "common/query/parser.hpp"
#include "common/query/snippet.hpp"
#include "common/store/generations.hpp"
#include "common/store/index_reader.hpp"
#include "tests/reliability/counts.hpp"
#include "tests/reliability/process.hpp"
#include "tests/reliability/revisions.hpp"
#include "tests/reliability/write_trace.hpp"
#include "tests/scratch_folder.hpp"

namespace fundstelle {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr std::size_t library_readers = 6;
constexpr std::size_t searcher_readers = 2;
constexpr const char* question = "Bericht Revision";

/// Readers leave the others some time.
constexpr std::chrono::milliseconds pause_of_readers(5);

/// What the readers did and what was wrong, from all threads.
class Findings {
  public:
    void add(const std::string& fault) {
        ++queries;
        if (fault.empty()) return;
        const std::lock_guard guard(mutex_);
        faults_.push_back(fault);
    }
    std::vector<std::string> faults() {
        const std::lock_guard guard(mutex_);
        return faults_;
    }

    std::atomic<std::size_t> queries = 0;
    std::atomic<std::size_t> kept_handles = 0;  ///< used on when another generation was published

  private:
    std::mutex mutex_;
    std::vector<std::string> faults_;
};

std::vector<std::string> index_command(const fs::path& index, const fs::path& texts, std::size_t revision) {
    std::vector<std::string> command = {FUNDSTELLE_INDEXER, "--quiet"};
    if (revision % 3 != 1) command.emplace_back("--rebuild");
    if (revision % 3 == 2) command.insert(command.end(), {"--writer", "plain"});
    command.insert(command.end(), {index.string(), texts.string()});
    return command;
}

/// All that one question brings: titles, texts and snippets of the matches, the same documents asked for by
/// their ids, and the words that suggestions are made of.
std::string answer_text(const IndexReader& index) {
    Analyzer analyzer(index.analysis().lexicon, {}, index.analysis().steps);
    const Query query = parse_query(question, analyzer);
    const Results results = index.search(query, {.limit = 2 * revision_texts});
    if (results.matches.size() != revision_texts) throw std::runtime_error("texts are missing");
    SnippetMaker snippets(query, analyzer);
    std::string all;
    for (const Match& match : results.matches) {
        all += match.article.title + "\n" + match.article.text + "\n";
        for (const Passage& passage : snippets.snippet(part_of(match), match.article.title).passages)
            all += passage.text + "\n";
        if (const auto article = index.article(match.article.id)) all += article->text;
    }
    if (index.corrections("berigt", 1).empty()) throw std::runtime_error("no suggestions");
    if (!index.has_stories()) throw std::runtime_error("no stories");
    return all;
}

std::string fault_of_reading(const std::function<std::string()>& read) {
    try {
        return fault_of_answer(read());
    } catch (const std::exception& error) {
        return std::string("a query failed: ") + error.what();
    }
}

/// Waits until another generation than `number` is the current one; false when there is none to come.
bool wait_for_another(const fs::path& index, std::uint64_t number, const std::atomic<bool>& stop) {
    while (!stop && current_number(index) == number) std::this_thread::sleep_for(pause_of_readers);
    return current_number(index) != number;
}

/// Asks a few times with one handle; every fourth handle also when its generation is removed.
void read_by_library(const fs::path& index, const std::atomic<bool>& stop, Findings& findings) {
    for (std::size_t handle = 0; !stop; ++handle) {
        std::string all;
        findings.add(fault_of_reading([&] {
            const auto number = current_number(index).value_or(0);
            const IndexReader reader(index);
            all += answer_text(reader);
            if (handle % 4 == 0 && wait_for_another(index, number, stop)) ++findings.kept_handles;
            all += answer_text(reader);
            return all;
        }));
        std::this_thread::sleep_for(pause_of_readers);
    }
}

/// What searcher printed, without the stars around what matched.
std::string without_marks(std::string text) {
    text.erase(std::remove(text.begin(), text.end(), '*'), text.end());
    return text;
}

void read_by_searcher(const fs::path& index, const std::atomic<bool>& stop, Findings& findings) {
    while (!stop) {
        findings.add(fault_of_reading([&] {
            const Ended ended = run({FUNDSTELLE_SEARCHER, "--limit", "12", index.string(), question});
            if (ended.exit_code != 0) throw std::runtime_error(ended.output);
            return without_marks(ended.output);
        }));
    }
}

/// Keeps the path alone: finds the documents in one generation and reads them in the next.
void read_carelessly(const fs::path& index, const std::atomic<bool>& stop, Findings& findings) {
    while (!stop) {
        findings.add(fault_of_reading([&] {
            const auto number = current_number(index).value_or(0);
            std::string all = answer_text(IndexReader(index));
            wait_for_another(index, number, stop);
            return all + answer_text(IndexReader(index));
        }));
    }
}

/// Publishes one revision after the other; returns how many.
std::size_t publish_revisions(const fs::path& index, const fs::path& texts, std::size_t first,
                              Findings& findings) {
    const auto end = Clock::now() + std::chrono::duration<double>(counts().seconds_of_reading);
    std::size_t revision = first;
    for (; Clock::now() < end; ++revision) {
        write_revision(texts, revision);
        const Ended ended = run(index_command(index, texts, revision));
        if (ended.exit_code != 0) findings.add("a run failed: " + ended.output);
    }
    return revision - first;
}

}  // namespace

TEST_CASE("readers find every question answered from one revision while others are published") {
    const ScratchFolder scratch;
    const fs::path index = scratch.path() / "index";
    const fs::path texts = scratch.path() / "texts";
    fs::create_directory(texts);
    write_revision(texts, 1);
    REQUIRE(run(index_command(index, texts, 0)).exit_code == 0);
    std::atomic<bool> stop = false;
    Findings careful;
    Findings careless;
    std::vector<std::thread> readers;
    for (std::size_t i = 0; i < library_readers; ++i)
        readers.emplace_back([&] { read_by_library(index, stop, careful); });
    for (std::size_t i = 0; i < searcher_readers; ++i)
        readers.emplace_back([&] { read_by_searcher(index, stop, careful); });
    readers.emplace_back([&] { read_carelessly(index, stop, careless); });
    const std::size_t published = publish_revisions(index, texts, 2, careful);
    stop = true;
    for (std::thread& reader : readers) reader.join();
    const std::vector<std::string> faults = careful.faults();
    INFO((faults.empty() ? "" : faults.front()));
    CHECK(faults.size() == 0);
    CHECK(published >= 2);
    CHECK(careful.kept_handles > 0);
    CHECK_FALSE(careless.faults().empty());
    print_count("readers: " + std::to_string(library_readers + searcher_readers) + " for " +
                std::to_string(static_cast<int>(counts().seconds_of_reading)) + " s, " +
                std::to_string(careful.queries) + " questions, " + std::to_string(published) +
                " publications, " + std::to_string(careful.kept_handles) + " handles used beyond one, " +
                std::to_string(faults.size()) + " faults; a careless one: " +
                std::to_string(careless.faults().size()) + " of " + std::to_string(careless.queries));
}

TEST_CASE("who was reading a generation when it was removed reads the next, with all that belongs to it") {
    struct Stop {
        std::vector<std::string> command;
        std::string time;  ///< the file is opened to see whether it may be, and to be read
    };
    const ScratchFolder scratch;
    const fs::path index = fs::canonical(scratch.path()) / "index";
    const fs::path texts = scratch.path() / "texts";
    fs::create_directory(texts);
    write_revision(texts, 1);
    REQUIRE(run(index_command(index, texts, 0)).exit_code == 0);
    const std::vector<std::string> search = {FUNDSTELLE_SEARCHER, "--group", "story", index.string(),
                                             question};
    const std::vector<std::string> check = {FUNDSTELLE_INDEXER, "--check", index.string()};
    const std::vector<std::string> info = {FUNDSTELLE_INDEXER, "--info", index.string()};
    std::size_t revision = 1;
    for (const Stop& stop : std::vector<Stop>{{search, "1"},
                                              {search, "2"},
                                              {check, "1"},
                                              {check, "2"},
                                              {check, "3"},
                                              {info, "1"},
                                              {info, "2"},
                                              {info, "3"},
                                              {info, "4"}}) {
        ++revision;
        Process reader(stop.command, preloaded(index, {"FUNDSTELLE_SHIM_STOP=position.glass",
                                                       "FUNDSTELLE_SHIM_STOP_TIME=" + stop.time}));
        REQUIRE(reader.wait_until_stopped());
        write_revision(texts, revision);
        REQUIRE(run(index_command(index, texts, revision)).exit_code == 0);
        reader.go_on();
        const Ended ended = reader.wait();
        INFO(stop.command.at(1) << ", stopped the " << stop.time << ". time: " << ended.output);
        CHECK(ended.exit_code == 0);
        if (stop.command == search) {
            CHECK(revisions_in(without_marks(ended.output)) == std::set<std::size_t>{revision});
        } else {
            CHECK(ended.output == run(stop.command).output);
        }
    }
}

}  // namespace fundstelle
