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
/// optionally, `id`, `title`, `date`, `source`, `url`, `author`, or what exports call them (`member_names`).
/// A line that is not UTF-8 is what `decode_text` takes it for. Throws Error (kind input) when it is no such
/// object, has neither a title nor a text, or has a text that is an object or a list of which no text can be
/// told. Returns notes as `assign_fields` does, also where it has a title alone and a text under a name that
/// is not known.
std::vector<std::string> read_json_line(std::string_view line, const Limits& limits, Article& article);

/// The same from the members of such an object. Of a text in the markup of web pages the main text is taken,
/// of one in paragraphs these. A subtitle, a lead or a description stands before the text, unless that has
/// it.
std::vector<std::string> read_members(const Members& members, const Limits& limits, Article& article);

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
