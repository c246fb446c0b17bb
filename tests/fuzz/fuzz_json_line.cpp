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
        require_fault_of_input(error);
        return;
    }
    require_sound(article, limits);
}
