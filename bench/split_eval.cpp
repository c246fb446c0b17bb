// Measures the compound splitter on words that were split by hand.

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "bench/options.hpp"
#include "common/corpus/corpus_lexicon.hpp"
#include "common/corpus/corpus_reader.hpp"
#include "common/error.hpp"
#include "common/text/fold.hpp"
#include "common/text/german_lexicon.hpp"
#include "common/text/splitter.hpp"

namespace fundstelle {
namespace {

/// A word as somebody split it: `|` stands where it must be split, `~` where it may be.
struct GoldWord {
    std::string word;  ///< folded
    std::vector<std::size_t> required;
    std::vector<std::size_t> allowed;  ///< the required ones included
};

struct Counts {
    std::size_t right = 0;
    std::size_t wrong = 0;
    std::size_t missed = 0;
    std::size_t whole_words = 0;
    std::size_t whole_words_split = 0;
};

bool holds(const std::vector<std::size_t>& offsets, std::size_t offset) {
    return std::find(offsets.begin(), offsets.end(), offset) != offsets.end();
}

GoldWord parse(std::string_view line) {
    GoldWord gold;
    std::string piece;
    for (const char c : line) {
        if (c != '|' && c != '~') {
            piece += c;
            continue;
        }
        fold_word(piece, gold.word);
        piece.clear();
        if (c == '|') gold.required.push_back(gold.word.size());
        gold.allowed.push_back(gold.word.size());
    }
    fold_word(piece, gold.word);
    return gold;
}

std::string marked(std::string_view word, const std::vector<std::size_t>& offsets) {
    std::string shown(word);
    for (auto offset = offsets.rbegin(); offset != offsets.rend(); ++offset) shown.insert(*offset, 1, '|');
    return shown;
}

void measure(const GoldWord& gold, const Splitter& splitter, Counts& counts) {
    const std::vector<std::size_t> found = boundaries(splitter.split(gold.word));
    const Counts before = counts;
    for (const std::size_t offset : found) {
        if (holds(gold.required, offset)) ++counts.right;
        if (!holds(gold.allowed, offset)) ++counts.wrong;
    }
    for (const std::size_t offset : gold.required) {
        if (!holds(found, offset)) ++counts.missed;
    }
    if (gold.allowed.empty()) {
        ++counts.whole_words;
        if (!found.empty()) ++counts.whole_words_split;
    }
    if (counts.wrong != before.wrong || counts.missed != before.missed) {
        std::printf("%-40s should be %s\n", marked(gold.word, found).c_str(),
                    marked(gold.word, gold.required).c_str());
    }
}

Program program() {
    return {
        "split_eval",
        "Usage: split_eval [OPTION]... GOLD\n"
        "Splits the words of GOLD, one a line: `|` where a word must be split, `~` where it may be.\n"
        "Prints the words that were split otherwise, precision and recall of the boundaries, and how\n"
        "many words without a mark were split.\n",
        {{"corpus", "PATH", "split by the words of the texts in PATH instead of the built-in word lists"}},
        ""};
}

Lexicon lexicon_for(const Arguments& arguments) {
    if (!arguments.has("corpus")) return Lexicon{std::string(german_lexicon())};
    CorpusReader reader({arguments.text("corpus", "")}, {});
    const auto corpus = [&](const auto& take) {
        for (Article article; reader.next(article);) take(article);
    };
    return corpus_lexicon(corpus, {});
}

void run(const Arguments& arguments) {
    if (arguments.words().size() != 1) {
        throw Error(ErrorKind::usage, "split_eval takes one file GOLD", usage_hint("split_eval"));
    }
    const std::string& file = arguments.words().front();
    std::ifstream in(file);
    if (!in) throw Error(ErrorKind::input, file + " cannot be read");
    const Lexicon lexicon = lexicon_for(arguments);
    const Splitter splitter(lexicon);
    Counts counts;
    for (std::string line; std::getline(in, line);) {
        if (line.empty() || line.starts_with('#')) continue;
        measure(parse(line), splitter, counts);
    }
    const auto share = [](std::size_t of, std::size_t all) {
        return all == 0 ? 0.0 : static_cast<double>(of) / static_cast<double>(all);
    };
    std::printf(
        "precision %.4f  recall %.4f  words split that must not be %zu of %zu (%.4f), by %zu words of %s\n",
        share(counts.right, counts.right + counts.wrong), share(counts.right, counts.right + counts.missed),
        counts.whole_words_split, counts.whole_words, share(counts.whole_words_split, counts.whole_words),
        lexicon.words(), std::string(lexicon.origin()).c_str());
}

}  // namespace
}  // namespace fundstelle

int main(int argc, char** argv) {
    return fundstelle::run_program(fundstelle::program(), argc, argv, fundstelle::run);
}
