#include "tests/unit/database_model.hpp"

#include <xapian.h>

#include <algorithm>
#include <numeric>
#include <sstream>

#include "common/store/glass/coding.hpp"
#include "common/store/glass/documents.hpp"
#include "common/store/glass/positions.hpp"
#include "common/store/glass/postings.hpp"
#include "common/store/glass/tag.hpp"
#include "common/store/glass/term_list.hpp"
#include "tests/unit/random_text.hpp"

namespace fundstelle {
namespace {

void write_documents(const DatabaseModel& model, glass::DocumentWriter& documents) {
    std::string deflated_data;
    std::string deflated_terms;
    for (const auto& [id, document] : model.documents) {
        glass::TermList terms;
        for (const auto& [term, occurrences] : document.terms) terms.add(term, occurrences.frequency);
        const std::string entry = terms.entry();
        glass::Document written;
        written.id = id;
        written.data = glass::stored_tag(document.data, deflated_data);
        written.term_list = glass::stored_tag(entry, deflated_terms);
        written.length = terms.length();
        written.highest_frequency = terms.highest_frequency();
        for (const auto& [slot, value] : document.values) written.values.emplace(slot, value);
        documents.add(written);
    }
}

struct Posting {
    std::uint32_t document = 0;
    const DatabaseModel::Term* term = nullptr;
};

std::map<std::string, std::vector<Posting>> postings_of(const DatabaseModel& model) {
    std::map<std::string, std::vector<Posting>> postings;
    for (const auto& [id, document] : model.documents) {
        for (const auto& [term, occurrences] : document.terms) postings[term].push_back({id, &occurrences});
    }
    return postings;
}

void show_documents(const Xapian::Database& database, std::ostream& out) {
    for (auto id = database.postlist_begin(""); id != database.postlist_end(""); ++id) {
        const Xapian::Document document = database.get_document(*id);
        out << "document " << *id << " length " << database.get_doclength(*id) << " unique "
            << database.get_unique_terms(*id) << " data " << document.get_data() << "\n";
        for (auto term = database.termlist_begin(*id); term != database.termlist_end(*id); ++term) {
            out << "  " << *term << " " << term.get_wdf() << " of " << term.get_termfreq() << ":";
            for (auto at = database.positionlist_begin(*id, *term);
                 at != database.positionlist_end(*id, *term); ++at) {
                out << " " << *at;
            }
            out << "\n";
        }
        for (auto value = document.values_begin(); value != document.values_end(); ++value) {
            out << "  value " << value.get_valueno() << " " << *value << "\n";
        }
    }
}

void show_terms(const Xapian::Database& database, std::ostream& out) {
    for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term) {
        out << "term " << *term << " in " << database.get_termfreq(*term) << " times "
            << database.get_collection_freq(*term) << " most " << database.get_wdf_upper_bound(*term) << ":";
        for (auto at = database.postlist_begin(*term); at != database.postlist_end(*term); ++at) {
            out << " " << *at << "x" << at.get_wdf() << "/" << at.get_doclength();
        }
        out << "\n";
    }
}

void show_values(const Xapian::Database& database, std::ostream& out) {
    for (const Xapian::valueno slot : {0U, 1U, 2U, 7U, 127U, 128U, 200U, 255U, 256U, 70'000U}) {
        out << "slot " << slot << " " << database.get_value_freq(slot) << " "
            << database.get_value_lower_bound(slot) << " " << database.get_value_upper_bound(slot) << ":";
        for (auto at = database.valuestream_begin(slot); at != database.valuestream_end(slot); ++at) {
            out << " " << at.get_docid() << "=" << *at;
        }
        out << "\n";
    }
}

}  // namespace

DatabaseModel random_model(std::uint64_t seed) {
    RandomText random(seed);
    DatabaseModel model;
    const std::size_t vocabulary = 1 + random.below(seed % 3 == 0 ? 5 : 2'000);
    const std::size_t gap = 1 + random.below(seed % 4 == 0 ? 10'000 : 2);
    std::uint32_t id = 0;
    for (std::size_t left = random.below(200); left > 0; --left) {
        id += static_cast<std::uint32_t>(1 + random.below(gap));
        auto& document = model.documents[id];
        for (std::size_t words = random.below(300); words > 0; --words) {
            const std::size_t word = random.below(vocabulary);
            std::string term =
                word % 10 == 9 ? std::string(1 + word % 245, 'x') : "t" + std::to_string(word * word);
            auto& found = document.terms[term];
            ++found.frequency;
            if (word % 4 == 0) continue;
            const auto at = static_cast<std::uint32_t>(random.below(1 + seed * 1000));
            const auto place = std::lower_bound(found.positions.begin(), found.positions.end(), at);
            if (place == found.positions.end() || *place != at) found.positions.insert(place, at);
        }
        if (random.below(3) != 0) document.data = random.bytes(5'000);
        if (random.below(3) == 0)
            document.values[static_cast<std::uint32_t>(random.below(3))] = "v" + random.bytes(20);
    }
    return model;
}

void write_by_xapian(const DatabaseModel& model, const std::filesystem::path& folder) {
    Xapian::WritableDatabase database(folder.string(), Xapian::DB_CREATE | Xapian::DB_NO_SYNC);
    for (const auto& [id, document] : model.documents) {
        Xapian::Document written;
        for (const auto& [term, occurrences] : document.terms) {
            for (const std::uint32_t position : occurrences.positions) written.add_posting(term, position, 0);
            written.add_term(term, occurrences.frequency);
        }
        for (const auto& [slot, value] : document.values) written.add_value(slot, value);
        written.set_data(document.data);
        database.replace_document(id, written);
    }
    for (const auto& [key, value] : model.metadata) database.set_metadata(key, value);
    database.commit();
}

void write_by_us(const DatabaseModel& model, const std::filesystem::path& folder) {
    std::filesystem::create_directory(folder);
    glass::Roots roots;
    glass::DocumentWriter documents(folder);
    write_documents(model, documents);
    documents.finish(roots);
    glass::PostingWriter postings(folder);
    glass::PositionWriter positions(folder);
    postings.begin(model.metadata, documents);
    for (const auto& [term, list] : postings_of(model)) {
        glass::ChunkedList chunks;
        std::uint64_t sum = 0;
        positions.begin(term);
        for (const Posting& posting : list) {
            chunks.add(posting.document, posting.term->frequency);
            sum += posting.term->frequency;
            if (posting.term->positions.empty()) continue;
            std::string coded;
            glass::append_positions(posting.term->positions, coded);
            positions.add(posting.document, coded);
        }
        postings.add(term, chunks, list.size(), sum);
    }
    postings.finish(roots);
    positions.finish(roots);
    glass::write_version(folder, roots, documents.statistics());
}

std::string shown_database(const std::filesystem::path& folder) {
    const Xapian::Database database(folder.string());
    std::ostringstream out;
    out << "documents " << database.get_doccount() << " last " << database.get_lastdocid() << " length "
        << database.get_total_length() << " from " << database.get_doclength_lower_bound() << " to "
        << database.get_doclength_upper_bound() << " positions " << database.has_positions() << "\n";
    show_documents(database, out);
    show_terms(database, out);
    show_values(database, out);
    for (auto key = database.metadata_keys_begin(); key != database.metadata_keys_end(); ++key) {
        out << "metadata " << *key << " " << database.get_metadata(*key) << "\n";
    }
    for (auto word = database.spellings_begin(); word != database.spellings_end(); ++word) {
        out << "spelling " << *word << "\n";
    }
    for (auto key = database.synonym_keys_begin(); key != database.synonym_keys_end(); ++key) {
        out << "synonym " << *key << "\n";
    }
    return out.str();
}

std::string faults_of(const std::filesystem::path& folder) {
    std::ostringstream told;
    const std::size_t faults = Xapian::Database::check(folder.string(), 0, &told);
    return faults == 0 ? std::string() : told.str();
}

}  // namespace fundstelle
