#include "common/corpus/page_metadata.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <utility>

#include "common/corpus/article.hpp"
#include "common/corpus/date.hpp"
#include "common/corpus/html_signs.hpp"
#include "common/corpus/html_tags.hpp"
#include "common/corpus/line_form.hpp"
#include "common/corpus/line_parts.hpp"
#include "common/corpus/line_words.hpp"
#include "common/json.hpp"
#include "common/text/language_tag.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t most_headings = 16;
constexpr std::size_t charset_bytes = 4 << 10;  ///< browsers look at 1 KiB; comments may stand before

/// The text of an element on one line, its blocks and lines apart.
std::string text_in(const HtmlTree& page, std::size_t element) {
    std::string text;
    for (std::size_t node = element; node < page[element].end; ++node) {
        if (holds(html::blocks, page[node].tag) || holds(html::lines, page[node].tag)) text += ' ';
        text += page[node].text;
    }
    return on_one_line(text);
}

/// The same of a heading, without the line above it that stands in it.
std::string headline_in(const HtmlTree& page, std::size_t heading) {
    std::string text;
    for (std::size_t node = heading; node < page[heading].end; ++node) {
        if (node != heading && is_named_kicker(page[node])) {
            node = page[node].end - 1;
            continue;
        }
        if (holds(html::blocks, page[node].tag) || holds(html::lines, page[node].tag)) text += ' ';
        text += page[node].text;
    }
    text = on_one_line(text);
    return text.empty() ? text_in(page, heading) : text;
}

/// What works are that a page may be of, by the types of schema.org: articles, which count more than others,
/// and those of which a page may have several, and is then on none of them.
enum class WorkKind : std::uint8_t { none, single, article };

/// What a page says, before it is known what of it counts: the first of each name.
struct Said {
    std::map<std::string, std::string> meta;   ///< name, property or itemprop of `<meta>`, in small letters
    std::map<std::string, std::string> item;   ///< itemprop of other elements: attribute or text
    std::map<std::string, std::string> links;  ///< rel of `<link>`
    std::map<std::string, std::string> schema;
    WorkKind schema_kind = WorkKind::none;
    std::size_t single_works = 0;
    std::size_t bodies = 0;  ///< texts of articles in JSON-LD
    std::string body;        ///< the first of them
    std::string html_language, title, site_heading, time, dated, author_link;
    std::vector<std::string> headings;  ///< of the first rank
};

void keep_first(std::map<std::string, std::string>& values, std::string name, std::string_view value) {
    std::string line = on_one_line(value);
    if (!line.empty()) values.emplace(std::move(name), std::move(line));
}

WorkKind work_kind(std::string_view types, bool reviews) {
    constexpr std::array articles = {"Article"sv, "Posting"sv, "Report"sv};
    constexpr std::array singles = {"Recipe"sv, "HowTo"sv,       "Chapter"sv, "ShortStory"sv,    "Guide"sv,
                                    "Thesis"sv, "Legislation"sv, "Review"sv,  "PodcastEpisode"sv};
    WorkKind kind = WorkKind::none;
    for (std::string_view type : parts_between(types, std::array{","sv})) {
        type.remove_prefix(std::min(type.find_last_of("/:") + 1, type.size()));
        const auto ends_so = [&](std::string_view ending) { return type.ends_with(ending); };
        if (std::any_of(articles.begin(), articles.end(), ends_so)) return WorkKind::article;
        // What readers say of something stands within it.
        const bool is_own = !type.ends_with("Review") || reviews;
        const bool known =
            type.ends_with("Review") || std::find(singles.begin(), singles.end(), type) != singles.end();
        if (known && is_own) kind = WorkKind::single;
    }
    return kind;
}

/// The names of things by their `@id`, by which others refer to them.
std::map<std::string, std::string> names_by_id(const std::vector<Members>& objects) {
    std::map<std::string, std::string> names;
    for (const Members& object : objects) {
        const auto id = object.scalars.find("@id");
        const auto name = object.scalars.find("name");
        if (id != object.scalars.end() && name != object.scalars.end())
            names.emplace(id->second, name->second);
    }
    return names;
}

/// The names of those that `references` refer to, joined by `, `.
std::string names_of(const std::vector<std::string>& references,
                     const std::map<std::string, std::string>& names) {
    std::string text;
    for (const std::string& reference : references) {
        const auto name = names.find(reference);
        if (name != names.end()) text += (text.empty() ? "" : ", ") + name->second;
    }
    return text;
}

