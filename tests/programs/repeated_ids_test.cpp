#include <catch2/catch.hpp>

#include <algorithm>
#include <string>

#include "tests/programs/run_program.hpp"
#include "tests/scratch_folder.hpp"

namespace fundstelle {
namespace {

TEST_CASE("an update tells where ids are repeated as the first build does", "[programs]") {
    const ScratchFolder scratch;
    scratch.write("texte/a.jsonl",
                  "{\"id\":\"x\",\"text\":\"Ein Haus\"}\n{\"id\":\"y\",\"text\":\"Ein Hof\"}\n"
                  "{\"id\":\"x\",\"text\":\"Ein Haus\"}\n");
    scratch.write("texte/b.csv", "id,text\nz,Ein Zaun\nz,Ein Zaun\n");
    scratch.write("texte/c.txt", "Ein Turm");
    const auto skipped = [&](const std::string& command) {
        return run_command(command + " 2>&1 | grep 'indexer: skipped '", scratch.path()).output;
    };
    const std::string repeated =
        "indexer: skipped texte/a.jsonl:3: has the id x of texte/a.jsonl:1, which is in the index already\n"
        "indexer: skipped texte/b.csv:3: has the id z of texte/b.csv:2, which is in the index already\n";
    CHECK(skipped("touch -d 2001-01-01 texte/*; indexer index texte") == repeated);
    CHECK(skipped("indexer index texte") == repeated);
    CHECK(skipped("echo mehr >> texte/c.txt; indexer index texte") == repeated);
    CHECK(skipped("indexer index texte") == repeated);
    CHECK(skipped("rm texte/b.csv; tar -czf texte/b.tar.gz -C texte a.jsonl; rm texte/a.jsonl; "
                  "indexer index texte") ==
          "indexer: skipped texte/b.tar.gz!a.jsonl:3: has the id x of texte/b.tar.gz!a.jsonl:1, which is in "
          "the index already\n");
}

TEST_CASE("documents with ids of others are in the index by other names, and keep them", "[programs]") {
    const ScratchFolder scratch;
    const auto held = [&] { return listed_ids(scratch.path(), "Text"); };
    const auto notes = [&](const std::string& command) {
        return run_command(command + " 2>&1 | grep '^indexer: '", scratch.path()).output;
    };
    scratch.write("texte/nord.csv", "id,text\n1,Text vom Hafen\n2,Text vom Deich\n");
    scratch.write("texte/sued.csv", "id,text\n1,Text vom Wein\n2,Text vom Deich\n3,Text vom Berg\n");
    const std::string repeated =
        "indexer: skipped texte/sued.csv:3: has the id 2 of texte/nord.csv:3, which is in the index "
        "already\n";
    CHECK(notes("indexer index texte") ==
          repeated +
              "indexer: note: texte/sued.csv: 1 document whose id another one has is named otherwise: "
              "sued.csv/1 instead of 1, which is the id of texte/nord.csv:2\n");
    CHECK(held() == "1 2 3 sued.csv/1 ");
    // One that comes later takes nothing over, whatever its name.
    scratch.write("texte/alt.csv", "id,text\n1,Text von gestern\n3,Text vom Tal\n4,Text vom Wald\n");
    CHECK(notes("indexer index texte") ==
          repeated +
              "indexer: note: texte/alt.csv: 2 documents whose ids others have are named otherwise: "
              "alt.csv/1 instead of 1, which is the id of texte/nord.csv:2\n");
    CHECK(held() == "1 2 3 4 alt.csv/1 alt.csv/3 sued.csv/1 ");
    // Other rows and other texts change no name, nor does it that an id is nobody's now.
    scratch.write("texte/sued.csv", "id,text\n7,Text vom See\n3,Text vom Gipfel\n1,Text vom Wein\n");
    CHECK(notes("rm texte/nord.csv; indexer index texte").empty());
    CHECK(held() == "3 4 7 alt.csv/1 alt.csv/3 sued.csv/1 ");
    CHECK(listed_ids(scratch.path(), "Gipfel") == "3 ");
    scratch.write("texte/sued.csv", "id,text\n7,Text vom See\n3,Text vom Gipfel\n1,Text vom Most\n");
    CHECK(notes("indexer index texte").empty());
    CHECK(listed_ids(scratch.path(), "Most") == "sued.csv/1 ");
    // What is removed stays out, by the name that it has.
    CHECK(notes("indexer -q --remove sued.csv/1 index; touch texte/sued.csv; indexer index texte").empty());
    CHECK(held() == "3 4 7 alt.csv/1 alt.csv/3 ");
    // Rows of one file, files of one name, and what standard input tells again.
    scratch.write("doppelt.csv", "id,text\na,Text eins\na,Text zwei\na,Text drei\na,Text drei\n");
    CHECK(run_command("indexer -q --rebuild index doppelt.csv", scratch.path()).exit_code == 1);
    CHECK(held() == "a doppelt.csv/a doppelt.csv:4 ");
    scratch.write("nord/a.csv", "text\nText vom Hafen\n");
    scratch.write("sued/a.csv", "text\nText vom Wein\n");
    scratch.write("ost/sued/a.csv", "text\nText vom Korn\n");
    CHECK(notes("indexer -q --rebuild index nord sued/a.csv ost/sued").empty());
    CHECK(held() == "a.csv:2 ost/sued/a.csv:2 sued/a.csv:2 ");
    scratch.write("b.csv", "id,text\n1,Text vom Hafen\n");
    const std::string told = "echo '{\"id\":1,\"text\":\"Text vom ";
    CHECK(notes(told + "Wein\"}' | indexer -q --rebuild index b.csv -").empty());
    CHECK(held() == "1 stdin/1 ");
    CHECK(notes(told + "Korn\"}' | indexer -q index -").empty());
    CHECK(held() == "1 stdin/1 ");
    CHECK(listed_ids(scratch.path(), "Korn") == "stdin/1 ");
}

TEST_CASE("a document that was another one's too is held when that changes", "[programs]") {
    const ScratchFolder scratch;
    const auto run = [&](const std::string& command) { return run_command(command, scratch.path()); };
    const auto rows = [&](const std::string& text) { return "id,text\n1,Text vom " + text + "\n"; };
    scratch.write("texte/a.csv", rows("Wein"));
    scratch.write("texte/b.csv", rows("Wein"));
    scratch.write("texte/c.md", "---\nid: 1\n---\nText vom Wein\n\nText");
    run("touch -d 2001-01-01 texte/*; indexer -q index texte");
    scratch.write("texte/n.txt", "Text");
    run("indexer -q index texte");
    scratch.write("texte/a.csv", rows("Korn"));
    CHECK(run("indexer -q --allow-removal index texte").output.find("changed while") == std::string::npos);
    CHECK(listed_ids(scratch.path(), "Text") == "1 b.csv/1 c.md n.txt ");
    CHECK(listed_ids(scratch.path(), "Korn") == "1 ");
}

TEST_CASE("documents whose id is that of a customer or a thread are all in the index", "[programs]") {
    const ScratchFolder scratch;
    for (const std::string year : {"2021", "2022"}) {
        std::string rows = "id,text\n";
        for (int i = 0; i < 20; ++i) rows += "7,Text Nummer " + std::to_string(i) + " von " + year + "\n";
        scratch.write(year + "/export.csv", rows);
    }
    const auto run = [&](const std::string& command) { return run_command(command, scratch.path()); };
    const CommandResult built = run("indexer index 2021 2022");
    CHECK(built.exit_code == 0);
    CHECK(built.output.find("skipped 2") == std::string::npos);
    // An update gives the same names.
    const auto ids = [&] {
        return run("searcher index Text --limit 100 --format trec | cut -d' ' -f3 | sort").output;
    };
    const std::string first = ids();
    CHECK(std::count(first.begin(), first.end(), '\n') == 40);
    CHECK(first.find("\n2022/export.csv:9\n") != std::string::npos);
    CHECK(run("rm -r index; indexer -q index 2021; indexer -q index 2022").exit_code == 0);
    CHECK(ids() == first);
}

TEST_CASE("what standard input gave stays, whatever it gives later", "[programs]") {
    const ScratchFolder scratch;
    const auto told = [&](const std::string& lines) {
        scratch.write("lines", lines);
        return run_command("indexer index - < lines 2>&1 | grep 'indexer:\\|^updated'", scratch.path())
            .output;
    };
    const auto updated = [](const std::string& changes) { return "updated   " + changes + '\n'; };
    const auto held = [&] { return listed_ids(scratch.path(), "Text"); };
    const auto without_id = [](const std::string& text) { return R"({"text":"Text vom )" + text + "\"}\n"; };
    const auto with_id = [](const std::string& id, const std::string& text) {
        return "{\"id\":" + id + R"(,"text":"Text vom )" + text + "\"}\n";
    };
    told(without_id("Wein") + without_id("Korn") + without_id("Korn"));
    CHECK(held() == "stdin:1 stdin:2 stdin:3 ");
    // The same, in another order, and more.
    CHECK(told(without_id("Korn") + without_id("Wein")) ==
          updated("0 documents added, 0 replaced, 0 removed, 3 unchanged: nothing to do"));
    CHECK(told(without_id("Most") + without_id("Wein") + without_id("Bier")) ==
          updated("2 documents added, 0 replaced, 0 removed, 3 unchanged"));
    CHECK(held() == "stdin:1 stdin:2 stdin:3 stdin:4 stdin:5 ");
    CHECK(listed_ids(scratch.path(), "Wein") == "stdin:1 ");
    // An id tells which document is meant, unless several have it.
    CHECK(told(with_id("7", "Hafen") + with_id("8", "Tal") + with_id("8", "Berg")).find("stdin/8") !=
          std::string::npos);
    CHECK(told(with_id("7", "Deich")) == updated("0 documents added, 1 replaced, 0 removed, 7 unchanged"));
    CHECK(listed_ids(scratch.path(), "Deich") == "7 ");
    CHECK(told(with_id("8", "Tal") + with_id("8", "Berg")) ==
          updated("0 documents added, 0 replaced, 0 removed, 8 unchanged: nothing to do"));
    told(with_id("8", "Grund") + with_id("8", "Gipfel"));
    CHECK(held() == "7 8 stdin/8 stdin:1 stdin:2 stdin:3 stdin:4 stdin:5 stdin:6 stdin:7 ");
}

