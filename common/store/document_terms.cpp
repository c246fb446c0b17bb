#include "common/store/document_terms.hpp"

#include <algorithm>
#include <deque>
#include <unordered_map>
#include <vector>

#include "common/hash.hpp"
#include "common/limits.hpp"
#include "common/store/schema.hpp"

namespace fundstelle {
namespace {

enum class Place { title, text };

struct TermHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};

}  // namespace

struct DocumentInverter::State {
    struct Occurrences {
        std::uint32_t frequency = 0;
        std::vector<std::uint32_t> positions;
    };

    Occurrences& occurrences(std::string_view prefix, std::string_view text) {
        key = prefix;
        key += text;
        const auto known = terms.find(key);
        return known != terms.end() ? known->second : terms[key];
    }

    void add(std::string_view text, Analyzer& analyzer, Place place);
    void add_word(const Word& word, const AnalysisSteps& steps);

    std::unordered_map<std::string, Occurrences, TermHash, std::equal_to<>> terms;
    std::string key;
    std::uint32_t last_position = 0;  ///< of the passages before, with the gap behind them
    std::vector<DocumentTerm> sorted;
};

void DocumentInverter::State::add_word(const Word& word, const AnalysisSteps& steps) {
    for (const Term& term : word.terms) {
        const bool exact = term.kind == TermKind::exact;
        if (exact && !steps.has(AnalysisStep::exact)) continue;
        Occurrences& found = occurrences(exact ? schema::exact_prefix : std::string_view(), term.text);
        ++found.frequency;
        if (term.kind == TermKind::stem) found.positions.push_back(last_position + word.position);
    }
}

/// Adds a passage whose words lie far from those of the passages before, so that no phrase crosses over.
void DocumentInverter::State::add(std::string_view text, Analyzer& analyzer, Place place) {
    std::uint32_t words = 0;
    const AnalysisSteps steps = analyzer.steps();
    analyzer.start(text);
    for (Word word; analyzer.next(word); words = word.position) {
        add_word(word, steps);
        if (place == Place::text) continue;
        for (const Term& term : word.terms) {
            if (term.kind != TermKind::exact) ++occurrences(schema::title_prefix, term.text).frequency;
        }
    }
    if (words != 0) last_position += words + schema::passage_gap;
    if (place == Place::title) last_position = std::max(last_position, schema::text_position - 1);
}

DocumentInverter::DocumentInverter() : state_(std::make_unique<State>()) {}
DocumentInverter::DocumentInverter(DocumentInverter&&) noexcept = default;
DocumentInverter& DocumentInverter::operator=(DocumentInverter&&) noexcept = default;
DocumentInverter::~DocumentInverter() = default;

std::span<const DocumentTerm> DocumentInverter::invert(const Article& article, Analyzer& analyzer) {
    State& state = *state_;
    state.terms.clear();
    state.sorted.clear();
    state.last_position = 0;
    const bool in_text = article.title_kind == TitleKind::heading && !article.title_in_text.empty();
    const ByteRange title = in_text ? article.title_in_text : ByteRange{};
    const std::string_view text = article.text;
    const bool apart = article.title_kind == TitleKind::heading && !in_text;
    state.add(apart ? std::string_view(article.title) : title.of(text), analyzer, Place::title);
    state.add(text.substr(title.end), analyzer, Place::text);
    // What stands above a title (names of photographers, columns) is the least of a text.
    state.add(text.substr(0, title.begin), analyzer, Place::text);
    state.occurrences({}, id_term(article.id));
    for (const auto& [term, found] : state.terms) {
        state.sorted.push_back({term, found.frequency, found.positions});
    }
    std::sort(state.sorted.begin(), state.sorted.end(),
              [](const DocumentTerm& a, const DocumentTerm& b) { return a.term < b.term; });
    return state.sorted;
}

std::string id_term(std::string_view id) {
    const std::size_t room = Limits{}.term_bytes - schema::id_prefix.size();
    std::string term(schema::id_prefix);
    if (id.size() <= room && id.find('\0') == std::string_view::npos) return term.append(id);
    return term.append("#").append(hexadecimal(hash128(id)));
}

}  // namespace fundstelle
