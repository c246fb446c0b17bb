#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>
#include <string>

#include "tests/programs/run_program.hpp"
#include "tests/scratch_folder.hpp"

namespace fundstelle {
namespace {

namespace fs = std::filesystem;

const fs::path corpus_folder = fs::path(FUNDSTELLE_SOURCE) / "corpus" / "articles";

/// The ids that a query finds, without their order.
std::set<std::string> found_ids(const fs::path& folder, const std::string& arguments) {
    const CommandResult result =
        run_command("searcher index --format trec --limit 100 " + arguments + " 2>/dev/null", folder);
    std::set<std::string> ids;
    std::istringstream lines(result.output);
    for (std::string line; std::getline(lines, line);) {
        std::istringstream fields(line);
        std::string qid, q0, id;
        fields >> qid >> q0 >> id;
        ids.insert(id);
    }
    return ids;
}

/// A folder with the bundled articles as its index.
struct IndexedCorpus {
    IndexedCorpus() {
        const CommandResult built =
            run_command("indexer --quiet index '" + corpus_folder.string() + "'", folder.path());
        if (built.exit_code != 0 || !built.output.empty()) throw std::runtime_error(built.output);
    }
    ScratchFolder folder;
};

/// Enough text to keep an indexer busy for some seconds.
void write_large_corpus(const ScratchFolder& scratch, int documents = 60'000) {
    std::string lines;
    for (int i = 0; i < documents; ++i) {
        std::string text;
        for (int word = 0; word < 60; ++word) {
            text += "Wort" + std::to_string((i * 7919 + word * 104'729) % 500'000) + " ";
        }
        lines += R"({"id":")" + std::to_string(i) + R"(","text":")" + text + "\"}\n";
    }
    scratch.write("large/a.jsonl", lines);
}

}  // namespace

TEST_CASE("all articles of the bundled corpus are indexed without a complaint", "[programs]") {
    const IndexedCorpus corpus;
    CHECK(found_ids(corpus.folder.path(), "der die das und in").size() == 69);
}

TEST_CASE("spellings of one word find the same articles of the bundled corpus", "[programs]") {
    const IndexedCorpus corpus;
    const fs::path& folder = corpus.folder.path();
    const auto same = [&](const std::vector<std::string>& spellings) {
        const auto expected = found_ids(folder, spellings.front());
        CHECK(!expected.empty());
        for (const std::string& spelling : spellings) {
            INFO(spelling);
            CHECK(found_ids(folder, spelling) == expected);
        }
    };
    same(
        {"Weißrussland", "Weissrussland", "WEISSRUSSLAND", "Weißrusslands", "weissrussland", "WEIẞRUSSLAND"});
    same({"Kündigungsfrist", "Kuendigungsfrist", "KÜNDIGUNGSFRIST", "kündigungsfristen",
          "Ku\xCC\x88ndigungsfrist", "Kündi\xC2\xADgungsfrist"});
    same({"Lüneburger", "Lueneburger", "LÜNEBURGER"});
    same({"Brücken", "Bruecken", "Brücke", "BRUECKE"});
}

TEST_CASE("without word lists the words of the texts split compounds, and words of the user join them",
          "[programs]") {
    const ScratchFolder folder;
    folder.write("texte/a.txt", "Haus und Garten\n\nDas Haus hat einen Garten, der Garten ein Haus.\n");
    folder.write("texte/b.txt", "Neues aus dem Hausgarten\n\nIm Hausgarten ist es still.\n");
    folder.write("texte/c.txt", "Neues aus der Sternwarte\n\nIn der Sternwarte ist es still.\n");
    folder.write("words.txt", "Stern\nWarte\n");
    const auto built = [&](const std::string& options) {
        return run_command("indexer --rebuild --no-word-lists " + options + " index texte", folder.path())
            .output;
    };

    CHECK(built("").find(" words of the corpus itself\n") != std::string::npos);
    CHECK(found_ids(folder.path(), "Garten") == std::set<std::string>{"a.txt", "b.txt"});
    CHECK(found_ids(folder.path(), "Stern").empty());

    CHECK(built("--words words.txt").find(" words of the corpus itself and the user's words\n") !=
          std::string::npos);
    CHECK(found_ids(folder.path(), "Garten") == std::set<std::string>{"a.txt", "b.txt"});
    CHECK(found_ids(folder.path(), "Stern") == std::set<std::string>{"c.txt"});
}

TEST_CASE("an index that was copied elsewhere answers alike", "[programs]") {
    const IndexedCorpus corpus;
    const CommandResult copied = run_command(
        "cp -r index copy && searcher index Gletscher >a; searcher copy Gletscher >b; sed -i 's/([0-9.]* "
        "ms)//' a b; "
        "cmp a b",
        corpus.folder.path());
    CHECK(copied.output.empty());
    CHECK(copied.exit_code == 0);
}

TEST_CASE("the programs work under LC_ALL=C", "[programs]") {
    const ScratchFolder scratch;
    scratch.write("texte/straße.txt", "Die Straße nach Köln\nDie Straße ist gesperrt.\n");
    const CommandResult built = run_command("indexer --quiet index texte", scratch.path(), "C");
    CHECK(built.output.empty());
    const CommandResult found = run_command("searcher index STRASSE --format trec", scratch.path(), "C");
    CHECK(found.output.find("1 Q0 straße.txt 1 ") == 0);
}

TEST_CASE("a file name that is not UTF-8 is indexed under a name that is", "[programs]") {
    const ScratchFolder scratch;
    scratch.write("texte/caf\xE9.txt", "Das Café am Markt\n");
    scratch.write("texte/caf%E9.txt", "Das Kaffeehaus am Markt\n");
    CHECK(run_command("indexer --quiet index texte", scratch.path()).output.empty());
    const CommandResult found = run_command("searcher index cafe --format json", scratch.path());
    CHECK(found.output.find(R"("id":"caf%E9.txt")") != std::string::npos);
    CHECK(found_ids(scratch.path(), "Markt").size() == 2);
}

TEST_CASE("an index is made with the rights the umask leaves", "[programs]") {
    const ScratchFolder scratch;
    scratch.write("texte/a.txt", "Ein Text\n");
    const CommandResult modes = run_command(
        "umask 027; indexer --quiet index texte; stat -c %a index index/current index/gen-1 "
        "index/gen-1/*.glass",
        scratch.path());
    std::istringstream lines(modes.output);
    std::multiset<std::string> seen;
    for (std::string line; std::getline(lines, line);) seen.insert(line);
    CHECK(seen.count("750") == 2);
    CHECK(seen.count("640") == seen.size() - 2);
}

TEST_CASE("Ctrl-C ends a build at once and leaves the published index as it was", "[programs]") {
    const ScratchFolder scratch;
    scratch.write("texte/a.txt", "Ein alter Text\n");
    write_large_corpus(scratch);
    CHECK(run_command("indexer --quiet index texte", scratch.path()).exit_code == 0);
    // timeout ends itself with 124, and 137 when the program had to be killed 20 s after the signal.
    const CommandResult stopped = run_command(
        "timeout --signal=INT --kill-after=20 0.5 indexer --rebuild index large; echo $?; ls index; searcher "
        "index "
        "alter --format trec",
        scratch.path());
    INFO(stopped.output);
    CHECK(stopped.output.find("nothing was published") != std::string::npos);
    CHECK(stopped.output.find("124\ncurrent\ngen-1\nlock\n1 Q0 a.txt 1 ") != std::string::npos);
}

TEST_CASE("a build under nohup survives the end of its terminal", "[programs]") {
    const ScratchFolder scratch;
    write_large_corpus(scratch);
    const CommandResult survived = run_command(
        "nohup indexer --quiet index large & build=$!; sleep 0.5; kill -HUP $build; sleep 0.2; "
        "kill -0 $build && echo alive; kill -KILL $build",
        scratch.path());
    INFO(survived.output);
    CHECK(survived.output.find("alive") != std::string::npos);
}

TEST_CASE("what a killed build leaves is cleared away by the next", "[programs]") {
    const ScratchFolder scratch;
    scratch.write("texte/a.txt", "Ein alter Text\n");
    write_large_corpus(scratch);
    const CommandResult killed = run_command(
        "indexer --quiet index texte; indexer --quiet --rebuild index large & build=$!; sleep 0.5; kill "
        "-KILL $build; "
        "wait $build 2>/dev/null; ls index; indexer --quiet --rebuild index texte; ls index; cat "
        "index/current",
        scratch.path());
    INFO(killed.output);
    CHECK(killed.output.find("current\ngen-1\ngen-2.tmp\nlock\ncurrent\ngen-2\nlock\ngen-2\n") !=
          std::string::npos);
}

TEST_CASE("a reader that goes away leaves the exit code of a build as it is", "[programs]") {
    const ScratchFolder scratch;
    scratch.write("texte/a.txt", "Ein alter Text\n");
    const CommandResult piped =
        run_command("{ indexer index texte; echo $? >code; } | true; cat code", scratch.path());
    CHECK(piped.output == "0\n");
}

TEST_CASE("a mistake never costs a published index", "[programs]") {
    const ScratchFolder scratch;
    scratch.write("texte/a.txt", "Ein alter Text\n");
    const CommandResult kept = run_command(
        "indexer --quiet index texte; cp index/current saved; echo x >index/current; indexer index missing; "
        "echo "
        "$?; "
        "cp saved index/current; searcher index alter --format trec",
        scratch.path());
    INFO(kept.output);
    CHECK(kept.output.find("does not name a generation") != std::string::npos);
    CHECK(kept.output.find("\n2\n1 Q0 a.txt 1 ") != std::string::npos);
}

TEST_CASE("a second indexer on the same index is told so and ends with 3", "[programs]") {
    const ScratchFolder scratch;
    scratch.write("texte/a.txt", "Ein alter Text\n");
    write_large_corpus(scratch);
    const CommandResult second = run_command(
        "indexer --quiet index large & first=$!; sleep 0.5; indexer index texte; echo $?; kill $first; wait "
        "$first",
        scratch.path());
    INFO(second.output);
    CHECK(second.output.find("another indexer is building index") != std::string::npos);
    CHECK(second.output.find("\n3\n") != std::string::npos);
}

TEST_CASE("files of queries, judgements and runs are read from links, pipes and standard input",
          "[programs]") {
    const ScratchFolder scratch;
    scratch.write("texte/a.txt", "Ein alter Text\n");
    scratch.write("queries.tsv", "q\talter\n");
    scratch.write("qrels.tsv", "q\ta.txt\t1\n");
    REQUIRE(run_command("indexer --quiet index texte; ln -s queries.tsv queries; ln -s qrels.tsv qrels",
                        scratch.path())
                .exit_code == 0);
    const std::string ask = "searcher index --format trec --queries ";
    const std::string run = run_command(ask + "queries.tsv | tee run", scratch.path()).output;
    REQUIRE(run.starts_with("q Q0 a.txt 1 "));
    const std::string measures = run_command("evaluate qrels.tsv run", scratch.path()).output;
    REQUIRE(measures.find("1.0000") != std::string::npos);
    struct Row {
        std::string command;
        std::string output;
    };
    const std::vector<Row> rows = {
        {ask + "queries", run},
        {ask + "- <queries.tsv", run},
        {"cat queries.tsv | " + ask + "-", run},
        {"cat queries.tsv | " + ask + "/dev/stdin", run},
        {"bash -c '" + ask + "<(cat queries.tsv)'", run},
        {"evaluate qrels run", measures},
        {"cat qrels.tsv | evaluate - run", measures},
        {"bash -c 'evaluate <(cat qrels.tsv) run'", measures},
        {ask + "queries | evaluate qrels.tsv - | sed 's/^-  /run/'", measures},
    };
    for (const Row& row : rows) {
        CAPTURE(row.command);
        CHECK(run_command(row.command, scratch.path()).output == row.output);
    }
    const CommandResult twice = run_command("evaluate - - <run", scratch.path());
    CHECK(twice.exit_code == 2);
    CHECK(twice.output.find("standard input can be read only once") != std::string::npos);
    const CommandResult faulty = run_command("echo alter | " + ask + "-", scratch.path());
    CHECK(faulty.exit_code == 2);
    CHECK(faulty.output ==
          "searcher: standard input:1: no tab between the name of the query and its words\n");
}

TEST_CASE("JSON shows nothing raw that a terminal may act upon, and loses nothing", "[programs]") {
    const ScratchFolder scratch;
    scratch.write(
        "texte/a.jsonl",
        "{\"title\":\"a\x7F\u009B31m \u061C\u200E\u200F\u202A\u202E\u2066\u2069ä\u200D\u2070\uFFFD\","
        "\"text\":\"Wort\"}\n");
    REQUIRE(run_command("indexer --quiet index texte", scratch.path()).output.empty());
    const CommandResult found =
        run_command("searcher index 'Wort\u2028\u2029\u0085\u00A0' --format json", scratch.path());
    INFO(found.output);
    CHECK(found.output.find("\"query\":\"Wort\\u2028\\u2029\\u0085\u00A0\"") != std::string::npos);
    CHECK(found.output.find(R"("title":"a\u007f\u009b31m \u061c\u200e\u200f\u202a\u202e\u2066\u2069)"
                            "ä\u200D\u2070\uFFFD\"") != std::string::npos);
}

