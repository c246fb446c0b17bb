#include "searcher/render.hpp"

namespace fundstelle {
namespace {

std::string rendered_kwic(const Answer& answer, const SearcherOptions& options) {
    if (options.format == OutputFormat::csv) return render_kwic_csv(answer);
    if (options.format == OutputFormat::jsonl) return render_kwic_json_lines(answer);
    return render_kwic_text(answer, {.color = options.color});
}

}  // namespace

std::string rendered(const Answer& answer, const SearcherOptions& options) {
    if (options.kwic) return rendered_kwic(answer, options);
    switch (options.format) {
        case OutputFormat::json:
            return render_json(answer);
        case OutputFormat::jsonl:
            return render_json_lines(answer);
        case OutputFormat::trec:
            return render_trec(answer, options.tag);
        case OutputFormat::csv:  // of concordances only
        case OutputFormat::text:
            break;
    }
    return render_text(answer, {.color = options.color});
}

}  // namespace fundstelle
