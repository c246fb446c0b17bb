#pragma once
#include <vector>

namespace fundstelle {

/// The arithmetic mean; 0 of no values.
double mean(const std::vector<double>& values);

/// The value below which the share `share` (0 to 1) of `values` lies, interpolated between the two nearest
/// (Hyndman & Fan 1996, Sample quantiles in statistical packages, definition 7): .5 gives the median. There
/// must be at least one value.
double quantile(std::vector<double> values, double share);

}  // namespace fundstelle
