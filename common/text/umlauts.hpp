#pragma once
#include <string>

#include "common/text/splitter.hpp"

namespace fundstelle {

class RuleText;

/// Reads ae, oe and ue in a folded word as ä, ö and ü where German writes them so when umlauts are not at
/// hand (`moeglichkeiten` -> `möglichkeiten`), and leaves them where they are two sounds or a long one
/// (`steuer`, `neue`, `quelle`, `poesie`, `israel`, `aktuell`). Decided from the letters alone, so that a
/// word reads the same in an index and in a query. Idempotent. Any thread.
void read_umlaut_digraphs(std::string& word);

/// The same, but what the lexicon of `splitter` knows is decided by it: names that are spelt so (`goethe`)
/// and compounds whose parts meet there (`kinoecke`). Idempotent. Any thread.
void read_umlaut_digraphs(std::string& word, const Splitter& splitter);

/// Adds the lists of letters around digraphs to those that the fingerprint covers (analysis_rules.hpp).
void add_umlaut_rules(RuleText& rules);

}  // namespace fundstelle
