#include <catch2/catch.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <sys/stat.h>
#include <thread>
#include <utility>
#include <vector>

#include "common/corpus/file.hpp"
#include "common/error.hpp"
#include "tests/scratch_folder.hpp"

namespace fundstelle {
namespace {

namespace fs = std::filesystem;
using namespace std::string_literals;
using namespace std::string_view_literals;

constexpr std::size_t read_ahead = 256 << 10;
constexpr std::uint64_t no_limit = 1ULL << 40;

/// Why `path` cannot be read; checks that the error is one of the input.
template <typename Read>
std::string refusal(Read read) {
    try {
        read();
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::input);
        return error.message();
    }
    return "read";
}

/// The steps of a reader: a line as it is, or its first letter and length when it is long.
std::string steps(const fs::path& file, std::size_t line_bytes) {
    LineReader reader(file, line_bytes);
    std::string shown;
    for (;;) {
        const LineReader::Step step = reader.next();
        if (step == LineReader::Step::end) break;
        shown += std::to_string(reader.number()) + ':';
        if (step == LineReader::Step::too_long) {
            shown += "too long";
        } else if (reader.line().size() > 20) {
            shown += std::string(1, reader.line().front()) + '*' + std::to_string(reader.line().size());
        } else {
            shown += reader.line();
        }
        shown += '|';
    }
    CHECK(reader.next() == LineReader::Step::end);
    CHECK(reader.bytes_read() == fs::file_size(file));
    return shown;
}

TEST_CASE("a file is read whole, up to the limit and not beyond") {
    const ScratchFolder folder;
    const std::string content = "Größe\r\n\0\xFF Ende"s;
    const fs::path file = folder.write("a.txt", content);
    CHECK(read_file(file, no_limit) == content);
    CHECK(read_file(file, content.size()) == content);
    const std::string message = refusal([&] { read_file(file, content.size() - 1); });
    CHECK(message == "has 16 bytes, more than the 15 that are read of one file");
    CHECK(read_file(folder.write("leer.txt", ""), 0).empty());

    const std::string long_content(3 * read_ahead + 17, 'x');
    CHECK(read_file(folder.write("lang.txt", long_content), no_limit) == long_content);
}

TEST_CASE("only regular files are read, and nothing is waited for") {
    const ScratchFolder folder;
    const fs::path file = folder.write("a.txt", "text");
    const fs::path pipe = folder.path() / "rohr.txt";
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    fs::create_symlink(file, folder.path() / "verweis.txt");
    fs::create_symlink("schleife.txt", folder.path() / "schleife.txt");
    struct Row {
        fs::path path;
        std::string_view reason;
    };
    const std::vector<Row> rows = {
        {pipe, "is not a regular file"},
        {folder.path(), "is not a regular file"},
        {"/dev/null", "is not a regular file"},
        {"/dev/zero", "is not a regular file"},
        {folder.path() / "verweis.txt", "is a symbolic link, which are not followed"},
        {folder.path() / "schleife.txt", "is a symbolic link, which are not followed"},
        {folder.path() / "fehlt.txt", "cannot be read: No such file or directory"},
        {file / "darunter.txt", "cannot be read: Not a directory"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.path);
        CHECK(refusal([&] { read_file(row.path, no_limit); }) == row.reason);
        CHECK(refusal([&] { LineReader(row.path, 100); }) == row.reason);
    }
}

TEST_CASE("what a person names for a file is read through links and pipes") {
    const ScratchFolder folder;
    const fs::path file = folder.write("a.tsv", "eins\nzwei\n");
    const fs::path link = folder.path() / "verweis.tsv";
    const fs::path pipe = folder.path() / "rohr.tsv";
    fs::create_symlink(file, link);
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    std::thread writer([&] { std::ofstream(pipe) << "eins\nzwei\n"; });
    for (const fs::path& path : {file, link, pipe}) {
        CAPTURE(path);
        LineReader reader(path, 100, Openable::any);
        CHECK(reader.next() == LineReader::Step::line);
        CHECK(reader.line() == "eins");
        CHECK(reader.next() == LineReader::Step::line);
        CHECK(reader.line() == "zwei");
        CHECK(reader.next() == LineReader::Step::end);
    }
    writer.join();
    CHECK(LineReader("/dev/null", 100, Openable::any).next() == LineReader::Step::end);

    fs::create_symlink("schleife.tsv", folder.path() / "schleife.tsv");
    const auto reason = [](const fs::path& path) {
        return refusal([&] { LineReader(path, 100, Openable::any).next(); });
    };
    CHECK(reason(folder.path()) == "cannot be read: Is a directory");
    CHECK(reason(folder.path() / "schleife.tsv") == "cannot be read: Too many levels of symbolic links");
    CHECK(reason(folder.path() / "fehlt.tsv") == "cannot be read: No such file or directory");
}

TEST_CASE("an input file moves and reads on") {
    const ScratchFolder folder;
    InputFile file(folder.write("a.txt", "abcdef"));
    std::string out = "<";
    CHECK(file.read(3, out));
    InputFile moved = std::move(file);
    CHECK(moved.size() == 6);
    CHECK(moved.read(100, out));
    CHECK_FALSE(moved.read(100, out));
    CHECK(out == "<abcdef");
}

TEST_CASE("lines are read without their ends and with their numbers") {
    const ScratchFolder folder;
    struct Row {
        std::string_view content, steps;
    };
    static constexpr std::array rows = {
        Row{"", ""},
        Row{"eins", "1:eins|"},
        Row{"eins\n", "1:eins|"},
        Row{"eins\nzwei", "1:eins|2:zwei|"},
        Row{"eins\r\nzwei\r\n", "1:eins|2:zwei|"},
        Row{"\n\n", "1:|2:|"},
        Row{"\r\n", "1:|"},
        Row{"eins\n\ndrei\n", "1:eins|2:|3:drei|"},
        Row{"ei\rns\n\r\r\n", "1:ei\rns|2:\r|"},
        Row{"a\0b\nc"sv, "1:a\0b|2:c|"sv},
    };
    for (const Row& row : rows) {
        CAPTURE(row.content);
        CHECK(steps(folder.write("a.jsonl", row.content), 100) == row.steps);
    }
}

TEST_CASE("a line longer than the limit is passed over and the next one is right") {
    const ScratchFolder folder;
    struct Row {
        std::string content;
        std::string_view steps;
    };
    const std::vector<Row> rows = {
        {"12345\n", "1:12345|"},
        {"123456\n", "1:too long|"},
        {"12345\r\n", "1:12345|"},
        {"123456\r\n", "1:too long|"},
        {"123456", "1:too long|"},
        {"123456\nb\n1234567\nd", "1:too long|2:b|3:too long|4:d|"},
        {std::string(3 * read_ahead, 'x') + "\nb\n", "1:too long|2:b|"},
        {"a\n" + std::string(3 * read_ahead + 1, 'x'), "1:a|2:too long|"},
        {"a\n" + std::string(2 * read_ahead - 2, 'x') + "\nc", "1:a|2:too long|3:c|"},
        {std::string(read_ahead, 'x') + "\n\nc", "1:too long|2:|3:c|"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.content.size(), row.steps);
        CHECK(steps(folder.write("a.jsonl", row.content), 5) == row.steps);
    }
}

TEST_CASE("lines that meet the end of the reader's buffer are read whole") {
    const ScratchFolder folder;
    for (const std::size_t size : {read_ahead - 2, read_ahead - 1, read_ahead, read_ahead + 1,
                                   2 * read_ahead - 1, 2 * read_ahead, 5 * read_ahead + 3}) {
        for (const std::string_view end : {"\n", "\r\n"}) {
            const std::string content = std::string(size, 'x') + std::string(end) + "zwei" +
                                        std::string(end) + std::string(size, 'y') + std::string(end) + "vier";
            const std::string length = std::to_string(size);
            CAPTURE(size, end.size());
            const fs::path file = folder.write("a.jsonl", content);
            CHECK(steps(file, 10 * read_ahead) == "1:x*" + length + "|2:zwei|3:y*" + length + "|4:vier|");
            CHECK(steps(file, size - 1) == "1:too long|2:zwei|3:too long|4:vier|");
        }
    }
}

TEST_CASE("a line of just the limit is read wherever it meets the end of the buffer") {
    const ScratchFolder folder;
    for (const std::size_t size : {read_ahead - 1, read_ahead, read_ahead + 1, 2 * read_ahead}) {
        const std::string content = std::string(size, 'x') + "\nzwei\n" + std::string(size, 'y') + "\n";
        const std::string length = std::to_string(size);
        CHECK(steps(folder.write("a.jsonl", content), size) ==
              "1:x*" + length + "|2:zwei|3:y*" + length + "|");
    }
}

TEST_CASE("a byte order mark is taken off the beginning only") {
    CHECK(without_byte_order_mark("\uFEFFText") == "Text");
    CHECK(without_byte_order_mark("Te\uFEFFxt") == "Te\uFEFFxt");
    CHECK(without_byte_order_mark("\xEF\xBB") == "\xEF\xBB");
    CHECK(without_byte_order_mark("").empty());
}

TEST_CASE("the end \\r\\n of a line does not count to its length") {
    const ScratchFolder folder;
    const std::size_t block = (256 << 10) - 1;
    LineReader at_block(folder.write("a.jsonl", std::string(block, 'x') + "\r\nb\n"), block);
    CHECK(at_block.next() == LineReader::Step::line);
    LineReader at_end(folder.write("b.jsonl", "12345\r"), 5);
    CHECK(at_end.next() == LineReader::Step::line);
}

}  // namespace
TEST_CASE("a line without an end is not read for ever, one that is much too long is passed over") {
    const ScratchFolder scratch;
    const fs::path file = scratch.write("long", std::string(8'000'000, 'x') + "\ny\n");
    CHECK(steps(file, 200'000) == "1:too long|2:y|");
    CHECK(refusal([&] { steps(file, 10'000); }).find("has no end of line 1 within ") == 0);
    CHECK(refusal([] {
              LineReader reader("/dev/zero", 1000, Openable::any);
              reader.next();
          }).find("has no end of line 1 within ") == 0);
}

}  // namespace fundstelle
