#include "indexer/intake.hpp"

#include <algorithm>
#include <memory>

#include "common/corpus/standard_input.hpp"

namespace fundstelle {

Intake intake_of(const IndexerOptions& options) {
    Intake intake{options.selection, nullptr, options.language_source, {}};
    if (options.boilerplate == Boilerplate::kept) intake.pages.scope = PageScope::whole_page;
    if (options.cleaning_report) intake.pages.left_out = LeftOutParts::told;
    const auto& paths = options.paths;
    if (std::find(paths.begin(), paths.end(), standard_input_root) != paths.end())
        intake.standard_input = std::make_shared<const StandardInput>();
    return intake;
}

}  // namespace fundstelle
