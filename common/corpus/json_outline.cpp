#include "common/corpus/json_outline.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "common/corpus/field_name.hpp"
#include "common/corpus/member_names.hpp"
#include "common/error.hpp"
#include "common/holds.hpp"

namespace fundstelle {
namespace {

constexpr std::size_t none = std::string_view::npos;
constexpr std::size_t deepest = 16;
constexpr std::size_t most_holders = 1'000'000;
constexpr std::size_t names_shown = 5;
constexpr std::size_t longest_name_shown = 40;  // bytes

constexpr std::array<std::string_view, 10> holder_names = {"articles", "artikel",  "documents", "dokumente",
                                                           "items",    "item",     "entries",   "entry",
                                                           "posts",    "beitraege"};

/// A name as it is compared; of a long one only what no name has.
std::string known_name(std::string_view name) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 7> escapes = {{{"\\u00e4", "ae"},
                                                                                       {"\\u00f6", "oe"},
                                                                                       {"\\u00fc", "ue"},
                                                                                       {"\\u00c4", "ae"},
                                                                                       {"\\u00d6", "oe"},
                                                                                       {"\\u00dc", "ue"},
                                                                                       {"\\u00df", "ss"}}};
    std::string known = field_name(name.substr(0, longest_name_shown));
    for (std::size_t at = known.find('\\'); at != std::string::npos; at = known.find('\\', at + 1)) {
        for (const auto& [escape, letter] : escapes) {
            if (std::string_view(known).substr(at).starts_with(escape))
                known.replace(at, escape.size(), letter);
        }
    }
    return known;
}

enum class Found { nothing, title, text, holder };

/// A list or an object that was begun.
struct Open {
    std::size_t begin = 0;
    bool is_object = false;
    std::string_view name = {};  ///< as a member of the object around it
    std::size_t holders_before = 0;
    std::size_t commas = 0;  ///< so far
    bool is_empty = true;
    std::string_view member = {};  ///< the name of the member whose value comes next
    bool expects_name = true;      ///< the next string is one
    bool has_text = false;
    bool has_odd_text = false;  ///< one that is a list or an object
    bool has_title = false;
    bool has_odd_title = false;
    bool holds_by_name = false;
    std::size_t texts = 0;   ///< of its items or members those that are articles with a text
    std::size_t titles = 0;  ///< those that have a title alone
};

/// Walks through a text once.
class Outliner {
  public:
    explicit Outliner(std::string_view text) : text_(text) {}

    JsonOutline outline() {
        std::size_t at = std::min(text_.find_first_of("{["), text_.size());
        do {
            at = step(at);
        } while (!open_.empty() && at < text_.size());
        outline_.end = std::min(at, text_.size());
        if (!open_.empty()) {
            outline_.open = cut_string_ ? *cut_string_ : open_.back().begin;
            while (!open_.empty()) close();
        }
        finish();
        return std::move(outline_);
    }

  private:
    /// Takes the sign at `at`; where to go on.
    std::size_t step(std::size_t at) {
        switch (text_[at]) {
            case '{':
            case '[':
                return begin(at);
            case '}':
            case ']':
                close();
                break;
            case '"':
                return string(at);
            case ':':
                return colon(at);
            case ',':
                open_.back().expects_name = true;
                ++open_.back().commas;
                break;
            default:
                break;
        }
        return open_.empty() ? at + 1 : next_sign(at + 1);
    }

    std::size_t next_sign(std::size_t at) const {
        for (; at < text_.size(); ++at) {
            const char sign = text_[at];
            if (sign == '"' || sign == '{' || sign == '}' || sign == '[' || sign == ']' || sign == ',' ||
                sign == ':')
                break;
        }
        return at;
    }

    std::size_t begin(std::size_t at) {
        if (open_.size() == deepest) {
            too_deep_ = true;
            return next_sign(std::min(end_of_json_container(text_, at), text_.size()));
        }
        Open one;
        one.begin = at;
        const std::size_t first = text_.find_first_not_of(" \t\r\n", at + 1);
        one.is_empty = first == none || text_[first] == '}' || text_[first] == ']';
        one.is_object = text_[at] == '{';
        if (!open_.empty() && open_.back().is_object) one.name = open_.back().member;
        one.holders_before = outline_.holders.size();
        open_.push_back(one);
        return next_sign(at + 1);
    }

