#include "common/corpus/line_credits.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "common/corpus/line_form.hpp"
#include "common/corpus/line_words.hpp"
#include "common/corpus/litter_phrases.hpp"
#include "common/corpus/page_litter.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

constexpr std::size_t longest_credit = 80;  // bytes

/// Whether `text` may be what an author signs with: three or four letters in lower case, two behind an
/// agency.
bool is_initials(std::string_view text, std::size_t least) {
    constexpr std::size_t most = 4;
    std::size_t letters = 0;
    for (std::size_t offset = 0; offset < text.size(); ++letters) {
        const char32_t letter = next_code_point(text, offset);
        if (!is_letter(letter) || is_upper_case(letter)) return false;
    }
    return letters >= least && letters <= most;
}

/// Whether behind the parenthesis that is opened at `open` a sentence goes on, rather than another credit.
bool goes_on_behind(std::string_view line, std::size_t open) {
    const std::size_t close = line.find(')', open);
    if (close == std::string_view::npos) return false;
    const std::string_view rest = trim(line.substr(close + 1));
    return !rest.empty() && !rest.starts_with("-") && !rest.starts_with("–") && !rest.starts_with("/") &&
           !rest.starts_with("|") && rest != ".";
}

/// Whether what stands behind the colon of a credit says what is to be seen: names have no verbs, and no
/// such words.
bool is_description(std::string_view line, std::string_view normal) {
    constexpr std::array<std::string_view, 20> words = {
        "im",    "in",   "auf", "aus",  "mit",   "bei",  "beim", "einer", "eines", "einem",
        "einen", "eine", "ein", "nach", "unter", "über", "wird", "ist",   "sind",  "war"};
    if (!all_words(normal, [&](std::string_view word) { return !holds(words, word); })) return true;
    constexpr std::array<std::string_view, 9> beside_names = {"von", "van", "vom", "zur",   "the",
                                                              "del", "und", "and", "privat"};
    constexpr std::size_t least_verb = 3;
    // `Polizei, via`, `pixabay.com`: a word in lower case between others that end in none of their signs.
    std::size_t capitals = 0;
    std::size_t verbs = 0;
    for (const std::string_view word : words_of(line)) {
        std::size_t offset = 0;
        const char32_t first = next_code_point(word, offset);
        const bool verb = is_letter(first) && !is_upper_case(first) && word.size() >= least_verb &&
                          word.find_first_of("./@-|_") == std::string_view::npos;
        capitals += is_upper_case(first);
        verbs += verb && !holds(beside_names, word) && !holds(litter::agencies, word) &&
                 !holds(litter::agency_words, word);
    }
    return verbs != 0 && capitals != 0;
}

}  // namespace

bool is_picture_credit(std::string_view line, std::string_view normal) {
    const std::string_view word = first_word(normal.substr(1));
    if (!holds(litter::credit_beginnings, word)) return false;
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || colon > word.size() + 12 || line.size() > longest_credit)
        return false;
    // `Bild 3: ...` and `Bild A: ...` name a figure.
    const std::string_view label = line.substr(0, colon);
    const bool numbered = label.find_first_of("0123456789") != std::string_view::npos ||
                          (label.size() > 2 && label[label.size() - 2] == ' ');
    return !numbered && !is_description(line.substr(colon + 1), normal);
}

bool is_agency_credit(std::string_view line) {
    const std::size_t stroke = std::min(line.find('/'), line.find('|'));
    if (stroke == std::string_view::npos || ends_sentence(line) || line.size() > longest_credit) return false;
    std::string first;
    append_normal_form(line.substr(0, stroke), first);
    return consists_of(first, litter::agencies, litter::agency_words);
}

bool is_sign_off(std::string_view line) {
    if (!line.starts_with('(') || !line.ends_with(')')) return false;
    const std::string_view within = line.substr(1, line.size() - 2);
    const std::size_t stroke = within.find('/');
    if (stroke == std::string_view::npos) return is_initials(within, 3);
    std::string first;
    append_normal_form(within.substr(0, stroke), first);
    return is_initials(within.substr(stroke + 1), 2) &&
           (is_initials(within.substr(0, stroke), 2) ||
            consists_of(first, litter::agencies, litter::agency_words));
}

std::size_t caption_credit(std::string_view line) {
    constexpr std::array<std::string_view, 14> beginnings = {
        "(Foto:",  "(Bild:",  "(Archivbild", "(Symbolbild", "(Archivfoto", "(Symbolfoto", "(Archiv)",
        ". Foto:", ". Bild:", "| Foto:",     "/ Foto:",     "- Foto:",     "– Foto:",     " © "};
    const std::size_t searched = line.size() - std::min(line.size(), longest_credit);
    std::size_t credit = line.size();
    for (const std::string_view beginning : beginnings) {
        std::size_t at = line.find(beginning, searched);
        if (at == std::string_view::npos || (beginning.front() == '(' && goes_on_behind(line, at))) continue;
        if (beginning.front() == '.') ++at;
        credit = std::min(credit, at);
    }
    for (const std::string_view dash : {" - ", " – ", " / ", " | "}) {
        const std::size_t at = line.rfind(dash, credit);
        if (at == std::string_view::npos || at < searched) continue;
        std::string normal;
        append_normal_form(line.substr(at + dash.size()), normal);
        if (consists_of(normal, litter::agencies, litter::agency_words)) credit = std::min(credit, at);
    }
    return credit;
}

}  // namespace fundstelle
