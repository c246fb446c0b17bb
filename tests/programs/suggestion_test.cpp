#include <catch2/catch.hpp>

#include <string>

#include "tests/programs/run_program.hpp"
#include "tests/scratch_folder.hpp"

namespace fundstelle {
namespace {

/// A folder with the bundled articles as its index.
struct IndexedCorpus {
    IndexedCorpus() {
        run_command("indexer --quiet index '" FUNDSTELLE_SOURCE "/corpus/articles'", folder.path());
    }

    std::string answer(const std::string& query) const {
        return run_command("searcher index --limit 0 -- '" + query + "' 2>&1", folder.path()).output;
    }

    ScratchFolder folder;
};

bool says(const std::string& output, const std::string& words) {
    return output.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("what the texts do not have is not answered as if something else had been asked", "[programs]") {
    const IndexedCorpus corpus;
    for (const char* query : {"nixda", "Tesla", "Scholz", "qwertz", "0", "5G", "A4", "4K", "H2O", "abc",
                              "*insk", "datum:foo", "[Minsk TO Putin]", "-Merkel"}) {
        const std::string output = corpus.answer(query);
        CAPTURE(query, output);
        CHECK_FALSE(says(output, "instead"));
    }
    for (const char* query : {"Putn", "Wießrussland", "Militärflugzoige"}) {
        const std::string output = corpus.answer(query);
        CAPTURE(query, output);
        CHECK(says(output, "showing what matches"));
    }
    for (const char* query : {"5G", "A4", "abc", "*insk", "datum:foo", "[Minsk TO Putin]", "-Merkel"}) {
        const std::string output = corpus.answer(query);
        CAPTURE(query, output);
        CHECK_FALSE(says(output, "Did you mean"));
    }
}

TEST_CASE("notes tell of the query that was typed, also when another one is answered", "[programs]") {
    const IndexedCorpus corpus;
    const std::string output = corpus.answer("Putn titel:=Minks");
    INFO(output);
    CHECK(says(output, "'titel:=Minks' is read without its '='"));
    CHECK(says(output, "showing what matches Putin titel:=Minsk instead"));
    CHECK_FALSE(says(output, "'titel:=Minsk'"));
}

TEST_CASE("words that were left out of a long query are not named as what was looked for", "[programs]") {
    const IndexedCorpus corpus;
    std::string query = "Putn";
    for (int i = 1; i < 64; ++i) query += " xyzzyxyz" + std::string(1, static_cast<char>('a' + i % 26));
    const std::string output = corpus.answer(query + " zuletztgenannt");
    INFO(output);
    CHECK(says(output, "Nothing matches Putn xyzzy"));
    CHECK(says(output, " …; showing what matches Putin xyzzy"));
    CHECK(says(output, " … instead"));
    CHECK_FALSE(says(output, "zuletztgenannt"));
}

}  // namespace fundstelle
