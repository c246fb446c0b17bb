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

/// Whether a word of sentences, written with a capital, is a noun that names something.
enum class NounSense {
    none,    ///< it never is, or hardly ever: Der
    within,  ///< within a sentence, whose beginning has a capital too: das Sein, Frankfurt an der Oder
    always,  ///< wherever it stands: Würde
};

/// The class of a folded word (umlauts as letters, ß as ss).
WordWeight word_weight(std::string_view folded);

/// What a folded word is that is no full one, where it is written with a capital.
NounSense noun_sense(std::string_view folded);

}  // namespace fundstelle
