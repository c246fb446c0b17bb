#include "common/text/correction.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <map>
#include <set>
#include <utility>

#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

// Letters. Everything is like a short word.
constexpr std::size_t shortest_of_two_edits = 5;
constexpr std::size_t shortest_compound = 7;
constexpr std::size_t shortest_part = 3;
constexpr std::size_t shortest_sure_part = 6;      // of which more than a confusion is sure
constexpr std::size_t shortest_of_sure_edits = 8;  // of which more than an edit is sure

// Quarters of an edit that a sure correction may take.
constexpr unsigned sure_of_confusion = 2;
constexpr unsigned sure_of_edit = 4;
constexpr unsigned sure_of_both = 6;

constexpr std::size_t most_candidates = 40;  ///< of one search
constexpr unsigned very_like = 4;            ///< quarters of an edit: no compound will be likelier
constexpr unsigned most_searches = 12;  ///< for parts of compounds, so that a long word takes its time, too
constexpr unsigned deepest = 2;         ///< compounds whose corrected part is one again
constexpr std::uint32_t times_as_many = 8;

// Quarters of an edit: what a doubling of the documents is worth, a mistake in the first letter (one in
// thirteen; Pollock & Zamora 1984, "Automatic spelling correction in scientific and scholarly text"), and
// that nobody wrote the compound yet.
constexpr double weight_of_doubling = 0.25;
constexpr double cost_of_first_letter = 1.5;
constexpr double cost_of_new_compound = 4;
constexpr double weight_of_beginning = 1;
constexpr double behind_base = 0.125;

unsigned edits_for(std::string_view word) {
    return count_code_points(word) < shortest_of_two_edits ? 1 : 2;
}

std::string_view first_letter(std::string_view word) {
    std::size_t end = 0;
    if (!word.empty()) next_code_point(word, end);
    return word.substr(0, end);
}

double worth_of(std::uint32_t documents) {
    return documents == 0 ? 0 : weight_of_doubling * (std::bit_width(documents) - 1);
}

/// A word that may have been meant: the less its cost, the likelier.
struct Candidate {
    std::string word;
    unsigned quarters = 0;    ///< of an edit
    double cost = 0;          ///< in quarters of an edit
    std::size_t ending = 0;   ///< bytes of one that what was written has not
    std::size_t letters = 0;  ///< of what was corrected, the word or a part of it

    /// Quarters of an edit without what an ending costs.
    unsigned mistakes() const { return quarters - (ending == 0 ? 0 : quarters_of_ending); }
    std::string_view base() const { return std::string_view(word).substr(0, word.size() - ending); }
};

/// What `near` says of itself.
Candidate candidate_of(std::string_view written, const NearWord& near) {
    return {near.word, near.quarters, 0, near.ending,
            std::min(count_code_points(written), count_code_points(near.word))};
}

/// Whether hardly another word was meant: the longer a word, the fewer there are like it. In compounds that
/// nobody wrote, nothing tells that the corrected part belongs there.
bool is_sure(std::string_view word, const Candidate& candidate, std::uint32_t documents) {
    const bool other_first = first_letter(candidate.word) != first_letter(word);
    const unsigned mistakes = candidate.mistakes() + (other_first ? sure_of_confusion : 0);
    if (documents == 0) {
        return mistakes <= (candidate.letters < shortest_sure_part ? sure_of_confusion : sure_of_edit);
    }
    return mistakes <= (candidate.letters < shortest_of_sure_edits ? sure_of_edit : sure_of_both);
}

bool is_likelier(const Candidate& a, const Candidate& b) {
    return a.cost != b.cost ? a.cost < b.cost : a.word < b.word;
}

}  // namespace

/// One search.
class Corrector::Search {
  public:
    explicit Search(const Corrector& corrector)
        : vocabulary_(corrector.vocabulary_), splitter_(corrector.splitter_) {}