/// Takes what JSON-LD says of the article; of a page with several the first one.
void add_schema(std::string_view json, const Limits& limits, Said& said) {
    const std::vector<Members> objects = json_objects(json, limits.json_depth);
    const std::map<std::string, std::string> names = names_by_id(objects);
    for (const Members& object : objects) {
        const auto value = [&](const std::string& name) -> std::string {
            if (const auto found = object.scalars.find(name); found != object.scalars.end())
                return found->second;
            if (const auto found = object.names.find(name); found != object.names.end()) return found->second;
            const auto found = object.parts.find(name);
            return found == object.parts.end() ? std::string() : names_of(found->second, names);
        };
        const auto body = object.scalars.find("articleBody");
        if (body != object.scalars.end() && !trim(body->second).empty() && said.bodies++ == 0)
            said.body = body->second;
        if (said.schema_kind == WorkKind::article) continue;
        const bool reviews =
            object.names.count("itemReviewed") != 0 || object.others.count("itemReviewed") != 0;
        const WorkKind kind = work_kind(value("@type"), reviews);
        if (kind == WorkKind::single) ++said.single_works;
        if (kind <= said.schema_kind) continue;
        said.schema_kind = kind;
        said.schema.clear();
        for (const char* name : {"headline", "name", "datePublished", "dateModified", "author", "publisher",
                                 "inLanguage", "url", "mainEntityOfPage"})
            keep_first(said.schema, name, value(name));
        keep_first(said.schema, "author", value("authors"));
    }
}

/// Whether an address leads to the beginning of a site.
bool leads_home(std::string_view address) {
    if (const std::size_t host = address.find("://"); host != std::string_view::npos) {
        address.remove_prefix(host + 3);
        address.remove_prefix(std::min(address.find('/'), address.size()));
    }
    return address.empty() || address == "/" || address == "./" || address.starts_with("/index.");
}

/// A heading that is a link to the beginning of the site has the site's name.
void add_heading(const HtmlTree& page, std::size_t at, Said& said) {
    const std::string text = text_in(page, at);
    for (std::size_t inner = at; inner < page[at].end; ++inner) {
        const bool link = page[inner].tag == "a" && page[inner].has("href");
        if (!link || !leads_home(page[inner].attribute("href")) || text_in(page, inner) != text) continue;
        if (said.site_heading.empty()) said.site_heading = text;
        return;
    }
    if (said.headings.size() < most_headings) said.headings.push_back(headline_in(page, at));
}

void add_element(const HtmlTree& page, std::size_t at, const Limits& limits, Said& said) {
    const HtmlNode& node = page[at];
    if (node.tag == "html") {
        said.html_language = node.attribute(node.has("lang") ? "lang" : "xml:lang");
    } else if (node.tag == "meta") {
        for (const std::string_view name : {"property"sv, "name"sv, "itemprop"sv, "http-equiv"sv})
            if (node.has(name)) keep_first(said.meta, lower(node.attribute(name)), node.attribute("content"));
    } else if (node.tag == "link") {
        keep_first(said.links, lower(node.attribute("rel")), node.attribute("href"));
    } else if (node.tag == "script" && lower(node.attribute("type")) == "application/ld+json") {
        std::string json;
        for (std::size_t inner = at + 1; inner < node.end; ++inner) json += page[inner].text;
        add_schema(json, limits, said);
    } else if (node.tag == "title" && said.title.empty()) {
        said.title = text_in(page, at);
    } else if (node.tag == "h1") {
        add_heading(page, at, said);
    } else if (node.tag == "time" && said.time.empty()) {
        const std::string date =
            node.has("datetime") ? on_one_line(node.attribute("datetime")) : text_in(page, at);
        if (parse_date(date)) said.time = date;
    }
    if (said.dated.empty() && is_named_date(node)) {
        const std::string date = text_in(page, at);
        if (parse_date(date)) said.dated = date;
    }
    if (node.tag != "meta" && node.has("itemprop")) {
        const std::string name = lower(node.attribute("itemprop"));
        const std::string_view stated = node.attribute(node.has("datetime") ? "datetime" : "content");
        if (name != "articlebody") keep_first(said.item, name, stated.empty() ? text_in(page, at) : stated);
    }
    if (node.tag == "a" && lower(node.attribute("rel")) == "author" && said.author_link.empty())
        said.author_link = text_in(page, at);
}

