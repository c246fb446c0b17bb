#include "common/text/confusions.hpp"

#include <string_view>

namespace fundstelle {
namespace {

struct Row {
    std::u32string_view one;
    std::u32string_view other;
    std::uint8_t quarters;
};

// What sounds alike costs half an edit, what only may sound alike (by region, or in words from other
// languages) three quarters, what is but another way to write the same letter a quarter. The pairs are the
// letters which the sounds of Standard German are written with (Amtliche Regelung der deutschen
// Rechtschreibung, part A), and y and z, which English keyboards have in each other's place.
constexpr Row table[] = {
    {U"ä", U"ae", 1},   {U"ö", U"oe", 1},    {U"ü", U"ue", 1},   {U"ä", U"a", 2},   {U"ö", U"o", 2},
    {U"ü", U"u", 2},    {U"ä", U"e", 2},     {U"ä", U"ai", 2},   {U"ö", U"eu", 2},  {U"ö", U"e", 3},
    {U"ü", U"y", 2},    {U"ü", U"i", 3},     {U"i", U"y", 2},    {U"i", U"ie", 2},  {U"ie", U"ih", 2},
    {U"ei", U"ie", 2},  {U"ei", U"ai", 2},   {U"ei", U"ey", 2},  {U"ai", U"ay", 2}, {U"eu", U"äu", 2},
    {U"eu", U"oi", 2},  {U"äu", U"oi", 2},   {U"eu", U"ue", 2},  {U"a", U"aa", 2},  {U"e", U"ee", 2},
    {U"o", U"oo", 2},   {U"ah", U"aa", 2},   {U"eh", U"ee", 2},  {U"oh", U"oo", 2}, {U"u", U"ou", 2},
    {U"au", U"ou", 3},  {U"o", U"au", 3},    {U"f", U"v", 2},    {U"f", U"ph", 2},  {U"ff", U"ph", 2},
    {U"f", U"pf", 2},   {U"v", U"w", 3},     {U"c", U"k", 2},    {U"c", U"ck", 2},  {U"k", U"ck", 2},
    {U"kk", U"ck", 2},  {U"kk", U"cc", 2},   {U"c", U"kk", 2},   {U"c", U"z", 2},   {U"k", U"ch", 3},
    {U"k", U"qu", 3},   {U"kw", U"qu", 2},   {U"g", U"k", 3},    {U"g", U"j", 3},   {U"d", U"t", 3},
    {U"b", U"p", 3},    {U"dt", U"t", 2},    {U"dt", U"d", 2},   {U"th", U"t", 2},  {U"rh", U"r", 2},
    {U"gh", U"g", 2},   {U"z", U"tz", 2},    {U"z", U"ts", 2},   {U"z", U"zz", 2},  {U"tz", U"zz", 2},
    {U"tz", U"ts", 2},  {U"zi", U"ti", 2},   {U"s", U"z", 3},    {U"s", U"c", 3},   {U"ss", U"c", 2},
    {U"ch", U"sch", 3}, {U"sh", U"sch", 2},  {U"s", U"sch", 3},  {U"x", U"chs", 2}, {U"x", U"cks", 2},
    {U"x", U"ks", 2},   {U"chs", U"cks", 2}, {U"chs", U"ks", 2}, {U"nk", U"ng", 2}, {U"y", U"z", 2},
    {U"y", U"j", 3},    {U"ll", U"lj", 3}};

// Final devoicing: Rad sounds like Rat, wenig like wenich.
constexpr Row table_at_end[] = {
    {U"d", U"t", 2}, {U"b", U"p", 2}, {U"g", U"k", 2}, {U"ig", U"ich", 2}, {U"er", U"a", 3}};

constexpr std::string_view endings[] = {"e",     "em", "en",  "er", "ern", "es", "in",
                                        "innen", "n",  "nen", "s",  "se",  "sen"};

constexpr std::u32string_view doubled = U"bdfglmnprstckv";
constexpr std::u32string_view vowels = U"aeiouäöü";

std::vector<Confusion> all() {
    std::vector<Confusion> confusions;
    for (const Row& row : table) {
        confusions.push_back({std::u32string(row.one), std::u32string(row.other), row.quarters});
    }
    for (const Row& row : table_at_end) {
        confusions.push_back({std::u32string(row.one), std::u32string(row.other), row.quarters, true});
    }
    for (const char32_t letter : doubled) {
        confusions.push_back({std::u32string(1, letter), std::u32string(2, letter), 2});
    }
    for (const char32_t vowel : vowels) {
        confusions.push_back({std::u32string(1, vowel), std::u32string{vowel, U'h'}, 2});
    }
    return confusions;
}

}  // namespace

std::span<const Confusion> german_confusions() {
    static const std::vector<Confusion> confusions = all();
    return confusions;
}

std::span<const std::string_view> german_endings() {
    return endings;
}

}  // namespace fundstelle
