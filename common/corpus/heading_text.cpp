#include "common/corpus/heading_text.hpp"

#include <algorithm>
#include <vector>

#include "common/text/byte_range.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

constexpr std::string_view escapable = "\\`*_~[]()#!<>|.+-";

std::string_view without_hashes(std::string_view line) {
    const std::size_t text = std::min(line.find_first_not_of('#'), line.size());
    if (text == line.size() || is_space(static_cast<unsigned char>(line[text]))) line.remove_prefix(text);
    line = trim(line);
    const std::size_t closing = line.find_last_not_of('#') + 1;
    const bool apart = closing == 0 || is_space(static_cast<unsigned char>(line[closing - 1]));
    return apart ? trim(line.substr(0, closing)) : line;
}

/// Finds the bytes of a line that are markup.
class InlineMarkup {
  public:
    explicit InlineMarkup(std::string_view line) : line_(line) {}

    std::string taken_off() {
        for (std::size_t at = 0; at < line_.size();) at = read(at);
        std::sort(hidden_.begin(), hidden_.end(),
                  [](const ByteRange& a, const ByteRange& b) { return a.begin < b.begin; });
        std::string text;
        std::size_t shown = 0;
        for (const ByteRange& range : hidden_) {
            text += line_.substr(shown, range.begin - shown);
            shown = range.end;
        }
        return text += line_.substr(shown);
    }

  private:
    std::size_t read(std::size_t at) {
        switch (line_[at]) {
            case '\\':
                if (at + 1 == line_.size() || escapable.find(line_[at + 1]) == std::string_view::npos)
                    return at + 1;
                hidden_.push_back({at, at + 1});
                return at + 2;
            case '`':
                return read_code(at);
            case '[':
                open_brackets_.push_back(at);
                return at + 1;
            case ']':
                return close_bracket(at);
            case '*':
            case '_':
            case '~':
                return read_emphasis(at);
            default:
                return at + 1;
        }
    }

    std::size_t behind_run(std::size_t at) const {
        return std::min(line_.find_first_not_of(line_[at], at), line_.size());
    }

    std::size_t read_code(std::size_t at) {
        const std::size_t begin = behind_run(at);
        for (std::size_t end = line_.find('`', begin); end != std::string_view::npos;) {
            const std::size_t behind = behind_run(end);
            if (behind - end == begin - at) {
                hidden_.push_back({at, begin});
                hidden_.push_back({end, behind});
                return behind;
            }
            end = line_.find('`', behind);
        }
        return begin;
    }

    /// Hides what is not the text of a link or an image: `[text](target)`, `[text][name]`.
    std::size_t close_bracket(std::size_t at) {
        if (open_brackets_.empty()) return at + 1;
        const std::size_t opening = open_brackets_.back();
        open_brackets_.pop_back();
        const char next = at + 1 < line_.size() ? line_[at + 1] : ' ';
        if (next != '(' && next != '[') return at + 1;
        const std::size_t end = line_.find(next == '(' ? ')' : ']', at + 2);
        if (end == std::string_view::npos) return at + 1;
        const bool image = opening > 0 && line_[opening - 1] == '!';
        hidden_.push_back({image ? opening - 1 : opening, opening + 1});
        hidden_.push_back({at, end + 1});
        return end + 1;
    }

    bool is_word(std::size_t at) const {
        const char32_t code_point = next_code_point(line_, at);
        return is_letter(code_point) || is_digit(code_point);
    }

    /// Hides a pair of runs around words; one between two letters is part of a word.
    std::size_t read_emphasis(std::size_t at) {
        const ByteRange run = {at, behind_run(at)};
        const bool word_before = at > 0 && is_word(code_point_boundary(line_, at - 1));
        const bool word_behind = run.end < line_.size() && is_word(run.end);
        if (word_before && word_behind) return run.end;
        const auto partner = std::find_if(open_runs_.rbegin(), open_runs_.rend(), [&](const ByteRange& open) {
            return open.of(line_) == run.of(line_);
        });
        const bool space_before = at == 0 || line_[at - 1] == ' ';
        if (!space_before && !word_behind && partner != open_runs_.rend()) {
            hidden_.push_back(*partner);
            hidden_.push_back(run);
            open_runs_.erase(partner.base() - 1, open_runs_.end());
        } else if (!word_before && run.end < line_.size() && line_[run.end] != ' ') {
            open_runs_.push_back(run);
        }
        return run.end;
    }

    std::string_view line_;
    std::vector<ByteRange> hidden_;
    std::vector<std::size_t> open_brackets_;
    std::vector<ByteRange> open_runs_;
};

}  // namespace

std::string heading_text(std::string_view line) {
    return InlineMarkup(without_hashes(line)).taken_off();
}

}  // namespace fundstelle
