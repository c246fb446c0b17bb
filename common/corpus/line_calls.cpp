#include "common/corpus/line_calls.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "common/corpus/furniture_words.hpp"
#include "common/corpus/line_form.hpp"
#include "common/corpus/line_words.hpp"
#include "common/corpus/litter_calls.hpp"
#include "common/corpus/litter_phrases.hpp"

namespace fundstelle {
namespace {

constexpr std::size_t most_remark_words = 6;

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

/// Calls `take` with every sentence of a line until it says yes; whether it did. Full stops behind numbers
/// end none.
template <typename Take>
bool any_sentence(std::string_view line, Take&& take) {
    std::string normal;
    for (std::size_t begin = 0; begin < line.size();) {
        std::size_t end = begin;
        do {
            end = line.find_first_of(".!?", end + 1);
        } while (end < line.size() && (end + 1 == line.size() || line[end + 1] != ' ' ||
                                       (line[end - 1] >= '0' && line[end - 1] <= '9')));
        end = std::min(end, line.size() - 1) + 1;
        std::string_view sentence = line.substr(begin, end - begin);
        while (sentence.starts_with(' ')) sentence.remove_prefix(1);
        normal.clear();
        append_normal_form(sentence, normal);
        if (take(sentence, std::string_view(normal))) return true;
        begin = end;
    }
    return false;
}

bool names_network(std::string_view normal) {
    constexpr std::array<std::string_view, 6> others = {"x",        "google", "social",
                                                        "sozialen", "kanal",  "kanälen"};
    return !all_words(normal, [&](std::string_view word) {
        return !holds(litter::networks, word) && !holds(others, word);
    });
}

bool names_page_object(std::string_view normal) {
    return !all_words(normal, [](std::string_view word) {
        return !holds(litter::page_objects, word) && !holds(litter::page_contents, word);
    });
}

/// Whether a sentence begins with a `Sie` or `Ihr` that is hardly one of people told about.
bool opens_politely(std::string_view sentence) {
    constexpr std::array<std::string_view, 17> openings = {
        "Sie können ",        "Sie möchten ",    "Sie wollen ",       "Sie benötigen ",  "Sie brauchen ",
        "Sie haben bereits ", "Sie haben noch ", "Sie lesen gerade ", "Sie erhalten ",   "Sie müssen ",
        "Sie finden ",        "Sie dürfen ",     "Sie sind bereits ", "Sie sind nicht ", "Ihre Daten ",
        "Ihre Zustimmung ",   "Ihre E-Mail"};
    return std::any_of(openings.begin(), openings.end(),
                       [&](std::string_view opening) { return sentence.starts_with(opening); });
}

/// Whether a publisher calls what `phrase` begins with its own: `in unserem Newsletter`.
bool is_ours(std::string_view normal, std::string_view phrase) {
    for (std::size_t at = normal.find(phrase); at != std::string_view::npos;
         at = normal.find(phrase, at + 1)) {
        const std::string_view before = normal.substr(0, at);
        if (before.substr(before.rfind(' ') + 1).starts_with("unser")) return true;
    }
    return false;
}

/// Whether a line advises against something: to cancel, to delete, not to do. No page asks that of its
/// readers.
bool warns(std::string_view normal) {
    constexpr std::array<std::string_view, 16> warnings = {
        " kündigen sie ", " kündige ",        " löschen sie ", " lösche ",     " vermeiden sie ",
        " vermeide ",     " meiden sie ",     " prüfen sie ",  " prüfe ",      " achten sie ",
        " achte ",        " ignorieren sie ", " ignoriere ",   " lehnen sie ", " widersprechen sie ",
        " überlegen sie "};
    const bool told = std::any_of(warnings.begin(), warnings.end(),
                                  [&](std::string_view warning) { return normal.starts_with(warning); });
    if (told || normal.size() < 2) return told;
    constexpr std::array<std::string_view, 6> refusals = {"kein",   "keine", "keinen",
                                                          "keinem", "nie",   "niemals"};
    const std::size_t verb = normal.find(' ', 1);
    const std::string_view behind = normal.substr(verb + 1);
    constexpr std::string_view polite = "sie ";
    return behind.starts_with(polite) && holds(refusals, first_word(behind.substr(polite.size())));
}

/// Whether a line with the phrase of a call speaks to those whom it must.
bool is_addressed(const litter::Call& call, std::string_view line, std::string_view normal) {
    using litter::Address;
    const auto asks_in_sentence = [&](std::string_view sentence, std::string_view its_normal) {
        // `Kennen Sie unseren Brief? Jederzeit kündbar.`
        const bool is_remark = count_words(its_normal) <= most_remark_words;
        return contains(its_normal, call.phrase) &&
               (opens_politely(sentence) || speaks_to_reader(sentence, its_normal) ||
                (is_remark && speaks_to_reader(line, normal)));
    };
    const auto offers = [&](std::string_view sentence, std::string_view its_normal) {
        return asks_in_sentence(sentence, its_normal) || is_ours(its_normal, call.phrase);
    };
    const auto opens = [&](std::string_view, std::string_view its_normal) {
        return its_normal.starts_with(call.phrase);
    };
    const bool sentence = ends_sentence(line);
    switch (call.address) {
        case Address::not_needed:
            return true;
        case Address::in_sentences:
            return !sentence || any_sentence(line, asks_in_sentence);
        case Address::needed:
            // What an interview asks is no request.
            return !line.ends_with('?') &&
                   (sentence ? any_sentence(line, offers) : addresses_reader(line, normal));
        case Address::to_network:
            return names_network(normal);
        case Address::of_page:
            return names_page_object(normal);
        case Address::opens:
            return any_sentence(line, opens);
    }
    return false;
}

}  // namespace

bool quotes(std::string_view line) {
    constexpr std::array<std::string_view, 19> tags = {
        " sagte",   " sagten",     " fragte", " fragten", " schrieb",  " schrieben", " erklärte",
        " meinte",  " antwortete", " rief",   " betonte", " ergänzte", " erzählte",  " heißt es",
        " hieß es", " stand auf",  " bat",    " baten",   " beteten"};
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
    if (quotes(line) || warns(normal)) return false;
    return std::any_of(litter::calls.begin(), litter::calls.end(), [&](const litter::Call& call) {
        return contains(normal, call.phrase) && contains(normal, call.beside) &&
               is_addressed(call, line, normal);
    });
}

bool asks_reader(std::string_view line, std::string_view normal) {
    return line.starts_with("Sie ") || line.starts_with("Ihr") || speaks_to_reader(line, normal);
}

bool asks_of_page(std::string_view line) {
    return any_sentence(line, [](std::string_view sentence, std::string_view normal) {
        return speaks_to_reader(sentence, normal) && !warns(normal) &&
               !all_words(normal, [](std::string_view word) { return !holds(litter::page_objects, word); });
    });
}

bool speaks_of_page(std::string_view line, std::string_view normal) {
    if (quotes(line)) return false;
    constexpr std::array<std::string_view, 5> addresses = {"@", "www.", "://", "©", "®"};
    if (std::any_of(addresses.begin(), addresses.end(), [&](auto sign) { return contains(line, sign); }))
        return true;
    if (!names_page_object(normal)) return false;
    constexpr std::array<std::string_view, 5> pointing = {" dieser ", " dieses ", " diese ", " diesem ",
                                                          " diesen "};
    return addresses_reader(line, normal) ||
           std::any_of(pointing.begin(), pointing.end(), [&](auto word) { return contains(normal, word); });
}

bool may_head_text_on_pages(std::string_view line) {
    std::string normal;
    append_normal_form(line, normal);
    const bool in_two_parts = contains(line, ": ") || contains(line, " – ") || contains(line, " - ");
    return in_two_parts && !ends_sentence(line) && !publisher_speaks(normal) && names_page_subject(normal) &&
           !normal.starts_with(" jetzt ") && !normal.starts_with(" hier ");
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
    const bool requests = std::any_of(litter::calls.begin(), litter::calls.end(), [&](const auto& call) {
        return call.address == litter::Address::not_needed && contains(said, call.phrase) &&
               contains(said, call.beside);
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
