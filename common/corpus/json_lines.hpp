#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "common/corpus/article.hpp"
#include "common/corpus/article_source.hpp"
#include "common/corpus/decoded_bytes.hpp"
#include "common/limits.hpp"

namespace fundstelle {

/// Fills `article` from one line of a JSON lines file, or an item of a JSON file: an object with `text` and,
/// optionally, `id`, `title`, `date`, `source`, `url`, `author` (or titel, datum, quelle, autor), in any
/// case. A line that is not UTF-8 is what `decode_text` takes it for. Throws Error (kind input) when it is no
/// such object, has neither a title nor a text, or has a text that is a list or an object. Returns notes as
/// `assign_fields` does.
std::vector<std::string> read_json_line(std::string_view line, const Limits& limits, Article& article);

/// The same from the members of such an object, of which the text is taken away; it may also be called
/// inhalt, volltext, body or content. Of a text in the markup of web pages the main text is taken.
std::vector<std::string> read_members(Members& members, const Limits& limits, Article& article);

/// A file with an article a line.
class JsonLines final : public ArticleSource {
  public:
    JsonLines(ByteSource& bytes, const Limits& limits)
        : limits_(limits), bytes_(bytes, limits.list_file_bytes), lines_(bytes_, limits.json_line_bytes) {}

    bool next(Article& article, ArticlePart& part) override;

  private:
    const Limits& limits_;
    DecodedBytes bytes_;
    LineReader lines_;
};

}  // namespace fundstelle
