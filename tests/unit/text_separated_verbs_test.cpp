#include <catch2/catch.hpp>

#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/text/fold.hpp"
#include "common/text/separated_verbs.hpp"
#include "common/text/strong_verb_table.hpp"
#include "common/text/umlauts.hpp"
#include "tests/unit/analyzer_promises.hpp"
#include "tests/unit/random_text.hpp"
#include "tests/unit/small_lexicon.hpp"

namespace fundstelle {

TEST_CASE("no prefix is overlooked at a glance, however it is written") {
    std::vector<std::string> missed;
    std::vector<std::string_view> prefixes(verb_particles().begin(), verb_particles().end());
    prefixes.insert(prefixes.end(), {"bekannt", "gleich", "still"});
    for (const std::string_view prefix : prefixes) {
        REQUIRE(is_separable_prefix(prefix));
        std::vector<std::string> spellings = spellings_of(std::string(prefix));
        spellings.emplace_back(prefix);
        spellings.push_back(without_umlauts(std::string(prefix)));
        spellings.push_back(in_capitals(without_umlauts(std::string(prefix))));
        for (const std::string& spelling : spellings) {
            if (!may_be_separable_prefix(spelling)) missed.push_back(spelling);
        }
    }
    CHECK(missed == std::vector<std::string>{});
}

TEST_CASE("a glance tells most words from prefixes") {
    for (const std::string_view word : {"und", "Gesetz", "Absatz", "Satz", "ist", "Verordnung", "a", ""}) {
        CAPTURE(word);
        CHECK_FALSE(may_be_separable_prefix(word));
    }
    RandomText random(7);
    constexpr std::array letters = {"a", "b", "e", "f", "u", "n", "s", "ue", "\u00AD", "ü", "'", "A", "z"};
    for (int i = 0; i < 20'000; ++i) {
        const std::string word = random.pick(letters, 5);
        std::string folded;
        fold_word(word, folded);
        read_umlaut_digraphs(folded);
        if (is_separable_prefix(folded)) REQUIRE(may_be_separable_prefix(word));
    }
}

TEST_CASE("a form and a prefix that stands apart make the verb that the lexicon knows") {
    struct Row {
        std::string_view form, prefix, verb;
    };
    const Lexicon& lexicon = *small_lexicon();
    for (const auto& [form, prefix, verb] : {Row{"fing", "an", "anfangen"}, Row{"fing", "zurück", ""},
                                             Row{"haus", "an", ""}, Row{"", "an", ""}}) {
        CAPTURE(form, prefix);
        CHECK(joined_verb(prefix, infinitives_without_prefix(form, lexicon), lexicon) == verb);
    }
}

}  // namespace fundstelle
