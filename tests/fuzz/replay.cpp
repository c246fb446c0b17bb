#include <algorithm>
#include <array>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "tests/fuzz/targets.hpp"

namespace {

namespace fs = std::filesystem;

struct Target {
    const char* name;
    void (*run)(std::string_view input);
};

constexpr std::array targets = {
    Target{"analysis", fundstelle::fuzz_analysis}, Target{"bulk_writer", fundstelle::fuzz_bulk_writer},
    Target{"cleaning", fundstelle::fuzz_cleaning}, Target{"date", fundstelle::fuzz_date},
    Target{"decoding", fundstelle::fuzz_decoding}, Target{"json_line", fundstelle::fuzz_json_line},
    Target{"query", fundstelle::fuzz_query},       Target{"snippet", fundstelle::fuzz_snippet},
    Target{"table", fundstelle::fuzz_table},       Target{"web_page", fundstelle::fuzz_web_page}};

std::string content_of(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::vector<fs::path> files_of(const fs::path& folder) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(folder)) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

/// Every input is named before it is run: where one ends the process, the last name is its own.
void replay(const Target& target, const fs::path& folder) {
    const std::vector<fs::path> files = files_of(folder);
    for (const fs::path& file : files) {
        std::printf("%s\n", file.c_str());
        std::fflush(stdout);
        target.run(content_of(file));
    }
    std::printf("%s: %zu inputs\n", target.name, files.size());
}

}  // namespace

/// Runs every target on the files in its folder below the one that is named.
int main(int count, char** arguments) {
    if (count != 2) {
        std::fprintf(stderr, "Usage: fuzz_replay FOLDER\n");
        return 2;
    }
    try {
        for (const Target& target : targets) replay(target, fs::path(arguments[1]) / target.name);
        return 0;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "fuzz_replay: %s\n", error.what());
        return 2;
    }
}