TEST_CASE("an index that is analysed anew is the one that its files would make, and answers alike",
          "[programs]") {
    const ScratchFolder scratch;
    std::string paragraph;
    while (paragraph.size() < 400) paragraph += "Die Elbe steigt seit gestern weiter. ";
    scratch.write("without_heading.txt", paragraph);
    const std::string paths =
        " '" + corpus_folder.string() + "' '" FUNDSTELLE_SOURCE "/tests/golden/corpus' without_heading.txt";
    REQUIRE(run_command("indexer --quiet --no-word-lists index" + paths, scratch.path()).exit_code == 1);
    REQUIRE(run_command("indexer --quiet fresh" + paths, scratch.path()).exit_code == 1);
    // Terms with their positions and frequencies stand in these tables, articles in docdata.
    const std::string differing =
        "for table in termlist position docdata; do cmp -s index/gen-*/$table.glass "
        "fresh/gen-1/$table.glass || echo $table; done";
    CHECK(run_command(differing, scratch.path()).output == "termlist\nposition\n");

    const CommandResult again = run_command("indexer --quiet --reanalyze index; ls index", scratch.path());
    CHECK(again.output == "current\ngen-2\nlock\n");
    CHECK(run_command(differing, scratch.path()).output.empty());
    const CommandResult answers = run_command(
        "for index in index fresh; do searcher $index --format json --limit 5 --queries '" FUNDSTELLE_SOURCE
        "/corpus/queries.tsv' | sed 's/\"milliseconds\":[0-9.]*//' >$index.json; done; wc -l <index.json; "
        "cmp index.json fresh.json",
        scratch.path());
    CHECK(std::stoi(answers.output) > 10);
    CHECK(answers.exit_code == 0);
}

