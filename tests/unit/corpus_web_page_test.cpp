#include <catch2/catch.hpp>

#include <string>
#include <string_view>
#include <vector>

#include "common/corpus/html_tree.hpp"
#include "common/corpus/page_metadata.hpp"
#include "common/corpus/web_page.hpp"
#include "common/error.hpp"
#include "common/text/utf8.hpp"
#include "tests/unit/small_page.hpp"

namespace fundstelle {
namespace {

TEST_CASE("a page gives its article and leaves what stands around it") {
    const std::string page = R"(<!DOCTYPE html><html lang="de-AT"><head><title>Neue Brücke | Talbote</title>
<script>var a = "<p>Kein Text</p>";</script><style>p { color: red }</style></head><body>
<header><a href="/">Talbote</a></header><nav><ul><li><a href="/s">Sport</a></li></ul></nav>
<div class="cookie-hinweis cookie">Wir verwenden Cookies.</div>
<main><article><h1>Neue Brücke</h1><p class="byline">Von <a rel="author" href="/a">Ada Beispiel</a></p>
<time datetime="2022-12-19T10:30:00+01:00">Montag</time>
)" + page_paragraph + R"(<aside>Lesen Sie auch dies.</aside><h2>Was sie kostet</h2>
<p>Die Brücke kostet zwei Millionen Euro.<br>Das Land zahlt die Hälfte.</p>
<div style="display: none">Versteckt</div><p hidden>Auch versteckt</p>
<ul><li>Baubeginn im März</li><li>Eröffnung im Herbst</li></ul>
<table><tr><th>Jahr</th><th>Euro</th></tr><tr><td>2023</td><td>eine Million</td></tr></table>
<div class="teaser">Das könnte Sie auch interessieren</div>
<ul><li><a href="/1">Alte Brücke gesperrt</a></li><li><a href="/2">Neuer Kanal</a></li><li><a href="/3">Mehr</a></li></ul>
<form><input name="q"><button>Suchen</button></form>
</article></main><section id="comments"><p>Ein Leser schreibt, dass er es anders sieht.</p></section>
<footer>Impressum</footer></body></html>)";
    const Article article = read_page(page);
    CHECK(article.text ==
          "Neue Brücke\n\nVon Ada Beispiel\n\nMontag\n\n" + page_sentence +
              "\n\nWas sie kostet\n\nDie Brücke kostet zwei Millionen Euro.\nDas Land zahlt die "
              "Hälfte.\n\n- Baubeginn im März\n- Eröffnung im Herbst\n\nJahr | Euro\n2023 | eine "
              "Million");
    CHECK(article.title == "Neue Brücke");
    CHECK(article.title_in_text.of(article.text) == "Neue Brücke");
    CHECK(article.date == "2022-12-19");
    CHECK(article.author == "Ada Beispiel");
    CHECK(article.language == "de");
}

TEST_CASE("the main text is found by what a page calls it, else by its density") {
    const std::string menu =
        "<div><a href='/1'>Erste Seite</a> <a href='/2'>Zweite Seite</a> <a href='/3'>Dritte</a></div>";
    struct Row {
        const char* what;
        std::string body, text;
    };
    const std::vector<Row> rows = {
        {"itemprop", menu + "<div itemprop='articleBody'>" + page_paragraph + "</div><div><p>Rand</p></div>",
         page_sentence},
        {"article", menu + "<article>" + page_paragraph + "</article><p>Rand</p>", page_sentence},
        {"main", menu + "<div role='main'>" + page_paragraph + "</div><p>Rand</p>", page_sentence},
        {"density",
         menu + "<div><div>" + page_paragraph + page_paragraph + "</div></div><div><p>Rand</p></div>",
         page_sentence + "\n\n" + page_sentence},
        {"a teaser that is called article",
         "<article><p>Mehr lesen</p></article><div>" + page_paragraph + page_paragraph + "</div>",
         page_sentence + "\n\n" + page_sentence},
        {"a whole page whose class says comment", "<div class='comment'>" + page_paragraph + "</div>",
         page_sentence},
        {"a whole page in a form, as some servers make them", "<form>" + menu + page_paragraph + "</form>",
         page_sentence},
        {"a whole page that a script shows", "<div style='visibility:hidden'>" + page_paragraph + "</div>",
         page_sentence},
        {"a whole page named so, beside a long script",
         "<div class='has-sidebar'>" + page_paragraph + "</div><script>" + std::string(2000, 'x') +
             "</script>",
         page_sentence},
        {"a lead that is called teaser, and a teaser",
         "<article><p class='artikel-teaser'>Es wird teuer.</p>" + page_paragraph + page_paragraph +
             "<p class='teaser'><a href='/1'>Kanal gesperrt</a></p></article>",
         "Es wird teuer.\n\n" + page_sentence + "\n\n" + page_sentence},
        {"questions and answers in sections of their own",
         menu +
             "<section><h2>Frage</h2><p>Wann ist die Brücke fertig, die so lange geplant war?</p></section>"
             "<section><h2>Antwort</h2><p>Im Herbst, wenn der Winter nicht zu lang wird.</p></section>",
         "Frage\n\nWann ist die Brücke fertig, die so lange geplant war?\n\nAntwort\n\nIm Herbst, wenn der "
         "Winter nicht zu lang wird."},
        {"articles that go on, and others that are links",
         "<article>" + page_paragraph +
             "</article><article><p>Das Land zahlt die Hälfte davon.</p></article>"
             "<article><p><a href='/1'>Der Kanal bleibt bis zum Herbst gesperrt</a></p></article>",
         page_sentence + "\n\nDas Land zahlt die Hälfte davon."},
        {"boxes named as litter is, that lead nowhere or to something",
         "<main>" + page_paragraph + "<div class='newsletter-info'>" + page_paragraph +
             "</div><div class='cookie-faq'>" + page_paragraph + "</div><div class='newsletter-box'>" +
             page_paragraph + "<input></div><div class='related'>" + page_paragraph +
             "<a href='/1'>Mehr</a></div>" + page_paragraph + page_paragraph + "</main>",
         page_sentence + "\n\n" + page_sentence + "\n\n" + page_sentence + "\n\n" + page_sentence + "\n\n" +
             page_sentence},
        {"list items amid paragraphs",
         menu + "<div><h1>Gründe</h1><p>Was für die Brücke spricht, in aller Kürze.</p><ol><li>" +
             page_sentence + "</li><li>" + page_sentence +
             "</li><li>Sie ist schön.</li></ol><p>Das ist alles.</p></div>",
         "Gründe\n\nWas für die Brücke spricht, in aller Kürze.\n\n- " + page_sentence + "\n- " +
             page_sentence + "\n- Sie ist schön.\n\nDas ist alles."},
        {"questions and answers that are items of a list",
         menu + "<div><h2>Fragen</h2><ul><li><h3>Wann?</h3>" + page_paragraph + page_paragraph +
             "</li><li><h3>Wirklich?</h3><p>Ja.</p></li></ul></div>",
         "Fragen\n\n- Wann?\n\n" + page_sentence + "\n\n" + page_sentence + "\n\n- Wirklich?\n\nJa."},
        {"questions and answers as terms and what they mean, or that open",
         menu + "<div class='faq'><dl><dt>Wann?</dt><dd>" + page_sentence +
             "</dd></dl><details><summary>Wer?</summary>" + page_sentence +
             "</details></div><div><p>Das Impressum steht auf einer anderen Seite.</p></div>",
         "Wann?\n" + page_sentence + "\n\nWer?\n\n" + page_sentence},
        {"lists between sections of a kind",
         menu + "<div><div class='s'>" + page_paragraph + page_paragraph + "</div><ul><li>" + page_sentence +
             "</li></ul><div class='s'>" + page_paragraph + "</div></div>",
         page_sentence + "\n\n" + page_sentence + "\n\n- " + page_sentence + "\n\n" + page_sentence},
        {"answers that a button unfolds, and what else is hidden",
         "<main>" + page_paragraph + "<h3><button aria-controls='a'>Wann?</button></h3><div id='a' hidden>" +
             page_paragraph +
             "</div><dl><dt><span><button aria-controls='b'>Wer?</button></span></dt><dd id='b' "
             "style='display:none'>Das Land.</dd></dl><h3>Und <button>Teilen</button></h3><div "
             "hidden>Nein.</div>"
             "<div id='m' hidden role='navigation'>Nein.</div><button aria-controls='m'>Mehr</button></main>",
         page_sentence + "\n\nWann?\n\n" + page_sentence + "\n\nWer?\nDas Land.\n\nUnd"},
        {"items that say something around their links",
         "<main>" + page_paragraph +
             "<ul><li>Mehr weiß der Rat, siehe <a href='/1'>die Beschlüsse über den Bau der Brücke</a>, <a "
             "href='/2'>ihr Bild</a> und <a href='/3'>was sie kosten wird</a>.</li></ul></main>",
         page_sentence +
             "\n\n- Mehr weiß der Rat, siehe die Beschlüsse über den Bau der Brücke, ihr Bild und was sie "
             "kosten wird."},
        {"sections that a template counts",
         menu + "<div><section class='part part-1'><div>" + page_paragraph + page_paragraph +
             "</div></section><section class='part part-2'><div>" + page_paragraph + "</div></section></div>",
         page_sentence + "\n\n" + page_sentence + "\n\n" + page_sentence},
        {"entries of a ticker, each with its time",
         menu + "<div><div class='entry'><b>9.00</b><div class='what'>" + page_paragraph + page_paragraph +
             "</div></div><div class='entry'><b>8.00</b><div class='what'>" + page_paragraph +
             "</div></div></div>",
         "9.00\n\n" + page_sentence + "\n\n" + page_sentence + "\n\n8.00\n\n" + page_sentence},
        {"a lead beside the body",
         menu + "<div><h1>Die Brücke</h1><p>Im Herbst kommt die neue Brücke, sagt das Land.</p><div>" +
             page_paragraph + page_paragraph + "</div><div>Rand</div></div>",
         "Die Brücke\n\nIm Herbst kommt die neue Brücke, sagt das Land.\n\n" + page_sentence + "\n\n" +
             page_sentence},
        {"a page that says all in its footer",
         "<footer>" + page_paragraph + "<select><option>A</select></footer>", page_sentence},
        {"a page of one short line", "Nur das", "Nur das"},
        {"old pages without closed tags",
         "<p>" + page_sentence + "<p>" + page_sentence + "<ul><li>Eins<li>Zwei</ul>",
         page_sentence + "\n\n" + page_sentence + "\n\n- Eins\n- Zwei"},
        {"spaces", "<p>Ein\n  <b>fettes</b><i> Wort</i>\t und&nbsp;mehr</p><pre>a\n  b</pre>",
         "Ein fettes Wort und\u00A0mehr\n\na\n  b"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.what);
        CHECK(text_of_page(row.body) == row.text);
    }
    CHECK(text_of_page("<script>1</script>") == "! is a web page without text");
}

TEST_CASE("metadata is read where pages keep it, the more deliberate first") {
    struct Row {
        std::string head, shown;
    };
    const auto shown = [](const std::string& head) {
        const HtmlTree tree("<html><head>" + head + "</head><body><p>Text</p></body></html>", 1 << 20);
        const PageMetadata data = page_metadata(tree, Limits{});
        return data.title + "|" + data.date + "|" + data.author + "|" + data.source + "|" + data.language +
               "|" + data.url;
    };
    const std::vector<Row> rows = {
        {R"(<script type="application/ld+json">{"@type":"NewsArticle","headline":"Kopf","datePublished":"2022-12-19T10:00:00Z",
            "author":[{"@type":"Person","name":"Ada"},{"@type":"Person","name":"Max"}],"publisher":{"name":"Talbote"},
            "inLanguage":"de-DE","url":"https://example.org/a"}</script><title>Anders</title><meta name=author content=Ida>)",
         "Kopf|2022-12-19|Ada, Max|Talbote|de|https://example.org/a"},
        {R"(<script type="application/ld+json">[{"@type":"WebSite","name":"T"},{"@graph":[{"@type":["Article"],"headline":"Tief"}]}]</script>)",
         "Tief|||||"},
        {R"(<script type="application/ld+json">{"@type":"NewsArticle",</script><meta property="og:title" content="Kopf - Talbote">
            <meta property="og:site_name" content="Talbote"><meta property="article:published_time" content="2022-12-19">
            <meta property="og:locale" content="de_CH"><meta property="og:url" content="https://example.org/b">)",
         "Kopf|2022-12-19||Talbote|de|https://example.org/b"},
        {R"(<title>Kopf | Talbote</title><link rel=canonical href="https://example.org/c"><meta name="DC.date" content="19. Dezember 2022">
            <meta name="author" content="https://example.org/ada">)",
         "Kopf|2022-12-19||||https://example.org/c"},
        {R"(<meta name="date" content="Mon, 19 Dec 2022 10:30:00 +0100"><link rel=canonical href="javascript:x">)",
         "|2022-12-19||||"},
        {R"(<meta name="date" content="gestern">)", "|||||"},
        {R"(<title>Talbote - Kopf</title><meta property="og:site_name" content="Talbote">)",
         "Kopf|||Talbote||"},
        {R"(<title>Tal-Bote: Kopf</title><link rel=canonical href="https://www.tal-bote.de/a">)",
         "Kopf|||||https://www.tal-bote.de/a"},
        {R"(<title>Kopf - Süd-Bote.de</title><link rel=canonical href="https://suedbote.de:80/a">)",
         "Kopf|||||https://suedbote.de:80/a"},
        {R"(<title>Tal-Bote | Kopf</title><link rel=canonical href="https://www.tal-bote.de/a">)",
         "Kopf|||||https://www.tal-bote.de/a"},
        {R"(<title>Kopf - Hals</title><link rel=canonical href="https://www.talbote.de/a">)",
         "Kopf - Hals|||||https://www.talbote.de/a"},
        {R"(<title>Talbote</title><meta property="og:site_name" content="Talbote">)", "Talbote|||Talbote||"},
        {R"(<script type="application/ld+json">{"@type":"Recipe","name":"Suppe","datePublished":"2022-12-19",
            "author":{"@type":"Person","name":"Ada"},"review":{"@type":"Review","name":"Gut","author":"Ida"}}</script>)",
         "Suppe|2022-12-19|Ada|||"},
        {R"(<script type="application/ld+json">{"@type":"HowTo","name":"Stuhl bauen"}</script><script
            type="application/ld+json">{"@type":"NewsArticle","headline":"Stühle","author":"Ada"}</script>)",
         "Stühle||Ada|||"},
        {R"(<script type="application/ld+json">{"@type":"Review","name":"Der Stuhl im Test","author":"Ada",
            "itemReviewed":{"@type":"Product","name":"Stuhl"}}</script>)",
         "Der Stuhl im Test||Ada|||"},
        {R"(<title>Stuhl</title><script type="application/ld+json">{"@type":"Product","name":"Stuhl X",
            "review":[{"@type":"Review","name":"Gut","author":"Ida"}]}</script>)",
         "Stuhl|||||"},
        // Of a list none is what the page is on.
        {R"(<title>Suppen</title><script type="application/ld+json">[{"@type":"Recipe","name":"Eins"},
            {"@type":"Recipe","name":"Zwei"}]</script>)",
         "Suppen|||||"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.head);
        CHECK(shown(row.head) == row.shown);
    }
}

