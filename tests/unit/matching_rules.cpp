#include "tests/unit/matching_rules.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <optional>
#include <string>

namespace fundstelle {
namespace {

/// What a node adds to the score of a document; nothing when the document does not match it.
using Score = std::optional<double>;

class Rules {
  public:
    explicit Rules(const DatabaseModel& model) : model_(model) {
        for (const auto& one : model.documents) {
            total_ += length_of(one.second);
            for (const auto& term : one.second.terms) ++with_[term.first];
        }
    }

    Score score(const QueryNode& node, const DatabaseModel::Document& document) const {
        switch (node.kind) {
            case QueryKind::nothing:
                return std::nullopt;
            case QueryKind::word:
                return of_word(node, document);
            case QueryKind::phrase:
            case QueryKind::near:
                return of_places(node, document);
            case QueryKind::any:
                return of_any(node.children, document);
            case QueryKind::all:
                return of_all(node.children, document);
            case QueryKind::prefer:
            case QueryKind::without:
                return of_first(node, document);
            case QueryKind::dates:
                return lies_within(node.dates, document) ? Score(0) : std::nullopt;
        }
        return std::nullopt;
    }

  private:
    static double length_of(const DatabaseModel::Document& document) {
        double length = 0;
        for (const auto& one : document.terms) length += one.second.frequency;
        return length;
    }

    Score of_term(const std::string& term, double weight, const DatabaseModel::Document& document,
                  double together = 0) const {
        const auto found = document.terms.find(term);
        if (found == document.terms.end()) return std::nullopt;
        const double with = together == 0 ? with_.at(term) : together;
        const auto documents = static_cast<double>(model_.documents.size());
        double odds = (documents - with + 0.5) / (with + 0.5);
        if (odds < 2) odds = odds / 2 + 1;
        const double frequency = found->second.frequency;
        const double relative = length_of(document) * documents / total_;
        return weight * std::log(odds) * 1.9 * frequency / (frequency + 0.9 * (0.25 + 0.75 * relative));
    }

    static std::string prefixed(const QueryNode& word, const QueryTerm& term) {
        if (word.field == QueryField::title) return "S" + term.text;
        if (word.field == QueryField::source) return "H" + term.text;
        return term.kind == TermKind::exact ? "R" + term.text : term.text;
    }

    static bool has_spellings_only(const QueryNode& word) {
        return std::all_of(word.terms.begin(), word.terms.end(),
                           [](const QueryTerm& term) { return term.kind == TermKind::exact; });
    }

    /// As if no document had two of the words that a pattern stands for.
    double documents_with_any(const QueryNode& word) const {
        double sum = 0;
        for (const QueryTerm& term : word.terms) {
            const auto found = with_.find(prefixed(word, term));
            if (found != with_.end()) sum += found->second;
        }
        return std::min(sum, static_cast<double>(model_.documents.size()));
    }

    static void add(Score& sum, const Score& more) {
        if (more) sum = sum.value_or(0) + *more;
    }

    Score of_word(const QueryNode& word, const DatabaseModel::Document& document) const {
        Score sum;
        Score spelling;
        const bool filters = word.field == QueryField::source;
        const bool by_spelling = word.children.empty() && has_spellings_only(word);
        const double together = word.pattern ? documents_with_any(word) : 0;
        for (const QueryTerm& term : word.terms) {
            if (term.weight == 0) continue;
            Score one = of_term(prefixed(word, term), term.weight, document, together);
            if (one && filters) one = 0;
            add(term.kind == TermKind::exact && !by_spelling ? spelling : sum, one);
        }
        if (!word.children.empty()) {
            Score parts = of_all(word.children, document);
            if (parts && stand_near(word.children, 4, document)) {
                for (const QueryNode& part : word.children)
                    parts = *parts + of_term(part.terms.front().text, word.near, document).value_or(0);
            }
            add(sum, parts);
        }
        if (sum) add(sum, spelling);
        return sum;
    }

    Score of_any(const std::vector<QueryNode>& nodes, const DatabaseModel::Document& document) const {
        Score sum;
        for (const QueryNode& node : nodes) add(sum, score(node, document));
        return sum;
    }

    Score of_all(const std::vector<QueryNode>& nodes, const DatabaseModel::Document& document) const {
        Score sum = 0;
        for (const QueryNode& node : nodes) {
            const Score one = score(node, document);
            if (!one) return std::nullopt;
            sum = *sum + *one;
        }
        return sum;
    }