TEST_CASE("a stop, a kill or an error while an index is analysed anew leaves it as it was", "[programs]") {
    const ScratchFolder scratch;
    write_large_corpus(scratch, 5'000);
    REQUIRE(run_command("indexer --quiet --no-word-lists index large", scratch.path()).output.empty());
    const std::string look =
        "echo $?; ls index; searcher index Wort1 --format trec --limit 1 | cut -d ' ' -f 2";
    const CommandResult stopped =
        run_command("timeout --signal=INT 0.5 indexer --reanalyze index; " + look, scratch.path());
    INFO(stopped.output);
    CHECK(stopped.output.find("nothing was published") != std::string::npos);
    CHECK(stopped.output.find("124\ncurrent\ngen-1\nlock\nQ0\n") != std::string::npos);
    const CommandResult killed = run_command(
        "{ timeout --signal=KILL 0.5 indexer --reanalyze index; } 2>/dev/null; " + look, scratch.path());
    INFO(killed.output);
    CHECK(killed.output.find("current\ngen-1\ngen-2.tmp\nlock\nQ0\n") != std::string::npos);
    const CommandResult failed = run_command(
        "cp -r index whole; dd if=/dev/zero of=index/gen-1/docdata.glass bs=1k seek=100 count=900 "
        "conv=notrunc "
        "2>/dev/null; indexer --reanalyze index; echo $?; ls index; rm -r index; mv whole index",
        scratch.path());
    INFO(failed.output);
    CHECK(failed.output.find("docdata.glass is not as it was written: it is damaged\n  indexer --check") !=
          std::string::npos);
    CHECK(failed.output.find("\n2\ncurrent\ngen-1\nlock\n") != std::string::npos);
    const CommandResult busy = run_command(
        "indexer --quiet --rebuild index large & first=$!; sleep 0.5; indexer --reanalyze index; echo $?; "
        "kill $first; "
        "wait $first",
        scratch.path());
    INFO(busy.output);
    CHECK(busy.output.find("another indexer is building index") != std::string::npos);
    CHECK(busy.output.find("\n3\n") != std::string::npos);
}

TEST_CASE("a closed pipe is a quiet end", "[programs]") {
    const IndexedCorpus corpus;
    const CommandResult piped =
        run_command("(searcher index der --limit 69; echo $? >code) | true; cat code", corpus.folder.path());
    CHECK(piped.output.find("searcher: cannot") == std::string::npos);
}

TEST_CASE("every command of --help-query runs as it stands there") {
    const IndexedCorpus corpus;
    std::istringstream help(run_command("searcher --help-query", corpus.folder.path()).output);
    std::size_t commands = 0;
    for (std::string line; std::getline(help, line);) {
        const std::string begin = "  searcher my-index ";
        if (!line.starts_with(begin)) continue;
        const CommandResult result =
            run_command("searcher index " + line.substr(begin.size()), corpus.folder.path());
        CAPTURE(line, result.output);
        CHECK(result.exit_code < 2);
        ++commands;
    }
    CHECK(commands == 5);
}

}  // namespace fundstelle
