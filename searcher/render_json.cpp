#include <string>
#include <vector>

#include "common/json.hpp"
#include "common/report.hpp"
#include "common/text/printable.hpp"
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

std::string other_object(const OtherQuery& other) {
    std::string out = "{";
    append_member("query", json_string(other.text), out);
    append_member("answered", truth(other.answered), out);
    return out + "}";
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

/// Whether a terminal may act upon the character `letter` instead of showing it.
bool is_acted_upon(char32_t code_point, std::string_view letter) {
    constexpr std::string_view replacement = "\uFFFD";
    if (is_space(code_point)) return code_point == 0x85 || code_point == 0x2028 || code_point == 0x2029;
    return letter != replacement && printable(letter) == replacement;
}

/// `json`, which is one line, with what a terminal may act upon as \uXXXX: outside of strings there is none.
std::string escaped(std::string_view json) {
    std::string out;
    out.reserve(json.size());
    for (std::size_t offset = 0; offset < json.size();) {
        const std::size_t start = offset;
        const char32_t code_point = next_code_point(json, offset);
        const std::string_view letter = json.substr(start, offset - start);
        if (!is_acted_upon(code_point, letter)) {
            out += letter;
            continue;
        }
        out += "\\u";
        for (const int shift : {12, 8, 4, 0}) out += "0123456789abcdef"[code_point >> shift & 15];
    }
    return out;
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
    if (answer.other) append_member("did_you_mean", other_object(*answer.other), out);
    append_member("matched", std::to_string(answer.results.matched), out);
    append_member("matched_exactly", truth(answer.results.matched_exactly), out);
    append_member("offset", std::to_string(answer.offset), out);
    append_member("milliseconds", decimal(answer.milliseconds, 3), out);
    append_member("results", results + "]", out);
    return escaped(out) + "}\n";
}

}  // namespace fundstelle
