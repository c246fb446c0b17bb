#include <string_view>

#include "common/query/parser.hpp"
#include "common/query/snippet.hpp"
#include "common/text/utf8.hpp"
#include "tests/fuzz/invariant.hpp"
#include "tests/fuzz/targets.hpp"

void fundstelle::fuzz_snippet(std::string_view input) {
    static Analyzer analyzer;
    const auto next_line = [&input] {
        const std::string_view line = input.substr(0, input.find('\n'));
        input.remove_prefix(line.size() < input.size() ? line.size() + 1 : line.size());
        return line.substr(0, find_invalid_utf8(line).value_or(line.size()));
    };
    const Query query = parse_query(next_line(), analyzer);
    const std::string_view title = next_line();
    const std::string_view text = input.substr(0, find_invalid_utf8(input).value_or(input.size()));
    Limits limits;
    limits.snippet_code_points = 60;
    const Snippet snippet = make_snippet(text, title, query, analyzer, limits);

    std::size_t length = 0;
    for (const Passage& passage : snippet.passages) {
        length += count_code_points(passage.text);
        require(!find_invalid_utf8(passage.text), "a passage is UTF-8");
        require(passage.text.find('\n') == std::string::npos, "a passage is one line");
        std::size_t last = 0;
        for (const ByteRange& mark : passage.marks) {
            require(mark.begin >= last && mark.end > mark.begin && mark.end <= passage.text.size(),
                    "marks ascend within the passage");
            require(is_grapheme_start(passage.text, mark.begin) && is_grapheme_start(passage.text, mark.end),
                    "marks lie between characters");
            last = mark.end;
        }
    }
    require(length <= limits.snippet_code_points, "a snippet fits");
    require(snippet.passages.size() <= 2, "a snippet has two passages at most");
}
