#pragma once
#include <string>
#include <string_view>

#include "common/text/token_patterns.hpp"
#include "common/text/word_breaker.hpp"

namespace fundstelle {

/// The words of `text`, a bar between them, with patterns as `[what they cover]form form`.
inline std::string shown_patterns(WordBreaker& breaker, std::string_view text) {
    std::string shown;
    std::size_t end = 0;
    breaker.start(text);
    for (ByteRange word; breaker.next(word);) {
        if (word.begin < end) continue;
        if (!shown.empty()) shown += '|';
        const auto pattern = match_token_pattern(text, word.begin);
        if (!pattern) {
            shown += word.of(text);
            continue;
        }
        end = pattern->end;
        shown += '[' + std::string(ByteRange{word.begin, end}.of(text)) + ']';
        for (const std::string& form : pattern->forms) {
            if (&form != &pattern->forms.front()) shown += ' ';
            shown += form;
        }
    }
    return shown;
}

inline std::string shown_patterns(std::string_view text) {
    WordBreaker breaker;
    return shown_patterns(breaker, text);
}

struct PatternRow {
    std::string_view text, shown;
};

}  // namespace fundstelle
