#include "common/report.hpp"

#include <cerrno>
#include <charconv>
#include <cstdio>

#include "common/text/printable.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

void write_error_line(std::string_view begin, std::string_view text) {
    std::string line(begin);
    append_printable(text, line);
    line += '\n';
    std::fflush(stdout);
    std::fwrite(line.data(), 1, line.size(), stderr);
}

/// Whether a terminal may act upon the character `letter` instead of showing it.
bool is_acted_upon(char32_t code_point, std::string_view letter) {
    constexpr std::string_view replacement = "\uFFFD";
    if (is_space(code_point)) return code_point == 0x85 || code_point == 0x2028 || code_point == 0x2029;
    return letter != replacement && printable(letter) == replacement;
}

}  // namespace

void print_message(std::string_view program, std::string_view text) {
    write_error_line(std::string(program) + ": ", text);
}

void print_error(std::string_view program, const Error& error) {
    print_message(program, error.message());
    if (!error.hint().empty()) write_error_line("  ", error.hint());
}

void write_output(std::string_view text) {
    const std::size_t written = std::fwrite(text.data(), 1, text.size(), stdout);
    const bool complete = written == text.size() && std::fflush(stdout) == 0;
    if (!complete && errno != EPIPE) throw system_error("write to", "standard output", errno);
}

std::string json_line(std::string_view json) {
    std::string out;
    out.reserve(json.size());
    for (std::size_t offset = 0; offset < json.size();) {
        const std::size_t start = offset;
        const char32_t code_point = next_code_point(json, offset);
        const std::string_view letter = json.substr(start, offset - start);
        if (!is_acted_upon(code_point, letter)) {
            out += letter;
            continue;
        }
        out += "\\u";
        for (const int shift : {12, 8, 4, 0}) out += "0123456789abcdef"[code_point >> shift & 15];
    }
    return out + '\n';
}

std::string grouped(std::uint64_t number) {
    std::string digits = std::to_string(number);
    for (std::size_t i = digits.size(); i > 3;) {
        i -= 3;
        digits.insert(i, 1, ',');
    }
    return digits;
}

std::string decimal(double number, int digits) {
    char buffer[64];
    const auto [end, code] =
        std::to_chars(buffer, buffer + sizeof buffer, number, std::chars_format::fixed, digits);
    return code == std::errc() ? std::string(buffer, end) : std::to_string(number);
}

std::string shown_bytes(std::uint64_t bytes) {
    if (bytes < 1'000'000) return std::to_string((bytes + 999) / 1000) + " kB";
    return decimal(static_cast<double>(bytes) / 1e6, 1) + " MB";
}

std::string counted(std::uint64_t number, std::string_view noun) {
    return grouped(number) + " " + std::string(noun) + (number == 1 ? "" : "s");
}

}  // namespace fundstelle
