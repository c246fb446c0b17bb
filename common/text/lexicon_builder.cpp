#include "common/text/lexicon_builder.hpp"

#include <algorithm>
#include <cstdint>
#include <unordered_map>

#include "common/error.hpp"
#include "common/hash.hpp"
#include "common/text/lexicon_format.hpp"

namespace fundstelle {
namespace {

using namespace lexicon_format;

void append32(std::uint32_t number, std::string& out) {
    for (int shift = 0; shift < 32; shift += 8) out += static_cast<char>(number >> shift & 0xFF);
}

/// Builds the arcs from words in rising order: what lies behind the beginning that a word shares with the one
/// before it is finished, and a finished node equal to an earlier one becomes that one.
class Automaton {
  public:
    void add(std::string_view word, WordClasses classes) {
        std::size_t shared = 0;
        while (shared < word.size() && shared < last_.size() && word[shared] == last_[shared]) ++shared;
        finish_from(shared);
        open_.resize(word.size() + 1);
        for (std::size_t i = shared; i < word.size(); ++i) {
            open_[i].push_back({static_cast<std::uint8_t>(word[i]), false, 0});
        }
        open_.back().push_back({0, false, classes.bits});
        last_ = word;
    }

    /// Finishes everything; the root.
    std::uint32_t finish() {
        finish_from(0);
        if (open_.front().empty()) open_.front().push_back({});
        return stored(open_.front());
    }

    const std::string& arcs() const { return arcs_; }

  private:
    void finish_from(std::size_t depth) {
        while (open_.size() > depth + 1) {
            const std::uint32_t node = stored(open_.back());
            open_.pop_back();
            open_.back().back().target = node;
        }
    }

    std::uint32_t stored(std::vector<Arc>& node) {
        node.back().last = true;
        std::string packed;
        for (const Arc& arc : node) append32(arc.packed(), packed);
        const auto next = static_cast<std::uint32_t>(arcs_.size() / arc_bytes);
        const auto [known, is_new] = nodes_.try_emplace(packed, next);
        if (is_new) arcs_ += packed;
        return known->second;
    }

    std::vector<std::vector<Arc>> open_ = {{}};
    std::string last_;
    std::string arcs_;
    std::unordered_map<std::string, std::uint32_t> nodes_;
};

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
    Automaton automaton;
    std::uint32_t count = 0;
    for (std::size_t i = 0; i < words_.size(); ++count) {
        const std::string& word = words_[i].first;
        WordClasses classes;
        for (; i < words_.size() && words_[i].first == word; ++i) classes.bits |= words_[i].second.bits;
        automaton.add(word, classes);
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
    content += automaton.arcs();
    return Lexicon(std::string(magic) + hexadecimal(hash128(content)) + content);
}

}  // namespace fundstelle
