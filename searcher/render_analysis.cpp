#include "searcher/render_analysis.hpp"

#include <algorithm>
#include <string_view>

#include "common/report.hpp"
#include "common/text/printable.hpp"

namespace fundstelle {
namespace {

constexpr std::size_t label_width = 11;
constexpr std::string_view unchanged = "unchanged";

std::string_view reason_of(TokenPatternKind kind) {
    switch (kind) {
        case TokenPatternKind::date:
            return "a date";
        case TokenPatternKind::number:
            return "a number";
        case TokenPatternKind::abbreviation:
            return "an abbreviation";
        case TokenPatternKind::genitive:
            return "a name with an apostrophe";
        case TokenPatternKind::gender:
            return "a gender form";
        case TokenPatternKind::broken_line:
            return "a word broken at the end of a line";
    }
    return {};
}

std::string_view reason_of(VariantOrigin origin) {
    switch (origin) {
        case VariantOrigin::pattern:
            return "another form of the same";
        case VariantOrigin::hyphens:
            return "the word with hyphens that begins here, as one";
        case VariantOrigin::cut_short:
            return "what the word cut short stands for";
        case VariantOrigin::separated:
            return "the verb whose prefix this is";
    }
    return {};
}

std::string_view name_of(BaseRule rule) {
    switch (rule) {
        case BaseRule::none:
            return "no rule";
        case BaseRule::strong_verb:
            return "strong verb";
        case BaseRule::weak_verb:
            return "weak verb";
        case BaseRule::noun_in_ung:
            return "noun in -ung";
        case BaseRule::genitive:
            return "genitive s";
    }
    return {};
}

std::string_view name_of(TermKind kind) {
    switch (kind) {
        case TermKind::exact:
            return "exact spelling";
        case TermKind::stem:
            return "stem";
        case TermKind::part:
            return "part";
        case TermKind::variant:
            return "variant";
    }
    return {};
}

/// Writes lines of a label and a value below one another.
class Lines {
  public:
    explicit Lines(std::size_t indent) : indent_(indent, ' ') {}

    void add(std::string_view label, std::string_view value) {
        out += indent_;
        out += label;
        out.append(label.size() < label_width ? label_width - label.size() : 1, ' ');
        append_printable(value, out);
        out += '\n';
    }

    std::string out;

