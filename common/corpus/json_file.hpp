#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/corpus/article_source.hpp"
#include "common/error.hpp"

namespace fundstelle {

/// Finds the articles in a JSON text without reading them: each is one object. The text may be one article, a
/// list, or an object without a `text` that holds a list: one named `articles`, `artikel`, `documents`,
/// `dokumente` or `items`, or, where it has no `title` either, all its lists of objects that have one of a
/// text or title, one after the other; else the first of objects.
class JsonItems {
  public:
    /// `text` must outlive this. Throws Error (kind input) when it is none of these.
    explicit JsonItems(std::string_view text);

    /// Whether the text is a list or holds one.
    bool is_list() const { return is_list_; }

    /// Moves to the next item; false when there are no more. Throws Error (kind input), with the byte of the
    /// text counted from 1, when the rest cannot be told apart into items.
    bool next(std::string_view& item);

  private:
    void find_list();
    bool next_member(std::string_view& name);
    char sign() const;
    void skip_space();
    std::string_view value();
    Error fault(std::string_view expected) const;

    std::string_view text_;
    std::size_t at_ = 0;
    std::vector<std::size_t> later_lists_;  ///< where they begin, the next one last
    bool is_list_ = false;
    bool begun_ = false;
    bool over_ = false;
};

/// A .json file; the articles of a list are numbered from 1, one that stands alone is not.
class JsonFile final : public ArticleSource {
  public:
    JsonFile(ByteSource& bytes, const Limits& limits) : bytes_(bytes), limits_(limits) {}

    bool next(Article& article, ArticlePart& part) override;

  private:
    ByteSource& bytes_;
    const Limits& limits_;
    std::string text_;
    std::optional<JsonItems> items_;
    std::uint64_t number_ = 0;
};

}  // namespace fundstelle
