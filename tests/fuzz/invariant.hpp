#pragma once
#include <cstdio>
#include <cstdlib>
#include <string>

#include "common/corpus/article.hpp"
#include "common/error.hpp"
#include "common/limits.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {

/// Ends the process, which libFuzzer reports with the input, when something does not hold.
inline void require(bool holds, const char* what) {
    if (holds) return;
    std::fprintf(stderr, "does not hold: %s\n", what);
    std::abort();
}

/// Requires of `error` that it says what is wrong with the input.
inline void require_fault_of_input(const Error& error) {
    require(error.kind() == ErrorKind::input, "what cannot be read is a fault of the input");
    require(!error.message().empty(), "an error says what happened");
}

/// Requires of `cuts` what an article's must be.
inline void require_sound_cuts(const std::vector<Cut>& cuts, std::string_view text) {
    std::size_t last = 0;
    for (const Cut& cut : cuts) {
        require(cut.source.begin >= last && cut.source.end > cut.source.begin, "cuts ascend apart");
        require(cut.source.end <= text.size(), "cuts lie within the text");
        require(code_point_boundary(text, cut.source.begin) == cut.source.begin &&
                    code_point_boundary(text, cut.source.end) == cut.source.end,
                "cuts lie between code points");
        last = cut.source.end;
    }
}

/// Requires of `article` what every one that was read must be.
inline void require_sound(const Article& article, const Limits& limits) {
    require(!article.text.empty() || !article.title.empty(), "an article has a text or a title");
    require(!find_invalid_utf8(article.text), "a text is UTF-8");
    for (const std::string* field : {&article.id, &article.title, &article.date, &article.source,
                                     &article.url, &article.author, &article.language, &article.place}) {
        require(!find_invalid_utf8(*field), "a field is UTF-8");
        require(field->size() <= limits.field_bytes, "a field is cut to its limit");
        require(field->find('\n') == std::string::npos, "a field is one line");
        require(*field == trim(*field), "a field has no white space around it");
    }
    const ByteRange& title = article.title_in_text;
    require(title.begin <= title.end && title.end <= article.text.size(), "the title lies within the text");
    require_sound_cuts(article.cuts, article.text);
}

}  // namespace fundstelle
