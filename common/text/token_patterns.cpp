#include "common/text/token_patterns.hpp"

#include "common/text/number_patterns.hpp"
#include "common/text/word_edges.hpp"

namespace fundstelle {

std::optional<TokenPattern> match_token_pattern(std::string_view text, std::size_t begin) {
    return is_ascii_digit(text[begin]) ? match_digits(text, begin) : std::nullopt;
}

}  // namespace fundstelle
