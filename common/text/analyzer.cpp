#include "common/text/analyzer.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <unordered_map>
#include <utility>
#include <vector>

#include "common/error.hpp"
#include "common/hash.hpp"
#include "common/text/analysis_rules.hpp"
#include "common/text/base_form.hpp"
#include "common/text/compounding.hpp"
#include "common/text/fold.hpp"
#include "common/text/part_letters.hpp"
#include "common/text/probe_text.hpp"
#include "common/text/shared_words.hpp"
#include "common/text/spelling.hpp"
#include "common/text/splitter.hpp"
#include "common/text/stemmer.hpp"
#include "common/text/tokeniser.hpp"
#include "common/text/umlauts.hpp"
#include "common/text/utf8.hpp"
#include "common/text/word_memory.hpp"

namespace fundstelle {
namespace {

constexpr std::uint32_t analysis_version = 6;

/// So many tokens are read before they are given, since what is remembered of most words lies far away in
/// memory: on the way there are where it is found, and what stands there.
constexpr std::size_t tokens_ahead = 16;
constexpr std::size_t tokens_to_slot = 6;

/// Of so many words that say one thing the stems are wanted.
constexpr std::size_t most_stemmed = 6;

/// Of so many pairs of words it is remembered what compounds they make.
constexpr std::size_t most_known_compounds = 4096;

/// Of a part in its compound.
enum class PartPlace { before_last, last };

}  // namespace

struct Analyzer::State {
    State(std::shared_ptr<const Lexicon> words, const Limits& given, const AnalysisSteps& taken)
        : limits(given),
          steps(taken),
          lexicon(std::move(words)),
          splitter(*lexicon),
          tokeniser(*lexicon, steps, limits),
          memory(limits.word_cache_bytes),
          stems_of_parts(limits.word_cache_bytes / 16) {}

    /// A token that was read ahead, and what the memory knows its word by.
    struct Ahead {
        Token token;
        bool plain = false;
        std::uint32_t hash = 0;
        WordMemory::Hint hint = WordMemory::no_hint;
    };

    bool next_token();
    void read_ahead();
    void drop_hints() {
        for (Ahead& read : ahead) read.hint = WordMemory::no_hint;
    }
    std::string_view remembered_part(std::string_view letters) const {
        return cut_utf8(letters, limits.word_bytes);
    }
    WordMemory::Entry analyzed(std::string_view letters) {
        const std::string_view word = remembered_part(letters);
        return analyzed(word, WordMemory::hash_of(word), WordMemory::no_hint);
    }
    WordMemory::Entry analyzed(std::string_view word, std::uint32_t hash, WordMemory::Hint hint);
    std::string_view stemmed(const std::string& form);
    std::string_view stem_of_part(std::string_view part, PartPlace place);
    void add_terms(std::string_view letters);
    void read_plain(const Ahead& read, Word& word);
    void read_combined(const Token& token, Word& word);
    void combine(const Token& token);

    Limits limits;
    AnalysisSteps steps;
    std::shared_ptr<const Lexicon> lexicon;
    Splitter splitter;
    Tokeniser tokeniser;
    Stemmer stemmer;
    std::string_view text;
    std::uint32_t position = 0;
    std::array<Ahead, tokens_ahead> ahead;  ///< each at its number modulo as many
    std::size_t read_count = 0;
    std::size_t given_count = 0;
    bool at_end = false;
    WordMemory memory;
    std::shared_ptr<SharedWords> shared;                   ///< with its siblings; null without any
    std::unordered_map<std::string, Compounds> compounds;  ///< of two words, a line each

    // What a token that is more than a word is known by, and its terms.
    std::string key;
    std::vector<Term> combined;

