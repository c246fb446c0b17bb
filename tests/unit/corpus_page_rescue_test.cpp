#include <catch2/catch.hpp>

#include <string>
#include <string_view>
#include <vector>

#include "common/corpus/web_page.hpp"
#include "common/error.hpp"

namespace fundstelle {
namespace {

Article read(std::string_view page) {
    Article article;
    read_web_page(page, Limits{}, article);
    return article;
}

std::string text_of(std::string_view body) {
    try {
        return read("<html><body>" + std::string(body) + "</body></html>").text;
    } catch (const Error& error) {
        return "! " + error.message();
    }
}

const std::string sentence =
    "Der Gemeinderat hat am Abend über die neue Brücke beraten, die im Frühjahr gebaut werden soll.";
const std::string paragraph = "<p>" + sentence + "</p>";

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
                  paragraph,
              sentence},
             {"<nav>x</nav><main>" + paragraph +
                  "<button class=accordion-button>Kann ich Widerspruch einlegen?</button><div><p>Ja, "
                  "innerhalb "
                  "eines Monats nach dem Bescheid.</p></div></main>",
              sentence +
                  "\n\nKann ich Widerspruch einlegen?\n\nJa, innerhalb eines Monats nach dem Bescheid."},
             {"<main><article><h2>Eins</h2>" + paragraph + "</article><article><h2>Zwei</h2>" + paragraph +
                  "</article><article><h2>Drei</h2><p>Es "
                  "regnet.</p></article><article>Anzeige</article></main>",
              "Eins\n\n" + sentence + "\n\nZwei\n\n" + sentence + "\n\nDrei\n\nEs regnet."},
             {"<nav><a href=/>Talbote</a></nav><article>" + paragraph +
                  "</article><section class=footnotes><p>1 Ebenda, S. 3.</p></section><p>Impressum</p>",
              sentence + "\n\n1 Ebenda, S. 3."},
             {"<article>" + paragraph +
                  "<div class=social-embed><blockquote><p>Wir bauen!</p>— Bahn (@bahn) <a href=x>1. "
                  "Mai</a></blockquote></div><div class=social-bar>Teilen</div>" +
                  paragraph + "</article>",
              sentence + "\n\nWir bauen!\n\n— Bahn (@bahn) 1. Mai\n\n" + sentence},
         }) {
        CAPTURE(body);
        CHECK(text_of(body) == text);
    }
}

TEST_CASE("what is not closed hides nothing, and names of files are no titles") {
    const auto title = [](const std::string& said) {
        return read("<title>" + said + "</title><body><p>Protokoll vom Montag</p>" + paragraph).title;
    };
    CHECK(read("<html><head><style>p{color:red}<body>" + paragraph + "</body></html>").text == sentence);
    CHECK(read("<html><head><title>Brücke<body>" + paragraph + "</body></html>").text == sentence);
    CHECK(read("<style>a{}</style><STYLE>p{}<p>" + sentence).text == sentence);
    CHECK(title("Microsoft Word - Protokoll_2019.doc") == "Protokoll vom Montag");
    CHECK(title("protokoll final.PDF") == "Protokoll vom Montag");
    CHECK(title("Untitled Document") == "Protokoll vom Montag");
    CHECK(title("Die Brücke von Node.js") == "Die Brücke von Node.js");
}

}  // namespace
}  // namespace fundstelle
