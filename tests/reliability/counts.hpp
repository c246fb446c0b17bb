#pragma once
#include <cstddef>
#include <string>

namespace fundstelle {

/// How much the tests of this folder do: little in each run, much where FUNDSTELLE_FULL is set.
struct Counts {
    std::size_t kills_at_random;      ///< in all, at any moment of a run
    std::size_t kills_at_publishing;  ///< in all, between the last changes of a run
    std::size_t crash_points;         ///< of each way to change an index, at least
    std::size_t crashes_continued;    ///< of these so many are followed by another run
    std::size_t disk_sizes;           ///< of each way to change an index
    std::size_t sizes_continued;      ///< of these so many are followed by a run with more room
    double seconds_of_reading;
};

const Counts& counts();

/// Prints one line on what a test did.
void print_count(const std::string& line);

}  // namespace fundstelle
