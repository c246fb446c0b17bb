#include "searcher/option_table.hpp"

#include <array>

namespace fundstelle {

std::span<const OptionEntry> option_table() {
    static constexpr std::array table = {
        OptionEntry{"limit", "N", "show at most N results (default 10)"},
        OptionEntry{"page", "N", "show the Nth page of so many results (default 1)"},
        OptionEntry{"offset", "N", "pass over the first N results, instead of --page"},
        OptionEntry{"sort", "ORDER", "relevance (default), -date (newest first) or date\n(oldest first)"},
        OptionEntry{
            "group", "VALUE",
            "only the first result of each story (also without a\nVALUE), source, language, year, month or "
            "day, and how\nmany more there are"},
        OptionEntry{
            "facets", "VALUES",
            "count all that matches by source, language,\nyear, month, day: source,month; below the results"},
        OptionEntry{"like", "ID", "what is like the document ID, instead of WORDS"},
        OptionEntry{"versions", "ID",
                    "the versions of the story that the document ID tells,\ninstead of WORDS"},
        OptionEntry{"kwic", nullptr,
                    "show every place where N documents have the words,\none below the other, instead of "
                    "results"},
        OptionEntry{"kwic-sort", "ORDER", "by the words to the left or right, or none (default)"},
        OptionEntry{"all-words", nullptr, "every word is required, but for words like der, und, wie"},
        OptionEntry{"no-correction", nullptr,
                    "when nothing is found, only say what may have been\nmeant; do not show what that finds"},
        OptionEntry{
            "explain", nullptr,
            "show how the query was read, with every term that is\nlooked for, and the shares of each "
            "result's score"},
        OptionEntry{"format", "F",
                    "text (default), json, jsonl (a result a line), trec,\nor csv with --kwic"},
        OptionEntry{"color", "WHEN",
                    "auto (default), always or never; NO_COLOR turns\nauto to never, but not always"},
        OptionEntry{"queries", "FILE", "answer each line `qid<TAB>query` of FILE (- for stdin)"},
        OptionEntry{"synonyms", "FILE",
                    "names of your own for one thing, a group a line:\nTrafik = Tabakladen"},
        OptionEntry{"without", "STEPS",
                    "leave steps of searching out, to measure what they\nbring: names,synonyms"},
        OptionEntry{
            "analyze", "TEXT",
            "show what becomes of each word of TEXT, by the\nword list of DATABASE or the built-in one"},
        OptionEntry{"tag", "NAME", "name of the run in trec output (default fundstelle)"},
        OptionEntry{"help-query", nullptr, "print the language of queries, with all its operators"},
        OptionEntry{"help,h", nullptr, "print this help"},
        OptionEntry{"version,V", nullptr, "print the version"},
    };
    return table;
}

}  // namespace fundstelle
