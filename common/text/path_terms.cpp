#include "common/text/path_terms.hpp"

#include <algorithm>

#include "common/text/fold.hpp"

namespace fundstelle {
namespace {

std::string_view without_slashes(std::string_view path) {
    while (path.starts_with('/')) path.remove_prefix(1);
    while (path.ends_with('/')) path.remove_suffix(1);
    return path;
}

std::string_view without_ending(std::string_view name) {
    const std::size_t dot = name.rfind('.');
    return dot == std::string_view::npos || dot == 0 ? name : name.substr(0, dot);
}

}  // namespace

std::string path_term(std::string_view path) {
    std::string folded;
    fold_word(without_slashes(path), folded);
    return folded;
}

std::vector<std::string> path_terms(std::string_view path, std::size_t most_bytes) {
    const std::string whole = path_term(path);
    const std::string_view folded = whole;
    std::vector<std::string> terms;
    const auto add = [&](std::string_view term) {
        const bool fits = !term.empty() && term.size() <= most_bytes;
        if (fits && std::find(terms.begin(), terms.end(), term) == terms.end()) terms.emplace_back(term);
    };
    for (std::size_t begin = 0; begin < folded.size();) {
        const std::size_t end = std::min(folded.find('/', begin), folded.size());
        add(folded.substr(0, end));
        add(folded.substr(begin, end - begin));
        if (end == folded.size()) add(without_ending(folded.substr(begin)));
        begin = end + 1;
    }
    return terms;
}

}  // namespace fundstelle
