#include "common/text/near_words.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <tuple>

#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

using lexicon_format::Arc;

constexpr unsigned edit = 4;  // quarters
constexpr unsigned most_edits = 2;
constexpr std::size_t longest_word = 64;
constexpr std::size_t most_spare =
    256;  ///< words beyond those that are wanted, before the nearest are chosen
constexpr std::size_t shortest_base = 5;  ///< letters before an ending
constexpr std::uint8_t too_far = 100;     // and room to add to it

/// The costs of the best ways from the beginnings of the word that is asked for to some letters; those beyond
/// the bound count as `too_far`.
struct Row {
    std::array<std::uint8_t, longest_word + 1> costs;
    std::size_t first = 1;  ///< the others lie from here
    std::size_t last = 0;   ///< to here; none when that is less

    bool empty() const { return last < first; }
    void clear() {
        costs.fill(too_far);
        first = costs.size();
        last = 0;
    }
    void lower(std::size_t i, unsigned cost) {
        costs[i] = static_cast<std::uint8_t>(cost);
        first = std::min(first, i);
        last = std::max(last, i);
    }
};

/// A way from some letters of the word that is asked for to other letters, which costs less than its edits.
struct Shortcut {
    std::uint8_t end = 0;   ///< behind its letters in the word that is asked for
    std::uint8_t size = 0;  ///< how many these are
    std::uint8_t quarters = 0;
    bool at_end = false;
    std::u32string_view letters;  ///< that may stand for them
};

bool is_nearer(const NearWord& a, const NearWord& b) {
    return std::tuple(a.quarters, ~a.value, std::string_view(a.word)) <
           std::tuple(b.quarters, ~b.value, std::string_view(b.word));
}

/// The letters of `word`; nothing when it is empty, too long or no UTF-8.
std::optional<std::u32string> letters_of(std::string_view word) {
    std::u32string letters;
    for (std::size_t at = 0; at < word.size();) {
        letters += next_code_point(word, at);
        if (letters.back() == invalid_code_point || letters.size() > longest_word) return std::nullopt;
    }
    if (letters.empty()) return std::nullopt;
    return letters;
}

/// Walks the automaton with a row of the table of distances for every letter on the way, and turns back where
/// no cost of a row is within the bound (Oflazer 1996, "Error-tolerant finite-state recognition").
class Walk {
  public:
    Walk(const WordAutomaton& words, std::u32string_view asked, const NearOptions& options)
        : words_(words),
          asked_(asked),
          most_(std::max<std::size_t>(options.most, 1)),
          bound_(std::min(options.edits, most_edits) * edit) {
        find_swaps();
        for (const Confusion& confusion : options.confusions) {
            find_shortcuts(confusion, confusion.one, confusion.other);
            find_shortcuts(confusion, confusion.other, confusion.one);
        }
        endings_ = options.endings;
        Row& first = rows_.emplace_back();
        first.clear();
        for (std::size_t i = 0; i <= asked_.size() && i * edit <= bound_; ++i) {
            first.lower(i, static_cast<unsigned>(i) * edit);
        }
    }

    std::vector<NearWord> found() {
        visit(words_.root);
        keep_nearest();
        return std::move(found_);
    }

  private:
    static std::uint8_t capped(std::size_t cost) {
        return static_cast<std::uint8_t>(std::min<std::size_t>(cost, too_far));
    }

    void find_swaps();
    void find_shortcuts(const Confusion& confusion, std::u32string_view from, std::u32string_view to);
    void add_shortcut(const Shortcut& shortcut);
    void visit(std::uint32_t node);
    void read(std::uint32_t node, char32_t begun, unsigned missing);
    void step(char32_t letter, std::uint32_t node);
    void fill_row(char32_t letter);
    bool take_shortcuts(char32_t letter);
    std::uint8_t cost_before(const Shortcut& shortcut, std::size_t read) const;
    void note(std::uint32_t value);
    void note_endings(std::uint32_t node);
    void add_found(NearWord word);
    void keep_nearest();

