#include "common/text/spelling.hpp"

#include <algorithm>
#include <bitset>
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

/// The rules by the first bytes of their part, those with the longest part first. At nearly every place of a
/// word stands no rule: the lowest bits of three bytes tell.
class Rules {
  public:
    Rules();

    const std::vector<Replacement>* at(std::string_view key) const {
        if (!may_begin_[index(key)]) return nullptr;
        const auto found = by_key_.find(key);
        return found == by_key_.end() ? nullptr : &found->second;
    }

  private:
    static constexpr unsigned bits = 5;

    static std::size_t index(std::string_view key) {
        std::size_t index = 0;
        for (const char byte : key)
            index = index << bits | (static_cast<unsigned char>(byte) & ((1U << bits) - 1));
        return index;
    }

    std::unordered_map<std::string_view, std::vector<Replacement>> by_key_;
    std::bitset<std::size_t{1} << bits * key_size> may_begin_;
};

Rules::Rules() {
    for (const SpellingRule& rule : spelling_rules()) {
        const Replacement replacement = replacement_of(rule);
        by_key_[replacement.part.substr(0, key_size)].push_back(replacement);
        may_begin_.set(index(replacement.part.substr(0, key_size)));
    }
    for (auto& entry : by_key_) {
        std::stable_sort(
            entry.second.begin(), entry.second.end(),
            [](const Replacement& a, const Replacement& b) { return a.part.size() > b.part.size(); });
    }
}

const Replacement* rule_at(std::string_view word, std::size_t offset) {
    static const Rules all;
    const auto* const rules = all.at(word.substr(offset, key_size));
    if (rules == nullptr) return nullptr;
    for (const Replacement& rule : *rules) {
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
