#include "common/corpus/web_page.hpp"

#include <array>
#include <optional>
#include <string>
#include <utility>

#include "common/corpus/credits.hpp"
#include "common/corpus/html_signs.hpp"
#include "common/corpus/html_tree.hpp"
#include "common/corpus/line_form.hpp"
#include "common/corpus/line_parts.hpp"
#include "common/corpus/main_text.hpp"
#include "common/corpus/markup_text.hpp"
#include "common/corpus/page_metadata.hpp"
#include "common/corpus/plain_text.hpp"
#include "common/error.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

/// Where a line of `text` is the title; empty when none is.
ByteRange title_line(std::string_view text, std::string_view title) {
    for (std::size_t at = text.find(title); at != std::string_view::npos; at = text.find(title, at + 1)) {
        const std::size_t end = at + title.size();
        if ((at == 0 || text[at - 1] == '\n') && (end == text.size() || text[end] == '\n')) return {at, end};
    }
    return {};
}

/// `page` with an end for the last `<style>` or `<title>` that has none: all behind it were no text.
std::string with_ends(std::string_view page) {
    const std::string small = lower(page);
    std::string ended(page);
    for (const std::string_view tag : {"style", "title"}) {
        const std::string begin = '<' + std::string(tag);
        const std::size_t at = small.rfind(begin);
        if (at == std::string::npos || small.find("</" + std::string(tag), at) != std::string::npos) continue;
        const std::size_t next = small.find('<', at + 1);
        if (next != std::string::npos) ended.insert(next, "</" + std::string(tag) + '>');
    }
    return ended;
}

/// What `body`, which a page says the text of its article is, adds to the `main` text found in it: all of it,
/// with the sentences behind it that it lacks; nothing where `main` is clearly about something else, or has
/// it.
std::optional<std::string> longer_text(std::string_view main, std::string_view body) {
    std::string all;
    append_normal_form(body, all);
    std::size_t common = 0;
    std::string missing;
    for (const std::string_view line : parts_between(main, std::array<std::string_view, 1>{"\n"})) {
        std::string normal;
        append_normal_form(line, normal);
        if (normal.empty()) continue;
        if (all.find(normal) != std::string::npos) {
            common += normal.size();
        } else if (ends_sentence(trim(line))) {
            missing.append("\n\n").append(line);
        }
    }
    // Both may be apart by what is no letter.
    const bool has_all = common * 10 >= all.size() * 9;
    if (common == 0 || has_all || missing.size() > all.size() - common) return std::nullopt;
    return std::string(trim(body)) + missing;
}

}  // namespace

void read_web_page(std::string_view page, const Limits& limits, Article& article, const PageReading& pages) {
    const std::string ended = with_ends(page);
    const HtmlTree tree(ended, limits.page_memory_bytes);
    const PageMetadata metadata = page_metadata(tree, limits);
    MainText main = main_text(tree, pages.scope);
    if (pages.left_out == LeftOutParts::told && pages.scope == PageScope::main_text)
        article.left_out = left_out_parts(tree);
    // Pages that scripts build, or that show but a beginning, say the whole in their head.
    constexpr std::size_t clearly_more = 2;
    if (!metadata.body.empty()) {
        auto marked = markup_text(metadata.body, limits.page_memory_bytes);
        MainText body = marked ? *std::move(marked) : MainText{metadata.body, {}};
        if (metadata.body.size() > clearly_more * main.text.size()) {
            main = std::move(body);
        } else if (auto longer = longer_text(main.text, body.text)) {
            main = {*std::move(longer), std::move(body.headings)};
        }
    }
    article.text = std::move(main.text);
    article.headings = std::move(main.headings);
    if (article.text.empty()) throw Error(ErrorKind::input, "is a web page without text");
    const auto cut = [&](const std::string& value) {
        return std::string(trim(cut_utf8(value, limits.field_bytes)));
    };
    article.title = cut(metadata.title);
    if (article.title.empty()) {
        assign_title(article.text, limits.field_bytes, article);
    } else {
        article.title_in_text = title_line(article.text, article.title);
    }
    article.date = metadata.date;
    article.author = cut(metadata.author);
    article.source = cut(metadata.source);
    article.language = metadata.language;
    article.url = cut(metadata.url);
    take_credits(article);
    if (article.date.empty()) article.date = metadata.changed;
}

}  // namespace fundstelle
