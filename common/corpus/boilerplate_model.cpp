#include "common/corpus/boilerplate_model.hpp"

#include <algorithm>

#include "common/corpus/line_calls.hpp"
#include "common/corpus/line_form.hpp"
#include "common/corpus/line_signs.hpp"
#include "common/error.hpp"
#include "common/hash.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

constexpr std::size_t hash_bytes = 8;
constexpr std::size_t most_lines_counted = 1 << 20;
constexpr std::size_t longest_line = 400;  // bytes
constexpr std::size_t least_letters = 3;
constexpr std::uint32_t least_documents = 5;
constexpr std::uint32_t least_share = 20;  // one document in so many

/// The lines at the beginning and the end of a text, trimmed, none of them empty.
std::vector<std::string_view> outer_lines(std::string_view text) {
    std::vector<std::string_view> lines;
    const auto take = [&](std::string_view line) {
        line = trim(line);
        if (!line.empty()) lines.push_back(line);
    };
    std::size_t begin = 0;
    while (begin < text.size() && lines.size() < boilerplate_lines) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        take(text.substr(begin, end - begin));
        begin = end + 1;
    }
    std::size_t end = text.size();
    while (end > begin && lines.size() < 2 * boilerplate_lines) {
        const std::size_t before = text.rfind('\n', end - 1);
        const std::size_t from = before == std::string_view::npos ? 0 : std::max(before + 1, begin);
        take(text.substr(from, end - from));
        if (from <= begin) break;
        end = from - 1;
    }
    return lines;
}

}  // namespace

BoilerplateModel::BoilerplateModel(std::string_view bytes) {
    if (bytes.size() % hash_bytes != 0) {
        throw Error(ErrorKind::index, "what was learnt of the litter of its texts is damaged", damage_hint);
    }
    for (std::size_t at = 0; at < bytes.size(); at += hash_bytes) {
        std::uint64_t hash = 0;
        for (std::size_t i = hash_bytes; i-- > 0;)
            hash = hash << 8 | static_cast<unsigned char>(bytes[at + i]);
        lines_.push_back(hash);
    }
}

BoilerplateModel::BoilerplateModel(std::vector<std::uint64_t> lines) : lines_(std::move(lines)) {
    std::sort(lines_.begin(), lines_.end());
}

bool BoilerplateModel::holds(std::uint64_t line) const {
    return std::binary_search(lines_.begin(), lines_.end(), line);
}

std::string BoilerplateModel::bytes() const {
    std::string bytes;
    for (std::uint64_t hash : lines_) {
        for (std::size_t i = 0; i < hash_bytes; ++i, hash >>= 8) bytes += static_cast<char>(hash & 0xFF);
    }
    return bytes;
}

std::string_view origin_of(const Article& article) {
    if (!article.source.empty()) return article.source;
    const std::size_t slash = article.id.rfind('/');
    return slash == std::string::npos ? std::string_view() : std::string_view(article.id).substr(0, slash);
}

void append_recurring_form(std::string_view line, std::string& out) {
    const std::size_t begin = out.size();
    append_normal_form(line, out);
    const std::string_view normal = std::string_view(out).substr(begin);
    if (normal.find('0') == std::string_view::npos || speaks_of_page(line, normal)) return;
    bool furniture = false;
    for_each_furniture_word(normal, [&](std::string_view) { furniture = true; });
    if (!furniture) out += numbers_of(line);
}

std::uint64_t line_hash(std::string_view origin, std::string_view form) {
    std::string key(origin);
    key += '\0';
    key += form;
    return hash128(key).low;
}

void BoilerplateCounts::add(const Article& article) {
    ++document_;
    const std::string_view origin = origin_of(article);
    const auto number = origins_.emplace(std::string(origin), static_cast<std::uint32_t>(origins_.size()));
    if (number.second) documents_.push_back(0);
    ++documents_[number.first->second];
    const auto lines = outer_lines(article.text);
    if (lines.size() < 2) return;
    for (const std::string_view line : lines) {
        if (line.size() > longest_line) continue;
        form_.clear();
        append_recurring_form(line, form_);
        const auto letters = std::count_if(form_.begin(), form_.end(), [](char letter) {
            return letter != ' ' && (letter < '0' || letter > '9');
        });
        if (letters < static_cast<std::ptrdiff_t>(least_letters)) continue;
        Count& count = lines_[line_hash(origin, form_)];
        if (count.last == document_) continue;
        count.last = document_;
        count.origin = number.first->second;
        ++count.documents;
    }
    if (lines_.size() > most_lines_counted) forget_rare();
}

void BoilerplateCounts::forget_rare() {
    for (auto line = lines_.begin(); line != lines_.end();) {
        line = line->second.documents < 2 ? lines_.erase(line) : std::next(line);
    }
}

BoilerplateModel BoilerplateCounts::model() const {
    std::vector<std::uint64_t> lines;
    for (const auto& [hash, count] : lines_) {
        if (count.documents < least_documents) continue;
        if (count.documents * least_share >= documents_[count.origin]) lines.push_back(hash);
    }
    return BoilerplateModel(std::move(lines));
}

}  // namespace fundstelle
