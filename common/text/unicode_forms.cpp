#include "common/text/unicode_forms.hpp"

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/normalizer2.h>

#include "common/error.hpp"

namespace fundstelle {
namespace {

constexpr const char* no_language = "";  // in Turkish i has another capital

icu::StringPiece piece(std::string_view text) {
    return {text.data(), static_cast<std::int32_t>(text.size())};
}

void require_success(UErrorCode code) {
    if (U_SUCCESS(code)) return;
    throw Error(ErrorKind::system, std::string("ICU cannot rewrite a text: ") + u_errorName(code),
                "reinstall the ICU library and its data");
}

}  // namespace

std::string in_capitals(std::string_view text) {
    std::string out;
    icu::StringByteSink<std::string> sink(&out);
    UErrorCode code = U_ZERO_ERROR;
    icu::CaseMap::utf8ToUpper(no_language, 0, piece(text), sink, nullptr, code);
    require_success(code);
    return out;
}

std::string decomposed(std::string_view text) {
    std::string out;
    icu::StringByteSink<std::string> sink(&out);
    UErrorCode code = U_ZERO_ERROR;
    const icu::Normalizer2* normalizer = icu::Normalizer2::getNFDInstance(code);
    require_success(code);
    normalizer->normalizeUTF8(0, piece(text), sink, nullptr, code);
    require_success(code);
    return out;
}

}  // namespace fundstelle
