#include "common/text/analyzer.hpp"

#include <unordered_map>
#include <utility>
#include <vector>

#include "common/error.hpp"
#include "common/hash.hpp"
#include "common/text/fold.hpp"
#include "common/text/probe_text.hpp"
#include "common/text/stemmer.hpp"
#include "common/text/umlauts.hpp"
#include "common/text/utf8.hpp"
#include "common/text/word_breaker.hpp"

namespace fundstelle {
namespace {

constexpr std::uint32_t analysis_version = 1;

/// Room that every term leaves for the prefixes of the index.
constexpr std::size_t prefix_bytes = 8;

/// Bytes the cache needs for one word beside the letters of its forms.
constexpr std::size_t cache_overhead = 160;

struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};

/// The forms of one word; the terms view them, so it stays where it was made.
struct AnalyzedWord {
    std::string exact;
    std::string stem;
    std::vector<Term> terms;
};

}  // namespace

struct Analyzer::State {
    explicit State(const Limits& given) : limits(given) {}

    const AnalyzedWord& analyzed(std::string_view letters);

    Limits limits;
    WordBreaker breaker;
    Stemmer stemmer;
    std::string_view text;
    std::uint32_t position = 0;
    std::unordered_map<std::string, AnalyzedWord, TextHash, std::equal_to<>> cache;
    std::size_t cache_bytes = 0;
};

const AnalyzedWord& Analyzer::State::analyzed(std::string_view letters) {
    const std::string_view key = cut_utf8(letters, limits.word_bytes);
    if (const auto known = cache.find(key); known != cache.end()) return known->second;

    if (cache_bytes > limits.word_cache_bytes) {
        cache.clear();
        cache_bytes = 0;
    }
    AnalyzedWord& word = cache[std::string(key)];
    const std::size_t term_bytes = limits.term_bytes - prefix_bytes;
    fold_word(key, word.exact);
    read_umlaut_digraphs(word.exact);
    word.exact.resize(code_point_boundary(word.exact, term_bytes));
    if (!word.exact.empty()) {
        word.stem = stemmer.stem(word.exact);
        const ByteRange whole{0, key.size()};
        word.terms.push_back({word.exact, TermKind::exact, whole});
        word.terms.push_back({word.stem, TermKind::stem, whole});
    }
    cache_bytes += key.size() + word.exact.size() + word.stem.size() + cache_overhead;
    return word;
}

Analyzer::Analyzer(const Limits& limits) : state_(std::make_unique<State>(limits)) {}
Analyzer::Analyzer(Analyzer&&) noexcept = default;
Analyzer& Analyzer::operator=(Analyzer&&) noexcept = default;
Analyzer::~Analyzer() = default;

void Analyzer::start(std::string_view text) {
    state_->breaker.start(text);
    state_->text = text;
    state_->position = 0;
}

bool Analyzer::next(Word& word) {
    while (state_->breaker.next(word.source)) {
        const AnalyzedWord& analyzed = state_->analyzed(word.source.of(state_->text));
        if (analyzed.terms.empty()) continue;
        word.position = ++state_->position;
        word.terms = analyzed.terms;
        return true;
    }
    return false;
}

AnalysisSettings Analyzer::settings() {
    return {analysis_version, hexadecimal(hash128(shown_terms(*this, probe_text())))};
}

void Analyzer::require(const AnalysisSettings& index_settings) {
    const AnalysisSettings own = settings();
    if (own == index_settings) return;
    throw Error(ErrorKind::index,
                "this index was built with another German analysis (" +
                    (own.version != index_settings.version
                         ? "version " + std::to_string(index_settings.version) +
                               "; this program has version " + std::to_string(own.version)
                         : std::string("the same rules, but other versions of ICU or Snowball")) +
                    ")",
                "build it anew with this program: indexer DATABASE PATH...");
}

std::string shown_terms(Analyzer& analyzer, std::string_view text) {
    std::string shown;
    analyzer.start(text);
    for (Word word; analyzer.next(word);) {
        for (const Term& term : word.terms) {
            if (!shown.empty()) shown += ' ';
            if (term.kind == TermKind::exact) shown += '=';
            shown += term.text;
            shown += '@' + std::to_string(word.position);
        }
    }
    return shown;
}

}  // namespace fundstelle
