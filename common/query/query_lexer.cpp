#include "common/query/query_lexer.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "common/query/date_range.hpp"
#include "common/query/quotation.hpp"
#include "common/text/conjunctions.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

constexpr std::string_view punctuation = ",;.!?";

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

/// Whether a hyphen behind `word` may stand for the beginning of a compound.
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
    struct FieldAt {
        FieldName field;
        std::size_t value;  ///< what stands behind the colon
    };

    void read_token();
    std::optional<FieldAt> field_at(std::size_t offset) const;
    bool read_operator(std::size_t begin, std::size_t end);
    void read_signs(QueryToken& token);
    void read_field(QueryToken& token);
    void read_equals(QueryToken& token);
    bool names_dates(std::size_t value);
    bool cuts_short(std::size_t hyphen);
    bool sign_at(std::size_t offset, std::string_view signs) const;
    void read_quotation(QueryToken& token);
    void read_word(QueryToken& token);
    void read_pattern(QueryToken& token);
    void open(const QueryToken& token);
    void close();
    void ignore_parenthesis();
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
    ignore_parenthesis();
    notes_.add("parentheses are nested more than " + std::to_string(limits_.query_depth) +
               " deep: those within are ignored");
}

/// What stands behind it begins anew, as behind white space, and is not read together with what stands
/// before.
void Lexer::ignore_parenthesis() {
    begins_ = true;
    after_conjunction_ = false;
    ++run_;
}

void Lexer::close() {
    const std::size_t begin = offset_++;
    if (flat_ > 0) {
        --flat_;
        ignore_parenthesis();
    } else if (groups_.empty()) {
        notes_.add("a ')' has no '(' before it: ignored");
        ignore_parenthesis();
    } else {
        begins_ = false;
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
    const auto kind = operator_named(name);
    if (!kind || (name.size() != word.size() && *kind != TokenKind::near)) return false;
    QueryToken token;
    token.kind = *kind;
    token.source.begin = begin;
    if (name.size() != word.size()) {
        token.distance = number_of(word.substr(name.size() + 1));
        if (!token.distance) return false;
    }
    offset_ = end;
    add(token);
    return true;
}

/// Whether one of `signs` stands at `offset` right before something.
bool Lexer::sign_at(std::size_t offset, std::string_view signs) const {
    return offset + 1 < text_.size() && signs.find(text_[offset]) != std::string_view::npos &&
           !space_at(offset + 1);
}

/// Whether the hyphen at `hyphen`, behind a conjunction, stands for the beginning of a compound, and excludes
/// nothing: Privatpersonen und -organisationen. What it is cut short of is a plain word in small letters.
bool Lexer::cuts_short(std::size_t hyphen) {
    std::size_t letter = hyphen + 1;
    const char32_t first = next_code_point(text_, letter);
    if (!after_conjunction_ || !is_letter(first) || is_upper_case(first) || field_at(hyphen + 1))
        return false;
    QueryToken word;
    word.letters = {hyphen, end_of_word(hyphen)};
    read_pattern(word);
    if (word.pattern) return false;
    notes_.add(named(word.word(text_)) + " behind " + named(tokens_.back().word(text_)) +
               " is read as the end of a compound, and excludes nothing; NICHT excludes");
    return true;
}

/// Reads + and -, of which the first counts. Right behind a quotation mark or a parenthesis they join what
/// stands on both sides, as = does there, and ask for nothing: „Model C“-Schulen.
void Lexer::read_signs(QueryToken& token) {
    while (!begins_ && sign_at(offset_, "+-=")) ++offset_;
    if (!sign_at(offset_, "+-") || (text_[offset_] == '-' && cuts_short(offset_))) return;
    const char sign = text_[offset_];
    if (token.demand == Demand::wanted) {
        token.demand = sign == '+' ? Demand::required : Demand::excluded;
        ++offset_;
    }
    if (!sign_at(offset_, "+-")) return;
    while (sign_at(offset_, "+-")) ++offset_;
    if (text_[offset_] != '+' && text_[offset_] != '-')
        notes_.add("of several signs before a word the first counts: the others are ignored");
}

void Lexer::read_equals(QueryToken& token) {
    if (!sign_at(offset_, "=")) return;
    token.exact = true;
    ++offset_;
}

/// The field whose name stands at `offset` with its colon.
std::optional<Lexer::FieldAt> Lexer::field_at(std::size_t offset) const {
    constexpr std::size_t longest_name = 8;
    const std::size_t colon = text_.substr(offset, longest_name + 1).find(':');
    const auto field =
        colon == std::string_view::npos ? std::nullopt : field_named(text_.substr(offset, colon));
    if (!field) return std::nullopt;
    return FieldAt{*field, offset + colon + 1};
}

/// Whether what stands at `value` may be dates: it is, or stands between signs that hold it together.
bool Lexer::names_dates(std::size_t value) {
    if (quotation_.begins_at(value) || text_[value] == '(') return true;
    QueryToken word;
    word.letters = {value, end_of_word(value)};
    read_pattern(word);
    if (parse_date_range(word.word(text_))) return true;
    notes_.add(named(word.word(text_)) + std::string(no_date));
    return false;
}

/// Reads `titel:` when something stands right behind it, with the signs that should stand before it.
void Lexer::read_field(QueryToken& token) {
    while (const auto found = field_at(offset_)) {
        const std::string name = named(text_.substr(offset_, found->value - offset_));
        if (found->value == text_.size() || space_at(found->value) || text_[found->value] == ')') {
            notes_.add(name + " has no value right behind it: read as a word");
            return;
        }
        offset_ = found->value;
        after_conjunction_ = false;
        if (found->field != FieldName::path && sign_at(offset_, "+-")) {
            notes_.add("the '" + std::string(1, text_[offset_]) + "' behind " + name +
                       " is read as if it stood before it");
            read_signs(token);
        }
        if (!is_date(found->field) || names_dates(offset_)) {
            token.field = found->field;
            token.names_field = true;
            return read_equals(token);
        }
        token.was_no_date = true;
        ++run_;  // it is not read together with what stands before
        read_equals(token);
    }
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
        token.pattern = PatternKind::prefix;
    } else if (digits != std::string_view::npos && marked[digits] == '~') {
        letters = digits;
        token.pattern = PatternKind::similar;
        token.distance = number_of(marked.substr(digits + 1));
    }
    letters = marked.substr(0, letters).find_last_not_of("*~") + 1;
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
    read_signs(token);
    read_equals(token);
    read_field(token);
    const bool is_plain = token.demand == Demand::wanted && !token.names_field && !token.exact;
    if (is_plain && read_operator(offset_, end_of_word(offset_))) return;
    if (quotation_.begins_at(offset_)) return read_quotation(token);
    if (offset_ < text_.size() && text_[offset_] == '(') {
        if (token.exact) notes_.add("a '=' stands before a word or a quotation mark only: ignored");
        token.exact = false;
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

std::vector<QueryToken> query_tokens(std::string_view text, const Limits& limits, QueryNotes& notes) {
    return Lexer(text, limits, notes).tokens();
}

}  // namespace fundstelle
