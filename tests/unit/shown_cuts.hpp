#pragma once
#include <string>
#include <string_view>

#include "common/corpus/cleaner.hpp"
#include "common/corpus/plain_text.hpp"
#include "common/limits.hpp"

namespace fundstelle {

/// The article of a plain text.
inline Article plain(std::string_view text) {
    Article article;
    read_plain_text(text, Limits{}.field_bytes, article);
    return article;
}

/// What is cut of a text, each with its reason: `label:WERBUNG|...`.
inline std::string shown_cuts(const Article& article, const Cleaner& cleaner = Cleaner()) {
    std::string shown;
    for (const Cut& cut : cleaner.cuts(article)) {
        shown += (shown.empty() ? "" : "|") + std::string(name_of(cut.reason)) + ":" +
                 std::string(cut.source.of(article.text));
    }
    return shown;
}

}  // namespace fundstelle
