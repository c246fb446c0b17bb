#include <catch2/catch.hpp>

#include <string>
#include <string_view>
#include <vector>

#include "common/corpus/web_page.hpp"
#include "common/error.hpp"
#include "tests/unit/small_page.hpp"

namespace fundstelle {
namespace {

TEST_CASE("what is named or shaped as litter and says something is text") {
    struct Row {
        std::string body;
        std::string text;
    };
    for (const auto& [body, text] : std::vector<Row>{
             {"<div class=menu><h1>Menü der Woche</h1><div class=menu-item><h3>Montag</h3><p>Erdäpfelgulasch "
              "mit Semmel</p></div><div class=menu-item><h3>Dienstag</h3><p>Kaspressknödel auf "
              "Kraut</p></div></div>",
              "Menü der Woche\n\nMontag\n\nErdäpfelgulasch mit Semmel\n\nDienstag\n\nKaspressknödel auf "
              "Kraut"},
             {"<ul><li class=menu-item><a href=/>Nachrichten und Meinung aus dem Tal</a></li></ul>" +
                  page_paragraph,
              page_sentence},
             {"<nav>x</nav><main>" + page_paragraph +
                  "<button class=accordion-button>Kann ich Widerspruch einlegen?</button><div><p>Ja, "
                  "innerhalb "
                  "eines Monats nach dem Bescheid.</p></div></main>",
              page_sentence +
                  "\n\nKann ich Widerspruch einlegen?\n\nJa, innerhalb eines Monats nach dem Bescheid."},
             {"<main><article><h2>Eins</h2>" + page_paragraph + "</article><article><h2>Zwei</h2>" +
                  page_paragraph +
                  "</article><article><h2>Drei</h2><p>Es "
                  "regnet.</p></article><article>Anzeige</article></main>",
              "Eins\n\n" + page_sentence + "\n\nZwei\n\n" + page_sentence + "\n\nDrei\n\nEs regnet."},
             {"<nav><a href=/>Talbote</a></nav><article>" + page_paragraph +
                  "</article><section class=footnotes><p>1 Ebenda, S. 3.</p></section><p>Impressum</p>",
              page_sentence + "\n\n1 Ebenda, S. 3."},
             {"<article>" + page_paragraph +
                  "<div class=social-embed><blockquote><p>Wir bauen!</p>— Bahn (@bahn) <a href=x>1. "
                  "Mai</a></blockquote></div><div class=social-bar>Teilen</div>" +
                  page_paragraph + "</article>",
              page_sentence + "\n\nWir bauen!\n\n— Bahn (@bahn) 1. Mai\n\n" + page_sentence},
         }) {
        CAPTURE(body);
        CHECK(text_of_page(body) == text);
    }
}

TEST_CASE("what is not closed hides nothing, and names of files are no titles") {
    const auto title = [](const std::string& said) {
        return read_page("<title>" + said + "</title><body><p>Protokoll vom Montag</p>" + page_paragraph)
            .title;
    };
    CHECK(read_page("<html><head><style>p{color:red}<body>" + page_paragraph + "</body></html>").text ==
          page_sentence);
    CHECK(read_page("<html><head><title>Brücke<body>" + page_paragraph + "</body></html>").text ==
          page_sentence);
    CHECK(read_page("<style>a{}</style><STYLE>p{}<p>" + page_sentence).text == page_sentence);
    CHECK(title("Microsoft Word - Protokoll_2019.doc") == "Protokoll vom Montag");
    CHECK(title("protokoll final.PDF") == "Protokoll vom Montag");
    CHECK(title("Untitled Document") == "Protokoll vom Montag");
    CHECK(title("Die Brücke von Node.js") == "Die Brücke von Node.js");
}

}  // namespace
}  // namespace fundstelle
