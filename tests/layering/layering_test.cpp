#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace {

namespace fs = std::filesystem;

constexpr std::array programs = {"indexer/", "searcher/", "bench/"};

/// One `#include` of one file, both as paths from the source folder.
struct Include {
    std::string file;
    std::string header;
    bool angled = false;  ///< <header>, not "header"
};

/// A part of the tree and how high it stands: a file includes what stands lower, or its own floor.
struct Floor {
    std::string_view begin;
    int height = 0;
};

// The first line that fits counts. `report` is the topmost of the small files: it writes to terminals, and
// what makes a text fit for one lives in common/text. So text must not use it, whatever stands above may.
constexpr std::array floors = {
    Floor{"indexer/", 6},       Floor{"searcher/", 6},     Floor{"bench/", 6},
    Floor{"common/store/", 5},  Floor{"common/query/", 4}, Floor{"common/corpus/", 3},
    Floor{"common/report.", 2}, Floor{"common/text/", 1},  Floor{"common/", 0}};

/// A package and the files that may include its headers: those whose path begins with `door`.
struct Package {
    std::string_view headers;
    std::vector<std::string_view> doors;
};

const std::vector<Package>& packages() {
    static const std::vector<Package> all = {
        {"xapian", {"common/store/xapian_door.hpp", "bench/peer_drivers/xapian_peer.cpp"}},
        {"unicode/", {"common/text/"}},
        {"libstemmer.h", {"common/text/"}},
        {"cld2/", {"common/text/language.cpp"}},
        {"gumbo.h", {"common/corpus/html_tree.cpp"}},
        {"libdeflate.h", {"common/deflate.cpp"}},
        {"archive", {"common/corpus/archive.cpp"}},
        {"nlohmann/", {"common/json.cpp"}},
        {"zstd", {"common/zstd.cpp"}},
        {"xxhash.h", {"common/hash.cpp"}},
        {"yaml.h", {"common/yaml.cpp"}},
        {"readline/", {"searcher/terminal_lines_readline.cpp"}},
        {"sqlite3.h", {"bench/peer_drivers/fts5_peer.cpp"}},
        {"catch2/", {"bench/micro_bench"}},
        {"boost/", {"indexer/options.cpp", "searcher/options.cpp", "bench/options.cpp"}}};
    return all;
}

constexpr std::array<std::string_view, 13> system_headers = {
    "fcntl.h",     "linux/fs.h", "malloc.h",       "pthread.h",  "signal.h",   "stdlib.h", "sys/file.h",
    "sys/ioctl.h", "sys/mman.h", "sys/resource.h", "sys/stat.h", "sys/wait.h", "unistd.h"};

constexpr std::string_view xapian_door = "common/store/xapian_door.hpp";

/// Headers that carry Xapian, for the store's own files.
constexpr std::array<std::string_view, 2> inside_store = {xapian_door, "common/store/xapian_documents.hpp"};

std::optional<int> height_of(std::string_view path) {
    for (const Floor& floor : floors) {
        if (path.starts_with(floor.begin)) return floor.height;
    }
    return std::nullopt;
}

bool is_header(std::string_view path) {
    return path.ends_with(".hpp");
}

std::string fault_of_own(const Include& include) {
    // What CMake generates has no folder.
    if (include.file == "common/version.cpp" && include.header == "fundstelle_version.hpp") return {};
    const auto from = height_of(include.file);
    const auto to = height_of(include.header);
    if (!from || !to) return "is no path from the source folder to one of its floors";
    if (*to > *from) return "points upward";
    for (const std::string_view program : programs) {
        if (include.header.starts_with(program) && !include.file.starts_with(program)) {
            return "goes from one program into another";
        }
    }
    const auto inside = [](std::string_view path) {
        return std::find(inside_store.begin(), inside_store.end(), path) != inside_store.end();
    };
    const bool is_store_source = include.file.starts_with("common/store/") && !is_header(include.file);
    if (inside(include.header) && !is_store_source && !inside(include.file)) {
        return "carries Xapian out of the store's own .cpp files";
    }
    return {};
}

std::string fault_of_foreign(const Include& include) {
    for (const Package& package : packages()) {
        if (!include.header.starts_with(package.headers)) continue;
        const bool at_door =
            std::any_of(package.doors.begin(), package.doors.end(),
                        [&](std::string_view door) { return include.file.starts_with(door); });
        if (!at_door) return "passes the door of its package";
        if (is_header(include.file) && include.file != xapian_door) return "leaks a package through a header";
        return {};
    }
    const bool standard = include.header.find_first_of("./") == std::string::npos;
    const bool of_system =
        std::find(system_headers.begin(), system_headers.end(), include.header) != system_headers.end();
    if (standard || of_system) return {};
    return "belongs to a package without a door: give it one in this test and in common/README.md";
}

/// What is wrong with an include; empty when nothing is.
std::string fault_of(const Include& include) {
    return include.angled ? fault_of_foreign(include) : fault_of_own(include);
}

