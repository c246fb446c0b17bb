#include "tests/unit/marked_page.hpp"

#include <fstream>

#include "common/corpus/html_tree.hpp"
#include "common/corpus/line_form.hpp"
#include "common/error.hpp"

namespace fundstelle {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t page_bytes = 64 << 20;

/// The text of a line of a page, its elements apart.
std::string text_of_line(const std::string& line) {
    const bool row = line.starts_with("<tr") || line.starts_with("<td");
    const HtmlTree tree((row ? "<table>" : "") + line, page_bytes);
    std::string text;
    for (const HtmlNode& node : tree.nodes()) text += ' ' + std::string(node.text);
    return words_of_text(text);
}

std::string& stated(const std::string& name, MarkedPage& page) {
    if (name == "title") return page.title;
    if (name == "date") return page.date;
    if (name == "author") return page.author;
    throw Error(ErrorKind::input, "nothing is called " + name);
}

}  // namespace

std::string words_of_text(const std::string& text) {
    std::string words;
    append_normal_form(text, words);
    return words;
}

MarkedPage read_marked_page(const fs::path& file) {
    std::ifstream in(file);
    MarkedPage page;
    for (std::string line; std::getline(in, line);) {
        const char mark = line.empty() ? '?' : line.front();
        const std::string rest = line.empty() ? line : line.substr(1);
        if (mark == '#') {
            const std::size_t blank = rest.find(' ');
            stated(rest.substr(0, blank), page) = rest.substr(blank + 1);
            continue;
        }
        if (mark != '+' && mark != '-' && mark != ' ')
            throw Error(ErrorKind::input, file.string() + ": a line is not marked: " + line);
        page.html += rest + '\n';
        const std::string text = text_of_line(rest);
        if (text.empty()) continue;
        if (mark == '+') page.article.push_back(text);
        if (mark == '-') page.litter.push_back(text);
    }
    return page;
}

}  // namespace fundstelle
