#include <catch2/catch.hpp>

#include <array>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

#include "common/corpus/file_list.hpp"
#include "common/error.hpp"
#include "common/text/utf8.hpp"
#include "tests/scratch_folder.hpp"
#include "tests/unit/random_text.hpp"

namespace fundstelle {
namespace {

namespace fs = std::filesystem;

std::string letter_of(FileKind kind) {
    if (kind.packing == Packing::archive) return "a";
    if (kind.packing == Packing::compressed) return "z";
    switch (kind.format) {
        case FileFormat::plain_text:
            return "t";
        case FileFormat::markdown:
            return "m";
        case FileFormat::web_page:
            return "h";
        case FileFormat::json_lines:
            return "j";
        case FileFormat::json:
            return "o";
        case FileFormat::table:
            return "c";
    }
    return "?";
}

/// The files of a list as `ID:FORMAT`, what was skipped as `-PLACE: REASON`, and how many were ignored.
/// Places stand without `prefix`.
std::string shown(const FileList& list, const fs::path& prefix) {
    std::string text;
    for (const CorpusFile& file : list.files) text += file.id + ':' + letter_of(file.kind) + ' ';
    for (const Skipped& skipped : list.skipped) {
        text +=
            '-' + fs::path(skipped.place).lexically_relative(prefix).string() + ": " + skipped.reason + ' ';
    }
    return text + '+' + std::to_string(list.ignored.count());
}

std::string listed(const fs::path& root, const Limits& limits = {}) {
    return shown(list_files({root}, limits), root);
}

/// The message of the error that listing `root` throws; checks its kind and that it knows a way out.
std::string refusal(const fs::path& root) {
    try {
        list_files({root}, {});
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::input);
        CHECK_FALSE(error.hint().empty());
        return error.message();
    }
    return "listed";
}

TEST_CASE("files are listed folder by folder by the bytes of their names") {
    const ScratchFolder folder;
    for (const char* name : {"b.txt", "a.md", "B.txt", "ä.txt", "z.txt", "a/z.txt", "a/b/c.jsonl", "a.txt",
                             "a/b.txt", "10.txt", "9.txt", "leer/leerer/x.bin"}) {
        folder.write(name, "text");
    }
    fs::create_directory(folder.path() / "nichts");
    const std::string expected =
        "10.txt:t 9.txt:t B.txt:t a/b/c.jsonl:j a/b.txt:t a/z.txt:t a.md:m a.txt:t b.txt:t z.txt:t ä.txt:t "
        "+1";
    CHECK(listed(folder.path()) == expected);
    CHECK(listed(folder.path()) == expected);
}

TEST_CASE("the ending of a name in any case tells the format, other endings are counted") {
    const ScratchFolder folder;
    for (const char* name :
         {"a.txt",    "b.TXT",    "c.md",  "d.Markdown", "e.jsonl", "f.NDJSON", "g.tar.txt",
          "h.json",   "h.CSV",    "h.tsv", "i.html",     "j",       "k.txt~",   "l.pdf",
          "m.txt.gz", "n.tar.gz", "o.zip", "p.gz",       "q.7z",    ".txt.d"}) {
        folder.write(name, "text");
    }
    CHECK(listed(folder.path()) ==
          "a.txt:t b.TXT:t c.md:m d.Markdown:m e.jsonl:j f.NDJSON:j g.tar.txt:t h.CSV:c h.json:o h.tsv:c "
          "i.html:h m.txt.gz:z n.tar.gz:a o.zip:a +5");
}

TEST_CASE("hidden files and folders are passed over without a word") {
    const ScratchFolder folder;
    for (const char* name : {".a.txt", ".git/b.txt", ".hidden", "c.txt", "d/.e.txt"})
        folder.write(name, "text");
    CHECK(listed(folder.path()) == "c.txt:t +0");
}

TEST_CASE("what a browser saves beside a page belongs to the page, other folders are read") {
    const ScratchFolder folder;
    for (const char* name :
         {"a.html", "a_files/frame.html", "b.htm", "b-Dateien/ad.html", "b-Dateien/x/y.txt", "c.xhtml",
          "c_Dateien/1.html", "d_files/eigen.txt", "e.txt", "e_files/eigen.txt", "f.html", "f/eigen.txt"})
        folder.write(name, "text");
    CHECK(listed(folder.path()) ==
          "a.html:h b.htm:h c.xhtml:h d_files/eigen.txt:t e.txt:t e_files/eigen.txt:t f/eigen.txt:t f.html:h "
          "+0");
}

TEST_CASE("symbolic links below a root are not followed, those that look like articles are reported") {
    const ScratchFolder folder;
    const ScratchFolder outside;
    outside.write("b.txt", "text");
    const fs::path file = folder.write("a.txt", "text");
    fs::create_symlink(file, folder.path() / "link.txt");
    fs::create_symlink(folder.path() / "fehlt", folder.path() / "lose.md");
    fs::create_directory_symlink(outside.path(), folder.path() / "ordner.txt");
    const std::string not_followed = ": is a symbolic link, which are not followed ";
    CHECK(listed(folder.path()) == "a.txt:t -link.txt" + not_followed + "-lose.md" + not_followed +
                                       "-ordner.txt" + not_followed + "+0");
}

TEST_CASE("symbolic links to folders lead neither out of a root nor in circles") {
    const ScratchFolder folder;
    const ScratchFolder outside;
    outside.write("b.txt", "text");
    folder.write("a.txt", "text");
    fs::create_directory_symlink(outside.path(), folder.path() / "ordner");
    fs::create_directory_symlink(folder.path(), folder.path() / "schleife");
    const FileList list = list_files({folder.path()}, {});
    REQUIRE(list.files.size() == 1);
    CHECK(list.files[0].id == "a.txt");
}

TEST_CASE("a pipe with the name of a text is reported, a folder with one is entered") {
    const ScratchFolder folder;
    REQUIRE(::mkfifo((folder.path() / "rohr.txt").c_str(), 0600) == 0);
    folder.write("ordner.txt/a.txt", "text");
    CHECK(listed(folder.path()) == "ordner.txt/a.txt:t -rohr.txt: is not a regular file +0");
}

TEST_CASE("folders nested too deep are reported") {
    const ScratchFolder folder;
    folder.write("1/2/nah.txt", "text");
    folder.write("1/2/3/fern.txt", "text");
    CHECK(listed(folder.path(), Limits{.folder_depth = 2}) ==
          "1/2/nah.txt:t -1/2/3: is nested deeper than 2 folders +0");
    CHECK(listed(folder.path(), Limits{.folder_depth = 3}) == "1/2/3/fern.txt:t 1/2/nah.txt:t +0");
}

TEST_CASE("a folder that cannot be read is reported, as a root it is an error") {
    if (::geteuid() == 0) return;  // root reads every folder
    const ScratchFolder folder;
    folder.write("a.txt", "text");
    folder.write("zu/b.txt", "text");
    const fs::path closed = folder.path() / "zu";
    fs::permissions(closed, fs::perms::none);
    CHECK(listed(folder.path()) == "a.txt:t -zu: cannot be read: Permission denied +0");
    CHECK_THAT(refusal(closed), Catch::Contains("Permission denied"));
    fs::permissions(closed, fs::perms::owner_all);
}

TEST_CASE("a root may be a file, even a hidden one or a symbolic link") {
    const ScratchFolder folder;
    const fs::path file = folder.write("tief/a.txt", "fünf");
    folder.write(".notizen.md", "text");
    fs::create_symlink(file, folder.path() / "verweis.txt");
    fs::create_symlink(file, folder.path() / "verweis.md");
    CHECK(listed(file) == "a.txt:t +0");
    CHECK(listed(folder.path() / ".notizen.md") == ".notizen.md:m +0");
    const FileList list = list_files({folder.path() / "verweis.txt"}, {});
    REQUIRE(list.files.size() == 1);
    CHECK(list.files[0].id == "verweis.txt");
    CHECK(list.files[0].shown == (folder.path() / "verweis.txt").string());
    CHECK(list.files[0].path == fs::canonical(file));
    CHECK(list.bytes == 5);
    CHECK(listed(folder.path() / "verweis.md") == "verweis.md:m +0");
}

TEST_CASE("a root may be a symbolic link to a folder and is shown as it was named") {
    const ScratchFolder folder;
    folder.write("echt/unter/a.txt", "text");
    const fs::path link = folder.path() / "verweis";
    fs::create_directory_symlink(folder.path() / "echt", link);
    for (const fs::path& root : {link, link / "", folder.path() / "." / "verweis"}) {
        CAPTURE(root);
        const FileList list = list_files({root}, {});
        REQUIRE(list.files.size() == 1);
        CHECK(list.files[0].id == "unter/a.txt");
        CHECK(list.files[0].shown == (root / "unter/a.txt").string());
        CHECK(list.files[0].path == fs::canonical(folder.path() / "echt/unter/a.txt"));
    }
}

TEST_CASE("a root that is missing or no text is an error that says what to do") {
    const ScratchFolder folder;
    folder.write("a.pdf", "text");
    folder.write("ohne", "text");
    fs::create_symlink("fehlt", folder.path() / "lose.txt");
    REQUIRE(::mkfifo((folder.path() / "rohr.txt").c_str(), 0600) == 0);
    const std::string path = folder.path().string();
    CHECK(refusal(path + "/fehlt") == "cannot read " + path + "/fehlt: No such file or directory");
    CHECK(refusal(path + "/lose.txt") == "cannot read " + path + "/lose.txt: No such file or directory");
    CHECK(refusal(path + "/a.pdf/b") == "cannot read " + path + "/a.pdf/b: Not a directory");
    for (const char* name : {"/a.pdf", "/ohne", "/rohr.txt"}) {
        CHECK(refusal(path + name) == "cannot index " + path + name + ": not a text file of a known format");
    }
    CHECK(refusal("/dev/null") == "cannot index /dev/null: not a text file of a known format");
    CHECK(refusal("") != "listed");
}

TEST_CASE("roots are listed one after the other, each with ids of its own") {
    const ScratchFolder folder;
    folder.write("eins/b.txt", "1");
    folder.write("zwei/a.txt", "22");
    folder.write("zwei/b.txt", "333");
    folder.write("zwei/x.bin", "");
    const FileList list = list_files({folder.path() / "zwei", folder.path() / "eins"}, {});
    CHECK(shown(list, folder.path()) == "a.txt:t b.txt:t b.txt:t +1");
    REQUIRE(list.files.size() == 3);
    CHECK(list.files[2].shown == (folder.path() / "eins/b.txt").string());
    CHECK(list.files[1].bytes == 3);
    CHECK(list.bytes == 6);
}

TEST_CASE("names that are not UTF-8 are listed and their ids escape what is not") {
    const ScratchFolder folder;
    folder.write("Gr\xF6\xDF\x65/\xFF.txt", "text");
    folder.write("Größe.txt", "text");
    const FileList list = list_files({folder.path()}, {});
    CHECK(shown(list, folder.path()) == "Größe.txt:t Gr%F6%DFe/%FF.txt:t +0");
    REQUIRE(list.files.size() == 2);
    CHECK(list.files[1].shown == folder.path().string() + "/Gr\xF6\xDF\x65/\xFF.txt");
    CHECK(utf8_name("a\xE2\x82z") == "a%E2%82z");
    CHECK(utf8_name("東京 100%") == "東京 100%25");
}

/// The name that utf8_name wrote.
std::string read_back(const std::string& id) {
    std::string name;
    for (std::size_t i = 0; i < id.size(); ++i) {
        if (id[i] == '%') {
            name += static_cast<char>(std::stoi(id.substr(i + 1, 2), nullptr, 16));
            i += 2;
        } else {
            name += id[i];
        }
    }
    return name;
}

TEST_CASE("different names have different ids, from which the names can be read back") {
    static constexpr std::array<std::string_view, 12> pieces = {"%",    "2",    "5",        "E", "4", "\xE4",
                                                                "\xC3", "\xA4", "\xE2\x82", "ä", "/", "a"};
    RandomText random(4);
    std::map<std::string, std::string> names;
    std::vector<std::string> faults;
    for (int i = 0; i < 50'000 && faults.size() < 5; ++i) {
        const std::string name = random.pick(pieces, 6);
        const std::string id = utf8_name(name);
        if (find_invalid_utf8(id)) faults.push_back("not UTF-8: " + escaped(name));
        if (read_back(id) != name) faults.push_back("reads otherwise: " + escaped(name));
        const auto [known, is_new] = names.try_emplace(id, name);
        if (known->second != name)
            faults.push_back(escaped(name) + " has the id of " + escaped(known->second));
    }
    CHECK(faults == std::vector<std::string>{});
}

TEST_CASE("a symbolic link to a folder is reported, whatever its name") {
    const ScratchFolder folder;
    const ScratchFolder outside;
    outside.write("b.txt", "text");
    fs::create_directory_symlink(outside.path(), folder.path() / "ordner");
    const FileList list = list_files({folder.path()}, {});
    CHECK(list.files.empty());
    CHECK(list.skipped.size() == 1);
    CHECK(list.ignored.count() == 0);
}

}  // namespace
}  // namespace fundstelle
