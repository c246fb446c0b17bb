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
        read_web_page(page, limits, article, {PageScope::main_text, LeftOutParts::told});
    } catch (const Error& error) {
        require_fault_of_input(error);
        return;
    }
    require(!article.text.empty(), "a page that is read has a text");
    require_sound(article, limits);
    for (const LeftOutPart& part : article.left_out) require(!part.text.empty(), "what is told has a text");
    Article whole;
    read_web_page(page, limits, whole, {PageScope::whole_page, LeftOutParts::dropped});
    require(whole.text.size() >= article.text.size(), "a page holds its main text");
}
