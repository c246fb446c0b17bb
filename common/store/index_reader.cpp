#include "common/store/index_reader.hpp"

#include <algorithm>
#include <charconv>
#include <memory>
#include <span>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "common/error.hpp"
#include "common/store/id_term.hpp"
#include "common/store/index_columns.hpp"
#include "common/store/index_search.hpp"
#include "common/store/inverter.hpp"
#include "common/store/known_index_words.hpp"
#include "common/store/more_like.hpp"
#include "common/store/open_index.hpp"
#include "common/store/record.hpp"
#include "common/store/remembered_tables.hpp"
#include "common/store/schema.hpp"
#include "common/store/term_prefix.hpp"
#include "common/text/surface_form.hpp"
#include "common/zstd.hpp"

namespace fundstelle {
namespace {

namespace fs = std::filesystem;

/// In so many texts the spelling of a word is looked for.
constexpr std::size_t texts_for_a_spelling = 3;

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
                    "build it anew with this program: indexer --rebuild DATABASE PATH...");
    }
}

}  // namespace

struct IndexReader::State {
    State(fs::path path, OpenGeneration opened)
        : folder(std::move(path)),
          tables(std::make_unique<RememberedTables>(std::move(opened.tables), Limits{}.held_lists_bytes)),
          words(std::move(opened.words)),
          stories(std::move(opened.stories)),
          columns(*tables, std::move(opened.order), &stories),
          known_words(*tables, words) {}

    std::vector<std::uint32_t> first_documents(std::string_view word) const;

    fs::path folder;
    std::unique_ptr<Tables> tables;
    IndexWords words;
    Stories stories;
    IndexColumns columns;
    KnownIndexWords known_words;
    AnalysisSettings analysis;
};

/// Of the documents that have the exact spelling `word` the first few by their ids.
std::vector<std::uint32_t> IndexReader::State::first_documents(std::string_view word) const {
    const auto list = tables->postings(std::string(schema::exact_prefix) + std::string(word));
    PostingBuffer room;
    const Postings postings = list->read(1, PostingList::no_document, room);
    std::vector<std::uint32_t> documents(postings.documents.begin(), postings.documents.end());
    const std::size_t count = std::min(documents.size(), texts_for_a_spelling);
    std::partial_sort(documents.begin(), documents.begin() + static_cast<std::ptrdiff_t>(count),
                      documents.end(),
                      [&](std::uint32_t a, std::uint32_t b) { return columns.order().is_before(a, b); });
    documents.resize(count);
    return documents;
}

