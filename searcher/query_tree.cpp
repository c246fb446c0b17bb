#include "searcher/query_tree.hpp"

#include "common/report.hpp"
#include "common/text/printable.hpp"

namespace fundstelle {
namespace {

std::string_view description_of(QueryKind kind) {
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
        case QueryField::language:
            return " as the language";
        case QueryField::path:
            return " in the path";
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
    if (word.weight == WordWeight::stop) line += " (tells little by itself)";
    if (word.weight == WordWeight::question) line += " (asks rather than names)";
    if (word.weight == WordWeight::part) line += " (a part on its own)";
    return line;
}

std::string headline(const QueryNode& node) {
    if (node.kind == QueryKind::word) return word_headline(node);
    std::string line(description_of(node.kind));
    if (node.kind == QueryKind::dates) line += period(node.dates);
    if (node.kind == QueryKind::near) {
        line += ", with at most " + counted(node.distance, "other word") + " between them";
    }
    return line + std::string(place_of(node.field));
}

/// Writes the nodes of a query below one another.
class Tree {
  public:
    explicit Tree(const TermCounts* counts) : counts_(counts) {}

    /// A node with what is below it, each deeper by two spaces.
    void add(const QueryNode& node, std::size_t indent) {
        out += std::string(indent, ' ') + headline(node) + "\n";
        for (const QueryTerm& term : node.terms) {
            if (term.weight != 0) add(node.field, term, indent + 2);
        }
        const bool parts = node.kind == QueryKind::word && !node.children.empty();
        if (parts) {
            out += std::string(indent + 2, ' ') + "or all of its parts";
            if (node.near != 0)
                out += ", " + decimal(node.near, 2) + " more where they stand near each other";
            out += "\n";
        }
        for (const QueryNode& child : node.children) add(child, indent + (parts ? 4 : 2));
    }

    std::string out;

  private:
    void add(QueryField field, const QueryTerm& term, std::size_t indent) {
        out += std::string(indent, ' ') + decimal(term.weight, 2) + "  " + printable(term.text) + " (" +
               std::string(name_of(term.kind)) + std::string(reason_of(term.origin)) + ")";
        const auto documents = counts_ == nullptr ? std::nullopt : counts_->of(field, term);
        if (documents) out += *documents == 0 ? " in no document" : " in " + counted(*documents, "document");
        out += "\n";
    }

    const TermCounts* counts_;
};

}  // namespace

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

void TermCounts::add(QueryField field, const QueryTerm& term, std::uint32_t documents) {
    documents_[{field, term.kind, term.text}] = documents;
}

std::optional<std::uint32_t> TermCounts::of(QueryField field, const QueryTerm& term) const {
    const auto found = documents_.find({field, term.kind, term.text});
    if (found == documents_.end()) return std::nullopt;
    return found->second;
}

std::string query_tree(const Query& query, const TermCounts* counts, std::size_t indent) {
    Tree tree(counts);
    tree.add(query.root, indent);
    return tree.out;
}

}  // namespace fundstelle
