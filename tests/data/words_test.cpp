#include <catch2/catch.hpp>

#include <filesystem>
#include <string>
#include <string_view>

#include "common/corpus/corpus_reader.hpp"
#include "common/text/icu_segments.hpp"
#include "common/text/word_segments.hpp"
#include "tests/data/data_folder.hpp"
#include "tests/scratch_folder.hpp"

namespace fundstelle {
namespace {

bool is_underscores(std::string_view word) {
    return word.find_first_not_of('_') == std::string_view::npos;
}

/// The first byte where the words of `text` are not those of ICU; the size of the text when there is none.
std::size_t first_difference(std::string_view text) {
    static IcuSegments icu;
    static WordSegments segments;
    icu.start(text);
    segments.start(text);
    for (std::size_t begin = 0; begin < text.size();) {
        const IcuSegments::Segment expected = icu.at(begin);
        if (expected.word && !is_underscores(text.substr(begin, expected.end - begin))) {
            WordSegment word;
            bool found = segments.next(word);
            while (found && is_underscores(word.range.of(text))) found = segments.next(word);
            if (!found || word.range != ByteRange{begin, expected.end}) return begin;
        }
        begin = expected.end;
    }
    return text.size();
}

}  // namespace

TEST_CASE("the words of laws and news are those of ICU, to the byte") {
    if (!can_unpack()) {
        WARN("skipped: the program zstd is not installed");
        return;
    }
    const ScratchFolder scratch;
    for (const char* corpus : {"laws_full.jsonl", "news_comp.jsonl"}) {
        const std::filesystem::path file = scratch.path() / corpus;
        REQUIRE(unpack(data_folder() / "quality" / (std::string(corpus) + ".zst"), file));
        CorpusReader reader({file}, {});
        std::size_t bytes = 0;
        for (Article article; reader.next(article); bytes += article.text.size()) {
            const std::size_t different = first_difference(article.text);
            INFO(article.id << ": " << article.text.substr(different, 40));
            REQUIRE(different == article.text.size());
        }
        CHECK(bytes > 30'000'000);
    }
}

}  // namespace fundstelle
