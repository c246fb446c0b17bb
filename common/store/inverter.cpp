#include "common/store/inverter.hpp"

#include <algorithm>
#include <limits>
#include <optional>

#include "common/hash.hpp"
#include "common/limits.hpp"
#include "common/query/stop_words.hpp"
#include "common/store/id_term.hpp"
#include "common/store/schema.hpp"
#include "common/store/sort_key.hpp"
#include "common/store/term_table.hpp"
#include "common/text/path_terms.hpp"

namespace fundstelle {
namespace {

enum class Place { title, text };

constexpr std::size_t longest_path_term = Limits{}.term_bytes - schema::path_prefix.size();

/// What a word adds to the terms of its document.
struct WordTerm {
    std::uint32_t term = 0;
    bool with_position = false;
};

/// A term in a document, before postings are brought together.
struct TermInDocument {
    std::uint32_t term = 0;
    Posting posting;
};

struct Occurrence {
    std::uint32_t term = 0;
    std::uint32_t position = 0;
};

/// Numbers counted for some of many things, and which these are.
class Counts {
  public:
    void add(std::uint32_t index, std::uint32_t count) {
        if (index >= counts_.size()) counts_.resize(std::max<std::size_t>(index + 1, counts_.size() * 2));
        if (counts_[index] == 0) counted_.push_back(index);
        counts_[index] += count;
    }
    std::uint32_t of(std::uint32_t index) const { return index < counts_.size() ? counts_[index] : 0; }
    const std::vector<std::uint32_t>& counted() const { return counted_; }
    void clear() {
        for (const std::uint32_t index : counted_) counts_[index] = 0;
        counted_.clear();
    }

  private:
    std::vector<std::uint32_t> counts_;
    std::vector<std::uint32_t> counted_;
};

/// Brings what belongs to each of `terms` terms together, each in the order in which it came (a counting
/// sort): `value_of` each of `items` into `grouped`, and where the values of each term end into `ends`.
template <typename Item, typename Value>
void group_by_term(const std::vector<Item>& items, Value Item::*value_of, std::size_t terms,
                   std::vector<Value>& grouped, std::vector<std::uint32_t>& ends) {
    ends.assign(terms + 1, 0);
    for (const Item& item : items) ++ends[item.term + 1];
    for (std::size_t term = 1; term < ends.size(); ++term) ends[term] += ends[term - 1];
    grouped.resize(items.size());
    for (const Item& item : items) grouped[ends[item.term]++] = item.*value_of;
}

/// What a word adds to the signature of its document.
struct SignedWord {
    std::uint64_t hash = 0;     ///< of its stem
    std::uint32_t stem = 0;     ///< number of the term
    std::uint32_t telling = 0;  ///< 1 when it tells what a text is about
};

bool is_telling(std::string_view exact) {
    constexpr std::size_t shortest = 3;
    constexpr std::size_t longest_of_stop_words = 10;
    if (exact.size() > longest_of_stop_words) return true;
    return exact.size() >= shortest && word_weight(exact) == WordWeight::full;
}

struct SortEntry {
    std::uint64_t key = 0;
    std::uint32_t term = 0;
};

}  // namespace

struct Inverter::State {
    static constexpr std::size_t no_cut = std::numeric_limits<std::size_t>::max();
    static constexpr std::uint32_t no_landmark = std::numeric_limits<std::uint32_t>::max();

    struct WordRange {
        std::uint32_t begin = 0, end = 0;  ///< in `word_terms`
    };

    std::uint32_t number_of(const Word& word, const AnalysisSteps& steps);
    std::uint32_t add_word(const Word& word, const AnalysisSteps& steps);
    void add_passage(std::string_view text, Analyzer& analyzer, Place place);
    void begin_cuts(const std::vector<Cut>& of_text);
    void pass_cuts(std::size_t offset, std::uint32_t words_before);
    void mark(std::string_view text, std::size_t end, std::size_t begin, std::uint32_t position);
    void add_title_terms(const Word& word);
    void add_field(std::string_view text, Analyzer& analyzer, std::string_view prefix);
    void add_language(std::string_view language);
    void add_path(std::string_view id);
    void add_signed(const Word& word, std::optional<std::uint32_t> stem);
    void sign_document();
    void finish_document(std::string_view id);
    std::vector<SortEntry> sorted_terms() const;

