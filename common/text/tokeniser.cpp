#include "common/text/tokeniser.hpp"

#include <algorithm>
#include <array>

#include "common/text/conjunctions.hpp"
#include "common/text/fold.hpp"
#include "common/text/rule_text.hpp"
#include "common/text/separated_verbs.hpp"
#include "common/text/suspended.hpp"
#include "common/text/token_patterns.hpp"
#include "common/text/umlauts.hpp"
#include "common/text/utf8.hpp"
#include "common/text/word_edges.hpp"

namespace fundstelle {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t most_chained_words = 6;
constexpr std::size_t most_words_to_completion = 8;
constexpr std::size_t longest_form = 120;       // bytes of a form that is put together
constexpr std::size_t longest_prefix = 16;      // bytes of one that stands apart from its verb
constexpr std::size_t longest_verb_form = 240;  // bytes; a verb of more is longer than longest_form

/// Whether `gap`, which stands between two words, links them with a hyphen: directly, or over the end of a
/// line before a capital.
bool links(std::string_view gap, std::string_view next_word) {
    const std::size_t hyphen = hyphen_bytes_at(gap, 0);
    if (hyphen == 0) return false;
    if (gap.size() == hyphen) return true;
    gap.remove_prefix(hyphen);
    return gap.find_first_not_of(" \t\r\n") == std::string_view::npos &&
           std::count(gap.begin(), gap.end(), '\n') == 1 && begins_with_capital(next_word);
}

/// Whether a word before `gap` is cut short there.
bool is_cut_short(std::string_view gap) {
    const std::size_t hyphen = hyphen_bytes_at(gap, 0);
    return hyphen != 0 && gap.size() > hyphen && " \t\r\n,/)"sv.find(gap[hyphen]) != std::string_view::npos;
}

/// Whether a sentence or a list item may end in `gap`.
bool may_end_sentence(std::string_view gap) {
    return gap.find_first_of(".;:!?\"|") != std::string_view::npos ||
           gap.find("\n\n") != std::string_view::npos;
}

/// Whether a clause ends with the word before `sign`.
bool ends_clause(char sign) {
    return sign == '.' || sign == ',' || sign == ';' || sign == ':' || sign == '!' || sign == '?' ||
           sign == ')';
}

}  // namespace

Tokeniser::Tokeniser(const Lexicon& lexicon, const AnalysisSteps& steps, const Limits& limits)
    : lexicon_(lexicon), splitter_(lexicon), steps_(steps), put_together_(limits.word_cache_bytes / 4) {}

void Tokeniser::start(std::string_view text) {
    breaker_.start(text);
    text_ = text;
    ahead_.clear();
    given_count_ = 0;
    chained_until_ = 0;
}

/// The word `count` words behind the next one, or null at the end.
const ByteRange* Tokeniser::ahead(std::size_t count) {
    for (ByteRange word; ahead_.size() <= count;) {
        if (!breaker_.next(word)) return nullptr;
        ahead_.push_back(word);
    }
    return &ahead_[count];
}

bool Tokeniser::next(Token& token) {
    if (ahead_.empty()) {
        // Most words are nothing else: no sign around them makes them more than that.
        if (const auto word = breaker_.next_between_spaces()) {
            token.source = *word;
            make_plain(token);
            give(token);
            return true;
        }
        if (!breaker_.next(token.source)) return false;
    } else {
        token.source = ahead_.front();
        ahead_.pop_front();
    }
    make_plain(token);
    if (!steps_.has(AnalysisStep::tokens)) return true;
    if (auto pattern = match_token_pattern(text_, token.source.begin)) {
        take_pattern(std::move(*pattern), token);
    } else {
        add_variants(token);
    }
    give(token);
    return true;
}

/// Makes a token just the word that is written there.
void Tokeniser::make_plain(Token& token) {
    token.main.clear();
    token.pattern.reset();
    token.variants.clear();
}

void Tokeniser::give(const Token& token) {
    given_[given_count_++ % given_.size()] = token.source;
}

std::string Tokeniser::folded(const ByteRange& word) const {
    std::string out;
    fold_word(letters(word), out);
    if (steps_.has(AnalysisStep::umlauts)) read_umlaut_digraphs(out, splitter_);
    return out;
}

void Tokeniser::take_pattern(TokenPattern&& pattern, Token& token) {
    token.source.end = pattern.end;
    token.pattern = pattern.kind;
    while (!ahead_.empty() && ahead_.front().begin < pattern.end) ahead_.pop_front();
    for (const ByteRange* word = ahead(0); word != nullptr && word->begin < pattern.end; word = ahead(0)) {
        ahead_.pop_front();
    }
    token.main = std::move(pattern.forms.front());
    for (std::size_t i = 1; i < pattern.forms.size(); ++i) {
        token.variants.push_back({std::move(pattern.forms[i]), VariantOrigin::pattern});
    }
}

