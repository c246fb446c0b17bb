#pragma once
#include <concepts>
#include <string>
#include <string_view>

namespace fundstelle {

/// The entries of the lists that the analysis reads, as text to hash: a line for each list, its name in
/// front.
class RuleText {
  public:
    /// Adds a list of words under `name`, `file.list`.
    template <typename List>
    void add(std::string_view name, const List& words) {
        begin(name);
        for (const std::string_view word : words) entry(word);
    }

    /// Begins the line of a list whose entries are more than a word.
    void begin(std::string_view name) { text_.append("\n").append(name).append(":"); }
    void entry(std::string_view word) { text_.append(" ").append(word); }
    void entry(std::integral auto number) { entry(std::string_view(std::to_string(number))); }

    const std::string& text() const { return text_; }

  private:
    std::string text_;
};

}  // namespace fundstelle
