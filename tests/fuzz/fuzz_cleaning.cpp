#include <string>

#include "common/corpus/cleaner.hpp"
#include "common/corpus/plain_text.hpp"
#include "common/limits.hpp"
#include "common/text/utf8.hpp"
#include "tests/fuzz/invariant.hpp"
#include "tests/fuzz/targets.hpp"

void fundstelle::fuzz_cleaning(std::string_view input) {
    const Limits limits;
    Article article;
    const std::string content = valid_utf8(input);
    if (content.empty()) return;
    read_plain_text(content, limits.field_bytes, article);
    const std::vector<Cut> cuts = Cleaner().cuts(article);
    require_sound_cuts(cuts, article.text);
    for (const Cut& cut : cuts) {
        const ByteRange& title = article.title_in_text;
        require(title.empty() || cut.source.end <= title.begin || cut.source.begin >= title.end,
                "no cut lies within the title");
    }
    const std::string kept = text_without(article.text, cuts);
    require(kept.size() == article.text.size(), "what is kept stays at its offset");
    require(!find_invalid_utf8(kept), "what is kept is UTF-8");
    article.cuts = cuts;
    if (!article.text.empty() || !article.title.empty()) require_sound(article, limits);
}
