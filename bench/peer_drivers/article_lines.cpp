// Writes the articles of a corpus, read as `indexer` reads them, in the form that its peers take.

#include <filesystem>
#include <string>
#include <vector>

#include "bench/options.hpp"
#include "common/corpus/corpus_reader.hpp"
#include "common/error.hpp"
#include "common/report.hpp"

namespace fundstelle {
namespace {

Program program() {
    return {"article_lines",
            "Usage: article_lines PATH...\n"
            "Print the articles that `indexer` finds in PATH..., one a line: id<TAB>title<TAB>text,\n"
            "each with single blanks for its white space. The title stays empty where the text\n"
            "holds it.\n",
            {},
            "Exit status: 0 done, 2 error.\n"};
}

void run(const Arguments& arguments) {
    if (arguments.words().empty()) throw Error(ErrorKind::usage, "no PATH", usage_hint("article_lines"));
    CorpusReader corpus({arguments.words().begin(), arguments.words().end()}, {});
    for (Article article; corpus.next(article);) {
        const std::string title = article.title_in_text.empty() ? on_one_line(article.title) : std::string();
        write_output(on_one_line(article.id) + "\t" + title + "\t" + on_one_line(article.text) + "\n");
    }
}

}  // namespace
}  // namespace fundstelle

int main(int argc, char** argv) {
    return fundstelle::run_program(fundstelle::program(), argc, argv, fundstelle::run);
}
