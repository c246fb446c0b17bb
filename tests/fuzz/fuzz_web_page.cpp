#include <string>

#include "common/corpus/web_page.hpp"
#include "common/error.hpp"
#include "common/text/utf8.hpp"
#include "tests/fuzz/invariant.hpp"
#include "tests/fuzz/targets.hpp"

void fundstelle::fuzz_web_page(std::string_view input) {
    const Limits limits;
    const std::string page = valid_utf8(input);
    Article article;
    try {
        read_web_page(page, limits, article);
    } catch (const Error& error) {
        require_fault_of_input(error);
        return;
    }
    require(!article.text.empty(), "a page that is read has a text");
    require_sound(article, limits);
}
