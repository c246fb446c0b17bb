#include <catch2/catch.hpp>

#include <cstddef>
#include <filesystem>

#include "common/corpus/corpus_reader.hpp"
#include "common/query/parser.hpp"
#include "common/query/query_file.hpp"
#include "common/query/snippet.hpp"
#include "common/store/index_builder.hpp"
#include "common/store/index_reader.hpp"
#include "tests/scratch_folder.hpp"
#include "tests/unit/joined_passages.hpp"
#include "tests/unit/small_lexicon.hpp"

namespace fundstelle {
TEST_CASE("whatever the index finds by words of its text or title is marked in the snippet or the title") {
    const std::filesystem::path corpus = std::filesystem::path(FUNDSTELLE_SOURCE) / "corpus";
    const ScratchFolder scratch;
    IndexBuilder builder(scratch.path() / "index");
    builder.start(small_lexicon());
    CorpusReader reader({corpus / "articles"}, {});
    for (Article article; reader.next(article);) builder.add(article);
    builder.finish();
    builder.publish();
    const IndexReader index(scratch.path() / "index");
    Analyzer analyzer(small_lexicon());

    std::size_t snippets = 0;
    for (const NamedQuery& asked : read_query_file(corpus / "queries.tsv").queries) {
        const Query query = parse_query(asked.text, analyzer);
        SnippetMaker maker(query, analyzer);
        for (const Match& match : index.search(query, {.limit = 100}).matches) {
            const Snippet snippet = maker.snippet({match.article.text}, match.article.title);
            CAPTURE(asked.text, match.article.id, joined(snippet).text);
            REQUIRE((!joined(snippet).marks.empty() || !maker.title_marks(match.article.title).empty()));
            REQUIRE(length_of(snippet) <= Limits{}.snippet_code_points);
            ++snippets;
        }
    }
    CHECK(snippets > 300);
}

}  // namespace fundstelle