    std::size_t string(std::size_t at) {
        const std::size_t end = end_of_json_string(text_, at);
        if (end == none) {
            cut_string_ = at;
            return text_.size();
        }
        Open& around = open_.back();
        if (around.is_object && around.expects_name) {
            around.member = text_.substr(at + 1, end - at - 2);
            around.expects_name = false;
        } else {
            value();
        }
        return next_sign(end);
    }

    /// A number or a word behind the colon counts like a string.
    std::size_t colon(std::size_t at) {
        const std::size_t next = std::min(text_.find_first_not_of(" \t\r\n", at + 1), text_.size());
        const bool is_null = text_.substr(next).starts_with("null");
        if (next < text_.size() && std::string_view("\"{[,}]").find(text_[next]) == none && !is_null) value();
        return next_sign(at + 1);
    }

    /// Notes a value that is no list and no object.
    void value() {
        Open& around = open_.back();
        if (!around.is_object) return;
        const std::string name = known_name(around.member);
        const bool is_weak = holds(member_names::weak_text, name);
        if (!is_weak && holds(member_names::text, name)) around.has_text = true;
        if (is_weak || holds(member_names::title, name)) around.has_title = true;
    }

    void close() {
        note_object();
        const Open one = open_.back();
        const Found found = one.is_object ? close_object(one) : close_list(one);
        open_.pop_back();
        if (open_.empty()) {
            outline_.is_article = found == Found::text || found == Found::title;
            is_list_ = !one.is_object;
            is_empty_ = one.is_empty;
        } else {
            tell(open_.back(), one, found);
        }
    }

    /// Tells what is around of what was closed within it.
    void tell(Open& around, const Open& one, Found found) {
        if (found == Found::text) ++around.texts;
        if (found == Found::title) ++around.titles;
        if (!around.is_object) return;
        const bool is_named = holds(holder_names, known_name(one.name)) ||
                              (one.holds_by_name && has_texts_since(one.holders_before));
        const bool is_text = known_name(one.name) == "text";
        if (found == Found::holder && is_text && !one.is_object) {
            around.has_text = true;  // blocks and runs with texts of their own
        } else if (found == Found::nothing) {
            if (is_named && one.is_empty) has_empty_holder_ = true;
            if (is_text) around.has_text = true;
            if (holds(member_names::text, known_name(one.name))) around.has_odd_text = true;
            if (holds(member_names::title, known_name(one.name))) around.has_odd_title = true;
        } else if (found == Found::holder) {
            if (is_named && !around.holds_by_name) drop_titles(around.holders_before, one.holders_before);
            if (!is_named && around.holds_by_name) drop_titles(one.holders_before, outline_.holders.size());
            around.holds_by_name = around.holds_by_name || is_named;
        }
    }

    Found close_object(const Open& one) {
        const bool is_article = one.has_text || (one.has_title && !one.holds_by_name);
        if (is_article) {
            outline_.holders.resize(one.holders_before);
            return one.has_text ? Found::text : Found::title;
        }
        const bool holds = outline_.holders.size() > one.holders_before;
        const bool has_members = one.texts != 0 || (one.titles != 0 && !holds);
        if (has_members) hold(one);
        if (holds || has_members) return Found::holder;
        if (one.has_odd_text) return Found::text;
        return one.has_odd_title ? Found::title : Found::nothing;
    }

    Found close_list(const Open& one) {
        if (one.texts + one.titles != 0) hold(one);
        return outline_.holders.size() > one.holders_before ? Found::holder : Found::nothing;
    }

    void hold(const Open& one) {
        if (outline_.holders.size() == most_holders)
            throw Error(ErrorKind::input, "holds more than " + std::to_string(most_holders) +
                                              " lists of articles: split it into several files");
        const bool in_list =
            std::any_of(open_.begin(), open_.end(), [](const Open& around) { return !around.is_object; });
        outline_.holders.push_back({one.begin, one.texts != 0, !in_list});
    }

    bool has_texts_since(std::size_t begin) const {
        return std::any_of(outline_.holders.begin() + static_cast<std::ptrdiff_t>(begin),
                           outline_.holders.end(), [](const JsonHolder& one) { return one.has_texts; });
    }

    /// Drops those of nothing but titles among the holders from `begin` to `end`.
    void drop_titles(std::size_t begin, std::size_t end) {
        const auto from = outline_.holders.begin() + static_cast<std::ptrdiff_t>(begin);
        const auto to = outline_.holders.begin() + static_cast<std::ptrdiff_t>(end);
        outline_.holders.erase(std::remove_if(from, to, [](const JsonHolder& one) { return !one.has_texts; }),
                               to);
    }

