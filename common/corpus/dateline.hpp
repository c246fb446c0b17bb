#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "common/corpus/date.hpp"

namespace fundstelle {

/// Where and when a text was written, as it says itself. The place views the text.
struct Dateline {
    std::string_view place;  ///< empty where an agency stands alone: `(sda) `
    std::string agencies;    ///< joined by `/`; mostly empty
    std::optional<Date> date;
    std::size_t end = 0;  ///< where the text behind it begins
};

/// The dateline that a paragraph begins with: `Minsk – `, `Wien, 19. Dezember 2022 (APA) - `, `Graz (epd). `,
/// `ST PETERSBURG: `, `LINZ. `. Any thread.
std::optional<Dateline> read_dateline(std::string_view paragraph);

/// The dateline that is all of `line` and has a date: `Wien, den 19. Dezember 2022`, `Wien,
/// im Dezember 2022`. Any thread.
std::optional<Dateline> read_place_and_date(std::string_view line);

/// Whether `paragraph` begins with a name in capitals and a colon, as what is said in plays and interviews.
bool begins_with_speaker(std::string_view paragraph);

}  // namespace fundstelle
