#include "common/text/fold.hpp"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include "common/error.hpp"
#include "common/limits.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

constexpr char32_t diaeresis = 0x0308;

struct Normalizers {
    Normalizers() {
        UErrorCode code = U_ZERO_ERROR;
        fold = icu::Normalizer2::getNFKCCasefoldInstance(code);
        decompose = icu::Normalizer2::getNFDInstance(code);
        compose = icu::Normalizer2::getNFCInstance(code);
        if (U_FAILURE(code)) {
            throw Error(ErrorKind::system, std::string("ICU cannot normalise: ") + u_errorName(code),
                        "reinstall the ICU library and its data");
        }
    }

    const icu::Normalizer2* fold = nullptr;
    const icu::Normalizer2* decompose = nullptr;
    const icu::Normalizer2* compose = nullptr;
};

std::string normalized(const icu::Normalizer2& normalizer, std::string_view text) {
    std::string out;
    icu::StringByteSink<std::string> sink(&out);
    UErrorCode code = U_ZERO_ERROR;
    normalizer.normalizeUTF8(0, {text.data(), static_cast<std::int32_t>(text.size())}, sink, nullptr, code);
    if (U_FAILURE(code)) throw Error(ErrorKind::system, "out of memory while folding a word");
    return out;
}

/// What the canonical ordering may have to move.
bool is_combining(char32_t code_point) {
    const auto kind = U_MASK(u_charType(static_cast<UChar32>(code_point)));
    return (kind & U_GC_M_MASK) != 0 || u_getCombiningClass(static_cast<UChar32>(code_point)) != 0;
}

/// What folding drops, so that marks on both sides of it meet.
bool is_ignorable(char32_t code_point) {
    return u_hasBinaryProperty(static_cast<UChar32>(code_point), UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
}

bool is_mark(char32_t code_point) {
    return code_point >= 0x300 && u_charType(static_cast<UChar32>(code_point)) == U_NON_SPACING_MARK;
}

bool loses_marks(char32_t base) {
    UErrorCode code = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(static_cast<UChar32>(base), &code);
    return script == USCRIPT_LATIN || script == USCRIPT_GREEK;
}

/// Latin letters that carry their mark as part of themselves, so that no decomposition takes it off.
std::string_view plain_form(char32_t letter) {
    switch (letter) {
        case U'æ':
            return "ae";
        case U'œ':
            return "oe";
        case U'ø':
            return "o";
        case U'ł':
            return "l";
        case U'đ':
        case U'ð':
            return "d";
        case U'ħ':
            return "h";
        case U'ı':
            return "i";
        default:
            return {};
    }
}

/// The signs that are written for an apostrophe within words: U+0027 ' and, as typesetters, Ukrainian, hasty
/// and helpless typists write it, ’ ʼ ‘ ` ´.
bool is_apostrophe(char32_t code_point) {
    return code_point == U'\'' || code_point == U'\u2019' || code_point == U'\u02BC' ||
           code_point == U'\u2018' || code_point == U'`' || code_point == U'\u00B4';
}

/// `text` with ' for every apostrophe.
std::string with_plain_apostrophes(std::string_view text) {
    std::string out;
    for (std::size_t offset = 0; offset < text.size();) {
        const std::size_t start = offset;
        if (is_apostrophe(next_code_point(text, offset))) {
            out += '\'';
        } else {
            out.append(text, start, offset - start);
        }
    }
    return out;
}

/// Takes the apostrophes off both ends of what stands in `out` from `start` on.
void trim_apostrophes(std::size_t start, std::string& out) {
    while (out.size() > start && out.back() == '\'') out.pop_back();
    std::size_t first = start;
    while (first < out.size() && out[first] == '\'') ++first;
    out.erase(start, first - start);
}

bool has_umlaut(char32_t base) {
    return base == U'a' || base == U'o' || base == U'u';
}

/// `text` without the marks of a run that exceed the limit: the canonical ordering is quadratic in them.
std::string with_bounded_marks(std::string_view text) {
    std::string out;
    std::size_t run = 0;
    for (std::size_t offset = 0; offset < text.size();) {
        const std::size_t start = offset;
        const char32_t code_point = next_code_point(text, offset);
        if (is_combining(code_point)) {
            ++run;
        } else if (!is_ignorable(code_point)) {
            run = 0;
        }
        if (run <= Limits{}.combining_marks) out.append(text, start, offset - start);
    }
    return out;
}

/// Takes the marks off Latin and Greek letters of a decomposed text; a o u keep one diaeresis.
std::string without_accents(std::string_view decomposed) {
    std::string out;
    char32_t base = 0;
    bool stripping = false;
    bool umlaut = false;
    for (std::size_t offset = 0; offset < decomposed.size();) {
        const std::size_t start = offset;
        const char32_t code_point = next_code_point(decomposed, offset);
        if (!is_mark(code_point)) {
            base = code_point;
            stripping = loses_marks(base);
            umlaut = false;
            if (const std::string_view plain = plain_form(base); !plain.empty()) {
                out += plain;
                continue;
            }
        } else if (stripping) {
            if (code_point != diaeresis || !has_umlaut(base) || umlaut) continue;
            umlaut = true;
        }
        out.append(decomposed, start, offset - start);
    }
    return out;
}

/// Folds words of plain German letters and digits without ICU; false, with `out` as it was, for others.
bool fold_german(std::string_view word, std::string& out) {
    const std::size_t start = out.size();
    for (std::size_t i = 0; i < word.size(); ++i) {
        const auto byte = static_cast<unsigned char>(word[i]);
        if (byte == '`') {
            out += '\'';
            continue;
        }
        if (byte < 0x80) {
            out += static_cast<char>(byte >= 'A' && byte <= 'Z' ? byte | 0x20 : byte);
            continue;
        }
        const auto second = byte == 0xC3 && i + 1 < word.size() ? static_cast<unsigned char>(word[i + 1]) : 0;
        switch (second) {
            case 0x84:
            case 0xA4:
                out += "ä";
                break;
            case 0x96:
            case 0xB6:
                out += "ö";
                break;
            case 0x9C:
            case 0xBC:
                out += "ü";
                break;
            case 0x9F:
                out += "ss";
                break;
            default:
                out.resize(start);
                return false;
        }
        ++i;
    }
    return true;
}

}  // namespace

void fold_word(std::string_view word, std::string& out) {
    const std::size_t start = out.size();
    if (!fold_german(word, out)) {
        static const Normalizers normalizers;
        // NFKC takes ´ apart and makes other signs apostrophes, so they are looked for before and behind.
        const std::string folded =
            normalized(*normalizers.fold, with_bounded_marks(with_plain_apostrophes(word)));
        const std::string bare = without_accents(normalized(*normalizers.decompose, folded));
        out += with_plain_apostrophes(normalized(*normalizers.compose, bare));
    }
    trim_apostrophes(start, out);
}

}  // namespace fundstelle