    WordAutomaton words_;
    std::u32string_view asked_;
    std::size_t most_;
    unsigned bound_;
    std::span<const std::string_view> endings_;
    std::vector<std::u32string> swapped_;             ///< what shortcuts for swaps view
    std::array<std::vector<Shortcut>, 64> by_first_;  ///< by the lowest bits of their first letter
    std::array<std::vector<Shortcut>, 64> by_last_;
    std::vector<Row> rows_;
    std::u32string letters_;  ///< on the way
    std::string bytes_;
    std::vector<NearWord> found_;
};

void Walk::find_swaps() {
    swapped_.reserve(asked_.size());
    for (std::size_t i = 0; i + 1 < asked_.size(); ++i) {
        if (asked_[i] == asked_[i + 1]) continue;
        swapped_.push_back({asked_[i + 1], asked_[i]});
        add_shortcut({static_cast<std::uint8_t>(i + 2), 2, edit, false, swapped_.back()});
    }
}

void Walk::find_shortcuts(const Confusion& confusion, std::u32string_view from, std::u32string_view to) {
    const auto size = static_cast<std::uint8_t>(from.size());
    for (std::size_t end = size; end <= asked_.size(); ++end) {
        if (confusion.at_end && end != asked_.size()) continue;
        if (asked_.substr(end - size, size) != from) continue;
        add_shortcut({static_cast<std::uint8_t>(end), size, confusion.quarters, confusion.at_end, to});
    }
}

void Walk::add_shortcut(const Shortcut& shortcut) {
    by_first_[shortcut.letters.front() % by_first_.size()].push_back(shortcut);
    by_last_[shortcut.letters.back() % by_last_.size()].push_back(shortcut);
}

void Walk::visit(std::uint32_t node) {
    for (;; ++node) {
        const Arc arc = words_.arc(node);
        if (arc.label == 0) {
            note(arc.target);
        } else {
            bytes_ += static_cast<char>(arc.label);
            if (arc.label < 0x80) {
                step(arc.label, arc.target);
            } else if (arc.label >= 0xC0) {
                const unsigned missing = arc.label >= 0xF0 ? 3 : arc.label >= 0xE0 ? 2 : 1;
                read(arc.target, arc.label & (0x3FU >> missing), missing);
            }
            bytes_.pop_back();
        }
        if (arc.last) return;
    }
}

/// Reads the rest of a letter of several bytes.
void Walk::read(std::uint32_t node, char32_t begun, unsigned missing) {
    for (;; ++node) {
        const Arc arc = words_.arc(node);
        if ((arc.label & 0xC0) == 0x80) {
            bytes_ += static_cast<char>(arc.label);
            const char32_t letter = begun << 6 | (arc.label & 0x3F);
            missing == 1 ? step(letter, arc.target) : read(arc.target, letter, missing - 1);
            bytes_.pop_back();
        }
        if (arc.last) return;
    }
}

void Walk::step(char32_t letter, std::uint32_t node) {
    letters_ += letter;
    if (rows_.size() <= letters_.size()) rows_.emplace_back();
    fill_row(letter);
    const bool is_on_shortcut = take_shortcuts(letter);
    if (asked_.size() >= shortest_base) note_endings(node);
    if (is_on_shortcut || !rows_[letters_.size()].empty()) visit(node);
    letters_.pop_back();
}

void Walk::fill_row(char32_t letter) {
    const Row& above = rows_[letters_.size() - 1];
    Row& row = rows_[letters_.size()];
    row.clear();
    for (std::size_t i = above.first; i <= asked_.size(); ++i) {
        unsigned cost = above.costs[i] + edit;
        if (i > 0) {
            const unsigned replaced = above.costs[i - 1] + (asked_[i - 1] == letter ? 0U : edit);
            cost = std::min({cost, replaced, row.costs[i - 1] + edit});
        }
        if (cost <= bound_) row.lower(i, cost);
        if (cost > bound_ && i > above.last) return;
    }
}

