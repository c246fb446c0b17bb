#pragma once
#include <string>

namespace fundstelle {

/// Brings old and variant spellings in a folded word to one form, inside compounds and inflections too:
/// spellings from before the reform of 1996 (`schiffahrt` -> `schifffahrt`, `rauh` -> `rau`, `numerieren` ->
/// `nummerieren`) and pairs that are both in use today (`photograph` -> `fotograf`, `potentiell` ->
/// `potenziell`, `aufwendig` -> `aufwändig`). The form chosen is the same for all spellings and need not be
/// the commoner one. Idempotent. Any thread.
void modernise_spelling(std::string& folded);

}  // namespace fundstelle
