#include <catch2/catch.hpp>

#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "common/text/utf8.hpp"
#include "tests/programs/json_schema.hpp"
#include "tests/programs/run_program.hpp"
#include "tests/scratch_folder.hpp"

namespace fundstelle {
namespace {

using nlohmann::json;
using Faults = std::vector<std::string>;

const std::filesystem::path source_folder = FUNDSTELLE_SOURCE;

json schema() {
    return json::parse(content_of(source_folder / "searcher" / "answer.schema.json"));
}

/// What `searcher index ARGUMENTS` prints, a JSON value a line.
std::vector<json> printed(const ScratchFolder& folder, const std::string& arguments) {
    const CommandResult result = run_command("searcher index " + arguments + " 2>/dev/null", folder.path());
    std::vector<json> values;
    std::istringstream lines(result.output);
    for (std::string line; std::getline(lines, line);) values.push_back(json::parse(line));
    return values;
}

/// Whether `marks` ascend within `text` and apart from each other.
bool lie_within(const json& marks, const std::string& text) {
    std::size_t done = 0;
    for (const json& mark : marks) {
        const std::size_t begin = mark[0];
        const std::size_t end = mark[1];
        if (begin < done || end <= begin) return false;
        done = end;
    }
    return done <= count_code_points(text);
}

void collect_names(const json& value, std::set<std::string>& names) {
    if (value.is_object() && value.contains("properties")) {
        for (const auto& [name, rest] : value["properties"].items()) names.insert(name);
    }
    for (const json& one : value) {
        if (one.is_structured()) collect_names(one, names);
    }
}

}  // namespace

TEST_CASE("every answer in JSON is as the schema says", "[programs]") {
    const ScratchFolder folder;
    REQUIRE(run_command("indexer --quiet index '" FUNDSTELLE_SOURCE
                        "/corpus/articles'; printf 'a\\tMinsk\\nb\\tnichtda\\nc\\tPutn\\n' >queries.tsv",
                        folder.path())
                .exit_code == 0);
    const json described = schema();
    struct Row {
        std::string arguments, part;
        std::size_t lines;
    };
    const std::vector<Row> rows = {
        {"Minsk --format json", "", 1},
        {"nichtda --format json", "", 1},
        {"Putn --format json", "", 1},
        {"Putn --no-correction --format json", "", 1},
        {"'a UND (' --format json", "", 1},
        {"Recht --group year --facets source,year,month,day --format json", "", 1},
        {"Militärflugzeuge Putin --explain --format json", "", 1},
        {"'\"alte Linde\" Putin NAHE/3 Minsk Flug* Putn~ -titel:Hund' datum:2020.. --explain --format json",
         "", 1},
        {"'?!' --explain --format json", "", 1},
        {"--like tdn-1219-22 --explain --format json", "", 1},
        {"--queries queries.tsv --format json", "", 3},
        {"Minsk --format jsonl", "/$defs/result_line", 4},
        {"--queries queries.tsv --group year --explain --limit 2 --format jsonl", "/$defs/result_line", 4},
        {"Lahrenbrück --group story --format json", "", 1},
        {"Lahrenbrück --group story --format jsonl", "/$defs/result_line", 2},
        {"--versions npa-2023-0528 --format json", "", 1},
        {"Marmelade --kwic --format jsonl", "/$defs/occurrence", 2},
    };
    for (const Row& row : rows) {
        CAPTURE(row.arguments);
        const std::vector<json> values = printed(folder, row.arguments);
        CHECK(values.size() == row.lines);
        for (const json& value : values) {
            CHECK(schema_faults(value, described, row.part) == Faults());
            for (const json& result : value.value("results", json::array())) {
                CHECK(lie_within(result["title_marks"], result["title"]));
                for (const auto& passage : result["snippet"]["passages"])
                    CHECK(lie_within(passage["marks"], passage["text"]));
            }
        }
    }
}

TEST_CASE("an answer that is not as the schema says is told", "[programs]") {
    const json described = schema();
    const json answer = json::parse(
        R"({"version":2,"query":"a","notes":[],"matched":1,"matched_exactly":true,"offset":0,"milliseconds":0.1,
        "results":[{"rank":1,"score":1.5,"id":"a","title":"b","title_marks":[[0,1]]}]})");
    REQUIRE(schema_faults(answer, described) == Faults());
    struct Row {
        std::string change, fault;
    };
    const std::vector<Row> rows = {
        {R"({"version":1})", "/version is not the constant"},
        {R"({"notes":null})", " lacks notes"},
        {R"({"matched":-1})", "/matched is too small"},
        {R"({"matched":"1"})", "/matched has another type"},
        {R"({"mached":1})", "/mached is not described"},
        {R"({"results":[{"rank":0,"score":1,"id":"a","title":"b"}]})", "/results/0/rank is too small"},
        {R"({"results":[{"rank":1,"score":1,"id":"a","title":"b","title_marks":[[1]]}]})",
         "/results/0/title_marks/0 has too few items"},
        {R"({"explanation":{"reading":"a","tree":{"kind":"some"}}})", "/explanation/tree/kind is no choice"},
    };
    for (const Row& row : rows) {
        json changed = answer;
        changed.merge_patch(json::parse(row.change));
        CHECK(schema_faults(changed, described) == Faults{row.fault});
    }
}

TEST_CASE("every member of the schema is described in the documentation", "[programs]") {
    const std::string page = content_of(source_folder / "searcher" / "README.md");
    std::set<std::string> names;
    collect_names(schema(), names);
    CHECK(names.size() > 30);
    for (const std::string& name : names) {
        CAPTURE(name);
        const bool whole = page.find("`" + name + "`") != std::string::npos;
        const bool inner = page.find("." + name + "`") != std::string::npos;
        const bool outer = page.find("`" + name + ".") != std::string::npos;
        CHECK((whole || inner || outer));
    }
}

}  // namespace fundstelle
