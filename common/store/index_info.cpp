#include "common/store/index_info.hpp"

#include <algorithm>
#include <limits>
#include <string_view>
#include <system_error>

#include "common/store/generations.hpp"
#include "common/store/index_columns.hpp"
#include "common/store/index_reader.hpp"
#include "common/store/open_index.hpp"
#include "common/store/record.hpp"
#include "common/store/schema.hpp"

namespace fundstelle {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t longest_told = 5;

void sort_by_count(std::vector<NamedCount>& counts) {
    std::sort(counts.begin(), counts.end(), [](const NamedCount& a, const NamedCount& b) {
        return a.count != b.count ? a.count > b.count : a.name < b.name;
    });
}

std::string iso_date(std::uint32_t number) {
    std::string digits = std::to_string(number);
    digits.insert(0, 8 - std::min<std::size_t>(8, digits.size()), '0');
    return digits.substr(0, 4) + "-" + digits.substr(4, 2) + "-" + digits.substr(6);
}

void tell_terms(const Tables& tables, IndexInfo& info) {
    tables.terms("", [&](std::string_view term, std::uint32_t documents) {
        ++info.terms;
        if (term.starts_with(schema::exact_prefix)) ++info.spellings;
        if (term.starts_with(schema::language_prefix))
            info.languages.push_back({std::string(term.substr(schema::language_prefix.size())), documents});
        return true;
    });
    sort_by_count(info.languages);
}

void tell_sources(IndexColumns& columns, IndexInfo& info) {
    const IndexColumns::Names& sources = columns.sources();
    for (const std::string& name : sources.names) info.sources.push_back({name, 0});
    for (const std::uint32_t number : sources.of_document) ++info.sources[number].count;
    info.sources.erase(info.sources.begin());
    sort_by_count(info.sources);
}

void tell_dates(IndexColumns& columns, IndexInfo& info) {
    const IndexColumns::Dates& dates = columns.dates();
    std::uint32_t first = std::numeric_limits<std::uint32_t>::max();
    std::uint32_t last = 0;
    for (std::size_t i = 0; i < dates.first.size(); ++i) {
        if (dates.first[i] == 0) continue;
        ++info.dated;
        first = std::min(first, dates.first[i]);
        last = std::max(last, dates.last[i]);
    }
    if (info.dated == 0) return;
    info.first_date = iso_date(first);
    info.last_date = iso_date(last);
}

void tell_longest(const Tables& tables, IndexColumns& columns, IndexInfo& info) {
    const std::vector<std::uint32_t>& lengths = columns.lengths();
    std::vector<std::uint32_t> documents;
    for (std::uint32_t i = 1; i < lengths.size(); ++i) {
        if (lengths[i] != 0) documents.push_back(i);
    }
    const std::size_t count = std::min(documents.size(), longest_told);
    std::partial_sort(documents.begin(), documents.begin() + static_cast<std::ptrdiff_t>(count),
                      documents.end(), [&](std::uint32_t a, std::uint32_t b) {
                          return lengths[a] != lengths[b] ? lengths[a] > lengths[b]
                                                          : columns.order().is_before(a, b);
                      });
    for (std::size_t i = 0; i < count; ++i)
        info.longest.push_back(
            {decode_record(tables.data(documents[i]), RecordPart::id).id, lengths[documents[i]]});
}

void tell_stories(Stories& stories, IndexInfo& info) {
    if (!stories.exist()) return;
    StoryCounts& counts = info.stories.emplace();
    counts.stories = stories.count();
    for (std::uint32_t story = stories.count(); story > 0; --story)
        counts.documents += stories.documents_of(story).size();
}

void tell_files(const fs::path& generation, IndexInfo& info) {
    info.generation = generation.filename().string();
    std::error_code code;
    for (const fs::directory_entry& entry : fs::directory_iterator(generation, code)) {
        std::error_code unreadable;
        const std::uintmax_t bytes = entry.file_size(unreadable);
        if (!unreadable) info.files.push_back({entry.path().filename().string(), bytes});
    }
    std::sort(info.files.begin(), info.files.end(),
              [](const NamedCount& a, const NamedCount& b) { return a.name < b.name; });
}

void tell_settings(const fs::path& folder, const Tables& tables, IndexInfo& info) {
    const auto metadata = [&](std::string_view key) { return tables.metadata(std::string(key)); };
    info.format = metadata(schema::format_key);
    info.without = metadata(schema::without_key);
    info.program = metadata(schema::program_key);
    info.built = metadata(schema::built_key);
    info.updated = metadata(schema::updated_key);
    const IndexReader index(folder);
    info.cut = decode_cut_counts(metadata(schema::cut_key));
    info.language_source = index.language_source();
    if (const auto boilerplate = index.boilerplate()) info.litter_lines = boilerplate->size();
    const AnalysisSettings& settings = index.analysis();
    info.analysis_version = settings.version;
    if (!settings.lexicon) return;
    info.words = settings.lexicon->words();
    info.words_origin = settings.lexicon->origin();
}

IndexInfo info_of(const fs::path& folder, OpenGeneration& opened) {
    IndexInfo info;
    const Tables& tables = *opened.tables;
    tell_settings(folder, tables, info);
    IndexColumns columns(tables, std::move(opened.order));
    info.documents = tables.documents();
    if (info.documents != 0)
        info.average_length =
            static_cast<double>(tables.total_length()) / static_cast<double>(info.documents);
    tell_terms(tables, info);
    tell_sources(columns, info);
    tell_dates(columns, info);
    tell_longest(tables, columns, info);
    tell_stories(opened.stories, info);
    tell_files(opened.folder, info);
    return info;
}

}  // namespace

IndexInfo index_info(const fs::path& folder) {
    for (;;) {
        OpenGeneration opened = open_index(folder);
        IndexInfo info = on_index(folder, [&] { return info_of(folder, opened); });
        // What is looked up by a path again would else be that of another generation, or gone.
        std::error_code gone;
        if (fs::equivalent(current_generation(folder), opened.folder, gone)) return info;
    }
}

}  // namespace fundstelle