TEST_CASE("what standard input gave stays when a file that has it too is gone or changes", "[programs]") {
    const ScratchFolder scratch;
    const auto run = [&](const std::string& command) {
        return run_command(command + " 2>&1 | grep 'indexer:\\|^updated'", scratch.path()).output;
    };
    for (const bool goes : {true, false}) {
        scratch.write("texte/a.jsonl", "{\"id\":1,\"text\":\"Text vom Wein\"}\n");
        scratch.write("texte/b.txt", "Text vom Hafen");
        run("rm -rf index; indexer index texte");
        run("cat texte/a.jsonl | indexer index -");
        CHECK(listed_ids(scratch.path(), "Text") == "1 b.txt ");
        if (goes) {
            run("rm texte/a.jsonl; indexer index texte");
            CHECK(listed_ids(scratch.path(), "Text") == "1 b.txt ");
        } else {
            scratch.write("texte/a.jsonl", "{\"id\":1,\"text\":\"Text vom Korn\"}\n");
            run("indexer --allow-removal index texte");
            CHECK(listed_ids(scratch.path(), "Text") == "1 a.jsonl/1 b.txt ");
        }
        CHECK(listed_ids(scratch.path(), "Wein") == "1 ");
        CHECK(run("echo '{\"id\":2,\"text\":\"Text vom Berg\"}' | indexer index -")
                  .find("updated   1 document "
                        "added, 0 replaced, 0 removed") == 0);
        CHECK(run_command("indexer --check index", scratch.path()).exit_code == 0);
    }
}

