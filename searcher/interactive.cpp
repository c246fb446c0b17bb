#include "searcher/interactive.hpp"

#include <optional>
#include <string>

#include "common/report.hpp"
#include "searcher/conversation.hpp"
#include "searcher/exit_code.hpp"
#include "searcher/pager.hpp"
#include "searcher/terminal_lines.hpp"

namespace fundstelle {

int search_interactively(Session& session, const SearcherOptions& options) {
    Conversation conversation(session, options);
    TerminalLines lines;
    write_output(conversation.greeting());
    while (!conversation.ended()) {
        const std::optional<std::string> line = lines.next("> ");
        if (!line) {
            write_output("\n");
            break;
        }
        const Reply reply = conversation.reply(*line);
        if (reply.whole_document) {
            show_in_pager(reply.text);
        } else {
            write_output(reply.text);
        }
    }
    return exit_found;
}

}  // namespace fundstelle
