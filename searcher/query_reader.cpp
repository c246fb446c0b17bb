#include "searcher/query_reader.hpp"

#include <utility>
#include <vector>

#include "common/corpus/file.hpp"
#include "common/error.hpp"
#include "common/limits.hpp"
#include "common/query/steps_taken.hpp"
#include "common/query/synonyms.hpp"

namespace fundstelle {
namespace {

std::string content_of(const std::filesystem::path& file) {
    try {
        InputFile opened(file, Openable::any);
        std::string content = read_all(opened, Limits{}.named_file_bytes);
        refuse_utf16(content);
        return content;
    } catch (const Error& error) {
        throw Error(error.kind(), shown_name(file) + " " + error.message(), error.hint());
    }
}

SynonymMap synonyms_for(const SearcherOptions& options, Analyzer& analyzer) {
    if (!options.steps.has(SearchStep::synonyms)) return SynonymMap({}, analyzer);
    std::vector<SynonymGroup> groups = built_in_synonyms();
    if (options.synonyms) {
        for (SynonymGroup& group :
             parse_synonyms(content_of(*options.synonyms), shown_name(*options.synonyms))) {
            groups.push_back(std::move(group));
        }
    }
    return SynonymMap(groups, analyzer);
}

}  // namespace

QueryReader::QueryReader(Analyzer analyzer, const SearcherOptions& options)
    : analyzer_(std::move(analyzer)), synonyms_(synonyms_for(options, analyzer_)) {
    options_.words = options.words;
    options_.weights = query_weights(options.steps);
}

Query QueryReader::read(std::string_view text) {
    Query query = parse_query(text, analyzer_, options_);
    synonyms_.expand(query);
    return query;
}

Query QueryReader::read(std::string_view text, const KnownWords& words) {
    Query query = read(text);
    expand_patterns(query, words);
    return query;
}

}  // namespace fundstelle
