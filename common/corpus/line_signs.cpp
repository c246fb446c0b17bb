#include "common/corpus/line_signs.hpp"

#include <algorithm>
#include <array>
#include <bitset>
#include <unordered_set>

#include "common/corpus/date_words.hpp"
#include "common/corpus/furniture_words.hpp"
#include "common/corpus/line_calls.hpp"
#include "common/corpus/line_credits.hpp"
#include "common/corpus/line_dates.hpp"
#include "common/corpus/line_form.hpp"
#include "common/corpus/line_parts.hpp"
#include "common/corpus/line_words.hpp"
#include "common/corpus/litter_calls.hpp"
#include "common/corpus/litter_labels.hpp"
#include "common/corpus/litter_phrases.hpp"
#include "common/corpus/page_litter.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

constexpr std::size_t longest_looked_at = 400;  // bytes
constexpr std::size_t longest_headline = 120;   // bytes
constexpr std::size_t least_sentence_words = 4;
constexpr std::size_t most_label_words = 9;
constexpr std::size_t most_credit_words = 14;
constexpr std::size_t most_request_words = 60;
constexpr std::size_t least_furniture_words = 2;  // of a sentence

/// Few lines begin with a word of the tables: a glance tells of most that they do not.
class Sketch {
  public:
    void add(std::string_view word) { bits_.set(of(word)); }
    bool may_hold(std::string_view word) const { return bits_.test(of(word)); }

  private:
    static std::size_t of(std::string_view word) {
        std::size_t hash = word.size();
        for (const char letter : word.substr(0, 5)) hash = hash * 31 + static_cast<unsigned char>(letter);
        return hash % 8192;
    }
    std::bitset<8192> bits_;
};

struct Tables {
    Tables() {
        const auto add_first = [this](const auto& phrases) {
            for (const std::string_view phrase : phrases) first_words.add(first_word(phrase));
        };
        add_first(litter::labels);
        add_first(litter::weak_labels);
        add_first(litter::sections);
        add_first(litter::doubtful_sections);
        add_first(litter::section_beginnings);
        add_first(litter::count_words);
        add_first(litter::networks);
        add_first(litter::share_words);
        add_first(litter::shop_words);
        add_first(litter::agencies);
        add_first(litter::agency_words);
        add_first(date_words);
        add_first(litter::page_date_words);
        add_first(litter::credit_beginnings);
        add_first(litter::furniture);
        add_first(litter::beside_furniture);
        furniture.insert(litter::furniture.begin(), litter::furniture.end());
        beside_furniture.insert(litter::beside_furniture.begin(), litter::beside_furniture.end());
        first_words.add("0");
        for (const litter::Call& call : litter::calls) call_words.insert(call.word);
        page_things.insert(litter::page_things.begin(), litter::page_things.end());
        for (const auto* words : {&call_words, &furniture, &page_things}) {
            for (const std::string_view word : *words) telling_words.add(word);
        }
        labels.insert(litter::labels.begin(), litter::labels.end());
        weak_labels.insert(litter::weak_labels.begin(), litter::weak_labels.end());
        sections.insert(litter::sections.begin(), litter::sections.end());
    }

    Sketch first_words;
    Sketch telling_words;  ///< of calls, of furniture, of pages
    std::unordered_set<std::string_view> labels, weak_labels, sections, furniture, beside_furniture,
        call_words, page_things;
};

const Tables& tables() {
    static const Tables all;
    return all;
}

/// Which words of the tables a line has; most lines have none.
struct TellingWords {
    TellingWords() = default;
    explicit TellingWords(std::string_view normal) {
        const Tables& known = tables();
        all_words(normal, [&](std::string_view word) {
            if (!known.telling_words.may_hold(word)) return true;
            call = call || known.call_words.count(word) != 0;
            furniture = furniture || known.furniture.count(word) != 0;
            page_thing = page_thing || known.page_things.count(word) != 0;
            return true;
        });
    }

    bool any() const { return call || furniture || page_thing; }

    bool call = false;
    bool furniture = false;
    bool page_thing = false;
};

/// Whether a line begins in lower case: amid a sentence, as that of a letter behind its greeting.
bool begins_in_lower_case(std::string_view line) {
    return line.front() >= 'a' && line.front() <= 'z' && line.find("://") == std::string_view::npos;
}

