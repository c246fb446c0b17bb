#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "common/corpus/cut.hpp"
#include "common/limits.hpp"
#include "common/query/match.hpp"
#include "common/query/query.hpp"
#include "common/text/analyzer.hpp"
#include "common/text/byte_range.hpp"

namespace fundstelle {

/// A passage of a text, on one line, with what matched marked.
struct Passage {
    std::string text;              ///< UTF-8 as in the document (make it printable before showing it)
    std::vector<ByteRange> marks;  ///< letters of `text` that matched, ascending, apart from each other
    bool cut_before = false;  ///< whether the same sentence has a part before it, perhaps in another block
    bool cut_behind = false;  ///< or behind it, the items of a list
};

/// What shows best why a text matches.
struct Snippet {
    std::string section;  ///< the heading that the first passage stands below, on one line, without markup;
                          ///< empty when there is none, or it is the title or stands in the passage
    std::vector<Passage> passages;  ///< at most two, in the order of the text; none of an empty text
};

/// What of a text matched.
struct TextMarks {
    std::vector<ByteRange> letters;  ///< ascending, apart from each other
    std::vector<ByteRange> runs;     ///< of each phrase, and of each verb whose prefix stands apart, all from
                                     ///< its first word to its last, in no order
};

/// A part of a text of which the rest need not be at hand, whole lines of it, and what is known of the rest.
struct TextPart {
    std::string_view text;       ///< valid UTF-8
    bool begins_text = true;     ///< whether nothing stands before it
    bool ends_text = true;       ///< or behind it
    std::string_view heading{};  ///< the last heading before it (section.hpp), empty when none is known
    std::vector<Cut> cuts{};     ///< of `text`: shown nowhere, and no phrase goes over one
};

/// Makes the snippets of what matches a query: what it finds out about the words of one text it need not find
/// out for the next. For one thread.
class SnippetMaker {
  public:
    /// `query` and `analyzer` must stay in place.
    SnippetMaker(const Query& query, Analyzer& analyzer, const Limits& limits = {});
    SnippetMaker(SnippetMaker&&) noexcept;
    SnippetMaker& operator=(SnippetMaker&&) noexcept;
    ~SnippetMaker();

    /// The passage of a text that shows best why it matches the query: the run of whole sentences, or the
    /// part of a long one, with the most different words and phrases of the query, the weightier ones first;
    /// without any, the beginning. Two passages where they show more of them than one, together at most
    /// Limits::snippet_code_points code points long. Words of a phrase match within it only. A word that fits
    /// is never cut. White space is one space, markup (see find_markup) is left out and what stands in it,
    /// the target of a link, is not marked. `title` is passed over where the text begins with it, unless
    /// nothing else matches.
    Snippet snippet(const TextPart& part, std::string_view title);

    /// The letters of `title` (valid UTF-8) that matched, ascending, apart from each other.
    std::vector<ByteRange> title_marks(std::string_view title);

    /// What matched of a whole text, but for what `cuts` take out.
    TextMarks text_marks(std::string_view text, const std::vector<Cut>& cuts = {});

  private:
    struct State;
    std::unique_ptr<State> state_;
};

/// The part of the text of a match that is worth reading for its snippet, with the heading before it and its
/// cuts.
TextPart part_of(const Match& match);

/// What of `text` (valid UTF-8) matched, but for what `cuts` take out.
TextMarks matching_marks(std::string_view text, const Query& query, Analyzer& analyzer,
                         const std::vector<Cut>& cuts = {});

/// The letters of these marks.
std::vector<ByteRange> matching_letters(std::string_view text, const Query& query, Analyzer& analyzer,
                                        const std::vector<Cut>& cuts = {});

/// The snippet of one whole text (valid UTF-8).
Snippet make_snippet(std::string_view text, std::string_view title, const Query& query, Analyzer& analyzer,
                     const Limits& limits = {});

}  // namespace fundstelle
