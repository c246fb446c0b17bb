#pragma once
#include <span>

namespace fundstelle {

/// An option of the command line as `searcher --help` shows it.
struct OptionEntry {
    const char* name;   ///< `limit`; `help,h` has a short form
    const char* value;  ///< what it takes; null when it takes nothing
    const char* help;
};

/// All options of `searcher`, in the order in which they are shown.
std::span<const OptionEntry> option_table();

}  // namespace fundstelle
