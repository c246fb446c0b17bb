#pragma once
#include <string>
#include <string_view>

#include "common/text/lexicon.hpp"
#include "common/text/splitter.hpp"

namespace fundstelle {

/// Compounds cut short (Duden, Ergänzungsstrich). All words folded, with ae, oe, ue read as umlauts. Any
/// thread.

/// What `beginning` stands for before `whole`: `ein` before `ausfuhr`: einfuhr; `aussen` before
/// `verteidigungsminister`: aussenminister. Empty when `whole` shows no end that it could share.
std::string completed_end(std::string_view beginning, std::string_view whole, const Splitter& splitter,
                          const Lexicon& lexicon);

/// What `ending` stands for behind `whole`: `ausgang` behind `haupteingang`: hauptausgang. Empty when `whole`
/// shows no beginning that it could share.
std::string completed_beginning(std::string_view whole, std::string_view ending, const Splitter& splitter);

}  // namespace fundstelle
