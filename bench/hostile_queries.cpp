#include "bench/hostile_queries.hpp"

#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <string_view>
#include <utility>

#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

using namespace std::string_view_literals;

constexpr std::array frequent = {
    "und"sv,    "der"sv,   "die"sv,    "das"sv,    "in"sv,    "den"sv,      "von"sv,   "zu"sv,
    "des"sv,    "im"sv,    "für"sv,    "mit"sv,    "auf"sv,   "ist"sv,      "dem"sv,   "eine"sv,
    "nach"sv,   "nicht"sv, "oder"sv,   "werden"sv, "sind"sv,  "als"sv,      "bei"sv,   "durch"sv,
    "kann"sv,   "aus"sv,   "Gesetz"sv, "Absatz"sv, "Satz"sv,  "Nummer"sv,   "Recht"sv, "Verfahren"sv,
    "Person"sv, "Stadt"sv, "Jahr"sv,   "Land"sv,   "Staat"sv, "Menschen"sv, "Zeit"sv,  "Regierung"sv};

constexpr std::array parts = {"bund"sv,    "land"sv,   "stadt"sv,   "haus"sv,      "recht"sv,   "gesetz"sv,
                              "steuer"sv,  "schutz"sv, "umwelt"sv,  "arbeit"sv,    "verkehr"sv, "wasser"sv,
                              "bildung"sv, "daten"sv,  "energie"sv, "verwaltung"sv};

constexpr std::array links = {""sv, "s"sv, "en"sv};

/// Ways to ask for a word, which stands where the % is.
constexpr std::array forms = {"%"sv,       "+%"sv,        "-%"sv,         "%*"sv,       "%~"sv,     "%~2"sv,
                              "titel:%"sv, "\"% der\""sv, "=%"sv,         "(%"sv,       "%)"sv,     "% UND"sv,
                              "% ODER"sv,  "NICHT %"sv,   "% NAHE die"sv, "quelle:%"sv, "pfad:%*"sv};

constexpr std::size_t random_queries = 40;

class Maker {
  public:
    Maker(std::size_t bytes, std::uint64_t seed) : bytes_(bytes), random_(seed) {}

    std::vector<NamedQuery> take() { return std::move(queries_); }

    void add(const std::string& name, std::string_view query) {
        queries_.push_back({name, std::string(cut_utf8(query, bytes_))});
    }

    /// The words that `next` makes, behind one another as long as there is room.
    template <typename Next>
    void add_words(const std::string& name, std::string_view separator, Next&& next) {
        std::string query;
        for (std::size_t i = 0; query.size() < bytes_; ++i) {
            if (i != 0) query += separator;
            query += next(i);
        }
        add(name, std::move(query));
    }

    /// The frequent words, each in the form `form`.
    void add_frequent(const std::string& name, std::string_view separator, std::string_view form) {
        add_words(name, separator,
                  [&](std::size_t i) { return formed(form, frequent[i % frequent.size()]); });
    }

    std::string compound() {
        std::string word;
        for (std::size_t left = 3 + below(6); left > 0; --left) {
            word += parts[below(parts.size())];
            if (left > 1) word += links[below(links.size())];
        }
        return word;
    }

    std::string misspelt() {
        std::string word = compound();
        word[below(word.size())] = static_cast<char>('a' + below(26));
        return word;
    }

    std::string anything() {
        const std::string word = below(4) == 0 ? compound() : std::string(frequent[below(frequent.size())]);
        return formed(forms[below(forms.size())], word);
    }

  private:
    static std::string formed(std::string_view form, std::string_view word) {
        const std::size_t at = form.find('%');
        return std::string(form.substr(0, at)) + std::string(word) + std::string(form.substr(at + 1));
    }

    std::size_t below(std::size_t bound) { return static_cast<std::size_t>(random_() % bound); }

    std::size_t bytes_;
    std::mt19937_64 random_;
    std::vector<NamedQuery> queries_;
};

std::string repeated(std::string_view text, std::size_t times) {
    std::string all;
    for (; times > 0; --times) all += text;
    return all;
}

/// Two letters and a star, as many of them as there are.
std::string short_prefix(std::size_t i) {
    constexpr std::string_view letters = "abcdefghiklmnoprstuvwz";
    return {letters[i % letters.size()], letters[i / letters.size() * 7 % letters.size()], '*'};
}

void add_words(Maker& maker) {
    maker.add_frequent("frequent-any", " ", "%");
    maker.add_frequent("frequent-all", " ", "+%");
    maker.add_frequent("frequent-and", " UND ", "%");
    maker.add_frequent("frequent-exact", " ", "=%");
    maker.add_frequent("frequent-title", " ", "titel:%");
    maker.add_frequent("frequent-excluded", " ", "Jahr -%");
    maker.add_words("compounds", " ", [&](std::size_t) { return maker.compound(); });
    maker.add_words("compounds-all", " ", [&](std::size_t) { return "+" + maker.compound(); });
    maker.add_words("misspelt", " ", [&](std::size_t) { return maker.misspelt(); });
}

void add_places(Maker& maker) {
    maker.add("phrase-two", "\"in der\"");
    maker.add("phrase-same", "\"der der\"");
    maker.add("phrase-long", "\"" + repeated("und der die das in den von zu ", 12) + "\"");
    maker.add_frequent("phrases", " ", "\"der %\"");
    maker.add_frequent("near-chain", " NAHE ", "%");
    maker.add_frequent("near-pairs", " ", "der NAHE/50 %");
    const std::string words = "(und ODER der ODER die ODER das ODER in ODER den ODER von ODER zu ODER des)";
    maker.add("near-groups", words + " NAHE " + words + " NAHE " + words);
}

void add_patterns(Maker& maker) {
    maker.add_words("prefixes", " ", short_prefix);
    maker.add_words("prefixes-title", " ", [](std::size_t i) { return "titel:" + short_prefix(i); });
    maker.add_words("prefixes-path", " ", [](std::size_t i) { return "pfad:" + short_prefix(i); });
    maker.add_words("fuzzy", " ", [&](std::size_t) { return maker.compound() + "~2"; });
    maker.add_frequent("fuzzy-short", " ", "%~2");
}

void add_signs(Maker& maker, std::size_t bytes) {
    for (const std::string_view sign :
         {"\""sv, "-"sv, "+"sv, "*"sv, "("sv, ")"sv, "~"sv, ":"sv, "„"sv, "\x01"sv})
        maker.add("signs", repeated(sign, bytes));
    maker.add("depth", repeated("(", bytes / 3) + "Haus" + repeated(")", bytes / 3));
    maker.add("groups", repeated("(a ODER (b UND (c NICHT d))) ", bytes / 29));
    maker.add("not", repeated("NICHT ", bytes / 7) + "Haus");
    maker.add("word-without-end", repeated("x", bytes));
    maker.add("marks-without-end", "a" + repeated("\u0301", bytes / 2));
    maker.add("hyphens-without-end", repeated("bund-land-stadt-", bytes / 16));
    maker.add("dates", "Jahr " + repeated("datum:1999..2022 seit:2001 ", bytes / 28));
    maker.add_words("numbers", " ", [](std::size_t i) { return std::to_string(i); });
}

}  // namespace

std::vector<NamedQuery> hostile_queries(std::size_t bytes, std::uint64_t seed) {
    Maker maker(bytes, seed);
    add_words(maker);
    add_places(maker);
    add_patterns(maker);
    add_signs(maker, bytes);
    for (std::size_t i = 0; i < random_queries; ++i)
        maker.add_words("chance", " ", [&](std::size_t) { return maker.anything(); });
    return maker.take();
}

}  // namespace fundstelle
