#include "indexer/cleaning.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "common/corpus/boilerplate_sample.hpp"
#include "common/report.hpp"
#include "common/store/index_reader.hpp"
#include "common/text/printable.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

constexpr std::size_t most_shown_bytes = 120;

std::optional<BoilerplateModel> model_for(const IndexerOptions& options, const Intake& intake) {
    if (options.boilerplate == Boilerplate::kept) return std::nullopt;
    if (options.task == IndexerTask::reanalyze) return IndexReader(options.database).boilerplate();
    return learn_boilerplate(options.paths, options.build.limits, intake);
}

/// The beginning of `text` on one line.
std::string shortened(std::string_view text) {
    const std::string line = on_one_line(cut_utf8(text, 2 * most_shown_bytes));
    const std::string_view shown = cut_utf8(line, most_shown_bytes);
    const bool whole = shown.size() == line.size() && text.size() <= 2 * most_shown_bytes;
    return std::string(shown) + (whole ? "" : "...");
}

}  // namespace

Cleaning::Cleaning(const IndexerOptions& options, const Intake& intake)
    : Cleaning(options, model_for(options, intake)) {}

Cleaning::Cleaning(const IndexerOptions& options, std::optional<BoilerplateModel> model)
    : task_(options.task), reports_(options.cleaning_report.has_value()) {
    if (model) cleaner_.emplace(std::move(*model));
    if (reports_ && *options.cleaning_report != "-") report_.emplace(*options.cleaning_report);
}

std::optional<BoilerplateModel> Cleaning::model() const {
    if (!cleaner_) return std::nullopt;
    return cleaner_->model();
}

void Cleaning::clean(Article& article, const std::string& place) {
    if (!cleaner_) {
        article.cuts.clear();
    } else if (task_ != IndexerTask::reanalyze) {
        article.cuts = cleaner_->cuts(article);
    }
    if (!article.cuts.empty()) summary_.add(article);
    if (reports_) report(article, place);
}

/// Writes a line for each part of its page that the article was read without: the place and the line of the
/// page, the reason, the element with the length of its text, and that. Behind them one for each cut: the
/// place and the line of the text, the reason, and what is cut.
void Cleaning::report(const Article& article, const std::string& place) {
    const std::string_view text = article.text;
    std::string lines;
    for (const LeftOutPart& part : article.left_out) {
        lines += printable(place) + ": page line " + std::to_string(part.line) + ": " +
                 std::string(name_of(part.reason)) + ": " + printable(part.element) + ", " +
                 counted(count_code_points(part.text), "letter") + ": " + printable(shortened(part.text)) +
                 "\n";
    }
    std::size_t line = 1;
    std::size_t counted_to = 0;
    for (const Cut& cut : article.cuts) {
        const auto begin = text.begin() + static_cast<std::ptrdiff_t>(counted_to);
        line += static_cast<std::size_t>(
            std::count(begin, text.begin() + static_cast<std::ptrdiff_t>(cut.source.begin), '\n'));
        counted_to = cut.source.begin;
        lines += printable(place) + ": line " + std::to_string(line) + ": " +
                 std::string(name_of(cut.reason)) + ": " + printable(shortened(cut.source.of(text))) + "\n";
    }
    if (report_) {
        report_->append(lines);
    } else {
        write_output(lines);
    }
}

void Cleaning::finish() {
    if (report_) report_->close();
}

}  // namespace fundstelle
