#include "bench/comparison.hpp"

#include <cmath>
#include <random>

#include "bench/statistics.hpp"

namespace fundstelle {
namespace {

// std::mt19937_64 is the same everywhere; the distributions of the standard library are not.
using RandomBits = std::mt19937_64;

// Differences below this are rounding.
constexpr double negligible = 1e-9;

double sum_with_drawn_signs(const std::vector<double>& differences, RandomBits& random) {
    constexpr std::size_t bits = 64;
    double sum = 0;
    std::uint64_t signs = 0;
    for (std::size_t i = 0; i < differences.size(); ++i) {
        if (i % bits == 0) signs = random();
        sum += (signs & 1) != 0 ? differences[i] : -differences[i];
        signs >>= 1;
    }
    return sum;
}

double randomisation_p_value(const std::vector<double>& differences, const Sampling& sampling) {
    RandomBits random(sampling.seed);
    const auto queries = static_cast<double>(differences.size());
    const double observed = std::abs(mean(differences)) - negligible;
    std::size_t count = 0;
    for (std::size_t round = 0; round < sampling.rounds; ++round) {
        if (std::abs(sum_with_drawn_signs(differences, random) / queries) >= observed) ++count;
    }
    return static_cast<double>(count + 1) / static_cast<double>(sampling.rounds + 1);
}

std::vector<double> bootstrapped_means(const std::vector<double>& differences, const Sampling& sampling) {
    RandomBits random(sampling.seed);
    std::vector<double> means;
    for (std::size_t round = 0; round < sampling.rounds; ++round) {
        double sum = 0;
        for (std::size_t i = 0; i < differences.size(); ++i)
            sum += differences[random() % differences.size()];
        means.push_back(sum / static_cast<double>(differences.size()));
    }
    return means;
}

}  // namespace

Comparison compare(const std::vector<double>& a, const std::vector<double>& b, const Sampling& sampling) {
    Comparison comparison;
    std::vector<double> differences;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const double difference = b[i] - a[i];
        differences.push_back(difference);
        ++(difference > negligible    ? comparison.wins
           : difference < -negligible ? comparison.losses
                                      : comparison.ties);
    }
    comparison.mean_a = mean(a);
    comparison.mean_b = mean(b);
    comparison.difference = mean(differences);
    comparison.p_value = randomisation_p_value(differences, sampling);
    const std::vector<double> means = bootstrapped_means(differences, sampling);
    comparison.low = quantile(means, .025);
    comparison.high = quantile(means, .975);
    return comparison;
}

}  // namespace fundstelle
