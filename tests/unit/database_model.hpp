#pragma once
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace fundstelle {

/// A database as a test wants it, to be written by Xapian and by our own writer and held against each other.
struct DatabaseModel {
    struct Term {
        std::uint32_t frequency = 0;
        std::vector<std::uint32_t> positions;
    };

    struct Document {
        std::string data;
        std::map<std::string, Term> terms;
        std::map<std::uint32_t, std::string> values;
    };

    std::map<std::uint32_t, Document> documents;  ///< by id
    std::map<std::string, std::string> metadata;
};

/// Up to 200 documents, by chance; the same for the same seed.
DatabaseModel random_model(std::uint64_t seed);

/// Writes `model` into the new folder `folder`, through Xapian's public functions or by our own writer.
void write_by_xapian(const DatabaseModel& model, const std::filesystem::path& folder);
void write_by_us(const DatabaseModel& model, const std::filesystem::path& folder);

/// All that Xapian tells of the database in `folder`: statistics, documents with their terms, positions,
/// values and data, terms with their postings, values by slot, metadata, spellings and synonyms. Lines, in a
/// fixed order.
std::string shown_database(const std::filesystem::path& folder);

/// What Xapian's own check says against the database in `folder`; empty when it finds no fault.
std::string faults_of(const std::filesystem::path& folder);

}  // namespace fundstelle
