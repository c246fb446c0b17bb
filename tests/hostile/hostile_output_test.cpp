#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

#include "common/text/utf8.hpp"
#include "searcher/conversation.hpp"
#include "searcher/session.hpp"
#include "tests/programs/run_program.hpp"
#include "tests/scratch_folder.hpp"
#include "tests/unit/random_text.hpp"

namespace fundstelle {
namespace {

using namespace std::string_literals;

/// What may do harm on a terminal: escape sequences, with ESC and with C1 in UTF-8 and as bare bytes, a link,
/// BEL, CR, backspace, DEL, bidi overrides and isolates, letters without width, and a line that looks like
/// one of ours.
const std::string hostile =
    "x\x1B[31m\x1B]0;Titel\x07\x1B]8;;http://boese.example\x1B\\Klick\x1B]8;;\x1B\\"
    "\xC2\x9B"
    "31m\xC2\x9D"
    "\x08\x08\x7F\r\xE2\x80\xAE"
    "fdp\xE2\x81\xA6\xE2\x80\x8F"
    "\xD8\x9C\xE2\x80\x8B\xEF\xBB\xBF\nFALSCH=1+1,\"\xE2\x80\xA8"
    "FALSCH";

/// The same as a name of a file: with bytes that are no UTF-8.
const std::string hostile_name = "m\x1B]0;t\x07\xC2\x9B\xE2\x80\xAE\r\nFALSCH\xFF\x9B.txt";

std::string quoted(const std::string& text) {
    std::string out = "'";
    for (const char letter : text) out += letter == '\'' ? "'\\''"s : std::string(1, letter);
    return out + "'";
}

std::string json(const std::string& text) {
    return nlohmann::json(text).dump();
}

/// `text` without the colours and links that the programs themselves write: links to the web, closed on the
/// line on which they begin.
std::string without_colours(const std::string& text) {
    static const std::regex own(
        "\x1B\\[(0|1|2|1;31)m|\x1B\\]8;;https?://[!-~]+\x1B\\\\([^\n]*?)\x1B\\]8;;\x1B\\\\");
    return std::regex_replace(text, own, "$2");
}

/// With spaces for line ends.
std::string without_line_ends(std::string text) {
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

bool is_dangerous(char32_t letter) {
    return (letter < 0x20 && letter != U'\n') || (letter >= 0x7F && letter < 0xA0) || letter == 0x061C ||
           letter == 0x200E || letter == 0x200F || letter == 0x2028 || letter == 0x2029 ||
           (letter >= 0x202A && letter <= 0x202E) || (letter >= 0x2066 && letter <= 0x2069);
}

/// Where in a text a fault is, with what stands around it.
std::string at(const std::string& text, std::size_t offset) {
    const std::size_t begin = offset - std::min<std::size_t>(offset, 40);
    return " at byte " + std::to_string(offset) + ": " + escaped(text.substr(begin, 80));
}

/// What is wrong with a text that may go to a terminal; empty when nothing is.
std::string fault_of(const std::string& text) {
    for (std::size_t offset = 0; offset < text.size();) {
        const std::size_t start = offset;
        const char32_t letter = next_code_point(text, offset);
        if (letter == invalid_code_point) return "no UTF-8" + at(text, start);
        // The lines of CSV.
        const bool ends_line = letter == U'\r' && (text[offset] == '\n' || text[offset] == ' ');
        if (ends_line && text.find("id,left,") != std::string::npos) continue;
        if (is_dangerous(letter)) return "control" + at(text, start);
    }
    // A line of the document's own making would look like one of the program's.
    const std::size_t line = text.find("\nFALSCH");
    if (line != std::string::npos) return "a line that a document made" + at(text, line);
    return {};
}

/// What is wrong with a text of JSON, or of JSON lines; empty when nothing is.
std::string fault_of_json(const std::string& text) {
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        const auto value = nlohmann::json::parse(line, nullptr, false);
        if (value.is_discarded()) return "no JSON: " + line.substr(0, 200);
    }
    return fault_of(text);
}

/// A corpus of which every field of every format is hostile, and its index.
struct HostileIndex {
    HostileIndex() {
        const std::string fields =
            "\"title\":" + json("Moor " + hostile) + ",\"source\":" + json(hostile) +
            ",\"author\":" + json(hostile) + ",\"place\":" + json(hostile) +
            ",\"url\":" + json("http://a.example/" + hostile) + ",\"date\":" + json("2022-12-19" + hostile) +
            ",\"language\":" + json("de" + hostile) +
            ",\"text\":" + json("Das Moor " + hostile + " liegt still. # Abschnitt " + hostile) + "}\n";
        folder.write("texte/a.jsonl", "{\"id\":" + json(hostile) + "," + fields + "{\"id\":\"zwei\"," +
                                          fields + "{\"id\":\"" + hostile + "\"}\nkaputt" + hostile + "\n");
        folder.write("texte/" + hostile_name, "Moor " + hostile + "\n\n# Abschnitt " + hostile +
                                                  "\n\nDas Moor im Nebel " + hostile + "\n");
        folder.write("texte/b.md",
                     "---\ntitle: \"Moor \\e[31m \\u202e \\x9b\"\nsource: [\"\\e\"]\ndate: \"\\e[2J\"\n---\n"
                     "# Über\x1B[5mschrift\n\nDas Moor " +
                         hostile + ".\n");
        folder.write("texte/c.html",
                     "<html><head><title>Moor &#27;[31m&#x202E;</title><meta name=author content=\"" +
                         hostile + "\"></head><body><p>Das Moor " + hostile + "</p></body></html>");
        folder.write(
            "texte/d.jsonl",
            "{\"id\":\"lokal\",\"url\":\"file:///etc/passwd\",\"title\":\"Moor\",\"text\":\"Moor\"}\n"
            "{\"id\":\"netz\",\"url\":\"https://a.example/b\",\"title\":\"Moor\",\"text\":\"Moor\"}\n");
        folder.write("texte/leer" + hostile_name, "");
        folder.write("texte/binaer" + hostile_name, "\0\1"s);
        folder.write("worte" + hostile_name, "zwei Wörter\n");
        folder.write("fragen.tsv",
                     "q" + hostile.substr(0, hostile.find('\n')) + "\tMoor \x1B[31m\n\x1B[2J\n");
        built = run("indexer index texte --skipped liste.jsonl");
    }
    std::string run(const std::string& command) const { return run_command(command, folder.path()).output; }

