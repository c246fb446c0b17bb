#include "indexer/word_lists.hpp"

#include <string>
#include <string_view>

#include "common/corpus/file.hpp"
#include "common/error.hpp"
#include "common/text/fold.hpp"
#include "common/text/german_lexicon.hpp"
#include "common/text/lexicon_builder.hpp"
#include "common/text/spelling.hpp"
#include "common/text/umlauts.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

/// Adds the words of a line, which is one or none, as `classes`; what is wrong with it, or an empty text.
std::string add_word(std::string_view line, WordClasses classes, LexiconBuilder& builder) {
    if (find_invalid_utf8(line)) return "is not UTF-8";
    const std::string_view word = trim(line.substr(0, line.find('#')));
    if (word.empty()) return {};
    std::string folded;
    fold_word(word, folded);
    if (!holds_only_letters(folded)) return "is not one word of letters";
    read_umlaut_digraphs(folded);
    builder.add(folded, classes);
    // Compounds are split as they are spelt today.
    modernise_spelling(folded);
    builder.add(folded, classes);
    return {};
}

/// Adds the words of a file, one a line, as `classes`.
void add_words(const std::filesystem::path& file, WordClasses classes, LexiconBuilder& builder) {
    std::string fault;
    try {
        LineReader lines(file, Limits{}.word_line_bytes, Openable::any);
        for (LineReader::Step step; fault.empty() && (step = lines.next()) != LineReader::Step::end;) {
            refuse_larger(lines.bytes_read(), Limits{}.named_file_bytes);
            if (lines.number() == 1) refuse_utf16(lines.line());
            const bool whole = step == LineReader::Step::line;
            const std::string what = whole ? add_word(lines.line(), classes, builder) : "is too long";
            if (!what.empty()) fault = ":" + std::to_string(lines.number()) + ": " + what;
        }
    } catch (const Error& error) {
        fault = " " + error.message();
    }
    if (fault.empty()) return;
    throw Error(ErrorKind::input, shown_name(file) + fault,
                "name a file of words, one a line, in UTF-8; # begins a comment");
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