/// What else the word is found by; a glance at the signs around it says that most are not.
void Tokeniser::add_variants(Token& token) {
    const ByteRange word = token.source;
    const char behind = word.end == text_.size() ? '.' : text_[word.end];
    if (hyphen_bytes_at(text_, word.end) > 0) {
        if (word.end > chained_until_) add_joined(token);
        add_completed_behind(token);
    }
    if (word.begin >= 2 && text_[word.begin - 1] == '-') add_completed_before(token);
    if (ends_clause(behind) && word.size() <= longest_prefix) add_separated_verb(token);
}

void Tokeniser::add_joined(Token& token) {
    ByteRange chain = token.source;
    std::string joined(letters(token.source));
    for (std::size_t i = 0; i < most_chained_words; ++i) {
        const ByteRange* word = ahead(i);
        if (word == nullptr || !links(between(chain.end, word->begin), letters(*word))) break;
        joined += letters(*word);
        chain.end = word->end;
    }
    if (chain.end == token.source.end) return;
    chained_until_ = chain.end;
    if (joined.size() <= longest_form) token.variants.push_back({std::move(joined), VariantOrigin::hyphens});
}

void Tokeniser::add_completed(std::string_view completed, Token& token) {
    if (completed.empty() || completed.size() > longest_form) return;
    token.variants.push_back({std::string(completed), VariantOrigin::cut_short});
}

/// `Ein-` before `und Ausfuhr`.
void Tokeniser::add_completed_behind(Token& token) {
    const std::string_view rest = text_.substr(token.source.end);
    if (!is_cut_short(rest.substr(0, 4))) return;
    std::size_t end = token.source.end;
    bool joined = false;
    for (std::size_t i = 0; i < most_words_to_completion; ++i) {
        const ByteRange* word = ahead(i);
        if (word == nullptr) return;
        if (may_end_sentence(between(end, word->begin))) return;
        joined = joined || between(end, word->begin).find('/') != std::string_view::npos;
        end = word->end;
        if (joins_cut_short_words(letters(*word))) {
            joined = true;
            if (equal_ignoring_case(letters(*word), "bzw") && text_.substr(end).starts_with('.')) ++end;
        } else if (!is_cut_short(text_.substr(end).substr(0, 4))) {
            if (!joined) return;
            const std::string whole = folded(*word);
            const std::string beginning = folded(token.source);
            const std::string_view completed = put_together(beginning + "- " + whole, [&] {
                return completed_end(beginning, whole, splitter_, lexicon_);
            });
            add_completed(completed, token);
            return;
        }
    }
}

/// `-ausgang` behind `Haupteingang und`.
void Tokeniser::add_completed_before(Token& token) {
    if (given_count_ < 2) return;
    if (" \t\n/"sv.find(text_[token.source.begin - 2]) == std::string_view::npos) return;
    const ByteRange& before = given(2);
    if (!joins_cut_short_words(letters(given(1))) ||
        may_end_sentence(between(before.end, token.source.begin)))
        return;
    const std::string whole = folded(before);
    const std::string ending = folded(token.source);
    const std::string_view completed =
        put_together(whole + " -" + ending, [&] { return completed_beginning(whole, ending, splitter_); });
    add_completed(completed, token);
}

/// `an` at the end of `Der Krieg fing gestern an`.
void Tokeniser::add_separated_verb(Token& token) {
    if (!may_be_separable_prefix(letters(token.source))) return;
    const std::string prefix = folded(token.source);
    if (!is_separable_prefix(prefix)) return;
    std::size_t words = 0;
    for (std::size_t end = token.source.begin; words < std::min(given_count_, given_.size()); ++words) {
        const ByteRange& word = given(words + 1);
        if (between(word.end, end).find_first_of(".,;:!?()") != std::string_view::npos) break;
        end = word.begin;
    }
    // The verb stands near the beginning of the clause.
    for (; words > 0; --words) {
        const std::string_view form = letters(given(words));
        if (form.size() > longest_verb_form) continue;
        const std::string_view infinitives = put_together(
            form, [&] { return infinitives_without_prefix(folded(given(words)), lexicon_, steps_); });
        if (infinitives.empty()) continue;
        std::string verb = joined_verb(prefix, infinitives, lexicon_);
        if (verb.empty() || verb.size() > longest_form) continue;
        token.variants.push_back({std::move(verb), VariantOrigin::separated});
        return;
    }
}

/// What `make` makes, or made before, of the words that `key` stands for; it stays until the next call.
template <typename Make>
std::string_view Tokeniser::put_together(std::string_view key, Make&& make) {
    put_together_.make_room();
    if (const auto known = put_together_.find(key)) return known->content;
    return put_together_.insert(key, make()).content;
}

}  // namespace fundstelle
