#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/limits.hpp"
#include "common/text/byte_range.hpp"
#include "common/text/lexicon.hpp"
#include "common/text/steps_taken.hpp"
#include "common/text/term.hpp"

namespace fundstelle {

/// A word of a text with all its terms, which are unpacked when they are read. The terms and the note live
/// until the next call of `next` or `start`.
struct Word {
    ByteRange source;            ///< its bytes in the text
    std::uint32_t position = 0;  ///< word number, from 1
    TermList terms;
    std::uint64_t* note = nullptr;  ///< for the caller to know the word again by: the analyzer keeps it with
                                    ///< the terms, so that whatever has the same note has the same terms
                                    ///< (letters apart); 0 for a word that it meets for the first time, or
                                    ///< that it has forgotten; null for one that it does not remember
};

/// A number for the upper half of notes, another one with every call, by which whoever writes notes tells its
/// own from those of others; its lower half is 0. Any thread may call it.
std::uint64_t new_note_mark();
inline constexpr std::uint64_t note_mark_bits = 0xFFFF'FFFF'0000'0000;

/// What must be alike in two programs for their terms to be alike. An index carries it.
struct AnalysisSettings {
    std::uint32_t version = 0;  ///< counted up with every change of the rules
    std::string fingerprint;    ///< hash of the lexicon, the lists of rules and the terms of a fixed text
    std::shared_ptr<const Lexicon> lexicon = {};  ///< the words that compounds are split by
    AnalysisSteps steps = {};

    /// The fingerprint stands for the lexicon and the steps.
    friend bool operator==(const AnalysisSettings& a, const AnalysisSettings& b) {
        return a.version == b.version && a.fingerprint == b.fingerprint;
    }
};

/// Turns German text into terms; the same one for documents, queries and snippets.
/// An analyzer remembers the terms of words it has seen (up to Limits::word_cache_bytes) and serves one
/// thread.
class Analyzer {
  public:
    /// Splits compounds by `lexicon`, without one not at all, and takes `steps`.
    explicit Analyzer(std::shared_ptr<const Lexicon> lexicon, const Limits& limits = {},
                      const AnalysisSteps& steps = {});
    explicit Analyzer(const Limits& limits = {});
    /// Another analyzer like this one, for another thread: what one of them finds out about a word none of
    /// the others has to. Together they remember as much again as each of them.
    Analyzer sibling();
    Analyzer(Analyzer&&) noexcept;
    Analyzer& operator=(Analyzer&&) noexcept;
    ~Analyzer();

    /// The settings of this program's analysis, with the fingerprint of the lexicon, of every list that the
    /// analysis reads (analysis_rules.hpp) and of what the rules that are code and the libraries of this
    /// machine make of a text that exercises them (probe_text.hpp).
    AnalysisSettings settings();

    /// Throws Error (kind index), saying how to rebuild, when an index was made with other settings.
    void require(const AnalysisSettings& index_settings);

    const AnalysisSteps& steps() const;

    /// Whether the lexicon has the folded word as a German one, not only as a name.
    bool knows(std::string_view folded) const;

    /// What is said by one word instead of two.
    struct Compounds {
        std::vector<std::string> words;  ///< folded
        std::vector<std::string> stems;  ///< `stems_of` these
    };
    /// The compounds that say of the folded word `head` what `modifier` says (compounding.hpp). They stay
    /// until others are asked for. What is read of a text ends.
    const Compounds& compounds(std::string_view modifier, std::string_view head);
    /// The stems of the first six of some words, each once. What is read of a text ends.
    std::vector<std::string> stems_of(std::span<const std::string> words);

    /// Begins a text, valid UTF-8, which must stay in place until its last word is read.
    void start(std::string_view text);

    /// The next word of the text; false at the end.
    bool next(Word& word);

  private:
    struct State;
    explicit Analyzer(std::unique_ptr<State> state);

    std::unique_ptr<State> state_;
};

/// The terms of `text` in the form tests and explanations show: `=häuser@1 haus@1`, parts as `part:haus@1`.
std::string shown_terms(Analyzer& analyzer, std::string_view text);

}  // namespace fundstelle