std::string first_of(const std::map<std::string, std::string>& values,
                     std::initializer_list<const char*> names) {
    for (const char* name : names) {
        if (const auto found = values.find(name); found != values.end()) return found->second;
    }
    return {};
}

/// What a page says of the site that it is on.
struct Site {
    std::string name;
    std::string url;  ///< of the page
};

bool is_web_address(std::string_view text) {
    return text.starts_with("http://") || text.starts_with("https://");
}

/// The letters and digits of a name, as addresses have them: `talbote` of `Tal-Bote`.
std::string bare_name(std::string_view name) {
    std::string normal;
    append_normal_form(name, normal);
    std::string bare;
    for (std::size_t at = 0; at < normal.size(); ++at) {
        const std::string_view umlaut = std::string_view(normal).substr(at, 2);
        const char base = umlaut == "ä" ? 'a' : umlaut == "ö" ? 'o' : umlaut == "ü" ? 'u' : '\0';
        if (base != '\0') {
            bare += {base, 'e'};
            ++at;
        } else if (normal[at] != ' ') {
            bare += normal[at];
        }
    }
    return bare;
}

/// Whether `part` of a title names the site: as that calls itself, or by its host, with or without what ends
/// it (`Talbote` and `talbote.de` of `https://www.talbote.de/`).
bool names_site(std::string_view part, const Site& site) {
    if (!site.name.empty() && part == site.name) return true;
    const std::size_t begin = site.url.find("://");
    if (begin == std::string::npos) return false;
    std::string_view host = std::string_view(site.url).substr(begin + 3);
    host = host.substr(0, host.find_first_of("/:?#"));
    if (host.starts_with("www.")) host.remove_prefix(4);
    const std::string name = bare_name(part);
    return !name.empty() && (name == bare_name(host) || name == bare_name(host.substr(0, host.rfind('.'))));
}

constexpr std::array bars = {" | "sv, " - "sv, " – "sv, " — "sv, " :: "sv, " : "sv};

/// `title` without the name of the site that templates put around it.
std::string without_site(const std::string& title, const Site& site) {
    for (const std::string_view bar : bars) {
        const std::size_t at = title.rfind(bar);
        if (at != std::string::npos && at != 0 && names_site(title.substr(at + bar.size()), site))
            return title.substr(0, at);
    }
    for (const std::string_view bar : {" | "sv, " - "sv, " – "sv, " — "sv, " :: "sv, " : "sv, ": "sv}) {
        const std::size_t at = title.find(bar);
        if (at != std::string::npos && at + bar.size() < title.size() &&
            names_site(title.substr(0, at), site))
            return title.substr(at + bar.size());
    }
    const std::size_t bar = title.rfind(" | ");
    return site.name.empty() && bar != std::string::npos && bar != 0 ? title.substr(0, bar) : title;
}

/// What a title says but for the name of the site: the heading of the page that stands before it or behind
/// it.
std::string headline_of(const std::string& title, const std::vector<std::string>& headings,
                        const Site& site) {
    const auto find = [&](const auto& test) {
        return std::find_if(headings.begin(), headings.end(), [&](const std::string& heading) {
            return !heading.empty() && std::any_of(bars.begin(), bars.end(), [&](std::string_view bar) {
                return test(heading, std::string(bar));
            });
        });
    };
    auto found = find(
        [&](const std::string& heading, const std::string& bar) { return title.starts_with(heading + bar); });
    if (found == headings.end())
        found = find([&](const std::string& heading, const std::string& bar) {
            return title.ends_with(bar + heading);
        });
    return found != headings.end() && *found != site.name ? *found : without_site(title, site);
}

/// Whether a title is none that a person gave: that of a file, or of a page that has none yet.
bool is_made_title(std::string_view title) {
    constexpr std::array programs = {"microsoft word - "sv, "microsoft powerpoint - "sv,
                                     "microsoft excel - "sv, "powerpoint-präsentation"sv};
    constexpr std::array endings = {".doc"sv,  ".docx"sv, ".rtf"sv, ".odt"sv,  ".pdf"sv,
                                    ".indd"sv, ".qxd"sv,  ".ppt"sv, ".txt"sv,  ".htm"sv,
                                    ".html"sv, ".php"sv,  ".wpd"sv, ".pages"sv};
    constexpr std::array nothing = {"untitled"sv,  "untitled document"sv, "unbenannt"sv,
                                    "dokument1"sv, "document1"sv,         "unbenanntes dokument"sv,
                                    "no title"sv,  "neue seite 1"sv,      "kein titel"sv};
    const std::string small = lower(title);
    return std::any_of(programs.begin(), programs.end(), [&](auto one) { return small.starts_with(one); }) ||
           std::any_of(endings.begin(), endings.end(), [&](auto one) { return small.ends_with(one); }) ||
           std::find(nothing.begin(), nothing.end(), small) != nothing.end();
}

