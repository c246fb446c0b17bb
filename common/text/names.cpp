#include "common/text/names.hpp"

#include <algorithm>
#include <array>

#include "common/text/known_names.hpp"
#include "common/text/transliteration.hpp"

namespace fundstelle {
namespace {

using namespace std::string_view_literals;

/// Shorter words tell too little about themselves.
constexpr std::size_t shortest_name = 5;
constexpr std::size_t shortest_variant = 4;
/// Costlier spellings are unlikely readings, unlikely written.
constexpr int highest_cost = 4;

// How Slavic, Georgian and Armenian surnames and places end, in all the ways they are put into Latin letters.
constexpr std::array endings = {
    // -enko, -schko: Lukaschenko, Lukaschenka, Ljaschko
    "enko"sv, "enka"sv, "schko"sv, "shko"sv, "chko"sv,
    // -ow, -ew, -owa, -ewa, -slaw
    "ow"sv, "ew"sv, "ov"sv, "ev"sv, "doff"sv, "goff"sv, "koff"sv, "loff"sv, "moff"sv, "noff"sv, "poff"sv,
    "roff"sv, "owa"sv, "ewa"sv, "ova"sv, "eva"sv, "slaw"sv, "slav"sv,
    // -ski, -zki, -skaja
    "ski"sv, "skij"sv, "skyj"sv, "sky"sv, "skiy"sv, "skyy"sv, "skyi"sv, "skii"sv, "zki"sv, "zkij"sv, "zkyj"sv,
    "tskiy"sv, "tskyy"sv, "skaja"sv, "skaya"sv, "skaia"sv, "zkaja"sv, "tskaya"sv, "naja"sv, "naya"sv,
    // -witsch, -tschuk
    "witsch"sv, "wytsch"sv, "vitsch"sv, "vich"sv, "vych"sv, "vitch"sv, "ovic"sv, "evic"sv, "schuk"sv,
    "shuk"sv, "chuk"sv, "njuk"sv, "nyuk"sv, "ljuk"sv, "lyuk"sv,
    // -in only behind what German has not there: Prigoschin, Puschkin, Solschenizyn
    "schin"sv, "shin"sv, "zhin"sv, "schkin"sv, "shkin"sv, "chkin"sv, "dkin"sv, "mkin"sv, "pkin"sv, "tkin"sv,
    "vkin"sv, "wkin"sv, "zyn"sv, "tsyn"sv, "cyn"sv,
    // places: Pokrowsk, Tscheljabinsk, Trubezk, Makijiwka
    "owsk"sv, "ovsk"sv, "ewsk"sv, "evsk"sv, "ansk"sv, "insk"sv, "zk"sv, "tsk"sv, "iwka"sv, "ivka"sv, "owka"sv,
    "ovka"sv, "ewka"sv, "evka"sv,
    // Georgia and Armenia: Saakaschwili, Schewardnadse, Paschinjan
    "schwili"sv, "shvili"sv, "svili"sv, "adse"sv, "adze"sv, "idse"sv, "idze"sv, "djan"sv, "dyan"sv, "kjan"sv,
    "kyan"sv, "ljan"sv, "lyan"sv, "njan"sv, "nyan"sv, "rjan"sv, "ryan"sv, "sjan"sv, "syan"sv, "tjan"sv,
    "tyan"sv};

/// How words end that are borrowed from English and end like names: Talkshow, Interview, Marshmallow, Penny.
constexpr std::array english_endings = {"show"sv, "iew"sv, "allow"sv, "ellow"sv, "ollow"sv, "nny"sv};

/// How adjectives end that are names, behind a consonant: Nawalny, Saluschnyj.
constexpr std::array adjective_endings = {"ny"sv, "nyj"sv, "nyy"sv, "nyi"sv};

bool is_consonant(char letter) {
    return letter >= 'a' && letter <= 'z' && "aeiouy"sv.find(letter) == std::string_view::npos;
}

/// Whether `word` looks like a name that was put into Latin letters.
bool looks_transliterated(std::string_view word) {
    if (word.size() < shortest_name) return false;
    const auto is_end = [&](std::string_view ending) { return word.ends_with(ending); };
    if (std::any_of(english_endings.begin(), english_endings.end(), is_end)) return false;
    if (std::any_of(endings.begin(), endings.end(), is_end)) return true;
    return std::any_of(adjective_endings.begin(), adjective_endings.end(), [&](std::string_view ending) {
        return word.ends_with(ending) && word.size() > ending.size() &&
               is_consonant(word[word.size() - ending.size() - 1]);
    });
}

void add(std::string_view variant, std::vector<std::string>& variants) {
    if (variants.size() < most_name_variants &&
        std::find(variants.begin(), variants.end(), variant) == variants.end()) {
        variants.emplace_back(variant);
    }
}

/// The variants of `word`, which is no genitive.
std::vector<std::string> variants_of(std::string_view word) {
    std::vector<std::string> variants;
    for (const std::string_view spelling : known_spellings(word)) add(spelling, variants);
    if (!looks_transliterated(word)) return variants;
    for (const Respelling& respelling : respell(word)) {
        if (respelling.cost <= highest_cost && respelling.text.size() >= shortest_variant) {
            add(respelling.text, variants);
        }
    }
    return variants;
}

}  // namespace

std::vector<std::string> name_variants(std::string_view folded) {
    std::vector<std::string> variants = variants_of(folded);
    if (!variants.empty() || !folded.ends_with('s')) return variants;
    const std::string_view name = folded.substr(0, folded.size() - 1);
    for (const std::string& variant : variants_of(name)) {
        if (variants.empty()) variants.emplace_back(name);
        add(variant, variants);
    }
    return variants;
}

}  // namespace fundstelle
