#pragma once
#include <filesystem>
#include <optional>
#include <string>

#include "common/corpus/article.hpp"
#include "common/corpus/cleaner.hpp"
#include "common/corpus/file_list.hpp"
#include "common/output_file.hpp"
#include "common/store/cut_counts.hpp"
#include "indexer/options.hpp"

namespace fundstelle {

/// Cuts litter from the articles of a run and reports it.
class Cleaning {
  public:
    /// Reads a sample of what `intake` says of the corpus to learn its litter, or takes what the index that
    /// is analysed anew has learnt. Throws Error, also when the file of the report cannot be written.
    Cleaning(const IndexerOptions& options, const Intake& intake);

    /// By what an index has learnt; without a model nothing is cut. Throws Error when the file of the report
    /// cannot be written.
    Cleaning(const IndexerOptions& options, std::optional<BoilerplateModel> model);

    /// What is cut by; nothing where boilerplate is kept.
    std::optional<BoilerplateModel> model() const;

    /// Sets the cuts of `article`; of one that is analysed anew they stay, or go where boilerplate is kept.
    /// `place` tells a person where it stands.
    void clean(Article& article, const std::string& place);

    /// Ends the report. Throws Error (kind system) when it cannot be written.
    void finish();

    const CutCounts& summary() const { return summary_; }

  private:
    void report(const Article& article, const std::string& place);

    IndexerTask task_;
    std::optional<Cleaner> cleaner_;
    bool reports_ = false;
    std::optional<OutputFile> report_;  ///< none for the standard output
    CutCounts summary_;
};

}  // namespace fundstelle
