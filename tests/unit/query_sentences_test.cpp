#include <catch2/catch.hpp>

#include <array>
#include <cstddef>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "common/query/sentences.hpp"
#include "common/text/utf8.hpp"
#include "common/text/word_breaker.hpp"

namespace fundstelle {
namespace {

/// The sentences of a text, as whoever asks the splitter for every word puts them together.
std::vector<ByteRange> sentences_of(std::string_view text) {
    std::vector<ByteRange> sentences;
    SentenceSplitter splitter(text);
    WordBreaker breaker;
    breaker.start(text);
    for (ByteRange word; breaker.next(word);) {
        if (const auto begin = splitter.boundary_before(word)) sentences.push_back({*begin, *begin});
        REQUIRE_FALSE(sentences.empty());
        sentences.back().end = splitter.end_with_punctuation(word.end);
    }
    return sentences;
}

/// `[One.] [Two.]`
std::string shown_sentences(std::string_view text) {
    std::string shown;
    for (const ByteRange& sentence : sentences_of(text)) {
        shown += std::string(shown.empty() ? "[" : " [") + std::string(sentence.of(text)) + "]";
    }
    return shown;
}

struct Row {
    std::string_view text;
    std::string_view sentences;
};

void check_rows(const std::vector<Row>& rows) {
    for (const Row& row : rows) {
        INFO(row.text);
        CHECK(shown_sentences(row.text) == row.sentences);
    }
}

}  // namespace

TEST_CASE("a sentence ends with its sign before a capital") {
    check_rows({
        {"Das Haus steht. Der Garten blüht.", "[Das Haus steht.] [Der Garten blüht.]"},
        {"Halt! Wer da? Niemand.", "[Halt!] [Wer da?] [Niemand.]"},
        {"Wirklich?! Ja.", "[Wirklich?!] [Ja.]"},
        {"Äpfel fallen. Österreich ist weit. Über allem Ruhe.",
         "[Äpfel fallen.] [Österreich ist weit.] [Über allem Ruhe.]"},
        {"100 Gäste kamen. 200 gingen.", "[100 Gäste kamen.] [200 gingen.]"},
        {"Satz eins.\tSatz zwei.", "[Satz eins.] [Satz zwei.]"},
        {"Halt! rief er. was? fragte sie.", "[Halt! rief er. was? fragte sie.]"},
        {"Er fragte, ob es ginge. es ging.", "[Er fragte, ob es ginge. es ging.]"},
        {"Punkt.Ohne Leerzeichen", "[Punkt.Ohne Leerzeichen]"},
        {"Das war 2019. Danach kam 2020.", "[Das war 2019.] [Danach kam 2020.]"},
        {"Nun ja... Dann eben nicht.", "[Nun ja...] [Dann eben nicht.]"},
        {"Nun ja… Dann eben nicht.", "[Nun ja…] [Dann eben nicht.]"},
        {"Nun ja … dann eben nicht.", "[Nun ja … dann eben nicht.]"},
    });
}

TEST_CASE("the full stop of a number, a letter or an abbreviation ends nothing") {
    check_rows({
        {"Am 19. Dezember kam er. Dann ging er.", "[Am 19. Dezember kam er.] [Dann ging er.]"},
        {"Er kam am 3. Mai 2021. Dann nicht mehr.", "[Er kam am 3. Mai 2021.] [Dann nicht mehr.]"},
        {"Der 2. Weltkrieg. Der 1. FC Köln.", "[Der 2. Weltkrieg.] [Der 1. FC Köln.]"},
        {"Es gibt z. B. Katzen. Und Hunde.", "[Es gibt z. B. Katzen.] [Und Hunde.]"},
        {"Es gibt z.B. Katzen. Und Hunde.", "[Es gibt z.B. Katzen.] [Und Hunde.]"},
        {"Er zog in die U.S.A. Dann kam er.", "[Er zog in die U.S.A. Dann kam er.]"},
        {"Mit 5 Vol.-% Alkohol. Und Hefe.", "[Mit 5 Vol.-% Alkohol.] [Und Hefe.]"},
        {"Nach Abs. 3 gilt das. Nach Nr. 4 nicht.", "[Nach Abs. 3 gilt das.] [Nach Nr. 4 nicht.]"},
        {"Art. 5 Abs. 1 Satz 2 GG. Das gilt.", "[Art. 5 Abs. 1 Satz 2 GG.] [Das gilt.]"},
        {"Vom 6. Mai (ABl. L 160 S. 1, BAnz. S. 6). Ja.",
         "[Vom 6. Mai (ABl. L 160 S. 1, BAnz. S. 6).] [Ja.]"},
        {"Dr. Müller kam. Prof. Dr. Weber nicht.", "[Dr. Müller kam.] [Prof. Dr. Weber nicht.]"},
        {"In St. Petersburg schneit es. Heute nicht.", "[In St. Petersburg schneit es.] [Heute nicht.]"},
        {"Es kostet 5 Mio. Euro. Das ist viel.", "[Es kostet 5 Mio. Euro.] [Das ist viel.]"},
        {"Es kamen ca. 3000 Menschen. Viele froren.", "[Es kamen ca. 3000 Menschen.] [Viele froren.]"},
        {"Johann S. Bach kam. Er spielte.", "[Johann S. Bach kam.] [Er spielte.]"},
    });
}

TEST_CASE("an abbreviation is one whichever case it begins with, unless it is another word then") {
    check_rows({
        {"Gem. § 7 gilt das. Bzgl. Artikel 3 nicht.", "[Gem. § 7 gilt das.] [Bzgl. Artikel 3 nicht.]"},
        {"Er sprach lt. Protokoll leise. Lt. Huber laut.",
         "[Er sprach lt. Protokoll leise.] [Lt. Huber laut.]"},
        {"Vgl. Kap. 3 insb. Satz drei. Siehe Anh. A.", "[Vgl. Kap. 3 insb. Satz drei.] [Siehe Anh. A.]"},
        {"Dr. med. Ölçer und Frhr. Klein, gez. Huber, Okt. Nov. Dez. Ende.",
         "[Dr. med. Ölçer und Frhr. Klein, gez. Huber, Okt. Nov. Dez. Ende.]"},
        {"Im österr. Recht ist das anders. Evtl. Ansprüche verjähren.",
         "[Im österr. Recht ist das anders.] [Evtl. Ansprüche verjähren.]"},
        {"Das sagte Max. Er geriet in den Sog. Das ist, was er mag. Gut.",
         "[Das sagte Max.] [Er geriet in den Sog.] [Das ist, was er mag.] [Gut.]"},
        {"Der sog. Mag. Huber darf max. Fünf essen.", "[Der sog. Mag. Huber darf max. Fünf essen.]"},
    });
}

TEST_CASE("an escaped full stop is one") {
    check_rows({
        {"Vom 20\\. Dezember 2001 an. Danach nicht.", "[Vom 20\\. Dezember 2001 an.] [Danach nicht.]"},
        {"Die Fassung vom\n20\\. Dezember 2001 gilt.", "[Die Fassung vom\n20\\. Dezember 2001 gilt.]"},
        {"Gilt nach Nr\\. 3. Sonst nicht.", "[Gilt nach Nr\\. 3. Sonst nicht.]"},
        {"Das war 2001\\. Danach nicht.", "[Das war 2001\\.] [Danach nicht.]"},
    });
}

TEST_CASE("a short line does not end within a date or a reference") {
    check_rows({
        {"Es gilt ab dem 20.\nDezember 2001. Nie früher.",
         "[Es gilt ab dem 20.\nDezember 2001.] [Nie früher.]"},
        {"Es gilt ab dem 20\\.\nJänner 2001.", "[Es gilt ab dem 20\\.\nJänner 2001.]"},
        {"Das gilt nach § 5 Abs.\n3 und nach §\n13 nicht.",
         "[Das gilt nach § 5 Abs.\n3 und nach §\n13 nicht.]"},
        {"Es gilt das Recht des\nLandes.", "[Es gilt das Recht des\nLandes.]"},
        {"Das Haus Nr. 5.\nDer Garten", "[Das Haus Nr. 5.] [Der Garten]"},
    });
}

TEST_CASE("the sign of an item stays with what it counts") {
    check_rows({
        {"Es gilt:\n\n2.\n    a)  das Haus,\n\nb)\n\nDer Garten",
         "[Es gilt:] [2.\n    a)  das Haus,] [b)\n\nDer Garten]"},
        {"§§ 1 - 17\n\n2\\.\n\n## Der Garten", "[§§ 1 - 17] [2\\.\n\n## Der Garten]"},
        {"Ein Ende.\n\n- IV.\n\nDer Garten", "[Ein Ende.] [IV.\n\nDer Garten]"},
        {"Das war 2001.\n\nDer Garten", "[Das war 2001.] [Der Garten]"},
        {"Haus.\n\nDer Garten", "[Haus.] [Der Garten]"},
    });
}

TEST_CASE("whatever stands behind the last word without a space belongs to it") {
    check_rows({
        {"<Kaktus> und <b>Haus</b>", "[<Kaktus> und <b>Haus</b>]"},
        {"Er lernt C++. Sie {C}", "[Er lernt C++.] [Sie {C}]"},
        {"Das gilt nicht.* Oder doch", "[Das gilt nicht.*] [Oder doch]"},
    });
}

TEST_CASE("quotation marks and brackets stay with their sentence") {
    check_rows({
        {"Er sagte: „Ich komme.“ Dann ging er.", "[Er sagte: „Ich komme.“] [Dann ging er.]"},
        {"„Ich komme“, sagte er. „Morgen.“", "[„Ich komme“, sagte er.] [„Morgen.“]"},
        {"»Komm!« Er kam. «Geh!» Sie ging.", "[»Komm!«] [Er kam.] [«Geh!»] [Sie ging.]"},
        {"„Wer kommt?“, fragte er.", "[„Wer kommt?“, fragte er.]"},
        {"(Das stand in Klammern.) Der Rest nicht.", "[(Das stand in Klammern.)] [Der Rest nicht.]"},
        {"(1) Das gilt. (2) Das nicht.", "[(1) Das gilt.] [(2) Das nicht.]"},
    });
}

TEST_CASE("an opening sign before a space belongs to the sentence behind it") {
    check_rows({
        {"§ 1 Zweck", "[§ 1 Zweck]"},
        {"## § 1 Zweck\n\n§§ 4, 5 gelten.", "[§ 1 Zweck] [§§ 4, 5 gelten.]"},
        {"Das gilt. § 5 gilt nicht.", "[Das gilt.] [§ 5 gilt nicht.]"},
        {"Das gilt. (§ 5 gilt nicht.)", "[Das gilt.] [(§ 5 gilt nicht.)]"},
        {"Er rief: „ Ja! “\n\n„ Nein“", "[Er rief: „ Ja!] [„ Nein“]"},
        {"Ja. « Nein »", "[Ja.] [« Nein]"},
        {"Ja. ‚ Nein‘ ", "[Ja.] [‚ Nein‘]"},
        {"Ja. ( Nein ) [ Doch ]", "[Ja.] [( Nein ) [ Doch]"},
        {"Es gab viel. € 500 kostet es. $ 20 nicht.", "[Es gab viel.] [€ 500 kostet es.] [$ 20 nicht.]"},
        {"− 5 Grad. −5 Grad. -5 Grad.", "[− 5 Grad.] [−5 Grad.] [-5 Grad.]"},
        {"§\u00A01 Zweck", "[§\u00A01 Zweck]"},
    });
}

TEST_CASE("the sign of an amount stays with its number") {
    check_rows({
        {"Es kostet 5 €. Das ist viel.", "[Es kostet 5 €.] [Das ist viel.]"},
        {"Es sind 20 %! Nun ja … Dann nicht", "[Es sind 20 %!] [Nun ja …] [Dann nicht]"},
        {"Das Haus € Der Hof", "[Das Haus € Der Hof]"},
    });
}

TEST_CASE("a sign that closes what stands before it does not open the next sentence") {
    check_rows({
        {"Er ging.« Sie kam.", "[Er ging.«] [Sie kam.]"},
        {"Es kostet 5 €\nEin Haus", "[Es kostet 5 €] [Ein Haus]"},
        {"Er ging. €.( Sie kam.", "[Er ging.] [Sie kam.]"},
        {"Liste:\n- Äpfel\n§  5", "[Liste:] [Äpfel] [5]"},
    });
}

TEST_CASE("a quotation of several lines is one sentence, a table one for each row") {
    check_rows({
        {"> Das Haus und\n> der Garten\n>\n> Ein Hof", "[Das Haus und\n> der Garten] [Ein Hof]"},
        {"Text\n> Zitat", "[Text] [Zitat]"},
        {"| a | b |\n|---|---|\n|c|d|", "[a | b] [|c|d]"},
        {"titel\n=====\ntext", "[titel] [text]"},
    });
}

TEST_CASE("a headline, a blank line and an item of a list end what stands before them") {
    check_rows({
        {"Putin besucht Minsk\n\nder Präsident kam.", "[Putin besucht Minsk] [der Präsident kam.]"},
        {"Putin besucht Minsk\nDer Präsident kam.", "[Putin besucht Minsk] [Der Präsident kam.]"},
        {"Putin besucht\nden Präsidenten.", "[Putin besucht\nden Präsidenten.]"},
        {"Eins\r\nZwei\r\n\r\ndrei", "[Eins] [Zwei] [drei]"},
        {"Eins\n\n \n\nzwei", "[Eins] [zwei]"},
        {"# Titel\nText folgt.\n## zweiter\nnoch einer.", "[Titel] [Text folgt.] [zweiter\nnoch einer.]"},
        {"Die Liste:\n- Äpfel\n- birnen und Quitten\n* nüsse",
         "[Die Liste:] [Äpfel] [birnen und Quitten] [nüsse]"},
        {"Die Liste:\n• äpfel\n  • birnen\n| nüsse\n> zitat\n– strich",
         "[Die Liste:] [äpfel] [birnen] [nüsse] [zitat] [strich]"},
    });
}

TEST_CASE("wrapped lines are one sentence") {
    const std::string_view wrapped =
        "Die Gespräche im Ukraine-Krieg waren nach seinen eigenen\nWorten sehr ergebnisreich und sollen nach "
        "Auskunft beider\nSeiten fortgesetzt werden, teilte er mit.";
    CHECK(sentences_of(wrapped).size() == 1);
    CHECK(shown_sentences(std::string(wrapped) + " Mehr\nsagte er nicht.") ==
          "[" + std::string(wrapped) + "] [Mehr\nsagte er nicht.]");
}

TEST_CASE("the ends of the text are the ends of sentences") {
    check_rows({
        {"", ""},
        {" \n ?! ", ""},
        {"Haus", "[Haus]"},
        {"Der Satz endet nicht", "[Der Satz endet nicht]"},
        {"Der Satz endet.", "[Der Satz endet.]"},
        {"Der Satz endet.  \n ", "[Der Satz endet.]"},
        {"  \n  Der Satz beginnt spät.", "[Der Satz beginnt spät.]"},
        {"„Er“", "[„Er“]"},
        {"  »Er« ", "[»Er«]"},
        {"😀 Haus 😀", "[Haus]"},
    });
}

TEST_CASE("the sentences of any text lie one behind the other and hold all of its words") {
    static constexpr std::array<std::string_view, 20> pieces = {
        "Haus", "der", "19",   "z",  "Dr", "Ärzte", "österreichisch", "2019", ".", "!", "?", "…", " ",
        " ",    "\n",  "\n\n", "- ", "„",  "“ ",    "\u0308"};
    std::mt19937 random(20221219);
    for (int i = 0; i < 3000; ++i) {
        std::string text;
        for (std::size_t length = random() % 60; length > 0; --length)
            text += pieces[random() % pieces.size()];
        CAPTURE(text);
        const std::vector<ByteRange> sentences = sentences_of(text);
        std::size_t last_end = 0;
        for (const ByteRange& sentence : sentences) {
            REQUIRE(sentence.begin >= last_end);
            REQUIRE(sentence.end > sentence.begin);
            REQUIRE(sentence.end <= text.size());
            REQUIRE_FALSE(find_invalid_utf8(sentence.of(text)));
            last_end = sentence.end;
        }
        WordBreaker breaker;
        breaker.start(text);
        std::size_t at = 0;
        for (ByteRange word; breaker.next(word);) {
            while (at < sentences.size() && sentences[at].end < word.end) ++at;
            REQUIRE(at < sentences.size());
            REQUIRE(sentences[at].begin <= word.begin);
        }
    }
}

}  // namespace fundstelle
