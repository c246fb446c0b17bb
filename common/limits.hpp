#pragma once
#include <cstddef>
#include <cstdint>

namespace fundstelle {

/// Every bound on what one run accepts, in one place. Sizes are bytes unless the name says otherwise.
struct Limits {
    std::uint64_t file_bytes = 64ULL << 20;        ///< larger text files are skipped; `indexer --max-file`
    std::uint64_t list_file_bytes = 256ULL << 20;  ///< larger .json, .csv and .tsv files are skipped
    std::uint64_t archive_bytes =
        32ULL << 30;                     ///< unpacked, of one archive or compressed file; the rest is skipped
    std::uint64_t archive_growth = 200;  ///< times its size that an archive may unpack to, beyond
                                         ///< `archive_any_bytes`; texts stay below 20
    std::uint64_t archive_any_bytes = 1ULL << 30;  ///< unpacked, that every archive may have
    std::uint64_t archive_entries = 1'000'000;     ///< of one archive; the rest is skipped
    std::size_t json_line_bytes = 64ULL << 20;     ///< longer lines of a JSON lines file are skipped
    std::size_t json_depth = 64;                   ///< deeper nested JSON is refused
    std::size_t front_matter_bytes = 64 << 10;     ///< a longer front matter is read as text
    std::size_t page_memory_bytes = 512 << 20;     ///< web pages that take more to be read are skipped
    std::size_t folder_depth = 64;                 ///< folders nested deeper are skipped
    std::size_t field_bytes = 4 << 10;             ///< title, author and the like are cut to this
    std::size_t word_bytes = 1 << 10;              ///< only this much of a longer word is analysed
    std::size_t combining_marks = 30;              ///< per base letter; ICU's NFKC is quadratic in them
    std::size_t term_bytes = 245;                  ///< Xapian's own bound on a term, its prefix included
    std::size_t word_cache_bytes = 64ULL << 20;    ///< memory for the analysed forms of words seen before
    std::size_t counted_words_bytes = 64 << 20;    ///< memory for the words of a corpus that are counted
    std::size_t learnt_words_bytes = 8'000'000;  ///< letters of a learnt lexicon; its form has room for 2^23
    std::size_t lexicon_bytes = 64 << 20;        ///< a larger lexicon of an index is refused
    std::size_t boilerplate_bytes = 16 << 20;    ///< more that was learnt of litter is refused in an index
    std::size_t vocabulary_bytes = 16 << 20;     ///< of a larger one an index keeps the more frequent words
    std::size_t known_files_bytes = std::size_t{4} << 30;  ///< a larger list of files of an index is refused
    std::uint64_t named_file_bytes = 256ULL << 20;  ///< a larger file of words, queries, synonyms is refused
    std::size_t word_line_bytes = 64 << 10;         ///< a longer line of a file of words is a fault
    std::size_t query_line_bytes = 1 << 20;         ///< a longer line of a file of queries is a fault
    std::size_t file_queries = 1'000'000;           ///< a file of more queries is refused
    std::size_t file_query_faults = 1'000;          ///< a file of queries with more faulty lines is refused
    std::size_t query_bytes = 2 << 10;              ///< the rest of a longer query is dropped, and said
    std::size_t query_words = 64;                   ///< the words beyond are dropped, and said
    std::size_t query_depth = 16;                   ///< parentheses nested deeper are ignored, and said
    unsigned query_distance = 100;                  ///< words between words near each other; more are read so
    std::size_t query_notes = 16;                   ///< what is said of one query; how much more, in one more
    std::size_t near_alternatives = 8;      ///< ways to choose the words of a NAHE between parentheses
    std::size_t pattern_words = 64;         ///< that Wort* or Wort~ stands for; if there are more, said
    std::size_t query_pattern_words = 128;  ///< the same of a whole query
    std::size_t query_patterns = 16;        ///< of a query; those behind stand for themselves, and it is said
    std::size_t snippet_code_points = 300;  ///< of one snippet, its ellipses not counted
    std::size_t snippet_text_bytes =
        4 << 20;  ///< of a longer text only the beginning is looked at for snippets
    std::size_t snippet_enough_bytes = 256 << 10;  ///< beyond which it is not looked on when enough was found
    std::size_t concordance_bytes = 128 << 10;  ///< of texts that a concordance reads, times the results of
                                                ///< its page; the rest is left out, and said
    std::size_t held_lists_bytes = 128 << 20;   ///< memory for lists that searches ask for again and again
    std::size_t results_per_page = 100'000;     ///< the largest --limit and --offset
};

}  // namespace fundstelle
