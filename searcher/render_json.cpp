#include <string>
#include <string_view>
#include <vector>

#include "common/json.hpp"
#include "common/report.hpp"
#include "searcher/document_value.hpp"
#include "searcher/json_text.hpp"
#include "searcher/render.hpp"
#include "searcher/render_explanation.hpp"

namespace fundstelle {
namespace {

/// Version of the JSON output; counted up when a member changes its meaning or goes.
constexpr int json_version = 2;

std::string other_object(const OtherQuery& other) {
    JsonObject object;
    object.text("query", other.text);
    object.truth("answered", other.answered);
    return object.take();
}

std::string passage_object(const Passage& passage) {
    JsonObject object;
    object.text("text", passage.text);
    object.json("marks", json_marks(passage.text, passage.marks));
    object.truth("cut_before", passage.cut_before);
    object.truth("cut_behind", passage.cut_behind);
    return object.take();
}

std::string snippet_object(const Snippet& snippet) {
    std::string passages = "[";
    for (const Passage& passage : snippet.passages) {
        if (passages.size() > 1) passages += ',';
        passages += passage_object(passage);
    }
    JsonObject object;
    if (!snippet.section.empty()) object.text("section", snippet.section);
    object.json("passages", passages + "]");
    return object.take();
}

void add_article(const Article& article, JsonObject& object) {
    if (!article.date.empty()) object.text("date", article.date);
    if (!article.source.empty()) object.text("source", article.source);
    if (!article.author.empty()) object.text("author", article.author);
    if (!article.place.empty()) object.text("place", article.place);
    if (!article.language.empty()) object.text("language", article.language);
    if (!article.url.empty()) object.text("url", article.url);
}

void add_match(const Answer& answer, std::size_t index, JsonObject& object) {
    const Match& match = answer.results.matches[index];
    object.number("rank", match.rank);
    object.number("score", match.score, 6);
    object.text("id", match.article.id);
    object.text("title", match.article.title);
    if (index < answer.title_marks.size()) {
        object.json("title_marks", json_marks(match.article.title, answer.title_marks[index]));
    }
    add_article(match.article, object);
    if (!match.story.empty()) object.text("story", match.story);
    if (answer.group) object.number("more", match.versions);
    if (index < answer.snippets.size()) object.json("snippet", snippet_object(answer.snippets[index]));
    if (index < answer.explanations.size()) {
        object.json("explanation", json_explanation(answer.explanations[index]));
    }
}

std::string notes_array(const Answer& answer) {
    std::vector<std::string> notes;
    for (const std::string& note : answer.query.notes) notes.push_back(json_string(note));
    return json_array(notes);
}

std::string facets_object(const std::vector<Facet>& facets) {
    JsonObject object;
    for (const Facet& facet : facets) {
        std::vector<std::string> counts;
        for (const FacetCount& count : facet.counts) {
            JsonObject one;
            one.json("value", count.value.empty() ? "null" : json_string(count.value));
            one.number("documents", count.documents);
            counts.push_back(one.take());
        }
        object.json(name_of(facet.value), json_array(counts));
    }
    return object.take();
}

}  // namespace

std::string render_json(const Answer& answer) {
    std::vector<std::string> results;
    for (std::size_t i = 0; i < answer.results.matches.size(); ++i) {
        JsonObject result;
        add_match(answer, i, result);
        results.push_back(result.take());
    }
    JsonObject object;
    object.number("version", json_version);
    if (!answer.qid.empty()) object.text("qid", answer.qid);
    if (answer.like) {
        object.text("like", *answer.like);
    } else if (answer.versions) {
        object.text("versions", *answer.versions);
    } else {
        object.text("query", answer.text);
    }
    object.json("notes", notes_array(answer));
    if (answer.other) object.json("did_you_mean", other_object(*answer.other));
    if (answer.explanation) object.json("explanation", json_explanation(answer.query, *answer.explanation));
    object.number("matched", answer.results.matched);
    object.truth("matched_exactly", answer.results.matched_exactly);
    object.number("offset", answer.offset);
    object.number("milliseconds", answer.milliseconds, 3);
    object.json("results", json_array(results));
    if (!answer.facets.empty()) object.json("facets", facets_object(answer.facets));
    return json_line(object.take());
}

std::string render_json_lines(const Answer& answer) {
    std::string lines;
    for (std::size_t i = 0; i < answer.results.matches.size(); ++i) {
        JsonObject object;
        object.number("version", json_version);
        if (!answer.qid.empty()) object.text("qid", answer.qid);
        if (answer.other && answer.other->answered) object.text("answered_query", answer.other->text);
        add_match(answer, i, object);
        lines += json_line(object.take());
    }
    return lines;
}

}  // namespace fundstelle
