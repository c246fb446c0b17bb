#pragma once
#include <string>
#include <vector>

namespace fundstelle {

/// Rows of cells as lines of text in columns two spaces apart, the first column to the left, the others to
/// the right. Cells are made printable; rows may be of different length.
std::string table(const std::vector<std::vector<std::string>>& rows);

}  // namespace fundstelle