/// Whether a teaser or a link ends with the words to click on.
bool ends_with_link(std::string_view line, std::string_view normal) {
    constexpr std::array<std::string_view, 7> arrows = {"→", "»", "›", "⤴️", "➔", "►", "▶"};
    // What a quotation ends with is no arrow: `bis zum Tod.»`
    const bool arrow = std::any_of(arrows.begin(), arrows.end(), [&](std::string_view sign) {
        return line.ends_with(sign) && !ends_sentence(line.substr(0, line.size() - sign.size()));
    });
    if (arrow && count_words(normal) <= most_credit_words)
        return !contains(line, "«") && !contains(line, " »");
    constexpr std::array<std::string_view, 6> endings = {" weiterlesen ", " mehr lesen ",  " mehr erfahren ",
                                                         " mehr dazu ",   " zum artikel ", " jetzt lesen "};
    return std::any_of(endings.begin(), endings.end(),
                       [&](std::string_view ending) { return normal.ends_with(ending); }) &&
           (arrow || std::string_view(".,;:?").find(line.back()) == std::string_view::npos);
}

/// A line that counts what readers did: `2 Interaktionen`, `Lesezeit: 3 Min.`.
bool is_count(std::string_view normal) {
    bool told = false;
    return holds_number(normal) &&
           all_words(normal,
                     [&](std::string_view word) {
                         const bool counts = holds(litter::count_words, word);
                         told = told || counts;
                         return counts || word == "0" || holds(litter::beside_counts, word);
                     }) &&
           told;
}

/// Whether `line` is the number of one of several pictures and how many there are: `1 / 4`, `3/12`.
bool is_number_of_several(std::string_view line) {
    constexpr std::size_t longest = 2;  // digits
    const std::size_t stroke = line.find('/');
    if (stroke == std::string_view::npos) return false;
    const auto number = [](std::string_view part) {
        const std::size_t begin = part.find_first_not_of(' ');
        const std::size_t end = part.find_last_not_of(' ');
        if (begin == std::string_view::npos || end - begin >= longest) return 0;
        int value = 0;
        for (const char digit : part.substr(begin, end + 1 - begin)) {
            if (digit < '0' || digit > '9') return 0;
            value = value * 10 + (digit - '0');
        }
        return value;
    };
    const int one = number(line.substr(0, stroke));
    return one != 0 && one <= number(line.substr(stroke + 1));
}

/// Whether a line says which of several pictures or pages this is, or how long something lasts: `1 / 4`,
/// `Bild 1 von 5`, `07:12 min`.
bool is_counter(std::string_view line, std::string_view normal) {
    constexpr std::array<std::string_view, 4> counters = {" 0 von 0 ", " bild 0 von 0 ", " foto 0 von 0 ",
                                                          " seite 0 von 0 "};
    constexpr std::array<std::string_view, 6> lengths = {
        " 0 0 min ", " 0 0 minuten ", " dauer 0 0 ", " dauer 0 0 min ", " länge 0 0 ", " länge 0 0 min "};
    if (contains(line, ":")) return holds(lengths, normal);
    return holds(counters, normal) || (normal == " 0 0 " && is_number_of_several(line));
}

/// Whether a line is a path to a page: `Startseite > Regionen > Tirol`.
bool is_path(std::string_view line) {
    // Few lines have such a sign at all.
    if (line.find('>') == std::string_view::npos && !contains(line, "›")) return false;
    if ((!contains(line, " > ") && !contains(line, " › ")) || !is_navigation(line)) return false;
    if (line.find_first_of("0123456789,;.=") != std::string_view::npos) return false;
    const auto parts = parts_between(line, std::array<std::string_view, 2>{" > ", " › "});
    if (!std::all_of(parts.begin(), parts.end(), begins_with_capital)) return false;
    std::string first;
    append_normal_form(parts.front(), first);
    if (first.empty()) return false;  // of letters that it does not know
    const std::string_view begin = std::string_view(first).substr(1, first.size() - 2);
    return tables().weak_labels.count(begin) != 0 || tables().labels.count(begin) != 0;
}

