#include "tests/reliability/change_case.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <chrono>
#include <memory>

#include "common/store/generations.hpp"
#include "tests/reliability/corpus_texts.hpp"
#include "tests/reliability/seen.hpp"

namespace fundstelle {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t documents = 240;
constexpr std::size_t few_documents = 10;

std::size_t changed_documents(ChangeKind kind) {
    return kind == ChangeKind::update ? few_documents : documents;
}

fs::path current_of(const fs::path& index) {
    return fs::exists(index / "current") ? current_generation(index) : fs::path();
}

}  // namespace

const std::vector<ChangeWay>& change_ways() {
    static const std::vector<ChangeWay> all = {
        {"first build", ChangeKind::first_build, "bulk"},
        {"first build through Xapian", ChangeKind::first_build, "plain"},
        {"rebuild", ChangeKind::rebuild, "bulk"},
        {"rebuild through Xapian", ChangeKind::rebuild, "plain"},
        {"update", ChangeKind::update, "bulk"},
        {"large update", ChangeKind::large_update, "bulk"}};
    return all;
}

ChangeCase::ChangeCase(const ChangeWay& way) : way_(way) {
    disk_ = fs::canonical(scratch_.path()) / "disk";
    fs::create_directory(disk_);
    write_texts(1, 0);
    former_ = absent;
    if (way_.kind != ChangeKind::first_build) {
        REQUIRE(run(command()).exit_code == 0);
        former_ = seen(index());
        former_files_ = hashes_of(current_of(index()));
    }
    fs::copy(disk_, disk_before(), fs::copy_options::recursive);
    write_texts(2, changed_documents(way_.kind));
    run_undisturbed();
}

void ChangeCase::run_undisturbed() {
    const auto start = std::chrono::steady_clock::now();
    const Ended ended = run(command());
    seconds_ = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    INFO(ended.output);
    REQUIRE(ended.exit_code == 0);
    new_ = seen(index());
    REQUIRE(new_.starts_with("records"));
    REQUIRE(new_ != former_);
    reset();
    changes_ = record_changes(command(), disk_, scratch_.path() / "trace");
    files_after_ = hashes_of(disk_);
    REQUIRE(state() == "new");
    reset();
}

void ChangeCase::write_texts(int revision, std::size_t changed) const {
    for (std::size_t number = 0; number < documents; ++number) {
        if (revision != 1 && number >= changed) continue;
        scratch_.write("texts/" + std::to_string(number) + ".txt", corpus_text(number, revision));
    }
}

void ChangeCase::reset() const {
    fs::remove_all(disk_);
    fs::copy(disk_before(), disk_, fs::copy_options::recursive);
}

std::vector<std::string> ChangeCase::command(const fs::path& index) const {
    std::vector<std::string> words = {FUNDSTELLE_INDEXER, "--writer", way_.writer};
    if (way_.kind == ChangeKind::rebuild) words.emplace_back("--rebuild");
    words.push_back(index.string());
    words.push_back((scratch_.path() / "texts").string());
    return words;
}

std::string ChangeCase::former_state() const {
    return former_ == absent ? absent : "former";
}

std::string ChangeCase::state(const fs::path& index) const {
    const std::string now = seen(index);
    if (now == absent && former_ == absent) return absent;
    if (now == new_) return "new";
    if (now != former_) return now + " instead of " + former_ + " or " + new_;
    return hashes_of(current_of(index)) == former_files_ ? "former" : "the former one with other files";
}

bool ChangeCase::is_untouched() const {
    return hashes_of(disk_) == hashes_of(disk_before());
}

std::string ChangeCase::remains(const fs::path& index) const {
    std::string all;
    if (!fs::exists(index)) return all;
    const std::string current = current_of(index).filename().string();
    for (const fs::directory_entry& entry : fs::directory_iterator(index)) {
        const std::string name = entry.path().filename().string();
        if (name != "lock" && name != "current" && name != current) all += name + " ";
    }
    return all;
}

const ChangeCase& change_case(const ChangeWay& way) {
    static std::map<std::string, std::unique_ptr<ChangeCase>> all;
    std::unique_ptr<ChangeCase>& one = all[way.name];
    if (!one) one = std::make_unique<ChangeCase>(way);
    return *one;
}

}  // namespace fundstelle
