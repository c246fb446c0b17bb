#include "searcher/render_analysis.hpp"

#include <algorithm>
#include <string_view>

#include "common/report.hpp"
#include "common/text/printable.hpp"
#include "searcher/query_tree.hpp"

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
        case BaseRule::loanword:
            return "plural of a loanword";
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
    return out + query_tree(analysis.query, nullptr, 2);
}

}  // namespace fundstelle
