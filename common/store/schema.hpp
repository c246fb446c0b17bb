#pragma once
#include <string_view>

// clang-format off
/// What stands in an index, and under which name: the one page to read before touching the store.
///
/// An index is a folder. In it, `gen-N` holds one generation, a Xapian glass database that is never changed once
/// it is published; `current` is a file with the name of the generation that readers open; `lock` is held (by the
/// operating system, not by its existence) while a build runs; `gen-N.tmp` is a build that is not finished.
/// Beside the tables of the database a generation holds `words`: the exact spellings without digits, and about how
/// many documents each stands in (text/vocabulary_format.hpp), to suggest some of them. An index without it has no
/// suggestions. `order`: for each document's number the place of its id among all, where they do not ascend together
/// (document_order.hpp). `files`: the files that it was made of, with the documents of each (known_files.hpp); an index
/// without it cannot be updated. `stories` says which documents are versions of one another, and by which signatures
/// of all documents that was found (stories.hpp); an index without it has no stories. `manifest` has the sizes and hashes
/// of all other files (manifest.hpp), written last; an index without it is damaged.
///
/// An update changes a copy of the generation and publishes that; documents that were removed leave their numbers free.
///
/// A document of the database is one article.
///
/// **Terms.** Words are folded and stemmed by common/text; prefixes follow Xapian's convention of capitals, and no
/// word begins with an ASCII capital after folding.
///
///     prefix  what it is                        example
///     (none)  stem of a word, with positions    haus         the title from 1 on, the text from
///                                                            `text_position` on
///     R       exact spelling of a word          Rhäuser      no positions; none at all where the analysis
///                                                            leaves them out
///     S       stem of a word of the title       Shaus        no positions
///     Q       the document's id                 Qnews/a.txt  one a document; a long one as hash, see `id_term`
///     A       word of the author's name         Amaier       exact spelling; no positions, frequency 0
///     H       word of the source's name         Hafp         the same
///     L       language (BCP 47, primary subtag) Lde          no positions, frequency 0
///     P       path (path_terms.hpp)             Pnews/a      no positions, frequency 0
///
/// **Values**, for sorting, ranges, facets and grouping:
///
///     slot    what it is                                     example
///     0       date, ISO 8601 at its own precision            2022-12-19
///     1       source                                         AFP
///     3       language                                       de
///     4       section headings                               later
///
/// **Document data** is a record (record.hpp), fields by number:
///
///     1 id  2 title  3 date  4 source  5 url  6 author  7 language
///     9 ranges of the text that cleaning takes out of ranking and snippets, each with its reason; the text is the
///       original (of each: bytes since the one before, its length, LEB128; a byte for the reason)
///     10 the title: 1 a heading, 2 a label; then, where it lies in the text, from and to in bytes (LEB128)
///     11 landmarks of a long text (landmarks.hpp)
///     14 place of the dateline
///     15 text, as a Zstandard frame, last
///
/// **Metadata** of the database:
///
///     fundstelle.format       version of this schema; another one is refused
///     fundstelle.analysis     version and fingerprint of the analysis, `1 <hash>`; another one is refused
///     fundstelle.without      steps of the analysis that were left out, `umlauts,stems`; absent when none was
///     fundstelle.program      version of the program that built the index
///     fundstelle.built        when, ISO 8601 in UTC; an update leaves it
///     fundstelle.updated      when it was last updated; absent when never
///     fundstelle.lexicon      the words compounds are split by, a lexicon (lexicon_format.hpp) as Zstandard frame
///     fundstelle.language     `declared` where languages are those that documents declare; absent where texts tell them
///     fundstelle.cut          how many documents lose something to cleaning, and how many bytes: `12 3456`; absent in
///                             indexes of before
///     fundstelle.boilerplate  the lines learnt as litter (boilerplate_model.hpp) as Zstandard frame; absent where
///                             nothing is cut
// clang-format on
namespace fundstelle::schema {

inline constexpr std::string_view format_version = "4";

inline constexpr std::string_view exact_prefix = "R";
inline constexpr std::string_view title_prefix = "S";
inline constexpr std::string_view id_prefix = "Q";
inline constexpr std::string_view author_prefix = "A";
inline constexpr std::string_view source_prefix = "H";
inline constexpr std::string_view language_prefix = "L";
inline constexpr std::string_view path_prefix = "P";

/// Positions between two passages of an article (its title, its text), so that no phrase crosses over.
inline constexpr unsigned passage_gap = 100;

/// Position of the first word of a text; behind longer titles a text begins later.
inline constexpr unsigned text_position = 1000;

inline constexpr unsigned date_slot = 0;
inline constexpr unsigned source_slot = 1;
inline constexpr unsigned language_slot = 3;

inline constexpr std::string_view format_key = "fundstelle.format";
inline constexpr std::string_view analysis_key = "fundstelle.analysis";
inline constexpr std::string_view lexicon_key = "fundstelle.lexicon";
inline constexpr std::string_view without_key = "fundstelle.without";
inline constexpr std::string_view boilerplate_key = "fundstelle.boilerplate";
inline constexpr std::string_view language_key = "fundstelle.language";
inline constexpr std::string_view declared_languages = "declared";
inline constexpr std::string_view cut_key = "fundstelle.cut";
inline constexpr std::string_view program_key = "fundstelle.program";
inline constexpr std::string_view built_key = "fundstelle.built";
inline constexpr std::string_view updated_key = "fundstelle.updated";

inline constexpr std::string_view current_file = "current";
inline constexpr std::string_view lock_file = "lock";
inline constexpr std::string_view words_file = "words";
inline constexpr std::string_view order_file = "order";
inline constexpr std::string_view files_file = "files";
inline constexpr std::string_view stories_file = "stories";
inline constexpr std::string_view manifest_file = "manifest";
inline constexpr std::string_view trial_folder = "trial";  ///< of a generation that is being made
inline constexpr std::string_view runs_prefix = "runs-";   ///< of files of such a one
inline constexpr std::string_view generation_prefix = "gen-";
inline constexpr std::string_view unfinished_suffix = ".tmp";

}  // namespace fundstelle::schema
