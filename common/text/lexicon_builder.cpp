#include "common/text/lexicon_builder.hpp"

#include <algorithm>
#include <cstdint>

#include "common/error.hpp"
#include "common/hash.hpp"
#include "common/text/automaton_builder.hpp"
#include "common/text/lexicon_format.hpp"

namespace fundstelle {
namespace {

using namespace lexicon_format;

void append32(std::uint32_t number, std::string& out) {
    for (int shift = 0; shift < 32; shift += 8) out += static_cast<char>(number >> shift & 0xFF);
}

void add_below(const Lexicon::Cursor& cursor, std::string& word, LexiconBuilder& builder) {
    builder.add(word, cursor.classes());
    for (int byte = 1; byte < 256; ++byte) {
        Lexicon::Cursor next = cursor;
        if (!next.advance(static_cast<char>(byte))) continue;
        word += static_cast<char>(byte);
        add_below(next, word, builder);
        word.pop_back();
    }
}

}  // namespace

void LexiconBuilder::add(std::string_view word, WordClasses classes) {
    if (word.empty() || classes.empty() || word.find('\0') != std::string_view::npos) return;
    words_.emplace_back(word, classes);
}

void LexiconBuilder::add_all(const Lexicon& lexicon) {
    std::string word;
    add_below(lexicon.start(), word, *this);
}

Lexicon LexiconBuilder::build(std::string_view origin) {
    std::sort(words_.begin(), words_.end(), [](const auto& a, const auto& b) {
        return a.first != b.first ? a.first < b.first : a.second.bits < b.second.bits;
    });
    AutomatonBuilder automaton;
    std::uint32_t count = 0;
    for (std::size_t i = 0; i < words_.size(); ++count) {
        const std::string& word = words_[i].first;
        WordClasses classes;
        for (; i < words_.size() && words_[i].first == word; ++i) classes.bits |= words_[i].second.bits;
        automaton.add(word, classes.bits);
    }
    const std::uint32_t root = automaton.finish();
    if (root > largest_target || origin.size() > 0xFFFF) {
        throw Error(ErrorKind::input, "a lexicon of " + std::to_string(count) + " words is too large");
    }

    std::string content;
    append32(count, content);
    append32(root, content);
    content += static_cast<char>(origin.size() & 0xFF);
    content += static_cast<char>(origin.size() >> 8);
    content += origin;
    content.resize(arcs_at(origin.size()) - hashed_from, '\0');
    content += automaton.bytes();
    return Lexicon(std::string(magic) + hexadecimal(hash128(content)) + content);
}

}  // namespace fundstelle
