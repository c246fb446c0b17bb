#include "common/corpus/text_form.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "common/corpus/date_words.hpp"
#include "common/corpus/line_form.hpp"
#include "common/corpus/line_parts.hpp"
#include "common/corpus/line_words.hpp"
#include "common/corpus/page_litter.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t lines_looked_at = 40;
constexpr std::size_t longest_line = 200;  // bytes
constexpr std::size_t least_sentence_words = 6;

/// The part of `subject` that is not set before it by programs for mail.
std::string_view without_marks(std::string_view subject) {
    for (bool taken = true; taken;) {
        taken = false;
        for (const std::string_view mark : {"AW:"sv, "Aw:"sv, "WG:"sv, "Re:"sv, "RE:"sv, "Fwd:"sv, "FW:"sv}) {
            if (!subject.starts_with(mark)) continue;
            subject = trim(subject.substr(mark.size()));
            taken = true;
        }
    }
    return subject;
}

}  // namespace

std::string_view stated_subject(std::string_view text) {
    bool is_mail = false;
    std::size_t lines = 0;
    for (std::size_t begin = 0; begin < text.size() && lines < lines_looked_at;) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string_view line = trim(text.substr(begin, end - begin));
        begin = end + 1;
        if (line.empty()) continue;
        ++lines;
        if (line.size() > longest_line) return {};
        const std::size_t colon = line.find(':');
        if (colon != std::string_view::npos) {
            const std::string name = folded(line.substr(0, colon));
            is_mail = is_mail || name == "from" || name == "date" || name == "to";
            const bool states = holds(std::array{"betreff"sv, "betr."sv, "betrifft"sv}, name) ||
                                (is_mail && name == "subject");
            const std::string_view subject = without_marks(trim(line.substr(colon + 1)));
            if (states && !words_of(subject).empty()) return subject;
        }
        if (ends_sentence(line) && words_of(line).size() >= least_sentence_words) return {};
    }
    return {};
}

bool is_part_of_work(std::string_view line) {
    constexpr std::array alone = {"prolog"sv, "vorspiel"sv, "epilog"sv, "personen"sv, "zueignung"sv};
    constexpr std::array counted = {"akt"sv,       "aufzug"sv,  "szene"sv, "scene"sv, "auftritt"sv,
                                    "abteilung"sv, "kapitel"sv, "teil"sv,  "buch"sv,  "gesang"sv};
    constexpr std::array numbers = {"erst"sv,   "zweit"sv, "dritt"sv, "viert"sv, "fünft"sv,
                                    "sechst"sv, "siebt"sv, "acht"sv,  "neunt"sv, "zehnt"sv};
    constexpr std::size_t most_words = 4;
    const auto words = words_of(line);
    if (words.empty() || words.size() > most_words) return false;
    if (words.size() == 1) return holds(alone, folded(words.front()));
    bool part = false;
    bool number = false;
    for (const std::string_view word : words) {
        const std::string form = folded(word);
        const auto begins = [&](std::string_view beginning) { return form.starts_with(beginning); };
        part = part || holds(counted, form);
        number = number || form.find_first_not_of("0123456789") == std::string::npos ||
                 form.find_first_not_of("ivx") == std::string::npos ||
                 std::any_of(numbers.begin(), numbers.end(), begins);
    }
    return part && number;
}

bool is_press_label(std::string_view line) {
    constexpr std::array labels = {"pressemitteilung"sv, "presseinformation"sv, "pressemeldung"sv,
                                   "presseaussendung"sv, "medienmitteilung"sv,  "medieninformation"sv,
                                   "presseerklärung"sv,  "pressedienst"sv};
    if (line.size() > longest_line) return false;
    const auto words = words_of(line);
    return !words.empty() && holds(labels, folded(words.front())) &&
           std::all_of(words.begin() + 1, words.end(), [](std::string_view word) {
               const std::string form = folded(word);
               return form == "nr" || form.find_first_of("0123456789") == 0 || holds(date_words, form);
           });
}

bool is_page_number(std::string_view line) {
    constexpr std::string_view word = "Seite ";
    constexpr std::string_view digits = "0123456789";
    const std::size_t at = line.rfind(word);
    if (at == std::string_view::npos || line.size() > longest_line) return false;
    std::string_view rest = line.substr(at + word.size());
    const std::size_t first = std::min(rest.find_first_not_of(digits), rest.size());
    if (first == 0) return false;
    rest.remove_prefix(first);
    bool of_all = false;
    for (const std::string_view sign : {" von "sv, "/"sv, " / "sv}) {
        const bool follows = rest.starts_with(sign) && rest.size() > sign.size();
        const std::size_t end = follows ? rest.find_first_not_of(digits, sign.size()) : sign.size();
        if (!follows || end == sign.size()) continue;
        rest.remove_prefix(std::min(end, rest.size()));
        of_all = true;
    }
    // `Neues von Seite 3`: sentences lead up to it, headers of pages set it apart.
    const std::string_view before = line.substr(0, at);
    constexpr std::array ends = {"  "sv, "\t"sv, "- "sv, "– "sv, "| "sv, "· "sv, "• "sv, ", "sv};
    const bool apart = before.empty() || std::any_of(ends.begin(), ends.end(), [&](std::string_view end) {
                           return before.ends_with(end);
                       });
    if (trim(rest).find_first_not_of("-–|") == std::string_view::npos) return apart || of_all;
    return before.empty() && (rest.starts_with("  ") || rest.starts_with('\t') || rest.starts_with(" |"));
}

bool is_salutation(std::string_view line) {
    constexpr std::array beginnings = {"Sehr geehrte"sv, "Liebe "sv, "Lieber "sv,  "Meine Damen und Herren"sv,
                                       "Meine sehr "sv,  "Hallo "sv, "Guten Tag"sv};
    return (line.ends_with(',') || line.ends_with('!')) && line.size() <= longest_line &&
           std::any_of(beginnings.begin(), beginnings.end(),
                       [&](std::string_view beginning) { return line.starts_with(beginning); });
}

bool is_in_capitals(std::string_view text) {
    for (std::size_t offset = 0; offset < text.size();) {
        const char32_t character = next_code_point(text, offset);
        if (is_letter(character) && !is_upper_case(character)) return false;
    }
    return true;
}

bool is_amount(std::string_view line) {
    constexpr std::array<std::string_view, 19> units = {
        "g",  "dag", "kg",    "mg",    "l",    "dl",    "cl",       "ml",    "EL",  "TL",
        "cm", "mm",  "Prise", "Stück", "Bund", "Zehen", "Scheiben", "Tasse", "Pck."};
    const std::size_t number = line.find(' ');
    if (line.find_first_of("0123456789") != 0 || number == std::string_view::npos) return false;
    const std::string_view rest = line.substr(number + 1);
    return std::find(units.begin(), units.end(), rest.substr(0, rest.find(' '))) != units.end();
}

bool is_field(std::string_view line) {
    constexpr std::array<std::string_view, 18> names = {
        "Zutaten", "Zubereitung", "Schwierigkeit", "Portionen",  "Anwesend",    "Entschuldigt",
        "Ort",     "Beginn",      "Ende",          "Dauer",      "Teilnehmer",  "Vorsitz",
        "Betreff", "Schlagworte", "Schlagwörter",  "Stichworte", "Arbeitszeit", "Kochzeit"};
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) return false;
    // Minutes name who took them down.
    if (line.starts_with("Protokoll:")) return is_person_name(line.substr(colon + 1));
    return std::find(names.begin(), names.end(), line.substr(0, colon)) != names.end();
}

}  // namespace fundstelle
