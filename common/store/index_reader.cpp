#include "common/store/index_reader.hpp"

#include <algorithm>
#include <charconv>
#include <memory>
#include <string>
#include <system_error>
#include <vector>

#include "common/error.hpp"
#include "common/store/generations.hpp"
#include "common/store/index_columns.hpp"
#include "common/store/match_tree.hpp"
#include "common/store/matcher.hpp"
#include "common/store/record.hpp"
#include "common/store/rescoring.hpp"
#include "common/store/schema.hpp"
#include "common/store/tables.hpp"
#include "common/zstd.hpp"

namespace fundstelle {
namespace {

namespace fs = std::filesystem;

// The best documents by BM25, which then are ranked by the places of the words too. More of them change
// nothing that was measured.
constexpr std::size_t rescored_documents = 30;

AnalysisSettings parse_analysis(const std::string& text) {
    AnalysisSettings settings;
    const char* end = text.data() + text.size();
    const auto [rest, code] = std::from_chars(text.data(), end, settings.version);
    if (code == std::errc() && rest != end) settings.fingerprint.assign(rest + 1, end);
    return settings;
}

/// The steps of an analysis that left out those in `list`; empty: none.
AnalysisSteps parse_steps(const std::string& list) {
    if (list.empty()) return {};
    try {
        return analysis_without(list);
    } catch (const Error& error) {
        throw Error(ErrorKind::index, error.message(),
                    "build it anew with this program: indexer DATABASE PATH...");
    }
}

/// The tables of a generation.
std::unique_ptr<Tables> open_generation(const fs::path& generation) {
    std::error_code code;
    const fs::path real = fs::canonical(generation, code);
    const fs::path& folder = code ? generation : real;
    // What may not be read is not to be taken for something that is not there.
    require_readable(folder);
    std::unique_ptr<Tables> tables = open_glass_tables(folder);
    return tables ? std::move(tables) : open_xapian_tables(folder);
}

/// Runs `work` on the index in `folder`, which damage then is said of.
template <typename Work>
auto on_index(const fs::path& folder, Work&& work) {
    try {
        return std::forward<Work>(work)();
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::index) throw;
        throw Error(error.kind(), "the index " + folder.string() + ": " + error.message(), error.hint());
    }
}

/// Opens the current generation by its real path: a link on the way to it may be changed meanwhile. A build
/// may publish another one and remove this one between the look at `current` and the opening: then the new
/// name is tried.
std::unique_ptr<Tables> open_current(const fs::path& folder) {
    fs::path generation = current_generation(folder);
    for (;;) {
        try {
            return on_index(folder, [&] { return open_generation(generation); });
        } catch (const Error&) {
            const fs::path now = current_generation(folder);
            if (now == generation) throw;
            generation = now;
        }
    }
}

}  // namespace

struct IndexReader::State {
    State(fs::path path, std::unique_ptr<Tables> opened)
        : folder(std::move(path)), tables(std::move(opened)), columns(*tables) {}

    Results search(const Query& query, const Page& page, const PlaceWeights& places);

    fs::path folder;
    std::unique_ptr<Tables> tables;
    IndexColumns columns;
    AnalysisSettings analysis;
};

Results IndexReader::State::search(const Query& query, const Page& page, const PlaceWeights& places) {
    const Bm25 bm25;
    const MatchTree tree = match_tree(query, *tables, bm25);
    const std::size_t end = page.offset + page.limit;
    PlacesRead read(*tables);
    Ranking ranking = Matcher(tree, *tables, columns, read, bm25).rank(std::max(end, rescored_documents));
    Rescoring(query, *tables, places).rescore(ranking.best, rescored_documents, read);

    const RecordPart part = page.content == MatchContent::id ? RecordPart::id : RecordPart::all;
    Results results;
    results.matched = ranking.matched;
    results.matched_exactly = !ranking.places_cut;
    for (std::size_t i = page.offset; i < std::min(end, ranking.best.size()); ++i) {
        const ScoredDocument& one = ranking.best[i];
        results.matches.push_back({i + 1, one.score, decode_record(tables->data(one.id), part)});
    }
    return results;
}

IndexReader::IndexReader(const fs::path& folder)
    : state_(std::make_unique<State>(folder, open_current(folder))) {
    on_index(folder, [&] {
        const auto metadata = [&](std::string_view key) {
            return state_->tables->metadata(std::string(key));
        };
        const std::string format = metadata(schema::format_key);
        if (format != schema::format_version) {
            throw Error(ErrorKind::index,
                        "it has format " + (format.empty() ? "0" : format) + "; this program reads format " +
                            std::string(schema::format_version),
                        "build it anew with this program: indexer DATABASE PATH...");
        }
        state_->analysis = parse_analysis(metadata(schema::analysis_key));
        state_->analysis.steps = parse_steps(metadata(schema::without_key));
        const std::string lexicon = metadata(schema::lexicon_key);
        if (!lexicon.empty())
            state_->analysis.lexicon =
                std::make_shared<const Lexicon>(zstd_decompress(lexicon, Limits{}.lexicon_bytes));
    });
}

IndexReader::IndexReader(IndexReader&&) noexcept = default;
IndexReader& IndexReader::operator=(IndexReader&&) noexcept = default;
IndexReader::~IndexReader() = default;

const AnalysisSettings& IndexReader::analysis() const {
    return state_->analysis;
}

std::uint64_t IndexReader::documents() const {
    return state_->tables->documents();
}

void IndexReader::for_each_article(const std::function<void(const Article&)>& take) const {
    on_index(state_->folder, [&] {
        const Tables& tables = *state_->tables;
        std::uint32_t articles = 0;
        for (std::uint64_t document = 1; document <= tables.last_document(); ++document) {
            const std::string record = tables.data(static_cast<std::uint32_t>(document));
            if (record.empty()) continue;
            take(decode_record(record, RecordPart::original));
            ++articles;
        }
        if (articles == tables.documents()) return;
        throw Error(ErrorKind::index, "it does not hold all of its articles",
                    "build it anew: indexer DATABASE PATH...");
    });
}

Results IndexReader::search(const Query& query, const Page& page, const PlaceWeights& places) const {
    return on_index(state_->folder, [&] { return state_->search(query, page, places); });
}

}  // namespace fundstelle
