#pragma once
#include <string_view>

namespace fundstelle {

/// How much a word tells about what somebody looks for.
enum class WordWeight {
    full,
    question,  ///< asks rather than names: wer, welche, wie viele
    part,      ///< is a part of a compound that was asked for
    stop,      ///< holds sentences together: der, und, nicht
};

/// The class of a folded word (umlauts as letters, ß as ss).
WordWeight word_weight(std::string_view folded);

}  // namespace fundstelle
