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

    void add_title(std::string_view title, Analyzer& analyzer);
    void add_text(std::string_view text, Analyzer& analyzer);
    void add_word(const Word& word);

    std::unordered_map<std::string, Occurrences, TermHash, std::equal_to<>> terms;
    std::string key;
    std::uint32_t first_position = 0;
    std::vector<DocumentTerm> sorted;
};

void DocumentInverter::State::add_word(const Word& word) {
    for (const Term& term : word.terms) {
        const bool exact = term.kind == TermKind::exact;
        Occurrences& found = occurrences(exact ? schema::exact_prefix : std::string_view(), term.text);
        ++found.frequency;
        if (!exact) found.positions.push_back(first_position + word.position);
    }
}

void DocumentInverter::State::add_title(std::string_view title, Analyzer& analyzer) {
    std::uint32_t words = 0;
    analyzer.start(title);
    for (Word word; analyzer.next(word); words = word.position) {
        add_word(word);
        for (const Term& term : word.terms) {
            if (term.kind == TermKind::stem) ++occurrences(schema::title_prefix, term.text).frequency;
        }
    }
    if (words != 0) first_position = words + schema::title_gap;
}

void DocumentInverter::State::add_text(std::string_view text, Analyzer& analyzer) {
    analyzer.start(text);
    for (Word word; analyzer.next(word);) add_word(word);
}

DocumentInverter::DocumentInverter() : state_(std::make_unique<State>()) {}
DocumentInverter::DocumentInverter(DocumentInverter&&) noexcept = default;
DocumentInverter& DocumentInverter::operator=(DocumentInverter&&) noexcept = default;
DocumentInverter::~DocumentInverter() = default;

std::span<const DocumentTerm> DocumentInverter::invert(const Article& article, Analyzer& analyzer) {
    State& state = *state_;
    state.terms.clear();
    state.sorted.clear();
    state.first_position = 0;
    state.add_title(article.title, analyzer);
    state.add_text(article.text, analyzer);
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
