#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "common/text/lexicon_format.hpp"
#include "common/text/word_automaton.hpp"

namespace fundstelle {

/// What a lexicon knows of a word; one word may be several of these.
struct WordClasses {
    enum Bits : std::uint8_t {
        linking = 1,    ///< a first part of compounds just so: `schul`, `arbeits`, `wohn`
        noun = 2,       ///< a form of a noun that forms compounds
        compound = 4,   ///< a form of a noun that is made of others
        adjective = 8,  ///< a form of an adjective or participle
        other = 16,     ///< any other word: verbs, particles
        name = 32,      ///< a name or a noun that forms no compounds
        own = 64,       ///< a part that the user named
        unsplit = 128,  ///< a word that the user wants whole
    };
    std::uint8_t bits = 0;

    bool any(int of) const { return (bits & of) != 0; }
    bool empty() const { return bits == 0; }

    /// Whether the word is a form of a verb, as far as lists tell: no noun, name or adjective alone.
    bool is_verb() const { return any(other) && !any(adjective); }

    friend bool operator==(const WordClasses&, const WordClasses&) = default;
};

/// A list of folded words with their classes, in the compact form that every index carries: a minimal acyclic
/// automaton (Daciuk, Mihov, Watson & Watson 2000, "Incremental construction of minimal acyclic finite-state
/// automata") whose arcs are read in place. Any thread.
class Lexicon {
    /// Where the first byte of a word leads: the node with the most arcs is the one that is read most.
    using FirstNodes = std::array<std::uint32_t, 256>;

  public:
    /// A place in the automaton: what has been read of a word so far.
    class Cursor {
      public:
        /// Reads one more byte; false when no word goes on so, and then the cursor is of no further use.
        bool advance(char byte);
        /// The classes of what was read as a word of its own; empty when it is none.
        WordClasses classes() const;

      private:
        friend class Lexicon;
        Cursor(const char* arcs, std::uint32_t node, const FirstNodes* first)
            : arcs_(arcs), first_(first), node_(node) {}
        lexicon_format::Arc arc(std::uint32_t at) const {
            return lexicon_format::unpacked(
                lexicon_format::read32(arcs_ + std::size_t{at} * lexicon_format::arc_bytes));
        }

        const char* arcs_;
        const FirstNodes* first_;  ///< before the first byte, then null
        std::uint32_t node_;
    };

    /// A lexicon without words.
    Lexicon();

    /// Takes the bytes that `LexiconBuilder` made. Throws Error (kind index) when they are damaged or of
    /// another format.
    explicit Lexicon(std::string bytes);

    /// A cursor at the beginning of every word; lives no longer than the lexicon.
    Cursor start() const;

    /// The classes of a folded word, empty when it is not known.
    WordClasses classes(std::string_view word) const;

    bool empty() const { return words() == 0; }
    std::size_t words() const;

    /// Where the words come from, one line of English for people to read.
    std::string_view origin() const;

    /// The words, each with the bits of its classes as its value; lives no longer than the lexicon.
    WordAutomaton automaton() const;

    /// The stored form.
    const std::string& bytes() const { return bytes_; }

  private:
    std::string bytes_;
    FirstNodes first_nodes_;
};

inline bool Lexicon::Cursor::advance(char byte) {
    const auto label = static_cast<std::uint8_t>(byte);
    if (first_ != nullptr) {
        node_ = (*first_)[label];
        first_ = nullptr;
        return node_ <= lexicon_format::largest_target;
    }
    for (std::uint32_t at = node_;; ++at) {
        const lexicon_format::Arc next = arc(at);
        if (next.label >= label || next.last) {
            node_ = next.target;
            return next.label == label && label != 0;
        }
    }
}

inline WordClasses Lexicon::Cursor::classes() const {
    const lexicon_format::Arc end = arc(node_);
    return {end.label == 0 ? static_cast<std::uint8_t>(end.target) : std::uint8_t{0}};
}

}  // namespace fundstelle
