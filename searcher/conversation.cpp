#include "searcher/conversation.hpp"

#include <algorithm>
#include <charconv>
#include <system_error>
#include <utility>

#include "common/report.hpp"
#include "common/text/printable.hpp"
#include "common/text/utf8.hpp"
#include "searcher/render.hpp"

namespace fundstelle {
namespace {

constexpr std::string_view help = R"(A query            search: searcher --help-query tells the language
Enter, n           the next page of results
p                  the page before
7                  read result 7, all of it
:like 7            what is like result 7
:explain on, off   how queries are read, and why each result is one
:sort ORDER        relevance, -date (newest first) or date (oldest first)
:help              this
:quit, Ctrl-D      end
A number, n or p alone is searched for between quotation marks: "7"
)";

/// `text` as a number from 1 on; nothing when it is none.
std::optional<std::size_t> number_of(std::string_view text) {
    std::size_t number = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (code != std::errc() || end != text.data() + text.size() || number == 0) return std::nullopt;
    return number;
}

/// What stands below a page of results.
std::string footer(const Answer& answer) {
    const std::size_t shown = answer.results.matches.size();
    const std::size_t end = answer.offset + shown;
    const bool more = end < answer.results.matched && !answer.group;
    if (shown == 0 || (answer.offset == 0 && !more)) return {};
    return "\nResults " + grouped(answer.offset + 1) + " to " + grouped(end) + " of " +
           grouped(answer.results.matched) + (more ? "; Enter shows more\n" : "\n");
}

}  // namespace

Conversation::Conversation(Session& session, SearcherOptions options)
    : session_(session), options_(std::move(options)) {}

std::string Conversation::greeting() const {
    return counted(session_.documents(), "document") + ". Type a query, or :help.\n";
}

Reply Conversation::reply(std::string_view line) {
    line = trim(line);
    if (line.empty() || line == "n") return next_page();
    if (line == "p") return previous_page();
    if (line.front() == ':') return command(line.substr(1));
    if (const auto rank = number_of(line)) return open(*rank);
    return ask(line);
}

Reply Conversation::ask(std::string_view query) {
    options_.query = query;
    options_.like.reset();
    return turn_to(0);
}

Reply Conversation::like(std::string_view number) {
    const auto rank = number_of(number);
    if (!rank) return {":like takes the number of a result, as :like 7\n"};
    const auto found = result(*rank);
    if (!found) return {"There is no result " + grouped(*rank) + "\n"};
    options_.like = found->results.matches.front().article.id;
    return turn_to(0);
}

Reply Conversation::turn_to(std::size_t offset) {
    options_.offset = offset;
    return show();
}

Reply Conversation::next_page() {
    if (!matched_) return {"Type a query, or :help\n"};
    if (options_.offset + options_.limit >= *matched_) return {"There are no more results\n"};
    return turn_to(options_.offset + options_.limit);
}

Reply Conversation::previous_page() {
    if (!matched_ || options_.offset == 0) return {"There is no page before\n"};
    return turn_to(options_.offset < options_.limit ? 0 : options_.offset - options_.limit);
}

Reply Conversation::open(std::size_t rank) {
    if (!matched_) return {"Type a query, or :help\n"};
    const auto found = result(rank);
    if (!found) {
        return {"There is no result " + grouped(rank) +
                "; to search for the number put it between quotation marks\n"};
    }
    const Article& article = found->results.matches.front().article;
    return {session_.shown_article(article, found->query, {.color = options_.color}), true};
}

Reply Conversation::command(std::string_view line) {
    const std::size_t space = std::min(line.find(' '), line.size());
    const std::string_view name = line.substr(0, space);
    const std::string_view value = trim(line.substr(space));
    if (name == "like") return like(value);
    if (name == "explain") return set_explain(value);
    if (name == "sort") return set_order(value);
    if (name == "help") return {std::string(help)};
    if (name == "quit" || name == "q") {
        ended_ = true;
        return {};
    }
    return {"There is no command :" + printable(name) + "; :help lists them\n"};
}

Reply Conversation::set_explain(std::string_view value) {
    if (value != "on" && value != "off") return {":explain takes on or off\n"};
    options_.explain = value == "on";
    return matched_ ? show() : Reply{};
}

Reply Conversation::set_order(std::string_view value) {
    const std::optional<MatchOrder> order = match_order(value);
    if (!order) return {":sort takes relevance, date or -date\n"};
    options_.order = *order;
    return matched_ ? turn_to(0) : Reply{};
}

Answer Conversation::answer(const SearcherOptions& options) {
    return options.like ? session_.answer_like(*options.like, options)
                        : session_.answer({"", options.query}, options);
}

Reply Conversation::show() {
    const Answer shown = answer(options_);
    matched_ = shown.results.matched;
    std::string text;
    for (const std::string& note : shown.query.notes) text += "Note: " + printable(note) + "\n";
    return {text + rendered(shown, options_) + footer(shown)};
}

/// What was asked last with the one result of that rank.
std::optional<Answer> Conversation::result(std::size_t rank) {
    if (!matched_ || rank > *matched_) return std::nullopt;
    SearcherOptions options = options_;
    options.explain = false;
    options.facets.clear();
    options.offset = rank - 1;
    options.limit = 1;
    Answer found = answer(options);
    if (found.results.matches.empty()) return std::nullopt;
    return found;
}

}  // namespace fundstelle
