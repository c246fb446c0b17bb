#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/limits.hpp"
#include "common/text/analyzer.hpp"
#include "common/text/base_form.hpp"
#include "common/text/byte_range.hpp"
#include "common/text/lexicon.hpp"
#include "common/text/steps_taken.hpp"
#include "common/text/token_pattern.hpp"
#include "common/text/tokeniser.hpp"

namespace fundstelle {

/// What becomes of a part of a compound.
struct PartSteps {
    std::string part;       ///< folded, with its linking letters
    std::string link;       ///< these letters, empty where there are none
    std::size_t depth = 0;  ///< how many parts it lies in
    BaseForm base;
    std::string stem;
};

/// What becomes of one word, step by step, each made of the one before.
struct WordSteps {
    std::string letters;  ///< what is analysed, at most Limits::word_bytes of it
    std::string folded;
    std::string umlauts;   ///< with ae, oe, ue read as umlauts: the exact term; empty when nothing is left
    std::string spelling;  ///< in its modern form
    BaseForm base;
    std::string stem;
    std::string other_stem;        ///< of `base.other`, empty like it
    std::vector<PartSteps> parts;  ///< of `spelling`, those of a part behind it
};

/// Another word that a token is found by, and what becomes of it.
struct VariantSteps {
    VariantOrigin origin = VariantOrigin::pattern;
    WordSteps word;
};

/// A term as Analyzer yields it, to keep.
struct KeptTerm {
    std::string text;
    TermKind kind = TermKind::stem;

    bool operator==(const KeptTerm&) const = default;
};

/// How a word of a text comes to its terms.
struct TokenSteps {
    std::uint32_t position = 0;               ///< word number, from 1
    ByteRange source;                         ///< its bytes in the text
    std::optional<TokenPatternKind> pattern;  ///< why it is one token, where it is more than a word
    WordSteps word;                           ///< of what stands for it
    std::vector<VariantSteps> variants;
    std::vector<KeptTerm> terms;  ///< the terms of an Analyzer with this lexicon, limits and steps, in order
};

/// Every step that an Analyzer of the steps `taken` takes over `text`, valid UTF-8, for people who wonder why
/// something is found: slow, made of the functions that Analyzer is made of. Any thread.
std::vector<TokenSteps> analysis_steps(std::string_view text, const Lexicon& lexicon,
                                       const Limits& limits = {}, const AnalysisSteps& taken = {});

}  // namespace fundstelle