/// Whether a short line is made of words of a page's furniture.
bool is_composed(std::string_view line, std::string_view normal) {
    // Laws and lists number their headings: `§ 3 Anzeige`, `4. Datenschutz`.
    const std::string_view number = line.substr(0, line.find(' '));
    if (line.starts_with("§") || contains(number, ".") || contains(number, ")")) return false;
    // A noun alone is a heading: `Die Anzeige`.
    constexpr std::array<std::string_view, 9> articles = {"der", "die", "das",  "den",  "dem",
                                                          "des", "ein", "eine", "einen"};
    constexpr std::size_t least_words = 2;
    const Tables& known = tables();
    bool told = false;
    std::size_t words = 0;
    return all_words(normal,
                     [&](std::string_view word) {
                         const bool telling = known.furniture.count(word) != 0;
                         told = told || telling;
                         words += !holds(articles, word);
                         return telling || known.beside_furniture.count(word) != 0;
                     }) &&
           told && words >= least_words;
}

/// Whether a sentence speaks to its reader of several things of a page's furniture.
bool is_composed_sentence(std::string_view line, std::string_view normal) {
    if (count_words(normal) > most_request_words || quotes(line) || !asks_of_page(line)) return false;
    std::unordered_set<std::string_view> found;
    all_words(normal, [&](std::string_view word) {
        if (tables().furniture.count(word) != 0) found.insert(word);
        return true;
    });
    return found.size() >= least_furniture_words;
}

/// Whether a line with a word of pages asks a reader something about the page that it stands on.
bool is_request(std::string_view line, std::string_view normal) {
    const bool numbered = line.front() >= '0' && line.front() <= '9';
    return !numbered && count_words(normal) <= most_request_words && !quotes(line) && asks_of_page(line);
}

/// Whether a line names what is to be seen or heard elsewhere: `VIDEO: So kam es dazu (2 Min)`.
bool is_media_link(std::string_view line, std::string_view normal) {
    constexpr std::array<std::string_view, 9> media = {"video",         "audio",         "podcast",
                                                       "bildergalerie", "bilderstrecke", "fotostrecke",
                                                       "newsblog",      "liveblog",      "liveticker"};
    const std::string_view first = first_word(normal.substr(1));
    return line.size() > first.size() + 1 && line[first.size()] == ':' && holds(media, first) &&
           normal.ends_with(" 0 min ");
}

/// Whether a line in capitals stands above other articles: `MEHR IN NEWS`, but not `MEHR FREIHEIT`.
bool is_shouted_section(std::string_view line, std::string_view normal) {
    constexpr std::array<std::string_view, 8> behind = {"MEHR IN ",  "MEHR AUS ", "MEHR ZU ",   "MEHR ZUM ",
                                                        "MEHR ZUR ", "MEHR VON ", "MEHR ÜBER ", "MEHR VOM "};
    return count_words(normal) <= most_label_words &&
           std::any_of(behind.begin(), behind.end(),
                       [&](std::string_view beginning) { return line.starts_with(beginning); });
}

/// Whether a line sends its reader to a shop: `Jetzt bei Amazon kaufen`.
bool is_shop_link(std::string_view line, std::string_view normal) {
    const bool urges = normal.starts_with(" jetzt ") || normal.starts_with(" direkt ") ||
                       normal.starts_with(" hier ") || line.ends_with('*');
    return urges && !ends_sentence(line) && consists_of(normal, litter::shops, litter::shop_words);
}

/// Whether a line is a link to another article between brackets: `[Mehr: Der Bach in Bildern]`.
bool is_link_in_brackets(std::string_view line, std::string_view normal) {
    constexpr std::array<std::string_view, 4> alone = {" mehr ", " mehr dazu ", " mehr lesen ",
                                                       " weiterlesen "};
    if (line.front() != '[' || line.back() != ']' || ends_sentence(line)) return false;
    const bool named = normal.starts_with(" mehr ") || normal.starts_with(" lesen sie ");
    return holds(alone, normal) || (named && contains(line, ":"));
}

/// Whether before the colon of `phrase: ...` there are but the words of a section: `Mehr aus Tirol: ...`, not
/// `Mehr aus Trotz als aus Überzeugung: ...`, and no note at the foot of a page or to a book.
bool is_headed_link(std::string_view line, std::string_view phrase) {
    if (phrase.starts_with("siehe auch")) return false;
    if (!phrase.starts_with("mehr aus ") && !phrase.starts_with("mehr von ")) return true;
    constexpr std::size_t most_words = 4;
    const auto words = words_of(line.substr(0, line.find(':')));
    return words.size() <= most_words && words.size() > 2 && begins_with_capital(words.back());
}

