#include <iostream>

#include "searcher/terminal_lines.hpp"

namespace fundstelle {

TerminalLines::TerminalLines() = default;
TerminalLines::~TerminalLines() = default;

std::optional<std::string> TerminalLines::next(const char* prompt) {
    std::cout << prompt << std::flush;
    std::string line;
    if (!std::getline(std::cin, line)) return std::nullopt;
    return line;
}

}  // namespace fundstelle
