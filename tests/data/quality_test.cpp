#include <catch2/catch.hpp>

#include <cstdint>
#include <filesystem>
#include <string>

#include "bench/evaluation.hpp"
#include "bench/trec_files.hpp"
#include "common/corpus/corpus_reader.hpp"
#include "common/query/parser.hpp"
#include "common/store/index_builder.hpp"
#include "common/store/index_reader.hpp"
#include "common/text/german_lexicon.hpp"
#include "tests/data/data_folder.hpp"
#include "tests/scratch_folder.hpp"

namespace fundstelle {
namespace {

namespace fs = std::filesystem;

enum class FirstLine { kept, left_out };

/// A retrieval task, and how well it is to be done.
struct Task {
    const char* name;  ///< of its queries and judgements
    const char* corpus;
    FirstLine first_line;  ///< of each text
    std::uint64_t documents;
    std::size_t queries;
    double plain_engine;  ///< nDCG@10 of an index with Snowball stems and BM25 as Xapian comes
    double least_ndcg_10;
};

void build(const fs::path& folder, const fs::path& corpus, FirstLine first_line) {
    IndexBuilder builder(folder);
    builder.start(std::make_shared<const Lexicon>(std::string(german_lexicon())));
    CorpusReader reader({corpus}, {});
    for (Article article; reader.next(article);) {
        if (first_line == FirstLine::left_out) {
            const std::size_t end = article.text.find('\n');
            article.text.erase(0, end == std::string::npos ? end : end + 1);
        }
        builder.add(article);
    }
    REQUIRE(reader.skipped().empty());
    builder.finish();
    builder.publish();
}

Run answers(const IndexReader& index, const fs::path& queries) {
    Analyzer analyzer(std::make_shared<const Lexicon>(std::string(german_lexicon())));
    Run run;
    for (const NamedQuery& asked : read_queries(queries)) {
        const Query query = parse_query(asked.text, analyzer);
        const Page page{.offset = 0, .limit = 100, .content = MatchContent::id};
        for (const Match& match : index.search(query, page).matches) {
            run[asked.qid].push_back(match.article.id);
        }
    }
    return run;
}

void check_task(const Task& task) {
    if (!can_unpack()) {
        WARN("skipped: the program zstd is not installed");
        return;
    }
    const fs::path quality = data_folder() / "quality";
    const std::string name = task.name;
    const ScratchFolder scratch;
    const fs::path corpus = scratch.path() / "corpus.jsonl";
    REQUIRE(unpack(quality / (std::string(task.corpus) + ".jsonl.zst"), corpus));
    build(scratch.path() / "index", corpus, task.first_line);
    const IndexReader index(scratch.path() / "index");
    CHECK(index.documents() == task.documents);

    const Run run = answers(index, quality / (name + ".queries.tsv"));
    const Evaluation evaluation = evaluate(read_qrels(quality / (name + ".qrels.tsv")), run);
    CHECK(evaluation.queries.size() == task.queries);
    CAPTURE(evaluation.mean[recall_100], task.plain_engine);
    CHECK(evaluation.mean[ndcg_10] >= task.least_ndcg_10);
}

}  // namespace

TEST_CASE("questions find their paragraph more often than with a plain engine") {
    check_task({.name = "xquad_hard",
                .corpus = "xquad_hard",
                .first_line = FirstLine::kept,
                .documents = 21'268,
                .queries = 612,
                .plain_engine = 0.868,
                .least_ndcg_10 = 0.92});
}

TEST_CASE("headings find the section of the law that they were taken from") {
    check_task({.name = "laws",
                .corpus = "laws_full",
                .first_line = FirstLine::left_out,
                .documents = 98'998,
                .queries = 1'013,
                .plain_engine = 0.368,
                .least_ndcg_10 = 0.45});
}

}  // namespace fundstelle
