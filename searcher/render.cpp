#include "searcher/render.hpp"

namespace fundstelle {

std::string rendered(const Answer& answer, const SearcherOptions& options) {
    switch (options.format) {
        case OutputFormat::json:
            return render_json(answer);
        case OutputFormat::jsonl:
            return render_json_lines(answer);
        case OutputFormat::trec:
            return render_trec(answer, options.tag);
        case OutputFormat::text:
            break;
    }
    return render_text(answer, {.color = options.color});
}

}  // namespace fundstelle