TEST_CASE("an id that is stated later is the document's, when it is free", "[programs]") {
    const ScratchFolder scratch;
    const auto run = [&](const std::string& command) {
        return run_command(command + " 2>&1 | grep 'indexer:\\|^updated'", scratch.path()).output;
    };
    scratch.write("texte/a.csv", "text\nText vom Wein\nText vom Korn\nText vom Hafen\n");
    scratch.write("texte/m.md", "# Kapitel\n\nText vom Deich");
    scratch.write("texte/n.md", "---\nid: 18\n---\nText vom Tal");
    run("indexer index texte");
    CHECK(listed_ids(scratch.path(), "Text") == "18 a.csv:2 a.csv:3 a.csv:4 m.md ");
    scratch.write("texte/a.csv", "id,text\n17,Text vom Wein\n18,Text vom Korn\n17,Text vom Hafen\n");
    scratch.write("texte/m.md", "---\nid: kapitel-1\n---\n# Kapitel\n\nText vom Deich");
    CHECK(run("indexer index texte") == "updated   0 documents added, 4 replaced, 0 removed, 1 unchanged\n");
    CHECK(listed_ids(scratch.path(), "Text") == "17 18 a.csv:3 a.csv:4 kapitel-1 ");
    CHECK(listed_ids(scratch.path(), "Wein") == "17 ");
    CHECK(run("indexer index texte") ==
          "updated   0 documents added, 0 replaced, 0 removed, 5 unchanged: nothing to do\n");
    CHECK(run_command("indexer --check index", scratch.path()).exit_code == 0);
}

