#pragma once
#include <string>

namespace fundstelle {

/// Reads ae, oe and ue in a folded word as ä, ö and ü where German writes them so when umlauts are not at
/// hand (`moeglichkeiten` -> `möglichkeiten`), and leaves them where they are two sounds or a long one
/// (`steuer`, `neue`, `quelle`, `poesie`, `israel`, `aktuell`). Decided from the letters alone, so that a
/// word reads the same in an index and in a query. Idempotent. Any thread.
void read_umlaut_digraphs(std::string& word);

}  // namespace fundstelle
