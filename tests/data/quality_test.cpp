#include <catch2/catch.hpp>

#include <cstdlib>
#include <filesystem>
#include <string>

#include "bench/evaluation.hpp"
#include "bench/trec_files.hpp"
#include "common/corpus/corpus_reader.hpp"
#include "common/query/parser.hpp"
#include "common/store/index_builder.hpp"
#include "common/store/index_reader.hpp"
#include "tests/data/data_folder.hpp"
#include "tests/scratch_folder.hpp"

namespace fundstelle {
namespace {

namespace fs = std::filesystem;

/// `path` as one word of a shell's command.
std::string quoted(const fs::path& path) {
    std::string word = "'";
    for (const char sign : path.string()) word += sign == '\'' ? std::string("'\\''") : std::string(1, sign);
    return word + "'";
}

/// Whether the program zstd could unpack `packed` to `unpacked`.
bool unpack(const fs::path& packed, const fs::path& unpacked) {
    const std::string command = "zstd -q -d -f --long=27 " + quoted(packed) + " -o " + quoted(unpacked);
    return std::system(command.c_str()) == 0;
}

void build(const fs::path& folder, const fs::path& corpus) {
    Analyzer analyzer;
    IndexBuilder builder(folder, analyzer.settings(), {});
    CorpusReader reader({corpus}, {});
    for (Article article; reader.next(article);) builder.add(article, analyzer);
    REQUIRE(reader.skipped().empty());
    builder.finish();
    builder.publish();
}

}  // namespace

TEST_CASE("questions find their paragraph more often than with a plain engine") {
    if (std::system("command -v zstd > /dev/null") != 0) {
        WARN("skipped: the program zstd is not installed");
        return;
    }
    // nDCG@10 of an index with Snowball stems and BM25 as Xapian comes, on the same questions.
    constexpr double plain_engine = 0.868;

    const fs::path quality = data_folder() / "quality";
    const ScratchFolder scratch;
    const fs::path corpus = scratch.path() / "corpus.jsonl";
    REQUIRE(unpack(quality / "xquad_hard.jsonl.zst", corpus));
    build(scratch.path() / "index", corpus);
    const IndexReader index(scratch.path() / "index");
    CHECK(index.documents() == 21'268);

    Analyzer analyzer;
    Run run;
    for (const NamedQuery& asked : read_queries(quality / "xquad_hard.queries.tsv")) {
        const Query query = parse_query(asked.text, analyzer);
        const Page page{.offset = 0, .limit = 100, .content = MatchContent::id};
        for (const Match& match : index.search(query, page).matches) {
            run[asked.qid].push_back(match.article.id);
        }
    }
    const Evaluation evaluation = evaluate(read_qrels(quality / "xquad_hard.qrels.tsv"), run);
    CHECK(evaluation.queries.size() == 612);
    CAPTURE(evaluation.mean[recall_100]);
    CHECK(evaluation.mean[ndcg_10] > plain_engine);
}

}  // namespace fundstelle
