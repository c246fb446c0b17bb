#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/corpus/article.hpp"

namespace fundstelle {

/// The lines that many documents of one origin have, as it is frozen in an index: sorted hashes. Immutable.
class BoilerplateModel {
  public:
    /// One that holds no line.
    BoilerplateModel() = default;
    /// Of what `bytes` gave. Throws Error (kind index) when it did not.
    explicit BoilerplateModel(std::string_view bytes);
    /// Of the hashes of lines, in any order.
    explicit BoilerplateModel(std::vector<std::uint64_t> lines);

    bool empty() const { return lines_.empty(); }
    std::size_t size() const { return lines_.size(); }
    /// Whether the line of this hash is one of them.
    bool holds(std::uint64_t line) const;
    std::string bytes() const;

  private:
    std::vector<std::uint64_t> lines_;
};

/// Where an article comes from, as far as its litter goes: its source, or else the folder of its id.
std::string_view origin_of(const Article& article);

/// Appends to `out` what lines are told to recur by: the normal form of `line` (line_form.hpp) with its
/// numbers, which tell one judgement or stop from another; without them where the line speaks of a page,
/// which counts. Empty when there is no letter and no digit.
void append_recurring_form(std::string_view line, std::string& out);

/// The hash of a line of an article of this origin, by what it is told to recur by.
std::uint64_t line_hash(std::string_view origin, std::string_view form);

/// How many lines of an article that are not empty are looked at from its beginning, and as many from its
/// end.
inline constexpr std::size_t boilerplate_lines = 60;

/// Counts in how many documents of its origin each line stands, in bounded memory: what stood in one document
/// alone is forgotten when there is too much of it.
class BoilerplateCounts {
  public:
    /// Of a text of a single line, as rows of tables have, nothing is counted: it is no part of a page.
    void add(const Article& article);

    /// The lines that stand in five documents of an origin and in a twentieth of all of it.
    BoilerplateModel model() const;

  private:
    struct Count {
        std::uint32_t documents = 0;
        std::uint32_t last = 0;  ///< the last document it was counted for
        std::uint32_t origin = 0;
    };
    void forget_rare();

    std::unordered_map<std::uint64_t, Count> lines_;
    std::unordered_map<std::string, std::uint32_t> origins_;  ///< their numbers
    std::vector<std::uint32_t> documents_;                    ///< of each origin
    std::uint32_t document_ = 0;
    std::string form_;
};

}  // namespace fundstelle
