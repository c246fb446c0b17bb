#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace fundstelle {

/// What is said of a query that was read differently than typed: each thing once, and not without end.
class QueryNotes {
  public:
    explicit QueryNotes(std::size_t most) : most_(most) {}

    void add(std::string note);

    /// All notes in their order, the last of which says how many were left out.
    std::vector<std::string> take();

  private:
    std::size_t most_;
    std::size_t left_out_ = 0;
    std::vector<std::string> notes_;
};

/// A piece of a query (valid UTF-8) as notes name it: `'Haus*'`, a long one cut.
std::string named(std::string_view piece);

}  // namespace fundstelle