  private:
    std::string indent_;
};

std::string base_text(const BaseForm& base, std::string_view from) {
    std::string text = base.word == from ? std::string(unchanged) : base.word;
    text += " (" + std::string(name_of(base.rule)) + ")";
    if (!base.other.empty()) text += ", perhaps " + base.other + " (strong verb)";
    return text;
}

std::string part_text(const PartSteps& part) {
    std::string text = part.depth == 0 ? "" : std::string(part.depth - 1, ' ') + "> ";
    text += part.part;
    if (!part.link.empty()) text += " (with linking " + part.link + ")";
    if (part.base.rule != BaseRule::none) text += ", " + base_text(part.base, part.part);
    return text + ", stem " + part.stem;
}

std::string word_lines(const WordSteps& word, std::size_t indent) {
    Lines lines(indent);
    const auto step = [&](std::string_view label, std::string_view value, std::string_view before) {
        lines.add(label, value == before ? unchanged : value);
    };
    step("folded", word.folded, word.letters);
    if (word.umlauts.empty()) return lines.out;
    step("umlauts", word.umlauts, word.folded);
    step("spelling", word.spelling, word.umlauts);
    lines.add("base form", base_text(word.base, word.spelling));
    lines.add("stem", word.stem + (word.other_stem.empty() ? "" : ", perhaps " + word.other_stem));
    return lines.out;
}

std::string part_lines(const std::vector<PartSteps>& parts, std::size_t indent) {
    Lines lines(indent);
    std::string_view label = "parts";
    for (const PartSteps& part : parts) {
        lines.add(label, part_text(part));
        label = {};
    }
    if (parts.empty()) lines.add(label, "none");
    return lines.out;
}

std::string terms_text(const std::vector<KeptTerm>& terms) {
    std::string text;
    for (const KeptTerm& term : terms) {
        text += (text.empty() ? "" : ", ") + term.text + " (" + std::string(name_of(term.kind)) + ")";
    }
    return text;
}

std::string token_text(const TokenSteps& token, std::string_view text) {
    constexpr std::size_t indent = 4;
    std::string number = std::to_string(token.position);
    number.resize(std::max<std::size_t>(number.size() + 1, indent), ' ');
    std::string out = number + printable(token.source.of(text)) + "\n";
    Lines first(indent);
    if (token.pattern) {
        first.add("read as", token.word.letters + " (" + std::string(reason_of(*token.pattern)) + ")");
    }
    out += first.out + word_lines(token.word, indent) + part_lines(token.word.parts, indent);
    // Of another word its parts do not count.
    for (const VariantSteps& variant : token.variants) {
        Lines also(indent);
        also.add("also", variant.word.letters + " (" + std::string(reason_of(variant.origin)) + ")");
        out += also.out + word_lines(variant.word, indent + 2);
    }
    Lines last(indent);
    last.add("terms", terms_text(token.terms));
    return out + last.out;
}

std::string_view name_of(QueryKind kind) {
    switch (kind) {
        case QueryKind::nothing:
            return "nothing";
        case QueryKind::word:
            return "word";
        case QueryKind::phrase:
            return "one behind the other";
        case QueryKind::near:
            return "in any order, near each other";
        case QueryKind::any:
            return "any of these";
        case QueryKind::all:
            return "all of these";
        case QueryKind::prefer:
            return "the first of these; the others only raise the score";
        case QueryKind::without:
            return "the first of these, but none of the others";
        case QueryKind::dates:
            return "a date";
    }
    return {};
}

std::string_view place_of(QueryField field) {
    switch (field) {
        case QueryField::text:
            return {};
        case QueryField::title:
            return " in the title";
        case QueryField::source:
            return " in the name of the source";
        case QueryField::author:
            return " in the name of the author";
        case QueryField::path:
            return " in the path";
    }
    return {};
}

/// Why a term is asked for, where its kind does not say it.
std::string_view reason_of(TermOrigin origin) {
    switch (origin) {
        case TermOrigin::typed:
        case TermOrigin::stem:
        case TermOrigin::part:
        case TermOrigin::analysis:
            return {};
        case TermOrigin::name:
            return ": the name in another language";
        case TermOrigin::synonym:
            return ": another name of the same";
        case TermOrigin::neighbours:
            return ": a compound that says the same";
        case TermOrigin::pattern:
            return ": begins so";
        case TermOrigin::similar:
            return ": spelt nearly so";
    }
    return {};
}

/// `from 2022-12-01 to 2022-12-31`.
std::string period(const DateRange& dates) {
    const auto day = [](std::uint32_t number) {
        std::string digits = std::to_string(number);
        digits.insert(0, digits.size() < 8 ? 8 - digits.size() : 0, '0');
        return digits.substr(0, 4) + "-" + digits.substr(4, 2) + "-" + digits.substr(6);
    };
    return (dates.first == DateRange().first ? "" : " from " + day(dates.first)) +
           (dates.last == DateRange().last ? "" : " to " + day(dates.last));
}

std::string word_headline(const QueryNode& word) {
    std::string line = printable(word.text) + std::string(place_of(word.field));
    if (word.pattern && word.pattern->kind == PatternKind::prefix) {
        line += " (every word that begins with " + printable(word.pattern->text) + ")";
    } else if (word.pattern) {
        line += " (every word that differs from " + printable(word.pattern->text) + " by at most " +
                counted(word.pattern->distance, "letter") + ")";
    }
    if (word.weight == WordWeight::stop) line += " (stands in nearly every text)";
    if (word.weight == WordWeight::question) line += " (asks rather than names)";
    if (word.weight == WordWeight::part) line += " (a part on its own)";
    return line;
}

std::string headline(const QueryNode& node) {
    if (node.kind == QueryKind::word) return word_headline(node);
    std::string line(name_of(node.kind));
    if (node.kind == QueryKind::dates) line += period(node.dates);
    if (node.kind == QueryKind::near) {
        line += ", with at most " + counted(node.distance, "other word") + " between them";
    }
    return line + std::string(place_of(node.field));
}

/// A node with what is below it, each deeper by two spaces.
void add_node(const QueryNode& node, std::size_t indent, std::string& out) {
    out += std::string(indent, ' ') + headline(node) + "\n";
    for (const QueryTerm& term : node.terms) {
        if (term.weight == 0) continue;
        out += std::string(indent + 2, ' ') + decimal(term.weight, 2) + "  " + printable(term.text) + " (" +
               std::string(name_of(term.kind)) + std::string(reason_of(term.origin)) + ")\n";
    }
    const bool parts = node.kind == QueryKind::word && !node.children.empty();
    if (parts) {
        out += std::string(indent + 2, ' ') + "or all of its parts";
        if (node.near != 0) out += ", " + decimal(node.near, 2) + " more where they stand near each other";
        out += "\n";
    }
    for (const QueryNode& child : node.children) add_node(child, indent + (parts ? 4 : 2), out);
}

}  // namespace

std::string render_analysis(const Analysis& analysis) {
    std::string out = analysis.words == 0 ? "compounds are not split: there is no word list ("
                                          : "compounds are split by " + grouped(analysis.words) +
                                                " words of " + printable(analysis.words_origin) + " (";
    out += printable(analysis.words_place) + ")\n";
    if (!analysis.left_out.empty()) out += "steps of the analysis left out: " + analysis.left_out + "\n";
    out += '\n';
    for (const TokenSteps& token : analysis.tokens) out += token_text(token, analysis.text) + "\n";
    out += "As a query, each term with its weight:\n";
    add_node(analysis.query.root, 2, out);
    return out;
}

}  // namespace fundstelle