std::string title_of(const Said& said, const Site& site) {
    for (const std::string& title : {first_of(said.schema, {"headline", "name"}),
                                     first_of(said.meta, {"og:title", "twitter:title", "dc.title"})}) {
        if (!title.empty() && !is_made_title(title)) return headline_of(title, said.headings, site);
    }
    // One heading of the first rank is the article's; of several it is the one that the title names.
    if (said.headings.size() == 1 && !said.headings.front().empty()) return said.headings.front();
    return is_made_title(said.title) ? std::string() : headline_of(said.title, said.headings, site);
}

std::string date_of(const Said& said) {
    for (const std::string& text :
         {first_of(said.schema, {"datePublished"}),
          first_of(said.meta, {"article:published_time", "og:published_time", "datepublished",
                               "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date",
                               "dcterms.created", "date", "pubdate", "publish-date"}),
          first_of(said.item, {"datepublished"}), said.time, said.dated}) {
        if (const auto date = parse_date(text)) return to_iso(*date);
    }
    return {};
}

/// When a page was last changed, which is later than it was published.
std::string change_of(const Said& said) {
    for (const std::string& text : {first_of(said.schema, {"dateModified"}),
                                    first_of(said.meta, {"article:modified_time", "og:updated_time",
                                                         "dcterms.modified", "last-modified"})}) {
        if (const auto date = parse_date(text)) return to_iso(*date);
    }
    return {};
}

std::string author_of(const Said& said) {
    for (const std::string& name :
         {first_of(said.schema, {"author"}), first_of(said.meta, {"author", "article:author", "dc.creator"}),
          first_of(said.item, {"author"}), said.author_link}) {
        if (!name.empty() && !is_web_address(name)) return name;
    }
    return {};
}

}  // namespace

PageMetadata page_metadata(const HtmlTree& page, const Limits& limits) {
    Said said;
    for (std::size_t at = 0; at < page.nodes().size(); ++at) {
        if (!page[at].tag.empty()) add_element(page, at, limits, said);
    }
    if (said.schema_kind == WorkKind::single && said.single_works > 1) said.schema.clear();
    PageMetadata metadata;
    metadata.source = first_of(said.schema, {"publisher"});
    if (metadata.source.empty())
        metadata.source =
            first_of(said.meta, {"og:site_name", "dc.publisher", "publisher", "application-name"});
    metadata.date = date_of(said);
    metadata.changed = change_of(said);
    metadata.author = author_of(said);
    for (const std::string& name :
         {said.html_language, first_of(said.schema, {"inLanguage"}),
          first_of(said.meta, {"og:locale", "content-language", "dc.language", "language"})}) {
        if (metadata.language.empty()) metadata.language = language_subtag(name);
    }
    for (const std::string& url : {first_of(said.links, {"canonical"}), first_of(said.meta, {"og:url"}),
                                   first_of(said.schema, {"url", "mainEntityOfPage"})}) {
        if (metadata.url.empty() && is_web_address(url)) metadata.url = url;
    }
    const std::string& site = metadata.source.empty() ? said.site_heading : metadata.source;
    metadata.title = title_of(said, {site, metadata.url});
    // Of a page that lists articles each is a teaser there.
    if (said.bodies == 1) metadata.body = std::move(said.body);
    return metadata;
}

std::string declared_charset(std::string_view bytes) {
    const std::string beginning = lower(bytes.substr(0, charset_bytes));
    for (const std::string_view name : {"charset"sv, "<?xml"sv}) {
        std::size_t at = beginning.find(name);
        if (at == std::string::npos) continue;
        if (name == "<?xml") at = beginning.find("encoding", at);
        const std::size_t equals = beginning.find_first_of("=>", at);
        if (equals == std::string::npos || beginning[equals] != '=') continue;
        const std::size_t begin = beginning.find_first_not_of(" \t\r\n\"'", equals + 1);
        if (begin == std::string::npos) continue;
        const std::size_t end = beginning.find_first_of(" \t\r\n\"';/>?", begin);
        return beginning.substr(begin, end == std::string::npos ? 0 : end - begin);
    }
    return {};
}

}  // namespace fundstelle
