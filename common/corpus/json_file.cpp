#include "common/corpus/json_file.hpp"

#include <algorithm>
#include <utility>

#include "common/corpus/json_lines.hpp"
#include "common/corpus/whole_text.hpp"
#include "common/json.hpp"

namespace fundstelle {
namespace {

bool is_space_of_json(char sign) {
    return sign == ' ' || sign == '\t' || sign == '\n' || sign == '\r';
}

bool is_digit(char sign) {
    return sign >= '0' && sign <= '9';
}

/// Whether a key tells an article from those of other files: not `lead`, which every issue has, nor `0`,
/// which every list written as an object has.
bool tells_apart(std::string_view key) {
    const auto is_letter = [](char sign) {
        const auto byte = static_cast<unsigned char>(sign);
        return (byte | 0x20U) >= 'a' && ((byte | 0x20U) <= 'z' || byte >= 0x80);
    };
    const auto is_of_word = [&](char sign) { return is_letter(sign) || sign == '_' || sign == ' '; };
    return !std::all_of(key.begin(), key.end(), is_digit) && !std::all_of(key.begin(), key.end(), is_of_word);
}

/// The key that stands in quotes as `written`, where it can be an id; else nothing.
std::string id_of(std::string_view written) {
    if (!tells_apart(written.substr(1, written.size() - 2))) return {};
    const Members members = parse_json_object('{' + std::string(written) + ":0}", 1);
    return members.scalars.empty() ? std::string() : on_one_line(members.scalars.begin()->first);
}

}  // namespace

JsonItems::JsonItems(std::string_view text) : text_(text) {
    skip_space();
    if (at_ == text_.size()) throw Error(ErrorKind::input, "holds no text");
    if (sign() != '[' && sign() != '{') throw fault("a list or an object");
    outline();
}

/// Outlines the list or object that begins here.
void JsonItems::outline() {
    begin_ = at_;
    outline_ = outline_json(text_.substr(begin_));
    for (JsonHolder& holder : outline_.holders) holder.begin += begin_;
    outline_.end += begin_;
    if (outline_.open) *outline_.open += begin_;
    const std::size_t behind = text_.find_first_not_of(" \t\r\n,", outline_.end);
    is_followed_ =
        !outline_.open && behind != std::string_view::npos && (text_[behind] == '{' || text_[behind] == '[');
    holder_ = 0;
    in_holder_ = false;
    over_ = false;
    if (!outline_.fault.empty()) throw Error(ErrorKind::input, outline_.fault);
}

/// The name of a member of an object, in quotes, behind whose colon it moves.
std::string_view JsonItems::name() {
    if (sign() != '"') throw fault("the name of a member");
    const std::string_view name = value();
    skip_space();
    if (sign() != ':') throw fault("a colon");
    ++at_;
    skip_space();
    return name;
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
        at_ = end_of_json_string(text_, at_);
    } else if (sign() == '{' || sign() == '[') {
        at_ = end_of_json_container(text_, at_);
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

bool JsonItems::next_holder() {
    if (holder_ == outline_.holders.size()) return false;
    at_ = outline_.holders[holder_++].begin;
    is_object_ = sign() == '{';
    ++at_;
    begun_ = false;
    in_holder_ = true;
    return true;
}

/// The next value of the holder being read; false at its end.
bool JsonItems::next_of_holder(JsonItem& item) {
    skip_space();
    const char end = is_object_ ? '}' : ']';
    if (begun_ && sign() != end) {
        if (sign() != ',')
            throw fault(is_object_ ? "a comma or the end of the object" : "a comma or the end of the list");
        ++at_;
        skip_space();
    }
    if (sign() == end) return false;
    begun_ = true;
    item.key = is_object_ ? name() : std::string_view();
    item.text = value();
    return true;
}

/// Whether `item` is an article or is to be told as none: not one that holds articles, nor a member of an
/// object that says something of it.
bool JsonItems::is_item(const JsonItem& item) const {
    const auto begin = static_cast<std::size_t>(item.text.data() - text_.data());
    const auto holder =
        std::lower_bound(outline_.holders.begin(), outline_.holders.end(), begin,
                         [](const JsonHolder& one, std::size_t at) { return one.begin < at; });
    if (holder != outline_.holders.end() && holder->begin < begin + item.text.size()) return false;
    if (!is_object_) return true;
    return item.text.front() == '{' &&
           (tells_apart(item.key.substr(1, item.key.size() - 2)) || outline_json(item.text).is_article);
}

/// Throws Error when something stands behind what was read, or it does not end.
void JsonItems::require_end() {
    if (outline_.open) {
        throw Error(ErrorKind::input, "is cut short: what begins at byte " +
                                          std::to_string(*outline_.open + 1) + " does not end");
    }
    at_ = outline_.end;
    skip_space();
    if (is_followed_ && sign() == ',') {
        ++at_;
        skip_space();
    }
    if (at_ != text_.size() && !(is_followed_ && (sign() == '{' || sign() == '['))) throw fault("the end");
}

bool JsonItems::next(JsonItem& item) {
    while (!next_of_value(item)) {
        if (!is_followed_) return false;
        outline();
    }
    return true;
}

bool JsonItems::next_of_value(JsonItem& item) {
    if (over_) return false;
    if (outline_.is_article) {
        over_ = true;
        item = {value(), {}};
        require_end();
        return true;
    }
    for (;;) {
        if (!in_holder_ && !next_holder()) break;
        while (next_of_holder(item)) {
            if (is_item(item)) return true;
        }
        in_holder_ = false;
    }
    over_ = true;
    require_end();
    return false;
}

bool JsonFile::next(Article& article, ArticlePart& part) {
    if (!items_) {
        std::vector<std::string> notes;  // what is cut off is told where it stands
        text_ = read_text(bytes_, limits_.list_file_bytes, notes);
        items_.emplace(text_);
    }
    JsonItem item;
    if (!items_->next(item)) return false;
    if (items_->is_list()) part.number = ++number_;
    try {
        part.notes = read_json_line(item.text, limits_, article);
        if (article.id.empty() && !item.key.empty()) article.id = id_of(item.key);
    } catch (const Error& error) {
        part.fault = error.message();
    }
    return true;
}

}  // namespace fundstelle