LineKind kind_of_short_line(std::string_view line, std::string_view normal) {
    const Tables& known = tables();
    const std::string_view phrase = normal.substr(1, normal.size() - 2);
    if (line.starts_with("©") || line.starts_with("(c) ")) return LineKind::credit;
    const std::string_view first = first_word(phrase);
    // The normal form of `APA0123 5 CI 0345 II`.
    if (first.size() > 1 && first.back() == '0' && is_wire_header(line)) return LineKind::credit;
    if (line.starts_with("(Schluss) ") || line == "(Schluss)") return LineKind::credit;
    if (is_sign_off(line)) return LineKind::sign_off;
    if (is_agency_credit(line)) return LineKind::credit;
    if (is_path(line)) return LineKind::label;
    if (is_counter(line, normal)) return LineKind::weak_label;
    if (is_media_link(line, normal) || is_link_in_brackets(line, normal)) return LineKind::link;
    const bool may_be_address = contains(line, "@") || contains(line, ":") || line.starts_with("www.");
    if (may_be_address && is_address_or_tag(line)) return LineKind::weak_label;
    if (!known.first_words.may_hold(first)) return LineKind::text;
    // What goes on or ends there belongs to a sentence.
    if (line.ends_with(';') || (line.ends_with('.') && !holds_number(normal))) return LineKind::text;
    if (known.labels.count(phrase) != 0 || is_count(normal)) return LineKind::label;
    if (known.sections.count(phrase) != 0) return LineKind::section;
    if (holds(litter::doubtful_sections, phrase)) return LineKind::doubtful_section;
    const bool begins_section = std::any_of(
        litter::section_beginnings.begin(), litter::section_beginnings.end(),
        [&](std::string_view beginning) {
            return phrase.starts_with(beginning) && phrase.substr(beginning.size()).starts_with(' ');
        });
    if (begins_section && contains(line, ":") && !line.ends_with(':'))
        return is_headed_link(line, phrase) ? LineKind::link : LineKind::text;
    if (begins_section && !ends_sentence(line))
        return line.ends_with(':') ? LineKind::section : LineKind::doubtful_section;
    if (is_shouted_section(line, normal)) return LineKind::section;
    if (known.weak_labels.count(phrase) != 0) return LineKind::weak_label;
    if (consists_of(normal, litter::networks, litter::share_words)) return LineKind::label;
    if (is_shop_link(line, normal)) return LineKind::label;
    if (consists_of(normal, litter::agencies, litter::agency_words)) return LineKind::credit;
    if (is_picture_credit(line, normal)) return LineKind::credit;
    if (const DateLine date = kind_of_date(line, normal); date != DateLine::none)
        return date == DateLine::stamp ? LineKind::date : LineKind::bare_date;
    if (is_composed(line, normal)) return LineKind::composed;
    return LineKind::text;
}

}  // namespace

LineKind kind_of_line(std::string_view line, std::string_view normal) {
    if (normal.empty()) return LineKind::text;
    if (line.size() > longest_looked_at) return LineKind::prose;
    const std::size_t words = count_words(normal);
    // Items of lists and rows of tables are their author's.
    if (words <= most_credit_words && !line.starts_with('|')) {
        const LineKind kind = kind_of_short_line(line, normal);
        if (kind != LineKind::text) return kind;
    }
    if (ends_with_link(line, normal)) return LineKind::link;
    const TellingWords told = begins_in_lower_case(line) ? TellingWords() : TellingWords(normal);
    if (told.any() && !answers_itself(line)) {
        if (told.call && is_call(line, normal)) return LineKind::call;
        if (told.furniture && is_composed_sentence(line, normal)) return LineKind::composed;
        if ((told.furniture || told.page_thing) && is_request(line, normal)) return LineKind::request;
    }
    const bool sentence = ends_sentence(line) && words >= least_sentence_words;
    return sentence || line.size() > longest_headline ? LineKind::prose : LineKind::text;
}

void for_each_furniture_word(std::string_view normal, const std::function<void(std::string_view)>& take) {
    all_words(normal, [&](std::string_view word) {
        if (tables().furniture.count(word) != 0) take(word);
        return true;
    });
}

}  // namespace fundstelle
