#include "common/text/lexicon.hpp"

#include <algorithm>

#include "common/error.hpp"
#include "common/hash.hpp"
#include "common/text/lexicon_builder.hpp"

namespace fundstelle {
namespace {

using namespace lexicon_format;

constexpr std::uint32_t no_node = largest_target + 1;

std::size_t origin_length(const std::string& bytes) {
    return static_cast<unsigned char>(bytes[origin_length_at]) |
           static_cast<std::size_t>(static_cast<unsigned char>(bytes[origin_length_at + 1])) << 8;
}

/// Where the arcs begin, at most the end.
std::size_t arcs_of(const std::string& bytes) {
    return std::min(arcs_at(origin_length(bytes)), bytes.size());
}

[[noreturn]] void refuse(const char* why) {
    throw Error(ErrorKind::index, std::string("the lexicon ") + why, damage_hint);
}

}  // namespace

Lexicon::Lexicon() : Lexicon(LexiconBuilder().build("no word list")) {}

Lexicon::Lexicon(std::string bytes) : bytes_(std::move(bytes)) {
    if (bytes_.size() < origin_at + arc_bytes || !std::string_view(bytes_).starts_with(magic)) {
        refuse("is of another format");
    }
    const std::string_view content = std::string_view(bytes_).substr(hashed_from);
    if (std::string_view(bytes_).substr(hash_at, hashed_from - hash_at) != hexadecimal(hash128(content))) {
        refuse("is damaged");
    }
    if (!automaton().is_sound()) refuse("is damaged");
    for (std::size_t label = 0; label < first_nodes_.size(); ++label) {
        Cursor cursor(automaton().arcs.data(), automaton().root, nullptr);
        first_nodes_[label] = cursor.advance(static_cast<char>(label)) ? cursor.node_ : no_node;
    }
}

Lexicon::Cursor Lexicon::start() const {
    return {automaton().arcs.data(), automaton().root, &first_nodes_};
}

WordAutomaton Lexicon::automaton() const {
    return {std::string_view(bytes_).substr(arcs_of(bytes_)), read32(bytes_.data() + root_at)};
}

WordClasses Lexicon::classes(std::string_view word) const {
    Cursor cursor = start();
    for (const char byte : word) {
        if (!cursor.advance(byte)) return {};
    }
    return cursor.classes();
}

std::size_t Lexicon::words() const {
    return read32(bytes_.data() + word_count_at);
}

std::string_view Lexicon::origin() const {
    return std::string_view(bytes_).substr(origin_at, origin_length(bytes_));
}

}  // namespace fundstelle
