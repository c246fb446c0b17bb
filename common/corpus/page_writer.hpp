#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/corpus/main_text.hpp"

namespace fundstelle {

/// What becomes of the white space of a text.
enum class Spaces : std::uint8_t { kept, joined };

/// What becomes of lines that may be headings.
enum class Headings : std::uint8_t { kept, dropped };

/// Puts the text of a page together as a browser shows it.
class PageWriter {
  public:
    /// What follows begins a paragraph, a line, a cell of a row, an item of a list.
    void paragraph() { pending_ = std::max(pending_, 2); }
    void line() { pending_ = std::max(pending_, 1); }
    void cell() { cell_ = pending_ == 0; }
    void begin_item() { item_ = true; }
    void end_item() { item_ = false; }

    /// What follows is, and is no longer, a heading: one only if `settle_headings` says so of all since it
    /// was last asked.
    void begin_heading() { heading_ = true; }
    void end_heading() { heading_ = false; }
    void settle_headings(Headings found);

    /// Adds a piece of text, with its white space as it stands or each run of it as one space.
    void add(std::string_view text, Spaces spaces);

    /// All that was added, without white space at its ends. Leaves nothing.
    MainText take();

  private:
    void put(char c);

    std::string out_;
    std::vector<std::size_t> headings_;  ///< where their lines begin
    std::size_t settled_ = 0;            ///< how many of them are known to be headings
    int pending_ = 0;                    ///< line ends before the next letter
    bool space_ = false;
    bool cell_ = false;
    bool item_ = false;
    bool heading_ = false;  ///< whether the next letter begins one
};

}  // namespace fundstelle
