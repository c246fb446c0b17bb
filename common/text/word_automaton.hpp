#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

#include "common/text/lexicon_format.hpp"

namespace fundstelle {

/// The arcs of a minimal automaton as they are stored (lexicon_format.hpp): words, each with a value. A view.
struct WordAutomaton {
    std::string_view arcs;
    std::uint32_t root = 0;

    lexicon_format::Arc arc(std::uint32_t at) const {
        return lexicon_format::unpacked(
            lexicon_format::read32(arcs.data() + std::size_t{at} * lexicon_format::arc_bytes));
    }

    /// Whether every arc leads to one that is there, so that nothing leaves the bytes.
    bool is_sound() const;

    /// The node behind `letters`; nothing when no word begins with them.
    std::optional<std::uint32_t> node_behind(std::string_view letters) const {
        return node_behind(letters, root);
    }

    /// The node to which `letters` lead from `node`; nothing when no word goes on so.
    std::optional<std::uint32_t> node_behind(std::string_view letters, std::uint32_t node) const;

    /// The value of `word`; nothing when it is none.
    std::optional<std::uint32_t> value(std::string_view word) const;
};

}  // namespace fundstelle
