#include "tests/hostile/hostile_files.hpp"

#include <fcntl.h>
#include <fstream>
#include <stdexcept>
#include <string_view>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include "common/text/utf8.hpp"
#include "tests/unit/packed.hpp"
#include "tests/unit/random_text.hpp"

namespace fundstelle {
namespace {

namespace fs = std::filesystem;
using namespace std::string_literals;

using Make = std::function<void(const fs::path&)>;

constexpr std::size_t megabyte = 1 << 20;

void write(const fs::path& file, std::string_view content) {
    std::ofstream out(file, std::ios::binary);
    out << content;
    if (!out.flush()) throw std::runtime_error("cannot write " + file.string());
}

std::string repeated(std::string_view text, std::size_t times) {
    std::string all;
    all.reserve(text.size() * times);
    for (std::size_t i = 0; i < times; ++i) all += text;
    return all;
}

Fate indexed(std::size_t documents = 1) {
    return {documents, 0, {}};
}

Fate skipped(const std::string& reason, std::size_t places = 1, std::size_t documents = 0) {
    return {documents, places, reason};
}

/// A file of that name and content, which is made when it is asked for.
Make file(const std::string& name, const std::function<std::string()>& content) {
    return [=](const fs::path& folder) { write(folder / name, content()); };
}

/// `Das Moor` in UTF-16, little end first.
std::string utf16(std::string_view mark) {
    std::string text(mark);
    for (const char letter : "Das Moor ist weit und still.\n"s) text += {letter, '\0'};
    return text;
}

/// Words of random letters, up to so many bytes in all.
std::string unique_words(std::size_t bytes) {
    RandomText random(50);
    std::string text;
    text.reserve(bytes + 16);
    while (text.size() < bytes) {
        for (std::size_t number = random.below(std::size_t{1} << 40) + 1; number != 0; number /= 26)
            text += static_cast<char>('a' + number % 26);
        text += ' ';
    }
    return text;
}

std::string one_line(std::size_t bytes) {
    return repeated("Das weite Moor liegt still und die Birken stehen am Graben, ", bytes / 60);
}

void make_socket(const fs::path& folder) {
    struct sockaddr_un address {};
    address.sun_family = AF_UNIX;
    // A path of that type is short: it is bound by the name alone.
    "m.txt"s.copy(address.sun_path, sizeof address.sun_path - 1);
    const fs::path former = fs::current_path();
    fs::current_path(folder);
    const int descriptor = ::socket(AF_UNIX, SOCK_STREAM, 0);
    const bool bound =
        ::bind(descriptor, reinterpret_cast<const struct sockaddr*>(&address), sizeof address) == 0;
    ::close(descriptor);
    fs::current_path(former);
    if (!bound) throw std::runtime_error("cannot make a socket");
}

void make_loop(const fs::path& folder) {
    fs::create_directory(folder / "tief");
    fs::create_directory_symlink("../..", folder / "tief" / "kreis");
    fs::create_symlink("kreis-b.txt", folder / "kreis-a.txt");
    fs::create_symlink("kreis-a.txt", folder / "kreis-b.txt");
}

void make_deep_folders(const fs::path& folder) {
    fs::path deep = folder;
    for (int i = 0; i < 300; ++i) deep /= "tief";
    fs::create_directories(deep);
    write(deep / "unten.txt", "Das Moor liegt tief.");
}

void make_odd_names(const fs::path& folder) {
    for (const std::string& name : {"neue\nzeile.txt"s, "\xFF\xFE.txt"s, "\x1B[31mrot\x1B]0;titel\x07.txt"s,
                                    "\xE2\x80\xAEtxt.moor.txt"s, " .txt"s, "-rf.txt"s, "a'b\"c$(d)`e`.txt"s,
                                    "100%.txt"s, repeated("l", 251) + ".txt"}) {
        write(folder / name, "Das Moor heißt hier anders.");
    }
}

/// Texts that are odd in their letters.
std::vector<HostileThing> odd_letters() {
    return {
        {"words of 300 bytes", file("m.txt", [] { return repeated(repeated("äö", 75) + "ü\n", 1000); }),
         indexed()},
        {"a word of 10 MB", file("m.txt", [] { return std::string(10 * megabyte, 'w'); }), indexed()},
        {"a word of 10 MB without a sign that ends it, in many scripts",
         file("m.txt", [] { return repeated("ß\xD0\xB6\xE4\xB8\xAD\xE0\xB8\x81", megabyte); }), indexed()},
        {"NUL bytes", file("m.txt", [] { return "Das\0 Moor\0"s + std::string(5000, '\0'); }),
         skipped("binary")},
        {"UTF-16 with its mark", file("m.txt", [] { return utf16("\xFF\xFE"); }), indexed()},
        {"UTF-16 without its mark", file("m.txt", [] { return utf16(""); }), indexed()},
        {"half of a letter of UTF-16", file("m.txt", [] { return utf16("\xFF\xFE") + "x"; }),
         skipped("UTF-16")},
        {"bytes that are no UTF-8 for the most part",
         file("m.txt", [] { return "Das Moor \xE2\x82 \xF0\x9F hat T\xC3\xBCmpel\xFF.\n"s; }), indexed()},
        {"one byte that is not UTF-8",
         file("m.txt", [] { return repeated("Die Tümpel. ", 100) + "T\xFCmpel"; }), skipped("UTF-8")},
        {"random bytes", file("m.txt", [] { return RandomText(3).bytes(megabyte) + "\0\1"s; }),
         skipped("binary")},
        {"a megabyte of combining marks",
         file("m.txt", [] { return "a" + repeated("\xCC\x81\xCC\x82", megabyte / 4) + " Moor"; }), indexed()},
        {"a megabyte of Arabic ligatures that grow eighteenfold",
         file("m.txt", [] { return repeated("\xEF\xB7\xBA", megabyte / 3); }), indexed()},
        {"a megabyte of empty letters",
         file("m.txt", [] { return repeated("\xE2\x80\x8B\xC2\xAD", megabyte / 5); }), indexed()},
        {"a file without a byte", file("m.txt", [] { return ""s; }), skipped("holds no text")},
    };
}

/// Texts that are large or nested.
std::vector<HostileThing> large_texts() {
    return {
        {"8 MB on one line", file("m.txt", [] { return one_line(8 * megabyte); }), indexed(), 60, 700},
        {"50 MB on one line",
         file("m.txt", [] { return one_line(50 * megabyte); }),
         indexed(),
         300,
         2600,
         {},
         Trial::full},
        {"4 MB of unique words", file("m.txt", [] { return unique_words(4 * megabyte); }), indexed(), 60,
         700},
        {"50 MB of unique words",
         file("m.txt", [] { return unique_words(50 * megabyte); }),
         indexed(),
         600,
         3500,
         {},
         Trial::full},
        {"a text beyond the bound",
         file("m.txt", [] { return one_line(3 * megabyte); }),
         skipped("more than the 1048576"),
         20,
         400,
         {"--max-file", "1"}},
        {"a text beyond the bound of default",
         file("m.txt", [] { return std::string(64 * megabyte + 1, 'x'); }),
         skipped("more than the 67108864")},
        {"a line beyond the bound",
         file("m.jsonl", [] { return "{\"text\":\"" + one_line(3 * megabyte) + "\"}\n"; }),
         skipped("longer than the 1048576"),
         20,
         400,
         {"--max-file", "1"}},
        {"HTML 100,000 deep",
         file("m.html", [] { return repeated("<div>", 100'000) + "Moor" + repeated("</div>", 100'000); }),
         skipped("too deeply nested")},
        {"HTML of 100,000 tags that are never closed",
         file("m.html", [] { return repeated("<b><i><a href=x>", 33'000) + "Moor"; }),
         skipped("too deeply nested")},
        {"JSON 100,000 deep",
         file("m.json",
              [] {
                  return "[{\"text\":\"Moor\",\"x\":" + repeated("[", 100'000) + repeated("]", 100'000) +
                         "}]";
              }),
         skipped("nested deeper")},
        {"a line of JSON 100,000 deep",
         file("m.jsonl",
              [] { return "{\"text\":" + repeated("[", 100'000) + repeated("]", 100'000) + "}\n"; }),
         skipped("nested deeper")},
        {"JSON in a web page 100,000 deep",
         file("m.html",
              [] {
                  return "<html><script type=\"application/ld+json\">" + repeated("{\"a\":", 100'000) +
                         "</script><p>" + one_line(2000) + "</p></html>";
              }),
         indexed()},
        {"a front matter 100,000 deep",
         file("m.md", [] { return "---\ntitle: " + repeated("[", 60'000) + "\n---\nDas Moor"; }), indexed()},
        {"a front matter of references that multiply",
         file("m.md",
              [] {
                  std::string text = "---\na: &a [x,x,x,x,x,x,x,x,x]\n";
                  for (char name = 'b'; name < 'j'; ++name) {
                      text += name + ": &"s + name + " [";
                      for (int i = 0; i < 9; ++i) text += "*"s + static_cast<char>(name - 1) + ",";
                      text += "]\n";
                  }
                  return text + "---\nDas Moor";
              }),
         indexed()},
        {"Markdown 100,000 quotations deep",
         file("m.md",
              [] { return repeated("> ", 100'000) + repeated("[", 100'000) + repeated("*", 100'000); }),
         indexed()},
        {"a table with a million columns",
         file("m.csv",
              [] { return "text" + repeated(",x", megabyte) + "\nMoor" + repeated(",y", megabyte); }),
         indexed()},
        {"a table of a million quotes",
         file("m.csv", [] { return "text,title\n" + repeated("\"", megabyte) + "\n"; }), indexed()},
    };
}

/// What is no file, or not what its name says.
std::vector<HostileThing> odd_files() {
    return {
        {"a pipe", [](const fs::path& folder) { ::mkfifo((folder / "m.txt").c_str(), 0600); },
         skipped("regular file")},
        {"a socket", make_socket, skipped("regular file")},
        {"a link to a device",
         [](const fs::path& folder) { fs::create_symlink("/dev/zero", folder / "m.txt"); }, skipped("link")},
        {"links in circles", make_loop, skipped("link", 3)},
        {"folders 300 deep", make_deep_folders, skipped("nested deeper")},
        {"odd names", make_odd_names, indexed(9)},
        {"a folder that looks like a text",
         [](const fs::path& folder) {
             write((fs::create_directory(folder / "m.txt"), folder / "m.txt" / "n.txt"), "Moor");
         },
         indexed()},
    };
}

/// So many megabytes of zeros, compressed: in pieces, which stand for one text.
Make zeros(const std::string& name, const std::string& filter, std::size_t megabytes) {
    constexpr std::size_t piece = 32;
    return file(name, [=] {
        return repeated(compressed(filter, std::string(piece * megabyte, '\0')), megabytes / piece);
    });
}

Make archive_of_zeros(const std::string& name, const std::string& format, const std::string& filter,
                      const std::string& entry, std::size_t megabytes) {
    return file(name, [=] {
        return packed(format, filter,
                      {{entry, std::string(megabytes * megabyte, '\0')}, {"b.txt", "Das Moor"}});
    });
}

/// Archives that unpack to more than they should.
std::vector<HostileThing> archives() {
    return {
        {"96 MB of nothing as one text", zeros("m.txt.gz", "gzip", 96), skipped("more than the 67108864")},
        {"128 MB of nothing as one line", zeros("m.jsonl.zst", "zstd", 128), skipped("longer than the"), 40,
         500},
        {"2 GB of nothing as one line",
         zeros("m.jsonl.gz", "gzip", 2048),
         skipped("more than the 1073741824"),
         100,
         500,
         {},
         Trial::full},
        {"100 MB of nothing before an entry",
         archive_of_zeros("m.tar.gz", "gnutar", "gzip", "a.bin", 100),
         skipped("more than the 10485760"),
         20,
         400,
         {"--max-archive", "10"}},
        {"a zip of a text that unpacks to 100 MB", archive_of_zeros("m.zip", "zip", "", "a.txt", 100),
         skipped("more than the 67108864", 1, 1)},
        {"an archive within an archive", archive_of_zeros("m.zip", "zip", "", "innen.zip", 1),
         skipped("unpack the outer one first", 1, 1)},
        {"an archive that is none", file("m.zip", [] { return RandomText(5).bytes(megabyte) + "PK\3\4"; }),
         skipped("damaged")},
        {"an archive that leads out of its folder",
         archive_of_zeros("m.tar", "gnutar", "", "../../../a.png", 1), indexed()},
    };
}

}  // namespace

std::vector<HostileThing> hostile_things() {
    std::vector<HostileThing> all;
    for (const auto& part : {odd_letters(), large_texts(), odd_files(), archives()})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

}  // namespace fundstelle
