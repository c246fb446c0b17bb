#include "common/text/spelling.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/text/spelling_table.hpp"

namespace fundstelle {
namespace {

constexpr std::size_t key_size = 3;

struct Replacement {
    std::string_view part;
    std::string_view modern;
    bool at_beginning = false;
    bool at_end = false;
};

Replacement replacement_of(const SpellingRule& rule) {
    Replacement replacement{rule.part, rule.modern, rule.part.front() == '^', rule.part.back() == '$'};
    if (replacement.at_beginning) replacement.part.remove_prefix(1);
    if (replacement.at_end) replacement.part.remove_suffix(1);
    return replacement;
}

/// The rules by the first bytes of their part, those with the longest part first.
using Rules = std::unordered_map<std::string_view, std::vector<Replacement>>;

const Rules& rules_by_key() {
    static const Rules rules = [] {
        Rules by_key;
        for (const SpellingRule& rule : spelling_rules()) {
            const Replacement replacement = replacement_of(rule);
            by_key[replacement.part.substr(0, key_size)].push_back(replacement);
        }
        for (auto& entry : by_key) {
            std::stable_sort(
                entry.second.begin(), entry.second.end(),
                [](const Replacement& a, const Replacement& b) { return a.part.size() > b.part.size(); });
        }
        return by_key;
    }();
    return rules;
}

const Replacement* rule_at(std::string_view word, std::size_t offset) {
    const auto found = rules_by_key().find(word.substr(offset, key_size));
    if (found == rules_by_key().end()) return nullptr;
    for (const Replacement& rule : found->second) {
        if (rule.at_beginning && offset != 0) continue;
        if (!word.substr(offset).starts_with(rule.part)) continue;
        if (rule.at_end && offset + rule.part.size() != word.size()) continue;
        return &rule;
    }
    return nullptr;
}

}  // namespace

void modernise_spelling(std::string& folded) {
    for (std::size_t offset = 0; offset + key_size <= folded.size();) {
        const Replacement* rule = rule_at(folded, offset);
        if (rule == nullptr) {
            ++offset;
            continue;
        }
        folded.replace(offset, rule->part.size(), rule->modern);
        offset += rule->modern.size();
    }
}

}  // namespace fundstelle
