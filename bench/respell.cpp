// Writes queries in another spelling, for bench/robustness.

#include <string>

#include "bench/options.hpp"
#include "bench/respelling.hpp"
#include "bench/trec_files.hpp"
#include "common/error.hpp"
#include "common/report.hpp"

namespace fundstelle {
namespace {

Program program() {
    return {"respell",
            "Usage: respell SPELLING QUERIES\n"
            "Print the queries of a file, lines `qid<TAB>query`, in another spelling.\n\n"
            "SPELLING is caps (STRASSE), ss (Strasse), nfd (umlauts as a letter and a combining\n"
            "mark), shy (a soft hyphen in the middle of every word of five letters and more) or\n"
            "ae (ae oe ue ss for ä ö ü ß).\n",
            {},
            "Exit status: 0 done, 2 error.\n"};
}

void run(const Arguments& arguments) {
    const std::string hint = usage_hint("respell");
    if (arguments.words().size() != 2) throw Error(ErrorKind::usage, "SPELLING and QUERIES needed", hint);
    const auto respelling = respelling_of(arguments.words()[0]);
    if (!respelling) throw Error(ErrorKind::usage, "no SPELLING: " + arguments.words()[0], hint);
    std::string out;
    for (const NamedQuery& query : read_queries(arguments.words()[1])) {
        out += query.qid + "\t" + respelt(query.text, *respelling) + "\n";
    }
    write_output(out);
}

}  // namespace
}  // namespace fundstelle

int main(int argc, char** argv) {
    return fundstelle::run_program(fundstelle::program(), argc, argv, fundstelle::run);
}
