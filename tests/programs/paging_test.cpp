#include <catch2/catch.hpp>

#include <optional>
#include <string>
#include <vector>

#include "searcher/session.hpp"
#include "tests/programs/run_program.hpp"
#include "tests/scratch_folder.hpp"

namespace fundstelle {
namespace {

std::vector<std::string> ids_of(const Answer& answer) {
    std::vector<std::string> ids;
    for (const Match& match : answer.results.matches) ids.push_back(match.article.id);
    return ids;
}

/// The ids of all pages of `size` results one behind the other.
std::vector<std::string> paged(Session& session, const std::string& query, SearcherOptions options,
                               std::size_t size) {
    std::vector<std::string> ids;
    options.limit = size;
    for (options.offset = 0;; options.offset += size) {
        const std::vector<std::string> page = ids_of(session.answer({"", query}, options));
        ids.insert(ids.end(), page.begin(), page.end());
        if (page.size() < size) return ids;
    }
}

}  // namespace

TEST_CASE("pages of any size are the whole answer cut into pieces", "[programs]") {
    const ScratchFolder scratch;
    REQUIRE(run_command("indexer --quiet index '" FUNDSTELLE_SOURCE "/corpus/articles'", scratch.path())
                .exit_code == 0);
    SearcherOptions options;
    options.database = scratch.path() / "index";
    Session session(options);
    options.limit = 1000;
    for (const MatchOrder order : {MatchOrder::relevance, MatchOrder::newest, MatchOrder::oldest}) {
        for (const auto& group : {std::optional<DocumentValue>(), std::optional(DocumentValue::year)}) {
            options.order = order;
            options.group = group;
            for (const char* query : {"Minsk Recht Brot", "der die das Haus Wasser", "Recht"}) {
                const std::vector<std::string> whole = ids_of(session.answer({"", query}, options));
                CAPTURE(query, order, group.has_value());
                CHECK(whole.size() > 3);
                CHECK(paged(session, query, options, 1) == whole);
                CHECK(paged(session, query, options, 7) == whole);
            }
        }
    }
}

}  // namespace fundstelle