    Score of_first(const QueryNode& node, const DatabaseModel::Document& document) const {
        Score sum = score(node.children.front(), document);
        for (std::size_t i = 1; sum && i < node.children.size(); ++i) {
            const Score one = score(node.children[i], document);
            if (node.kind == QueryKind::prefer) {
                add(sum, one);
            } else if (one) {
                return std::nullopt;
            }
        }
        return sum;
    }

    Score of_places(const QueryNode& node, const DatabaseModel::Document& document) const {
        for (const QueryNode& word : node.children) {
            if (document.terms.count(prefixed(word, word.terms.front())) == 0) return std::nullopt;
        }
        if (node.field == QueryField::source) return 0;
        const bool stands = node.kind == QueryKind::phrase
                                ? stand_in_a_row(node.children, document)
                                : stand_near(node.children, node.distance, document);
        if (!stands) return std::nullopt;
        double weight = 0;
        for (const QueryNode& word : node.children) weight = std::max(weight, word.terms.front().weight);
        Score sum = 0;
        for (const QueryNode& word : node.children)
            add(sum, of_term(prefixed(word, word.terms.front()), weight, document));
        return sum;
    }

    /// Of a title only those in it.
    static std::vector<std::uint32_t> positions(const QueryNode& word,
                                                const DatabaseModel::Document& document) {
        const auto found = document.terms.find(word.terms.front().text);
        if (found == document.terms.end()) return {};
        std::vector<std::uint32_t> positions = found->second.positions;
        if (word.field == QueryField::title) {
            positions.erase(std::remove_if(positions.begin(), positions.end(),
                                           [](std::uint32_t place) { return place >= 1000; }),
                            positions.end());
        }
        return positions;
    }

    static bool stand_in_a_row(const std::vector<QueryNode>& words, const DatabaseModel::Document& document) {
        for (const std::uint32_t first : positions(words.front(), document)) {
            std::size_t found = 0;
            for (std::size_t i = 0; i < words.size(); ++i) {
                const auto places = positions(words[i], document);
                if (std::find(places.begin(), places.end(), first + i) != places.end()) ++found;
            }
            if (found == words.size()) return true;
        }
        return false;
    }

    /// Tries every choice of places.
    static bool stand_near(const std::vector<QueryNode>& words, std::size_t between,
                           const DatabaseModel::Document& document, std::vector<std::uint32_t> chosen = {}) {
        if (chosen.size() == words.size()) {
            std::sort(chosen.begin(), chosen.end());
            const bool apart = std::adjacent_find(chosen.begin(), chosen.end()) == chosen.end();
            return apart && chosen.back() - chosen.front() < words.size() + between;
        }
        for (const std::uint32_t place : positions(words[chosen.size()], document)) {
            chosen.push_back(place);
            if (stand_near(words, between, document, chosen)) return true;
            chosen.pop_back();
        }
        return false;
    }

    static bool lies_within(const DateRange& dates, const DatabaseModel::Document& document) {
        const auto found = document.values.find(0);
        if (found == document.values.end()) return false;
        std::string digits;
        std::copy_if(found->second.begin(), found->second.end(), std::back_inserter(digits),
                     [](char letter) { return letter != '-'; });
        std::string last = digits;
        if (digits.size() == 4) last += "1231";
        if (digits.size() == 6) last += digits.substr(4) == "02" ? "28" : "31";
        digits.resize(8, '0');
        if (digits.substr(4, 2) == "00") digits.replace(4, 2, "01");
        if (digits.substr(6, 2) == "00") digits.replace(6, 2, "01");
        return std::stoul(digits) >= dates.first && std::stoul(last) <= dates.last;
    }

    const DatabaseModel& model_;
    double total_ = 0;
    std::map<std::string, double> with_;  ///< in how many documents a term occurs
};

}  // namespace

std::vector<ScoredDocument> best_by_rules(const DatabaseModel& model, const Query& query) {
    const Rules rules(model);
    std::vector<ScoredDocument> best;
    for (const auto& [id, document] : model.documents) {
        const Score score = rules.score(query.root, document);
        if (score) best.push_back({id, *score});
    }
    std::stable_sort(best.begin(), best.end(),
                     [](const ScoredDocument& a, const ScoredDocument& b) { return a.score > b.score; });
    return best;
}

}  // namespace fundstelle
