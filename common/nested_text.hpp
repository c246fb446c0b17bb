#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace fundstelle {

/// Puts together what a list or an object says as a text, however deep its pieces lie, as a parser meets
/// them: blocks of editors, paragraphs of runs. A piece is a string in a list or under a name such as `text`,
/// `inhalt` or `content`. Pieces stand apart as paragraphs do, but for runs of one paragraph, and those with
/// a blank or a sign between them.
class NestedText {
  public:
    enum class Container { list, object };

    /// Begins anew.
    void clear();
    void key(std::string_view name);
    void string(std::string_view text);
    void open(Container container);
    void close();

    const std::string& text() const { return text_; }
    /// How many items of the outermost list are objects or lists without a piece.
    std::size_t silent() const { return silent_; }
    /// The `summary` beside a piece.
    const std::string& summary() const { return summary_; }
    /// The longest string of all, a piece or none.
    const std::string& longest() const { return longest_; }

  private:
    struct Level {
        Container container = Container::list;
        std::string held_by;         ///< the name under which it stands
        std::string name;            ///< in an object, of the value that comes next
        std::size_t text_bytes = 0;  ///< there were before it
        std::size_t number = 0;      ///< among all containers
    };

    void add_piece(std::string_view text);

    std::vector<Level> levels_;
    std::string text_;
    std::string summary_;
    std::string longest_;
    std::size_t silent_ = 0;
    std::size_t containers_ = 0;
    std::size_t last_list_ = 0;  ///< the list in which the last piece stood
};

}  // namespace fundstelle
