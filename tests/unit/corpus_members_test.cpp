#include <catch2/catch.hpp>

#include <string>
#include <string_view>
#include <vector>

#include "common/corpus/json_lines.hpp"
#include "common/error.hpp"
#include "common/limits.hpp"

// The members of articles, as exports call and shape them.

namespace fundstelle {
namespace {

/// `TITLE|TEXT|DATE|SOURCE|AUTHOR|URL|ID`, and notes in parentheses.
std::string read(std::string_view line) {
    Article article;
    std::string notes;
    for (const std::string& note : read_json_line(line, {}, article)) notes += " (" + note + ')';
    return article.title + '|' + article.text + '|' + article.date + '|' + article.source + '|' +
           article.author + '|' + article.url + '|' + article.id + notes;
}

struct Case {
    const char* line;
    const char* article;
};

TEST_CASE("exports are read by the names and shapes that their programs give members") {
    for (
        const auto& [line, article] : std::vector<Case>{
            // WordPress: its interface, and its tables.
            {R"({"id":5,"date":"2022-09-01T12:00:00","link":"https://b.example/h","title":{"rendered":"Herbst &#8211; ein <em>Lied</em>"},
                 "content":{"rendered":"<p>Die Blätter fallen.</p>","protected":false},"excerpt":{"rendered":"<p>Die …</p>"},"author":3})",
             "Herbst – ein Lied|Die Blätter fallen.|2022-09-01|||https://b.example/h|5"},
            {R"({"ID":"7","post_title":"Herbst","post_content":"Die <b>Blätter</b> fallen.\n\nEs wird <b>kalt</b>.","post_date":"2020-01-02 03:04:05"})",
             "Herbst|Die Blätter fallen.\n\nEs wird kalt.|2020-01-02||||7"},
            // Drupal, Ghost, JSON Feed, feeds as JSON, crawlers.
            {R"({"title":[{"value":"Rat"}],"body":[{"value":"<p>Er tagt.</p>","format":"html"}],"created":[{"value":"2020-02-03T08:00:00+00:00"}]})",
             "Rat|Er tagt.|2020-02-03||||"},
            {R"({"title":"Dorf","html":"<p>Es schläft.</p>","plaintext":"Es schläft.","published_at":"2021-05-06T10:00:00.000Z"})",
             "Dorf|Es schläft.|2021-05-06||||"},
            {R"({"title":"Kohl","content_html":"<p>Er wächst.</p>","date_published":"2022-11-02T10:00:00+01:00","authors":[{"name":"Ina Feld"}]})",
             "Kohl|Er wächst.|2022-11-02||Ina Feld||"},
            {R"({"title":"Zug","description":"Er fuhr an.","pubDate":"Mon, 19 Dec 2022 08:00:00 +0100","dc:creator":"Eva Roth","guid":"x"})",
             "Zug|Er fuhr an.|2022-12-19||Eva Roth||"},
            {R"({"title":{"#text":"Eis"},"description":{"#cdata":"&lt;p&gt;Es tr&auml;gt.&lt;/p&gt;"}})",
             "Eis|Es trägt.|||||"},
            {R"({"title":"Igel","maintext":"Sie ziehen um.","date_publish":"2021-03-06 10:00:00","source_domain":"x.example"})",
             "Igel|Sie ziehen um.|2021-03-06|x.example|||"},
            {R"({"title":"Marder","text":"Sie beißen.","sitename":"Bote","source":"https://y.example/1"})",
             "Marder|Sie beißen.||Bote||https://y.example/1|"},
            // MongoDB, and times as databases count them.
            {R"({"_id":{"$oid":"5f"},"title":"Eule","text":"Sie ruft.","date":{"$date":"2021-03-04T00:00:00Z"}})",
             "Eule|Sie ruft.|2021-03-04||||5f"},
            {R"({"title":"Uhr","text":"Sie geht.","date":1672531200})", "Uhr|Sie geht.|2023-01-01||||"},
            {R"({"title":"Uhr","text":"Sie geht.","created_at":1672531200000})",
             "Uhr|Sie geht.|2023-01-01||||"},
            {R"({"title":"Uhr","text":"Sie geht.","published":true,"datum":"bald","erschienen":"3.2.2023"})",
             "Uhr|Sie geht.|2023-02-03||||"},
            // Press archives.
            {R"json({"Überschrift":"Farn","Volltext":"Er rollt sich auf.","Erscheinungsdatum":"03.05.2022","Medium":"Oberauer Bote","Autor(en)":"Anna Weiss"})json",
             "Farn|Er rollt sich auf.|2022-05-03|Oberauer Bote|Anna Weiss||"},
            {R"({"Headline":"Moos","Published At":"2021-03-04T10:00:00Z","By":"Anna Weiss","Content":"Es wächst."})",
             "Moos|Es wächst.|2021-03-04||Anna Weiss||"},
            {R"({"title":"Wolf","text":"Er heult.","source":{"name":"Südbote","id":3},"publisher":"x"})",
             "Wolf|Er heult.||Südbote|||"},
            // Texts in paragraphs.
            {R"({"title":"Storch","text":["Er klappert.","Er fliegt."]})",
             "Storch|Er klappert.\n\nEr fliegt.|||||"},
            {R"({"title":"Frosch","paragraphs":[{"type":"p","text":"Er quakt."},{"type":"p","text":"Er springt."}]})",
             "Frosch|Er quakt.\n\nEr springt.|||||"},
            {R"({"title":"Frosch","text":[{"text":"Er quakt."},{"bild":"a.jpg"},"Er springt."]})",
             "Frosch|Er quakt.\n\nEr springt.||||| (the `text` has parts without a text (1), which are left "
             "out)"},
            // Runs of one paragraph: of messengers, of editors.
            {R"({"from":"Bert","text":["Ich, siehe ",{"type":"link","text":"https://x.de"}," dort"]})",
             "Ich, siehe https://x.de dort|Ich, siehe https://x.de dort|||||"},
            {R"({"title":"Unke","text":[{"type":"bold","text":"Ruf"},"!"]})", "Unke|Ruf!|||||"},
            {R"({"title":"Unke","body":[{"_type":"block","children":[{"text":"Sie "},{"text":"ruf"},{"text":"t."}]},{"children":[{"text":"Sie ruht."}]}]})",
             "Unke|Sie ruft.\n\nSie ruht.|||||"},
            {R"({"title":"Unke","content":{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"Sie"},{"type":"text","marks":[{"type":"bold"}],"text":"ben."}]},{"type":"bulletList","content":[{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"Eins"}]}]}]}]}})",
             "Unke|Sieben.\n\nEins|||||"},
            {R"({"title":"Unke","text":{"ops":[{"insert":"Sie "},{"attributes":{"bold":true},"insert":"ruft"},{"insert":".\n"}]}})",
             "Unke|Sie ruft.\n|||||"},
            {R"({"title":"Molch","blocks":[{"type":"paragraph","data":{"text":"Er taucht."}},{"type":"list","data":{"items":["Teich","See"]}}]})",
             "Molch|Er taucht.\n\nTeich\n\nSee|||||"},
            {R"({"titel":"Molch","text":[{"typ":"h2","inhalt":"Teich"},{"typ":"p","inhalt":"Er taucht."}]})",
             "Molch|Teich\n\nEr taucht.|||||"},
            {R"({"Betreff":"Molch","Nachricht":"Er taucht."})", "Molch|Er taucht.|||||"},
            {R"({"title":"Kröte","content":"","html":"<p>Sie wandert.</p>"})", "Kröte|Sie wandert.|||||"},
        }) {
        CAPTURE(line);
        CHECK(read(line) == article);
    }
}

