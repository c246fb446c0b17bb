#include "common/corpus/path_pattern.hpp"

#include <algorithm>
#include <cstddef>

#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

constexpr std::string_view any_folders = "**";

/// The sign at `offset` and moves behind it; a byte that is no UTF-8 is a sign of its own.
char32_t next_sign(std::string_view text, std::size_t& offset) {
    const auto byte = static_cast<unsigned char>(text[offset]);
    const std::size_t start = offset;
    const char32_t sign = next_code_point(text, offset);
    if (sign != invalid_code_point) return sign;
    offset = start + 1;
    return char32_t{0x110000} + byte;  // beyond all code points
}

/// Reads the class `[...]` at `at`, behind which it moves, and tells whether `sign` is in it. A bracket that
/// nothing closes stands for itself.
bool class_holds(std::string_view pattern, std::size_t& at, char32_t sign) {
    std::size_t next = at + 1;
    const bool negated = next < pattern.size() && (pattern[next] == '!' || pattern[next] == '^');
    if (negated) ++next;
    bool found = false;
    for (bool first = true; next < pattern.size(); first = false) {
        if (pattern[next] == ']' && !first) {
            at = next + 1;
            return found != negated;
        }
        if (pattern[next] == '\\' && next + 1 < pattern.size()) ++next;
        const char32_t low = next_sign(pattern, next);
        char32_t high = low;
        if (next + 1 < pattern.size() && pattern[next] == '-' && pattern[next + 1] != ']') {
            high = next_sign(pattern, ++next);
        }
        found = found || (low <= sign && sign <= high);
    }
    ++at;
    return sign == U'[';
}

/// Whether the sign of `name` at `at_name` is what `pattern` asks for at `at`; moves both behind it.
bool takes_sign(std::string_view pattern, std::size_t& at, std::string_view name, std::size_t& at_name) {
    const char32_t sign = next_sign(name, at_name);
    if (pattern[at] == '[') return class_holds(pattern, at, sign);
    if (pattern[at] == '?') {
        ++at;
        return true;
    }
    if (pattern[at] == '\\' && at + 1 < pattern.size()) ++at;
    return next_sign(pattern, at) == sign;
}

/// Whether `pattern` matches the whole of `name`. After a fault only the last `*` is tried anew: what stands
/// before it cannot match better.
bool name_matches(std::string_view pattern, std::string_view name) {
    constexpr std::size_t none = std::string_view::npos;
    std::size_t at = 0;
    std::size_t at_name = 0;
    std::size_t star = none;
    std::size_t star_name = 0;
    while (at_name < name.size() || at < pattern.size()) {
        if (at < pattern.size() && pattern[at] == '*') {
            star = ++at;
            star_name = at_name;
            continue;
        }
        if (at < pattern.size() && at_name < name.size() && takes_sign(pattern, at, name, at_name)) continue;
        if (star == none || star_name >= name.size()) return false;
        next_sign(name, star_name);
        at = star;
        at_name = star_name;
    }
    return true;
}

std::vector<std::string_view> names_of(std::string_view path) {
    std::vector<std::string_view> names;
    for (std::size_t begin = 0; begin <= path.size();) {
        const std::size_t end = std::min(path.find('/', begin), path.size());
        if (end != begin) names.push_back(path.substr(begin, end - begin));
        begin = end + 1;
    }
    return names;
}

/// The same as `name_matches` for the names of a path: `**` is its `*`. At the end it stands for one name at
/// least.
bool names_match(const std::vector<std::string>& pattern, const std::vector<std::string_view>& names) {
    constexpr std::size_t none = std::string_view::npos;
    std::size_t at = 0;
    std::size_t at_name = 0;
    std::size_t star = none;
    std::size_t star_name = 0;
    while (at_name < names.size() || at < pattern.size()) {
        if (at < pattern.size() && pattern[at] == any_folders) {
            if (at + 1 == pattern.size()) return at_name < names.size();
            star = ++at;
            star_name = at_name;
            continue;
        }
        if (at < pattern.size() && at_name < names.size() && name_matches(pattern[at], names[at_name])) {
            ++at;
            ++at_name;
            continue;
        }
        if (star == none || star_name >= names.size()) return false;
        at = star;
        at_name = ++star_name;
    }
    return true;
}

}  // namespace

std::string fault_of_pattern(std::string_view pattern) {
    for (const std::string_view name : names_of(pattern)) {
        for (std::size_t at = 0; at < name.size(); ++at) {
            if (name[at] == '\\') {
                ++at;
            } else if (name[at] == '[') {
                std::size_t end = at;
                static_cast<void>(class_holds(name, end, U'a'));
                if (end == at + 1) return "no ] closes the [; \\[ stands for the sign itself";
                at = end - 1;
            }
        }
    }
    return {};
}

PathPattern::PathPattern(std::string_view pattern) {
    folders_only_ = pattern.ends_with('/');
    if (folders_only_) pattern.remove_suffix(1);
    if (pattern.starts_with("./")) pattern.remove_prefix(1);
    if (pattern.find('/') == std::string_view::npos) names_.emplace_back(any_folders);
    for (const std::string_view name : names_of(pattern)) names_.emplace_back(name);
}

bool PathPattern::matches(std::string_view path, PathKind kind) const {
    if (folders_only_ && kind == PathKind::file) return false;
    return names_match(names_, names_of(path));
}

bool PathPattern::covers(std::string_view path) const {
    for (std::size_t end = path.find('/'); end != std::string_view::npos; end = path.find('/', end + 1)) {
        if (matches(path.substr(0, end), PathKind::folder)) return true;
    }
    return matches(path, PathKind::file);
}

bool PathSelection::takes(std::string_view path) const {
    const auto covers = [&](const PathPattern& pattern) { return pattern.covers(path); };
    const bool wanted = include.empty() || std::any_of(include.begin(), include.end(), covers);
    return wanted && std::none_of(exclude.begin(), exclude.end(), covers);
}

bool PathSelection::leaves_out(std::string_view folder) const {
    return std::any_of(exclude.begin(), exclude.end(),
                       [&](const PathPattern& pattern) { return pattern.matches(folder, PathKind::folder); });
}

}  // namespace fundstelle
