#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace fundstelle {

/// How many variants `name_variants` returns at most.
inline constexpr std::size_t most_name_variants = 12;

/// Other spellings in which a German reader meets the name `folded`, the likeliest first: Selenskyj,
/// Zelensky, Selenski; Tschechow, Chekhov; Kiew, Kyjiw. `folded` and what is returned are as `fold_word`
/// makes them; `folded` itself is never among them. Two kinds of names are known: those in a list (cities,
/// first names, what no rule gives), and those that end as Slavic, Georgian and Armenian surnames and places
/// do, which are respelt by rule. For any other word, and for one with umlauts, nothing is returned. A
/// genitive (`lukaschenkos`) gives the name without its s, then that name's variants, none with an s: to find
/// these in the genitive too is what stems are for. Of German words a few end like names (`bungalow`): ask
/// only for words that are not known to be German. Any thread.
std::vector<std::string> name_variants(std::string_view folded);

}  // namespace fundstelle
