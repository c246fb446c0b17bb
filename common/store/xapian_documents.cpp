#include "common/store/xapian_documents.hpp"

#include <string>

#include "common/store/document_values.hpp"
#include "common/store/record.hpp"

namespace fundstelle {
namespace {

/// Adds a term to the documents of a batch that have it.
void add_term(const InvertedTerm& term, std::vector<Xapian::Document>& documents) {
    const std::string text(term.text);
    std::span<const std::uint32_t> positions = term.positions;
    for (const Posting& posting : term.postings) {
        Xapian::Document& document = documents[posting.document];
        for (const std::uint32_t position : positions.first(posting.positions))
            document.add_posting(text, position);
        positions = positions.subspan(posting.positions);
        const bool counted = posting.positions != 0 && posting.positions == posting.frequency;
        if (!counted) document.add_term(text, posting.frequency - posting.positions);
    }
}

}  // namespace

std::vector<Xapian::Document> xapian_documents(const ArticleBatch& batch,
                                               std::span<const InvertedTerm> terms) {
    std::vector<Xapian::Document> documents(batch.articles.size());
    for (std::size_t i = 0; i < documents.size(); ++i) {
        const Article& article = batch.articles[i];
        for (const auto& [slot, value] : values_of(article)) documents[i].add_value(slot, std::string(value));
        documents[i].set_data(encode_record(article, batch.landmarks[i]));
    }
    for (const InvertedTerm& term : terms) add_term(term, documents);
    return documents;
}

}  // namespace fundstelle