    std::uint64_t batch = new_note_mark();  ///< of the notes of its words
    TermTable terms;
    std::vector<WordRange> words;
    std::vector<WordTerm> word_terms;
    Signatures signatures = Signatures::none;
    std::vector<SignedWord> signed_words;  ///< beside `words` when signatures are made

    // Of the document being added.
    std::uint32_t document = 0;
    std::uint32_t last_position = 0;  ///< of the passages before, with the gap behind them
    Counts word_counts;
    Counts frequencies;  ///< by term
    Counts places;       ///< by term
    StorySigner signer;
    Counts signed_stems;                       ///< by term, in telling words
    std::vector<std::uint64_t> signed_hashes;  ///< of the telling stems, by term
    StorySignature signature;
    std::vector<Landmark> landmarks;
    std::uint32_t next_landmark = no_landmark;  ///< offset from which on the next one is due
    std::size_t text_begin = 0;                 ///< of the passage within the text
    std::vector<Cut> cuts;                      ///< of the text
    std::size_t cuts_passed = 0;
    std::size_t next_cut = no_cut;       ///< offset in the text behind which a word stands behind another cut
    std::vector<std::uint32_t> markers;  ///< terms that do not count as words: of fields, of the id

    std::vector<TermInDocument> found;
    std::vector<Occurrence> occurrences;

