// Fundstelle itself, asked through the library as its peers are. Its index is made by `indexer`.

#include <algorithm>
#include <optional>

#include "bench/peer_drivers/peer.hpp"
#include "common/large_pages.hpp"
#include "common/query/parser.hpp"
#include "common/query/snippet.hpp"
#include "common/store/index_reader.hpp"
#include "common/text/analyzer.hpp"

namespace fundstelle {
namespace {

namespace fs = std::filesystem;

class OpenFundstelle : public OpenPeer {
  public:
    explicit OpenFundstelle(const fs::path& folder)
        : reader_(folder), analyzer_(reader_.analysis().lexicon, {}, reader_.analysis().steps) {
        analyzer_.require(reader_.analysis());
    }

    std::uint64_t documents() override { return reader_.documents(); }

    PeerAnswer answer(const std::string& words, QueryForm form, PeerContent content,
                      std::size_t limit) override {
        const Query query = parse_query(in_form(words, form), analyzer_);
        const MatchContent wanted = content == PeerContent::ids ? MatchContent::id : MatchContent::all;
        PeerAnswer answer;
        std::optional<SnippetMaker> maker;
        if (content == PeerContent::snippets) maker.emplace(query, analyzer_);
        for (const Match& match : reader_.search(query, {.limit = limit, .content = wanted}).matches) {
            const Article& article = match.article;
            answer.ids.push_back(article.id);
            if (!maker) continue;
            const Snippet snippet = maker->snippet(part_of(match), article.title);
            const bool marked = std::any_of(snippet.passages.begin(), snippet.passages.end(),
                                            [](const Passage& passage) { return !passage.marks.empty(); });
            if (marked) ++answer.marked_snippets;
        }
        return answer;
    }

  private:
    IndexReader reader_;
    Analyzer analyzer_;
};

std::unique_ptr<OpenPeer> open(const fs::path& folder) {
    return std::make_unique<OpenFundstelle>(folder);
}

}  // namespace
}  // namespace fundstelle

int main(int argc, char** argv) {
    using namespace fundstelle;
    use_large_pages();  // as searcher does
    return run_peer({"fundstelle_peer", nullptr, open}, argc, argv);
}
