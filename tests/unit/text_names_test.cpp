#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "common/text/known_names.hpp"
#include "common/text/names.hpp"
#include "common/text/transliteration.hpp"
#include "tests/unit/random_text.hpp"

namespace fundstelle {
namespace {

std::vector<std::string> words_of(std::string_view text) {
    std::istringstream in{std::string(text)};
    std::vector<std::string> words;
    for (std::string word; in >> word;) words.push_back(word);
    return words;
}

bool has(const std::vector<std::string>& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

TEST_CASE("every spelling of a name leads to every other") {
    const std::vector<std::string_view> names = {
        "selenskyj zelensky selenski zelenskiy zelenskyj selenskij zelenskyy selensky",
        "lukaschenko lukashenko lukaschenka lukashenka lukasenko",
        "tschechow chekhov tchekhov tschechov",
        "poroschenko poroshenko porosenko",
        "chruschtschow khrushchev chruschtschew khrushchov",
        "gorbatschow gorbachev gorbachov gorbatschew",
        "tschernobyl chernobyl tschornobyl chornobyl",
        "jelzin yeltsin eltsin",
        "jewtuschenko yevtushenko",
        "schoigu shoigu",
        "schostakowitsch shostakovich",
        "dostojewski dostoyevsky dostoevsky dostojewskij",
        "tolstoi tolstoy",
        "solschenizyn solzhenitsyn",
        "prigoschin prigozhin",
        "medwedew medvedev",
        "lawrow lavrov",
        "nawalny navalny nawalnyj",
        "saluschnyj zaluzhny",
        "kiew kiev kyiv kyjiw",
        "charkiw charkow kharkiv kharkov",
        "odessa odesa",
        "peskow peskov",
        "schukow zhukov",
        "tschaikowski tchaikovsky tschaikowsky",
        "strawinsky stravinsky strawinski",
        "rachmaninow rachmaninoff rachmaninov",
        "kadyrow kadyrov",
        "timoschenko tymoschenko timoshenko tymoshenko",
        "janukowitsch yanukovych janukowytsch",
        "tichanowskaja tsikhanouskaya tikhanovskaya",
        "krawtschuk kravchuk",
        "schewtschenko shevchenko sevcenko",
        "juschtschenko yushchenko",
        "puschkin pushkin",
        "achmatowa akhmatova",
        "zwetajewa tsvetaeva tsvetayeva",
        "tereschkowa tereshkova",
        "saakaschwili saakashvili",
        "schewardnadse shevardnadze",
        "paschinjan pashinyan",
        "alijew aliyev aliev",
        "nasarbajew nazarbayev nazarbaev",
        "tokajew tokayev tokaev",
        "prokofjew prokofiev",
        "solowjow solovyov",
        "ljaschko lyashko",
        "koroljow korolev korolyov",
        "wyschinski vyshinsky",
        "trozki trotsky",
        "bulgakow bulgakov",
        "kusnezow kuznetsov",
        "mussorgski mussorgsky",
        "lyssenko lysenko",
        "milosevic miloschewitsch",
        "romanow romanov romanoff",
        "scholochow sholokhov",
        "berdjajew berdyaev berdyayev",
        "breschnew brezhnev breznev",
        "schirinowski zhirinovsky",
        "ryschkow ryzhkov",
        "primakow primakov",
        "klitschko klychko",
        "nemzow nemtsov",
        "kasparow kasparov",
        "chodorkowski khodorkovsky chodorkowskij",
        "beresowski berezovsky",
        "abramowitsch abramovich",
        "mischustin mishustin",
        "scharapowa sharapova",
        "pokrowsk pokrovsk",
        "tscheljabinsk chelyabinsk",
        "mykolajiw nikolajew mykolaiv",
        "sergej sergei sergey",
        "wladimir vladimir",
        "michail mikhail",
        "gaddafi kadhafi",
        "chamenei khamenei",
        "netanjahu netanyahu",
        "hisbollah hezbollah",
        "dschihadist jihadist",
        "jerewan yerevan",
        "bachmut bakhmut",
        "luhansk lugansk",
        "lwiw lviv",
        "dnipro dnjepr",
        "mischustin mishustin",
        "smirnow smirnov smirnoff",
        "turtschynow turchynov",
        "netschajew nechaev nechayev",
        "litwinow litvinov",
        "gerassimow gerasimov gerassimov",
    };
    for (const std::string_view name : names) {
        const std::vector<std::string> spellings = words_of(name);
        REQUIRE(spellings.size() > 1);
        for (const std::string& from : spellings) {
            const std::vector<std::string> variants = name_variants(from);
            for (const std::string& to : spellings) {
                INFO(from << " -> " << to);
                CHECK(has(variants, to) == (from != to));
            }
        }
    }
}

TEST_CASE("one German spelling leads to both names it may stand for") {
    // Andrei Sakharov's name begins with another letter than Maria Zakharova's.
    CHECK(has(name_variants("sacharowa"), "sakharova"));
    CHECK(has(name_variants("sacharowa"), "zakharova"));
    CHECK_FALSE(has(name_variants("sakharova"), "zakharova"));
}

TEST_CASE("the likeliest spellings come first") {
    struct Row {
        std::string_view word;
        std::string_view first;
    };
    const std::vector<Row> rows = {{"tschechow", "chekhov"},
                                   {"chekhov", "tschechow"},
                                   {"poroschenko", "poroshenko"},
                                   {"poroshenko", "poroschenko"},
                                   {"saluschnyj", "saluschny"},
                                   {"medvedev", "medwedew"},
                                   {"kyiv", "kiew"},
                                   {"prigoschin", "prigozhin"}};
    for (const Row& row : rows) {
        INFO(row.word);
        const std::vector<std::string> variants = name_variants(row.word);
        REQUIRE_FALSE(variants.empty());
        CHECK(variants.front() == row.first);
    }
}

TEST_CASE("German words, words of other languages and words in other letters have no variants") {
    for (const std::string_view word : {"schule",      "schulen",
                                        "tischler",    "woche",
                                        "wochen",      "kutsche",
                                        "schinken",    "waschen",
                                        "deutsch",     "deutsche",
                                        "tschüss",     "zelle",
                                        "yacht",       "tscheche",
                                        "tschechin",   "tschechien",
                                        "kitsch",      "quatsch",
                                        "rutschen",    "lehrerin",
                                        "medizin",     "magazin",
                                        "benzin",      "wissen",
                                        "schweizer",   "zeitung",
                                        "swatch",      "sandwich",
                                        "risiko",      "whisky",
                                        "ski",         "skischuh",
                                        "show",        "talkshow",
                                        "interview",   "review",
                                        "crew",        "penny",
                                        "johnny",      "marshmallow",
                                        "rohstoff",    "wasserstoff",
                                        "aktiv",       "archiv",
                                        "stöckchen",   "tschetschenisch",
                                        "krankheit",   "bankhaus",
                                        "kasachin",    "türkin",
                                        "nische",      "zwei",
                                        "zehn",        "s",
                                        "ss",          "",
                                        "москва",      "łukaszenko",
                                        "gorbatschöw", "gor-bachev",
                                        " kiew ",      "kiew kyiv",
                                        "12ow34ow"}) {
        INFO(word);
        CHECK(name_variants(word) == std::vector<std::string>());
    }
}

TEST_CASE("a genitive gives the name itself and then the name's variants") {
    for (const std::string_view name :
         {"lukaschenko", "selenskyj", "putin", "kiew", "tschechow", "navalny"}) {
        INFO(name);
        std::vector<std::string> expected = name_variants(name);
        expected.emplace(expected.begin(), name);
        expected.resize(std::min(expected.size(), most_name_variants));
        CHECK(name_variants(std::string(name) + "s") == expected);
    }
    CHECK(name_variants("show"
                        "s")
              .empty());
}

TEST_CASE("variants are few, folded, each another word, and the same every time") {
    RandomText random(20240229);
    const std::vector<std::string_view> pool = {
        "a", "e", "i", "o", "u", "ja", "ye", "sch", "tsch", "sh",  "zh",   "kh", "ch", "s",   "z",
        "w", "v", "n", "r", "k", "l",  "t",  "ow",  "enko", "ski", "skij", "ev", "ny", "off", "s"};
    std::size_t with_variants = 0;
    for (int i = 0; i < 2000; ++i) {
        const std::string word = random.pick(pool, 12) + (i % 2 == 0 ? "owski" : "");
        INFO(word);
        const std::vector<std::string> variants = name_variants(word);
        if (!variants.empty()) ++with_variants;
        CHECK(variants.size() <= most_name_variants);
        CHECK_FALSE(has(variants, word));
        CHECK(variants == name_variants(word));
        for (const std::string& variant : variants) {
            CHECK(variant.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == std::string::npos);
            CHECK(std::count(variants.begin(), variants.end(), variant) == 1L);
        }
    }
    CHECK(with_variants > 200);
}

TEST_CASE("any bytes may be asked for") {
    RandomText random(7);
    for (int i = 0; i < 500; ++i) {
        const std::string word = random.bytes(12);
        CHECK(name_variants(word + "ow").size() <= most_name_variants);
        CHECK(name_variants(random.unicode(8) + "enkos").size() <= most_name_variants);
    }
    CHECK(name_variants(std::string(100000, 's') + "owski").empty());
}

TEST_CASE("respellings come by cost and never repeat the word") {
    const std::vector<Respelling> spellings = respell("tschechow");
    REQUIRE(spellings.size() > 2);
    CHECK(spellings.front() == Respelling{"chekhov", 0});
    CHECK(std::is_sorted(spellings.begin(), spellings.end(),
                         [](const Respelling& a, const Respelling& b) { return a.cost < b.cost; }));
    for (const Respelling& one : spellings) CHECK(one.text != "tschechow");
    CHECK(respell("").empty());
    CHECK(respell("tschüss").empty());
}

TEST_CASE("a word is not read in a way its letters rule out") {
    // English and scholars have no sch, so ch is no English ch in these.
    const std::vector<std::string> chekhov = {"tschechow", "chekhov", "tchekhov", "cechov", "tschechoff"};
    CHECK(name_variants("tschechov") == chekhov);
    for (const std::string& variant : name_variants("lukaschenko")) {
        INFO(variant);
        CHECK(variant.find("kh") == std::string::npos);
        CHECK(variant.find("tsch") == std::string::npos);
    }
}

TEST_CASE("every spelling of the known names stands there once, folded, beside another") {
    std::map<std::string, std::string_view> seen;
    for (const std::string_view name : known_names()) {
        INFO(name);
        CHECK(name.front() == ' ');
        CHECK(name.back() == ' ');
        CHECK(name.find("  ") == std::string_view::npos);
        CHECK(name.find_first_not_of(" abcdefghijklmnopqrstuvwxyz") == std::string_view::npos);
        const std::vector<std::string> spellings = words_of(name);
        CHECK(spellings.size() > 1);
        CHECK(spellings.size() <= most_name_variants + 1);
        for (const std::string& spelling : spellings) {
            INFO(spelling);
            CHECK(seen.emplace(spelling, name).second);
            CHECK(known_spellings(spelling).size() == spellings.size() - 1);
        }
    }
}

}  // namespace fundstelle
