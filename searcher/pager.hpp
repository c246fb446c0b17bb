#pragma once
#include <string_view>

namespace fundstelle {

/// Shows `text` on the terminal in the program that $PAGER names, else in less where it is installed, else as
/// it is.
void show_in_pager(std::string_view text);

}  // namespace fundstelle
