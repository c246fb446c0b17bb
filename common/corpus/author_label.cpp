#include "common/corpus/author_label.hpp"

#include <array>
#include <string>

#include "common/corpus/line_parts.hpp"
#include "common/corpus/line_words.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

using namespace std::string_view_literals;

/// Labels with their colon, and what an author does; folded.
constexpr std::array labels = {"von:"sv,        "autor:"sv,       "autorin:"sv,  "autoren:"sv,
                               "autorinnen:"sv, "autor/in:"sv,    "autor*in:"sv, "autor:in:"sv,
                               "verfasser:"sv,  "verfasserin:"sv, "text:"sv,     "from:"sv,
                               "redakteur:"sv,  "redakteurin:"sv};
constexpr std::array deeds = {"geschrieben"sv, "verfasst"sv,         "aufgezeichnet"sv,  "protokolliert"sv,
                              "notiert"sv,     "erzählt"sv,          "aufgeschrieben"sv, "recherchiert"sv,
                              "eingesandt"sv,  "zusammengestellt"sv, "berichtet"sv};

/// What somebody has written, folded: with an article before it (`Ein Bericht von`), and also without one,
/// which others are not, being what somebody is written of or did: `Kritik von Ada Beispiel`.
constexpr std::array with_article = {"bericht"sv, "artikel"sv, "kritik"sv,     "interview"sv,
                                     "text"sv,    "meinung"sv, "geschichte"sv, "hintergrund"sv};
constexpr std::array writings = {
    "kommentar"sv,     "gastkommentar"sv, "gastbeitrag"sv,    "beitrag"sv, "analyse"sv,   "essay"sv,
    "reportage"sv,     "kolumne"sv,       "glosse"sv,         "nachruf"sv, "rezension"sv, "leitartikel"sv,
    "kriminalroman"sv, "roman"sv,         "kurzgeschichte"sv, "gedicht"sv, "märchen"sv,   "gedichte"sv,
    "erzählung"sv,     "novelle"sv,       "lustspiel"sv,      "ballade"sv, "drama"sv,     "schauspiel"sv,
    "trauerspiel"sv,   "gastkolumne"sv};

/// Whom papers have write for them, folded, in the case behind `von`.
constexpr std::array writers = {"korrespondenten"sv,
                                "korrespondentin"sv,
                                "reporter"sv,
                                "reporterin"sv,
                                "redakteur"sv,
                                "redakteurin"sv,
                                "mitarbeiter"sv,
                                "mitarbeiterin"sv,
                                "redaktionsmitglied"sv,
                                "redaktionsmitgliedern"sv,
                                "korrespondentinnen"sv,
                                "reportern"sv,
                                "redakteuren"sv,
                                "mitarbeitern"sv,
                                "gastautor"sv,
                                "gastautorin"sv,
                                "autor"sv,
                                "autorin"sv,
                                "kollegen"sv,
                                "kollegin"sv};

/// The words of a line one after the other, each up to the next space.
class Words {
  public:
    explicit Words(std::string_view line) : rest_(line) {}

    std::string next() {
        const std::string_view word = rest_.substr(0, rest_.find(' '));
        rest_ = trim(rest_.substr(word.size()));
        return folded(word);
    }
    std::string_view rest() const { return rest_; }

  private:
    std::string_view rest_;
};

std::optional<std::string_view> told(std::string_view rest) {
    return rest.empty() ? std::nullopt : std::optional(rest);
}

/// Behind `unserem` or `unserer` and who that is, `unserem Brüsseler Korrespondenten`.
std::string_view without_writer(std::string_view people) {
    Words words(people);
    const std::string first = words.next();
    if (first != "unserem" && first != "unserer" && first != "unseren") return people;
    constexpr int most_words = 3;
    for (int read = 0; read < most_words && !words.rest().empty(); ++read) {
        if (holds(writers, words.next())) return words.rest();
    }
    return {};
}

}  // namespace

std::optional<std::string_view> behind_author_label(std::string_view line) {
    constexpr std::size_t longest = 300;  // bytes
    if (line.size() > longest) return std::nullopt;
    Words words(line);
    std::string word = words.next();
    if (holds(labels, word)) return told(words.rest());
    if (word == "von") return told(without_writer(words.rest()));
    const bool article = word == "ein" || word == "eine";
    if (article) word = words.next();
    const bool tells = holds(writings, word) || (article ? holds(with_article, word) : holds(deeds, word));
    if (!tells) return std::nullopt;
    word = words.next();
    return word == "von" || word == "von:" ? told(without_writer(words.rest())) : std::nullopt;
}

std::optional<std::string_view> behind_closing_label(std::string_view line) {
    constexpr std::array conversations = {"gespräch"sv, "interview"sv};
    constexpr std::array labelled = {"interview:"sv, "protokoll:"sv, "aufgezeichnet:"sv, "gespräch:"sv};
    if (line.ends_with('.')) line.remove_suffix(1);
    Words words(line);
    const std::string first = words.next();
    if (holds(labelled, first)) return told(words.rest());
    const std::string second = words.next();
    const std::string third = words.next();
    const bool led =
        first == "das" && holds(conversations, second) && (third == "führte" || third == "führten");
    const bool asked = first == "die" && second == "fragen" && (third == "stellte" || third == "stellten");
    return led || asked ? told(words.rest()) : std::nullopt;
}

}  // namespace fundstelle
