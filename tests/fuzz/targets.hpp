#pragma once
#include <string_view>

// What is fuzzed: functions that take any bytes and end the process when something does not hold that must
// hold for any input. libFuzzer calls one of them (entry.cpp), replay.cpp all of them with the kept inputs.
namespace fundstelle {

/// Words of a text: their places, terms and spellings.
void fuzz_analysis(std::string_view input);

/// Articles by both writers: a line each, with title, text, date and source between tabs. The first byte
/// chooses memory and threads.
void fuzz_bulk_writer(std::string_view input);

/// What is cut from a plain text, and what its lines say of it.
void fuzz_cleaning(std::string_view input);

/// Dates in all their spellings.
void fuzz_date(std::string_view input);

/// Bytes of any charset; those of a declared one behind a first line with its name.
void fuzz_decoding(std::string_view input);

/// A line of a JSON lines file.
void fuzz_json_line(std::string_view input);

/// A query of the searcher's language.
void fuzz_query(std::string_view input);

/// A query (the first line), a title (the second) and a text.
void fuzz_snippet(std::string_view input);

/// Rows of CSV and the articles in them.
void fuzz_table(std::string_view input);

/// A web page.
void fuzz_web_page(std::string_view input);

}  // namespace fundstelle
