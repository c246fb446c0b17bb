#include "common/text/german_lexicon/hunspell.hpp"

#include <fstream>
#include <optional>
#include <sstream>

#include "common/error.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

std::ifstream opened(const std::filesystem::path& file) {
    std::ifstream in(file);
    if (!in) throw Error(ErrorKind::input, file.string() + " cannot be read");
    return in;
}

/// The code points of `text`, last first.
std::u32string reversed(std::string_view text) {
    std::u32string letters;
    for (std::size_t offset = 0; offset < text.size();) letters += next_code_point(text, offset);
    return {letters.rbegin(), letters.rend()};
}

/// Takes the last letter, `.` or bracket expression off a reversed condition; whether `letter` fits it.
bool fits(char32_t letter, std::u32string_view& condition) {
    const char32_t last = condition.front();
    condition.remove_prefix(1);
    if (last != U']') return last == U'.' || last == letter;
    const std::size_t end = condition.find(U'[');
    std::u32string_view set = condition.substr(0, end);
    condition.remove_prefix(end == std::u32string_view::npos ? condition.size() : end + 1);
    const bool negated = !set.empty() && set.back() == U'^';
    if (negated) set.remove_suffix(1);
    return (set.find(letter) != std::u32string_view::npos) != negated;
}

bool ends_as(std::string_view word, std::string_view condition) {
    const std::u32string letters = reversed(word);
    const std::u32string reversed_condition = reversed(condition);
    std::u32string_view rest = reversed_condition;
    for (std::size_t i = 0; !rest.empty(); ++i) {
        if (i == letters.size() || !fits(letters[i], rest)) return false;
    }
    return true;
}

}  // namespace

HunspellAffixes::HunspellAffixes(const std::filesystem::path& file) {
    std::ifstream in = opened(file);
    for (std::string line; std::getline(in, line);) {
        std::istringstream fields(line);
        std::string kind;
        std::string flag;
        Rule rule;
        if (!(fields >> kind >> flag >> rule.strip >> rule.add >> rule.condition)) continue;
        if (kind != "SFX" || flag.size() != 1) continue;
        rule.add.resize(std::min(rule.add.find('/'), rule.add.size()));
        if (rule.strip == "0") rule.strip.clear();
        if (rule.add == "0") rule.add.clear();
        suffixes_[flag.front()].push_back(std::move(rule));
    }
}

void HunspellAffixes::append_forms(std::string_view word, char flag, std::vector<std::string>& forms) const {
    const auto rules = suffixes_.find(flag);
    if (rules == suffixes_.end()) return;
    for (const Rule& rule : rules->second) {
        if (!word.ends_with(rule.strip) || !ends_as(word, rule.condition)) continue;
        forms.push_back(std::string(word.substr(0, word.size() - rule.strip.size())) + rule.add);
    }
}

std::vector<HunspellEntry> read_hunspell_dictionary(const std::filesystem::path& file) {
    std::ifstream in = opened(file);
    std::vector<HunspellEntry> entries;
    for (std::string line; std::getline(in, line);) {
        if (line.starts_with('#')) continue;
        line.resize(std::min(line.find_first_of("\t\r"), line.size()));
        const std::size_t slash = std::min(line.find('/'), line.size());
        entries.push_back({line.substr(0, slash), line.substr(std::min(slash + 1, line.size()))});
    }
    return entries;
}

}  // namespace fundstelle
