#include "common/query/query_lexer.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "common/query/quotation.hpp"
#include "common/text/conjunctions.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

using namespace std::string_view_literals;

constexpr std::array<std::pair<std::string_view, FieldName>, 17> field_names = {
    {{"titel", FieldName::title},
     {"title", FieldName::title},
     {"quelle", FieldName::source},
     {"source", FieldName::source},
     {"autor", FieldName::author},
     {"author", FieldName::author},
     {"sprache", FieldName::language},
     {"language", FieldName::language},
     {"lang", FieldName::language},
     {"pfad", FieldName::path},
     {"path", FieldName::path},
     {"datum", FieldName::date},
     {"date", FieldName::date},
     {"seit", FieldName::since},
     {"since", FieldName::since},
     {"bis", FieldName::until},
     {"until", FieldName::until}}};

constexpr std::array<std::pair<std::string_view, TokenKind>, 8> operators = {{{"UND", TokenKind::both},
                                                                              {"AND", TokenKind::both},
                                                                              {"ODER", TokenKind::either},
                                                                              {"OR", TokenKind::either},
                                                                              {"NICHT", TokenKind::negation},
                                                                              {"NOT", TokenKind::negation},
                                                                              {"NAHE", TokenKind::near},
                                                                              {"NEAR", TokenKind::near}}};

constexpr std::string_view punctuation = ",;.!?";

bool is_lower_ascii(std::string_view name, std::string_view lower) {
    return std::equal(name.begin(), name.end(), lower.begin(), lower.end(), [](char a, char b) {
        return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b;
    });
}

std::optional<FieldName> field_of(std::string_view name) {
    for (const auto& [known, field] : field_names) {
        if (is_lower_ascii(name, known)) return field;
    }
    return std::nullopt;
}

/// A number of up to six digits.
std::optional<unsigned> number_of(std::string_view digits) {
    constexpr std::size_t most_digits = 6;
    if (digits.empty() || digits.size() > most_digits) return std::nullopt;
    unsigned number = 0;
    for (const char digit : digits) {
        if (digit < '0' || digit > '9') return std::nullopt;
        number = number * 10 + static_cast<unsigned>(digit - '0');
    }
    return number;
}

/// Whether a hyphen behind `word` stands for the beginning of a compound, and excludes nothing:
/// Privatpersonen und -organisationen.
bool joins_words(std::string_view word) {
    if (word.ends_with('.')) word.remove_suffix(1);  // bzw.
    return joins_cut_short_words(word);
}

class Lexer {
  public:
    Lexer(std::string_view text, const Limits& limits, QueryNotes& notes)
        : text_(text), limits_(limits), notes_(notes), quotation_(text) {}

    std::vector<QueryToken> tokens();

  private:
    void read_token();
    bool read_operator(std::size_t begin, std::size_t end);
    void read_field(QueryToken& token);
    void read_quotation(QueryToken& token);
    void read_word(QueryToken& token);
    void read_pattern(QueryToken& token);
    void open(const QueryToken& token);
    void close();
    void add(QueryToken token);
    std::size_t end_of_word(std::size_t offset);
    std::size_t behind_parentheses(std::size_t offset) const;
    std::size_t skip_digits(std::size_t offset) const;
    bool space_at(std::size_t offset) const;
    bool skip_spaces();

    std::string_view text_;
    const Limits& limits_;
    QueryNotes& notes_;
    Quotation quotation_;
    std::size_t offset_ = 0;
    std::vector<QueryToken> tokens_;
    std::vector<FieldName> groups_;  ///< the fields of the parentheses that are open
    std::size_t flat_ = 0;           ///< parentheses open beyond the deepest
    std::size_t run_ = 0;
    bool begins_ = true;  ///< no letter stands right before `offset_`
    bool after_conjunction_ = false;
};

bool Lexer::space_at(std::size_t offset) const {
    return offset < text_.size() && is_space(next_code_point(text_, offset));
}

/// Returns whether there were any.
bool Lexer::skip_spaces() {
    const std::size_t before = offset_;
    while (space_at(offset_)) next_code_point(text_, offset_);
    return offset_ != before;
}

