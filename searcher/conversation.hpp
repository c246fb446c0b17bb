#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "searcher/answer.hpp"
#include "searcher/options.hpp"
#include "searcher/session.hpp"

namespace fundstelle {

/// What a person is shown in reply to a line.
struct Reply {
    std::string text;             ///< printable, whole lines
    bool whole_document = false;  ///< long: to be read in a pager
};

/// An interactive search: takes the lines that a person types, queries and commands, and remembers what is
/// shown.
class Conversation {
  public:
    /// `session` must outlive this; `options` say how the answers look at first.
    Conversation(Session& session, SearcherOptions options);

    /// Throws Error (kind index) when the index is damaged.
    Reply reply(std::string_view line);

    /// Whether the person has asked to end.
    bool ended() const { return ended_; }

    /// What stands before the first line.
    std::string greeting() const;

  private:
    Reply ask(std::string_view query);
    Reply like(std::string_view number);
    Reply turn_to(std::size_t offset);
    Reply next_page();
    Reply previous_page();
    Reply open(std::size_t rank);
    Reply command(std::string_view line);
    Reply set_explain(std::string_view value);
    Reply set_order(std::string_view value);
    Reply show();
    std::optional<Answer> result(std::size_t rank);
    Answer answer(const SearcherOptions& options);

    Session& session_;
    SearcherOptions options_;             ///< with what was asked last
    std::optional<std::size_t> matched_;  ///< by what was asked last; nothing was when empty
    bool ended_ = false;
};

}  // namespace fundstelle
