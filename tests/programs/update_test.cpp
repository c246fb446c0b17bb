#include <catch2/catch.hpp>

#include <filesystem>
#include <random>
#include <string>
#include <vector>

#include "common/store/generations.hpp"
#include "common/store/manifest.hpp"
#include "common/store/schema.hpp"
#include "tests/programs/run_program.hpp"
#include "tests/scratch_folder.hpp"

namespace fundstelle {
namespace {

namespace fs = std::filesystem;

/// What `command` prints, but for times and sizes.
std::string told(const ScratchFolder& scratch, const std::string& command) {
    return run_command("{ " + command + "; } 2>&1 | grep -v '^time\\|^database\\|^skipped  '; ls index",
                       scratch.path())
        .output;
}

void write_three(const ScratchFolder& scratch) {
    scratch.write("texte/a.txt", "Ein Haus am See");
    scratch.write("texte/b.txt", "Ein Haus am Berg");
    scratch.write("texte/c.txt", "Ein Haus am Meer");
}

/// All that `searcher` answers to some queries.
std::string answers(const ScratchFolder& scratch, const std::string& index) {
    return run_command(
               "for query in Haus 'Haus Hund' '+rot Garten' 'titel:Berg' Hundd Werbung Gartenheft wortbc; do "
               "for options in '--facets source' '--group story'; do searcher " +
                   index +
                   " \"$query\" --limit 50 --format json $options | sed "
                   "'s/\"milliseconds\":[0-9.]*//'; done; done",
               scratch.path())
        .output;
}

}  // namespace

TEST_CASE("a second run adds what is new, replaces what changed, removes what is gone", "[programs]") {
    const ScratchFolder scratch;
    write_three(scratch);
    REQUIRE(run_command("indexer --quiet index texte", scratch.path()).exit_code == 0);
    CHECK(told(scratch, "indexer index texte") ==
          "updated   0 documents added, 0 replaced, 0 removed, 3 unchanged: nothing to do\n"
          "current\ngen-1\nlock\n");
    // Another time of the same content is no change.
    CHECK(told(scratch, "touch -d 2001-01-01 texte/a.txt; indexer index texte") ==
          "updated   0 documents added, 0 replaced, 0 removed, 3 unchanged: nothing to do\n"
          "current\ngen-1\nlock\n");
    scratch.write("texte/d.txt", "Ein Haus am Fluss");
    scratch.write("texte/b.txt", "Ein Hund am Berg");
    CHECK(told(scratch, "rm texte/a.txt; indexer index texte") ==
          "updated   1 document added, 1 replaced, 1 removed, 1 unchanged\n"
          "current\ngen-2\nlock\n");
    CHECK(listed_ids(scratch.path(), "Haus") == "c.txt d.txt ");
    CHECK(listed_ids(scratch.path(), "Hund See") == "b.txt ");
}

TEST_CASE("of a folder that was moved the old and the new name are told, once", "[programs]") {
    const ScratchFolder scratch;
    write_three(scratch);
    const auto run = [&](const std::string& command) { return run_command(command, scratch.path()); };
    REQUIRE(run("touch -d 2001-01-01 texte/*; indexer --quiet index texte").exit_code == 0);
    const CommandResult moved = run("mv texte neu; indexer index neu");
    CHECK(moved.exit_code == 1);
    CHECK(moved.output.find("neu/a.txt: has the id a.txt of " + (scratch.path() / "texte/a.txt").string()) !=
          std::string::npos);
    CHECK(moved.output.find("which is not there: if that was moved, name both once: indexer --allow-removal "
                            "DATABASE " +
                            (fs::canonical(scratch.path()) / "texte").string() + ' ' +
                            (fs::canonical(scratch.path()) / "neu").string()) != std::string::npos);
    CHECK(run("indexer --quiet --allow-removal index texte neu").exit_code == 0);
    CHECK(told(scratch, "indexer index neu") ==
          "updated   0 documents added, 0 replaced, 0 removed, 3 unchanged: nothing to do\n"
          "current\ngen-2\nlock\n");
    scratch.write("neu/b.txt", "Ein Hund am Berg");
    CHECK(told(scratch, "indexer index neu") ==
          "updated   0 documents added, 1 replaced, 0 removed, 2 unchanged\ncurrent\ngen-3\nlock\n");
    CHECK(run("indexer --check index").exit_code == 0);
}

TEST_CASE("patterns hold for what an archive holds, whether it changed or not", "[programs]") {
    const ScratchFolder scratch;
    write_three(scratch);
    const auto run = [&](const std::string& options) {
        return run_command("indexer --quiet --allow-removal " + options + " index pack", scratch.path());
    };
    run_command("mkdir pack; tar -cf pack/texte.tar texte; touch -d 2001-01-01 pack/*", scratch.path());
    REQUIRE(run("").exit_code == 0);
    REQUIRE(run("--exclude a.txt").exit_code == 0);
    CHECK(listed_ids(scratch.path(), "Haus") == "texte.tar/texte/b.txt texte.tar/texte/c.txt ");
    CHECK(run("--include a.txt").exit_code == 0);
    CHECK(listed_ids(scratch.path(), "Haus") == "texte.tar/texte/a.txt ");
    CHECK(run("").exit_code == 0);
    CHECK(listed_ids(scratch.path(), "Haus") ==
          "texte.tar/texte/a.txt texte.tar/texte/b.txt texte.tar/texte/c.txt ");
}

TEST_CASE("what is removed lies below the roots of the run, and is not over half of one", "[programs]") {
    const ScratchFolder scratch;
    write_three(scratch);
    scratch.write("mehr/x.txt", "Ein Haus im Wald");
    REQUIRE(run_command("indexer --quiet index texte mehr", scratch.path()).exit_code == 0);
    const auto refused = [&](const std::string& change) {
        const CommandResult run = run_command("cp -r texte saved; " + change +
                                                  "; indexer index texte; echo $?; "
                                                  "ls index; rm -rf texte; mv saved texte",
                                              scratch.path());
        INFO(run.output);
        CHECK(run.output.find("--allow-removal") != std::string::npos);
        CHECK(run.output.find("\n2\ncurrent\ngen-1\nlock\n") != std::string::npos);
    };
    refused("rm -r texte");
    refused("rm texte/*");
    refused("rm texte/a.txt texte/b.txt");
    CHECK(listed_ids(scratch.path(), "Haus") == "a.txt b.txt c.txt x.txt ");
    // The other root is not named: its documents stay.
    CHECK(run_command("rm -r mehr texte/a.txt; indexer --quiet index texte", scratch.path()).exit_code == 0);
    CHECK(listed_ids(scratch.path(), "Haus") == "b.txt c.txt x.txt ");
    CHECK(run_command("rm -r texte; indexer --quiet --allow-removal index texte", scratch.path()).exit_code ==
          0);
    CHECK(listed_ids(scratch.path(), "Haus") == "x.txt ");
}

TEST_CASE("a folder that is named twice is read once, and one within another is told", "[programs]") {
    const ScratchFolder scratch;
    write_three(scratch);
    scratch.write("texte/orte/d.txt", "Ein Haus am Fluss");
    const auto notes = [&](const std::string& command) {
        return run_command(command + " 2>&1 | grep 'note:' | sed \"s|$(pwd -P)/||g\"", scratch.path()).output;
    };
    CHECK(notes("indexer index texte texte/ $PWD/texte/../texte").empty());
    CHECK(listed_ids(scratch.path(), "Haus") == "a.txt b.txt c.txt orte/d.txt ");
    CHECK(notes("indexer --rebuild index texte/orte texte") ==
          "indexer: note: texte/orte: lies within texte, which is read too: texts are in the index twice\n");
    CHECK(listed_ids(scratch.path(), "Haus") == "a.txt b.txt c.txt d.txt orte/d.txt ");
    // Both are known and named: told again; one of them: only what the other still holds is told.
    const std::string behind =
        ", which the index holds under that name: texts are in it twice; to keep one "
        "of them name it alone with --rebuild\n";
    CHECK(notes("indexer index texte") == "indexer: note: texte: holds texte/orte" + behind);
    CHECK(notes("indexer index texte/orte") == "indexer: note: texte/orte: lies within texte" + behind);
    CHECK(notes("indexer --rebuild index texte").empty());
    CHECK(notes("indexer index texte").empty());
    // Texts with ids of their own are there once.
    scratch.write("eigen/orte/a.jsonl", "{\"id\":\"x\",\"text\":\"Ein Haus\"}\n");
    CHECK(notes("indexer --rebuild index eigen eigen/orte").empty());
    CHECK(notes("indexer -q --rebuild index eigen && indexer index eigen/orte").empty());
    CHECK(listed_ids(scratch.path(), "Haus") == "x ");
    CHECK(notes("mkdir texte2; echo 'Ein Haus' > texte2/x.txt; indexer index texte2").empty());
}

TEST_CASE("a document that was removed stays out until it changes or all is built anew", "[programs]") {
    const ScratchFolder scratch;
    write_three(scratch);
    const auto run = [&](const std::string& command) { return run_command(command, scratch.path()); };
    REQUIRE(run("indexer --quiet index texte").exit_code == 0);
    CHECK(run("indexer --remove a.txt --remove none index").exit_code == 2);
    CHECK(run("indexer --quiet --remove a.txt --remove b.txt index").exit_code == 0);
    CHECK(listed_ids(scratch.path(), "Haus") == "c.txt ");
    CHECK(run("touch texte/a.txt; indexer --quiet index texte").exit_code == 0);
    CHECK(listed_ids(scratch.path(), "Haus") == "c.txt ");
    scratch.write("texte/a.txt", "Ein anderes Haus");
    CHECK(run("indexer --quiet index texte").exit_code == 0);
    CHECK(listed_ids(scratch.path(), "Haus") == "a.txt c.txt ");
    CHECK(run("indexer --quiet --rebuild index texte").exit_code == 0);
    CHECK(listed_ids(scratch.path(), "Haus") == "a.txt b.txt c.txt ");
}

TEST_CASE("an update keeps to what the index was made with, and says so", "[programs]") {
    const ScratchFolder scratch;
    write_three(scratch);
    scratch.write("words.txt", "Seeberg\n");
    const auto run = [&](const std::string& options) {
        return run_command("indexer --quiet " + options + " index texte", scratch.path());
    };
    REQUIRE(run("--without stems").exit_code == 0);
    CHECK(run("").exit_code == 0);
    CHECK(run("--without stems").exit_code == 0);
    for (const char* option : {"--without compounds", "--no-word-lists", "--words words.txt",
                               "--keep-boilerplate", "--no-stories"}) {
        const CommandResult refused = run(option);
        INFO(option);
        CHECK(refused.exit_code == 2);
        CHECK(refused.output.find("--rebuild") != std::string::npos);
    }
    const fs::path generation = current_generation(scratch.path() / "index");
    fs::remove(generation / schema::files_file);
    write_manifest(generation);
    CHECK(run("").output.find("does not tell which files it was made of") != std::string::npos);
}

TEST_CASE("an index of another analysis is told, and analysed anew of its own texts", "[programs]") {
    const ScratchFolder scratch;
    write_three(scratch);
    const auto run = [&](const std::string& command) { return run_command(command, scratch.path()); };
    REQUIRE(run("indexer --quiet index texte").exit_code == 0);
    const std::string answer = run("searcher index Berg --format trec").output;
    // The version of the analysis stands in the metadata, before its fingerprint.
    run("LC_ALL=C sed -i 's/[0-9] \\([0-9a-f]\\{32\\}\\)/0 \\1/' index/gen-1/postlist.glass");
    write_manifest(current_generation(scratch.path() / "index"));
    for (const char* command : {"searcher index Berg", "indexer index texte"}) {
        const CommandResult refused = run(command);
        INFO(command);
        CHECK(refused.exit_code == 2);
        CHECK(refused.output.find("this index was built with another German analysis (version 0; ") !=
              std::string::npos);
        CHECK(refused.output.find("indexer --reanalyze DATABASE") != std::string::npos);
    }
    CHECK(run("indexer --quiet --reanalyze index").exit_code == 0);
    CHECK(run("searcher index Berg --format trec").output == answer);
}

TEST_CASE("an update cuts by what was learnt in the first build", "[programs]") {
    const ScratchFolder scratch;
    const auto run = [&](const std::string& command) { return run_command(command, scratch.path()); };
    const auto write = [&](const std::string& name, const std::string& word, const std::string& litter) {
        scratch.write("texte/" + name + ".txt", "Ein " + word + " am Berg\n\nVon diesem " + word +
                                                    " haben alle lange nichts gehört.\n\n" + litter + "\n");
    };
    const std::vector<std::string> words = {"Haus",    "Hund",  "Garten", "Zaun",  "Teich", "Baum",
                                            "Brunnen", "Stein", "Vogel",  "Fuchs", "Weg",   "Turm"};
    for (const std::string& word : words) write("alt" + word, word, "Gartenheft immer freitags neu");
    // Few new documents are written in place; many make a whole new generation.
    for (const std::size_t copies : {1U, 3U}) {
        INFO(copies);
        REQUIRE(run("rm -rf index texte/neu*; indexer --quiet index texte").exit_code == 0);
        CHECK(listed_ids(scratch.path(), "Gartenheft").empty());
        for (std::size_t copy = 0; copy < copies; ++copy) {
            for (const std::string& word : words)
                write("neu" + std::to_string(copy) + word, word, "Werkzeugkunde folgt nächsten Dienstag");
        }
        write("neuer", "Kater", "Gartenheft immer freitags neu");
        CHECK(run("indexer --quiet --report-cleaning index texte").output ==
              "texte/neuer.txt: line 5: recurring: Gartenheft immer freitags neu\n");
        CHECK(listed_ids(scratch.path(), "Gartenheft").empty());
        CHECK_FALSE(listed_ids(scratch.path(), "Werkzeugkunde").empty());
        CHECK(run("indexer --check index").exit_code == 0);
        REQUIRE(run("indexer --quiet --rebuild index texte").exit_code == 0);
        CHECK(listed_ids(scratch.path(), "Werkzeugkunde").empty());
    }
}

TEST_CASE("an index that keeps boilerplate and has no stories stays like that", "[programs]") {
    const ScratchFolder scratch;
    write_three(scratch);
    const auto run = [&](const std::string& command) { return run_command(command, scratch.path()); };
    REQUIRE(run("indexer --quiet --keep-boilerplate --no-stories index texte").exit_code == 0);
    for (const std::size_t files : {1U, 30U}) {
        INFO(files);
        for (std::size_t i = 0; i < files; ++i) {
            scratch.write("texte/neu" + std::to_string(files + i) + ".txt",
                          "Der Bach\n\nDer Bach am Markt ist wieder offen.\n\nWERBUNG\n\nDas freut viele.\n");
        }
        CHECK(run("indexer --quiet index texte").exit_code == 0);
        CHECK(run("searcher index Werbung --limit 100 --format trec | wc -l").output ==
              std::to_string(files == 1 ? 1 : 31) + "\n");
        CHECK(run("ls index/gen-*/stories").exit_code != 0);
    }
    const std::string info = run("indexer --info index").output;
    CHECK(info.find("stories    not looked for\nlitter     kept\n") != std::string::npos);
}

TEST_CASE("after any changes of its files an index answers as one built afresh", "[programs]") {
    const ScratchFolder scratch;
    std::mt19937 random(3);
    const auto below = [&](unsigned bound) { return static_cast<unsigned>(random() % bound); };
    const std::vector<std::string> words = {"Haus", "Hund",   "rot", "Garten",
                                            "Berg", "Häuser", "und", "bellt"};
    const auto text = [&] {
        std::string made;
        for (unsigned left = 2 + below(8); left > 0; --left) made += words[below(8)] + " ";
        return made;
    };
    const auto page = [&] {
        std::string made = text() + "\n\n";
        if (below(3) == 0) made += "WERBUNG\n\n";
        if (below(3) == 0) {
            made = "Ein Bericht\n\n";
            const char story = static_cast<char>('a' + below(5));
            for (char letter = 'a'; letter <= 'z'; ++letter)
                made += std::string("wort") + story + letter + " lang" + letter + story + " ";
            made += ".\n\n";
        } else {
            made += text() + ".\n\n";
        }
        if (below(2) == 0) made += "Gartenheft immer freitags neu\n";
        return made;
    };
    // What recurs is learnt of these in each build, so that all builds have learnt the same.
    for (int i = 0; i < 12; ++i)
        scratch.write("texte/fest" + std::to_string(i) + ".txt",
                      "Heft " + std::to_string(i) + "\n\n" + text() + ".\n\nGartenheft immer freitags neu\n");
    for (unsigned round = 0; round < 10; ++round) {
        for (unsigned change = round % 3 == 0 ? 40 : 1 + below(8); change > 0; --change) {
            const std::string name = "texte/" + std::to_string(below(40));
            if (below(4) == 0 && round != 0) {
                fs::remove(scratch.path() / (name + ".txt"));
            } else if (below(4) == 0) {
                // Documents that files share, and that move from one to another.
                std::string lines;
                for (unsigned left = 1 + below(4); left > 0; --left) {
                    const unsigned id = below(12);
                    lines += "{\"id\":\"" + std::to_string(id) + "\",\"text\":\"" + words[id % 8] + " " +
                             words[id % 5] + "\",\"source\":\"" + words[id % 2] + "\"}\n";
                }
                scratch.write(name + ".jsonl", lines);
            } else if (below(6) == 0) {
                // Ids of others, of one row or of more, or none.
                const bool has_ids = below(3) != 0;
                std::string rows = has_ids ? "id,text\n" : "text\n";
                for (unsigned left = 1 + below(2) * below(4); left > 0; --left) {
                    if (has_ids) rows += "k" + std::to_string(below(4)) + ",";
                    rows += "Klang " + std::to_string(below(20)) + "\n";
                }
                scratch.write(name + ".csv", rows);
            } else {
                scratch.write(name + ".txt", page());
            }
        }
        // What was changed long ago is not read again.
        run_command("find texte -newermt 2002-01-01 -exec touch -d '2001-01-01 " + std::to_string(round) +
                        ":00' {} +",
                    scratch.path());
        INFO("round " << round);
        const CommandResult update = run_command("indexer --allow-removal index texte", scratch.path());
        INFO(update.output);
        CHECK(update.exit_code < 2);
        CHECK(update.output.find("changed while") == std::string::npos);
        CHECK(run_command("rm -rf fresh; indexer fresh texte", scratch.path()).exit_code == update.exit_code);
        const bool alike = answers(scratch, "index") == answers(scratch, "fresh");
        REQUIRE(alike);
        const auto texts = [&](const std::string& index) {
            return run_command("searcher " + index +
                                   " Klang --limit 1000 --format jsonl | grep -o "
                                   "'\"title\":\"[^\"]*' | sort",
                               scratch.path())
                .output;
        };
        CHECK(texts("index") == texts("fresh"));
        CHECK(run_command("indexer --check index", scratch.path()).exit_code == 0);
    }
}

TEST_CASE("an index is asked what it holds and whether it is whole", "[programs]") {
    const ScratchFolder scratch;
    write_three(scratch);
    scratch.write("texte/d.md",
                  "---\nsource: \"A \\\"B\\\"\"\ndate: 2022-12-19\n---\n# Titel\n\nEin langer Text.");
    const auto run = [&](const std::string& command) { return run_command(command, scratch.path()); };
    REQUIRE(run("indexer --quiet index texte").exit_code == 0);
    const std::string info = run("indexer --info index").output;
    CHECK(info.find("documents  4\n") != std::string::npos);
    CHECK(info.find("2022-12-19 to 2022-12-19, of 1 document\n") != std::string::npos);
    const std::string json = run("indexer --info index --format json").output;
    CHECK(json.find("\"documents\":4,") != std::string::npos);
    CHECK(json.find("{\"source\":\"A \\\"B\\\"\",\"documents\":1}") != std::string::npos);
    CHECK(run("indexer --check index").output == "the index index is whole\n");
    const CommandResult missing = run("rm texte/a.txt; printf x >> index/gen-1/words; indexer --check index");
    CHECK(missing.exit_code == 2);
    CHECK(missing.output.find("--rebuild") != std::string::npos);
    CHECK(run("indexer --check nothing").exit_code == 2);
}

}  // namespace fundstelle
