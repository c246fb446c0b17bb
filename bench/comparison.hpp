#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

/// Is one run better than another, or might it be chance? Tests over queries that both have answered.
namespace fundstelle {

/// How often to draw, and from which random numbers: with the same seed every machine draws the same.
struct Sampling {
    std::size_t rounds = 10'000;
    std::uint64_t seed = 1;
};

/// The values of one measure of two runs A and B, compared query by query.
struct Comparison {
    double mean_a = 0;
    double mean_b = 0;
    double difference = 0;  ///< mean of B - A
    /// Two-sided paired randomisation test (Smucker, Allan & Carterette 2007, A comparison of statistical
    /// significance tests for information retrieval evaluation): the share of the rounds that, with the sign
    /// of each query's difference drawn by lot, give a mean at least as far from 0; (count+1)/(rounds+1).
    double p_value = 1;
    /// 95 % confidence interval of the difference: percentiles of its mean over queries drawn with
    /// replacement (paired bootstrap; Efron & Tibshirani 1993, An introduction to the bootstrap, ch. 13).
    double low = 0;
    double high = 0;
    std::size_t wins = 0;    ///< queries where B is better
    std::size_t losses = 0;  ///< queries where A is better
    std::size_t ties = 0;
};

/// Compares `a` and `b`, the values of as many queries, at least one, in the same order.
Comparison compare(const std::vector<double>& a, const std::vector<double>& b, const Sampling& sampling);

}  // namespace fundstelle
