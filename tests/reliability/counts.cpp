#include "tests/reliability/counts.hpp"

#include <cstdlib>
#include <iostream>

namespace fundstelle {

const Counts& counts() {
    static constexpr Counts few = {.kills_at_random = 12,
                                   .kills_at_publishing = 8,
                                   .crash_points = 12,
                                   .crashes_continued = 2,
                                   .disk_sizes = 9,
                                   .sizes_continued = 1,
                                   .seconds_of_reading = 3};
    static constexpr Counts many = {.kills_at_random = 140,
                                    .kills_at_publishing = 60,
                                    .crash_points = 400,
                                    .crashes_continued = 20,
                                    .disk_sizes = 60,
                                    .sizes_continued = 60,
                                    .seconds_of_reading = 30};
    return std::getenv("FUNDSTELLE_FULL") == nullptr ? few : many;
}

void print_count(const std::string& line) {
    std::cout << line << std::endl;
}

}  // namespace fundstelle
