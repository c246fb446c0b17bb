#include <string_view>

#include "common/query/parser.hpp"
#include "common/query/snippet.hpp"
#include "common/text/utf8.hpp"
#include "tests/fuzz/invariant.hpp"

// The first line of the input is the query, the second the title, the rest the text.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace fundstelle;
    static Analyzer analyzer;
    std::string_view input = input_text(data, size);
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

    require(!find_invalid_utf8(snippet.text), "a snippet is UTF-8");
    require(count_code_points(snippet.text) <= limits.snippet_code_points, "a snippet fits");
    require(snippet.text.find('\n') == std::string::npos, "a snippet is one line");
    std::size_t last = 0;
    for (const ByteRange& mark : snippet.marks) {
        require(mark.begin >= last && mark.end > mark.begin && mark.end <= snippet.text.size(),
                "marks ascend within the snippet");
        require(!find_invalid_utf8(mark.of(snippet.text)), "marks lie between code points");
        last = mark.end;
    }
    return 0;
}