TEST_CASE("what leads to a text stands before it, once") {
    for (
        const auto& [line, article] : std::vector<Case>{
            {R"({"title":"T","lead":"Kraniche ziehen.","body":"Reiher bleiben."})",
             "T|Kraniche ziehen.\n\nReiher bleiben.|||||"},
            {R"({"title":"T","untertitel":"Vom Ziehen","teaser":"<p>Kraniche ziehen.</p>","text":"<p>Reiher bleiben.</p>"})",
             "T|Vom Ziehen\n\nKraniche ziehen.\n\nReiher bleiben.|||||"},
            {R"({"title":"T","description":"Im Harz liegt Schnee.","content":"<p>Im <b>Harz</b> liegt Schnee. Lifte laufen.</p>"})",
             "T|Im Harz liegt Schnee. Lifte laufen.|||||"},
            {R"({"title":"T","excerpt":"Im Harz liegt [...]","content":"Im Harz liegt Schnee."})",
             "T|Im Harz liegt Schnee.|||||"},
            {R"({"title":"Im Harz liegt Schnee","summary":"Im Harz liegt Schnee!","text":"Lifte laufen."})",
             "Im Harz liegt Schnee|Lifte laufen.|||||"},
            {R"({"title":"T","body":{"value":"<p>Reiher bleiben.</p>","format":"html","summary":"Kraniche ziehen."}})",
             "T|Kraniche ziehen.\n\nReiher bleiben.|||||"},
            {R"({"title":"T","body":[{"value":"Reiher bleiben.","summary":"Kraniche ziehen."}]})",
             "T|Kraniche ziehen.\n\nReiher bleiben.|||||"},
            {R"({"title":"T","html":"<p>Reiher bleiben.</p>","custom_excerpt":"Kraniche ziehen."})",
             "T|Kraniche ziehen.\n\nReiher bleiben.|||||"},
            // What is no text: switches, addresses of pictures.
            {R"({"title":"T","teaser":true,"intro":"https://example.org/a.jpg","text":"Lifte laufen."})",
             "T|Lifte laufen.|||||"},
        }) {
        CAPTURE(line);
        CHECK(read(line) == article);
    }
}

