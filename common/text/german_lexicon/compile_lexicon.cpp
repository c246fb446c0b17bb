// Compiles the German word lists of Debian into the lexicon that the programs carry.

#include <cstdio>
#include <exception>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "common/error.hpp"
#include "common/text/fold.hpp"
#include "common/text/german_lexicon/hunspell.hpp"
#include "common/text/lexicon_builder.hpp"
#include "common/text/utf8.hpp"

namespace fundstelle {
namespace {

/// The flags of igerman98's dictionary, as its affix file explains them.
constexpr std::string_view linking_flags = "jeikxy";                // a first or middle part of compounds
constexpr std::string_view compounding_flags = "mij";               // a noun that forms compounds
constexpr std::string_view plural_flags = "NPRFpQqf";               // a noun with a plural, which names lack
constexpr std::string_view adjective_flags = "AZ";                  // adjective endings
constexpr std::string_view verb_flags = "IXYDWB";                   // verb endings
constexpr std::string_view flags_without_forms = "jegikmhozxycwn";  // they say something else than an ending
constexpr char forbidden_flag = 'd';
constexpr char only_in_compounds_flag = 'o';
constexpr char needs_affix_flag = 'h';

std::string folded(std::string_view word) {
    std::string out;
    fold_word(word, out);
    return out;
}

bool is_all_capitals(std::string_view word) {
    for (std::size_t offset = 0; offset < word.size();) {
        if (!is_upper_case(next_code_point(word, offset))) return false;
    }
    return true;
}

WordClasses classes_of(const HunspellEntry& entry) {
    if (begins_with_capital(entry.word)) {
        const bool noun = entry.has_any(compounding_flags) || entry.has_any(plural_flags);
        return {noun ? WordClasses::noun : WordClasses::name};
    }
    if (entry.has_any("m")) return {WordClasses::noun};
    const bool adjective = entry.has_any(adjective_flags) && !entry.has_any(verb_flags);
    return {adjective ? WordClasses::adjective : WordClasses::other};
}

/// Countries are not found by Land: Russland, which has no plural, unlike Bundesland.
bool is_country(const HunspellEntry& entry) {
    return begins_with_capital(entry.word) && entry.word.ends_with("land") && !entry.has_any(plural_flags);
}

void add_entry(const HunspellEntry& entry, const HunspellAffixes& affixes, LexiconBuilder& builder) {
    if (!holds_only_letters(entry.word) || entry.flags.find(forbidden_flag) != std::string::npos) return;
    if (entry.has_any(linking_flags)) builder.add(folded(entry.word), {WordClasses::linking});
    const bool needs_affix = entry.flags.find(needs_affix_flag) != std::string::npos;
    if (needs_affix && entry.flags.find(only_in_compounds_flag) == std::string::npos) return;
    if (is_all_capitals(entry.word)) return;

    std::vector<std::string> forms = {entry.word};
    for (const char flag : entry.flags) {
        if (flags_without_forms.find(flag) == std::string_view::npos) {
            affixes.append_forms(entry.word, flag, forms);
        }
    }
    WordClasses classes = classes_of(entry);
    if (is_country(entry)) classes.bits |= WordClasses::unsplit;
    for (const std::string& form : forms) builder.add(folded(form), classes);
}

/// What a list of forms knows beyond the dictionary it was made of are compounds of its entries.
void add_forms(const char* file, LexiconBuilder& builder, const Lexicon& dictionary) {
    std::ifstream in(file);
    if (!in) throw Error(ErrorKind::input, std::string(file) + " cannot be read");
    for (std::string word; std::getline(in, word);) {
        if (!holds_only_letters(word) || (begins_with_capital(word) && is_all_capitals(word))) continue;
        const std::string form = folded(word);
        if (!dictionary.classes(form).empty()) continue;
        builder.add(form, {begins_with_capital(word) ? WordClasses::compound : WordClasses::other});
    }
}

void compile(const char* affix_file, const char* dictionary_file, const char* forms_file, const char* out) {
    const HunspellAffixes affixes(affix_file);
    LexiconBuilder builder;
    for (const HunspellEntry& entry : read_hunspell_dictionary(dictionary_file)) {
        add_entry(entry, affixes, builder);
    }
    const Lexicon dictionary = builder.build("");
    add_forms(forms_file, builder, dictionary);
    const Lexicon lexicon = builder.build("hunspell-de-de and wngerman");
    std::ofstream file(out, std::ios::binary);
    file << lexicon.bytes();
    if (!file.flush()) throw Error(ErrorKind::system, std::string(out) + " cannot be written");
    std::printf("%zu words, %zu bytes\n", lexicon.words(), lexicon.bytes().size());
}

}  // namespace
}  // namespace fundstelle

int main(int count, char** arguments) {
    if (count != 5) {
        std::fprintf(stderr, "Usage: compile_lexicon AFFIXES DICTIONARY FORMS OUT\n");
        return 2;
    }
    try {
        fundstelle::compile(arguments[1], arguments[2], arguments[3], arguments[4]);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "compile_lexicon: %s\n", error.what());
        return 2;
    }
    return 0;
}