TEST_CASE("what the head of a page says of its article counts where its body does not have it") {
    const auto page = [](const std::string& json, const std::string& body) {
        return read_page("<html><head><script type=\"application/ld+json\">" + json +
                         "</script></head><body>" + body + "</body></html>");
    };
    const std::string article = R"({"@type":"NewsArticle","headline":"Moor","articleBody":")" +
                                page_sentence + "\\n" + page_sentence + "\"}";
    CHECK(page(article, "<div id=root></div>").text == page_sentence + "\n" + page_sentence);
    CHECK(page(article, "<p>Weiterlesen mit Abo.</p>").text == page_sentence + "\n" + page_sentence);
    CHECK(page(article, page_paragraph + page_paragraph).text == page_sentence + "\n\n" + page_sentence);
    // A page that shows but a beginning of some length; what it says beyond that stays.
    const std::string more = "Gebaut wird im Herbst, sagt der Landrat, und im Winter ist die Brücke fertig.";
    const std::string whole =
        R"({"@type":"NewsArticle","headline":"Moor","articleBody":")" + page_sentence + " " + more + "\"}";
    CHECK(page(whole, page_paragraph + "<div>Jetzt weiterlesen mit Abo</div>").text ==
          page_sentence + " " + more);
    CHECK(page(whole, page_paragraph + "<p>Die Kosten trägt das Land allein.</p>").text ==
          page_sentence + " " + more + "\n\nDie Kosten trägt das Land allein.");
    CHECK(page(whole, "<h2>Moor</h2>" + page_paragraph + "<p>" + more + "</p>").text ==
          "Moor\n\n" + page_sentence + "\n\n" + more);
    CHECK(page("[" + article + "," + article + "]", page_paragraph).text == page_sentence);
    // Yoast keeps people and publishers apart from what they made.
    const Article yoast = page(
        R"({"@graph":[{"@type":"Article","headline":"Moor","author":{"@id":"#ada"},"publisher":{"@id":"#bote"}},
        {"@type":"Organization","@id":"#bote","name":"Der Bote"},{"@type":"Person","@id":"#ada","name":"Ada Beispiel"}]})",
        page_paragraph);
    CHECK(yoast.author == "Ada Beispiel");
    CHECK(yoast.source == "Der Bote");
    CHECK(
        page(
            R"({"@type":"Article","headline":"Moor","author":{"@id":"#ada"},"publisher":{"@id":"https://b.example/#b"}})",
            page_paragraph)
            .source.empty());
    CHECK(page(R"({"@type":"Article","headline":"Moor","authors":[{"name":"Ada"},{"name":"Max"}]})",
               page_paragraph)
              .author == "Ada, Max");
}

