#include <catch2/catch.hpp>

#include <string>
#include <string_view>
#include <vector>

#include "common/query/continuation.hpp"
#include "common/query/parser.hpp"
#include "common/query/passage.hpp"
#include "common/query/snippet.hpp"
#include "tests/unit/joined_passages.hpp"

namespace fundstelle {
namespace {

/// Whether `first` goes on in `next`, with `between` between them.
bool goes_on_in(std::string_view first, std::string_view next, std::string_view between = "\n\n") {
    const std::string text = std::string(first) + std::string(between) + std::string(next);
    return goes_on(text, {0, first.size()}, {text.size() - next.size(), text.size()});
}

/// The snippet as `<begins within a sentence and ends within one>`.
std::string cuts(std::string_view query, std::string_view text, std::size_t room) {
    Analyzer analyzer;
    Limits limits;
    limits.snippet_code_points = room;
    const Passage snippet = joined(make_snippet(text, "", parse_query(query, analyzer), analyzer, limits));
    return (snippet.cut_before ? "<" : "") + snippet.text + (snippet.cut_behind ? ">" : "");
}

}  // namespace

TEST_CASE("a sentence that nothing ends goes on in the list or the small letters behind it") {
    CHECK(goes_on_in("Kündigt der Arbeitgeber, beträgt die Frist", "sechs Wochen", "\n\n- "));
    CHECK(goes_on_in("Kündigt der Arbeitgeber, beträgt die Frist", "Wochen", "\n\n- "));
    CHECK(goes_on_in("Der Anmeldung sind beizufügen", "1.  die Zweitschriften"));
    CHECK(goes_on_in("Der Anmeldung sind beizufügen", "a)  Urkunden"));
    CHECK(goes_on_in("1.  das Haus oder", "2.  Gärten"));
    CHECK(goes_on_in("1.  das Haus,", "2.  Gärten"));
    CHECK(goes_on_in("a) in Bezug auf die", "Angestellten"));
    CHECK(goes_on_in("Es gilt:", "Das Haus"));
    CHECK(goes_on_in("Das Haus", "und der Garten"));
}

TEST_CASE("a sentence that ends, a headline and an item alone do not go on") {
    CHECK_FALSE(goes_on_in("Das Haus steht.", "und der Garten"));
    CHECK_FALSE(goes_on_in("Er rief: „Das Haus steht!“", "1. Der Garten"));
    CHECK_FALSE(goes_on_in("Das gilt nicht mehr…", "- Haus"));
    CHECK_FALSE(goes_on_in("Putin besucht Minsk", "Der Präsident kam."));
    CHECK_FALSE(goes_on_in("(weggefallen)", "2. Das Haus"));
    const std::string_view list = "- Haus\n- Hof";
    CHECK_FALSE(goes_on(list, {2, 6}, {9, 12}));
    CHECK_FALSE(goes_on_in("1. Äpfel", "2. Birnen"));
    const std::string_view text = "# Titel und\n\n- haus";
    CHECK_FALSE(goes_on(text, {2, 11}, {text.size() - 4, text.size()}));
}

TEST_CASE("a snippet says that its sentence goes on in other blocks") {
    constexpr std::string_view text =
        "Kündigt der Arbeitgeber, beträgt die Frist\n\n1.  im ersten Jahr sechs Wochen, oder\n\n2.  danach "
        "acht "
        "Wochen.\n\nDer Angestellte kann immer kündigen.";
    CHECK(cuts("Arbeitgeber", text, 50) == "Kündigt der Arbeitgeber, beträgt die Frist>");
    CHECK(cuts("sechs", text, 50) == "<1. im ersten Jahr sechs Wochen, oder>");
    CHECK(cuts("acht", text, 50) == "<2. danach acht Wochen.");
    CHECK(cuts("Angestellte", text, 50) == "Der Angestellte kann immer kündigen.");
}

TEST_CASE("a short passage is followed by the beginning of a long sentence") {
    std::string text = "Übergangsvorschrift\n\nFür die Erhebung von Gebühren sind";
    for (int i = 0; i < 80; ++i) text += " Regel";
    const std::string shown = cuts("Übergangsvorschrift", text, 150);
    CHECK(shown.starts_with("Übergangsvorschrift · Für die Erhebung von Gebühren sind Regel Regel"));
    CHECK(shown.ends_with("Regel Regel>"));
    CHECK(cuts("Übergangsvorschrift", text, 90) == "Übergangsvorschrift");
}

TEST_CASE("a long row of numbers does not hide the word behind it, nor itself") {
    std::string numbers;
    for (int i = 1; i < 400; ++i) numbers += std::to_string(i % 100) + ". ";
    CHECK(cuts("Haus", numbers + "Haus", 40).ends_with("98. 99. Haus"));
    CHECK(cuts("Kiew", "Zahlen " + numbers, 40).starts_with("Zahlen 1. 2. 3. 4. 5."));
}

TEST_CASE("a passage is not cut between a number or sign and its word") {
    const std::string_view law =
        "Die Fassung der Bekanntmachung vom 20\\. Dezember 2001 wird nach § 5 geändert, 2. soweit das (3) "
        "Haus";
    const auto part = [&](std::string_view word, std::size_t room) {
        const std::size_t begin = law.find(word);
        return std::string(fit_around(law, {0, law.size()}, {begin, begin + word.size()}, room).of(law));
    };
    CHECK(part("Dezember", 14) == "20\\. Dezember");
    CHECK(part("soweit", 10) == "2. soweit");
    for (const std::string_view word : {"Fassung", "Bekanntmachung", "wird", "geändert", "soweit", "Haus"}) {
        for (std::size_t room = 20; room < law.size(); ++room) {
            const std::string shown = part(word, room);
            INFO(shown);
            CHECK_FALSE((shown.starts_with("Dezember") || shown.starts_with("5")));
            CHECK_FALSE((shown.ends_with("20\\.") || shown.ends_with("§") || shown.ends_with(" 2.") ||
                         shown.ends_with("(3)")));
        }
    }
}

}  // namespace fundstelle
