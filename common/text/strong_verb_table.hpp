#pragma once
#include <span>
#include <string_view>

namespace fundstelle {

/// The principal parts of one verb, folded; several alternatives of a part are separated by blanks, a part
/// that the verb does not have (or that regular endings yield) is empty.
struct StrongVerb {
    std::string_view infinitive;
    std::string_view preterite;    ///< stem (traf), or the first person when it ends in e (brachte)
    std::string_view subjunctive;  ///< stem of the Konjunktiv II (träf); "=" when it is the preterite's
    std::string_view participle;   ///< without adjective endings (getroffen)
    std::string_view present;      ///< stem of the second and third person where its vowel changes (triff)
    std::string_view inseparable;  ///< the inseparable prefixes that make verbs of it (be über)
};

/// All verbs; of two that share a form the first has it.
std::span<const StrongVerb> strong_verbs();

/// Separable prefixes that also stand alone at the end of a clause, in the order of their bytes; then those
/// that count only when glued.
std::span<const std::string_view> verb_particles();
std::span<const std::string_view> glued_particles();

/// Blank-separated forms without a prefix that are, with or without one, also a noun, an adjective or a form
/// of another verb; of a participle the bare form stands for its adjective endings too.
std::string_view ambiguous_forms();

/// The same for whole words whose form without the prefix is not ambiguous.
std::string_view ambiguous_words();

/// Blank-separated forms that regular endings would yield and that are first of all another word, with any
/// prefix: last, schuft, gelangen.
std::string_view forms_of_others();

/// Blank-separated whole words that look like a prefix and a form and are neither.
std::string_view words_of_their_own();

}  // namespace fundstelle