std::size_t Lexer::skip_digits(std::size_t offset) const {
    return std::min(text_.find_first_not_of("0123456789", offset), text_.size());
}

/// The offset behind parentheses within a word, Lehrer(innen), that open at `offset`; `offset` when these are
/// no such.
std::size_t Lexer::behind_parentheses(std::size_t offset) const {
    std::size_t end = offset + 1;
    while (end < text_.size() && text_[end] != '(' && text_[end] != ')' && !space_at(end))
        next_code_point(text_, end);
    return end < text_.size() && text_[end] == ')' ? end + 1 : offset;
}

/// The end of the word that begins at `offset`: white space, a quotation mark, or parentheses around it.
std::size_t Lexer::end_of_word(std::size_t offset) {
    const std::size_t begin = offset;
    while (offset < text_.size() && !space_at(offset) && !quotation_.begins_at(offset)) {
        if (text_[offset] == '(') {
            const std::size_t behind = offset == begin ? offset : behind_parentheses(offset);
            if (behind == offset) break;
            offset = behind;
        } else if (text_[offset] == ')') {
            break;
        } else {
            next_code_point(text_, offset);
        }
    }
    return offset;
}

void Lexer::add(QueryToken token) {
    token.source.end = offset_;
    after_conjunction_ = token.kind == TokenKind::word && token.run != 0 && joins_words(token.word(text_));
    tokens_.push_back(token);
}

void Lexer::open(const QueryToken& token) {
    ++offset_;
    begins_ = true;
    if (groups_.size() < limits_.query_depth) {
        groups_.push_back(token.field);
        add(token);
        return;
    }
    ++flat_;
    notes_.add("parentheses are nested more than " + std::to_string(limits_.query_depth) +
               " deep: those within are ignored");
}

void Lexer::close() {
    const std::size_t begin = offset_++;
    begins_ = false;
    after_conjunction_ = false;
    if (flat_ > 0) {
        --flat_;
    } else if (groups_.empty()) {
        notes_.add("a ')' has no '(' before it: ignored");
    } else {
        groups_.pop_back();
        QueryToken token;
        token.kind = TokenKind::close;
        token.source.begin = begin;
        add(token);
    }
}

/// Reads the word up to `end` as an operator if it is one, which parentheses may follow: NICHT(a b).
bool Lexer::read_operator(std::size_t begin, std::size_t end) {
    end = std::min(end, text_.find('(', begin));
    const std::string_view word = text_.substr(begin, end - begin);
    const std::string_view name = word.substr(0, word.find('/'));
    for (const auto& [known, kind] : operators) {
        if (name != known || (name.size() != word.size() && kind != TokenKind::near)) continue;
        QueryToken token;
        token.kind = kind;
        token.source.begin = begin;
        if (name.size() != word.size()) {
            token.distance = number_of(word.substr(name.size() + 1));
            if (!token.distance) return false;
        }
        offset_ = end;
        add(token);
        return true;
    }
    return false;
}

/// Reads `titel:` when something stands right behind it.
void Lexer::read_field(QueryToken& token) {
    constexpr std::size_t longest_name = 8;
    const std::size_t colon = text_.substr(offset_, longest_name + 1).find(':');
    if (colon == std::string_view::npos) return;
    const auto field = field_of(text_.substr(offset_, colon));
    if (!field) return;
    const std::size_t value = offset_ + colon + 1;
    if (value == text_.size() || space_at(value) || text_[value] == ')') {
        notes_.add(named(text_.substr(offset_, colon + 1)) + " has no value right behind it: read as a word");
        return;
    }
    token.field = *field;
    token.names_field = true;
    offset_ = value;
}

void Lexer::read_quotation(QueryToken& token) {
    const Quotation::Quoted quoted = quotation_.at(offset_);
    if (!quoted.closed) notes_.add("a quotation mark is not closed: read up to the end");
    token.kind = TokenKind::quoted;
    token.letters = quoted.letters;
    offset_ = quoted.end;
    if (offset_ < text_.size() && text_[offset_] == '~') {
        const std::size_t end = skip_digits(offset_ + 1);
        token.distance = number_of(text_.substr(offset_ + 1, end - offset_ - 1));
        token.pattern = PatternKind::similar;
        offset_ = end;
    }
    begins_ = false;
    add(token);
}