TEST_CASE(
    "the title of a page is its headline, without kicker and site, and its date that of its publication") {
    struct Row {
        std::string head, body, title, date;
    };
    const std::vector<Row> rows = {
        {"<title>Talbote : Kopf</title>", "<h1><a href='/'>Talbote</a></h1>", "Kopf", ""},
        {"<title>Kopf : Talbote</title>", "<h1><a href='https://t.example/'>Talbote</a></h1>", "Kopf", ""},
        {"<title>Kopf - Talbote</title>", "<h1>Talbote</h1><h1>Kopf</h1><h1>Mehr</h1>", "Kopf", ""},
        {"<title>x</title>", "<h1><span class='kicker'>Fluss</span> Kopf</h1>", "Kopf", ""},
        {"<title>x</title>", "<h1><small class='c-dachzeile'>Fluss</small></h1>", "Fluss", ""},
        {"<title>x</title>", "<h1>Kopf<br>und Kragen</h1>", "Kopf und Kragen", ""},
        {"<meta property='og:title' content='Kopf - Talbote'>", "<h1>Kopf</h1>", "Kopf", ""},
        {"<meta property='og:title' content='Talbote | Kopf'>", "<h1>Kopf</h1>", "Kopf", ""},
        {"<meta property='og:title' content='Fluss: Kopf'>", "<h1>Kopf</h1>", "Fluss: Kopf", ""},
        {"<title>x</title><meta name='last-modified' content='2023-01-02'>", "<p class='datum'>1.2.2022</p>",
         "x", "2022-02-01"},
        {"<title>x</title><meta name='last-modified' content='2023-01-02'>", "", "x", "2023-01-02"},
        {"<title>x</title><meta property='article:modified_time' content='2023-01-02'>",
         "<p>Von Ada Beispiel</p><p>Minsk, 3. März 2022</p>", "x", "2022-03-03"},
        {"<title>x</title>", "<p class='date'>Termine</p><p id='pub-date'>1.2.2022</p>", "x", "2022-02-01"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.head, row.body);
        const Article article =
            read_page("<html><head>" + row.head + "</head><body>" + row.body + page_paragraph);
        CHECK(article.title == row.title);
        CHECK(article.date == row.date);
    }
}

