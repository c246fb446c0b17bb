#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "common/steps.hpp"

namespace fundstelle {

/// A step of the analysis that can be left out to measure what it brings.
enum class AnalysisStep : std::uint8_t {
    umlauts,       ///< ae, oe, ue read as ä, ö, ü
    spelling,      ///< old and variant spellings read as the modern one
    strong_verbs,  ///< traf: treffen
    weak_verbs,    ///< restaurierte: restaurieren
    ung_nouns,     ///< förderung: fördern
    genitives,     ///< lukaschenkos: lukaschenko
    loanwords,     ///< museen: museum
    stems,         ///< Snowball; without it the base form is the stem
    compounds,     ///< the parts of compounds
    tokens,        ///< what German writes in another way than word by word (tokeniser.hpp)
    exact,         ///< exact spellings in documents; an analyzer yields them all the same
};

/// The steps of an analysis, all unless some are left out.
using AnalysisSteps = Steps<AnalysisStep>;

/// All steps but those named in `list` (`umlauts,strong-verbs`), or all for `none`. Throws Error (kind
/// usage), which tells the names, when one is another.
AnalysisSteps analysis_without(std::string_view list);

/// The steps that `steps` leave out, by the names that analysis_without reads; empty when all are taken.
std::string left_out(const AnalysisSteps& steps);

}  // namespace fundstelle
