#pragma once
#include <string>

#include "common/corpus/article.hpp"

namespace fundstelle {

/// When the story of `article` was told, as ISO 8601: its date when that says the day; else, as the interval
/// of that day and the next (`2022-12-19/2022-12-20`), the first day that the beginning of its text names
/// with its weekday, as news do of what they report; else its date as it is. Laws and other texts seldom do,
/// and days alone, of which they are full, do not count. A day without its year is of the year of the date,
/// or of the first one, from the last that the text speaks of on, in which it has that weekday. What is cut
/// does not count. Any thread.
std::string story_date(const Article& article);

}  // namespace fundstelle
