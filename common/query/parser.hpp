#pragma once
#include <cstdint>
#include <string_view>

#include "common/limits.hpp"
#include "common/query/query.hpp"
#include "common/text/analyzer.hpp"

namespace fundstelle {

/// The share in a word's score of its terms by kind, and the factors of words that say little. What weighs 0
/// is not asked for. Measured, see bench/README.md.
struct QueryWeights {
    double stem = 1.0;
    double exact = 0.2;
    double variant = 0.5;
    double name_variant = 0.3;  ///< of each other spelling of a name
    double part = 0.4;          ///< of each part of a compound where all of them are found
    double lone_part = 0.2;  ///< of a part on its own, which only raises the score of what matches otherwise
    double neighbours_compound = 0.3;  ///< of a compound that says what neighbouring words say
    double near_parts = 0.3;           ///< of the parts of a compound where they stand near each other
    double stop_word = 0.5;
    double question_word = 0.1;
};

/// What words that nothing joins mean together.
enum class WordsMode : std::uint8_t {
    any,  ///< any of them matches
    all,  ///< every one is required, but for those that tell little by themselves
};

/// How a query is to be read.
struct ParseOptions {
    WordsMode words = WordsMode::any;
    QueryWeights weights = {};
    Limits limits = {};
};

/// Reads `text`, any bytes, as a query in the language that README.md beside this file describes. It never
/// fails: what makes no sense is read as the nearest thing that does, and said in the notes. The terms are
/// those of `analyzer`: exact spellings weigh nothing where its steps leave them out.
Query parse_query(std::string_view text, Analyzer& analyzer, const ParseOptions& options);
Query parse_query(std::string_view text, Analyzer& analyzer, const QueryWeights& weights = {},
                  const Limits& limits = {});

/// The factor of a word that tells as much as `weight` says.
double factor_of(WordWeight weight, const QueryWeights& weights);

}  // namespace fundstelle