std::string shown(const Include& include) {
    return include.file + " includes " + include.header;
}

std::string shown_door(const Package& package, std::string_view door) {
    return std::string(package.headers) + " through " + std::string(door);
}

std::vector<Include> includes_of(const std::string& file, std::istream& content) {
    std::vector<Include> includes;
    for (std::string line; std::getline(content, line);) {
        std::string_view rest = line;
        const auto skip = [&rest](std::string_view signs) {
            rest.remove_prefix(std::min(rest.find_first_not_of(signs), rest.size()));
        };
        skip(" \t");
        if (!rest.starts_with('#')) continue;
        rest.remove_prefix(1);
        skip(" \t");
        if (!rest.starts_with("include")) continue;
        rest.remove_prefix(std::string_view("include").size());
        skip(" \t");
        const bool angled = rest.starts_with('<');
        const std::size_t end = rest.find(angled ? '>' : '"', 1);
        const bool named = end != std::string_view::npos && (angled || rest.starts_with('"'));
        // An include that this test cannot read must not slip through.
        includes.push_back({file, std::string(named ? rest.substr(1, end - 1) : rest), angled});
    }
    return includes;
}

/// The C++ files of the floors, as paths from the source folder.
std::vector<std::string> files() {
    const fs::path source = FUNDSTELLE_SOURCE;
    std::vector<std::string> found;
    for (const char* folder : {"common", "indexer", "searcher", "bench"}) {
        for (const auto& entry : fs::recursive_directory_iterator(source / folder)) {
            const std::string ending = entry.path().extension().string();
            if (ending == ".hpp" || ending == ".cpp") {
                found.push_back(fs::relative(entry.path(), source).generic_string());
            }
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

std::ifstream opened(const std::string& file) {
    std::ifstream content(fs::path(FUNDSTELLE_SOURCE) / file);
    if (!content) FAIL("cannot read " << file);
    return content;
}

}  // namespace

TEST_CASE("every include points downward and through the door of its package") {
    std::vector<std::string> faults;
    std::set<std::string> entered;
    for (const std::string& file : files()) {
        std::ifstream content = opened(file);
        for (const Include& include : includes_of(file, content)) {
            if (const std::string fault = fault_of(include); !fault.empty()) {
                faults.push_back(shown(include) + ": " + fault);
            }
            for (const Package& package : packages()) {
                if (!include.angled || !include.header.starts_with(package.headers)) continue;
                for (const std::string_view door : package.doors) {
                    if (file.starts_with(door)) entered.insert(shown_door(package, door));
                }
            }
        }
    }
    CHECK(faults == std::vector<std::string>());
    // A door that nobody goes through is stale, or this test looks in the wrong place.
    for (const Package& package : packages()) {
        for (const std::string_view door : package.doors) {
            INFO(shown_door(package, door));
            CHECK(entered.count(shown_door(package, door)) == 1);
        }
    }
}

TEST_CASE("every .cpp file includes its own header first, which thereby compiles alone") {
    const std::vector<std::string> all = files();
    std::size_t with_header = 0;
    for (const std::string& file : all) {
        if (is_header(file)) continue;
        const std::string header = file.substr(0, file.rfind('.')) + ".hpp";
        if (!std::binary_search(all.begin(), all.end(), header)) continue;
        ++with_header;
        std::ifstream content = opened(file);
        const std::vector<Include> includes = includes_of(file, content);
        INFO(file);
        REQUIRE_FALSE(includes.empty());
        CHECK(includes.front().header == header);
    }
    CHECK(with_header > 200);
}

TEST_CASE("no file is longer than 400 lines") {
    for (const std::string& file : files()) {
        std::ifstream content = opened(file);
        std::size_t lines = 0;
        for (std::string line; std::getline(content, line);) ++lines;
        INFO(file);
        CHECK(lines <= 400);
    }
}

TEST_CASE("an include that breaks a rule is told from one that keeps it") {
    struct Case {
        Include include;
        const char* fault;
    };
    const char* const upward = "points upward";
    const char* const into_program = "goes from one program into another";
    const char* const out_of_store = "carries Xapian out of the store's own .cpp files";
    const char* const past_door = "passes the door of its package";
    const char* const leak = "leaks a package through a header";
    const char* const no_path = "is no path from the source folder to one of its floors";
    const char* const no_door =
        "belongs to a package without a door: give it one in this test and in common/README.md";
    const std::vector<Case> cases = {
        {{"common/query/snippet.cpp", "common/store/index_reader.hpp"}, upward},
        {{"common/corpus/article.hpp", "common/query/query.hpp"}, upward},
        {{"common/text/fold.cpp", "common/corpus/article.hpp"}, upward},
        {{"common/text/fold.cpp", "common/report.hpp"}, upward},
        {{"common/json.cpp", "common/text/utf8.hpp"}, upward},
        {{"common/error.cpp", "common/report.hpp"}, upward},
        {{"common/report.cpp", "common/corpus/article.hpp"}, upward},
        {{"common/store/record.cpp", "indexer/build.hpp"}, upward},
        {{"common/store/record.cpp", "searcher/render.hpp"}, upward},
        {{"common/store/record.cpp", "bench/evaluation.hpp"}, upward},
        {{"indexer/main.cpp", "searcher/options.hpp"}, into_program},
        {{"searcher/main.cpp", "indexer/options.hpp"}, into_program},
        {{"bench/evaluate.cpp", "searcher/options.hpp"}, into_program},
        {{"common/store/record.hpp", "common/store/xapian_door.hpp"}, out_of_store},
        {{"searcher/main.cpp", "common/store/xapian_door.hpp"}, out_of_store},
        {{"bench/query_bench.cpp", "common/store/xapian_door.hpp"}, out_of_store},
        {{"common/store/index_reader.cpp", "record.hpp"}, no_path},
        {{"common/store/index_reader.cpp", "../store/record.hpp"}, no_path},
        {{"common/hash.cpp", "fundstelle_version.hpp"}, no_path},
        {{"common/store/index_reader.cpp", "tests/scratch_folder.hpp"}, no_path},
        {{"common/store/index_reader.cpp", "xapian.h"}, no_path},
        {{"common/store/index_reader.cpp", "xapian.h", true}, past_door},
        {{"common/store/index_reader.hpp", "xapian/query.h", true}, past_door},
        {{"searcher/main.cpp", "xapian.h", true}, past_door},
        {{"bench/query_bench.cpp", "xapian.h", true}, past_door},
        {{"bench/peer_drivers/xapian_peer.cpp", "sqlite3.h", true}, past_door},
        {{"common/corpus/plain_text.cpp", "unicode/uchar.h", true}, past_door},
        {{"common/text/utf8.hpp", "unicode/uchar.h", true}, leak},
        {{"common/text/stemmer.hpp", "libstemmer.h", true}, leak},
        {{"common/query/parser.cpp", "libstemmer.h", true}, past_door},
        {{"common/json.hpp", "nlohmann/json.hpp", true}, past_door},
        {{"searcher/render_json.cpp", "nlohmann/json.hpp", true}, past_door},
        {{"common/store/record.cpp", "zstd.h", true}, past_door},
        {{"indexer/seen_ids.cpp", "xxhash.h", true}, past_door},
        {{"common/corpus/markdown.cpp", "yaml.h", true}, past_door},
        {{"common/corpus/file_list.cpp", "boost/filesystem.hpp", true}, past_door},
        {{"indexer/options.hpp", "boost/program_options.hpp", true}, past_door},
        {{"common/text/fold.cpp", "catch2/catch.hpp", true}, past_door},
        {{"common/corpus/corpus_reader.cpp", "archive.h", true}, past_door},
        {{"common/text/fold.cpp", "openssl/sha.h", true}, no_door},
        {{"common/store/index_builder.cpp", "common/text/analyzer.hpp"}, ""},
        {{"common/store/index_builder.cpp", "common/store/xapian_door.hpp"}, ""},
        {{"common/store/xapian_tables.cpp", "common/store/xapian_door.hpp"}, ""},
        {{"common/store/xapian_door.hpp", "xapian.h", true}, ""},
        {{"bench/peer_drivers/xapian_peer.cpp", "xapian.h", true}, ""},
        {{"common/query/match.hpp", "common/corpus/article.hpp"}, ""},
        {{"common/report.cpp", "common/text/printable.hpp"}, ""},
        {{"common/corpus/file.cpp", "common/report.hpp"}, ""},
        {{"common/json.cpp", "common/error.hpp"}, ""},
        {{"common/version.cpp", "fundstelle_version.hpp"}, ""},
        {{"indexer/build.cpp", "indexer/build.hpp"}, ""},
        {{"common/text/utf8.cpp", "unicode/utf8.h", true}, ""},
        {{"common/text/utf8.cpp", "vector", true}, ""},
        {{"common/store/generations.cpp", "sys/file.h", true}, ""},
    };
    for (const Case& one : cases) {
        INFO(shown(one.include));
        CHECK(fault_of(one.include) == one.fault);
    }
}

TEST_CASE("includes are read however they are spaced, and comments are none") {
    std::istringstream content(
        "#pragma once\n#include \"common/error.hpp\"\n  #  include   <vector> // why\n"
        "// #include \"common/json.hpp\"\n#include MACRO\n");
    std::vector<std::string> read;
    for (const Include& include : includes_of("file", content)) {
        read.push_back((include.angled ? "<" : "\"") + include.header);
    }
    CHECK(read == std::vector<std::string>{"\"common/error.hpp", "<vector", "\"MACRO"});
    CHECK_FALSE(fault_of({"common/error.cpp", "MACRO"}).empty());
}
