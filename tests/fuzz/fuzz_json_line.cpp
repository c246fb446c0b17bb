#include "common/corpus/json_lines.hpp"
#include "common/error.hpp"
#include "tests/fuzz/invariant.hpp"
#include "tests/fuzz/targets.hpp"

void fundstelle::fuzz_json_line(std::string_view input) {
    const Limits limits;
    Article article;
    try {
        read_json_line(input, limits, article);
    } catch (const Error& error) {
        require(error.kind() == ErrorKind::input, "a line that is no article is a fault of the input");
        require(!error.message().empty(), "an error says what happened");
        return;
    }
    require_sound(article, limits);
}