IndexReader::IndexReader(const fs::path& folder)
    : state_(std::make_unique<State>(folder, open_index(folder))) {
    on_index(folder, [&] {
        const auto metadata = [&](std::string_view key) {
            return state_->tables->metadata(std::string(key));
        };
        const std::string format = metadata(schema::format_key);
        if (format != schema::format_version) {
            throw Error(ErrorKind::index,
                        "it has format " + (format.empty() ? "0" : format) + "; this program reads format " +
                            std::string(schema::format_version),
                        "build it anew with this program: indexer --rebuild DATABASE PATH...");
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

std::optional<BoilerplateModel> IndexReader::boilerplate() const {
    return on_index(state_->folder, [&]() -> std::optional<BoilerplateModel> {
        const std::string frame = state_->tables->metadata(std::string(schema::boilerplate_key));
        if (frame.empty()) return std::nullopt;
        return BoilerplateModel(zstd_decompress(frame, Limits{}.boilerplate_bytes));
    });
}

LanguageSource IndexReader::language_source() const {
    return on_index(state_->folder, [&] {
        const std::string told = state_->tables->metadata(std::string(schema::language_key));
        return told == schema::declared_languages ? LanguageSource::declared : LanguageSource::text;
    });
}

bool IndexReader::has_stories() const {
    return state_->stories.exist();
}

std::uint64_t IndexReader::documents() const {
    return state_->tables->documents();
}

std::string IndexReader::built() const {
    return on_index(state_->folder, [&] { return state_->tables->metadata(std::string(schema::built_key)); });
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
        throw Error(ErrorKind::index, "it does not hold all of its articles", damage_hint);
    });
}

Results IndexReader::search(const Query& query, const Page& page, const PlaceWeights& places) const {
    return on_index(state_->folder, [&] {
        return IndexSearch(query, *state_->tables, state_->columns).matches(page, places);
    });
}

std::vector<std::vector<FacetCount>> IndexReader::facets(const Query& query,
                                                         const std::vector<DocumentValue>& values) const {
    return on_index(state_->folder,
                    [&] { return IndexSearch(query, *state_->tables, state_->columns).facets(values); });
}

std::optional<Article> IndexReader::article(std::string_view id) const {
    return on_index(state_->folder, [&]() -> std::optional<Article> {
        const std::uint32_t document = state_->tables->postings(id_term(id))->next(1);
        if (document == PostingList::no_document) return std::nullopt;
        return decode_record(state_->tables->data(document), RecordPart::all);
    });
}

std::optional<Results> IndexReader::versions(std::string_view id, const Page& page) const {
    return on_index(state_->folder, [&]() -> std::optional<Results> {
        const Tables& tables = *state_->tables;
        const std::uint32_t document = tables.postings(id_term(id))->next(1);
        Stories& stories = state_->columns.stories();
        if (document == PostingList::no_document) return std::nullopt;
        const std::uint32_t story = stories.story_of(document);
        const std::span<const std::uint32_t> versions =
            story == 0 ? std::span(&document, 1) : stories.documents_of(story);
        Results results;
        results.matched = versions.size();
        for (std::size_t i = page.offset; i < std::min(versions.size(), page.offset + page.limit); ++i) {
            Match match;
            match.rank = i + 1;
            match.article =
                decode_record(tables.data(versions[i]),
                              page.content == MatchContent::id ? RecordPart::id : RecordPart::all);
            results.matches.push_back(std::move(match));
        }
        return results;
    });
}

std::optional<Query> IndexReader::like(std::string_view id, Analyzer& analyzer) const {
    const std::optional<Article> article = this->article(id);
    if (!article) return std::nullopt;
    return on_index(state_->folder, [&] { return query_like(*article, *state_->tables, analyzer); });
}

const KnownWords& IndexReader::words() const {
    return state_->known_words;
}

std::uint32_t IndexReader::documents_with(QueryField field, const QueryTerm& term) const {
    return on_index(state_->folder, [&] {
        return state_->tables->frequency(std::string(term_prefix(field, term.kind)) + term.text);
    });
}

std::vector<Correction> IndexReader::corrections(std::string_view word, std::size_t most,
                                                 CorrectionReach reach) const {
    return on_index(state_->folder, [&]() -> std::vector<Correction> {
        const Vocabulary* vocabulary = state_->words.vocabulary();
        if (vocabulary == nullptr) return {};
        static const Lexicon none;
        const Lexicon* lexicon = state_->analysis.lexicon.get();
        return Corrector(*vocabulary, lexicon == nullptr ? none : *lexicon).corrections(word, most, reach);
    });
}

std::optional<std::string> IndexReader::spelling(std::string_view word, Analyzer& analyzer) const {
    return on_index(state_->folder, [&] {
        std::optional<std::string> best;
        for (const std::uint32_t document : state_->first_documents(word)) {
            const Article article = decode_record(state_->tables->data(document), RecordPart::all);
            auto found = surface_form(text_without(article.text, article.cuts), word, analyzer);
            if (!found) found = surface_form(article.title, word, analyzer);
            // Where a Swiss text has ss another one may have ß.
            if (found && (!best || found->find("ß") != std::string::npos)) best = std::move(found);
            if (best && best->find("ss") == std::string::npos) break;
        }
        return best;
    });
}

}  // namespace fundstelle
