#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

#include "tests/programs/run_program.hpp"
#include "tests/scratch_folder.hpp"

// Transcripts: every line that begins with `$ ` is a command, run with sh in a folder that holds words.txt
// and a copy of tests/golden/corpus, or of the bundled articles, as `corpus`; what follows is what it prints,
// and `[exit N]` when N is not 0. Times and sizes are blanked. FUNDSTELLE_UPDATE_GOLDEN=1 writes the
// transcripts anew: read the difference before committing it.

namespace fundstelle {
namespace {

namespace fs = std::filesystem;

const fs::path golden_folder = fs::path(FUNDSTELLE_SOURCE) / "tests" / "golden";
const fs::path small_corpus = golden_folder / "corpus";
const fs::path bundled_corpus = fs::path(FUNDSTELLE_SOURCE) / "corpus" / "articles";

std::string blanked(std::string text) {
    static const std::vector<std::pair<std::regex, std::string>> patterns = {
        {std::regex(R"(\([0-9.]+ ms\))"), "(T ms)"},
        {std::regex(R"("milliseconds":[0-9.]+)"), R"("milliseconds":T)"},
        {std::regex(R"(time      [0-9.]+ s, [0-9.]+ MB/s)"), "time      T s, R MB/s"},
        {std::regex(R"(time      [0-9.]+ s\n)"), "time      T s\n"},
        {std::regex(R"((database  \S+), [0-9.]+ [kM]B)"), "$1, SIZE"},
        {std::regex(R"(split by [0-9,]+ words)"), "split by N words"},
        {std::regex("\x1B"), "<ESC>"},
    };
    for (const auto& [pattern, replacement] : patterns) text = std::regex_replace(text, pattern, replacement);
    return text;
}

std::vector<std::string> commands_of(const std::string& transcript) {
    std::vector<std::string> commands;
    std::istringstream lines(transcript);
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("$ ")) commands.push_back(line.substr(2));
    }
    return commands;
}

std::string replayed(const std::string& transcript, const fs::path& corpus) {
    const ScratchFolder scratch;
    fs::copy(corpus, scratch.path() / "corpus", fs::copy_options::recursive);
    fs::copy(golden_folder / "words.txt", scratch.path() / "words.txt");
    std::string out;
    for (const std::string& command : commands_of(transcript)) {
        const CommandResult result = run_command(command, scratch.path());
        out += "$ " + command + "\n" + blanked(result.output);
        if (result.exit_code != 0) out += "[exit " + std::to_string(result.exit_code) + "]\n";
    }
    return out;
}

/// The indented blocks of a page from the first command on, each as far as blank lines join it.
std::string transcript_in(const std::string& page) {
    std::string transcript;
    bool inside = false;
    std::istringstream lines(page);
    for (std::string line; std::getline(lines, line);) {
        const bool indented = line.starts_with("    ");
        inside = line.starts_with("    $ ") || (inside && (indented || line.empty()));
        if (inside && indented) transcript += line.substr(4) + "\n";
    }
    return transcript;
}

void check_transcript(const std::string& name, const fs::path& corpus = small_corpus) {
    const fs::path file = golden_folder / name;
    const std::string expected = content_of(file);
    const std::string actual = replayed(expected, corpus);
    if (std::getenv("FUNDSTELLE_UPDATE_GOLDEN") != nullptr) {
        std::ofstream(file) << actual;
        return;
    }
    CHECK(actual == expected);
}

}  // namespace

TEST_CASE("indexing and searching print what they printed before", "[golden]") {
    check_transcript("basics.txt");
}

TEST_CASE("the analysis of a text is told step by step", "[golden]") {
    check_transcript("analysis.txt");
}

TEST_CASE("files of all kinds, patterns and standard input give the articles they hold", "[golden]") {
    check_transcript("intake.txt");
}

TEST_CASE("an index is analysed anew of its own texts", "[golden]") {
    check_transcript("reanalysis.txt");
}

TEST_CASE("an index is brought up to date", "[golden]") {
    check_transcript("update.txt");
}

TEST_CASE("every part of the language of queries finds what it says", "[golden]") {
    check_transcript("language.txt", bundled_corpus);
}

TEST_CASE("misspelt words lead to what was meant, and it is said", "[golden]") {
    check_transcript("suggestions.txt", bundled_corpus);
}

TEST_CASE("every answer is explained", "[golden]") {
    check_transcript("explanations.txt", bundled_corpus);
}

TEST_CASE("answers are sorted, counted, grouped, paged and found by another document", "[golden]") {
    check_transcript("answers.txt", bundled_corpus);
}

TEST_CASE("a concordance shows every occurrence in its context", "[golden]") {
    check_transcript("kwic.txt", bundled_corpus);
}

TEST_CASE("every mistake is answered with what to do, and nothing is lost", "[golden]") {
    check_transcript("mistakes.txt");
}

TEST_CASE("the transcripts in the documentation are what the programs print", "[golden]") {
    const auto without_blank_lines = [](const std::string& text) {
        return std::regex_replace(text, std::regex("\n\n+"), "\n");
    };
    for (const char* page : {"README.md", "searcher/README.md"}) {
        const std::string transcript = transcript_in(content_of(fs::path(FUNDSTELLE_SOURCE) / page));
        REQUIRE(commands_of(transcript).size() > 2);
        const ScratchFolder scratch;
        fs::copy(fs::path(FUNDSTELLE_SOURCE) / "corpus", scratch.path() / "corpus",
                 fs::copy_options::recursive);
        std::string printed;
        for (const std::string& command : commands_of(transcript)) {
            printed += "$ " + command + "\n" + run_command(command, scratch.path()).output;
        }
        printed.erase(std::remove(printed.begin(), printed.end(), '\r'), printed.end());  // of CSV
        CAPTURE(page);
        CHECK(without_blank_lines(blanked(printed)) == without_blank_lines(blanked(transcript)));
    }
}

TEST_CASE("--help and --version print what the documentation shows", "[golden]") {
    check_transcript("help.txt");
}

}  // namespace fundstelle
