#include "common/text/word_automaton.hpp"

namespace fundstelle {

using lexicon_format::Arc;
using lexicon_format::arc_bytes;

bool WordAutomaton::is_sound() const {
    if (arcs.empty() || arcs.size() % arc_bytes != 0) return false;
    const std::size_t count = arcs.size() / arc_bytes;
    bool sound = root < count;
    Arc one;
    for (std::uint32_t at = 0; at < count; ++at) {
        one = arc(at);
        sound = sound && (one.label == 0 || one.target < count);
    }
    return sound && one.last;
}

std::optional<std::uint32_t> WordAutomaton::node_behind(std::string_view letters, std::uint32_t node) const {
    for (const char letter : letters) {
        const auto label = static_cast<std::uint8_t>(letter);
        Arc one = arc(node);
        while (one.label < label && !one.last) one = arc(++node);
        if (one.label != label || label == 0) return std::nullopt;
        node = one.target;
    }
    return node;
}

std::optional<std::uint32_t> WordAutomaton::value(std::string_view word) const {
    const auto node = node_behind(word);
    if (!node) return std::nullopt;
    const Arc end = arc(*node);
    if (end.label != 0) return std::nullopt;
    return end.target;
}

}  // namespace fundstelle
