#include "common/corpus/web_page.hpp"

#include <string>
#include <utility>

#include "common/corpus/credits.hpp"
#include "common/corpus/html_tree.hpp"
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

}  // namespace

void read_web_page(std::string_view page, const Limits& limits, Article& article, const PageReading& pages) {
    const HtmlTree tree(page, limits.page_memory_bytes);
    const PageMetadata metadata = page_metadata(tree, limits);
    MainText main = main_text(tree, pages.scope);
    if (pages.left_out == LeftOutParts::told && pages.scope == PageScope::main_text)
        article.left_out = left_out_parts(tree);
    // Pages that scripts build, or that show but a beginning, say the whole in their head.
    constexpr std::size_t clearly_more = 2;
    if (metadata.body.size() > clearly_more * main.text.size()) {
        auto body = markup_text(metadata.body, limits.page_memory_bytes);
        main = body ? *std::move(body) : MainText{metadata.body, {}};
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