    /// The words of the index like `word`, and where they are not very like it, compounds that are; a word
    /// may be among them several times.
    std::vector<Candidate> found(std::string_view word, unsigned depth);

  private:
    enum class Place { modifier, head };

    /// A part of a word that ends or begins at `joint`.
    struct KnownPart {
        std::size_t bytes = 0;
        std::size_t joint = 0;
        Place place = Place::modifier;
    };

    std::vector<KnownPart> known_parts(std::string_view word) const;
    void add_compounds(std::string_view word, unsigned depth, std::vector<Candidate>& out);
    void correct_head(std::string_view modifier, std::string_view head, unsigned depth,
                      std::vector<Candidate>& out);
    void correct_modifier(std::string_view modifier, std::string_view head, std::vector<Candidate>& out);
    void add(const std::string& modifier, const std::string& head, const Candidate& part,
             std::vector<Candidate>& out) const;
    std::uint32_t documents_of_modifier(std::string_view part) const;
    bool is_modifier(std::string_view part) const;
    bool is_head(std::string_view part) const;

    const Vocabulary& vocabulary_;
    const Splitter& splitter_;
    unsigned searches_ = 0;
};

std::vector<Candidate> Corrector::Search::found(std::string_view word, unsigned depth) {
    std::vector<Candidate> words;
    const NearOptions options{.edits = edits_for(word), .most = most_candidates, .endings = german_endings()};
    bool is_like = false;
    for (const NearWord& one : vocabulary_.similar(word, options)) {
        is_like = is_like || (one.quarters <= very_like && one.word != word);
        Candidate& candidate = words.emplace_back(candidate_of(word, one));
        candidate.cost = one.quarters - worth_of(vocabulary_.documents(one.word));
    }
    if (depth > 0 && !is_like && count_code_points(word) >= shortest_compound) {
        add_compounds(word, depth, words);
    }
    return words;
}

/// The known parts that `word` begins or ends with, the longest first: the more is known, the likelier it is
/// meant, and the less is to be corrected.
std::vector<Corrector::Search::KnownPart> Corrector::Search::known_parts(std::string_view word) const {
    std::vector<KnownPart> parts;
    for (std::size_t joint = 1; joint < word.size(); ++joint) {
        if (code_point_boundary(word, joint) != joint) continue;
        const std::string_view modifier = word.substr(0, joint);
        const std::string_view head = word.substr(joint);
        if (count_code_points(modifier) < shortest_part || count_code_points(head) < shortest_part) continue;
        if (is_modifier(modifier)) parts.push_back({joint, joint, Place::modifier});
        if (is_head(head)) parts.push_back({head.size(), joint, Place::head});
    }
    std::stable_sort(parts.begin(), parts.end(),
                     [](const KnownPart& a, const KnownPart& b) { return a.bytes > b.bytes; });
    return parts;
}

/// Adds the compounds of a known part and one that is corrected.
void Corrector::Search::add_compounds(std::string_view word, unsigned depth, std::vector<Candidate>& out) {
    for (const KnownPart& known : known_parts(word)) {
        if (++searches_ > most_searches) return;
        const std::string_view modifier = word.substr(0, known.joint);
        const std::string_view head = word.substr(known.joint);
        if (known.place == Place::modifier) correct_head(modifier, head, depth, out);
        if (known.place == Place::head) correct_modifier(modifier, head, out);
    }
}

/// Adds the compounds of the known `modifier` and what `head` may have been.
void Corrector::Search::correct_head(std::string_view modifier, std::string_view head, unsigned depth,
                                     std::vector<Candidate>& out) {
    for (const Candidate& one : found(head, depth - 1)) {
        const bool is_compound = !vocabulary_.contains(one.word);
        if (is_compound || is_head(one.word)) {
            add(std::string(modifier), one.word, one, out);
        }
    }
}