    // What a word that is not remembered is made into.
    std::string exact;
    std::string spelling;
    std::string stem;
    std::string other_stem;
    std::string part_key;
    WordMemory stems_of_parts;
    std::vector<Term> terms;
    std::string packed;
};

/// Reads a token, and calls for what is remembered of it, the sooner of the one before it.
void Analyzer::State::read_ahead() {
    Ahead& read = ahead[read_count % ahead.size()];
    if (!tokeniser.next(read.token)) {
        at_end = true;
        return;
    }
    read.plain = read.token.main.empty() && read.token.variants.empty();
    if (read.plain) {
        read.hash = WordMemory::hash_of(remembered_part(read.token.source.of(text)));
        memory.call_for_slot(read.hash);
        read.hint = WordMemory::no_hint;
    }
    ++read_count;
    if (read_count - given_count < tokens_to_slot) return;
    Ahead& sooner = ahead[(read_count - tokens_to_slot) % ahead.size()];
    if (sooner.plain) sooner.hint = memory.call_for_entry(sooner.hash);
}

/// Whether there is another token; it is the one at `given_count`.
bool Analyzer::State::next_token() {
    while (!at_end && read_count - given_count < ahead.size()) read_ahead();
    return given_count < read_count;
}

/// What is remembered of `word`, which is its key.
WordMemory::Entry Analyzer::State::analyzed(std::string_view word, std::uint32_t hash,
                                            WordMemory::Hint hint) {
    if (const auto known = memory.find(word, hash, hint)) return *known;
    if (shared && shared->find(word, packed)) return memory.insert(word, packed);
    exact.clear();
    terms.clear();
    fold_word(word, exact);
    if (steps.has(AnalysisStep::umlauts)) read_umlaut_digraphs(exact, splitter);
    exact.resize(code_point_boundary(exact, limits.term_bytes - prefix_bytes));
    if (!exact.empty()) add_terms(word);
    packed.clear();
    pack_terms(terms, word, word.size(), packed);
    if (shared) shared->insert(word, packed);
    return memory.insert(word, packed);
}

/// What `form` is stemmed to, cut to the size of a term.
std::string_view Analyzer::State::stemmed(const std::string& form) {
    const std::string_view shortened = steps.has(AnalysisStep::stems) ? stemmer.stem(form) : form;
    return cut_utf8(shortened, limits.term_bytes - prefix_bytes);
}

/// The stem of a part of a compound. Few parts make most compounds. It stays until stems_of_parts makes room.
std::string_view Analyzer::State::stem_of_part(std::string_view part, PartPlace place) {
    const bool last = place == PartPlace::last;
    (part_key = part) += last ? '$' : '^';
    if (const auto known = stems_of_parts.find(part_key)) return known->content;
    const BaseForm form =
        last ? base_form(part, *lexicon, steps) : base_form_of_first_part(part, *lexicon, steps);
    return stems_of_parts.insert(part_key, stemmed(form.word)).content;
}

void Analyzer::State::add_terms(std::string_view letters) {
    const ByteRange whole{0, letters.size()};
    spelling = exact;
    if (steps.has(AnalysisStep::spelling)) modernise_spelling(spelling);
    std::vector<ByteRange> parts;
    if (steps.has(AnalysisStep::compounds)) parts = splitter.split(spelling);
    const BaseForm base = base_form(exact, *lexicon, steps);
    terms.push_back({exact, TermKind::exact, whole});
    stem = stemmed(base.word);
    terms.push_back({stem, TermKind::stem, whole});
    if (!base.other.empty()) {
        other_stem = stemmed(base.other);
        terms.push_back({other_stem, TermKind::variant, whole});
    }
    stems_of_parts.make_room();
    for (const ByteRange& part : parts) {
        const PartPlace place = part.end == spelling.size() ? PartPlace::last : PartPlace::before_last;
        terms.push_back({stem_of_part(part.of(spelling), place), TermKind::part,
                         letters_of_part(part, spelling, exact, letters)});
    }
}

/// A token that is just the word that is written there.
void Analyzer::State::read_plain(const Ahead& read, Word& word) {
    const WordMemory::Entry known =
        analyzed(remembered_part(read.token.source.of(text)), read.hash, read.hint);
    word.terms = {known.key, known.key.size()};
    word.note = known.note;
}

/// Puts the terms of a token that is more than a word together.
void Analyzer::State::combine(const Token& token) {
    const ByteRange whole{0, token.source.size()};
    combined.clear();
    const auto add = [&](std::string_view letters, auto&& use) {
        const WordMemory::Entry known = analyzed(letters);
        for (const Term& term : TermList(known.key, known.key.size())) use(term);
    };
    add(token.main.empty() ? token.source.of(text) : token.main, [&](const Term& term) {
        combined.push_back({term.text, term.kind, token.main.empty() ? term.letters : whole});
    });
    for (const TokenVariant& variant : token.variants) {
        add(variant.word, [&](const Term& term) {
            const bool stands_for_it = term.kind == TermKind::stem || term.kind == TermKind::variant;
            if (stands_for_it) combined.push_back({term.text, TermKind::variant, whole});
        });
    }
    packed.clear();
    pack_terms(combined, key, whole.size(), packed);
}

/// A token that is more than a word is remembered by all that its terms depend on. No text has the byte that
/// stands between.
void Analyzer::State::read_combined(const Token& token, Word& word) {
    constexpr char between = '\xFF';
    key.clear();
    if (token.main.empty()) {
        key = token.source.of(text);
    } else {
        (key = between) += token.main;
    }
    for (const TokenVariant& variant : token.variants) (key += between) += variant.word;
    const std::size_t bytes = token.source.size();
    word.note = nullptr;
    if (key.size() > limits.word_bytes) {
        combine(token);
        key += packed;
        word.terms = {std::string_view(key).substr(0, key.size() - packed.size()), bytes};
        return;
    }
    auto known = memory.find(key);
    if (!known) {
        combine(token);
        known = memory.insert(key, packed);
    }
    word.terms = {known->key, bytes};
    word.note = known->note;
}

std::uint64_t new_note_mark() {
    static std::atomic<std::uint32_t> last = 0;
    return std::uint64_t{++last} << 32;
}

Analyzer::Analyzer(std::shared_ptr<const Lexicon> lexicon, const Limits& limits, const AnalysisSteps& steps)
    : state_(std::make_unique<State>(lexicon ? std::move(lexicon) : std::make_shared<const Lexicon>(), limits,
                                     steps)) {}
Analyzer::Analyzer(const Limits& limits) : Analyzer(nullptr, limits) {}
Analyzer::Analyzer(std::unique_ptr<State> state) : state_(std::move(state)) {}

Analyzer Analyzer::sibling() {
    if (!state_->shared) state_->shared = std::make_shared<SharedWords>(state_->limits.word_cache_bytes);
    auto state = std::make_unique<State>(state_->lexicon, state_->limits, state_->steps);
    state->shared = state_->shared;
    return Analyzer(std::move(state));
}

Analyzer::Analyzer(Analyzer&&) noexcept = default;
Analyzer& Analyzer::operator=(Analyzer&&) noexcept = default;
Analyzer::~Analyzer() = default;

const AnalysisSteps& Analyzer::steps() const {
    return state_->steps;
}

bool Analyzer::knows(std::string_view folded) const {
    return state_->lexicon->classes(folded).any(~WordClasses::name);
}

const Analyzer::Compounds& Analyzer::compounds(std::string_view modifier, std::string_view head) {
    std::string pair(modifier);
    pair += '\n';
    pair += head;
    if (state_->compounds.size() >= most_known_compounds) state_->compounds.clear();
    const auto [found, added] = state_->compounds.try_emplace(std::move(pair));
    Compounds& known = found->second;
    if (added) {
        known.words = compounds_of(modifier, head, state_->splitter);
        known.stems = stems_of(known.words);
    }
    return known;
}

std::vector<std::string> Analyzer::stems_of(std::span<const std::string> words) {
    std::vector<std::string> stems;
    Word read;
    for (const std::string& word : words.first(std::min(words.size(), most_stemmed))) {
        start(word);
        if (!next(read)) continue;
        for (const Term& term : read.terms) {
            const bool is_new = std::find(stems.begin(), stems.end(), term.text) == stems.end();
            if (term.kind == TermKind::stem && is_new) stems.emplace_back(term.text);
        }
    }
    return stems;
}

void Analyzer::start(std::string_view text) {
    state_->tokeniser.start(text);
    state_->text = text;
    state_->position = 0;
    state_->read_count = 0;
    state_->given_count = 0;
    state_->at_end = false;
}

bool Analyzer::next(Word& word) {
    State& state = *state_;
    if (state.memory.make_room()) state.drop_hints();
    while (state.next_token()) {
        const State::Ahead& read = state.ahead[state.given_count++ % state.ahead.size()];
        read.plain ? state.read_plain(read, word) : state.read_combined(read.token, word);
        if (word.terms.empty()) continue;
        word.source = read.token.source;
        word.position = ++state.position;
        return true;
    }
    return false;
}

AnalysisSettings Analyzer::settings() {
    const std::string yielded = shown_terms(*this, probe_text());
    // What is hashed by itself need not be copied.
    const std::string words = hexadecimal(hash128(state_->lexicon->bytes()));
    return {analysis_version,
            hexadecimal(hash128(words + analysis_rules() + "\n" + yielded + left_out(state_->steps))),
            state_->lexicon, state_->steps};
}

void Analyzer::require(const AnalysisSettings& index_settings) {
    const AnalysisSettings own = settings();
    if (own == index_settings) return;
    throw Error(ErrorKind::index,
                "this index was built with another German analysis (" +
                    (own.version != index_settings.version
                         ? "version " + std::to_string(index_settings.version) +
                               "; this program has version " + std::to_string(own.version)
                         : std::string("the same version, but other lists, or another ICU or Snowball")) +
                    ")",
                "analyse its texts anew with this program: indexer --reanalyze DATABASE");
}

std::string shown_terms(Analyzer& analyzer, std::string_view text) {
    std::string shown;
    analyzer.start(text);
    for (Word word; analyzer.next(word);) {
        for (const Term& term : word.terms) {
            if (!shown.empty()) shown += ' ';
            if (term.kind == TermKind::exact) shown += '=';
            if (term.kind == TermKind::part) shown += "part:";
            if (term.kind == TermKind::variant) shown += '~';
            shown += term.text;
            shown += '@' + std::to_string(word.position);
        }
    }
    return shown;
}

}  // namespace fundstelle
