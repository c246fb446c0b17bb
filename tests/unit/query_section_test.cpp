#include <catch2/catch.hpp>

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "common/query/parser.hpp"
#include "common/query/section.hpp"
#include "common/query/snippet.hpp"
#include "common/text/utf8.hpp"
#include "tests/unit/random_text.hpp"

namespace fundstelle {
namespace {

/// The heading before the `@` of a text, without it.
std::string heading_before(std::string_view marked) {
    std::string text(marked);
    const std::size_t at = text.find('@');
    text.erase(at, 1);
    const auto heading = find_heading(text, at);
    return heading ? std::string(heading->of(text)) : "-";
}

Snippet snippet_of(std::string_view query, const TextPart& part, std::string_view title = {}) {
    Analyzer analyzer;
    const Query parsed = parse_query(query, analyzer);
    return SnippetMaker(parsed, analyzer).snippet(part, title);
}

}  // namespace

TEST_CASE("the last heading before a place is found") {
    struct Row {
        std::string_view text, heading;
    };
    const std::vector<Row> rows = {
        {"# Titel\n\nText\n## Fristen\nDas @Haus", "Fristen"},
        {"## Fristen ##\nDas @Haus", "Fristen ##"},
        {"#hashtag\nDas @Haus", "-"},
        {"§ 12 Kündigung\n(1) Das @Haus", "§ 12 Kündigung"},
        {"§ 12a\nDas @Haus", "§ 12a"},
        {"§12 Kündigung\n\nDas @Haus", "§12 Kündigung"},
        {"Text.\n\nArtikel 3\nAlle @Menschen", "Artikel 3"},
        {"Art. 3 (Gleichheit)\nAlle @Menschen", "Art. 3 (Gleichheit)"},
        {"Zweiter Abschnitt\nDas @Haus", "Zweiter Abschnitt"},
        {"Kapitel IV Fristen\nDas @Haus", "Kapitel IV Fristen"},
        {"1.2 Fristen\n\nDas @Haus", "1.2 Fristen"},
        {"3. Fristen und Termine\n\nDas @Haus", "3. Fristen und Termine"},
        // No headings: references, sentences, items, numbers alone, wrapped lines.
        {"nach\n§ 12 Absatz 3 des Gesetzes\nDas @Haus", "-"},
        {"§ 12 gilt nicht\nDas @Haus", "-"},
        {"§ 12 Kündigung gilt nicht.\nDas @Haus", "-"},
        {"3. Das Brot,\nDas @Haus", "-"},
        {"2022\nDas @Haus", "-"},
        {"nach dem Recht von\nArtikel 3 Grundgesetz\nDas @Haus", "-"},
        {"Ein Titel Wagner\nDas @Haus", "-"},
        {"", "-"},
        // The line itself is one, or it stands behind.
        {"# Titel\n\n## @Fristen\nDas Haus", "-"},
        {"Das @Haus\n\n# Titel", "-"},
    };
    for (const Row& row : rows) {
        INFO(row.text);
        if (row.text.empty()) {
            CHECK_FALSE(find_heading(row.text, 0));
        } else {
            CHECK(heading_before(row.text) == row.heading);
        }
    }
}

TEST_CASE("a snippet names the section it is from, unless that is the title or shown") {
    constexpr std::string_view text =
        "# Mietrecht\n\nEine Einleitung ohne alles.\n\n## § 12 *Kündigung*\n\nDas Haus steht.\n";
    CHECK(snippet_of("Haus", {text}).section == "§ 12 Kündigung");
    CHECK(snippet_of("Haus", {text}, "Wohnen: § 12 Kündigung").section.empty());
    CHECK(snippet_of("Einleitung", {text}).section == "Mietrecht");
    CHECK(snippet_of("Kündigung", {text}).section.empty());
    CHECK(snippet_of("Haus", {"Das Haus steht."}).section.empty());
    const std::string endless = "## " + std::string(60, 'a') + " " + std::string(90, 'b') + "\n\nDas Haus.";
    CHECK(snippet_of("Haus", {endless}).section == std::string(60, 'a'));
}

TEST_CASE("a part of a text is read as one") {
    const TextPart part{.text = "und das Haus steht\n\nDer Garten",
                        .begins_text = false,
                        .ends_text = false,
                        .heading = "§ 3 Wohnen"};
    const Snippet cut = snippet_of("Haus", part);
    REQUIRE(cut.passages.size() == 1);
    CHECK(cut.section == "§ 3 Wohnen");
    CHECK(cut.passages.front().cut_before);
    CHECK(cut.passages.front().cut_behind);
    const TextPart marked{.text = "Das Haus", .begins_text = false, .heading = "**B. Wohnen** nach \\[1\\]"};
    CHECK(snippet_of("Haus", marked).section == "B. Wohnen nach [1]");
    const std::string endless = "§ 3 " + std::string(60, 'a') + " " + std::string(90, 'b');
    const TextPart long_headed{.text = "Das Haus", .begins_text = false, .heading = endless};
    CHECK(snippet_of("Haus", long_headed).section == "§ 3 " + std::string(60, 'a'));
    const TextPart headed{.text = "## § 4 Haus\n\nDer Garten", .begins_text = false, .heading = "§ 3 Wohnen"};
    CHECK(snippet_of("Haus", headed).section.empty());
    const Snippet whole = snippet_of("Haus", {part.text});
    CHECK(whole.section.empty());
    CHECK_FALSE(whole.passages.front().cut_before);
    // A title is looked for at the beginning of a text only.
    const TextPart named{.text = "Das Haus steht\n\nDer Garten am Haus", .begins_text = false};
    CHECK(snippet_of("Haus", named, "Das Haus steht").passages.front().text.starts_with("Das Haus"));
}

TEST_CASE("the heading before any place of any text is a line before it") {
    static constexpr std::array<std::string_view, 12> pieces = {"§ 1", "# ", "\n", "\n\n", "Artikel", " ",
                                                                "3.",  "Ä",  "a",  ".",    "IV",      "\r\n"};
    RandomText random(12);
    for (int i = 0; i < 3000; ++i) {
        const std::string text = random.pick(pieces, 20);
        const std::size_t offset = code_point_boundary(text, random.below(text.size() + 1));
        const auto heading = find_heading(text, offset);
        if (!heading) continue;
        CAPTURE(escaped(text), offset);
        REQUIRE(heading->end <= offset);
        REQUIRE_FALSE(heading->empty());
        REQUIRE(heading->of(text).find('\n') == std::string_view::npos);
        REQUIRE(trim(heading->of(text)) == heading->of(text));
    }
}

}  // namespace fundstelle
