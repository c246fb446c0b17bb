#include "common/text/vocabulary_builder.hpp"

#include <algorithm>
#include <bit>

#include "common/error.hpp"
#include "common/hash.hpp"
#include "common/text/utf8.hpp"
#include "common/text/vocabulary.hpp"
#include "common/text/vocabulary_format.hpp"

namespace fundstelle {
namespace {

void append32(std::uint32_t number, std::string& out) {
    for (int shift = 0; shift < 32; shift += 8) out += static_cast<char>(number >> shift & 0xFF);
}

}  // namespace

bool is_suggestible(std::string_view word) {
    const bool has_digit = std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
    return !word.empty() && !has_digit && count_code_points(word) <= Vocabulary::longest_word &&
           word.find('\0') == std::string_view::npos;
}

void VocabularyBuilder::add(std::string_view word, std::uint32_t documents) {
    if (!is_suggestible(word)) return;
    automaton_.add(word, static_cast<std::uint32_t>(std::bit_width(documents)) - 1);
    ++words_;
}

std::string VocabularyBuilder::finish() {
    const std::uint32_t root = automaton_.finish();
    if (root > lexicon_format::largest_target) {
        throw Error(ErrorKind::input, "a vocabulary of " + std::to_string(words_) + " words is too large");
    }
    std::string content;
    append32(words_, content);
    append32(root, content);
    content += automaton_.bytes();
    return std::string(vocabulary_format::magic) + hexadecimal(hash128(content)) + content;
}

}  // namespace fundstelle
