#include "bench/peer_drivers/peer.hpp"

#include <cerrno>
#include <charconv>
#include <chrono>
#include <optional>
#include <system_error>

#include "bench/options.hpp"
#include "bench/table.hpp"
#include "bench/trec_files.hpp"
#include "common/error.hpp"
#include "common/report.hpp"

namespace fundstelle {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t page_results = 10;

Program program(const Peer& peer) {
    const std::string& name = peer.name;
    std::string usage = "Usage: ";
    if (peer.make_index) usage += name + " index CORPUS INDEX\n       ";
    usage += name + " count INDEX\n       " + name + " answer INDEX QUERIES FORM LIMIT\n       " + name +
             " time INDEX QUERIES FORM CONTENT ROUNDS\n"
             "Drive one of the engines that bench/peers measures side by side.\n";
    return {name,
            usage,
            {},
            "index   make the new index INDEX of CORPUS: lines of id<TAB>title<TAB>text\n"
            "count   print the number of documents in it\n"
            "answer  print the best LIMIT documents for each query, as a TREC run with\n"
            "        1/rank for a score\n"
            "time    ask every query twice to warm up, then ROUNDS times; print a line for each\n"
            "        of these: results<TAB>snippets that mark a word<TAB>milliseconds\n\n"
            "QUERIES has lines of qid<TAB>words; FORM is any (of the words), all or phrase;\n"
            "CONTENT is ids or snippets.\n\n"
            "Exit status: 0 done, 2 error.\n"};
}

/// The words of the command line, checked as they are taken.
class Words {
  public:
    Words(const Arguments& arguments, const std::string& name)
        : words_(arguments.words()), hint_(usage_hint(name)) {}

    const std::string& next(const char* what) {
        if (taken_ == words_.size()) throw Error(ErrorKind::usage, std::string("no ") + what, hint_);
        return words_[taken_++];
    }

    std::size_t number(const char* what) {
        const std::string& text = next(what);
        std::size_t number = 0;
        const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (code != std::errc() || end != text.data() + text.size() || number == 0) throw no(what, text);
        return number;
    }

    QueryForm form() {
        const std::string& text = next("FORM");
        const auto form = query_form_of(text);
        if (!form) throw no("FORM", text);
        return *form;
    }

    PeerContent content() {
        const std::string& text = next("CONTENT");
        if (text == "ids") return PeerContent::ids;
        if (text == "snippets") return PeerContent::snippets;
        throw no("CONTENT", text);
    }

    void end() const {
        if (taken_ < words_.size()) throw no("argument here", words_[taken_]);
    }

    Error no(const char* what, const std::string& text) const {
        return {ErrorKind::usage, "'" + text + "' is no " + what, hint_};
    }

  private:
    const std::vector<std::string>& words_;
    std::string hint_;
    std::size_t taken_ = 0;
};

/// What may stand in an id but not in a column of a TREC run.
std::string column(const std::string& id) {
    std::string text;
    for (const char c : id) text += c == ' ' ? "%20" : c == '%' ? "%25" : std::string(1, c);
    return text;
}

void print_answers(OpenPeer& index, const std::vector<NamedQuery>& queries, QueryForm form, std::size_t limit,
                   const std::string& name) {
    std::string run;
    for (const NamedQuery& query : queries) {
        std::size_t rank = 0;
        for (const std::string& id : index.answer(query.text, form, PeerContent::ids, limit).ids) {
            ++rank;
            run += query.qid + " Q0 " + column(id) + " " + std::to_string(rank) + " " +
                   decimal(1 / static_cast<double>(rank), 6) + " " + name + "\n";
        }
    }
    write_output(run);
}

/// Asks every query once; the lines of `time`.
std::string timed_round(OpenPeer& index, const std::vector<NamedQuery>& queries, QueryForm form,
                        PeerContent content) {
    using Clock = std::chrono::steady_clock;
    std::string lines;
    for (const NamedQuery& query : queries) {
        const Clock::time_point start = Clock::now();
        const PeerAnswer answer = index.answer(query.text, form, content, page_results);
        const double taken = std::chrono::duration<double, std::milli>(Clock::now() - start).count();
        lines += std::to_string(answer.ids.size()) + "\t" + std::to_string(answer.marked_snippets) + "\t" +
                 decimal(taken, 4) + "\n";
    }
    return lines;
}

void print_times(OpenPeer& index, const std::vector<NamedQuery>& queries, QueryForm form, PeerContent content,
                 std::size_t rounds) {
    constexpr int warming_up = 2;
    for (int round = 0; round < warming_up; ++round) timed_round(index, queries, form, content);
    std::string lines;
    while (rounds-- > 0) lines += timed_round(index, queries, form, content);
    write_output(lines);
}

void run(const Peer& peer, const Arguments& arguments) {
    Words words(arguments, peer.name);
    const std::string& command = words.next("command");
    if (command == "index" && peer.make_index) {
        PeerCorpus corpus(words.next("CORPUS"));
        const fs::path folder = words.next("INDEX");
        words.end();
        return peer.make_index(corpus, folder);
    }
    if (command != "count" && command != "answer" && command != "time") throw words.no("command", command);
    const std::unique_ptr<OpenPeer> index = peer.open(words.next("INDEX"));
    if (command == "count") {
        words.end();
        return write_output(std::to_string(index->documents()) + "\n");
    }
    const std::vector<NamedQuery> queries = read_queries(words.next("QUERIES"));
    const QueryForm form = words.form();
    if (command == "answer") {
        const std::size_t limit = words.number("LIMIT");
        words.end();
        return print_answers(*index, queries, form, limit, peer.name);
    }
    const PeerContent content = words.content();
    const std::size_t rounds = words.number("ROUNDS");
    words.end();
    print_times(*index, queries, form, content, rounds);
}

}  // namespace

PeerCorpus::PeerCorpus(const fs::path& path) : lines_(path, std::ios::binary) {
    if (!lines_) throw system_error("read", path.string(), errno);
}

bool PeerCorpus::next(PeerDocument& document) {
    if (!std::getline(lines_, line_)) return false;
    const std::size_t title = line_.find('\t');
    const std::size_t text = title == std::string::npos ? title : line_.find('\t', title + 1);
    if (text == std::string::npos) {
        throw Error(ErrorKind::input, "the corpus has a line without two tabs", "make it with article_lines");
    }
    document.id.assign(line_, 0, title);
    document.body.assign(line_, title + 1, text - title - 1);
    if (!document.body.empty()) document.body += '\n';
    document.body.append(line_, text + 1);
    return true;
}

int run_peer(const Peer& peer, int argc, const char* const* argv) {
    return run_program(program(peer), argc, argv, [&](const Arguments& arguments) { run(peer, arguments); });
}

}  // namespace fundstelle
