#include "common/corpus/json_file.hpp"

#include <algorithm>
#include <array>

#include "common/corpus/json_lines.hpp"
#include "common/corpus/whole_text.hpp"

namespace fundstelle {
namespace {

constexpr std::array<std::string_view, 5> list_members = {"\"articles\"", "\"artikel\"", "\"documents\"",
                                                          "\"dokumente\"", "\"items\""};

bool is_list_name(std::string_view name) {
    return std::find(list_members.begin(), list_members.end(), name) != list_members.end();
}

bool is_space_of_json(char sign) {
    return sign == ' ' || sign == '\t' || sign == '\n' || sign == '\r';
}

/// Where the string that begins at `at` ends, behind its quote; npos when it does not.
std::size_t end_of_string(std::string_view text, std::size_t at) {
    for (++at; (at = text.find_first_of("\"\\", at)) != std::string_view::npos; at += 2) {
        if (text[at] == '"') return at + 1;  // else it escapes the next sign
    }
    return std::string_view::npos;
}

/// Where the list or object that begins at `at` ends, behind its bracket; npos when it does not.
std::size_t end_of_container(std::string_view text, std::size_t at) {
    std::size_t depth = 0;
    while (at < text.size()) {
        at = text.find_first_of("\"{}[]", at);
        if (at == std::string_view::npos) break;
        if (text[at] == '"') {
            at = end_of_string(text, at);
            if (at == std::string_view::npos) break;
            continue;
        }
        depth += text[at] == '{' || text[at] == '[' ? 1 : std::size_t(-1);
        ++at;
        if (depth == 0) return at;
    }
    return std::string_view::npos;
}

bool begins_object(std::string_view list) {
    const std::size_t first = list.find_first_not_of(" \t\r\n", 1);
    return first != std::string_view::npos && list[first] == '{';
}

/// Whether the first object of a list looks like an article.
bool begins_article(std::string_view list) {
    const std::string_view object = list.substr(std::min(list.find('{'), list.size()));
    const std::string_view first = object.substr(0, end_of_container(object, 0));
    constexpr std::array<std::string_view, 4> members = {"\"text\"", "\"title\"", "\"titel\"",
                                                         "\"headline\""};
    return std::any_of(members.begin(), members.end(),
                       [&](std::string_view name) { return first.find(name) != std::string_view::npos; });
}

}  // namespace

JsonItems::JsonItems(std::string_view text) : text_(text) {
    skip_space();
    if (sign() == '[') {
        is_list_ = true;
        ++at_;
    } else if (sign() == '{') {
        find_list();
    } else {
        throw fault("a list or an object");
    }
}

/// Moves behind the bracket of the list of articles that the object being read holds; back to the beginning
/// of the object when it is an article itself.
void JsonItems::find_list() {
    constexpr std::size_t none = std::string_view::npos;
    const std::size_t begin = at_++;
    std::size_t named = none;  // the list whose name says what it is
    std::size_t first = none;  // of objects
    std::vector<std::size_t> articles;
    bool has_text = false;
    bool has_title = false;
    for (std::string_view name; at_ != none && next_member(name);) {
        has_text = has_text || name == "\"text\"";
        has_title = has_title || name == "\"title\"" || name == "\"titel\"";
        if (sign() != '[') {
            value();
            continue;
        }
        if (named == none && is_list_name(name)) named = at_;
        if (begins_object(text_.substr(at_))) {
            if (first == none) first = at_;
            if (begins_article(text_.substr(at_))) articles.push_back(at_);
        }
        at_ = end_of_container(text_, at_);  // one that is cut short is read as far as it goes
    }
    if (named == none && !has_title) {
        named = articles.empty() ? first : articles.front();
        if (articles.size() > 1) later_lists_.assign(articles.rbegin(), articles.rend() - 1);
    }
    is_list_ = named != none && !has_text;
    at_ = is_list_ ? named + 1 : begin;
}

/// Moves to the value of the next member of an object; false at its end.
bool JsonItems::next_member(std::string_view& name) {
    skip_space();
    if (sign() == ',') ++at_;
    skip_space();
    if (sign() == '}') return false;
    if (sign() != '"') throw fault("the name of a member");
    name = value();
    skip_space();
    if (sign() != ':') throw fault("a colon");
    ++at_;
    skip_space();
    return true;
}

/// The sign that comes next; NUL at the end.
char JsonItems::sign() const {
    return at_ < text_.size() ? text_[at_] : '\0';
}

void JsonItems::skip_space() {
    while (is_space_of_json(sign())) ++at_;
}

/// The value that begins here. What it is made of is left to its reader.
std::string_view JsonItems::value() {
    const std::size_t begin = at_;
    if (sign() == '"') {
        at_ = end_of_string(text_, at_);
    } else if (sign() == '{' || sign() == '[') {
        at_ = end_of_container(text_, at_);
    } else {
        at_ = std::min(text_.find_first_of(",]} \t\r\n", at_), text_.size());
    }
    if (at_ == begin) throw fault("a value");
    if (at_ == std::string_view::npos) {
        at_ = begin;
        throw Error(ErrorKind::input,
                    "is cut short: what begins at byte " + std::to_string(begin + 1) + " does not end");
    }
    return text_.substr(begin, at_ - begin);
}

Error JsonItems::fault(std::string_view expected) const {
    return {ErrorKind::input, "is no JSON of articles: " + std::string(expected) + " is expected at byte " +
                                  std::to_string(at_ + 1)};
}

bool JsonItems::next(std::string_view& item) {
    if (over_) return false;
    skip_space();
    if (!is_list_) {
        over_ = true;
        item = value();
        skip_space();
        if (at_ != text_.size()) throw fault("the end");
        return true;
    }
    if (begun_ && sign() != ']') {
        if (sign() != ',') throw fault("a comma or the end of the list");
        ++at_;
        skip_space();
    }
    if (sign() == ']') {
        over_ = later_lists_.empty();
        if (over_) return false;
        at_ = later_lists_.back() + 1;
        later_lists_.pop_back();
        begun_ = false;
        return next(item);
    }
    begun_ = true;
    item = value();
    return true;
}

bool JsonFile::next(Article& article, ArticlePart& part) {
    if (!items_) {
        text_ = read_text(bytes_, limits_.list_file_bytes);
        items_.emplace(text_);
    }
    std::string_view item;
    if (!items_->next(item)) return false;
    if (items_->is_list()) part.number = ++number_;
    try {
        part.notes = read_json_line(item, limits_, article);
    } catch (const Error& error) {
        part.fault = error.message();
    }
    return true;
}

}  // namespace fundstelle
