#pragma once
#include <array>
#include <string_view>

/// What documents and exports call the members of an article, as field_name writes them: German and English,
/// of WordPress, Drupal, Ghost, JSON Feed, RSS, crawlers and press archives. The earlier name counts where
/// there are several.
namespace fundstelle::member_names {

/// Its text.
constexpr std::array<std::string_view, 35> text = {
    "text",        "inhalt",          "volltext",        "body",         "content",
    "fulltext",    "artikeltext",     "articletext",     "articlebody",  "maintext",
    "textkoerper", "content:encoded", "contenthtml",     "postcontent",  "bodyhtml",
    "html",        "contenttext",     "bodytext",        "plaintext",    "contentencoded",
    "textcontent", "rawtext",         "paragraphs",      "absaetze",     "fliesstext",
    "haupttext",   "beitragstext",    "nachrichtentext", "meldungstext", "blocks",
    "bloecke",     "abschnitte",      "sections",        "nachricht",    "message"};

/// Of these what tells no article from other objects: servers say so what went wrong.
constexpr std::array<std::string_view, 2> weak_text = {"nachricht", "message"};

/// What stands before the text, or in its place where there is none.
constexpr std::array<std::string_view, 24> lead = {
    "untertitel",   "unterzeile",      "subtitle",    "subheadline", "lead",        "vorspann",
    "teaser",       "teasertext",      "anreisser",   "einleitung",  "intro",       "kurztext",
    "summary",      "zusammenfassung", "abstract",    "excerpt",     "postexcerpt", "description",
    "beschreibung", "customexcerpt",   "kurzfassung", "anrisstext",  "leadtext",    "standfirst"};

constexpr std::array<std::string_view, 1> id = {"id"};

constexpr std::array<std::string_view, 9> title = {"title",        "titel",       "headline",
                                                   "ueberschrift", "schlagzeile", "posttitle",
                                                   "artikeltitel", "haupttitel",  "betreff"};

constexpr std::array<std::string_view, 25> date = {"date",
                                                   "datum",
                                                   "published",
                                                   "publishedat",
                                                   "datepublished",
                                                   "datepublish",
                                                   "pubdate",
                                                   "publishdate",
                                                   "publicationdate",
                                                   "publishedon",
                                                   "publishedtime",
                                                   "publishtime",
                                                   "postdate",
                                                   "dc:date",
                                                   "isodate",
                                                   "erscheinungsdatum",
                                                   "veroeffentlicht",
                                                   "veroeffentlichtam",
                                                   "veroeffentlichungsdatum",
                                                   "publikationsdatum",
                                                   "erschienen",
                                                   "erschienenam",
                                                   "created",
                                                   "createdat",
                                                   "datecreated"};

constexpr std::array<std::string_view, 15> source = {
    "source",      "quelle",      "publisher", "publication",  "medium",
    "zeitung",     "publikation", "sitename",  "sourcename",   "medientitel",
    "quellenname", "newspaper",   "outlet",    "sourcedomain", "hostname"};

constexpr std::array<std::string_view, 11> url = {"url",         "link",       "permalink", "canonicalurl",
                                                  "externalurl", "articleurl", "sourceurl", "uri",
                                                  "webadresse",  "guid",       "source"};

constexpr std::array<std::string_view, 17> author = {
    "author",     "autor",      "authors",   "autoren",     "autor(en)",  "autorin",
    "autor:in",   "autor*in",   "verfasser", "verfasserin", "dc:creator", "creator",
    "authorname", "postauthor", "byline",    "by",          "journalist"};

constexpr std::array<std::string_view, 6> language = {"language",   "lang",         "sprache",
                                                      "inlanguage", "languagecode", "locale"};

constexpr std::array<std::string_view, 2> place = {"place", "ort"};

}  // namespace fundstelle::member_names
