#include <array>
#include <string>

#include "common/report.hpp"
#include "common/text/printable.hpp"
#include "searcher/render.hpp"

namespace fundstelle {
namespace {

struct Marks {
    std::string_view mark_begin, mark_end, title_begin, title_end, dim_begin, dim_end;
};

constexpr Marks plain = {"**", "**", "", "", "", ""};
constexpr Marks colored = {"\x1B[1;31m", "\x1B[0m", "\x1B[1m", "\x1B[0m", "\x1B[2m", "\x1B[0m"};

constexpr std::string_view indent = "    ";

std::string headline(const Answer& answer) {
    const Results& results = answer.results;
    std::string line = answer.qid.empty() ? std::string() : printable(answer.qid + ": " + answer.text) + "\n";
    if (results.matched == 0) {
        line += "No document matches";
    } else {
        line += (results.matched_exactly ? "" : "About ") + counted(results.matched, "document") +
                (results.matched == 1 ? " matches" : " match");
    }
    line += " (" + decimal(answer.milliseconds, 1) + " ms)";
    if (results.matches.empty() && results.matched != 0 && answer.offset != 0) {
        line += ", none of them behind the first " + grouped(answer.offset);
    }
    return line + "\n";
}

std::string details(const Article& article) {
    std::string line;
    append_printable(article.id, line);
    for (const std::string* field : {&article.date, &article.source, &article.author}) {
        if (!field->empty()) line += " · " + printable(*field);
    }
    return line;
}

std::string marked(const Snippet& snippet, const Marks& marks) {
    std::string text;
    std::size_t done = 0;
    const std::string_view source = snippet.text;
    if (snippet.cut_before) text += "… ";
    for (const ByteRange& mark : snippet.marks) {
        append_printable(source.substr(done, mark.begin - done), text);
        text += marks.mark_begin;
        append_printable(mark.of(source), text);
        text += marks.mark_end;
        done = mark.end;
    }
    append_printable(source.substr(done), text);
    if (snippet.cut_behind) text += " …";
    return text;
}

}  // namespace

std::string render_text(const Answer& answer, const TextStyle& style) {
    const Marks& marks = style.color ? colored : plain;
    std::string text = headline(answer);
    for (std::size_t i = 0; i < answer.results.matches.size(); ++i) {
        const Match& match = answer.results.matches[i];
        std::string rank = std::to_string(match.rank);
        if (rank.size() < 3) rank.insert(0, 3 - rank.size(), ' ');
        text += '\n' + rank + ' ';
        text += marks.title_begin;
        append_printable(match.article.title.empty() ? "(no title)" : match.article.title, text);
        text += marks.title_end;
        text += "  ";
        text += marks.dim_begin;
        text += '[' + decimal(match.score, 2) + "]\n";
        text += indent;
        text += details(match.article);
        text += marks.dim_end;
        text += '\n';
        if (!match.article.url.empty()) {
            text += indent;
            append_printable(match.article.url, text);
            text += '\n';
        }
        if (i < answer.snippets.size() && !answer.snippets[i].text.empty()) {
            text += indent;
            text += marked(answer.snippets[i], marks);
            text += '\n';
        }
    }
    return text;
}

}  // namespace fundstelle
