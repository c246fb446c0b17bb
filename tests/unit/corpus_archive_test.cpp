#include <catch2/catch.hpp>

#include <filesystem>
#include <string>
#include <vector>

#include "common/corpus/archive.hpp"
#include "common/corpus/corpus_reader.hpp"
#include "tests/scratch_folder.hpp"
#include "tests/unit/packed.hpp"

namespace fundstelle {
namespace {

namespace fs = std::filesystem;

const std::string damaged = " is damaged or not packed as its name says: ";

/// What a folder gives, in brackets: `PLACE ID TITLE`, then what was skipped (-), and how many were ignored.
std::string read(const ScratchFolder& folder, const Limits& limits = {}) {
    CorpusReader reader({folder.path()}, limits);
    const auto relative = [&](const std::string& place) {
        return place.substr(folder.path().string().size() + 1);
    };
    std::string shown;
    for (Article article; reader.next(article);) {
        shown += '[' + relative(reader.shown(reader.origin())) + ' ' + article.id + ' ' + article.title + ']';
    }
    for (const Skipped& skipped : reader.skipped()) {
        shown += "[-" + relative(skipped.place) + ' ' + skipped.reason + ']';
    }
    CHECK(reader.bytes_read() == reader.bytes_total());
    return shown + '+' + std::to_string(reader.ignored_files().count());
}

/// The same of a file of that name and content alone.
std::string read(const std::string& name, const std::string& content, const Limits& limits = {}) {
    const ScratchFolder folder;
    folder.write(name, content);
    return read(folder, limits);
}

TEST_CASE("every format is also read from a compressed file, under the name of that file") {
    struct Case {
        const char* filter;
        const char* ending;
    };
    for (const auto& [filter, ending] :
         {Case{"gzip", ".gz"}, Case{"zstd", ".zst"}, Case{"xz", ".xz"}, Case{"bzip2", ".bz2"}}) {
        const std::string end = ending;
        const ScratchFolder folder;
        folder.write("a.txt" + end, compressed(filter, "Das Moor"));
        folder.write("b.md" + end, compressed(filter, "# Heide"));
        folder.write("c.jsonl" + end, compressed(filter, "{\"title\":\"Eins\"}\n{\"title\":\"Zwei\"}\n"));
        folder.write("d.json" + end, compressed(filter, "[{\"title\":\"Drei\"}]"));
        folder.write("e.csv" + end, compressed(filter, "title;text\nVier;a\n"));
        folder.write("f.png" + end, compressed(filter, "PNG"));
        folder.write("g" + end, compressed(filter, "?"));
        CHECK(read(folder) == "[a.txt" + end + " a.txt" + end + " Das Moor][b.md" + end + " b.md" + end +
                                  " Heide][c.jsonl" + end + ":1 c.jsonl" + end + ":1 Eins][c.jsonl" + end +
                                  ":2 c.jsonl" + end + ":2 Zwei][d.json" + end + "#1 d.json" + end +
                                  "#1 Drei][e.csv" + end + ":2 e.csv" + end + ":2 Vier]+2");
    }
}

TEST_CASE("compressed files that are broken are reported, what was read before stays") {
    std::string lines;
    for (int i = 0; i < 20'000; ++i)
        lines += "{\"title\":\"Nummer " + std::to_string(i * 7919 % 20'011) + "\"}\n";
    const std::string packed_lines = compressed("gzip", lines);
    const std::string half = read("a.jsonl.gz", packed_lines.substr(0, packed_lines.size() / 2));
    CHECK(half.starts_with("[a.jsonl.gz:1 a.jsonl.gz:1 Nummer 0][a.jsonl.gz:2 "));
    CHECK(half.ends_with("[-a.jsonl.gz" + damaged + "truncated gzip input]+0"));
    CHECK(read("a.txt.gz", "") == "[-a.txt.gz is empty]+0");
    CHECK(read("a.txt.gz", compressed("gzip", "")) == "[-a.txt.gz holds no text]+0");
    // Browsers unpack what they save and keep its name.
    CHECK(read("a.txt.gz", "Das Moor") == "[a.txt.gz a.txt.gz Das Moor]+0");
}

const std::vector<PackedEntry> entries = {{"./b/Größe.txt", "Die Größe"},
                                          {"b/", ""},
                                          {"a.jsonl", "{\"title\":\"Eins\"}\n{\n{\"title\":\"Drei\"}"},
                                          {"bild.png", "PNG"},
                                          {".git/x.txt", "x"},
                                          {"c/.x.txt", "x"},
                                          {"../oben.md", "# Oben"},
                                          {"/weg.txt", "Weg"},
                                          {"innen.zip", "PK"},
                                          {"d.txt.gz", "?"},
                                          {"leer.txt", " \n"},
                                          {"verweis.txt", "", "/etc/hostname"},
                                          {"Gr\xF6\xDF\x65.txt", "Alt"},
                                          {"e.json", "[{\"title\":\"Eins\"}]"}};

std::string shown_entries(const std::string& archive) {
    const std::string in = "[" + archive + '!';
    const std::string not_in = "[-" + archive + '!';
    const auto article = [&](const std::string& entry, const std::string& id, const std::string& title) {
        return in + entry + ' ' + archive + '/' + id + ' ' + title + ']';
    };
    // A ZIP has names of Windows or DOS, a tar may have any.
    const std::string old_name = archive == "x.zip" ? article("Größe.txt", "Größe.txt", "Alt")
                                                    : article("Gr\xF6\xDF\x65.txt", "Gr%F6%DFe.txt", "Alt");
    const std::string inner = " is packed within an archive: unpack the outer one first]";
    return article("b/Größe.txt", "b/Größe.txt", "Die Größe") + article("a.jsonl:1", "a.jsonl:1", "Eins") +
           article("a.jsonl:3", "a.jsonl:3", "Drei") + article("../oben.md", "../oben.md", "Oben") +
           article("weg.txt", "weg.txt", "Weg") + old_name + article("e.json#1", "e.json#1", "Eins") +
           not_in + "a.jsonl:2 not a JSON object: a syntax error at byte 2]" + not_in + "innen.zip" + inner +
           not_in + "d.txt.gz" + inner + not_in + "leer.txt holds no text]" + not_in +
           "verweis.txt is a link, which are not followed]+1";
}

TEST_CASE("the entries of an archive are read like files of a folder, whatever packs them") {
    for (const auto& [name, format, filter] :
         std::vector<std::array<const char*, 3>>{{"x.zip", "zip", ""},
                                                 {"x.tar", "gnutar", ""},
                                                 {"x.tar.gz", "gnutar", "gzip"},
                                                 {"x.TGZ", "gnutar", "gzip"},
                                                 {"x.tar.zst", "gnutar", "zstd"},
                                                 {"x.tar.xz", "gnutar", "xz"},
                                                 {"x.tbz2", "gnutar", "bzip2"}}) {
        CAPTURE(name);
        CHECK(read(name, packed(format, filter, entries)) == shown_entries(name));
    }
}

TEST_CASE("names in a ZIP of DOS are read in its code page") {
    CHECK(read("x.zip", packed("zip", "", {{"Gr\x81\xE1\x65/\x99l \x84.txt", "Alt"}})) ==
          "[x.zip!Grüße/Öl ä.txt x.zip/Grüße/Öl ä.txt Alt]+0");
}

TEST_CASE("an archive that is damaged in its middle gives what stands before") {
    const std::vector<PackedEntry> three = {
        {"a.txt", "Eins"}, {"b.txt", std::string(3000, 'b')}, {"c.txt", "Drei"}};
    const std::string tar = packed("gnutar", "", three);
    const std::string cut = read("x.tar", tar.substr(0, 3000));
    CHECK(cut.starts_with("[x.tar!a.txt x.tar/a.txt Eins][-x.tar!b.txt" + damaged));
    std::string zip = packed("zip", "", three);
    const std::size_t b = zip.find("b.txt") + 20;
    for (std::size_t i = b; i < b + 10; ++i) zip[i] = '\xFF';
    const std::string shown = read("x.zip", zip);
    CAPTURE(shown);
    CHECK(shown.starts_with("[x.zip!a.txt x.zip/a.txt Eins][x.zip!c.txt x.zip/c.txt Drei][-x.zip!b.txt" +
                            damaged));
    CHECK(read("x.zip", "Das Moor") == "[-x.zip" + damaged + "Unrecognized archive format]+0");
    CHECK(read("x.tar", "") == "[-x.tar is empty]+0");
}

TEST_CASE("what is encrypted is reported, once for each text") {
    CHECK(read("x.zip", packed("zip", "", {{"a.txt", "Eins"}, {"b.png", "PNG"}}, "geheim")) ==
          "[-x.zip!a.txt is encrypted: unpack it first]+1");
}

TEST_CASE("an archive has bounds on its entries and on what it unpacks to") {
    std::vector<PackedEntry> many;
    for (const char* name : {"a.txt", "b.txt", "c.txt"})
        many.push_back({name, std::string(1000, 'x') + name});
    const std::string too_much = " unpacks to more than the 2600 bytes that are read of one archive]+0";
    for (const char* format : {"zip", "gnutar"}) {
        const std::string shown = read("x.zip", packed(format, "", many), Limits{.archive_bytes = 2600});
        CHECK(shown.find("!b.txt ") != std::string::npos);
        CHECK(shown.find("/c.txt ") == std::string::npos);
        CHECK(shown.find("[-x.zip!c.txt" + too_much.substr(0, too_much.size() - 2)) != std::string::npos);
    }
    CHECK(read("x.zip", packed("zip", "", many), Limits{.archive_entries = 2})
              .ends_with("[-x.zip has more than the 2 entries that are read of one archive]+0"));
    CHECK(read("x.tgz", packed("gnutar", "gzip", {{"a.bin", std::string(1 << 20, '\0')}, {"b.txt", "Eins"}}),
               Limits{.archive_bytes = 100'000}) ==
          "[-x.tgz unpacks to more than the 100000 bytes that are read of one archive]+0");
    CHECK(read("a.txt.gz", compressed("gzip", std::string(1 << 20, ' ')), Limits{.file_bytes = 1000})
              .find("more than the 1000 that are read of one file") != std::string::npos);
}

TEST_CASE("an archive unpacks to no more than its size makes likely, beyond what any may have") {
    const std::string bytes =
        packed("gnutar", "gzip", {{"a.bin", std::string(1 << 20, '\0')}, {"b.txt", "Eins"}});
    const std::uint64_t most = bytes.size() * 3;
    CHECK(read("x.tgz", bytes, Limits{.archive_growth = 3, .archive_any_bytes = 1000}) ==
          "[-x.tgz unpacks to more than the " + std::to_string(most) +
              " bytes that are read of one archive of its size]+0");
    const std::string whole = "[x.tgz!b.txt x.tgz/b.txt Eins]+1";
    CHECK(read("x.tgz", bytes, Limits{.archive_growth = 3, .archive_any_bytes = 2 << 20}) == whole);
    CHECK(read("x.tgz", bytes, Limits{.archive_growth = 3000, .archive_any_bytes = 1000}) == whole);
}

TEST_CASE("a place within an archive stays known after reading on") {
    const ScratchFolder folder;
    folder.write("a.zip", packed("zip", "", {{"1.txt", "Eins"}, {"2.jsonl", "{\"title\":\"Zwei\"}"}}));
    folder.write("b.txt", "Drei");
    CorpusReader reader({folder.path()}, {});
    std::vector<Origin> origins;
    for (Article article; reader.next(article);) origins.push_back(reader.origin());
    std::vector<std::string> places;
    for (const Origin& origin : origins) places.push_back(fs::path(reader.shown(origin)).filename().string());
    CHECK(places == std::vector<std::string>{"a.zip!1.txt", "a.zip!2.jsonl:1", "b.txt"});
}

}  // namespace
}  // namespace fundstelle
