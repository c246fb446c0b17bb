#include <string>
#include <vector>

#include "common/json.hpp"
#include "common/report.hpp"
#include "common/text/utf8.hpp"
#include "searcher/render.hpp"

namespace fundstelle {
namespace {

/// Version of the JSON output; counted up when a member changes its meaning or goes.
constexpr int json_version = 1;

void append_member(std::string_view name, std::string_view value, std::string& out) {
    if (!out.ends_with('{')) out += ',';
    out += json_string(name);
    out += ':';
    out += value;
}

std::string truth(bool value) {
    return value ? "true" : "false";
}

/// `marks`, ascending, as pairs of code points of `text`.
std::string mark_list(std::string_view text, const std::vector<ByteRange>& marks) {
    std::string list = "[";
    std::size_t offset = 0;
    std::size_t code_points = 0;
    const auto advance = [&](std::size_t to) {
        code_points += count_code_points(text.substr(offset, to - offset));
        offset = to;
        return std::to_string(code_points);
    };
    for (const ByteRange& mark : marks) {
        if (list.size() > 1) list += ',';
        list += "[" + advance(mark.begin);
        list += "," + advance(mark.end) + "]";
    }
    return list + "]";
}

std::string snippet_object(const Snippet& snippet) {
    std::string out = "{";
    append_member("text", json_string(snippet.text), out);
    append_member("marks", mark_list(snippet.text, snippet.marks), out);
    append_member("cut_before", truth(snippet.cut_before), out);
    append_member("cut_behind", truth(snippet.cut_behind), out);
    return out + "}";
}

std::string match_object(const Answer& answer, std::size_t index) {
    const Match& match = answer.results.matches[index];
    const Article& article = match.article;
    std::string out = "{";
    append_member("rank", std::to_string(match.rank), out);
    append_member("score", decimal(match.score, 6), out);
    append_member("id", json_string(article.id), out);
    append_member("title", json_string(article.title), out);
    if (index < answer.title_marks.size()) {
        append_member("title_marks", mark_list(article.title, answer.title_marks[index]), out);
    }
    if (!article.date.empty()) append_member("date", json_string(article.date), out);
    if (!article.source.empty()) append_member("source", json_string(article.source), out);
    if (!article.author.empty()) append_member("author", json_string(article.author), out);
    if (!article.url.empty()) append_member("url", json_string(article.url), out);
    if (index < answer.snippets.size()) {
        append_member("snippet", snippet_object(answer.snippets[index]), out);
    }
    return out + "}";
}

}  // namespace

std::string render_json(const Answer& answer) {
    std::string notes = "[";
    for (const std::string& note : answer.query.notes)
        notes += (notes.size() > 1 ? "," : "") + json_string(note);
    std::string results = "[";
    for (std::size_t i = 0; i < answer.results.matches.size(); ++i) {
        if (i != 0) results += ',';
        results += match_object(answer, i);
    }
    std::string out = "{";
    append_member("version", std::to_string(json_version), out);
    if (!answer.qid.empty()) append_member("qid", json_string(answer.qid), out);
    append_member("query", json_string(answer.text), out);
    append_member("notes", notes + "]", out);
    append_member("matched", std::to_string(answer.results.matched), out);
    append_member("matched_exactly", truth(answer.results.matched_exactly), out);
    append_member("offset", std::to_string(answer.offset), out);
    append_member("milliseconds", decimal(answer.milliseconds, 3), out);
    append_member("results", results + "]", out);
    return out + "}\n";
}

}  // namespace fundstelle