    std::vector<Posting> postings;
    std::vector<std::uint32_t> positions;
    std::vector<std::uint32_t> posting_ends;   ///< by term
    std::vector<std::uint32_t> position_ends;  ///< by term
    std::vector<InvertedTerm> inverted;
};

std::uint32_t Inverter::State::add_word(const Word& word, const AnalysisSteps& steps) {
    const auto begin = static_cast<std::uint32_t>(word_terms.size());
    std::optional<std::uint32_t> stem;
    for (const Term& term : word.terms) {
        const bool exact = term.kind == TermKind::exact;
        if (exact && !steps.has(AnalysisStep::exact)) continue;
        const std::uint32_t number =
            terms.number(exact ? schema::exact_prefix : std::string_view(), term.text);
        if (term.kind == TermKind::stem && !stem) stem = number;
        // A term stands but once in a place.
        const bool there =
            std::any_of(word_terms.begin() + begin, word_terms.end(),
                        [&](const WordTerm& other) { return other.term == number && other.with_position; });
        word_terms.push_back({number, term.kind == TermKind::stem && !there});
    }
    words.push_back({begin, static_cast<std::uint32_t>(word_terms.size())});
    if (signatures == Signatures::made) add_signed(word, stem);
    return static_cast<std::uint32_t>(words.size() - 1);
}

/// `stem` is the number of the first stem of `word`; none when it has no stem.
void Inverter::State::add_signed(const Word& word, std::optional<std::uint32_t> stem) {
    SignedWord one;
    std::string_view known_by;
    for (const Term& term : word.terms) {
        if (term.kind == TermKind::exact) one.telling = stem && is_telling(term.text) ? 1 : 0;
        if (term.kind == TermKind::exact || term.kind == TermKind::stem) known_by = term.text;
        if (term.kind == TermKind::stem) break;
    }
    one.hash = hash128(known_by).low;
    if (stem) {
        one.stem = *stem;
        if (signed_hashes.size() <= *stem) signed_hashes.resize(std::size_t{*stem} * 2 + 1);
        signed_hashes[*stem] = one.hash;
    }
    signed_words.push_back(one);
}

std::uint32_t Inverter::State::number_of(const Word& word, const AnalysisSteps& steps) {
    if (word.note == nullptr) return add_word(word, steps);
    if ((*word.note & note_mark_bits) == batch)
        return static_cast<std::uint32_t>(*word.note & ~note_mark_bits);
    const std::uint32_t number = add_word(word, steps);
    *word.note = batch | number;
    return number;
}

void Inverter::State::add_title_terms(const Word& word) {
    for (const Term& term : word.terms) {
        if (term.kind != TermKind::exact) frequencies.add(terms.number(schema::title_prefix, term.text), 1);
    }
}

/// Adds a passage whose words lie far from those of the passages before, so that no phrase crosses over.
void Inverter::State::add_passage(std::string_view text, Analyzer& analyzer, Place place) {
    std::uint32_t words_there = 0;
    std::size_t end = 0;
    const AnalysisSteps steps = analyzer.steps();
    analyzer.start(text);
    for (Word word; analyzer.next(word); words_there = word.position) {
        if (word.source.begin + text_begin >= next_cut)
            pass_cuts(word.source.begin + text_begin, words_there);
        if (word.source.begin + text_begin >= next_landmark)
            mark(text, end, word.source.begin, last_position + word.position);
        end = word.source.end;
        const std::uint32_t number = number_of(word, steps);
        word_counts.add(number, 1);
        if (signatures == Signatures::made) signer.add(signed_words[number].hash);
        for (std::uint32_t at = words[number].begin; at < words[number].end; ++at) {
            const WordTerm& term = word_terms[at];
            if (term.with_position) occurrences.push_back({term.term, last_position + word.position});
        }
        if (place == Place::title) add_title_terms(word);
    }
    if (words_there != 0) last_position += words_there + schema::passage_gap;
    if (place == Place::title) last_position = std::max(last_position, schema::text_position - 1);
}

void Inverter::State::begin_cuts(const std::vector<Cut>& of_text) {
    cuts = of_text;
    cuts_passed = 0;
    next_cut = cuts.empty() ? no_cut : cuts.front().source.begin;
}

/// Puts the words from `offset` of the text on far from those before, of the same passage, which stand before
/// a cut.
void Inverter::State::pass_cuts(std::size_t offset, std::uint32_t words_before) {
    while (cuts_passed < cuts.size() && cuts[cuts_passed].source.begin <= offset) ++cuts_passed;
    next_cut = cuts_passed < cuts.size() ? cuts[cuts_passed].source.begin : no_cut;
    if (words_before != 0) last_position += schema::passage_gap;
}

/// Sets a landmark at the beginning of the line of the word at `begin`, the one before ending at `end`,
/// unless it is the same line; in one very long line within it.
void Inverter::State::mark(std::string_view text, std::size_t end, std::size_t begin,
                           std::uint32_t position) {
    const std::string_view gap = text.substr(end, begin < end ? 0 : begin - end);
    const std::size_t line_end = gap.rfind('\n');
    const bool very_long = begin + text_begin >= next_landmark + landmark_bytes;
    if (line_end == std::string_view::npos && !very_long) return;
    const std::size_t offset = text_begin + (line_end == std::string_view::npos ? begin : end + line_end + 1);
    landmarks.push_back({static_cast<std::uint32_t>(offset), position});
    next_landmark = static_cast<std::uint32_t>(offset) + landmark_bytes;
}

/// Adds the words of a field, which documents are asked for by, but which are none of their words.
void Inverter::State::add_field(std::string_view text, Analyzer& analyzer, std::string_view prefix) {
    analyzer.start(text);
    for (Word word; analyzer.next(word);) {
        for (const Term& term : word.terms) {
            if (term.kind == TermKind::exact) markers.push_back(terms.number(prefix, term.text));
        }
    }
}

void Inverter::State::add_language(std::string_view language) {
    if (!language.empty()) markers.push_back(terms.number(schema::language_prefix, language));
}

void Inverter::State::add_path(std::string_view id) {
    for (const std::string& path : path_terms(id, longest_path_term))
        markers.push_back(terms.number(schema::path_prefix, path));
}

void Inverter::State::sign_document() {
    // Spellings are brought together first: which words the analyzer remembers is no matter of the document.
    for (const std::uint32_t number : word_counts.counted()) {
        const SignedWord& word = signed_words[number];
        if (word.telling != 0) signed_stems.add(word.stem, word_counts.of(number));
    }
    for (const std::uint32_t stem : signed_stems.counted())
        signer.add_telling(signed_hashes[stem], signed_stems.of(stem));
    signed_stems.clear();
    signature = signer.finish();
}

void Inverter::State::finish_document(std::string_view id) {
    if (signatures == Signatures::made) sign_document();
    for (const std::uint32_t number : word_counts.counted()) {
        const std::uint32_t count = word_counts.of(number);
        for (std::uint32_t at = words[number].begin; at < words[number].end; ++at) {
            frequencies.add(word_terms[at].term, count);
            if (word_terms[at].with_position) places.add(word_terms[at].term, count);
        }
    }
    for (const std::uint32_t term : frequencies.counted()) {
        found.push_back({term, {document, frequencies.of(term), places.of(term)}});
    }
    markers.push_back(terms.number({}, id_term(id)));
    std::sort(markers.begin(), markers.end());
    markers.erase(std::unique(markers.begin(), markers.end()), markers.end());
    for (const std::uint32_t term : markers) found.push_back({term, {document, 0, 0}});
    markers.clear();
    word_counts.clear();
    frequencies.clear();
    places.clear();
    ++document;
}

std::vector<SortEntry> Inverter::State::sorted_terms() const {
    std::vector<SortEntry> sorted;
    sorted.reserve(terms.size());
    for (std::uint32_t term = 0; term < terms.size(); ++term)
        sorted.push_back({sort_key(terms.text(term)), term});
    std::sort(sorted.begin(), sorted.end(), [this](const SortEntry& a, const SortEntry& b) {
        return a.key != b.key ? a.key < b.key : terms.text(a.term) < terms.text(b.term);
    });
    return sorted;
}

Inverter::Inverter(Signatures signatures) : state_(std::make_unique<State>()) {
    state_->signatures = signatures;
}
Inverter::Inverter(Inverter&&) noexcept = default;
Inverter& Inverter::operator=(Inverter&&) noexcept = default;
Inverter::~Inverter() = default;

std::vector<Landmark> Inverter::add(const Article& article, Analyzer& analyzer) {
    State& state = *state_;
    state.last_position = 0;
    state.landmarks.clear();
    state.next_landmark = State::no_landmark;
    const bool in_text = article.title_kind == TitleKind::heading && !article.title_in_text.empty();
    const ByteRange title = in_text ? article.title_in_text : ByteRange{};
    std::string shown;
    if (!article.cuts.empty()) shown = text_without(article.text, article.cuts);
    const std::string_view text = article.cuts.empty() ? article.text : shown;
    const bool apart = article.title_kind == TitleKind::heading && !in_text;
    state.add_passage(apart ? std::string_view(article.title) : title.of(text), analyzer, Place::title);
    state.text_begin = title.end;
    state.begin_cuts(article.cuts);
    if (text.size() >= std::size_t{2} * landmark_bytes)
        state.next_landmark = static_cast<std::uint32_t>(title.end) + landmark_bytes;
    state.add_passage(text.substr(title.end), analyzer, Place::text);
    state.next_landmark = State::no_landmark;
    state.text_begin = 0;
    state.begin_cuts(article.cuts);
    // What stands above a title (names of photographers, columns) is the least of a text.
    state.add_passage(text.substr(0, title.begin), analyzer, Place::text);
    state.begin_cuts({});
    state.add_field(article.source, analyzer, schema::source_prefix);
    state.add_field(article.author, analyzer, schema::author_prefix);
    state.add_language(article.language);
    state.add_path(article.id);
    state.finish_document(article.id);
    return state.landmarks;
}

const StorySignature& Inverter::signature() const {
    return state_->signature;
}

std::span<const InvertedTerm> Inverter::terms() {
    State& state = *state_;
    const std::size_t count = state.terms.size();
    group_by_term(state.found, &TermInDocument::posting, count, state.postings, state.posting_ends);
    group_by_term(state.occurrences, &Occurrence::position, count, state.positions, state.position_ends);
    state.inverted.clear();
    state.inverted.reserve(state.terms.size());
    const std::span<const Posting> postings = state.postings;
    const std::span<const std::uint32_t> positions = state.positions;
    for (const SortEntry& entry : state.sorted_terms()) {
        // Where a term ended while it was sorted in, the one behind it begins.
        const std::uint32_t term = entry.term;
        const std::size_t posting = term == 0 ? 0 : state.posting_ends[term - 1];
        const std::size_t position = term == 0 ? 0 : state.position_ends[term - 1];
        state.inverted.push_back({state.terms.text(term),
                                  postings.subspan(posting, state.posting_ends[term] - posting),
                                  positions.subspan(position, state.position_ends[term] - position)});
    }
    return state.inverted;
}

void Inverter::clear() {
    State& state = *state_;
    state.batch = new_note_mark();
    state.terms.clear();
    state.words.clear();
    state.signed_words.clear();
    state.word_terms.clear();
    state.document = 0;
    state.found.clear();
    state.occurrences.clear();
}

}  // namespace fundstelle