TEST_CASE("references to what is no character leave a page UTF-8") {
    for (const char* reference :
         {"&#4111241110", "&#x80000000;", "&#55296;", "&#1114112;", "&#99999999999;"}) {
        CAPTURE(reference);
        const Article article =
            read_page("<title>Titel " + std::string(reference) + "</title><meta name=author content='A " +
                      reference + "'>" + page_paragraph + "<p>" + reference + "</p>");
        CHECK_FALSE(find_invalid_utf8(article.text));
        CHECK_FALSE(find_invalid_utf8(article.title));
        CHECK_FALSE(find_invalid_utf8(article.author));
    }
}

TEST_CASE("the charset that a page declares is found") {
    CHECK(declared_charset("<html><head><meta charset=\"ISO-8859-1\">") == "iso-8859-1");
    CHECK(declared_charset("<META HTTP-EQUIV=Content-Type CONTENT='text/html; charset=windows-1252'>") ==
          "windows-1252");
    CHECK(declared_charset("<?xml version='1.0' encoding='UTF-8'?><html>") == "utf-8");
    CHECK(declared_charset("<p>Kein charset hier</p>").empty());
    CHECK(declared_charset("").empty());
}

TEST_CASE("a tag of as many attributes as one likes harms nobody") {
    const auto tag_of = [](std::size_t attributes, const std::string& value) {
        std::string tag = "<p";
        for (std::size_t i = 0; i < attributes; ++i) tag += " a" + std::to_string(i) + value;
        return tag + ">Text</p>";
    };
    for (const std::string value : {"", "=1", "=\"> x\"", "<", "='<p b=c>'"}) {
        INFO(value);
        CHECK(text_of_page(tag_of(100, value)) == "Text");
        CHECK(text_of_page(tag_of(50'000, value)) ==
              "! is a web page too large, too deeply nested or with too many attributes to be read");
    }
    // Many words are one attribute.
    std::string words;
    for (std::size_t i = 0; i < 200'000; ++i) words += "Wort ";
    CHECK(text_of_page("<meta name=x content=\"" + words + "\"><p>Text</p>") == "Text");
}

TEST_CASE("a page nested as deep as one likes harms nobody") {
    for (const std::string tag :
         {"<div>", "<b>", "<p><b>", "<ul><li>", "<table><tr><td>", "<div></x>", "<svg><g>"}) {
        CAPTURE(tag);
        std::string page;
        for (int i = 0; i < 100'000; ++i) page += tag;
        CHECK(text_of_page(page + "Text") ==
              "! is a web page too large, too deeply nested or with too many attributes to be read");
    }
    std::string page;
    for (int i = 0; i < 1000; ++i) page += "<div>";
    CHECK(text_of_page(page + "Text") == "Text");
    CHECK_THROWS_AS(HtmlTree("<p>" + std::string(100'000, 'x'), 1 << 10), Error);
}

}  // namespace
}  // namespace fundstelle
