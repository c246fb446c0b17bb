#include "common/corpus/ignore_file.hpp"

#include <algorithm>

#include "common/corpus/file.hpp"

namespace fundstelle {
namespace {

/// A line without its end and the blanks before it, but for one behind a backslash.
std::string_view pattern_in(std::string_view line) {
    while (line.ends_with('\r') || line.ends_with(' ') || line.ends_with('\t')) {
        if (line.size() > 1 && line[line.size() - 2] == '\\') break;
        line.remove_suffix(1);
    }
    return line;
}

}  // namespace

void IgnoreRules::enter(std::string_view path, std::string_view content) {
    Folder folder;
    folder.path_bytes = path.empty() ? 0 : path.size() + 1;
    content = without_byte_order_mark(content);
    for (std::size_t begin = 0; begin < content.size();) {
        const std::size_t end = std::min(content.find('\n', begin), content.size());
        std::string_view line = pattern_in(content.substr(begin, end - begin));
        begin = end + 1;
        if (line.empty() || line.starts_with('#')) continue;
        const bool takes_back = line.starts_with('!');
        if (takes_back) line.remove_prefix(1);
        if (!line.empty() && line != "/") folder.rules.push_back({PathPattern(line), takes_back});
    }
    folders_.push_back(std::move(folder));
}

void IgnoreRules::leave() {
    folders_.pop_back();
}

bool IgnoreRules::leave_out(std::string_view path, PathKind kind) const {
    for (auto folder = folders_.rbegin(); folder != folders_.rend(); ++folder) {
        const std::string_view below = path.substr(folder->path_bytes);
        const auto decides =
            std::find_if(folder->rules.rbegin(), folder->rules.rend(),
                         [&](const Rule& rule) { return rule.pattern.matches(below, kind); });
        if (decides != folder->rules.rend()) return !decides->takes_back;
    }
    return false;
}

}  // namespace fundstelle
