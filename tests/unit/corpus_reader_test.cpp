#include "common/corpus/corpus_reader.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/error.hpp"
#include "tests/scratch_folder.hpp"

namespace fundstelle {
namespace {

namespace fs = std::filesystem;

using namespace std::string_literals;

/// All that a corpus gives, a line each: `PLACE ID "TITLE"`, then what was skipped (-) and warned of (!).
/// Places stand without `prefix`.
std::string read(CorpusReader reader, const fs::path& prefix) {
    const auto relative = [&](const std::string& place) {
        return fs::path(place).lexically_relative(prefix).string();
    };
    std::string shown;
    Article article;
    while (reader.next(article)) {
        shown += relative(reader.shown(reader.origin())) + ' ' + article.id + " \"" + article.title + "\"\n";
    }
    CHECK_FALSE(reader.next(article));
    for (const Skipped& skipped : reader.skipped()) {
        shown += "- " + relative(skipped.place) + ' ' + skipped.reason + '\n';
    }
    for (const Skipped& warning : reader.warnings()) {
        shown += "! " + relative(warning.place) + ' ' + warning.reason + '\n';
    }
    CHECK(reader.bytes_read() == reader.bytes_total());
    return shown;
}

std::string read(const ScratchFolder& folder, const Limits& limits = {}) {
    return read(CorpusReader({folder.path()}, limits), folder.path());
}

TEST_CASE("a folder of all formats is read article by article in a stable order") {
    const ScratchFolder folder;
    folder.write("b/elbe.txt", "Pegel der Elbe steigt\n\nAn der Elbe wächst die Sorge.\n");
    folder.write("a.md", "---\ntitle: Moor\nid: moor-1\n---\nDas Moor.");
    folder.write("c.md", "# Heide\n\nDie Heide blüht.");
    folder.write("agentur.jsonl",
                 "{\"id\":\"x\",\"title\":\"Eins\",\"text\":\"t\"}\n\n{\"title\":\"Zwei\",\"text\":\"t\"}\n");
    folder.write("bild.png", "PNG");
    const std::string expected =
        "a.md moor-1 \"Moor\"\n"
        "agentur.jsonl:1 x \"Eins\"\n"
        "agentur.jsonl:3 agentur.jsonl:3 \"Zwei\"\n"
        "b/elbe.txt b/elbe.txt \"Pegel der Elbe steigt\"\n"
        "c.md c.md \"Heide\"\n";
    CHECK(read(folder) == expected);
    CHECK(read(folder) == expected);
    CHECK(CorpusReader({folder.path()}, {}).ignored_files().count() == 1);
}

TEST_CASE("an article is whole and carries nothing of the one before") {
    const ScratchFolder folder;
    folder.write("1.jsonl",
                 "{\"id\":\"x\",\"title\":\"T\",\"text\":\"t\",\"date\":\"2022\",\"source\":\"s\","
                 "\"url\":\"u\",\"author\":\"a\"}\n{\"text\":\"Zweiter\"}\n");
    folder.write("2.txt", "Dritter\r\n");
    CorpusReader reader({folder.path()}, {});
    Article article;
    REQUIRE(reader.next(article));
    CHECK(article.author == "a");
    REQUIRE(reader.next(article));
    CHECK(article.title == "Zweiter");
    CHECK((article.date + article.source + article.url + article.author).empty());
    REQUIRE(reader.next(article));
    CHECK(article.id == "2.txt");
    CHECK(article.text == "Dritter\r\n");
    CHECK((article.date + article.source + article.url + article.author).empty());
    CHECK_FALSE(reader.next(article));
}

TEST_CASE("a file that cannot be an article is reported with the reason and the rest is read") {
    const ScratchFolder folder;
    folder.write("1.txt", "Gut");
    folder.write("2.txt", "Größe\nStra\xDF\x65\n");
    folder.write("3.txt", "");
    folder.write("4.md", " \n\t\n");
    folder.write("5.txt", std::string(101, 'x'));
    folder.write("6.txt", std::string(100, 'x'));
    folder.write("7.txt", "\xFF\xFEZ");
    folder.write("8.md", "# Köpfe\nä\xC3");
    folder.write("9.txt", "Auch gut");
    CHECK(read(folder, Limits{.file_bytes = 100}) ==
          "1.txt 1.txt \"Gut\"\n"
          "6.txt 6.txt \"" +
              std::string(100, 'x') +
              "\"\n"
              "8.md 8.md \"Köpfe\"\n"
              "9.txt 9.txt \"Auch gut\"\n"
              "- 2.txt is UTF-8 but for byte 0xDF in line 2; mend it, e.g. with iconv -c -f UTF-8 -t UTF-8\n"
              "- 3.txt holds no text\n"
              "- 4.md holds no text\n"
              "- 5.txt has 101 bytes, more than the 100 that are read of one file\n"
              "- 7.txt looks like UTF-16LE but holds what is no text in it\n"
              "! 8.md ends amid a character, as if it were cut off: read without that\n");
}

TEST_CASE("a binary file is reported as such, a text with odd characters is read") {
    const ScratchFolder folder;
    const std::string text = "Der Pegel der Elbe steigt weiter an\n";
    const std::string binary = " is a binary file, not text\n";
    folder.write("1.txt", "%PDF-1.4 \x01\x02\x03"s + '\0' + text);
    folder.write("2.md", text + '\0' + text);
    folder.write("3.txt", "\x01\x02\x03\x7FText");
    folder.write("4.txt", "%PDF-1.4\n%\xE2\xE3\xCF\xD3\n"s + '\0');
    folder.write("5.txt", "Wort\x01");
    folder.write("6.txt", "\x1B[31mRot\x1B[0m \x1B[1m\x1B[4m\x1B[5m\x1B[6m\fSeite\b\b\b\v");
    folder.write("7.txt", text + "\x01\x02\x03");
    folder.write("8.txt", text + "\x01\x02\x03\x04\x05");
    folder.write("9.txt", "Wort\n" + std::string(8192, ' ') + '\0' + "Ende");
    CHECK(read(folder) ==
          "5.txt 5.txt \"Wort\x01\"\n"
          "6.txt 6.txt \"\x1B[31mRot\x1B[0m \x1B[1m\x1B[4m\x1B[5m\x1B[6m Seite\b\b\b\"\n"
          "7.txt 7.txt \"Der Pegel der Elbe steigt weiter an\"\n"
          "9.txt 9.txt \"Wort\"\n"
          "- 1.txt" +
              binary + "- 2.md" + binary + "- 3.txt" + binary + "- 4.txt" + binary + "- 8.txt" + binary);
}

TEST_CASE("broken lines of a JSON lines file are reported by number and the good ones read") {
    const ScratchFolder folder;
    folder.write(
        "a.jsonl",
        "{\"title\":\"Eins\"}\n{\"title\":\n   \n{\"id\":4}\n{\"title\":\"" + std::string(100, 'x') +
            "\"}\n[1]\n{\"title\":\"S\xFC\xDF\"}\n{\"title\":\"Acht\"}\n{\"title\":\"\xC3\xB6\xC3\"}");
    folder.write("b.jsonl", "{\"title\":\"Danach\"}\r\n");
    folder.write("c.jsonl", "");
    CHECK(read(folder, Limits{.json_line_bytes = 50}) ==
          "a.jsonl:1 a.jsonl:1 \"Eins\"\n"
          "a.jsonl:7 a.jsonl:7 \"Süß\"\n"
          "a.jsonl:8 a.jsonl:8 \"Acht\"\n"
          "b.jsonl:1 b.jsonl:1 \"Danach\"\n"
          "- a.jsonl:2 not a JSON object: a syntax error at byte 10\n"
          "- a.jsonl:4 has neither a `text` nor a `title`, but `id`\n"
          "- a.jsonl:5 is longer than the 50 bytes of one line\n"
          "- a.jsonl:6 not a JSON object: a list where an object {...} is expected\n"
          "- a.jsonl:9 is in no charset that can be told: byte 0xC3 in line 1 is not UTF-8; convert it, e.g. "
          "with iconv -f IBM852 -t UTF-8\n");
}

TEST_CASE("texts in UTF-16 are read, with or without its mark") {
    const auto utf16 = [](std::string_view ascii, bool big_endian) {
        std::string bytes;
        for (const char letter : ascii) {
            bytes += big_endian ? '\0' : letter;
            bytes += big_endian ? letter : '\0';
        }
        return bytes;
    };
    const std::string_view lines = "{\"title\":\"Eins\"}\n{\"title\":\"Zwei\"}\n";
    const ScratchFolder folder;
    folder.write("1.jsonl", utf16(lines, false));
    folder.write("2.jsonl", utf16(lines, true));
    folder.write("3.jsonl", "\xFF\xFE" + utf16(lines, false));
    folder.write("4.jsonl", "\xFE\xFF" + utf16(lines, true));
    folder.write("5.txt", utf16("Der Pegel", false));
    folder.write("6.md", utf16("# Der Pegel", true));
    folder.write("7.jsonl", "{\"title\":\"Eins\"}\n" + utf16(lines, false));
    std::string expected;
    for (const std::string name : {"1.jsonl", "2.jsonl", "3.jsonl", "4.jsonl"}) {
        for (const std::string line : {":1", ":2"})
            expected += name + line + ' ' + name + line + (line == ":1" ? " \"Eins\"\n" : " \"Zwei\"\n");
    }
    expected +=
        "5.txt 5.txt \"Der Pegel\"\n6.md 6.md \"Der Pegel\"\n7.jsonl:1 7.jsonl:1 \"Eins\"\n"
        "- 7.jsonl:2 not a JSON object: a syntax error at byte 2\n"
        "- 7.jsonl:3 not a JSON object: a syntax error at byte 1\n"
        "- 7.jsonl:4 not a JSON object: a syntax error at byte 1\n";
    CHECK(read(folder) == expected);
    const ScratchFolder large;
    large.write("1.jsonl", utf16(lines, false));
    CHECK(read(large, Limits{.list_file_bytes = 40})
              .starts_with("- 1.jsonl is UTF-16 and has more than the 40 bytes"));
}

TEST_CASE("a front matter that is no YAML is a warning, the article is read") {
    const ScratchFolder folder;
    folder.write("a.md", "---\ntitle: Elbe: der Pegel\n---\n# Kopf\n\nText");
    CHECK(read(folder) ==
          "a.md a.md \"Elbe: der Pegel\"\n"
          "! a.md front matter, line 1: mapping values are not allowed in this context; read line by line\n");
}

TEST_CASE("notes name the line, and a file with the same in every line is noted no more than 20 times") {
    const ScratchFolder folder;
    std::string lines;
    for (int i = 0; i < 30; ++i) lines += "{\"title\":\"T\",\"url\":[]}\n";
    folder.write("a.jsonl", lines);
    folder.write("b.jsonl", "{\"title\":\"T\"}\n{\"title\":\"T\",\"source\":{}}\n");
    CorpusReader reader({folder.path()}, {});
    for (Article article; reader.next(article);) {
    }
    const auto& warnings = reader.warnings();
    REQUIRE(warnings.size() == 21);
    CHECK(warnings[19].place.ends_with("a.jsonl:20"));
    CHECK(warnings[19].reason ==
          "the `url` is a list, not a string, and left out; more notes on this file are left out");
    CHECK(warnings[20].place.ends_with("b.jsonl:2"));
    CHECK(warnings[20].reason == "the `source` is an object, not a string, and left out");
}

TEST_CASE("of a file with very many faults the first ones are listed and the others counted") {
    const ScratchFolder folder;
    std::string lines;
    for (int i = 0; i < 100'002; ++i) lines += "x\n";
    folder.write("a.jsonl", lines + "{\"title\":\"Moor\"}\n");
    folder.write("b.jsonl", "x\n");
    CorpusReader reader({folder.path()}, {});
    Article article;
    CHECK(reader.next(article));
    CHECK(article.title == "Moor");
    CHECK_FALSE(reader.next(article));
    REQUIRE(reader.skipped().size() == 100'002);
    CHECK(reader.skipped()[99'999].place.ends_with("a.jsonl:100000"));
    CHECK(reader.skipped()[100'000].place.ends_with("a.jsonl"));
    CHECK(reader.skipped()[100'000].reason == "has 2 more parts that are no articles, beyond those listed");
    CHECK(reader.skipped()[100'001].place.ends_with("b.jsonl:1"));
}

TEST_CASE("a byte order mark belongs to no article") {
    const ScratchFolder folder;
    folder.write("a.jsonl", "\uFEFF{\"title\":\"Eins\"}\n{\"title\":\"Zwei\"}\n");
    folder.write("b.md", "\uFEFF---\ntitle: Moor\n---\nText");
    folder.write("c.txt", "\uFEFFHeide");
    folder.write("d.txt", "\uFEFF \n");
    folder.write("e.jsonl", "\uFEFF\n{\"title\":\"Eins\"}\n");
    CHECK(read(folder) ==
          "a.jsonl:1 a.jsonl:1 \"Eins\"\n"
          "a.jsonl:2 a.jsonl:2 \"Zwei\"\n"
          "b.md b.md \"Moor\"\n"
          "c.txt c.txt \"Heide\"\n"
          "e.jsonl:2 e.jsonl:2 \"Eins\"\n"
          "- d.txt holds no text\n");
    CorpusReader reader({folder.path() / "c.txt"}, {});
    Article article;
    REQUIRE(reader.next(article));
    CHECK(article.text == "Heide");
}

TEST_CASE("files that vanish or change while the corpus is read are reported") {
    const ScratchFolder folder;
    const fs::path vanishing = folder.write("1.txt", "Fort");
    const fs::path replaced = folder.write("2.jsonl", "{\"title\":\"Fort\"}");
    folder.write("3.txt", "Da");
    CorpusReader reader({folder.path()}, {});
    fs::remove(vanishing);
    fs::remove(replaced);
    fs::create_symlink("/etc/hostname", replaced);
    Article article;
    REQUIRE(reader.next(article));
    CHECK(article.id == "3.txt");
    CHECK_FALSE(reader.next(article));
    REQUIRE(reader.skipped().size() == 2);
    CHECK(reader.skipped()[0].reason == "cannot be read: No such file or directory");
    CHECK(reader.skipped()[1].reason == "is a symbolic link, which are not followed");
}

TEST_CASE("places of articles stay known after reading on") {
    const ScratchFolder folder;
    folder.write("a.txt", "Eins");
    folder.write("b.jsonl", "{\"title\":\"Zwei\"}\n{\"title\":\"Drei\"}\n");
    CorpusReader reader({folder.path() / "b.jsonl", folder.path()}, {});
    std::vector<Origin> origins;
    Article article;
    while (reader.next(article)) origins.push_back(reader.origin());
    std::vector<std::string> places;
    for (const Origin& origin : origins) places.push_back(fs::path(reader.shown(origin)).filename().string());
    CHECK((places == std::vector<std::string>{"b.jsonl:1", "b.jsonl:2", "a.txt", "b.jsonl:1", "b.jsonl:2"}));
}

TEST_CASE("bytes are counted as they are read") {
    const ScratchFolder folder;
    folder.write("a.txt", "1234");
    folder.write("b.txt", "");
    folder.write("c.txt", "123456");
    CorpusReader reader({folder.path()}, {});
    CHECK(reader.bytes_total() == 10);
    CHECK(reader.bytes_read() == 0);
    Article article;
    CHECK(reader.next(article));
    CHECK(reader.bytes_read() == 4);
    CorpusReader moved = std::move(reader);
    CHECK(moved.next(article));
    CHECK(moved.bytes_read() == 10);
    CHECK(moved.skipped().size() == 1);
}

TEST_CASE("a corpus without articles is read at once, a missing one is an error") {
    const ScratchFolder folder;
    CHECK(read(folder).empty());
    CHECK_THROWS_AS(CorpusReader({folder.path() / "fehlt"}, {}), Error);
}

}  // namespace
}  // namespace fundstelle