    /// Remembers the first item of a list, or else the first object, to tell what was found instead of an
    /// article.
    void note_object() {
        const Open& one = open_.back();
        const bool is_item = open_.size() > 1 && !open_[open_.size() - 2].is_object;
        const bool is_better = !shown_ || (is_item && (!shown_is_item_ || one.begin < *shown_));
        if (!one.is_object || one.is_empty || !is_better) return;
        shown_ = one.begin;
        shown_is_item_ = is_item;
        shown_path_.clear();
        for (std::size_t i = 1; i < open_.size(); ++i) {
            if (open_[i - 1].is_object) {
                if (!shown_path_.empty()) shown_path_ += '.';
                shown_path_ += open_[i].name.substr(0, longest_name_shown);
            } else {
                shown_path_ += '#' + std::to_string(open_[i - 1].commas + 1);
            }
        }
    }

    std::string names_of_shown() const {
        std::string names;
        std::size_t count = 0;
        std::size_t at = *shown_ + 1;
        for (bool is_name = true; at < text_.size() && text_[at] != '}';) {
            if (text_[at] == '"') {
                const std::size_t end = std::min(end_of_json_string(text_, at), text_.size());
                if (is_name && ++count > names_shown) return names + ", ...";
                if (is_name)
                    names += (count == 1 ? "`" : ", `") +
                             std::string(text_.substr(at + 1, std::min(end - at - 2, longest_name_shown))) +
                             '`';
                is_name = false;
                at = end;
            } else if (text_[at] == '{' || text_[at] == '[') {
                at = std::min(end_of_json_container(text_, at), text_.size());
            } else {
                is_name = is_name || text_[at] == ',';
                ++at;
            }
        }
        return names;
    }

    void finish() {
        std::vector<JsonHolder>& holders = outline_.holders;
        std::sort(holders.begin(), holders.end(),
                  [](const JsonHolder& a, const JsonHolder& b) { return a.begin < b.begin; });
        const auto tells_of_others = [](const JsonHolder& one) { return one.is_lone && !one.has_texts; };
        // What has nothing but a title, and a name among other members, says what the file is.
        if (!std::all_of(holders.begin(), holders.end(), tells_of_others))
            holders.erase(std::remove_if(holders.begin(), holders.end(), tells_of_others), holders.end());
        const bool is_empty_list = (is_list_ && is_empty_) || has_empty_holder_;
        if (outline_.is_article || !holders.empty() || is_empty_list || outline_.open) return;
        outline_.fault =
            "holds no article: an object with a `text` or a `title` is expected, or lists or objects of such";
        if (shown_) {
            outline_.fault += shown_path_.empty() ? "; what there is has " : "; `" + shown_path_ + "` has ";
            outline_.fault += names_of_shown();
        }
        if (too_deep_)
            outline_.fault += "; what is nested deeper than " + std::to_string(deepest) + " is not looked at";
    }

    std::string_view text_;
    JsonOutline outline_;
    std::vector<Open> open_;
    std::optional<std::size_t> cut_string_;
    bool is_list_ = false;
    bool is_empty_ = false;
    bool has_empty_holder_ = false;
    bool too_deep_ = false;
    std::optional<std::size_t> shown_;
    bool shown_is_item_ = false;
    std::string shown_path_;
};

}  // namespace

std::size_t end_of_json_string(std::string_view text, std::size_t at) {
    for (++at; (at = text.find('"', at)) != none; ++at) {
        std::size_t escapes = 0;
        while (text[at - 1 - escapes] == '\\') ++escapes;  // ends at the quote that begins the string
        if (escapes % 2 == 0) return at + 1;
    }
    return none;
}

std::size_t end_of_json_container(std::string_view text, std::size_t at) {
    std::size_t depth = 0;
    while (at < text.size()) {
        const char sign = text[at];
        if (sign == '"') {
            at = end_of_json_string(text, at);
            continue;
        }
        ++at;
        if (sign == '{' || sign == '[') ++depth;
        if ((sign == '}' || sign == ']') && --depth == 0) return at;
    }
    return none;
}

JsonOutline outline_json(std::string_view text) {
    return Outliner(text).outline();
}

}  // namespace fundstelle
