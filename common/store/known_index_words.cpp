#include "common/store/known_index_words.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "common/store/term_prefix.hpp"

namespace fundstelle {
namespace {

bool more_frequent(const KnownWord& a, const KnownWord& b) {
    return a.documents != b.documents ? a.documents > b.documents : a.text < b.text;
}

/// Leaves the most frequent of `words`.
void keep_most_frequent(std::size_t most, std::vector<KnownWord>& words) {
    if (words.size() > most) {
        std::nth_element(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(most), words.end(),
                         more_frequent);
        words.resize(most);
    }
}

}  // namespace

std::vector<KnownWord> KnownIndexWords::with_prefix(QueryField field, std::string_view prefix,
                                                    std::size_t most) const {
    const TermKind kind = field == QueryField::title ? TermKind::stem : TermKind::exact;
    const std::string_view schema = term_prefix(field, kind);
    std::vector<KnownWord> words;
    tables_.terms(std::string(schema) + std::string(prefix),
                  [&](std::string_view term, std::uint32_t documents) {
                      words.push_back({std::string(term.substr(schema.size())), documents});
                      if (words.size() >= 2 * most + 1024) keep_most_frequent(most, words);
                      return true;
                  });
    keep_most_frequent(most, words);
    std::sort(words.begin(), words.end(), more_frequent);
    return words;
}

std::vector<KnownWord> KnownIndexWords::similar(std::string_view folded, unsigned distance,
                                                std::size_t most) const {
    const std::string prefix(term_prefix(QueryField::text, TermKind::exact));
    std::vector<KnownWord> words;
    const auto add = [&](const std::string& word) {
        const std::uint32_t documents = tables_.frequency(prefix + word);
        if (documents != 0 && words.size() < most) words.push_back({word, documents});
    };
    add(std::string(folded));
    const Vocabulary* vocabulary = words_.vocabulary();
    if (vocabulary == nullptr) return words;
    for (const NearWord& near : vocabulary->similar(folded, {.edits = distance, .most = most + 1})) {
        if (near.word != folded) add(near.word);
    }
    return words;
}

}  // namespace fundstelle
