#include "indexer/word_lists.hpp"

#include <fstream>
#include <string>
#include <string_view>

#include "common/error.hpp"
#include "common/text/fold.hpp"
#include "common/text/german_lexicon.hpp"
#include "common/text/lexicon_builder.hpp"
#include "common/text/spelling.hpp"
#include "common/text/umlauts.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

namespace fs = std::filesystem;

Error fault(const fs::path& file, std::size_t line, const std::string& what) {
    return {ErrorKind::input, file.string() + ":" + std::to_string(line) + ": " + what,
            "write one word a line, in UTF-8; # begins a comment"};
}

/// Adds the words of a file, one a line, as `classes`.
void add_words(const fs::path& file, WordClasses classes, LexiconBuilder& builder) {
    std::ifstream in(file);
    if (!in || fs::is_directory(file)) {
        throw Error(ErrorKind::input, file.string() + " cannot be read", "name a file of words, one a line");
    }
    std::size_t number = 0;
    for (std::string line; std::getline(in, line);) {
        ++number;
        if (find_invalid_utf8(line)) throw fault(file, number, "is not UTF-8");
        const std::string_view word = trim(std::string_view(line).substr(0, line.find('#')));
        if (word.empty()) continue;
        std::string folded;
        fold_word(word, folded);
        if (!holds_only_letters(folded)) throw fault(file, number, "is not one word of letters");
        read_umlaut_digraphs(folded);
        builder.add(folded, classes);
        // Compounds are split as they are spelt today.
        modernise_spelling(folded);
        builder.add(folded, classes);
    }
}

Lexicon general_lexicon(const IndexerOptions& options, const ForEachArticle& corpus, const Limits& limits) {
    if (options.word_lists == WordLists::built_in) {
        Lexicon lists{std::string(german_lexicon())};
        if (!lists.empty()) return lists;
    }
    return corpus_lexicon(corpus, limits);
}

}  // namespace

std::shared_ptr<const Lexicon> lexicon_for(const IndexerOptions& options, const ForEachArticle& corpus,
                                           const Limits& limits) {
    LexiconBuilder builder;
    if (options.words) add_words(*options.words, {WordClasses::own | WordClasses::noun}, builder);
    if (options.never_split) add_words(*options.never_split, {WordClasses::unsplit}, builder);

    Lexicon lexicon = general_lexicon(options, corpus, limits);
    if (options.words || options.never_split) {
        builder.add_all(lexicon);
        lexicon = builder.build(std::string(lexicon.origin()) + " and the user's words");
    }
    return std::make_shared<const Lexicon>(std::move(lexicon));
}

}  // namespace fundstelle
