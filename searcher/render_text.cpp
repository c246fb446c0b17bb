#include <algorithm>
#include <string>
#include <vector>

#include "common/report.hpp"
#include "common/text/printable.hpp"
#include "common/text/utf8.hpp"
#include "searcher/document_value.hpp"
#include "searcher/hyperlink.hpp"
#include "searcher/render.hpp"
#include "searcher/render_explanation.hpp"

namespace fundstelle {
namespace {

constexpr std::string_view indent = "    ";
constexpr std::size_t most_values = 20;  ///< of a facet that are shown

std::string address(const std::string& url, const TextStyle& style) {
    return style.color ? hyperlink(url, printable(url)) : printable(url);
}

/// A query as far as its words were read.
std::string shown_query(std::string_view text, std::size_t read_bytes) {
    const std::string valid = valid_utf8(text);
    if (valid.size() <= read_bytes) return printable(text);
    return printable(trim(std::string_view(valid).substr(0, read_bytes))) + " …";
}

/// How many documents match.
std::string headline(const Answer& answer) {
    const Results& results = answer.results;
    std::string line;
    if (results.matched == 0) {
        line += "No document";
    } else {
        line += (results.matched_exactly ? "" : "At least ") + counted(results.matched, "document");
    }
    const bool one = results.matched < 2;
    if (answer.versions) {
        return counted(results.matched, "version") + " of " + printable(*answer.versions) + " (" +
               decimal(answer.milliseconds, 1) + " ms)\n";
    }
    line += answer.like ? (one ? " is like " : " are like ") + printable(*answer.like)
                        : (one ? " matches" : " match");
    line += " (" + decimal(answer.milliseconds, 1) + " ms)";
    if (results.matches.empty() && results.matched != 0 && answer.offset != 0) {
        line += ", none of them behind the first " + grouped(answer.offset);
    }
    return line + "\n";
}

std::string details(const Article& article) {
    std::string line;
    append_printable(article.id, line);
    for (const std::string* field : {&article.date, &article.source, &article.author, &article.place}) {
        if (!field->empty()) line += " · " + printable(*field);
    }
    if (!article.language.empty() && article.language != "de") line += " · " + printable(article.language);
    return line;
}

std::string title(const Answer& answer, std::size_t index, const Marks& marks) {
    static const std::vector<ByteRange> none;
    const std::string& title = answer.results.matches[index].article.title;
    std::string out(marks.title_begin);
    if (title.empty()) {
        out += "(no title)";
    } else {
        const bool any = index < answer.title_marks.size();
        out += marked(title, any ? answer.title_marks[index] : none, marks, marks.title_begin);
    }
    out += marks.title_end;
    return out;
}

std::string shown(const Passage& passage, const Marks& marks) {
    return (passage.cut_before ? "… " : "") + marked(passage.text, passage.marks, marks, {}) +
           (passage.cut_behind ? " …" : "");
}

/// A line for the heading and one for each passage.
std::string shown(const Snippet& snippet, const Marks& marks) {
    std::string lines;
    if (!snippet.section.empty()) {
        lines += indent;
        lines += marks.dim_begin;
        lines += "› ";
        append_printable(snippet.section, lines);
        lines += marks.dim_end;
        lines += '\n';
    }
    for (const Passage& passage : snippet.passages) {
        lines += indent;
        lines += shown(passage, marks);
        lines += '\n';
    }
    return lines;
}

void add_line(std::string_view line, std::string& text) {
    text += indent;
    text += line;
    text += '\n';
}

std::string facet_text(const Facet& facet) {
    std::string text = "\nBy " + std::string(name_of(facet.value)) + ":\n";
    for (std::size_t i = 0; i < std::min(facet.counts.size(), most_values); ++i) {
        const FacetCount& count = facet.counts[i];
        std::string number = grouped(count.documents);
        if (number.size() < 7) number.insert(0, 7 - number.size(), ' ');
        text += number + "  " + (count.value.empty() ? "(not known)" : printable(count.value)) + "\n";
    }
    if (facet.counts.size() > most_values) {
        text += "         and " + counted(facet.counts.size() - most_values, "other value") + "\n";
    }
    return text;
}

void add_match(const Answer& answer, std::size_t index, const TextStyle& style, std::string& text) {
    const Marks& marks = marks_of(style);
    const Match& match = answer.results.matches[index];
    std::string rank = std::to_string(match.rank);
    if (rank.size() < 3) rank.insert(0, 3 - rank.size(), ' ');
    text += '\n' + rank + ' ' + title(answer, index, marks);
    if (!answer.versions) text += "  ";
    text += marks.dim_begin;
    if (!answer.versions) text += '[' + decimal(match.score, 2) + ']';
    text += '\n';
    text += indent;
    text += details(match.article);
    text += marks.dim_end;
    text += '\n';
    if (!match.article.url.empty()) add_line(address(match.article.url, style), text);
    if (index < answer.snippets.size()) text += shown(answer.snippets[index], marks);
    if (match.versions > 0 && answer.group == DocumentValue::story) {
        add_line("+" + counted(match.versions, "more version"), text);
    } else if (match.versions > 0) {
        add_line("+" + grouped(match.versions) + " more of the " + std::string(name_of(*answer.group)) + " " +
                     printable(value_of(match.article, *answer.group)),
                 text);
    }
    if (index < answer.explanations.size()) text += text_explanation(answer.explanations[index]);
}

}  // namespace

std::string render_beginning(const Answer& answer) {
    std::string lines =
        answer.qid.empty() ? std::string() : printable(answer.qid + ": " + answer.text) + "\n";
    const bool other_answered = answer.other && answer.other->answered;
    if (other_answered) {
        lines += "Nothing matches " + shown_query(answer.text, answer.read_bytes) +
                 "; showing what matches " + shown_query(answer.other->text, answer.other->read_bytes) +
                 " instead\n";
    }
    if (answer.explanation) lines += text_explanation(answer.query, *answer.explanation) + "\n";
    lines += headline(answer);
    if (answer.other && !other_answered)
        lines += "Did you mean: " + shown_query(answer.other->text, answer.other->read_bytes) + "?\n";
    return lines;
}

std::string marked_keyword(std::string_view keyword, const TextStyle& style) {
    const Marks& marks = marks_of(style);
    return std::string(marks.mark_begin) + std::string(keyword) + std::string(marks.mark_end);
}

std::string render_text(const Answer& answer, const TextStyle& style) {
    std::string text = render_beginning(answer);
    for (std::size_t i = 0; i < answer.results.matches.size(); ++i) add_match(answer, i, style, text);
    for (const Facet& facet : answer.facets) text += facet_text(facet);
    return text;
}

}  // namespace fundstelle
