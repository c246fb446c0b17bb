#pragma once
#include <array>
#include <string_view>

namespace fundstelle {

/// The words that say when something was published, beside numbers; folded.
inline constexpr std::array<std::string_view, 41> date_words = {"montag",
                                                                "dienstag",
                                                                "mittwoch",
                                                                "donnerstag",
                                                                "freitag",
                                                                "samstag",
                                                                "sonnabend",
                                                                "sonntag",
                                                                "januar",
                                                                "jänner",
                                                                "februar",
                                                                "feber",
                                                                "märz",
                                                                "april",
                                                                "mai",
                                                                "juni",
                                                                "juli",
                                                                "august",
                                                                "september",
                                                                "oktober",
                                                                "november",
                                                                "dezember",
                                                                "mo",
                                                                "di",
                                                                "mi",
                                                                "do",
                                                                "fr",
                                                                "sa",
                                                                "so",
                                                                "uhr",
                                                                "um",
                                                                "am",
                                                                "den",
                                                                "vom",
                                                                "stand",
                                                                "aktualisiert",
                                                                "veröffentlicht",
                                                                "erstellt",
                                                                "publiziert",
                                                                "zuletzt",
                                                                "geändert"};

}  // namespace fundstelle
