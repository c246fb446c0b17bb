#pragma once
#include <utility>
#include <vector>

#include "common/corpus/article.hpp"
#include "common/corpus/boilerplate_model.hpp"

namespace fundstelle {

/// Finds what of a text is no part of the article but of the page that it was taken from: by what stands in
/// many documents, and by what single lines and their neighbours look like. Any thread.
class Cleaner {
  public:
    explicit Cleaner(BoilerplateModel model = {}) : model_(std::move(model)) {}

    const BoilerplateModel& model() const { return model_; }

    /// What is to be cut from the text of `article` (valid UTF-8): ascending, apart from each other, none
    /// within its title. Whole lines, but for the credits at the ends of captions. Texts whose lines are
    /// broken to a width lose only what stands alone between blank lines.
    std::vector<Cut> cuts(const Article& article) const;

  private:
    BoilerplateModel model_;
};

}  // namespace fundstelle