    ScratchFolder folder;
    std::string built;
};

}  // namespace

TEST_CASE("whatever a document holds, no output of searcher lets it act on a terminal") {
    const HostileIndex index;
    const std::vector<std::string> queries = {"Moor",          quoted("Moor " + hostile),
                                              quoted(hostile), quoted("titel:Moor quelle:" + hostile),
                                              "Mooor",         quoted("\xFF\x9B Moor")};
    for (const std::string& query : queries) {
        for (const char* options :
             {"", "--color always", "--explain", "--facets source,language,year,month,day", "--group source",
              "--group", "--sort date", "--kwic", "--kwic --format csv", "--kwic --color always",
              "--format trec", "--all-words", "--explain --color always --facets source"}) {
            std::string shown = without_colours(index.run("searcher index "s + options + " -- " + query));
            // A line of a concordance begins with what stands before the word.
            if ("--kwic"s == std::string(options).substr(0, 6)) shown = without_line_ends(shown);
            CAPTURE(query, options);
            CHECK(fault_of(shown) == "");
        }
        for (const char* options :
             {"--format json", "--format jsonl", "--format json --explain",
              "--format json --facets source,language,day --group source", "--kwic --format jsonl"}) {
            const std::string shown =
                index.run("searcher index "s + options + " -- " + query + " 2>/dev/null");
            CAPTURE(query, options);
            CHECK(fault_of_json(shown) == "");
        }
    }
    // What is scanned is there: the documents with all that is hostile are found.
    CHECK(index.run("searcher index Moor --format trec | wc -l").find("7") == 0);
    const std::string links = index.run("searcher index Moor --color always");
    CHECK(links.find("\x1B]8;;https://a.example/b\x1B\\") != std::string::npos);
    CHECK(links.find("\x1B]8;;file:") == std::string::npos);
    CHECK(index.run("searcher index Moor").find("\uFFFD[31m\uFFFD]0;Titel") != std::string::npos);
}

TEST_CASE("nor does any other thing that the programs print") {
    const HostileIndex index;
    const std::string id = quoted(hostile);
    CHECK(fault_of(index.built).empty());
    CHECK(index.built.find("skipped texte/leer") != std::string::npos);
    CHECK(fault_of_json(content_of(index.folder.path() / "liste.jsonl")) == "");
    const std::vector<std::string> commands = {
        "searcher index --like " + id,
        "searcher index --versions zwei --explain",
        "searcher index --like zwei --color always",
        "searcher index --queries fragen.tsv",
        "searcher index --queries fragen.tsv --format trec --tag " + id,
        "searcher --analyze " + id,
        "searcher index --analyze " + id,
        "searcher " + id + " Moor",
        "searcher index --like " + quoted("nichts" + hostile),
        "searcher index --group " + id + " Moor",
        "searcher index --synonyms " + quoted("worte" + hostile_name) + " Moor",
        "searcher index --queries " + id,
        "searcher " + quoted("--" + hostile) + " index Moor",
        "indexer --info index",
        "indexer --check index",
        "indexer --rebuild index texte --report-cleaning",
        "indexer index texte",
        "indexer index " + id,
        "indexer --remove " + quoted("nichts" + hostile) + " index",
        "indexer neu texte --words " + quoted("worte" + hostile_name),
        "indexer neu texte --without " + id,
        "indexer " + quoted("neu" + hostile_name) + " texte",
        "indexer --check " + quoted("neu" + hostile_name),
        "printf X >> neu*/gen-1/files; indexer --check neu*; searcher neu* Moor",
        "indexer " + quoted("--" + hostile) + " index",
        "indexer --info texte/m*",
        "printf %s\\\\n " + id + " texte/* | indexer ein -",
    };
    for (const std::string& command : commands) {
        const std::string shown = without_colours(index.run(command));
        CAPTURE(escaped(command));
        CHECK_FALSE(shown.empty());
        CHECK(fault_of(shown) == "");
    }
    for (const std::string& command : {"indexer --info --format json index"s,
                                       "searcher index --format json --queries fragen.tsv 2>/dev/null"s,
                                       "searcher index --format jsonl --versions zwei"s}) {
        const std::string shown = index.run(command);
        CAPTURE(escaped(command));
        CHECK_FALSE(shown.empty());
        CHECK(fault_of_json(shown) == "");
    }
}

TEST_CASE("nor does a conversation, in which whole documents are opened") {
    const HostileIndex index;
    for (const bool color : {false, true}) {
        SearcherOptions options;
        options.database = index.folder.path() / "index";
        options.color = color;
        Session session(options);
        Conversation conversation(session, options);
        for (const std::string& line :
             {"Moor"s, ":explain on"s, "1"s, "2"s, "3"s, "4"s, ":like 1"s, ":sort -date"s, hostile,
              ":" + hostile, ":like " + hostile, ":explain " + hostile}) {
            std::string shown = without_colours(conversation.reply(line).text);
            CAPTURE(escaped(line));
            // The text of a document has its lines.
            for (std::size_t at = 0; (at = shown.find("\nFALSCH")) != std::string::npos;) shown.erase(at, 1);
            CHECK(fault_of(shown) == "");
        }
    }
}

TEST_CASE("no cell of a table of CSV is a formula of a document's making") {
    const ScratchFolder scratch;
    scratch.write("texte/=1.txt", "=1+1 Moor @SUM(A1)\n\nDann -2 Moor +3 =4.\n");
    REQUIRE(run_command("indexer --quiet index texte", scratch.path()).exit_code == 0);
    const std::string csv = run_command("searcher index Moor --kwic --format csv", scratch.path()).output;
    CHECK(csv.find("'=1.txt,") != std::string::npos);
    CHECK(csv.find(",'=1+1 ,") != std::string::npos);
    for (const char sign : {'=', '+', '-', '@'}) {
        CAPTURE(csv, sign);
        CHECK(csv.find("\n"s + sign) == std::string::npos);
        CHECK(csv.find(","s + sign) == std::string::npos);
        CHECK(csv.find("\""s + sign) == std::string::npos);
    }
}

TEST_CASE("the judgement of output notices what would get through") {
    CHECK(fault_of(hostile).starts_with("control at byte 1: "));
    for (const char* text :
         {"\x1B[31m", "\xC2\x9B", "\x9B", "\xE2\x80\xAE", "a\rb", "\x07", "\x7F", "a\nFALSCH"})
        CHECK_FALSE(fault_of(text).empty());
    CHECK(fault_of("Größe 😀\n").empty());
    CHECK(without_colours("\x1B[1;31mrot\x1B[0m") == "rot");
    CHECK(without_colours("\x1B[31m") == "\x1B[31m");
    CHECK(without_colours("\x1B]8;;https://a.example/b\x1B\\Titel\x1B]8;;\x1B\\.") == "Titel.");
    for (const char* link :
         {"\x1B]8;;file:///etc/passwd\x1B\\Titel\x1B]8;;\x1B\\", "\x1B]8;;https://a.example/b\x1B\\Titel\n",
          "\x1B]8;;https://a b\x1B\\Titel\x1B]8;;\x1B\\", "\x1B]8;;https://a.example/b\x07Titel\x1B]8;;\x07"})
        CHECK_FALSE(fault_of(without_colours(link)).empty());
    CHECK_FALSE(fault_of_json("{\"a\":\"\xFF\"}").empty());
    CHECK_FALSE(fault_of_json("{\"a\":\"\x1B\"}").empty());
    CHECK(fault_of_json("{\"a\":\"\\u001b\"}").empty());
}

}  // namespace fundstelle