/// What a shortcut costs of which so many letters have been read; `too_far` when they are others.
std::uint8_t Walk::cost_before(const Shortcut& shortcut, std::size_t read) const {
    if (letters_.size() < read ||
        !std::u32string_view(letters_).ends_with(shortcut.letters.substr(0, read))) {
        return too_far;
    }
    const std::size_t from = shortcut.end - shortcut.size;
    return capped(rows_[letters_.size() - read].costs[from] + shortcut.quarters);
}

/// Lowers the costs of the last row by shortcuts that end with `letter`. Whether one within the bound goes on
/// behind it.
bool Walk::take_shortcuts(char32_t letter) {
    Row& row = rows_[letters_.size()];
    bool lowered = false;
    for (const Shortcut& shortcut : by_last_[letter % by_last_.size()]) {
        const std::uint8_t cost = cost_before(shortcut, shortcut.letters.size());
        if (cost > bound_ || cost >= row.costs[shortcut.end]) continue;
        row.lower(shortcut.end, cost);
        lowered = true;
    }
    for (std::size_t i = 1; lowered && i <= asked_.size(); ++i) {
        const unsigned cost = row.costs[i - 1] + edit;
        if (cost <= bound_ && cost < row.costs[i]) row.lower(i, cost);
    }
    const auto goes_on = [this](const Shortcut& shortcut, std::size_t read) {
        return shortcut.letters.size() > read && cost_before(shortcut, read) <= bound_;
    };
    const auto& begun = by_first_[letter % by_first_.size()];
    if (std::any_of(begun.begin(), begun.end(), [&](const Shortcut& s) { return goes_on(s, 1); }))
        return true;
    if (letters_.size() < 2) return false;
    const auto& before = by_first_[letters_[letters_.size() - 2] % by_first_.size()];
    return std::any_of(before.begin(), before.end(), [&](const Shortcut& s) { return goes_on(s, 2); });
}

void Walk::note(std::uint32_t value) {
    const std::uint8_t cost = rows_[letters_.size()].costs[asked_.size()];
    if (cost > bound_ || letters_.empty()) return;
    add_found({bytes_, cost, value});
}

/// Notes the words that have an ending behind what has been read.
void Walk::note_endings(std::uint32_t node) {
    const unsigned cost = rows_[letters_.size()].costs[asked_.size()];
    if (cost > std::min(bound_, edit)) return;
    for (const std::string_view ending : endings_) {
        const auto behind = words_.node_behind(ending, node);
        if (!behind) continue;
        if (const Arc end = words_.arc(*behind); end.label == 0)
            add_found({bytes_ + std::string(ending), cost + quarters_of_ending, end.target, ending.size()});
    }
}

void Walk::add_found(NearWord word) {
    found_.push_back(std::move(word));
    // Of the many words that are like a short one only the best are kept.
    if (found_.size() >= 4 * most_ + most_spare) keep_nearest();
}

/// Leaves each word once, and so many as are wanted.
void Walk::keep_nearest() {
    const auto by_word = [](const NearWord& a, const NearWord& b) {
        return std::tie(a.word, a.quarters) < std::tie(b.word, b.quarters);
    };
    const auto same = [](const NearWord& a, const NearWord& b) { return a.word == b.word; };
    std::sort(found_.begin(), found_.end(), by_word);
    found_.erase(std::unique(found_.begin(), found_.end(), same), found_.end());
    std::sort(found_.begin(), found_.end(), is_nearer);
    if (found_.size() > most_) found_.resize(most_);
}

}  // namespace

std::vector<NearWord> near_words(const WordAutomaton& words, std::string_view word,
                                 const NearOptions& options) {
    const auto letters = letters_of(word);
    if (!letters || options.most == 0) return {};
    return Walk(words, *letters, options).found();
}

}  // namespace fundstelle
