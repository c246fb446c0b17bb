#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "common/corpus/article_source.hpp"
#include "common/corpus/json_outline.hpp"
#include "common/error.hpp"

namespace fundstelle {

/// An object of a JSON text that is an article, or should be one.
struct JsonItem {
    std::string_view text;
    std::string_view key;  ///< its name, in quotes, in the object that holds it; empty in a list
};

/// Finds the articles in a JSON text without reading them: that which it is, or those that its outline tells,
/// one holder after the other. So it does for lists and objects that stand one behind the other.
class JsonItems {
  public:
    /// `text` must outlive this. Throws Error (kind input) when it holds no articles, with what is expected.
    explicit JsonItems(std::string_view text);

    /// Whether the text is more than one article.
    bool is_list() const { return !outline_.is_article || begin_ != 0 || is_followed_; }

    /// Moves to the next item; false when there are no more. Throws Error (kind input), with the byte of the
    /// text counted from 1, when the rest cannot be told apart into items.
    bool next(JsonItem& item);

  private:
    bool next_of_holder(JsonItem& item);
    bool next_holder();
    bool is_item(const JsonItem& item) const;
    void outline();
    bool next_of_value(JsonItem& item);
    void require_end();
    std::string_view name();
    char sign() const;
    void skip_space();
    std::string_view value();
    Error fault(std::string_view expected) const;

    std::string_view text_;
    JsonOutline outline_;
    std::size_t at_ = 0;
    std::size_t begin_ = 0;     ///< of the list or object being read, to which its outline counts
    bool is_followed_ = false;  ///< by another one
    std::size_t holder_ = 0;    ///< the number of the next one
    bool in_holder_ = false;
    bool is_object_ = false;  ///< the holder being read
    bool begun_ = false;
    bool over_ = false;
};

/// A .json file; its articles are numbered from 1, one that it is itself is not. What holds an article by a
/// name that can tell it from others (`a-17`; no mere word, no mere number) gives it that as its id.
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
