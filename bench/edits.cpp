#include "bench/edits.hpp"

#include <algorithm>
#include <vector>

#include "bench/misspellings.hpp"

namespace fundstelle {
namespace {

/// Sentences, roughly, each with the white space behind it: what ends in a full stop or a line end.
std::vector<std::string> sentences_of(std::string_view text) {
    std::vector<std::string> sentences;
    while (!text.empty()) {
        std::size_t end = std::min(text.find(". "), text.find('\n'));
        end = end == std::string_view::npos ? text.size() : text.find_first_not_of(". \n", end);
        end = std::min(end, text.size());
        sentences.emplace_back(text.substr(0, end));
        text.remove_prefix(end);
    }
    return sentences;
}

void drop_some(std::vector<std::string>& sentences, MistakeMaker& chance) {
    const auto gone = [&](const std::string&) { return chance.below(10) < 2; };
    sentences.erase(std::remove_if(sentences.begin(), sentences.end(), gone), sentences.end());
}

void reverse_threes(std::vector<std::string>& sentences) {
    for (std::size_t begin = 0; begin + 3 <= sentences.size(); begin += 3) {
        // The last sentence of a text has no white space behind it.
        if (sentences[begin + 2].find_first_of(" \n") == std::string::npos) break;
        std::swap(sentences[begin], sentences[begin + 2]);
    }
    if (!sentences.empty() && !sentences.back().empty() && sentences.back().back() != '\n')
        sentences.back() += '\n';
}

std::string with_mistakes(std::string_view text, MistakeMaker& chance) {
    constexpr std::size_t shortest = 4;
    std::string out;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(" \n"), text.size());
        const std::string_view word = text.substr(0, end);
        const bool wrong = word.size() >= shortest && chance.below(20) == 0;
        out += wrong ? chance.with_edit(word) : std::string(word);
        out += text.substr(end, 1);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

}  // namespace

std::string edited(std::string_view text, Edit edit, std::uint64_t seed) {
    MistakeMaker chance(seed);
    if (edit == Edit::respelt) return with_mistakes(text, chance);
    std::vector<std::string> sentences = sentences_of(text);
    if (edit == Edit::cut) drop_some(sentences, chance);
    if (edit == Edit::shortened) sentences.resize(sentences.size() - sentences.size() * 2 / 5);
    if (edit == Edit::reordered) reverse_threes(sentences);
    std::string out;
    for (const std::string& sentence : sentences) out += sentence;
    return out;
}

}  // namespace fundstelle
