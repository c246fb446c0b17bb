#pragma once
#include <optional>
#include <string>

namespace fundstelle {

/// The lines that a person types on the terminal, with editing and a history of former ones where the
/// program was built with GNU Readline. One at a time.
class TerminalLines {
  public:
    /// Reads the history, if there is one.
    TerminalLines();
    /// Cuts what is kept to its last lines.
    // NOLINTNEXTLINE(performance-trivially-destructible): with Readline it is not
    ~TerminalLines();
    TerminalLines(const TerminalLines&) = delete;
    TerminalLines& operator=(const TerminalLines&) = delete;

    /// The next line without its end; nothing when there are no more. It is kept for the next time: in
    /// $XDG_STATE_HOME/fundstelle/history, or below ~/.local/state; nowhere when that cannot be written.
    std::optional<std::string> next(const char* prompt);
};

}  // namespace fundstelle