/// Takes a * or ~ off the end of a word that has more to it.
void Lexer::read_pattern(QueryToken& token) {
    const std::string_view word = token.word(text_);
    const std::size_t last = word.find_last_not_of(punctuation);
    const std::string_view marked = word.substr(0, last == std::string_view::npos ? 0 : last + 1);
    const std::size_t digits = marked.find_last_not_of("0123456789");
    std::size_t letters = marked.size();
    if (marked.ends_with('*')) {
        letters = marked.find_last_not_of('*') + 1;
        token.pattern = PatternKind::prefix;
    } else if (digits != std::string_view::npos && marked[digits] == '~') {
        letters = digits;
        token.pattern = PatternKind::similar;
        token.distance = number_of(marked.substr(digits + 1));
    }
    if (marked.substr(0, letters).find_first_not_of("*~") == std::string_view::npos) token.pattern.reset();
    if (token.pattern) token.letters.end = token.letters.begin + letters;
}

void Lexer::read_word(QueryToken& token) {
    std::size_t end = end_of_word(offset_);
    if (end == offset_) next_code_point(text_, end = offset_);
    token.letters = {offset_, end};
    read_pattern(token);
    const bool plain = token.demand == Demand::wanted && !token.names_field && !token.exact && !token.pattern;
    const bool goes_on =
        !tokens_.empty() && tokens_.back().kind == TokenKind::word && tokens_.back().run == run_ && run_ != 0;
    if (plain) token.run = goes_on ? run_ : ++run_;
    offset_ = end;
    begins_ = false;
    add(token);
}

void Lexer::read_token() {
    if (skip_spaces()) begins_ = true;
    if (offset_ == text_.size()) return;
    if (text_[offset_] == ')') return close();
    QueryToken token;
    token.source.begin = offset_;
    token.field = groups_.empty() ? FieldName::text : groups_.back();
    const bool sign = begins_ && offset_ + 1 < text_.size() && !space_at(offset_ + 1);
    if (sign && text_[offset_] == '+') token.demand = Demand::required;
    if (sign && text_[offset_] == '-' && !after_conjunction_) token.demand = Demand::excluded;
    if (token.demand != Demand::wanted) ++offset_;
    const bool may_join = token.demand == Demand::wanted &&
                          (begins_ || (!tokens_.empty() && tokens_.back().kind != TokenKind::word));
    if (may_join && read_operator(offset_, end_of_word(offset_))) return;
    if (begins_) read_field(token);
    if (begins_ && offset_ + 1 < text_.size() && text_[offset_] == '=' && !space_at(offset_ + 1)) {
        token.exact = true;
        ++offset_;
    }
    if (quotation_.begins_at(offset_)) return read_quotation(token);
    if (offset_ < text_.size() && text_[offset_] == '(') {
        if (token.exact) notes_.add("a '=' stands before a word or a quotation mark only: ignored");
        token.kind = TokenKind::open;
        return open(token);
    }
    if (offset_ < text_.size() && text_[offset_] != ')') read_word(token);
}

std::vector<QueryToken> Lexer::tokens() {
    while (offset_ < text_.size()) read_token();
    if (!groups_.empty() || flat_ > 0) notes_.add("a '(' is not closed: read up to the end");
    for (; !groups_.empty(); groups_.pop_back()) {
        QueryToken token;
        token.kind = TokenKind::close;
        token.source.begin = offset_;
        add(token);
    }
    return std::move(tokens_);
}

}  // namespace

bool is_operator(std::string_view word) {
    return std::any_of(operators.begin(), operators.end(),
                       [&](const auto& known) { return known.first == word; });
}

std::vector<QueryToken> query_tokens(std::string_view text, const Limits& limits, QueryNotes& notes) {
    return Lexer(text, limits, notes).tokens();
}

}  // namespace fundstelle
