#include "common/corpus/line_calls.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "common/corpus/furniture_words.hpp"
#include "common/corpus/line_form.hpp"
#include "common/corpus/line_words.hpp"
#include "common/corpus/litter_calls.hpp"

namespace fundstelle {
namespace {

bool publisher_speaks(std::string_view normal) {
    constexpr std::array<std::string_view, 3> publisher = {" wir ", " uns ", " unser"};
    return std::any_of(publisher.begin(), publisher.end(), [&](auto word) { return contains(normal, word); });
}

/// Whether a reader is spoken to, or a publisher speaks.
bool addresses_reader(std::string_view line, std::string_view normal) {
    return asks_reader(line, normal) || publisher_speaks(normal);
}

/// Whether `word` stands in `line` and not behind a full stop or a colon, where every word has a capital.
bool stands_amid(std::string_view line, std::string_view word) {
    for (std::size_t at = line.find(word, 1); at != std::string_view::npos; at = line.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        const bool whole =
            line[at - 1] == ' ' &&
            (end == line.size() || std::string_view(" ,.?!").find(line[end]) != std::string_view::npos);
        if (whole && at > 1 && std::string_view(".!?:").find(line[at - 2]) == std::string_view::npos)
            return true;
    }
    return false;
}

/// Whether a line calls its reader `du` or `ihr`.
bool is_familiar(std::string_view normal) {
    constexpr std::array<std::string_view, 13> familiar = {
        " du ",     " dich ",   " dir ",  " dein ", " deine ", " deinen ", " deinem ",
        " deiner ", " deines ", " euch ", " euer ", " eure ",  " euren "};
    return std::any_of(familiar.begin(), familiar.end(), [&](auto word) { return contains(normal, word); });
}

}  // namespace

bool quotes(std::string_view line) {
    constexpr std::array<std::string_view, 13> tags = {
        " sagte",  " sagten",     " fragte", " fragten", " schrieb",  " schrieben", " erklärte",
        " meinte", " antwortete", " rief",   " betonte", " ergänzte", " erzählte"};
    const bool tagged = std::any_of(tags.begin(), tags.end(), [&](std::string_view tag) {
        const std::size_t at = line.find(tag);
        const std::size_t end = at + tag.size();
        return at != std::string_view::npos && end < line.size() &&
               std::string_view(" ,.:").find(line[end]) != std::string_view::npos;
    });
    if (tagged) return true;
    constexpr std::array<std::string_view, 4> signs = {"\"", "„", "«", "»"};
    return std::any_of(signs.begin(), signs.end(), [&](std::string_view sign) {
        const std::size_t at = line.find(sign);
        return at != std::string_view::npos && at + sign.size() < line.size();
    });
}

bool is_call(std::string_view line, std::string_view normal) {
    if (quotes(line)) return false;
    // What an interview asks is no request.
    const bool asks = line.ends_with('?');
    const bool spoken_to = addresses_reader(line, normal);
    return std::any_of(litter::calls.begin(), litter::calls.end(), [&](const litter::Call& call) {
        return (call.address == litter::Address::needed ? spoken_to && !asks : true) &&
               contains(normal, call.phrase);
    });
}

bool asks_reader(std::string_view line, std::string_view normal) {
    return line.starts_with("Sie ") || line.starts_with("Ihr") || speaks_to_reader(line, normal);
}

bool names_page_subject(std::string_view normal) {
    return std::any_of(litter::page_subjects.begin(), litter::page_subjects.end(),
                       [&](std::string_view word) { return normal.find(word) != std::string_view::npos; });
}

bool answers(std::string_view question, std::string_view line) {
    constexpr std::array<std::string_view, 14> question_words = {
        "was",   "wie", "warum", "wieso",  "weshalb", "wozu",    "wofür",
        "woher", "wer", "wo",    "welche", "welcher", "welches", "wann"};
    if (!question.ends_with('?')) return false;
    std::string asked;
    append_normal_form(question, asked);
    if (asked.empty() || !holds(question_words, first_word(std::string_view(asked).substr(1)))) return false;
    std::string said;
    append_normal_form(line, said);
    const bool of_it = std::any_of(litter::page_subjects.begin(), litter::page_subjects.end(),
                                   [&](auto word) { return contains(asked, word) && contains(said, word); });
    // `Ihr Browser` alone asks for nothing.
    const bool requests = std::any_of(litter::calls.begin(), litter::calls.end(), [&](const auto& call) {
        return call.address == litter::Address::not_needed && call.word != "browser" &&
               contains(said, call.phrase);
    });
    return of_it && !requests && !publisher_speaks(said);
}

bool answers_itself(std::string_view line) {
    const std::size_t question = line.find('?');
    return question != std::string_view::npos && question + 1 < line.size() &&
           answers(line.substr(0, question + 1), line.substr(question + 1));
}

bool speaks_to_reader(std::string_view line, std::string_view normal) {
    constexpr std::array<std::string_view, 7> polite = {"Sie",   "Ihr",   "Ihre", "Ihren",
                                                        "Ihrem", "Ihrer", "Ihnen"};
    return is_familiar(normal) ||
           std::any_of(polite.begin(), polite.end(), [&](auto word) { return stands_amid(line, word); });
}

}  // namespace fundstelle