TEST_CASE("what is removed stays out wherever its text stands later", "[programs]") {
    const ScratchFolder scratch;
    const auto after = [&](const std::string& change) {
        INFO(change);
        CHECK(run_command(change + "; indexer -q --allow-removal index texte", scratch.path()).exit_code < 2);
        return listed_ids(scratch.path(), "Text");
    };
    scratch.write("texte/a.csv", "id,text\n1,Text vom Hafen\n");
    scratch.write("texte/b.csv", "id,text\n1,Text vom Wein\n");
    scratch.write("texte/c.csv", "id,text\n1,Text vom Wein\n");
    scratch.write("texte/d.csv", "text\nText vom Deich\nText vom Korn\nText vom Korn\n");
    scratch.write("texte/e.txt", "Text vom Berg");
    CHECK(after("true") == "1 b.csv/1 d.csv:2 d.csv:3 d.csv:4 e.txt ");
    // The same in another file, which may be new or have another name.
    CHECK(after("indexer -q --remove b.csv/1 index") == "1 d.csv:2 d.csv:3 d.csv:4 e.txt ");
    CHECK(after("mv texte/b.csv texte/f.csv; rm texte/c.csv") == "1 d.csv:2 d.csv:3 d.csv:4 e.txt ");
    // In another line, as often as it was removed.
    CHECK(after("indexer -q --remove d.csv:3 index; sed -i '1aText vom Most' texte/d.csv") ==
          "1 d.csv:2 d.csv:3 d.csv:4 e.txt ");
    CHECK(after("sed -i '1aText vom Bier' texte/d.csv") == "1 d.csv:2 d.csv:3 d.csv:4 d.csv:6 e.txt ");
    // By another name, but not as a copy.
    CHECK(after("indexer -q --remove e.txt index; cp texte/e.txt texte/g.txt") ==
          "1 d.csv:2 d.csv:3 d.csv:4 d.csv:6 g.txt ");
    CHECK(after("rm texte/g.txt; mv texte/e.txt texte/h.txt") == "1 d.csv:2 d.csv:3 d.csv:4 d.csv:6 ");
    CHECK(after("echo mehr Text >> texte/h.txt") == "1 d.csv:2 d.csv:3 d.csv:4 d.csv:6 h.txt ");
    CHECK(run_command("indexer --check index", scratch.path()).exit_code == 0);
}

}  // namespace
}  // namespace fundstelle