/// Adds the compounds of the known `head` behind what `modifier` may have been.
void Corrector::Search::correct_modifier(std::string_view modifier, std::string_view head,
                                         std::vector<Candidate>& out) {
    const NearOptions options{.edits = edits_for(modifier), .most = most_candidates};
    for (const NearWord& one : near_words(splitter_.lexicon().automaton(), modifier, options)) {
        if (!is_modifier(one.word)) continue;
        Candidate part = candidate_of(modifier, one);
        part.cost = one.quarters - worth_of(documents_of_modifier(one.word));
        add(one.word, std::string(head), part, out);
    }
}

/// Adds a compound of which `part` was corrected if it is one, the other part being known.
void Corrector::Search::add(const std::string& modifier, const std::string& head, const Candidate& part,
                            std::vector<Candidate>& out) const {
    std::string compound = modifier + head;
    const std::vector<std::size_t> joints = boundaries(splitter_.split(compound));
    if (!std::binary_search(joints.begin(), joints.end(), modifier.size())) return;
    const std::uint32_t documents = vocabulary_.documents(compound);
    const double unlikely =
        cost_of_new_compound + weight_of_beginning * splitter_.cost_of_beginning(modifier);
    const double cost = documents == 0 ? part.cost + unlikely : part.quarters - worth_of(documents);
    out.push_back({std::move(compound), part.quarters, cost, part.ending, part.letters});
}

/// In how many documents the first part of compounds `part` stands as a word, without what links it.
std::uint32_t Corrector::Search::documents_of_modifier(std::string_view part) const {
    const std::string_view links = linking_letters(part, splitter_.lexicon());
    return vocabulary_.documents(part.substr(0, part.size() - links.size()));
}

/// Whether compounds begin with `part`, and texts of the index have it as a word or at the beginning of one.
bool Corrector::Search::is_modifier(std::string_view part) const {
    if (std::isinf(splitter_.cost_of_beginning(part))) return false;
    return vocabulary_.has_beginning(part) || documents_of_modifier(part) > 0;
}

/// Whether `part` is a word of the index that compounds end with.
bool Corrector::Search::is_head(std::string_view part) const {
    constexpr int heads = WordClasses::noun | WordClasses::compound | WordClasses::adjective;
    return vocabulary_.contains(part) &&
           (splitter_.lexicon().classes(part).any(heads) || !splitter_.split(part).empty());
}

Corrector::Corrector(const Vocabulary& vocabulary, const Lexicon& lexicon)
    : vocabulary_(vocabulary), splitter_(lexicon) {}

std::vector<Correction> Corrector::corrections(std::string_view word, std::size_t most,
                                               CorrectionReach reach) const {
    const unsigned depth = reach == CorrectionReach::compounds ? deepest : 0;
    std::vector<Candidate> found = Search(*this).found(word, depth);
    for (Candidate& one : found) {
        if (first_letter(one.word) != first_letter(word)) one.cost += cost_of_first_letter;
    }
    // Who is led to a word finds its forms, too.
    std::map<std::string_view, double> costs;
    for (const Candidate& one : found) {
        const auto [known, is_new] = costs.emplace(one.word, one.cost);
        if (!is_new) known->second = std::min(known->second, one.cost);
    }
    for (Candidate& one : found) {
        const auto base = one.ending == 0 ? costs.end() : costs.find(one.base());
        if (base != costs.end()) one.cost = std::max(one.cost, base->second + behind_base);
    }
    std::sort(found.begin(), found.end(), is_likelier);
    const std::uint32_t least = vocabulary_.documents(word) * times_as_many;
    std::set<std::string_view> seen = {word};
    std::vector<Correction> best;
    for (const Candidate& one : found) {
        const std::uint32_t documents = vocabulary_.documents(one.word);
        if (best.size() == most || documents < least || !seen.insert(one.word).second) continue;
        best.push_back({one.word, one.quarters / 4.0, documents, is_sure(word, one, documents)});
    }
    return best;
}

}  // namespace fundstelle
