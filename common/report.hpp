#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "common/error.hpp"

namespace fundstelle {

/// Writes `program: text` to standard error as one line, made printable.
void print_message(std::string_view program, std::string_view text);

/// Writes an error and, on a line of its own, its hint to standard error, made printable.
void print_error(std::string_view program, const Error& error);

/// Writes all of `text` to standard output at once. Throws Error (kind system) when that fails; a reader that
/// has gone away is no failure.
void write_output(std::string_view text);

/// `json` as one line of output: what a terminal may act upon stands as \uXXXX, which changes nothing in it.
std::string json_line(std::string_view json);

/// A whole number with commas between its thousands: `6,636`.
std::string grouped(std::uint64_t number);

/// A number with `digits` decimal places: `3.14`, in any locale.
std::string decimal(double number, int digits);

/// A size with one decimal place in megabytes (10^6 bytes), or whole kilobytes below one: `166.3 MB`, `27
/// kB`.
std::string shown_bytes(std::uint64_t bytes);

/// `1 document`, `2 documents`.
std::string counted(std::uint64_t number, std::string_view noun);

}  // namespace fundstelle
