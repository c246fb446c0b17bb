#pragma once
#include <cstddef>
#include <optional>
#include <string_view>

#include "common/text/token_pattern.hpp"

namespace fundstelle {

class RuleText;

/// The pattern that begins at byte `begin` of the valid UTF-8 text `text`, where a word begins by the rules
/// of WordBreaker. Its end lies behind `begin` and never inside another word of WordBreaker, so that a
/// tokeniser takes the pattern and drops the words of WordBreaker that lie in it. Looks a few bytes back from
/// `begin`; does not allocate when there is no pattern. Any thread.
///
/// Dates: `19.12.2022`, `19. 12. 2022` and `2022-12-19` are found by 20221219 and 2022, `12.2022` by 202212
/// and 2022. Of `19. Dezember 2022` only the `19` is the pattern, found by 19 and 20221219: month and year
/// remain words. Days that do not exist, years of two digits and slashes make no date.
///
/// Numbers: full stops, commas, apostrophes and spaces before groups of three digits are dropped (`200.000`,
/// `200,000`, `200 000`, `6'000`), a decimal sign becomes a comma (`3.5` -> 3,5). A single full stop or comma
/// before three digits groups, unless the number begins with 0. A plain space does not group between other
/// numbers, nor behind `/` or `+`. Versions, section numbers of three parts and IP addresses are no numbers.
///
/// Abbreviations: single letters with full stops and nothing between (`U.S.A.` -> USA, also without the last
/// full stop); with spaces or line ends between only those of a list (`z. B.`, `i. d. R.`), so that the
/// initials of persons stay words. The last full stop, which may end the sentence, is not part of the
/// pattern.
///
/// Genitives: `Putin's` is found by Putin, `Grimm'sche` by Grimmsche and Grimm.
///
/// Gender forms are found by the masculine and the feminine word: `Lehrer:innen` by Lehrer and Lehrerinnen,
/// `Kolleg*in` by Kolleg and Kollegin, `Schüler:innenvertretung` by Schülervertretung and
/// Schülerinnenvertretung. Where letters do not tell the masculine plural, one is given whose stem is right
/// (Kollegen, Ärzte, but Freunden). `Vorsitzende/r` is found by Vorsitzende and Vorsitzender.
///
/// Broken lines: a word is joined over a hyphen at the end of a line and a lower-case letter on the next,
/// unless the hyphen stands for letters to come (`Ein-`, next line `und Ausfuhr`) or the part before it is in
/// capitals.
std::optional<TokenPattern> match_token_pattern(std::string_view text, std::size_t begin);

/// Adds the lists of endings to those that the fingerprint covers (analysis_rules.hpp).
void add_token_pattern_rules(RuleText& rules);

}  // namespace fundstelle
