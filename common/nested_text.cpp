#include "common/nested_text.hpp"

#include <algorithm>
#include <array>

#include "common/holds.hpp"

namespace fundstelle {
namespace {

/// Under what names pieces of a text stand.
constexpr std::array<std::string_view, 22> piece_names = {
    "text",    "inhalt", "value",  "content", "rendered", "#text",       "#cdata", "__cdata",
    "_",       "$t",     "@value", "insert",  "body",     "html",        "absatz", "paragraph",
    "caption", "titel",  "title",  "heading", "headline", "ueberschrift"};
/// Under what names lists of pieces stand within others.
constexpr std::array<std::string_view, 5> list_names = {"items", "text", "content", "inhalt", "paragraphs"};
/// And the runs of one paragraph: of Slate, ProseMirror, Quill, Notion.
constexpr std::array<std::string_view, 6> run_names = {"children",  "content", "ops",
                                                       "rich_text", "spans",   "runs"};

bool is_blank(char sign) {
    return sign == ' ' || sign == '\n' || sign == '\t' || sign == '\r';
}

/// Whether a piece goes on where another ends: no paragraph begins with a blank or with such signs.
bool goes_on(std::string_view before, std::string_view piece) {
    return is_blank(before.back()) || is_blank(piece.front()) ||
           std::string_view(",.;:!?)").find(piece.front()) != std::string_view::npos;
}

}  // namespace

void NestedText::clear() {
    levels_.clear();
    text_.clear();
    summary_.clear();
    longest_.clear();
    silent_ = 0;
    containers_ = 0;
    last_list_ = 0;
}

void NestedText::key(std::string_view name) {
    std::string& kept = levels_.back().name;
    kept = name;
    std::transform(kept.begin(), kept.end(), kept.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter | 0x20) : letter;
    });
}

void NestedText::add_piece(std::string_view text) {
    if (text.empty()) return;
    const auto list = std::find_if(levels_.rbegin(), levels_.rend(),
                                   [](const Level& level) { return level.container == Container::list; });
    const std::size_t number = list == levels_.rend() ? 0 : list->number;
    const bool is_run = number != 0 && number == last_list_ && holds(run_names, list->held_by);
    if (!text_.empty() && !is_run && !goes_on(text_, text)) text_ += "\n\n";
    text_ += text;
    last_list_ = number;
}

void NestedText::string(std::string_view text) {
    if (levels_.empty()) return;
    if (text.size() > longest_.size()) longest_ = text;
    const Level& level = levels_.back();
    if (level.container == Container::list) {
        if (levels_.size() == 1 || holds(list_names, level.held_by)) add_piece(text);
    } else if (holds(piece_names, level.name)) {
        add_piece(text);
    } else if (level.name == "summary" && summary_.empty()) {
        summary_ = text;
    }
}

void NestedText::open(Container container) {
    Level level;
    level.container = container;
    if (!levels_.empty()) level.held_by = levels_.back().name;
    level.text_bytes = text_.size();
    level.number = ++containers_;
    levels_.push_back(std::move(level));
}

void NestedText::close() {
    const bool is_item = levels_.size() == 2 && levels_.front().container == Container::list;
    if (is_item && levels_.back().text_bytes == text_.size()) ++silent_;
    levels_.pop_back();
}

}  // namespace fundstelle