TEST_CASE("a record whose text has an unknown name is told") {
    const std::string text = "Der Rat der Stadt hat am Montag getagt.";
    CHECK(
        read("{\"title\":\"T\",\"artikelrumpf\":\"" + text + "\",\"tags\":[\"a\"],\"n\":\"kurz\"}") ==
        "T|||||| (has a title alone, for `artikelrumpf` is no name of a text that is known; call it `text`)");
    CHECK(read("{\"title\":\"T\",\"teile\":[\"" + text + "\"]}") ==
          "T|||||| (has a title alone, for `teile` is no name of a text that is known; call it `text`)");
    CHECK(read("{\"title\":\"T\",\"teile\":[{\"sorte\":{\"p\":\"" + text + "\"}}]}") ==
          "T|||||| (has a title alone, for `teile` is no name of a text that is known; call it `text`)");
    CHECK(read("{\"title\":\"T\",\"teaser\":{\"de\":\"" + text + "\"}}") ==
          "T|||||| (has a title alone, for `teaser` is no name of a text that is known; call it `text`)");
    CHECK(read("{\"title\":\"T\",\"teaser\":\"Es geht los.\",\"artikelrumpf\":\"" + text + "\"}") ==
          "T|Es geht los.||||| (has but a lead, for `artikelrumpf` is no name of a text that is known; call "
          "it `text`)");
    CHECK(read(R"({"title":"T","ressort":"Politik","url":"https://example.org"})") ==
          "T|||||https://example.org|");
}

TEST_CASE("markup in a text is read as that of a web page, and what speaks of it is left") {
    const auto text = [](const char* written) {
        Article article;
        Members members;
        members.scalars = {{"title", "T"}, {"text", written}};
        read_members(members, {}, article);
        return article.text;
    };
    CHECK(text("Das <b>Dorf</b> und der <a href=\"x\">See</a>") == "Das Dorf und der See");
    CHECK(text("<h2>Das Dorf</h2>\n\nEs schläft.\n\nEs <i>ruht</i>.") ==
          "Das Dorf\n\nEs schläft.\n\nEs ruht.");
    CHECK(text("Das Dorf &amp; der See &ndash; &quot;ruhig&quot;,\nfast < still") ==
          "Das Dorf & der See – \"ruhig\",\nfast < still");
    CHECK(text("Mit <b> wird fett, was a < b & c > d ist; R&D; </b>") ==
          "Mit <b> wird fett, was a < b & c > d ist; R&D; </b>");
}

}  // namespace
}  // namespace fundstelle
