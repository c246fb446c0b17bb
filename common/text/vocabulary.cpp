#include "common/text/vocabulary.hpp"

#include <algorithm>
#include <string>

#include "common/error.hpp"
#include "common/hash.hpp"
#include "common/text/vocabulary_format.hpp"

namespace fundstelle {
namespace {

using namespace vocabulary_format;

constexpr std::uint32_t largest_class = 31;

std::uint32_t documents_of(std::uint32_t logarithm) {
    return std::uint32_t{1} << std::min(logarithm, largest_class);
}

void walk(const WordAutomaton& words, std::uint32_t node, std::string& letters,
          const std::function<void(std::string_view, std::uint32_t)>& use) {
    for (;; ++node) {
        const lexicon_format::Arc arc = words.arc(node);
        if (arc.label != 0) {
            letters += static_cast<char>(arc.label);
            walk(words, arc.target, letters, use);
            letters.pop_back();
        } else if (!letters.empty()) {
            use(letters, documents_of(arc.target));
        }
        if (arc.last) return;
    }
}

[[noreturn]] void refuse(const char* why) {
    throw Error(ErrorKind::index, std::string("the list of the words of the index ") + why, damage_hint);
}

}  // namespace

Vocabulary::Vocabulary(std::string_view bytes) : bytes_(bytes) {
    if (bytes.size() < arcs_at || !bytes.starts_with(magic)) refuse("is of another format");
    const std::string_view content = bytes.substr(hashed_from);
    if (bytes.substr(hash_at, hashed_from - hash_at) != hexadecimal(hash128(content)) ||
        !automaton().is_sound()) {
        refuse("is damaged");
    }
}

WordAutomaton Vocabulary::automaton() const {
    return {bytes_.substr(arcs_at), lexicon_format::read32(bytes_.data() + root_at)};
}

std::size_t Vocabulary::words() const {
    return lexicon_format::read32(bytes_.data() + word_count_at);
}

std::uint32_t Vocabulary::documents(std::string_view word) const {
    const auto logarithm = word.empty() ? std::nullopt : automaton().value(word);
    return logarithm ? documents_of(*logarithm) : 0;
}

bool Vocabulary::has_beginning(std::string_view beginning) const {
    return automaton().node_behind(beginning).has_value();
}

std::vector<NearWord> Vocabulary::similar(std::string_view word, const NearOptions& options) const {
    return near_words(automaton(), word, options);
}

void Vocabulary::for_each(const std::function<void(std::string_view, std::uint32_t)>& use) const {
    std::string letters;
    walk(automaton(), automaton().root, letters, use);
}

}  // namespace fundstelle
