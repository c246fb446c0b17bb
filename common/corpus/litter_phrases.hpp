#pragma once
#include <array>
#include <string_view>

// What the furniture of pages says, as normal forms of line_form.hpp.
namespace fundstelle::litter {

using namespace std::string_view_literals;

/// Whole lines that lists of other articles stand below.
inline constexpr std::array sections = {
    "weiterlesen"sv,
    "weiter lesen"sv,
    "lesen sie auch"sv,
    "lesen sie mehr"sv,
    "lesen sie weiter"sv,
    "lesen sie jetzt weiter"sv,
    "lesen sie mehr zum thema"sv,
    "links zum thema"sv,
    "links zum artikel"sv,
    "weiterführende links"sv,
    "externe links"sv,
    "mehr zum artikel"sv,
    "aktuelle nachrichten"sv,
    "aktuelle artikel"sv,
    "aktuelle themen"sv,
    "top artikel"sv,
    "weitere news"sv,
    "unsere lesetipps"sv,
    "lesetipps"sv,
    "auch lesen"sv,
    "verwandte links"sv,
    "lesen sie dazu auch"sv,
    "lies auch"sv,
    "lies mehr"sv,
    "auch interessant"sv,
    "das könnte sie auch interessieren"sv,
    "das könnte sie interessieren"sv,
    "das könnte dich auch interessieren"sv,
    "das könnte dich interessieren"sv,
    "das könnte ihnen auch gefallen"sv,
    "das könnte ihnen auch schmecken"sv,
    "das könnte dir auch schmecken"sv,
    "das könnte dir auch gefallen"sv,
    "mehr zum thema"sv,
    "mehr zu diesem thema"sv,
    "weitere artikel"sv,
    "weitere beiträge"sv,
    "weitere themen"sv,
    "weitere nachrichten"sv,
    "weitere meldungen"sv,
    "weitere rezepte"sv,
    "weitere pressemitteilungen"sv,
    "weitere videos"sv,
    "weitere bilder"sv,
    "weitere informationen zum thema"sv,
    "mehr von diesem autor"sv,
    "mehr von dieser autorin"sv,
    "mehr aus diesem ressort"sv,
    "die neuesten artikel"sv,
    "die meistgelesenen artikel"sv,
    "das interessiert andere leser"sv,
    "andere leser interessierten sich auch für"sv,
    "redaktionelle hinweise"sv,
    "dpa kontakte"sv,
    "die folgenden informationen sind nicht zur veröffentlichung bestimmt"sv,
    "ähnliche artikel"sv,
    "ähnliche beiträge"sv,
    "ähnliche themen"sv,
    "ähnliche rezepte"sv,
    "verwandte artikel"sv,
    "verwandte beiträge"sv,
    "verwandte themen"sv,
    "meistgelesen"sv,
    "meistgelesene artikel"sv,
    "meist gelesen"sv,
    "am meisten gelesen"sv,
    "meistkommentiert"sv,
    "beliebte artikel"sv,
    "beliebteste artikel"sv,
    "beliebte beiträge"sv,
    "beliebte rezepte"sv,
    "trending"sv,
    "topthemen"sv,
    "top themen"sv,
    "neueste artikel"sv,
    "neueste beiträge"sv,
    "neueste nachrichten"sv,
    "neueste kommentare"sv,
    "letzte beiträge"sv,
    "aktuelle meldungen"sv,
    "empfehlungen der redaktion"sv,
    "empfohlene artikel"sv,
    "passend dazu"sv,
    "passend zum thema"sv,
    "leserfavoriten"sv,
    "nächster artikel"sv,
    "vorheriger artikel"sv,
    "vorheriger beitrag"sv,
    "nächster beitrag"sv,
    "pressekontakt"sv,
    "rückfragehinweis"sv,
    "rückfragen kontakt"sv,
    "medienkontakt"sv,
    "kontakt für medien"sv,
    "kontakt für rückfragen"sv};

/// Such as may be a heading of the article itself.
inline constexpr std::array doubtful_sections = {
    "im trend"sv,   "unsere empfehlungen"sv,          "zum thema"sv,         "mehr dazu"sv,
    "notizblock"sv, "weiterführende informationen"sv, "mehr informationen"sv};

/// How lines begin that name one other article, or stand above a list of them.
inline constexpr std::array section_beginnings = {"lesen sie auch"sv,
                                                  "lesen sie dazu"sv,
                                                  "lesen sie hier"sv,
                                                  "lies auch"sv,
                                                  "lies hier"sv,
                                                  "auch interessant"sv,
                                                  "mehr zum thema"sv,
                                                  "mehr aus"sv,
                                                  "mehr von"sv,
                                                  "mehr nachrichten aus"sv,
                                                  "alles zum thema"sv,
                                                  "passend dazu"sv,
                                                  "zum thema"sv,
                                                  "siehe auch"sv,
                                                  "das könnte sie auch interessieren"sv,
                                                  "weitere nachrichten aus"sv,
                                                  "weitere meldungen aus"sv,
                                                  "weitere artikel"sv,
                                                  "nächster artikel"sv,
                                                  "vorheriger artikel"sv,
                                                  "vorheriger beitrag"sv,
                                                  "nächster beitrag"sv};

/// What lines count that readers did, and what else stands in these.
inline constexpr std::array count_words = {"interaktionen"sv, "interaktion"sv, "kommentare"sv, "kommentar"sv,
                                           "shares"sv,        "likes"sv,       "aufrufe"sv,    "reaktionen"sv,
                                           "lesezeit"sv,      "lesedauer"sv,   "geteilt"sv,    "klicks"sv,
                                           "bewertungen"sv,   "views"sv,       "pdf"sv,        "follower"sv};
inline constexpr std::array beside_counts = {"kb"sv,  "mb"sv,   "noch"sv, "min"sv, "minuten"sv, "minute"sv,
                                             "mal"sv, "etwa"sv, "ca"sv,   "x"sv,   "und"sv};

/// Where articles are shared, and what else the buttons for it say.
inline constexpr std::array networks = {
    "facebook"sv, "twitter"sv,   "whatsapp"sv,  "pinterest"sv, "linkedin"sv, "xing"sv,
    "telegram"sv, "instagram"sv, "youtube"sv,   "tiktok"sv,    "mastodon"sv, "bluesky"sv,
    "threads"sv,  "messenger"sv, "flipboard"sv, "reddit"sv,    "tumblr"sv,   "threema"sv};
inline constexpr std::array share_words = {
    "x"sv,       "e"sv,     "mail"sv,    "email"sv,    "sms"sv,      "print"sv,  "drucken"sv, "teilen"sv,
    "share"sv,   "tweet"sv, "tweeten"sv, "kopieren"sv, "link"sv,     "auf"sv,    "per"sv,     "bei"sv,
    "via"sv,     "in"sv,    "pocket"sv,  "merken"sv,   "rss"sv,      "signal"sv, "und"sv,     "oder"sv,
    "artikel"sv, "pin"sv,   "it"sv,      "folgen"sv,   "versenden"sv};

inline constexpr std::array agencies = {
    "afp"sv, "dpa"sv,   "apa"sv,   "sda"sv,          "keystone"sv, "reuters"sv, "epd"sv, "kna"sv, "sid"sv,
    "ap"sv,  "imago"sv, "getty"sv, "shutterstock"sv, "unsplash"sv, "pixabay"sv, "ddp"sv, "awp"sv, "adobe"sv};
inline constexpr std::array agency_words = {"mit"sv,
                                            "material"sv,
                                            "von"sv,
                                            "der"sv,
                                            "und"sv,
                                            "nachrichtenagentur"sv,
                                            "nachrichtenagenturen"sv,
                                            "agentur"sv,
                                            "agenturen"sv,
                                            "agenturmaterial"sv,
                                            "infocom"sv,
                                            "gmbh"sv,
                                            "ats"sv,
                                            "images"sv,
                                            "image"sv,
                                            "picture"sv,
                                            "alliance"sv,
                                            "zentralbild"sv,
                                            "str"sv,
                                            "symbolbild"sv,
                                            "archivbild"sv,
                                            "bild"sv,
                                            "foto"sv,
                                            "stock"sv,
                                            "symbolfoto"sv};

/// Beside the words of dates (date_words.hpp): what pages say of when something appeared.
inline constexpr std::array page_date_words = {
    "date"sv, "erschienen"sv, "update"sv, "vor"sv,  "stunden"sv, "minuten"sv, "tagen"sv,  "stunde"sv,
    "mez"sv,  "mesz"sv,       "online"sv, "seit"sv, "gestern"sv, "heute"sv,   "sendung"sv};

/// How lines begin that say who made a picture.
inline constexpr std::array credit_beginnings = {
    "bildnachweis"sv, "bildquelle"sv, "bildrechte"sv, "foto"sv,       "fotos"sv,
    "bild"sv,         "bilder"sv,     "symbolbild"sv, "symbolfoto"sv, "archivbild"sv,
    "archivfoto"sv,   "titelbild"sv,  "copyright"sv,  "fotocredit"sv, "beitragsbild"sv};

/// Where pages send their readers to buy, and what they say of that; with `jetzt`, a star or the like beside.
inline constexpr std::array shops = {"amazon"sv,     "ebay"sv,    "otto"sv,   "thalia"sv,  "mediamarkt"sv,
                                     "saturn"sv,     "zalando"sv, "idealo"sv, "galaxus"sv, "weltbild"sv,
                                     "hugendubel"sv, "douglas"sv, "ikea"sv,   "lidl"sv};
inline constexpr std::array shop_words = {
    "jetzt"sv,  "direkt"sv,    "hier"sv,    "bei"sv,     "auf"sv,     "im"sv,        "zum"sv, "angebot"sv,
    "kaufen"sv, "bestellen"sv, "ansehen"sv, "sichern"sv, "shoppen"sv, "entdecken"sv, "de"sv,  "com"sv};

}  // namespace fundstelle::litter
