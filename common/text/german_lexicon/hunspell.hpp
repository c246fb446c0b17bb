#pragma once
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace fundstelle {

/// An entry of a Hunspell dictionary: a word and its flags, one letter each (hunspell(5)).
struct HunspellEntry {
    std::string word;
    std::string flags;

    bool has_any(std::string_view of) const { return flags.find_first_of(of) != std::string::npos; }
};

/// The suffix rules of a Hunspell affix file in UTF-8 whose flags are single letters.
class HunspellAffixes {
  public:
    /// Throws Error (kind input) when the file cannot be read.
    explicit HunspellAffixes(const std::filesystem::path& file);

    /// Appends the forms that the suffix rules of `flag` make of `word`.
    void append_forms(std::string_view word, char flag, std::vector<std::string>& forms) const;

  private:
    struct Rule {
        std::string strip;      ///< what the word must end in and loses
        std::string add;        ///< what it gets instead
        std::string condition;  ///< how the word must end: letters, `.`, `[abc]`, `[^abc]`
    };
    std::map<char, std::vector<Rule>> suffixes_;
};

/// The entries of a Hunspell dictionary in UTF-8. Throws Error (kind input) when the file cannot be read.
std::vector<HunspellEntry> read_hunspell_dictionary(const std::filesystem::path& file);

}  // namespace fundstelle
