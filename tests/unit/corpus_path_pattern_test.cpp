#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "common/corpus/file_list.hpp"
#include "common/corpus/ignore_file.hpp"
#include "common/corpus/path_pattern.hpp"
#include "tests/scratch_folder.hpp"

namespace fundstelle {
namespace {

TEST_CASE("a pattern matches paths as gitignore has it") {
    struct Case {
        const char* pattern;
        const char* path;
        bool matches;
    };
    for (const auto& [pattern, path, matches] : std::vector<Case>{
             {"a.txt", "a.txt", true},
             {"a.txt", "x/y/a.txt", true},
             {"a.txt", "ba.txt", false},
             {"a.txt", "a.txt/b", false},
             {"*.txt", "x/a.txt", true},
             {"*.txt", ".txt", true},
             {"*", "x/y", true},
             {"a*c*e", "abcde", true},
             {"a*c*e", "abcdef", false},
             {"a*bc", "abbbc", true},
             {"?.txt", "ä.txt", true},
             {"?.txt", "ab.txt", false},
             {"?.txt", "\xE4.txt", true},
             {"[a-cä].txt", "b.txt", true},
             {"[a-cä].txt", "ä.txt", true},
             {"[a-cä].txt", "d.txt", false},
             {"[!a-c].txt", "d.txt", true},
             {"[^a-c].txt", "b.txt", false},
             {"[]-].txt", "].txt", true},
             {"[a", "[a", true},
             {"\\*.txt", "*.txt", true},
             {"\\*.txt", "a.txt", false},
             {"/a.txt", "a.txt", true},
             {"/a.txt", "x/a.txt", false},
             {"./a.txt", "x/a.txt", false},
             {"x/*.txt", "x/a.txt", true},
             {"x/*.txt", "x/y/a.txt", false},
             {"x/*.txt", "y/x/a.txt", false},
             {"x/**/a.txt", "x/a.txt", true},
             {"x/**/a.txt", "x/y/z/a.txt", true},
             {"**/y/*.txt", "y/a.txt", true},
             {"**/y/*.txt", "x/z/y/a.txt", true},
             {"x/**", "x/y/a.txt", true},
             {"x/**", "x", false},
             {"**/x/**/a", "x/b/x/a", true},
             {"x/", "x", false},
         }) {
        CAPTURE(pattern, path);
        CHECK(PathPattern(pattern).matches(path, PathKind::file) == matches);
    }
    CHECK(PathPattern("x/").matches("y/x", PathKind::folder));
    CHECK(PathPattern("x/").covers("y/x/a.txt"));
    CHECK(PathPattern("/x").covers("x/y/a.txt"));
    CHECK_FALSE(PathPattern("/x").covers("y/x/a.txt"));
}

TEST_CASE("of a pattern is told where a bracket is not closed") {
    for (const char* sound : {"*.md", "[a]", "[]a]", "[!]]/b", "\\[a", "a]", "[a-]", "2022/**/news*"}) {
        CAPTURE(sound);
        CHECK(fault_of_pattern(sound).empty());
    }
    for (const char* faulty : {"[a", "b/[", "[]", "[!a/b]", "a[\\]"}) {
        CAPTURE(faulty);
        CHECK_FALSE(fault_of_pattern(faulty).empty());
    }
}

TEST_CASE("a pattern of many stars is matched without trying every split") {
    std::string pattern;
    std::string folders;
    for (int i = 0; i < 200; ++i) {
        pattern += "*a";
        folders += "**/a/";
    }
    std::string path;
    for (int i = 0; i < 2000; ++i) path += "a/";
    CHECK_FALSE(PathPattern(pattern + "b").matches(std::string(5000, 'a'), PathKind::file));
    CHECK_FALSE(PathPattern(folders + "b").matches(path + "c", PathKind::file));
}

TEST_CASE("the deepest ignore file and in it the last line that fits decides") {
    IgnoreRules rules;
    rules.enter("", "\uFEFF# Entwürfe\n*.txt\r\n!wichtig.txt  \n/nur-oben\n\\#1\n\\!2\n\n/\nordner/\n");
    const auto left_out = [&](const char* path) { return rules.leave_out(path, PathKind::file); };
    CHECK(left_out("a.txt"));
    CHECK(left_out("x/a.txt"));
    CHECK_FALSE(left_out("wichtig.txt"));
    CHECK_FALSE(left_out("a.md"));
    CHECK(left_out("nur-oben"));
    CHECK_FALSE(left_out("x/nur-oben"));
    CHECK(left_out("#1"));
    CHECK(left_out("!2"));
    CHECK_FALSE(left_out("ordner"));
    CHECK(rules.leave_out("x/ordner", PathKind::folder));
    rules.enter("x", "!a.txt\nwichtig.txt\n");
    CHECK_FALSE(left_out("x/a.txt"));
    CHECK(left_out("x/b.txt"));
    CHECK(left_out("x/wichtig.txt"));
    rules.leave();
    CHECK(left_out("x/a.txt"));
}

/// The ids of what is listed, and how many were left out.
std::string listed(const ScratchFolder& folder, const PathSelection& selection) {
    const FileList list = list_files({folder.path()}, {}, {selection, nullptr});
    std::string shown;
    for (const CorpusFile& file : list.files) shown += file.id + ' ';
    for (const Skipped& skipped : list.skipped) shown += "-" + skipped.reason + ' ';
    return shown + '-' + std::to_string(list.left_out);
}

PathSelection selection(const std::vector<std::string>& include, const std::vector<std::string>& exclude) {
    return {{include.begin(), include.end()}, {exclude.begin(), exclude.end()}};
}

TEST_CASE("files are chosen by patterns and ignore files, archives by what they may hold") {
    const ScratchFolder folder;
    for (const char* name : {"a.md", "a.txt", "alt/b.txt", "alt/c/d.txt", "neu/b.txt", "x.zip", "bild.png"}) {
        folder.write(name, "text");
    }
    CHECK(listed(folder, {}) == "a.md a.txt alt/b.txt alt/c/d.txt neu/b.txt x.zip -0");
    CHECK(listed(folder, selection({"*.txt"}, {})) == "a.txt alt/b.txt alt/c/d.txt neu/b.txt x.zip -1");
    CHECK(listed(folder, selection({"alt"}, {})) == "alt/b.txt alt/c/d.txt x.zip -3");
    CHECK(listed(folder, selection({"alt", "*.md"}, {"c/"})) == "a.md alt/b.txt x.zip -3");
    CHECK(listed(folder, selection({}, {"/alt", "*.zip"})) == "a.md a.txt neu/b.txt -2");
    CHECK(listed(folder, selection({}, {"**/b.txt"})) == "a.md a.txt alt/c/d.txt x.zip -2");
    folder.write(".fundstelleignore", "b.txt\n*.zip\n");
    folder.write("neu/.fundstelleignore", "!b.txt\n");
    CHECK(listed(folder, {}) == "a.md a.txt alt/c/d.txt neu/b.txt -2");
    CHECK(listed(folder, selection({}, {"neu"})) == "a.md a.txt alt/c/d.txt -3");
    std::filesystem::remove(folder.path() / ".fundstelleignore");
    std::filesystem::create_symlink("/etc/hostname", folder.path() / ".fundstelleignore");
    CHECK(listed(folder, selection({"*.md"}, {"*.zip"})) ==
          "a.md -is a symbolic link, which are not followed -5");
}

}  // namespace
}  // namespace fundstelle
