#include "common/text/language_tag.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "common/text/fold.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

/// Codes of ISO 639-2, former codes and names, folded, of the languages that stand beside German.
constexpr std::array<std::pair<std::string_view, std::string_view>, 62> other_names = {
    {{"deu", "de"},
     {"ger", "de"},
     {"deutsch", "de"},
     {"german", "de"},
     {"eng", "en"},
     {"englisch", "en"},
     {"english", "en"},
     {"fra", "fr"},
     {"fre", "fr"},
     {"französisch", "fr"},
     {"franzoesisch", "fr"},
     {"french", "fr"},
     {"ita", "it"},
     {"italienisch", "it"},
     {"italian", "it"},
     {"spa", "es"},
     {"spanisch", "es"},
     {"spanish", "es"},
     {"por", "pt"},
     {"portugiesisch", "pt"},
     {"portuguese", "pt"},
     {"nld", "nl"},
     {"dut", "nl"},
     {"niederländisch", "nl"},
     {"dutch", "nl"},
     {"rus", "ru"},
     {"russisch", "ru"},
     {"russian", "ru"},
     {"ukr", "uk"},
     {"ukrainisch", "uk"},
     {"ukrainian", "uk"},
     {"pol", "pl"},
     {"polnisch", "pl"},
     {"polish", "pl"},
     {"ces", "cs"},
     {"cze", "cs"},
     {"tschechisch", "cs"},
     {"czech", "cs"},
     {"tur", "tr"},
     {"türkisch", "tr"},
     {"tuerkisch", "tr"},
     {"turkish", "tr"},
     {"hun", "hu"},
     {"ungarisch", "hu"},
     {"hungarian", "hu"},
     {"slowenisch", "sl"},
     {"slovenian", "sl"},
     {"kroatisch", "hr"},
     {"croatian", "hr"},
     {"dänisch", "da"},
     {"daenisch", "da"},
     {"danish", "da"},
     {"rätoromanisch", "rm"},
     {"raetoromanisch", "rm"},
     {"romansh", "rm"},
     {"arabisch", "ar"},
     {"arabic", "ar"},
     {"iw", "he"},
     {"jw", "jv"},
     {"und", ""},
     {"un", ""},
     {"x", ""}}};

constexpr std::size_t longest_name = 32;

bool is_small_letter(char c) {
    return c >= 'a' && c <= 'z';
}

}  // namespace

std::string language_subtag(std::string_view name) {
    name = trim(name);
    name = name.substr(0, name.find_first_of("-_.,;@ "));
    if (name.empty() || name.size() > longest_name) return {};
    std::string folded;
    fold_word(name, folded);
    for (const auto& [other, subtag] : other_names) {
        if (folded == other) return std::string(subtag);
    }
    const bool is_code = (folded.size() == 2 || folded.size() == 3) &&
                         std::all_of(folded.begin(), folded.end(), is_small_letter);
    return is_code ? folded : std::string();
}

}  // namespace fundstelle
