#include "common/store/index_reader.hpp"

#include <algorithm>
#include <charconv>
#include <string>
#include <system_error>
#include <vector>

#include "common/error.hpp"
#include "common/store/generations.hpp"
#include "common/store/record.hpp"
#include "common/store/rescoring.hpp"
#include "common/store/schema.hpp"
#include "common/store/xapian_door.hpp"
#include "common/store/xapian_query.hpp"
#include "common/zstd.hpp"

namespace fundstelle {
namespace {

namespace fs = std::filesystem;

// BM25: saturation of the term frequency, and how far the length of a document counts against it.
constexpr double bm25_k1 = 0.9;
constexpr double bm25_b = 0.75;
constexpr double bm25_query_length_weight = 0;     // k2
constexpr double bm25_query_frequency_weight = 1;  // k3
constexpr double bm25_shortest_length = 0;         // no bound: short sections count by their own length

// The best documents by BM25, which then are ranked by the places of the words too. More of them change
// nothing that was measured.
constexpr std::size_t rescored_documents = 30;

// More documents than that no database has; sums of two such numbers fit Xapian's type.
constexpr std::size_t largest_page = 1U << 30;

Xapian::doccount to_doccount(std::size_t number) {
    return static_cast<Xapian::doccount>(std::min(number, largest_page));
}

/// The matches of `query` without ranking them, which costs less than half; `most` are counted at least.
Xapian::MSet count_matches(const Xapian::Database& database, const Xapian::Query& query, std::size_t most) {
    Xapian::Enquire counting(database);
    counting.set_query(Xapian::Query(0.0, query));
    return counting.get_mset(0, 0, to_doccount(most));
}

AnalysisSettings parse_analysis(const std::string& text) {
    AnalysisSettings settings;
    const char* end = text.data() + text.size();
    const auto [rest, code] = std::from_chars(text.data(), end, settings.version);
    if (code == std::errc() && rest != end) settings.fingerprint.assign(rest + 1, end);
    return settings;
}

/// The steps of an analysis that left out those in `list`; empty: none.
AnalysisSteps parse_steps(const std::string& list, const fs::path& folder) {
    if (list.empty()) return {};
    try {
        return analysis_without(list);
    } catch (const Error& error) {
        throw Error(ErrorKind::index, "the index " + folder.string() + ": " + error.message(),
                    "build it anew with this program: indexer DATABASE PATH...");
    }
}

/// Opens the current generation by its real path: a link on the way to it may be changed meanwhile. A build
/// may publish another one and remove this one between the look at `current` and the opening: then the new
/// name is tried.
Xapian::Database open_current(const fs::path& folder) {
    fs::path generation = current_generation(folder);
    for (;;) {
        try {
            std::error_code code;
            const fs::path real = fs::canonical(generation, code);
            // Xapian takes a table that it cannot open for one that is not there.
            require_readable(generation);
            return Xapian::Database(code ? generation.string() : real.string());
        } catch (const Xapian::Error& error) {
            const fs::path now = current_generation(folder);
            if (now == generation) throw to_error(error, "open the index " + folder.string());
            generation = now;
        }
    }
}

Article original(const std::string& record, const fs::path& folder) {
    try {
        return decode_record(record, RecordPart::original);
    } catch (const Error& error) {
        throw Error(error.kind(), "the index " + folder.string() + ": " + error.message(), error.hint());
    }
}

}  // namespace

struct IndexReader::State {
    fs::path folder;
    Xapian::Database database;
    AnalysisSettings analysis;
};

IndexReader::IndexReader(const fs::path& folder) : state_(std::make_unique<State>()) {
    state_->folder = folder;
    state_->database = open_current(folder);
    guarded("read the index " + folder.string(), [&] {
        const std::string format = state_->database.get_metadata(std::string(schema::format_key));
        if (format != schema::format_version) {
            throw Error(ErrorKind::index,
                        "the index " + folder.string() + " has format " + (format.empty() ? "0" : format) +
                            "; this program reads format " + std::string(schema::format_version),
                        "build it anew with this program: indexer DATABASE PATH...");
        }
        state_->analysis = parse_analysis(state_->database.get_metadata(std::string(schema::analysis_key)));
        state_->analysis.steps =
            parse_steps(state_->database.get_metadata(std::string(schema::without_key)), folder);
        const std::string lexicon = state_->database.get_metadata(std::string(schema::lexicon_key));
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
    return state_->database.get_doccount();
}

void IndexReader::for_each_article(const std::function<void(const Article&)>& take) const {
    guarded("read the articles of the index " + state_->folder.string(), [&] {
        const Xapian::Database& database = state_->database;
        const Xapian::PostingIterator end = database.postlist_end({});
        for (Xapian::PostingIterator document = database.postlist_begin({}); document != end; ++document) {
            take(original(database.get_document(*document).get_data(), state_->folder));
        }
    });
}

Results IndexReader::search(const Query& query, const Page& page, const PlaceWeights& places) const {
    return guarded("search the index", [&] {
        const Xapian::Query asked = to_xapian(query.root);
        Xapian::Enquire enquire(state_->database);
        enquire.set_query(asked);
        enquire.set_weighting_scheme(Xapian::BM25Weight(
            bm25_k1, bm25_query_length_weight, bm25_query_frequency_weight, bm25_b, bm25_shortest_length));
        const std::size_t best = page.offset < rescored_documents ? rescored_documents : 0;
        const std::size_t first = best == 0 ? page.offset : 0;
        const std::size_t last = std::max(page.offset + page.limit, best);
        const Xapian::MSet found = enquire.get_mset(to_doccount(first), to_doccount(last - first));
        // Ranking passes over whatever cannot come into the page, and so does not count it.
        const bool counted = found.get_matches_lower_bound() == found.get_matches_upper_bound();
        const Xapian::MSet all =
            counted ? found : count_matches(state_->database, asked, page.counted_matches);

        std::vector<ScoredDocument> documents;
        for (Xapian::MSetIterator item = found.begin(); item != found.end(); ++item) {
            documents.push_back({*item, item.get_weight()});
        }
        if (best != 0) Rescoring(query, state_->database, places).rescore(documents, best);

        const RecordPart part = page.content == MatchContent::id ? RecordPart::id : RecordPart::all;
        Results results;
        results.matched = all.get_matches_lower_bound();
        results.matched_exactly = all.get_matches_lower_bound() == all.get_matches_upper_bound();
        const std::size_t end = std::min(documents.size(), page.offset + page.limit - first);
        for (std::size_t i = page.offset - first; i < end; ++i) {
            const std::string record = state_->database.get_document(documents[i].id).get_data();
            results.matches.push_back({first + i + 1, documents[i].score, decode_record(record, part)});
        }
        return results;
    });
}

}  // namespace fundstelle
